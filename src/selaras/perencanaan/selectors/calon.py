"""Who assesses whom, from where to when: what an SKP is made of when it starts."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Max

from aturan.jabatan import JenisJabatan
from aturan.skp import KeluargaSKP
from selaras.organisasi.models import TANPA_SKP, JenisPenempatan, MasaKedudukan, Pegawai, Penempatan, Penilai
from selaras.perencanaan.models import SKP, PeriodeKinerja

JPT: Final = (JenisJabatan.JPT_UTAMA, JenisJabatan.JPT_MADYA, JenisJabatan.JPT_PRATAMA)
SEBUTAN: Final = {JenisPenempatan.PLT: "Plt. ", JenisPenempatan.PLH: "Plh. "}


@dataclass(frozen=True, slots=True)
class CalonSKP:
    """An SKP before it is started. A part that is not on record yet is None: the page says whom to ask."""

    periode: PeriodeKinerja
    mulai: date
    selesai: date
    penempatan: Penempatan | None
    penilai: Pegawai | None
    atasan_penilai: Pegawai | None
    jabatan_penilai: str
    unit_penilai: str

    @property
    def keluarga(self) -> KeluargaSKP:
        """The form of the heads for JPT and heads of a unit kerja mandiri, else that of everybody."""
        p = self.penempatan
        kepala = p is not None and (p.jabatan.jenis in JPT or (p.kepala and p.unit.mandiri))
        return KeluargaSKP.PIMPINAN if kepala else KeluargaSKP.JA_JF


def calon_skp(pegawai: Pegawai, periode: PeriodeKinerja, hari: date) -> CalonSKP:
    """What an SKP of that year would be if it were started on `hari`: from the year or the post on, to their ends."""
    awal, akhir = date(periode.tahun, 1, 1), date(periode.tahun, 12, 31)
    pada = min(max(hari, awal), akhir)
    kembali = _kembali(pegawai, pada)
    definitif = Penempatan.objects.berlaku(pada).filter(pegawai=pegawai, jenis=JenisPenempatan.DEFINITIF)
    penempatan = definitif.select_related("unit", "jabatan").order_by("-mulai").first()
    baris = _penilai(pegawai, pada)
    atasan = _penilai(baris.penilai, pada) if baris else None
    jabatan, unit = jabatan_penilai(baris, pada) if baris else ("", "")
    return CalonSKP(
        periode=periode,
        mulai=max(awal, kembali, penempatan.mulai) if penempatan else awal,
        selesai=min(akhir, pegawai.bertugas_sampai, penempatan.selesai or akhir) if penempatan else akhir,
        penempatan=penempatan,
        penilai=baris.penilai if baris else None,
        atasan_penilai=atasan.penilai if atasan else None,
        jabatan_penilai=jabatan,
        unit_penilai=unit,
    )


def _kembali(pegawai: Pegawai, pada: date) -> date:
    """The first day after the last leave or suspension that is over: for the time away there is no SKP."""
    masa = MasaKedudukan.objects.filter(pegawai=pegawai, kedudukan__in=TANPA_SKP, selesai__lt=pada)
    terakhir = masa.aggregate(selesai=Max("selesai"))["selesai"]
    return terakhir + timedelta(days=1) if terakhir else date.min


def _penilai(pegawai: Pegawai, pada: date) -> Penilai | None:
    baris = Penilai.objects.berlaku(pada).filter(pegawai=pegawai)
    return baris.select_related("penilai").order_by("-mulai").first()


def jabatan_penilai(baris: Penilai, pada: date) -> tuple[str, str]:
    """The post in which somebody assesses, and where: the acting one where the reason says so."""
    if baris.penilai.jabatan_luar:
        return baris.penilai.jabatan_luar, baris.penilai.instansi_luar
    jabatan = Penempatan.objects.berlaku(pada).filter(pegawai=baris.penilai).select_related("unit", "jabatan")
    menurut_jenis = {p.jenis: p for p in jabatan.order_by("mulai")}
    dipakai = menurut_jenis.get(baris.alasan) or menurut_jenis.get(JenisPenempatan.DEFINITIF)
    if dipakai is None:
        return "", ""
    return SEBUTAN.get(JenisPenempatan(dipakai.jenis), "") + dipakai.jabatan.nama, dipakai.unit.nama


def bertumpuk(pegawai: Pegawai, mulai: date, selesai: date) -> SKP | None:
    """An SKP of the person that shares a day with the span."""
    return SKP.objects.hidup().filter(pegawai=pegawai, mulai__lte=selesai, selesai__gte=mulai).order_by("mulai").first()
