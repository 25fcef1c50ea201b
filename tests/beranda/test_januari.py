"""The day of January on which last year is judged while this year is planned: both wait at home, side by side."""

from datetime import UTC, date, datetime

import pytest

from selaras.perencanaan.models import StatusSKP
from tests.conftest import Masuk
from tests.penilaian.dunia import Balai, Masuki, buat_balai, isi
from tests.perencanaan.factories import PADA, PeriodeEvaluasiFactory, PeriodeKinerjaFactory, SKPFactory

JANUARI = datetime(2027, 1, 16, 3, 0, tzinfo=UTC)


@pytest.fixture
def balai(masuk: Masuk, monkeypatch: pytest.MonkeyPatch) -> Balai:
    """Everybody has a plan of 2026; 2027 is open, and the first of the team has sent in the new plan."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: JANUARI)
    balai, tahun = buat_balai(), PeriodeKinerjaFactory.create(tahun=2027)
    PeriodeEvaluasiFactory.create(tahunan=True)
    triwulan = {"mulai": date(2027, 1, 1), "selesai": date(2027, 3, 31), "tenggat": date(2027, 4, 15)}
    PeriodeEvaluasiFactory.create(periode=tahun, urut=1, **triwulan)
    SKPFactory.create(
        pegawai=balai.skp[0].pegawai, penilai=balai.penilai, unit=balai.seksi, periode=tahun,
        status=StatusSKP.DIAJUKAN, diajukan_pada=PADA, mulai=date(2027, 1, 1), selesai=date(2027, 12, 31),
    )  # fmt: skip
    return balai


def test_a_penilai_judges_the_old_year_and_sets_the_plans_of_the_new(masuk_sebagai: Masuki, balai: Balai) -> None:
    halaman = isi(masuk_sebagai(balai.penilai), "/")
    assert "Nilai 3 pegawai, Tahun 2026" in halaman
    assert f"Tetapkan SKP {balai.skp[0].pegawai.panggilan}" in halaman


def test_whoever_has_no_plan_of_the_new_year_is_told_to_write_one(masuk_sebagai: Masuki, balai: Balai) -> None:
    sudah, belum = (isi(masuk_sebagai(skp.pegawai), "/") for skp in balai.skp[:2])
    assert ("Susun SKP 2027" in sudah, "Susun SKP 2027" in belum) == (False, True)
