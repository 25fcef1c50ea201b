"""How the many were rated: the last periods of the year, by chance; of the one at hand four in five are done."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from aturan.distribusi import CapaianOrganisasi
from aturan.pimpinan import rating_hasil_pimpinan
from aturan.predikat import Rating, tentukan_predikat
from aturan.tenggat import PENGAJUAN_KEBERATAN, hitung_batas
from aturan.versi import versi_pada
from selaras.beranda.peragaan.babak import ALASAN
from selaras.beranda.peragaan.banyak.anggota import Anggota
from selaras.beranda.peragaan.banyak.kinerja import Latar
from selaras.beranda.peragaan.dunia import SEKALI
from selaras.beranda.peragaan.nilai import CATATAN, Nilai
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.pelaksanaan.models import KunciPelaksanaan
from selaras.penilaian.models import Evaluasi, PenetapanCapaian, StatusEvaluasi
from selaras.perencanaan.models import PeriodeEvaluasi

_B, _S, _A = Rating
PILIHAN: Final[tuple[Nilai, ...]] = ((_A, _A), (_S, _S), (_A, _S), (_S, _A), (_B, _S))
BOBOT: Final = (20, 40, 14, 14, 12)
TERAKHIR: Final = 3  # periods of the year, the one at hand included
_TINGKAT: Final = {False: CapaianOrganisasi.BAIK, True: CapaianOrganisasi.BUTUH_PERBAIKAN}  # weak or not

type Tingkat = dict[tuple[int, int], CapaianOrganisasi]  # by unit and period


def periode_dinilai(latar: Latar) -> list[PeriodeEvaluasi]:
    """The last periods of the year, in order; the last one is at hand."""
    berakhir = [p for p in latar.dunia.waktu.berakhir if p.tahun == latar.tahun.tahun]
    return [latar.tahun.evaluasi[p.jenis, p.urut] for p in berakhir[-TERAKHIR:]]


def tetapkan_tingkat(latar: Latar, kepala: Sequence[Anggota], lemah: Mapping[int, bool]) -> Tingkat:
    """The level of each unit with an agreement, set by the leader above: weak only in the period at hand."""
    *_, kini = semua = periode_dinilai(latar)
    baris = [
        PenetapanCapaian(
            unit=satu.simpul.unit,
            periode=periode,
            tingkat=tingkat,
            alasan=ALASAN[tingkat],
            versi_aturan=versi_pada(periode.selesai),
            ditetapkan_oleh=satu.penilai(latar.balai),
            ditetapkan_pada=_sesudah(latar, periode, 3),
        )
        for satu in kepala
        for periode in semua
        for tingkat in [_TINGKAT[periode == kini and lemah[satu.simpul.unit.pk]]]
    ]
    PenetapanCapaian.objects.bulk_create(baris, SEKALI)
    return {(satu.unit_id, satu.periode_id): CapaianOrganisasi(satu.tingkat) for satu in baris}


def dinilai(latar: Latar, tingkat: Tingkat, sebaris: Sequence[Anggota]) -> None:
    """Rate these people."""
    *lalu, kini = periode_dinilai(latar)
    acak = latar.dunia.acak
    semua = [_evaluasi(latar, tingkat, satu, periode) for periode in lalu for satu in sebaris]
    selesai = [_evaluasi(latar, tingkat, satu, kini) for satu in sebaris if acak.random() < 0.8]
    for satu in semua:
        _sampaikan(latar, satu)
    Evaluasi.objects.bulk_create([*semua, *selesai], SEKALI)
    for satu in semua:
        rincian = {"batas": satu.batas_tanggapan, "predikat": satu.predikat}
        pada = _sesudah(latar, satu.periode, 11)
        latar.dunia.catat("evaluasi.disampaikan", satu, satu.penilai, pada, **rincian)
    if lalu:
        sampai = max(satu.selesai for satu in lalu)
        KunciPelaksanaan.objects.bulk_create([KunciPelaksanaan(skp=s.skp, sampai=sampai) for s in sebaris], SEKALI)


def _evaluasi(latar: Latar, tingkat: Tingkat, satu: Anggota, periode: PeriodeEvaluasi) -> Evaluasi:
    """A finished rating; of the head of a unit the level decides of hasil kerja."""
    acak, skp, hukum, pola = latar.dunia.acak, satu.skp, versi_pada(periode.selesai), satu.pola
    hasil, perilaku = acak.choices(PILIHAN, BOBOT)[0]
    if satu.mandiri:
        hasil = rating_hasil_pimpinan(capaian=tingkat[pola.pk, periode.pk])
    predikat = tentukan_predikat(hasil=hasil, perilaku=perilaku, versi=hukum)
    return Evaluasi(
        skp=skp,
        pegawai=satu.pegawai,
        penilai=skp.penilai,
        atasan_penilai=skp.atasan_penilai,
        periode=periode,
        unit=pola,
        kepala_unit=satu.mandiri,
        status=StatusEvaluasi.SELESAI,
        hasil=hasil,
        perilaku=perilaku,
        predikat=predikat,
        versi_aturan=hukum,
        catatan=acak.choice(CATATAN[predikat]),
        dinilai_pada=_sesudah(latar, periode, 4),
        versi=1,
    )


def _sampaikan(latar: Latar, satu: Evaluasi) -> None:
    """Released and accepted."""
    disampaikan, jangka = _sesudah(latar, satu.periode, 11), PENGAJUAN_KEBERATAN
    satu.disampaikan_pada, satu.ditanggapi_pada = disampaikan, _sesudah(latar, satu.periode, 15)
    satu.batas_tanggapan = hitung_batas(diterima=disampaikan.date(), hari=jangka.hari, satuan=jangka.satuan)
    satu.status, satu.versi = StatusEvaluasi.DITERIMA, 3


def _sesudah(latar: Latar, periode: PeriodeEvaluasi, hari: int) -> datetime:
    """A moment so many days after the end of a period, unless that is still to come."""
    return latar.dunia.waktu.saat(hari_kerja(periode.selesai + timedelta(days=hari)), 13, 30)
