"""A year in parts, as its person sees it."""

from collections.abc import Callable
from datetime import date

import pytest

from selaras.organisasi.models import Pegawai
from selaras.perencanaan.selectors import daftar_saya
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory
from tests.perencanaan.factories import SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hari_ini")]
JUNI, JULI = date(2026, 6, 30), date(2026, 7, 1)


def test_a_transfer_makes_two_parts_with_their_months_and_what_lapsed_is_none(
    masuk_sebagai: Callable[[Pegawai], Masuk],
) -> None:
    pegawai = PegawaiFactory.create()
    SKPFactory.create(pegawai=pegawai, selesai=JUNI)
    SKPFactory.create(pegawai=pegawai, mulai=JULI)
    SKPFactory.create(pegawai=pegawai, mulai=JULI, status="gugur")
    [tahun] = daftar_saya(pegawai, KINI.date()).per_tahun
    assert ([b.bulan for b in tahun.bagian], len(tahun.skp), tahun.terbagi) == ([6, 6], 3, True)
    assert [round(b.letak + b.lebar) for b in tahun.bagian] == [50, 100]
    assert "6 bulan dihitung" in masuk_sebagai(pegawai).get("/skp/semua/").content.decode()


def test_a_whole_year_is_no_part() -> None:
    skp = SKPFactory.create()
    assert [t.terbagi for t in daftar_saya(skp.pegawai, KINI.date()).per_tahun] == [False]
