"""What a person may reach: the whole subtree below each post and role, on the day, in two statements."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import JenisPenempatan, JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PeranFactory, UnitKerjaFactory

pytestmark = pytest.mark.django_db
HARI = date(2026, 10, 6)


@pytest.fixture
def pohon() -> dict[str, UnitKerja]:
    """balai > bidang > seksi, and kantor beside bidang; another tree beside them."""
    balai = UnitKerjaFactory.create(nama="Balai")
    bidang = UnitKerjaFactory.create(nama="Bidang", parent=balai)
    return {
        "balai": balai,
        "bidang": bidang,
        "seksi": UnitKerjaFactory.create(nama="Seksi", parent=bidang),
        "kantor": UnitKerjaFactory.create(nama="Kantor", parent=balai),
        "lain": UnitKerjaFactory.create(nama="Lain"),
    }


def kunci(pohon: dict[str, UnitKerja], *nama: str) -> frozenset[int]:
    return frozenset(pohon[satu].pk for satu in nama)


@pytest.fixture
def pegawai() -> Pegawai:
    return PegawaiFactory.create()


def test_who_holds_nothing_reaches_nothing(pegawai: Pegawai) -> None:
    w = wewenang(pegawai, HARI)
    assert (w.posisi, w.utama, w.unit_terlihat, w.unit_diadmin) == ((), None, frozenset(), frozenset())


def test_a_post_without_leading_reaches_no_unit(pegawai: Pegawai, pohon: dict[str, UnitKerja]) -> None:
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["seksi"], jabatan__nama="Arsiparis Ahli Muda")
    w = wewenang(pegawai, HARI)
    assert w.unit_dipimpin == frozenset()
    assert w.utama is not None
    assert (w.utama.unit, w.utama.jabatan, w.utama.kepala) == ("Seksi", "Arsiparis Ahli Muda", False)


@pytest.mark.parametrize(
    ("unit", "terjangkau"),
    [
        ("seksi", {"seksi"}),
        ("bidang", {"bidang", "seksi"}),
        ("balai", {"balai", "bidang", "seksi", "kantor"}),
        ("lain", {"lain"}),
    ],
)
def test_a_head_reaches_the_whole_subtree(
    pegawai: Pegawai, pohon: dict[str, UnitKerja], unit: str, terjangkau: set[str]
) -> None:
    PenempatanFactory.create(pegawai=pegawai, unit=pohon[unit], kepala=True)
    assert wewenang(pegawai, HARI).unit_dipimpin == kunci(pohon, *terjangkau)


@pytest.mark.parametrize(
    ("jenis", "hak"),
    [
        (JenisPeran.PENGELOLA, "unit_dikelola"),
        (JenisPeran.PENGAWAS, "unit_diawasi"),
        (JenisPeran.ADMIN, "unit_diadmin"),
    ],
)
def test_a_role_reaches_its_subtree_and_gives_no_other_right(
    pegawai: Pegawai, pohon: dict[str, UnitKerja], jenis: JenisPeran, hak: str
) -> None:
    PeranFactory.create(pegawai=pegawai, jenis=jenis, unit=pohon["bidang"])
    w = wewenang(pegawai, HARI)
    semua = ("unit_dipimpin", "unit_dikelola", "unit_diawasi", "unit_diadmin")
    assert {satu: getattr(w, satu) for satu in semua if getattr(w, satu)} == {hak: kunci(pohon, "bidang", "seksi")}
    assert w.posisi == ()


def test_an_admin_sees_no_results(pegawai: Pegawai, pohon: dict[str, UnitKerja]) -> None:
    PeranFactory.create(pegawai=pegawai, jenis=JenisPeran.ADMIN, unit=pohon["balai"])
    assert wewenang(pegawai, HARI).unit_terlihat == frozenset()


def test_rights_add_up(pegawai: Pegawai, pohon: dict[str, UnitKerja]) -> None:
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["seksi"], kepala=True)
    PeranFactory.create(pegawai=pegawai, unit=pohon["kantor"], jenis=JenisPeran.PENGELOLA)
    PeranFactory.create(pegawai=pegawai, unit=pohon["lain"], jenis=JenisPeran.PENGAWAS)
    assert wewenang(pegawai, HARI).unit_terlihat == kunci(pohon, "seksi", "kantor", "lain")


@pytest.mark.parametrize(
    ("mulai", "selesai", "berlaku"),
    [
        (date(2026, 10, 6), None, True),
        (date(2026, 1, 1), date(2026, 10, 6), True),
        (date(2026, 10, 7), None, False),
        (date(2026, 1, 1), date(2026, 10, 5), False),
    ],
)
def test_posts_and_roles_hold_from_their_first_day_to_their_last(
    pegawai: Pegawai, pohon: dict[str, UnitKerja], mulai: date, selesai: date | None, *, berlaku: bool
) -> None:
    PeranFactory.create(pegawai=pegawai, unit=pohon["seksi"], mulai=mulai, selesai=selesai)
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["kantor"], kepala=True, mulai=mulai, selesai=selesai)
    w = wewenang(pegawai, HARI)
    assert (bool(w.unit_dikelola), bool(w.unit_dipimpin), bool(w.posisi)) == (berlaku, berlaku, berlaku)


def test_an_acting_head_leads_and_the_definitive_post_stays_the_main_one(
    pegawai: Pegawai, pohon: dict[str, UnitKerja]
) -> None:
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["bidang"], kepala=True, jenis=JenisPenempatan.PLT)
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["kantor"], kepala=True)
    w = wewenang(pegawai, HARI)
    assert w.unit_dipimpin == kunci(pohon, "bidang", "seksi", "kantor")
    assert w.utama is not None
    assert w.utama.unit == "Kantor"


def test_only_acting_is_the_main_post_of_whom_has_no_other(pegawai: Pegawai, pohon: dict[str, UnitKerja]) -> None:
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["bidang"], jenis=JenisPenempatan.PLH)
    utama = wewenang(pegawai, HARI).utama
    assert utama is not None
    assert (utama.unit, utama.jenis) == ("Bidang", "plh")


def test_two_statements_at_most_and_none_the_second_time(
    pegawai: Pegawai, pohon: dict[str, UnitKerja], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    PenempatanFactory.create(pegawai=pegawai, unit=pohon["balai"], kepala=True)
    PeranFactory.create_batch(3, pegawai=pegawai)
    UnitKerjaFactory.create_batch(20, parent=pohon["seksi"])
    with django_assert_num_queries(2):
        wewenang(pegawai, HARI)
    with django_assert_num_queries(0):
        assert len(wewenang(pegawai, HARI).unit_dipimpin) == 24


def test_one_statement_for_whom_leads_nothing(
    pegawai: Pegawai, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    PenempatanFactory.create(pegawai=pegawai)
    with django_assert_num_queries(1):
        wewenang(pegawai, HARI)


def test_rights_are_kept_for_each_day_of_its_own(pegawai: Pegawai, pohon: dict[str, UnitKerja]) -> None:
    PeranFactory.create(pegawai=pegawai, unit=pohon["seksi"], mulai=date(2026, 10, 1))
    assert wewenang(pegawai, date(2026, 9, 30)).unit_dikelola == frozenset()
    assert wewenang(pegawai, date(2026, 10, 1)).unit_dikelola == kunci(pohon, "seksi")
    assert wewenang(pegawai, date(2026, 9, 30)).unit_dikelola == frozenset()
