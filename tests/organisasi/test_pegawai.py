"""The pages of whoever looks after people: the list, the slip with a code."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import JenisPeran, KodeAktivasi, Pegawai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import buat_kode
from tests.conftest import Masuk
from tests.organisasi.factories import (
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.organisasi.lembar_siasn import BALAI

pytestmark = pytest.mark.django_db


@pytest.fixture
def puncak() -> UnitKerja:
    return UnitKerjaFactory.create(nama=BALAI)


@pytest.fixture
def admin(masuk_sebagai: Callable[[Pegawai], Masuk], puncak: UnitKerja) -> Masuk:
    """An admin of everything."""
    pegawai = PenempatanFactory.create(unit=puncak, pegawai__nama="Zainal Admin").pegawai
    PeranFactory.create(pegawai=pegawai, unit=puncak, jenis=JenisPeran.ADMIN)
    return masuk_sebagai(pegawai)


def isi(jawaban: Any) -> str:
    return " ".join(jawaban.content.decode().split())


@pytest.mark.parametrize("jalan", ["/pegawai/", "/pegawai/impor/"])
def test_who_looks_after_nobody_finds_no_such_page(masuk: Masuk, jalan: str) -> None:
    assert masuk.get(jalan).status_code == 404


def test_the_list_names_unit_post_assessor_and_account(admin: Masuk, puncak: UnitKerja) -> None:
    satu = PenempatanFactory.create(
        unit=puncak, pegawai__nama="Ani Contoh", jabatan__nama="Arsiparis", pegawai__pengguna=None
    )
    PenilaiFactory.create(pegawai=satu.pegawai, penilai__nama="Bu Penilai")
    halaman = isi(admin.get("/pegawai/")).split("<main")[1]
    for kata in ("Ani Contoh", "Arsiparis", "Bu Penilai", "Belum aktif", "Belum ditentukan"):
        assert kata in halaman
    assert halaman.index("Ani Contoh") < halaman.index("Zainal Admin")


def test_the_list_holds_only_the_people_of_the_own_subtree(
    masuk_sebagai: Callable[[Pegawai], Masuk], puncak: UnitKerja
) -> None:
    seksi = UnitKerjaFactory.create(parent=puncak)
    PenempatanFactory.create(unit=seksi, pegawai__nama="Orang Seksi")
    PenempatanFactory.create(unit=puncak, pegawai__nama="Orang Puncak")
    PegawaiFactory.create(luar=True, nama="Orang Luar")
    pengelola = PeranFactory.create(unit=seksi, jenis=JenisPeran.PENGELOLA).pegawai
    halaman = isi(masuk_sebagai(pengelola).get("/pegawai/"))
    assert [nama for nama in ("Orang Seksi", "Orang Puncak", "Orang Luar") if nama in halaman] == ["Orang Seksi"]
    assert "Impor dari SIASN" not in halaman


def test_a_code_that_waits_is_shown_and_an_expired_one_is_not(admin: Masuk, puncak: UnitKerja) -> None:
    satu = PenempatanFactory.create(unit=puncak, pegawai__pengguna=None).pegawai
    buat_kode(pegawai=satu, oleh=OPERATOR, pada=timezone.now())
    assert "Menunggu kode dipakai" in isi(admin.get("/pegawai/"))
    KodeAktivasi.objects.update(kedaluwarsa=timezone.now())
    assert "Menunggu kode dipakai" not in isi(admin.get("/pegawai/"))


def test_a_name_is_looked_for_by_a_part_and_pages_keep_it(admin: Masuk, puncak: UnitKerja) -> None:
    for _ in range(26):
        PenempatanFactory.create(unit=puncak, pegawai__nama="Siti Contoh")
    halaman = isi(admin.get("/pegawai/", {"nama": "siti"}))
    assert "26 orang di unit yang Anda kelola cocok dengan pencarian ini." in halaman
    assert 'href="/pegawai/?nama=siti&amp;halaman=2"' in halaman
    assert isi(admin.get("/pegawai/", {"nama": "siti", "halaman": 2})).count("<strong>Siti Contoh</strong>") == 1


def test_a_nip_is_looked_for_by_post_and_stands_in_no_address(admin: Masuk, puncak: UnitKerja) -> None:
    nip = "199001152015031900"
    PenempatanFactory.create(unit=puncak, pegawai__nip=nip, pegawai__nama="Yang Dicari")
    jawaban = admin.post("/pegawai/", {"nama": "19900115 201503 1 900"})
    assert (jawaban.status_code, "Yang Dicari" in isi(jawaban), "Zainal" in isi(jawaban).split("<main")[1]) == (
        200,
        True,
        False,
    )
    assert f"{nip}" not in "".join(potongan.split('"')[0] for potongan in isi(jawaban).split('href="')[1:])


def test_nobody_found_is_said_with_what_to_try(admin: Masuk) -> None:
    assert "Coba sebagian namanya saja" in isi(admin.get("/pegawai/", {"nama": "tidak ada"}))


@pytest.mark.parametrize("banyak", [1, 24])
def test_the_list_costs_the_same_however_long(
    admin: Masuk, puncak: UnitKerja, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(banyak):
        PenilaiFactory.create(pegawai=PenempatanFactory.create(unit=puncak).pegawai)
    with django_assert_num_queries(9):
        # session, account, rights (2), the top (list, import), count, page, frame
        admin.get("/pegawai/")


def test_a_code_is_shown_this_once_on_a_slip(admin: Masuk, puncak: UnitKerja) -> None:
    satu = PenempatanFactory.create(unit=puncak, pegawai__pengguna=None, pegawai__nama="Ani Contoh").pegawai
    jawaban = admin.post(f"/pegawai/{satu.pk}/kode/")
    halaman = isi(jawaban)
    assert (jawaban.status_code, "Ani Contoh" in halaman, satu.nip in halaman) == (200, True, True)
    assert "no-store" in jawaban.headers["Cache-Control"]
    assert "http://testserver/aktivasi/" in halaman
    assert KodeAktivasi.objects.get().dibuat_oleh == admin.pegawai.pk
    assert admin.get(f"/pegawai/{satu.pk}/kode/").status_code == 405


def test_no_code_is_made_for_people_of_other_units(
    masuk_sebagai: Callable[[Pegawai], Masuk], puncak: UnitKerja
) -> None:
    pengelola = PeranFactory.create(jenis=JenisPeran.PENGELOLA).pegawai
    lain = PenempatanFactory.create(unit=puncak).pegawai
    assert masuk_sebagai(pengelola).post(f"/pegawai/{lain.pk}/kode/").status_code == 404
    assert not KodeAktivasi.objects.exists()


def test_a_code_for_whom_has_no_nip_is_refused_with_the_reason(admin: Masuk) -> None:
    jawaban = admin.post(f"/pegawai/{PegawaiFactory.create(luar=True).pk}/kode/")
    assert (jawaban.status_code, "belum punya NIP di Selaras" in isi(jawaban)) == (403, True)


def test_the_list_offers_no_code_for_an_account_one_may_not_reset(
    masuk_sebagai: Callable[[Pegawai], Masuk], puncak: UnitKerja
) -> None:
    PenempatanFactory.create(unit=puncak, kepala=True, pegawai__nama="Ibu Kepala")
    PenempatanFactory.create(unit=puncak, pegawai__nama="Ani Contoh")
    pengelola = PeranFactory.create(unit=puncak, jenis=JenisPeran.PENGELOLA).pegawai
    halaman = isi(masuk_sebagai(pengelola).get("/pegawai/"))
    assert "Ibu Kepala" in halaman
    assert "Buat kode aktivasi untuk Ani Contoh" in halaman
    assert "Buat kode aktivasi untuk Ibu Kepala" not in halaman
