from datetime import datetime

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.pohon import Pohon
from selaras.penilaian.models import PenjelasanSebaran
from selaras.penilaian.permissions import boleh_menjelaskan_sebaran
from selaras.penilaian.selectors.periode import aturan_periode
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import baca_unit
from selaras.perencanaan.models import PeriodeEvaluasi


class AlasanSebaranKosong(DomainError):
    """A reason is words."""

    kode, status = "alasan_sebaran_kosong", 422
    pesan = "Alasannya belum ditulis. Tulis mengapa sebaran ini patut, dengan hasil kerja yang menjadi dasarnya."


class BelumAdaPola(DomainError):
    """Nothing to depart from."""

    kode = "belum_ada_pola"
    pesan = "Capaian unit ini belum ditetapkan, jadi belum ada pola yang dapat dibandingkan."


@transaction.atomic
def jelaskan_sebaran(
    *, unit: UnitKerja, periode: PeriodeEvaluasi, alasan: str, oleh: Pegawai, pada: datetime
) -> PenjelasanSebaran:
    """Write why the spread of a unit departs from its pattern, with the spread as it is now. Never edited; add another.

    Raises: TidakBerwenang, AlasanSebaranKosong, BelumAdaPola.
    """
    unit = UnitKerja.objects.select_for_update(of=("self",), no_key=True).get(pk=unit.pk)
    boleh_menjelaskan_sebaran(oleh, unit).pastikan()
    if not alasan.strip():
        raise AlasanSebaranKosong
    terbaca = baca_unit([unit.pk], periode)
    pola = pola_unit(terbaca, aturan_periode(periode), Pohon.sekitar([unit.pk]))[unit.pk]
    if pola.capaian is None:
        raise BelumAdaPola
    penjelasan = PenjelasanSebaran.objects.create(
        unit=unit,
        periode=periode,
        sebaran=pola.jumlah_kode,
        alasan=alasan.strip(),
        oleh=oleh,
        pada=pada,
    )
    catat("sebaran.dijelaskan", objek=penjelasan, oleh=oleh, pada=pada, alasan=penjelasan.alasan)
    return penjelasan
