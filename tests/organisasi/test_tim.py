"""Teams: who leads, who is in them, who was."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import Masuk
from tests.halaman import utama
from tests.organisasi.factories import AnggotaTimFactory, PenempatanFactory, TimKerjaFactory

pytestmark = pytest.mark.django_db


def test_ones_own_teams_come_first_and_say_so(masuk: Masuk) -> None:
    TimKerjaFactory.create(nama="A Tim Orang Lain", ketua__pegawai__nama="Pak Lain")
    AnggotaTimFactory.create(tim__nama="B Tim Saya Ikuti", pegawai=masuk.pegawai)
    TimKerjaFactory.create(nama="C Tim Saya Pimpin", ketua__pegawai=masuk.pegawai)
    halaman = utama(masuk.get("/tim/"))
    urut = ["C Tim Saya Pimpin", "Anda ketua", "B Tim Saya Ikuti", "Anda anggota", "A Tim Orang Lain", "Ketua Pak Lain"]
    letak = [halaman.find(kata) for kata in urut]
    assert -1 not in letak
    assert letak == sorted(letak)
    assert "3 tim sedang bekerja" in halaman


def test_teams_that_are_over_are_a_list_of_their_own(masuk: Masuk) -> None:
    TimKerjaFactory.create(nama="Tim Lama", mulai=date(2024, 1, 1), selesai=date(2024, 12, 31))
    TimKerjaFactory.create(nama="Tim Baru")
    assert "Tim Lama" not in utama(masuk.get("/tim/"))
    lama = utama(masuk.get("/tim/", {"selesai": 1}))
    assert ("Tim Lama" in lama, "Tim Baru" in lama, "1 tim yang sudah selesai" in lama) == (True, False, True)


def test_teams_are_found_by_name_and_by_ketua(masuk: Masuk) -> None:
    TimKerjaFactory.create(nama="Tim Dasbor", ketua__pegawai__nama="Hesti")
    TimKerjaFactory.create(nama="Tim Bengkel", ketua__pegawai__nama="Sutrisno")
    assert "Tim Bengkel" not in utama(masuk.get("/tim/", {"kata": "tim hesti"}))
    assert "Tim Dasbor" in utama(masuk.get("/tim/", {"kata": "hesti"}))
    assert "Coba sebagian namanya saja." in utama(masuk.get("/tim/", {"kata": "tidak ada"}))


def test_pages_of_teams_keep_what_was_looked_for(masuk: Masuk) -> None:
    for _ in range(26):
        TimKerjaFactory.create(nama="Tim Lama", selesai=date(2026, 1, 31))
    halaman = utama(masuk.get("/tim/", {"kata": "lama", "selesai": 1}))
    assert 'href="/tim/?kata=lama&amp;selesai=1&amp;halaman=2"' in halaman


def test_a_team_names_its_ketua_members_across_units_and_who_left(masuk: Masuk) -> None:
    tim = TimKerjaFactory.create(nama="Tim Dasbor", ketua__pegawai__nama="Hesti")
    ani = PenempatanFactory.create(pegawai__nama="Ani", unit__nama="Seksi Sarana", jabatan__nama="Analis").pegawai
    AnggotaTimFactory.create(tim=tim, pegawai=ani, mulai=date(2026, 2, 1))
    AnggotaTimFactory.create(tim=tim, pegawai__nama="Budi", mulai=date(2026, 1, 5), selesai=date(2026, 3, 31))
    kini, _, lalu = utama(masuk.get(f"/tim/{tim.pk}/")).partition("Sebelum dan sesudahnya")
    for kata in ("2 orang, bekerja untuk", "Hesti", "Ani", "Analis", "Seksi Sarana", "sejak 1 Februari 2026"):
        assert kata in kini
    assert f'href="/pegawai/{ani.pk}/"' in kini
    assert ("Budi" in kini, "5 Januari 2026 sampai 31 Maret 2026" in lalu) == (False, True)


def test_of_a_team_that_is_over_the_last_members_are_its_members(masuk: Masuk) -> None:
    tim = TimKerjaFactory.create(mulai=date(2024, 1, 1), selesai=date(2024, 12, 31), ketua=None)
    AnggotaTimFactory.create(tim=tim, pegawai__nama="Ani", mulai=date(2024, 1, 1), selesai=date(2024, 12, 31))
    halaman = utama(masuk.get(f"/tim/{tim.pk}/"))
    assert ("Pada hari terakhirnya" in halaman, "Sebelum dan sesudahnya" in halaman) == (True, False)


def test_there_is_no_such_team(masuk: Masuk) -> None:
    assert masuk.get("/tim/999/").status_code == 404


@pytest.mark.parametrize("banyak", [1, 20])
def test_teams_cost_the_same_however_many(
    masuk: Masuk, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    tim = TimKerjaFactory.create()
    for _ in range(banyak):
        AnggotaTimFactory.create(tim=tim, pegawai=PenempatanFactory.create().pegawai)
        AnggotaTimFactory.create()
    with django_assert_num_queries(6):  # session, account, rights, count, page, frame
        masuk.get("/tim/")
    with django_assert_num_queries(6):  # the team, its members
        masuk.get(f"/tim/{tim.pk}/")
