"""The part of a perjanjian kinerja that says what was reached."""

from dataclasses import dataclass
from datetime import date

from aturan.periode import JenisPeriode
from selaras.common.izin import Izin
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.permissions import boleh_mengisi_capaian
from selaras.pelaksanaan.selectors.capaian import CapaianUnit, capaian_perjanjian
from selaras.perencanaan.models import PeriodeEvaluasi, PerjanjianKinerja


@dataclass(frozen=True, slots=True)
class HalamanCapaian:
    """What a unit reached up to the end of a period (quarter or month); without periods there is nothing to show."""

    perjanjian: PerjanjianKinerja
    berkala: tuple[PeriodeEvaluasi, ...]
    periode: PeriodeEvaluasi | None
    capaian: tuple[CapaianUnit, ...]
    izin: Izin

    def baris(self, indikator_pk: int | None) -> CapaianUnit | None:
        """The line of an indicator."""
        return next((c for c in self.capaian if c.indikator.pk == indikator_pk), None)


def halaman_capaian(
    *, perjanjian: PerjanjianKinerja, pembaca: Pegawai, periode: int | None, hari: date
) -> HalamanCapaian:
    """The period asked for (by number), else the one that runs; three statements."""
    semua = PeriodeEvaluasi.objects.filter(periode=perjanjian.periode_id).exclude(jenis=JenisPeriode.TAHUNAN)
    mulai = tuple(p for p in semua.order_by("mulai") if p.mulai <= hari)
    dipilih = next((p for p in mulai if p.pk == periode), mulai[-1] if mulai else None)
    capaian = capaian_perjanjian(perjanjian.pk, dipilih.pk) if dipilih else []
    return HalamanCapaian(perjanjian, mulai, dipilih, tuple(capaian), boleh_mengisi_capaian(pembaca, perjanjian))
