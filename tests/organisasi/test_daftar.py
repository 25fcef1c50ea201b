"""The list of people for whom looks after them: by unit, kind, account, name and NIP; fifty at a time."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import JenisPeran, KodeAktivasi, Pegawai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import buat_kode
from tests.conftest import Masuk
from tests.halaman import utama
from tests.organisasi.factories import (
    MasaKedudukanFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)

pytestmark = pytest.mark.django_db
NIP = "199001152015031900"


@pytest.fixture
def puncak() -> UnitKerja:
    return UnitKerjaFactory.create(nama="Balai Contoh")


@pytest.fixture
def admin(masuk_sebagai: Callable[[Pegawai], Masuk], puncak: UnitKerja) -> Masuk:
    """An admin of everything."""
    pegawai = PenempatanFactory.create(unit=puncak, pegawai__nama="Zainal Admin").pegawai
    PeranFactory.create(pegawai=pegawai, unit=puncak, jenis=JenisPeran.ADMIN)
    return masuk_sebagai(pegawai)


def nama(masuk: Masuk, **saringan: object) -> list[str]:
    """The names on the page, in order."""
    halaman = utama(masuk.post("/pegawai/", saringan))
    return [bagian.partition("<")[0] for bagian in halaman.split("<strong>")[1:]]


def test_a_row_names_post_unit_assessor_and_account_and_leads_to_the_card(admin: Masuk, puncak: UnitKerja) -> None:
    ani = PenempatanFactory.create(
        unit=puncak, pegawai__nama="Ani Contoh", jabatan__nama="Arsiparis", pegawai__pengguna=None
    ).pegawai
    PenilaiFactory.create(pegawai=ani, penilai__nama="Bu Penilai")
    MasaKedudukanFactory.create(pegawai=ani)
    halaman = utama(admin.get("/pegawai/"))
    isi = ("Ani Contoh", "Arsiparis", "Balai Contoh", "Tugas belajar", "Bu Penilai", "Belum aktif", "belum ditentukan")
    for kata in (*isi, f'href="/pegawai/{ani.pk}/"'):
        assert kata in halaman
    assert halaman.index("Ani Contoh") < halaman.index("Zainal Admin")


def test_the_list_holds_only_the_people_of_the_own_subtree(
    masuk_sebagai: Callable[[Pegawai], Masuk], puncak: UnitKerja
) -> None:
    seksi = UnitKerjaFactory.create(parent=puncak)
    PenempatanFactory.create(unit=seksi, pegawai__nama="Orang Seksi")
    PenempatanFactory.create(unit=puncak, pegawai__nama="Orang Puncak")
    PegawaiFactory.create(luar=True, nama="Orang Luar")
    pengelola = masuk_sebagai(PeranFactory.create(unit=seksi, jenis=JenisPeran.PENGELOLA).pegawai)
    assert nama(pengelola) == ["Orang Seksi"]
    assert nama(pengelola, unit=puncak.pk) == ["Orang Seksi"]
    assert "Impor dari SIASN" not in utama(pengelola.get("/pegawai/"))


def test_a_unit_is_chosen_step_by_step_with_all_below_it(admin: Masuk, puncak: UnitKerja) -> None:
    seksi = UnitKerjaFactory.create(parent=puncak, nama="Seksi Sarana")
    kelompok = UnitKerjaFactory.create(parent=seksi, nama="Kelompok Bogie")
    PenempatanFactory.create(unit=kelompok, pegawai__nama="Ani")
    assert nama(admin, unit=seksi.pk) == ["Ani"]
    semua, dipilih = (utama(admin.get("/pegawai/", kueri)) for kueri in ({}, {"unit": seksi.pk}))
    assert ("Balai Contoh</option>" in semua, "Seksi Sarana</option>" in semua) == (True, False)
    for pilihan in (">Balai Contoh<", f'value="{seksi.pk}" selected>– Seksi Sarana<', ">– – Kelompok Bogie<"):
        assert pilihan in dipilih


def test_people_are_sifted_by_kind_and_by_account(admin: Masuk, puncak: UnitKerja) -> None:
    menunggu = PenempatanFactory.create(unit=puncak, pegawai__nama="Menunggu", pegawai__pengguna=None).pegawai
    buat_kode(pegawai=menunggu, oleh=OPERATOR, pada=timezone.now())
    PenempatanFactory.create(unit=puncak, pegawai__nama="Belum", pegawai__pengguna=None, pegawai__jenis="pppk")
    assert nama(admin, jenis="pppk") == ["Belum"]
    assert nama(admin, akun="menunggu") == ["Menunggu"]
    assert nama(admin, akun="belum") == ["Belum"]
    assert nama(admin, akun="aktif") == ["Zainal Admin"]
    assert nama(admin, jenis="pppk", akun="aktif") == []
    assert len(nama(admin, jenis="tidak ada", akun="x", unit="y")) == 3
    KodeAktivasi.objects.update(kedaluwarsa=timezone.now())
    assert nama(admin, akun="belum") == ["Belum", "Menunggu"]


def test_words_are_looked_for_as_in_the_search_and_pages_keep_them(admin: Masuk, puncak: UnitKerja) -> None:
    for _ in range(51):
        PenempatanFactory.create(unit=puncak, pegawai__nama="Siti Contoh", pegawai__pengguna=None)
    kueri = {"nama": "siti balai", "akun": "belum"}
    halaman = utama(admin.get("/pegawai/", kueri))
    assert "51 orang di unit yang Anda kelola cocok dengan saringan ini." in halaman
    assert 'href="/pegawai/?nama=siti+balai&amp;akun=belum&amp;halaman=2"' in halaman
    assert utama(admin.get("/pegawai/", {**kueri, "halaman": 2})).count("<strong>Siti Contoh</strong>") == 1


def test_a_nip_is_looked_for_by_post_and_stands_in_no_address(admin: Masuk, puncak: UnitKerja) -> None:
    for urut in range(901, 952):
        PenempatanFactory.create(unit=puncak, pegawai__nip=f"{NIP[:-3]}{urut}")
    PenempatanFactory.create(unit=puncak, pegawai__nip=NIP, pegawai__nama="Yang Dicari")
    assert nama(admin, nama="19900115 201503 1 900") == ["Yang Dicari"]
    halaman = utama(admin.post("/pegawai/", {"nama": "19900115"}))
    assert "Ini 50 orang pertama. Ketik NIP-nya lebih lengkap." in halaman
    assert ("halaman=" in halaman, NIP in halaman) == (False, False)


def test_nobody_found_is_said_with_what_to_try(admin: Masuk) -> None:
    assert "Coba sebagian namanya saja" in utama(admin.get("/pegawai/", {"nama": "tidak ada"}))


def test_a_first_code_is_offered_at_once_and_an_account_has_its_page(admin: Masuk, puncak: UnitKerja) -> None:
    PenempatanFactory.create(unit=puncak, pegawai__nama="Ani Contoh", pegawai__pengguna=None)
    budi = PenempatanFactory.create(unit=puncak, pegawai__nama="Budi Contoh").pegawai
    halaman = utama(admin.get("/pegawai/"))
    assert "Buat kode aktivasi untuk Ani Contoh" in halaman
    assert "Buat kode aktivasi untuk Budi Contoh" not in halaman
    assert f'href="/pegawai/{budi.pk}/akun/"' in halaman


@pytest.mark.parametrize("banyak", [1, 24])
def test_the_list_costs_the_same_however_long(
    admin: Masuk, puncak: UnitKerja, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(banyak):
        PenilaiFactory.create(pegawai=PenempatanFactory.create(unit=puncak).pegawai)
    with django_assert_num_queries(10):
        # session, account, rights (2), units, the top (list, import), count, page, frame
        admin.get("/pegawai/", {"nama": "budi", "unit": puncak.pk, "jenis": "pns", "akun": "aktif"})
