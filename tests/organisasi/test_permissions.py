from datetime import date

import pytest
from django.utils import timezone

from selaras.organisasi.models import JenisPenempatan, JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.permissions import (
    OPERATOR,
    boleh_bertindak,
    boleh_melihat_daftar,
    boleh_membuat_kode,
    boleh_menempatkan,
    boleh_mengatur_peran,
    boleh_mengimpor,
    boleh_mengurus,
    mengurus_semua,
)
from selaras.organisasi.selectors import belum_berakun
from tests.organisasi.factories import (
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)

pytestmark = pytest.mark.django_db
SEMUA_PERAN = [*JenisPeran, "kepala", ""]


@pytest.fixture
def seksi() -> UnitKerja:
    """A unit below the one at the top."""
    return UnitKerjaFactory.create(parent=UnitKerjaFactory.create())


def sebagai(peran: str, unit: UnitKerja) -> Pegawai:
    """Somebody with this role over `unit`: one of the roles, its head, or a person like any other."""
    pegawai: Pegawai = PegawaiFactory.create()
    if peran in JenisPeran:
        PeranFactory.create(pegawai=pegawai, jenis=peran, unit=unit)
    else:
        PenempatanFactory.create(pegawai=pegawai, unit=unit, kepala=peran == "kepala")
    return pegawai


@pytest.mark.parametrize("peran", SEMUA_PERAN)
def test_the_list_is_for_pengelola_and_admin(peran: str, seksi: UnitKerja) -> None:
    assert bool(boleh_melihat_daftar(sebagai(peran, seksi))) == (peran in {"pengelola", "admin"})


@pytest.mark.parametrize("peran", SEMUA_PERAN)
@pytest.mark.parametrize("atas", [True, False])
def test_an_import_takes_a_right_over_every_unit(peran: str, seksi: UnitKerja, *, atas: bool) -> None:
    assert seksi.parent is not None
    pegawai = sebagai(peran, seksi.parent if atas else seksi)
    assert bool(boleh_mengimpor(pegawai)) == (atas and peran in {"pengelola", "admin"})


def test_who_looks_after_one_of_two_trees_does_not_look_after_all(seksi: UnitKerja) -> None:
    assert seksi.parent is not None
    pegawai = sebagai("admin", seksi.parent)
    UnitKerjaFactory.create()
    assert not mengurus_semua(pegawai)


@pytest.mark.parametrize("peran", SEMUA_PERAN)
@pytest.mark.parametrize("di_unit_itu", [True, False])
def test_people_are_looked_after_where_they_serve(peran: str, seksi: UnitKerja, *, di_unit_itu: bool) -> None:
    orang = PenempatanFactory.create(unit=seksi if di_unit_itu else seksi.parent).pegawai
    izin = boleh_mengurus(sebagai(peran, seksi), orang)
    assert bool(izin) == (di_unit_itu and peran in {"pengelola", "admin"})
    assert izin or "bertugas di unit yang tidak Anda kelola" in izin.alasan


def test_who_serves_nowhere_is_looked_after_by_whom_looks_after_all(seksi: UnitKerja) -> None:
    assert seksi.parent is not None
    luar = PegawaiFactory.create(luar=True)
    assert boleh_mengurus(sebagai("admin", seksi.parent), luar)
    assert not boleh_mengurus(sebagai("admin", seksi), luar)


def test_a_code_needs_a_nip(seksi: UnitKerja) -> None:
    assert seksi.parent is not None
    admin = sebagai("admin", seksi.parent)
    assert "belum punya NIP" in boleh_membuat_kode(admin, PegawaiFactory.create(luar=True)).alasan
    assert boleh_membuat_kode(admin, PenempatanFactory.create(unit=seksi).pegawai)


@pytest.mark.parametrize("peran", SEMUA_PERAN)
@pytest.mark.parametrize("oleh", ["pengelola", "admin"])
def test_an_account_with_rights_is_reset_by_the_admin_of_all_it_reaches(
    oleh: str, peran: str, seksi: UnitKerja
) -> None:
    pelaksana, orang = sebagai(oleh, seksi), sebagai(peran, seksi)
    PenempatanFactory.create(pegawai=orang, unit=seksi, jenis=JenisPenempatan.PLT)
    izin = boleh_membuat_kode(pelaksana, orang)
    assert bool(izin) == (oleh == "admin" or not peran)
    assert izin or "Minta admin yang membuat kodenya" in izin.alasan


def test_an_account_that_reaches_above_its_admin_is_not_reset_by_that_admin(seksi: UnitKerja) -> None:
    assert seksi.parent is not None
    orang = sebagai("pengawas", seksi.parent)
    PenempatanFactory.create(pegawai=orang, unit=seksi)
    assert not boleh_membuat_kode(sebagai("admin", seksi), orang)
    assert boleh_membuat_kode(sebagai("admin", seksi.parent), orang)


def test_a_head_who_was_moved_away_is_still_reset_by_the_admin_alone(seksi: UnitKerja) -> None:
    pindahan = PenempatanFactory.create(unit=seksi, kepala=True, selesai=date(2026, 1, 31)).pegawai
    PenempatanFactory.create(pegawai=pindahan, unit=seksi, mulai=date(2026, 2, 1))
    assert not boleh_membuat_kode(sebagai("pengelola", seksi), pindahan)
    assert boleh_membuat_kode(sebagai("admin", seksi), pindahan)


def test_a_first_activation_is_for_whoever_looks_after_the_person(seksi: UnitKerja) -> None:
    kepala = PenempatanFactory.create(unit=seksi, kepala=True, pegawai__pengguna=None).pegawai
    assert boleh_membuat_kode(sebagai("pengelola", seksi), kepala)


def _melampaui(seksi: UnitKerja, cara: str, **isi: object) -> Pegawai:
    """Somebody who serves in `seksi`, and also in or over the unit above it."""
    tugas = {"unit": seksi, "jenis": JenisPenempatan.PLT if cara == "jabatan" else JenisPenempatan.DEFINITIF}
    pegawai: Pegawai = PenempatanFactory.create(**tugas, **isi).pegawai
    if cara == "jabatan":
        PenempatanFactory.create(pegawai=pegawai, unit=seksi.parent)
    else:
        PeranFactory.create(pegawai=pegawai, unit=seksi.parent, jenis=cara)
    return pegawai


@pytest.mark.parametrize("cara", ["jabatan", *JenisPeran])
@pytest.mark.parametrize("atas", [True, False])
def test_who_reaches_above_is_acted_on_and_let_in_from_above_alone(cara: str, seksi: UnitKerja, *, atas: bool) -> None:
    assert seksi.parent is not None
    pelaksana = sebagai("pengelola", seksi.parent if atas else seksi)
    orang = _melampaui(seksi, cara, pegawai__pengguna=None)
    semua = [boleh_bertindak(pelaksana, orang), boleh_membuat_kode(pelaksana, orang)]
    assert [bool(izin) for izin in semua] == [atas, atas]
    assert [orang] * atas == list(belum_berakun(seksi, pelaksana, timezone.now()))
    assert all(izin or "menjangkau unit yang tidak Anda kelola" in izin.alasan for izin in semua)


@pytest.mark.parametrize(("oleh", "boleh"), [("pengelola", False), ("admin", True)])
def test_a_pengelola_resets_neither_the_own_assessor_nor_that_ones(oleh: str, seksi: UnitKerja, *, boleh: bool) -> None:
    pelaksana, penilai, atasan = sebagai(oleh, seksi), sebagai("", seksi), sebagai("", seksi)
    PenilaiFactory.create(pegawai=pelaksana, penilai=penilai)
    PenilaiFactory.create(pegawai=penilai, penilai=atasan)
    assert [bool(boleh_membuat_kode(pelaksana, orang)) for orang in (penilai, atasan)] == [boleh, boleh]


def test_nobody_resets_the_own_account(seksi: UnitKerja) -> None:
    admin = sebagai("admin", seksi)
    PenempatanFactory.create(pegawai=admin, unit=seksi)
    assert not boleh_membuat_kode(admin, admin)


@pytest.mark.parametrize("peran", SEMUA_PERAN)
def test_posts_are_given_in_units_one_looks_after(peran: str, seksi: UnitKerja) -> None:
    assert seksi.parent is not None
    pegawai = sebagai(peran, seksi)
    assert bool(boleh_menempatkan(pegawai, seksi)) == (peran in {"pengelola", "admin"})
    assert not boleh_menempatkan(pegawai, seksi.parent)


@pytest.mark.parametrize("peran", SEMUA_PERAN)
def test_roles_are_given_by_the_admin_alone_and_never_upwards(peran: str, seksi: UnitKerja) -> None:
    assert seksi.parent is not None
    pegawai = sebagai(peran, seksi)
    assert bool(boleh_mengatur_peran(pegawai, seksi)) == (peran == "admin")
    assert not boleh_mengatur_peran(pegawai, seksi.parent)


def test_the_operator_of_the_server_may_do_what_the_commands_offer(seksi: UnitKerja) -> None:
    orang = PegawaiFactory.create()
    assert boleh_mengimpor(OPERATOR)
    assert boleh_membuat_kode(OPERATOR, orang)
    assert boleh_menempatkan(OPERATOR, seksi)
    assert boleh_mengatur_peran(OPERATOR, seksi)
