"""What the pages cost: the same for five people and for forty."""

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi
from tests.conftest import KINI
from tests.penilaian.dunia import Balai, Masuki, isi, lengkapi, tambah_orang

pytestmark = pytest.mark.usefixtures("hari_ini")


def ramaikan(balai: Balai, banyak: int) -> Evaluasi:
    """So many people, each with everything; the first result is handed over and objected to."""
    balai.tetapkan()
    while len(balai.skp) < banyak:
        balai.skp.append(tambah_orang(balai))
    for skp in balai.skp:
        lengkapi(balai, skp)
        balai.nilai(skp)
    services.jelaskan_sebaran(unit=balai.unit, periode=balai.periode, alasan="Sah.", oleh=balai.kepala, pada=KINI)
    e = Evaluasi.objects.get(skp=balai.skp[0])
    e = services.sampaikan_hasil(evaluasi=e, versi=e.versi, oleh=balai.penilai, pada=KINI)
    services.ajukan_keberatan(evaluasi=e, alasan="Sah.", versi=e.versi, oleh=e.pegawai, pada=KINI)
    return e


@pytest.mark.parametrize("banyak", [5, 40])
def test_every_page_costs_at_most_twelve_statements(
    masuk_sebagai: Masuki, balai: Balai, django_assert_num_queries: DjangoAssertNumQueries, banyak: int
) -> None:
    e = ramaikan(balai, banyak)
    penilai, kepala, pegawai = (masuk_sebagai(p) for p in (balai.penilai, balai.kepala, e.pegawai))
    periode = f"?periode={balai.periode.pk}"
    alamat = reverse("penilaian:mengapa", args=[e.pk])
    # frame: session, person, rights, units (of who leads), menu
    with django_assert_num_queries(12):  # + periods, queue, unit, spread, indicators, months, feedback
        isi(penilai, f"/penilaian/{periode}&pegawai={balai.skp[-1].pk}")
    with django_assert_num_queries(12):  # + periods, leaders, units, spread, settings, agreement, reasons
        isi(kepala, f"/keselarasan/{periode}")
    with django_assert_num_queries(7):  # + results, objections
        isi(kepala, "/hasil/")
    with django_assert_num_queries(10 + 4):  # + result, expectations, indicators, months, feedback, trail; 4 to
        isi(pegawai, alamat)  # keep the reading in the trail, after the page is made
