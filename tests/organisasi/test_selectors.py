from datetime import date

import pytest
from django.utils import timezone

from selaras.organisasi.libur import isi_libur
from selaras.organisasi.models import HariLibur, Instansi
from selaras.organisasi.selectors import instansi, libur
from selaras.organisasi.tasks import siapkan_libur
from tests.organisasi.factories import InstansiFactory

pytestmark = pytest.mark.django_db


def test_the_institution_is_the_one_row() -> None:
    satu = InstansiFactory.create()
    assert instansi() == satu


def test_before_any_import_the_institution_has_the_defaults() -> None:
    kosong = instansi()
    assert (kosong.pk, kosong.keberatan_hari, kosong.rahasia_paling_sedikit) == (None, 14, 3)
    assert not Instansi.objects.exists()


def test_an_empty_year_is_filled_with_holidays_and_joint_leave() -> None:
    isi_libur(tahun=2026)
    hari = libur(2026)
    assert {date(2026, 1, 1), date(2026, 8, 17), date(2026, 12, 25)} <= hari
    assert date(2026, 3, 23) in hari  # cuti bersama
    assert {satu.year for satu in hari} == {2026}


def test_estimated_days_are_marked_and_named_without_the_remark() -> None:
    isi_libur(tahun=2030)
    perkiraan = HariLibur.objects.get(nama="Hari Raya Idul Fitri")
    assert (perkiraan.perkiraan, HariLibur.objects.get(nama="Hari Kemerdekaan Republik Indonesia").perkiraan) == (
        True, False,
    )  # fmt: skip


def test_a_year_that_somebody_has_typed_is_left_alone() -> None:
    HariLibur.objects.create(tanggal=date(2026, 5, 5), nama="Hari jadi")
    isi_libur(tahun=2026)
    assert libur(2026) == {date(2026, 5, 5)}


def test_several_years_are_asked_for_at_once() -> None:
    for tahun in (2025, 2026, 2027):
        HariLibur.objects.create(tanggal=date(tahun, 1, 1), nama="Tahun Baru Masehi")
    assert libur(2025, 2026) == {date(2025, 1, 1), date(2026, 1, 1)}


def test_the_task_prepares_this_year_and_the_next() -> None:
    siapkan_libur.func()
    tahun = timezone.localdate().year
    assert {hari.year for hari in libur(*range(tahun - 1, tahun + 3))} == {tahun, tahun + 1}
