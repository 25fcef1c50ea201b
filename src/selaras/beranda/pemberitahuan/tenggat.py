"""What nears: a few statements a day for the whole institution, however many people it has.

The days are ours, not the regulation's: early enough to act, and once more shortly before.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q

from selaras.beranda.models import Pemberitahuan
from selaras.beranda.selectors.bahan import bulan_lalu
from selaras.common.format import BULAN, tanggal
from selaras.organisasi.models import Instansi
from selaras.pelaksanaan.models import PermintaanUmpanBalik, Realisasi
from selaras.penilaian.models import Evaluasi, Keberatan, StatusEvaluasi
from selaras.perencanaan.models import SKP, Indikator, PeriodeEvaluasi, StatusSKP

JARAK: Final = (1, 7)  # days before a deadline on which somebody is reminded of it
JARAK_KEBERATAN: Final = (1, 3)  # of what has a short term
TANGGAL_REALISASI: Final = range(5, 10)  # of a month: when the figures of the month before should be there
LAMA_PERMINTAAN: Final = timedelta(days=7), timedelta(days=30)  # a request for feedback that waits so long, not longer


def mendekat(hari: date, pada: datetime) -> Iterator[Pemberitahuan]:
    """The reminders that are due on a day; those that somebody has already are told apart by their `kunci`."""
    semua = (_rencana, _realisasi, _permintaan, _menilai, _tanggapan, _penjelasan, _putusan)
    for cari in semua:
        for siapa, kunci, kata, halaman, nomor in cari(hari, pada):
            yield Pemberitahuan(pegawai_id=siapa, kunci=kunci, kata=kata, halaman=halaman, nomor=nomor, pada=pada)


type Ingatan = Iterator[tuple[int, str, str, str, int | None]]


def _tahap(tenggat: date, hari: date, jarak: tuple[int, ...] = JARAK) -> int:
    """Which of the reminders of a deadline it is that a day asks for: the nearest that reaches it."""
    return next(satu for satu in jarak if tenggat - hari <= timedelta(days=satu))


def _dekat(kolom: str, hari: date, jarak: tuple[int, ...] = JARAK) -> Q:
    return Q(**{f"{kolom}__range": (hari, hari + timedelta(days=jarak[-1]))})


def _rencana(hari: date, pada: datetime) -> Ingatan:
    """Plans still to be submitted: their term runs from the day that they begin."""
    instansi = Instansi.objects.order_by("pk").first()
    lama = timedelta(days=instansi.batas_skp_hari - 1 if instansi else 30)
    belum = SKP.objects.filter(_dekat("mulai", hari - lama), status__in=(StatusSKP.DRAF, StatusSKP.DIKEMBALIKAN))
    for skp in belum.only("pk", "pegawai_id", "mulai"):
        batas = skp.mulai + lama
        kata = f"Ajukan SKP Anda: paling lambat {tanggal(batas)} ditetapkan."
        yield skp.pegawai_id, f"skp:{skp.pk}:{_tahap(batas, hari)}", kata, "perencanaan:skp", skp.pk


def _realisasi(hari: date, pada: datetime) -> Ingatan:
    bulan = bulan_lalu(hari)
    if hari.day not in TANGGAL_REALISASI:
        return
    terisi = Realisasi.objects.filter(indikator=OuterRef("pk"), bulan=bulan)
    kosong = Indikator.objects.filter(~Exists(terisi), hasil__skp=OuterRef("pk"))
    for skp in (
        SKP.objects.berlaku().filter(Exists(kosong), mulai__lte=bulan, selesai__gte=bulan).only("pk", "pegawai_id")
    ):
        kata = f"Isi realisasi {BULAN[bulan.month - 1]}: masih ada indikator yang kosong."
        yield skp.pegawai_id, f"realisasi:{skp.pk}:{bulan:%Y-%m}", kata, "pelaksanaan:realisasi", skp.pk


def _permintaan(hari: date, pada: datetime) -> Ingatan:
    lama, basi = LAMA_PERMINTAAN
    menunggu = PermintaanUmpanBalik.objects.menunggu().filter(pada__lte=pada - lama, pada__gt=pada - basi)
    for satu in menunggu.select_related("dari"):
        kata = f"{satu.dari.panggilan} masih menunggu umpan balik Anda sejak {tanggal(satu.pada)}."
        yield satu.kepada_id, f"permintaan:{satu.pk}", kata, "pelaksanaan:umpan_balik", None


def _menilai(hari: date, pada: datetime) -> Ingatan:
    for periode in PeriodeEvaluasi.objects.filter(_dekat("tenggat", hari), selesai__lt=hari):
        dinilai = Evaluasi.objects.filter(skp=OuterRef("pk"), periode=periode).exclude(status=StatusEvaluasi.DRAF)
        berlaku = SKP.objects.berlaku().filter(mulai__lte=periode.selesai, selesai__gte=periode.mulai)
        belum = berlaku.filter(~Exists(dinilai), periode=periode.periode_id).order_by()
        kunci = f"menilai:{periode.pk}:{_tahap(periode.tenggat, hari)}"
        for siapa, banyak in belum.values_list("penilai").annotate(Count("pk")):
            kata = f"{banyak} pegawai belum Anda nilai untuk {periode.nama}, paling lambat {tanggal(periode.tenggat)}."
            yield siapa, kunci, kata, "penilaian:meja", None


def _tanggapan(hari: date, pada: datetime) -> Ingatan:
    menunggu = Evaluasi.objects.filter(
        _dekat("batas_tanggapan", hari, JARAK_KEBERATAN), status=StatusEvaluasi.DISAMPAIKAN
    )
    for satu in menunggu.select_related("periode"):
        batas: Any = satu.batas_tanggapan
        kata = f"Tanggapi hasil {satu.periode.nama} Anda, paling lambat {tanggal(batas)}."
        kunci = f"tanggapan:{satu.pk}:{_tahap(batas, hari, JARAK_KEBERATAN)}"
        yield satu.pegawai_id, kunci, kata, "penilaian:mengapa", satu.pk


def _penjelasan(hari: date, pada: datetime) -> Ingatan:
    belum = Keberatan.objects.filter(_dekat("batas_penjelasan", hari, JARAK_KEBERATAN), penjelasan="", keputusan="")
    for satu in belum.select_related("evaluasi__pegawai"):
        batas: Any = satu.batas_penjelasan
        kata = f"Jelaskan keberatan {satu.evaluasi.pegawai.panggilan}, paling lambat {tanggal(batas)}."
        kunci = f"penjelasan:{satu.pk}:{_tahap(batas, hari, JARAK_KEBERATAN)}"
        yield satu.evaluasi.penilai_id, kunci, kata, "penilaian:mengapa", satu.evaluasi_id


def _putusan(hari: date, pada: datetime) -> Ingatan:
    belum = Keberatan.objects.filter(_dekat("batas_putusan", hari, JARAK_KEBERATAN), keputusan="")
    for satu in belum.filter(evaluasi__atasan_penilai__isnull=False).select_related("evaluasi__pegawai"):
        batas: Any = satu.batas_putusan
        kata = f"Putuskan keberatan {satu.evaluasi.pegawai.panggilan}, paling lambat {tanggal(batas)}."
        kunci = f"putusan:{satu.pk}:{_tahap(batas, hari, JARAK_KEBERATAN)}"
        if siapa := satu.evaluasi.atasan_penilai_id:
            yield siapa, kunci, kata, "penilaian:mengapa", satu.evaluasi_id
