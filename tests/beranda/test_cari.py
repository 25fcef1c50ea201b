"""The search for people, and what of their work it leads to."""

from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai
from tests.conftest import Masuk
from tests.halaman import utama
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PenilaiFactory
from tests.penilaian.factories import EvaluasiFactory
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.django_db
NIP = "199001152015031900"


def ditemukan(masuk: Masuk, kata: str) -> list[str]:
    """The names found, in order."""
    return [bagian.partition("<")[0] for bagian in utama(masuk.post("/cari/", {"nama": kata})).split("<strong>")[1:]]


def test_every_word_is_looked_for_in_name_post_and_unit(masuk: Masuk) -> None:
    PenempatanFactory.create(pegawai__nama="Ani Satu", jabatan__nama="Pranata Komputer", unit__nama="Seksi Sarana")
    PenempatanFactory.create(pegawai__nama="Ani Dua", jabatan__nama="Arsiparis", unit__nama="Seksi Sarana")
    PenempatanFactory.create(pegawai__nama="Cici", jabatan__nama="Pranata Keuangan", unit__nama="Tata Usaha")
    assert ditemukan(masuk, "ani") == ["Ani Dua", "Ani Satu"]
    assert ditemukan(masuk, "sarana ani komputer") == ["Ani Satu"]
    assert ditemukan(masuk, "pranata") == ["Ani Satu", "Cici"]
    assert ditemukan(masuk, "tidak ada") == []


@pytest.mark.parametrize("tulisan", [NIP, "19900115 201503 1 900", "19900115.201503.1.900", f"'{NIP}", f"{NIP}\u00a0"])
def test_a_whole_nip_finds_its_person_however_it_is_pasted(masuk: Masuk, tulisan: str) -> None:
    PegawaiFactory.create(nip=NIP, nama="Yang Dicari")
    assert ditemukan(masuk, tulisan) == ["Yang Dicari"]


def test_a_part_of_a_nip_tells_nobodys_birthday(masuk: Masuk) -> None:
    PegawaiFactory.create(nip=NIP, nama="Yang Dicari")
    assert ditemukan(masuk, "19900115") == []


def test_what_is_found_leads_to_the_card_and_no_nip_is_in_the_page(masuk: Masuk) -> None:
    orang = PenempatanFactory.create(pegawai__nip=NIP, pegawai__nama="Yang Dicari").pegawai
    halaman = utama(masuk.get("/cari/", {"nama": "yang dicari"}))
    assert f'href="/pegawai/{orang.pk}/"' in halaman
    assert NIP not in halaman


def test_somebody_outside_finds_only_whom_they_assess(masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    dinilai = PenilaiFactory.create(pegawai__nama="Ani Dinilai", penilai=PegawaiFactory.create(luar=True))
    PegawaiFactory.create(nama="Ani Lain")
    assert ditemukan(masuk_sebagai(dinilai.penilai), "ani") == ["Ani Dinilai"]


@pytest.mark.parametrize("banyak", [1, 15])
def test_a_search_costs_the_same_however_many_it_finds(
    masuk: Masuk, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(banyak):
        PenempatanFactory.create(pegawai__nama="Ani", pegawai__pengguna=None)
    with django_assert_num_queries(5):  # session, account, rights, people, frame
        masuk.post("/cari/", {"nama": "ani"})


def test_the_panel_of_the_card_holds_what_one_may_open(masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    hasil = EvaluasiFactory.create(disampaikan=True)
    draf = EvaluasiFactory.create(skp=hasil.skp, periode__urut=4)
    alamat = f"/pegawai/{hasil.pegawai_id}/kinerja/"
    penilai = masuk_sebagai(hasil.penilai)
    PenilaiFactory.create(pegawai=hasil.pegawai, penilai=hasil.penilai)
    panel = penilai.get(alamat, headers={"HX-Request": "true"}).content.decode()
    assert f"/skp/{hasil.skp_id}/" in panel
    assert (f"/hasil/{hasil.pk}/" in panel, f"/hasil/{draf.pk}/" in panel, "<main" in panel) == (True, False, False)
    assert "SKP dan hasil penilaian" in utama(penilai.get(alamat))


def test_the_panel_of_somebody_without_plans_says_so(masuk: Masuk) -> None:
    SKPFactory.create()
    assert "Belum ada SKP atau hasil penilaian" in utama(masuk.get(f"/pegawai/{masuk.pegawai.pk}/kinerja/"))
