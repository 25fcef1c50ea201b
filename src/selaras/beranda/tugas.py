"""What waits: each piece of data that the home page has read becomes a line with one verb."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from selaras.beranda.selectors.bahan import Bahan
from selaras.common.format import tanggal_ringkas
from selaras.organisasi.models import Jenis
from selaras.penilaian.models import StatusEvaluasi
from selaras.perencanaan.models import StatusSKP

DEKAT = 10  # days: nearer than this, a line is marked


@dataclass(frozen=True, slots=True)
class Tugas:
    """One line of the home page: what, why, until when, and the one thing to press."""

    judul: str
    keterangan: str
    ikon: str
    alamat: str
    tombol: str
    tenggat: date | None = None

    def sisa(self, hari: date) -> int | None:
        """Days left; negative when late."""
        return (self.tenggat - hari).days if self.tenggat else None

    def dekat(self, hari: date) -> bool:
        """True when it should be marked."""
        sisa = self.sisa(hari)
        return sisa is not None and sisa < DEKAT


def tugas_saya(bahan: Bahan) -> list[Tugas]:
    """What waits for this person, nearest deadline first."""
    semua = [
        *_hasil(bahan),
        *_menilai(bahan),
        *_keberatan(bahan),
        *_menetapkan(bahan),
        *_permintaan(bahan),
        *_pembinaan(bahan),
        *_rencana(bahan),
        *_realisasi(bahan),
    ]
    return sorted(semua, key=lambda t: (t.tenggat is None, t.tenggat or date.max))


def _hasil(bahan: Bahan) -> Iterator[Tugas]:
    for e in bahan.evaluasi:
        if e.pegawai_id == bahan.pegawai.pk and e.status == StatusEvaluasi.DISAMPAIKAN:
            alamat = reverse("penilaian:mengapa", args=[e.pk])
            yield Tugas(
                f"Tanggapi hasil {e.periode.nama}",
                f"Dari {e.penilai.panggilan}",
                "hasil",
                alamat,
                "Buka",
                e.batas_tanggapan,
            )


def _menilai(bahan: Bahan) -> Iterator[Tugas]:
    tim = bahan.tim
    belum = [s for s in tim if s.status_evaluasi in (None, StatusEvaluasi.DRAF)]
    siap = [s for s in tim if s.status_evaluasi == StatusEvaluasi.SELESAI]
    if bahan.periode and bahan.hari > bahan.periode.selesai:
        nama = bahan.periode.nama
        if belum:
            kata = f"{len(tim) - len(belum)} dari {len(tim)} sudah dinilai"
            yield Tugas(
                f"Nilai {len(belum)} pegawai, {nama}",
                kata,
                "nilai",
                reverse("penilaian:meja"),
                "Lanjut menilai",
                bahan.periode.tenggat,
            )
        if siap and bahan.periode.capaian_ditetapkan:
            yield Tugas(
                f"{len(siap)} hasil menunggu disampaikan, {nama}",
                "Capaian organisasi sudah ditetapkan",
                "surat",
                reverse("penilaian:meja"),
                "Buka meja",
                bahan.periode.tenggat,
            )


def _keberatan(bahan: Bahan) -> Iterator[Tugas]:
    for e in bahan.evaluasi:
        if e.status != StatusEvaluasi.KEBERATAN:
            continue
        alamat = reverse("penilaian:mengapa", args=[e.pk])
        if e.penilai_id == bahan.pegawai.pk and not e.keberatan.penjelasan:
            yield Tugas(f"Jelaskan keberatan {e.pegawai.panggilan}", e.periode.nama, "obrolan", alamat, "Jelaskan")
        if e.atasan_penilai_id == bahan.pegawai.pk:
            yield Tugas(
                f"Putuskan keberatan {e.pegawai.panggilan}",
                f"Dinilai oleh {e.penilai.panggilan}",
                "timbang",
                alamat,
                "Putuskan",
            )


def _menetapkan(bahan: Bahan) -> Iterator[Tugas]:
    for s in bahan.skp:
        if s.penilai_id == bahan.pegawai.pk and s.status == StatusSKP.DIAJUKAN and s.diajukan_pada:
            kata = f"Diajukan {tanggal_ringkas(s.diajukan_pada)}"
            yield Tugas(
                f"Tetapkan SKP {s.pegawai.panggilan}", kata, "skp", reverse("perencanaan:skp", args=[s.pk]), "Periksa"
            )
        if s.penilai_id == bahan.pegawai.pk and s.perubahan_status == StatusSKP.DIAJUKAN:
            alamat = reverse("perencanaan:skp", args=[s.perubahan_pk])
            yield Tugas(f"Tetapkan perubahan SKP {s.pegawai.panggilan}", "Sudah diajukan", "skp", alamat, "Periksa")


def _permintaan(bahan: Bahan) -> Iterator[Tugas]:
    for p in bahan.permintaan:
        if p.kepada_id == bahan.pegawai.pk:
            alamat = f"{reverse('pelaksanaan:umpan_balik')}?untuk={p.dari_id}"
            yield Tugas(
                f"Jawab permintaan umpan balik {p.dari.panggilan}", f"“{p.pertanyaan}”", "umpan", alamat, "Jawab"
            )


def _pembinaan(bahan: Bahan) -> Iterator[Tugas]:
    """Follow-ups of coaching that are due, and counselling that waits to be told; nobody else sees either."""
    alamat = reverse("pelaksanaan:pembinaan")
    if bahan.periode and bahan.periode.bimbingan:
        kata = "Nyatakan sudah ditindaklanjuti, atau sepakati tanggal baru"
        yield Tugas(f"Tindak lanjuti {bahan.periode.bimbingan} bimbingan", kata, "obrolan", alamat, "Buka")
    if bahan.periode and bahan.periode.konseling:
        yield Tugas("Catat dan laporkan konseling", "Anda konselornya", "gembok", alamat, "Buka")


def _rencana(bahan: Bahan) -> Iterator[Tugas]:
    skp = bahan.skp_saya
    if skp is None or _tahun_baru(bahan, skp):
        if bahan.periode and bahan.periode.penilai_ada and bahan.pegawai.jenis != Jenis.LUAR:
            yield Tugas(
                f"Susun SKP {bahan.hari.year if skp else bahan.periode.mulai.year}",
                "Mulai dari hasil, bukan kegiatan",
                "skp",
                reverse("perencanaan:saya"),
                "Mulai",
            )
        return
    alamat = reverse("perencanaan:skp", args=[skp.pk])
    if skp.status == StatusSKP.DIKEMBALIKAN:
        yield Tugas("Perbaiki SKP Anda", f"Catatan: {skp.catatan}", "skp", alamat, "Perbaiki")
    elif skp.status == StatusSKP.DRAF:
        yield Tugas("Lengkapi lalu ajukan SKP", "Masih draf", "skp", alamat, "Lanjutkan")
    yield from _di_sekitar(skp)


def _tahun_baru(bahan: Bahan, skp: Any) -> bool:
    """Whether the newest plan is of a year that is over, while that of today was opened."""
    return skp.selesai.year < bahan.hari.year and bool(bahan.periode.irama)


def _di_sekitar(skp: Any) -> Iterator[Tugas]:
    """What waits around one's plan: its change, proposals, links that were to follow."""
    draf = reverse("perencanaan:skp", args=[skp.perubahan_pk or skp.pk])
    if skp.perubahan_status in (StatusSKP.DRAF, StatusSKP.DIKEMBALIKAN):
        yield Tugas("Lanjutkan perubahan SKP", "Versi yang ditetapkan tetap berlaku", "skp", draf, "Buka draf")
    if skp.usulan:
        yield Tugas(f"Jawab {skp.usulan} usulan pimpinan", "Hasil kerja untuk SKP Anda", "matriks", draf, "Jawab")
    if skp.tanpa_kaitan:
        kata = "Hasil kerja pimpinan sekarang ada; SKP Anda tetap berlaku"
        alamat = reverse("perencanaan:skp", args=[skp.pk])
        yield Tugas(f"Kaitkan {skp.tanpa_kaitan} hasil kerja", kata, "skp", alamat, "Kaitkan")


def _realisasi(bahan: Bahan) -> Iterator[Tugas]:
    skp = bahan.skp_bulan_lalu
    if skp and skp.status == StatusSKP.DITETAPKAN and skp.kosong:
        alamat = reverse("pelaksanaan:realisasi", args=[skp.pk]) + f"?bulan={bahan.bulan_lalu:%Y-%m}"
        kata = f"{skp.kosong} dari {skp.banyak_indikator} indikator masih kosong"
        yield Tugas(f"Isi realisasi {bahan.nama_bulan_lalu}", kata, "bukti", alamat, "Isi")
