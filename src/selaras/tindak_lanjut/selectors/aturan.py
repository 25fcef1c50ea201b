from collections.abc import Iterable
from datetime import date

from aturan.predikat import Predikat
from aturan.talenta import AmbangPotensial
from selaras.organisasi.models import JenisPenempatan, Penempatan
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.models import AturanTindakLanjut


def aturan_tindak_lanjut() -> AturanTindakLanjut:
    """What the institution has settled for stage 4; before it settled anything, the defaults."""
    return AturanTindakLanjut.objects.first() or AturanTindakLanjut(versi=0)


def ambang(atur: AturanTindakLanjut) -> AmbangPotensial:
    """The thresholds of potential."""
    return AmbangPotensial(menengah=atur.potensial_menengah, tinggi=atur.potensial_tinggi)


def evaluasi_tahunan(pegawai: Iterable[int], hari: date) -> list[Evaluasi]:
    """Annual results of these people that stand on a day, oldest first; never one that is not released."""
    tetap = Evaluasi.objects.terbuka().tetap(hari).filter(periode__jenis="tahunan", pegawai__in=pegawai)
    return list(tetap.select_related("skp", "periode").order_by("periode__selesai", "skp__selesai", "pk"))


def predikat_menurut_tahun(evaluasi: Iterable[Evaluasi]) -> dict[int, dict[int, Predikat]]:
    """The predikat of each year of each person, by keys; of two in a year, that of the last assessor."""
    hasil: dict[int, dict[int, Predikat]] = {}
    for satu in evaluasi:
        hasil.setdefault(satu.pegawai_id, {})[satu.periode.selesai.year] = Predikat(satu.predikat)
    return hasil


def penempatan_definitif(pegawai: Iterable[int]) -> list[Penempatan]:
    """The definitive posts of these people, in order of time."""
    definitif = Penempatan.objects.filter(pegawai__in=pegawai, jenis=JenisPenempatan.DEFINITIF)
    return list(definitif.select_related("jabatan", "unit").order_by("pegawai", "mulai"))


def tahun_penuh(mulai: date | None, hari: date) -> int:
    """Whole years from a day to another; 0 where it is not known."""
    if mulai is None:
        return 0
    return max(0, hari.year - mulai.year - ((hari.month, hari.day) < (mulai.month, mulai.day)))
