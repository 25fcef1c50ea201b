"""What people were rated for outlives what happens to them."""

from datetime import date

import pytest

from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services.mutasi import mutasikan
from selaras.penilaian.models import Evaluasi
from selaras.penilaian.penerima import SkpSudahDinilai
from selaras.perencanaan.models import StatusSKP
from tests.conftest import KINI
from tests.organisasi.factories import PenempatanFactory, UnitKerjaFactory
from tests.penilaian.factories import EvaluasiFactory

pytestmark = pytest.mark.django_db


def pindah(evaluasi: Evaluasi, mulai: date) -> None:
    PenempatanFactory.create(pegawai=evaluasi.pegawai, unit=evaluasi.skp.unit, mulai=date(2025, 1, 1))
    mutasikan(
        pegawai=evaluasi.pegawai, unit=UnitKerjaFactory.create(), jabatan="Analis Sarana", kepala=False, penilai=None,
        mulai=mulai, dasar="SK 1", oleh=OPERATOR, pada=KINI,
    )  # fmt: skip
    evaluasi.skp.refresh_from_db()


def test_an_skp_that_was_rated_does_not_lapse_by_a_transfer_dated_before_it() -> None:
    evaluasi = EvaluasiFactory.create(selesai=True)
    with pytest.raises(SkpSudahDinilai, match="yang mulai 1 Januari 2026 sudah dinilai"):
        pindah(evaluasi, date(2026, 1, 1))


def test_it_is_closed_by_one_dated_after_its_beginning() -> None:
    evaluasi = EvaluasiFactory.create(selesai=True)
    pindah(evaluasi, date(2026, 2, 1))
    assert evaluasi.skp.status == StatusSKP.DITUTUP


def test_one_that_nobody_has_rated_yet_lapses() -> None:
    evaluasi = EvaluasiFactory.create()
    pindah(evaluasi, date(2026, 1, 1))
    assert evaluasi.skp.status == StatusSKP.GUGUR
