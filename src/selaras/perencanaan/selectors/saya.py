from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE

from selaras.organisasi.models import Jenis, Pegawai
from selaras.perencanaan.models import SKP, PeriodeKinerja, StatusSKP
from selaras.perencanaan.selectors.calon import CalonSKP, calon_skp


@dataclass(frozen=True, slots=True)
class DaftarSaya:
    """One's SKP, newest first, and the one that may be started now."""

    skp: list[SKP]
    calon: CalonSKP | None
    tahun: int


def daftar_saya(pegawai: Pegawai, hari: date) -> DaftarSaya:
    """All SKP of a person; where an open year from `hari` on has none that runs, what it would be."""
    skp = list(SKP.objects.bernama().filter(pegawai=pegawai).order_by("-mulai").fetch_mode(FETCH_RAISE))
    berjalan = {s.periode_id for s in skp if s.status != StatusSKP.DITUTUP}
    terbuka = PeriodeKinerja.objects.filter(tahun__gte=hari.year).exclude(pk__in=berjalan).order_by("tahun").first()
    calon = calon_skp(pegawai, terbuka, hari) if terbuka and pegawai.jenis != Jenis.LUAR else None
    return DaftarSaya(skp, calon, hari.year)
