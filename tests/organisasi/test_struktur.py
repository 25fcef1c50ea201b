"""The tree of units: open to every ASN, on any day, at the same price for forty people and for many."""

from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.selectors import struktur as baca
from selaras.organisasi.selectors.struktur import Simpul, pohon_unit, saring
from tests.conftest import Masuk
from tests.halaman import utama
from tests.organisasi.factories import MasaKedudukanFactory, PegawaiFactory, PenempatanFactory, UnitKerjaFactory

pytestmark = pytest.mark.django_db
HARI = date(2026, 10, 6)
POTONGAN = {"HX-Request": "true"}


@pytest.fixture
def balai() -> UnitKerja:
    return UnitKerjaFactory.create(nama="Balai Contoh")


@pytest.fixture
def sarana(balai: UnitKerja) -> UnitKerja:
    return UnitKerjaFactory.create(nama="Seksi Sarana", parent=balai)


def nama(simpul: Simpul) -> list[str]:
    return [satu.pegawai.nama for satu in simpul.orang]


def test_a_unit_tells_its_head_its_people_and_how_many_serve_below(balai: UnitKerja, sarana: UnitKerja) -> None:
    PenempatanFactory.create(unit=balai, kepala=True, pegawai__nama="Bambang")
    PenempatanFactory.create(unit=sarana, pegawai__nama="Ani")
    PenempatanFactory.create(unit=sarana, kepala=True, pegawai__nama="Ratna")
    pohon = pohon_unit(pada=HARI, buka=[sarana.pk])
    puncak = pohon.akar[0]
    assert (pohon.orang, pohon.unit, puncak.nama, puncak.banyak, nama(puncak)) == (3, 2, "Balai Contoh", 3, ["Bambang"])
    bawah = puncak.anak[0]
    assert (bawah.nama, bawah.banyak, bawah.terbuka, nama(bawah)) == ("Seksi Sarana", 2, True, ["Ratna", "Ani"])
    assert [satu.pegawai.nama for satu in bawah.kepala] == ["Ratna"]


def test_who_acts_as_head_is_named_and_counted_once(balai: UnitKerja, sarana: UnitKerja, masuk: Masuk) -> None:
    arif = PenempatanFactory.create(unit=balai, pegawai__nama="Arif").pegawai
    PenempatanFactory.create(unit=sarana, pegawai=arif, jenis="plt", kepala=True)
    pohon = pohon_unit(pada=HARI, buka=[])
    assert (pohon.orang, pohon.akar[0].banyak, pohon.akar[0].anak[0].banyak) == (1, 1, 0)
    assert "Plt. Arif" in utama(masuk.get("/struktur/"))


def test_the_tree_opens_where_one_serves(
    masuk_sebagai: Callable[[Pegawai], Masuk], balai: UnitKerja, sarana: UnitKerja
) -> None:
    UnitKerjaFactory.create(nama="Seksi Prasarana", parent=balai)
    saya = PenempatanFactory.create(unit=sarana, pegawai__nama="Saya Sendiri").pegawai
    halaman = utama(masuk_sebagai(saya).get("/struktur/"))
    assert f'id="unit-{balai.pk}" open' in halaman
    assert f'id="unit-{sarana.pk}" open' in halaman
    assert halaman.count("Unit Anda") == 1
    assert "Tampilkan isi Seksi Prasarana" in halaman


def test_a_day_in_the_past_shows_the_posts_and_units_of_that_day(balai: UnitKerja, masuk: Masuk) -> None:
    lama = UnitKerjaFactory.create(nama="Seksi Lama", parent=balai, selesai=date(2025, 12, 31))
    PenempatanFactory.create(
        unit=lama, pegawai__nama="Eko", jabatan__nama="Juru Ukur", mulai=date(2024, 1, 1), selesai=date(2025, 12, 31)
    )
    assert "Seksi Lama" not in utama(masuk.get("/struktur/"))
    dulu = utama(masuk.get("/struktur/", {"pada": "2025-06-01"}))
    assert "Minggu, 1 Juni 2025" in dulu
    assert f'href="/struktur/{lama.pk}/?pada=2025-06-01#unit-{lama.pk}"' in dulu
    isi = masuk.get(f"/struktur/{lama.pk}/", {"pada": "2025-06-01"}, headers=POTONGAN).content.decode()
    assert "Juru Ukur" in isi
    assert masuk.get(f"/struktur/{lama.pk}/").status_code == 404


def test_a_day_that_cannot_be_read_is_today(balai: UnitKerja, masuk: Masuk) -> None:
    assert "Kembali ke hari ini" not in utama(masuk.get("/struktur/", {"pada": "kemarin"}))


def test_before_there_was_any_unit_the_page_says_so(balai: UnitKerja, masuk: Masuk) -> None:
    assert "Belum ada unit pada hari itu" in utama(masuk.get("/struktur/", {"pada": "1990-01-01"}))


def test_a_unit_is_a_piece_for_htmx_and_a_page_without(balai: UnitKerja, sarana: UnitKerja, masuk: Masuk) -> None:
    PenempatanFactory.create(unit=sarana, pegawai__nama="Ani Contoh")
    potongan = masuk.get(f"/struktur/{sarana.pk}/", headers=POTONGAN).content.decode()
    assert ("Ani Contoh" in potongan, "<main" in potongan, "Balai Contoh" in potongan) == (True, False, False)
    halaman = utama(masuk.get(f"/struktur/{sarana.pk}/"))
    assert ("Ani Contoh" in halaman, "Balai Contoh" in halaman) == (True, True)


def test_a_crowded_unit_comes_in_two_steps(sarana: UnitKerja, masuk: Masuk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baca, "ORANG_SEKALIGUS", 2)
    for satu in ("Ani", "Budi", "Cici", "Dodi"):
        PenempatanFactory.create(unit=sarana, pegawai__nama=satu)
    alamat = f"/struktur/{sarana.pk}/"
    sebagian = utama(masuk.get(alamat))
    assert ("Tampilkan 2 orang lagi" in sebagian, "Dodi" in sebagian) == (True, False)
    semua = utama(masuk.get(alamat, {"semua": 1}))
    assert ("orang lagi" in semua, "Dodi" in semua) == (False, True)


def test_the_tree_is_sifted_by_every_word(balai: UnitKerja, sarana: UnitKerja) -> None:
    prasarana = UnitKerjaFactory.create(nama="Seksi Gedung", parent=balai)
    PenempatanFactory.create(unit=sarana, pegawai__nama="Ani", jabatan__nama="Teknisi Bogie")
    PenempatanFactory.create(unit=prasarana, pegawai__nama="Budi", jabatan__nama="Teknisi Crane")
    PenempatanFactory.create(unit=sarana, pegawai__nama="Cici", jabatan__nama="Arsiparis")
    tersaring = saring(pada=HARI, kata="teknisi sarana")
    assert [[anak.nama, nama(anak)] for anak in tersaring.akar[0].anak] == [["Seksi Sarana", ["Ani"]]]
    unit = saring(pada=HARI, kata="gedung").akar[0].anak
    assert [(satu.nama, satu.terbuka, satu.banyak) for satu in unit] == [("Seksi Gedung", False, 1)]
    assert saring(pada=HARI, kata="tidak ada").akar == []


@pytest.mark.parametrize(
    ("kata", "banyak"), [("teknisi", "1 orang<"), ("sarana", "1 unit<"), ("seksi ani", "1 orang<")]
)
def test_only_what_was_found_is_counted(sarana: UnitKerja, masuk: Masuk, kata: str, banyak: str) -> None:
    PenempatanFactory.create(unit=sarana, pegawai__nama="Ani", jabatan__nama="Teknisi Bogie")
    assert f'<span class="kecil angka">{banyak}' in utama(masuk.get("/struktur/", {"kata": kata}))


def test_more_than_can_be_shown_is_said(sarana: UnitKerja, masuk: Masuk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baca, "COCOK_PALING_BANYAK", 1)
    PenempatanFactory.create_batch(2, unit=sarana)
    assert "Ini sebagian saja." in utama(masuk.get("/struktur/", {"kata": "budi"}))


def test_the_search_answers_htmx_with_the_tree_alone(sarana: UnitKerja, masuk: Masuk) -> None:
    PenempatanFactory.create(unit=sarana, pegawai__nama="<b>Ani</b>")
    potongan = masuk.get("/struktur/", {"kata": "<b>"}, headers=POTONGAN).content.decode()
    assert ('id="pohon"' in potongan, "<main" in potongan, "<b>Ani" in potongan) == (True, False, False)
    assert "&lt;b&gt;Ani" in potongan


def test_nothing_but_name_post_and_unit_is_shown(sarana: UnitKerja, masuk: Masuk) -> None:
    satu = PenempatanFactory.create(unit=sarana, pegawai__email="a@contoh.go.id")
    MasaKedudukanFactory.create(pegawai=satu.pegawai)
    halaman = utama(masuk.get(f"/struktur/{sarana.pk}/"))
    assert satu.pegawai.nama in halaman
    for rahasia in (satu.pegawai.nip, "III/b", "Tugas belajar", "a@contoh.go.id"):
        assert rahasia not in halaman


def test_somebody_outside_the_institution_finds_no_such_page(masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    luar = masuk_sebagai(PegawaiFactory.create(luar=True))
    assert [luar.get(alamat).status_code for alamat in ("/struktur/", "/tim/")] == [404, 404]


@pytest.mark.parametrize("banyak", [1, 12])
def test_the_tree_costs_the_same_however_large(
    masuk_sebagai: Callable[[Pegawai], Masuk],
    balai: UnitKerja,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(banyak):
        unit = UnitKerjaFactory.create(parent=balai)
        PenempatanFactory.create_batch(banyak, unit=unit, pegawai__nama="Budi")
        PenempatanFactory.create(unit=unit, kepala=True)
    client = masuk_sebagai(PenempatanFactory.create(unit=unit).pegawai)
    with django_assert_num_queries(6):  # session, account, rights; units with counts, people and heads; frame
        client.get("/struktur/")
    with django_assert_num_queries(7):  # people that match, and heads
        client.get("/struktur/", {"kata": "budi"})
    with django_assert_num_queries(5):  # a piece has no frame
        client.get(f"/struktur/{unit.pk}/", headers=POTONGAN)
