from datetime import date

from django.db.models import Prefetch

from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, PeriodeEvaluasi, PeriodeKinerja


def periode_kini(hari: date) -> PeriodeEvaluasi | None:
    """The evaluation that people work towards on a day: the first to end of those still open, else the newest.

    Of two that end together the shorter one comes first: Triwulan IV before the year.
    """
    evaluasi = PeriodeEvaluasi.objects.select_related("periode")
    terbuka = evaluasi.filter(tenggat__gte=hari).order_by("selesai", "-mulai").first()
    return terbuka or evaluasi.order_by("-selesai", "mulai").first()


def daftar_periode() -> list[PeriodeKinerja]:
    """The years, newest first, each with its evaluations in order."""
    evaluasi = PeriodeEvaluasi.objects.order_by("selesai", "-mulai")
    return list(PeriodeKinerja.objects.order_by("-tahun").prefetch_related(Prefetch("evaluasi", queryset=evaluasi)))


def tahun_berikut(periode: list[PeriodeKinerja], hari: date) -> int | None:
    """The year that may be opened next: this one or the one after; None where both are open."""
    dibuka = {p.tahun for p in periode}
    return next((tahun for tahun in (hari.year, hari.year + 1) if tahun not in dibuka), None)


def skp_berjalan(pegawai: Pegawai, hari: date) -> SKP | None:
    """The SKP that binds or prepares a person on a day, with the names that pages print."""
    return (
        SKP.objects.hidup()
        .bernama()
        .filter(pegawai=pegawai, mulai__lte=hari, selesai__gte=hari)
        .order_by("-mulai")
        .first()
    )
