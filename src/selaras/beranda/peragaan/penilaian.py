"""Evaluations: rated, released and answered period by period; those of the period at hand are on their way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from aturan.pimpinan import rating_hasil_pimpinan
from aturan.predikat import Predikat, Rating, tentukan_predikat
from aturan.tenggat import PENGAJUAN_KEBERATAN, hitung_batas
from aturan.versi import versi_pada
from selaras.beranda.peragaan.babak import Babak, jelaskan_sebaran, tetapkan_capaian
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia
from selaras.beranda.peragaan.keberatan import kisahkan_keberatan
from selaras.beranda.peragaan.nilai import (
    CATATAN,
    DRAF_KINI,
    KEBERATAN,
    REKOMENDASI,
    Nilai,
    nilai_kini,
    nilai_lalu,
)
from selaras.beranda.peragaan.orang import BALAI, KEPALA, MASUK, SARANA
from selaras.beranda.peragaan.skp import Isi
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.pelaksanaan.models import KunciPelaksanaan
from selaras.penilaian.models import Evaluasi, StatusEvaluasi

KOSONG: Final = {"hasil": "", "perilaku": "", "predikat": ""}
TAK_DIJAWAB: Final = 9  # one in so many lets the term pass
SUSULAN: Final = "Dewi Lestariningsih"  # whose result of the period before was released only now
ALASAN_UBAH: Final = "Catatan depo baru diterima."
CATATAN_SUSULAN: Final = (
    "Dua analisis sangat membantu. Satu rekomendasi belum bisa dipakai karena data depo belum lengkap. "
    "Jawaban untuk depo hampir selalu datang pada hari yang sama."
)


@dataclass(frozen=True, slots=True)
class Jadwal:
    """When somebody was rated, told, and answered; None: not yet."""

    dinilai: datetime
    disampaikan: datetime | None = None
    diterima: datetime | None = None


def evaluasi_babak(dunia: Dunia, balai: Balai, babak: Babak) -> None:
    """Everybody's evaluation in a period, with the level of the Balai."""
    tetapkan_capaian(dunia, balai, babak)
    nilai = _nilai(dunia, babak)
    evaluasi: dict[str, Evaluasi] = {}
    for isi in babak.peserta:
        if isi.lakon in nilai:
            evaluasi[isi.lakon] = _evaluasi(dunia, balai, babak, isi, nilai[isi.lakon])
    Evaluasi.objects.bulk_create(evaluasi.values(), SEKALI)
    for lakon, satu in evaluasi.items():
        _catat(dunia, babak, satu, susulan=_susulan(babak, lakon))
    if not babak.kini:
        _kunci(babak, evaluasi.values())
    if babak.menyimpang:
        jelaskan_sebaran(dunia, balai, babak, evaluasi.values())
    if babak.jarak in KEBERATAN:
        kisahkan_keberatan(dunia, babak, evaluasi[KEBERATAN[babak.jarak]])


def _nilai(dunia: Dunia, babak: Babak) -> dict[str, Nilai]:
    lakon = [isi.lakon for isi in babak.peserta]
    if babak.kini:
        return nilai_kini(dunia.acak, lakon) | DRAF_KINI
    tahun_lalu = dunia.waktu.hari.year - babak.periode.mulai.year
    return nilai_lalu(dunia.acak, lakon, babak.jarak, tahun_lalu=tahun_lalu, tahunan=babak.tahunan)


def _susulan(babak: Babak, lakon: str) -> bool:
    return babak.jarak == 1 and lakon == SUSULAN


def _evaluasi(dunia: Dunia, balai: Balai, babak: Babak, isi: Isi, nilai: Nilai) -> Evaluasi:
    kepala = isi.lakon == KEPALA[BALAI]
    hasil, perilaku = (rating_hasil_pimpinan(capaian=babak.capaian), nilai[1]) if kepala else nilai
    if _susulan(babak, isi.lakon):
        hasil, perilaku = Rating.SESUAI, Rating.DI_ATAS
    hukum = versi_pada(babak.periode.selesai)
    predikat = tentukan_predikat(hasil=hasil, perilaku=perilaku, versi=hukum)
    evaluasi = Evaluasi(
        skp=isi.skp,
        pegawai=isi.skp.pegawai,
        penilai=isi.skp.penilai,
        atasan_penilai=isi.skp.atasan_penilai,
        periode=babak.periode,
        unit=balai.unit[BALAI],
        kepala_unit=kepala,
        hasil=hasil,
        perilaku=perilaku,
        predikat=predikat,
        versi_aturan=hukum,
        catatan=_catatan(dunia, babak, isi.lakon, predikat),
        rekomendasi="" if babak.kini else REKOMENDASI[predikat],
    )
    _jalani(dunia, evaluasi, _jadwal(dunia, babak, isi))
    if babak.kini and isi.lakon in DRAF_KINI:
        evaluasi.status, evaluasi.dinilai_pada, evaluasi.catatan = StatusEvaluasi.DRAF, None, ""
    return evaluasi


def _catatan(dunia: Dunia, babak: Babak, lakon: str, predikat: Predikat) -> str:
    if _susulan(babak, lakon):
        return CATATAN_SUSULAN
    return dunia.acak.choice(CATATAN[predikat])


def _jadwal(dunia: Dunia, babak: Babak, isi: Isi) -> Jadwal:
    menit, acak = isi.nomor, dunia.acak
    if babak.kini:
        tim_ratna = isi.penilai == KEPALA[SARANA]
        hari = (4 if isi.lakon[0] in "MN" else 1) if tim_ratna else acak.randint(1, 6)
        return Jadwal(babak.belum_lama(dunia, hari, 9 + acak.randrange(7), menit))
    if _susulan(babak, isi.lakon):
        return Jadwal(dunia.waktu.lalu(6, 13, 40), dunia.waktu.lalu(2, 9, 30))
    dinilai = babak.sesudah(dunia, acak.randint(2, 6), 9 + acak.randrange(7), menit)
    if KEBERATAN.get(babak.jarak) == isi.lakon:
        terlambat = babak.jarak == 1  # she was on maternity leave
        return Jadwal(dinilai, dunia.waktu.lalu(9, 10, 15) if terlambat else babak.sesudah(dunia, 11, 9, 30))
    disampaikan = babak.sesudah(dunia, 11, 9, 30)
    dijawab = acak.randrange(TAK_DIJAWAB) > 0 or isi.lakon in MASUK.values()
    diterima = dunia.waktu.kelak(hari_kerja(disampaikan.date() + timedelta(days=acak.randint(1, 9))), 10, menit)
    return Jadwal(dinilai, disampaikan, diterima if dijawab and diterima < dunia.waktu.kini else None)


def _jalani(dunia: Dunia, evaluasi: Evaluasi, jadwal: Jadwal) -> None:
    """Take an evaluation as far as it has come, the way the acts do."""
    evaluasi.status, evaluasi.dinilai_pada = StatusEvaluasi.SELESAI, jadwal.dinilai
    if jadwal.disampaikan:
        jangka = PENGAJUAN_KEBERATAN
        evaluasi.status, evaluasi.disampaikan_pada = StatusEvaluasi.DISAMPAIKAN, jadwal.disampaikan
        evaluasi.batas_tanggapan = hitung_batas(
            diterima=jadwal.disampaikan.date(), hari=jangka.hari, satuan=jangka.satuan
        )
    if jadwal.diterima:
        evaluasi.status, evaluasi.ditanggapi_pada = StatusEvaluasi.DITERIMA, jadwal.diterima
    evaluasi.versi = 1 + bool(jadwal.disampaikan) + bool(jadwal.diterima)


def _catat(dunia: Dunia, babak: Babak, satu: Evaluasi, *, susulan: bool) -> None:
    menjadi = {bidang: getattr(satu, bidang) for bidang in KOSONG}
    semula, alasan, pada = KOSONG, "", satu.dinilai_pada or babak.belum_lama(dunia, 1, 16, 12)
    if susulan:
        semula, alasan = {**menjadi, "perilaku": Rating.SESUAI}, ALASAN_UBAH
        rincian = {"semula": KOSONG, "menjadi": semula, "selesai": True, "alasan": ""}
        dunia.catat("evaluasi.dinilai", satu, satu.penilai, babak.sesudah(dunia, 5, 15, 18), **rincian)
    rincian = {"semula": semula, "menjadi": menjadi, "selesai": satu.status != StatusEvaluasi.DRAF, "alasan": alasan}
    dunia.catat("evaluasi.dinilai", satu, satu.penilai, pada, **rincian)
    if satu.disampaikan_pada:
        isi = {"batas": satu.batas_tanggapan, "predikat": satu.predikat}
        dunia.catat("evaluasi.disampaikan", satu, satu.penilai, satu.disampaikan_pada, **isi)
        dibaca = satu.ditanggapi_pada or satu.disampaikan_pada + timedelta(minutes=32)
        dunia.catat("evaluasi.dibaca", satu, satu.pegawai, dibaca)
    if satu.status == StatusEvaluasi.DITERIMA and satu.ditanggapi_pada:
        dunia.catat("evaluasi.diterima", satu, satu.pegawai, satu.ditanggapi_pada)


def _kunci(babak: Babak, evaluasi: Iterable[Evaluasi]) -> None:
    """What was released fixes the figures and the evidence behind it."""
    sampai = babak.periode.selesai
    KunciPelaksanaan.objects.bulk_create(
        [KunciPelaksanaan(skp=satu.skp, sampai=sampai) for satu in evaluasi],
        update_conflicts=True,
        unique_fields=["skp"],
        update_fields=["sampai"],
    )
