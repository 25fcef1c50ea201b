import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from selaras.beranda.selectors import rumah
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from tests.conftest import Masuk
from tests.organisasi.factories import (
    InstansiFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.penilaian.factories import EvaluasiFactory, PenetapanCapaianFactory
from tests.perencanaan.factories import PeriodeEvaluasiFactory, SKPFactory

PAGI = datetime(2026, 10, 6, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
MENU_POKOK = ["Beranda", "SKP saya", "Bukti & realisasi", "Umpan balik", "Pembinaan", "Hasil penilaian", "Karier"]
MENU_BERSAMA = ["Struktur", "Tim kerja"]
MENU_LANJUT = ["Kenaikan", "Peta talenta", "Perbaikan kinerja"]


def menu(masuk: Masuk) -> list[str]:
    sisi = masuk.get("/menu/").content.decode().partition('<nav class="sisi"')[2].partition("</nav>")[0]
    return [unescape(nama) for nama in re.findall(r"</svg><span>([^<]+)</span>", sisi)]


@pytest.fixture
def ratna(db: None) -> Pegawai:
    """A head of a section who assesses three people: one submitted a plan, one is rated, one is not."""
    seksi = UnitKerjaFactory.create(mandiri=True)
    ratna = PegawaiFactory.create(nama="Ratna Widyastuti", sapaan="ibu")
    PenempatanFactory.create(pegawai=ratna, unit=seksi, kepala=True)
    triwulan = PeriodeEvaluasiFactory.create()
    for nama, keadaan in (("Hendra", "ditetapkan"), ("Tri", "ditetapkan"), ("Dewi", "diajukan")):
        pegawai = PegawaiFactory.create(nama=nama)
        PenilaiFactory.create(pegawai=pegawai, penilai=ratna)
        skp = SKPFactory.create(pegawai=pegawai, penilai=ratna, unit=seksi, **{keadaan: True})
        if nama == "Hendra":
            EvaluasiFactory.create(skp=skp, periode=triwulan, selesai=True)
    return ratna


def test_a_penilai_sees_what_waits_nearest_deadline_first(ratna: Pegawai) -> None:
    tugas = rumah(ratna, PAGI)["tugas"]
    assert [t.judul for t in tugas] == ["Nilai 1 pegawai, Triwulan III 2026", "Tetapkan SKP Dewi"]
    assert tugas[0].keterangan == "1 dari 2 sudah dinilai"
    assert (tugas[0].sisa(PAGI.date()), tugas[0].dekat(PAGI.date())) == (9, True)


def test_a_released_result_waits_for_its_person(db: None) -> None:
    evaluasi = EvaluasiFactory.create(disampaikan=True)
    (tugas,) = [t for t in rumah(evaluasi.pegawai, PAGI)["tugas"] if t.tombol == "Buka"]
    assert tugas.judul == "Tanggapi hasil Triwulan III 2026"
    assert tugas.tenggat == date(2026, 10, 15)


def test_an_unreleased_rating_leaves_no_trace_on_its_persons_home(
    masuk_sebagai: Callable[[Pegawai], Masuk],
) -> None:
    evaluasi = EvaluasiFactory.create(selesai=True)
    halaman = masuk_sebagai(evaluasi.pegawai).get("/").content.decode()
    assert "Tanggapi hasil" not in halaman
    assert 'class="predikat' not in halaman


@pytest.mark.parametrize(("jam", "salam"), [(3, "malam"), (9, "pagi"), (12, "siang"), (16, "sore"), (20, "malam")])
def test_the_greeting_follows_the_clock(ratna: Pegawai, jam: int, salam: str) -> None:
    assert rumah(ratna, PAGI.replace(hour=jam))["salam"] == f"Selamat {salam}"


@pytest.mark.parametrize("banyak", [1, 12])
def test_home_costs_twelve_queries_however_large_the_team(
    ratna: Pegawai,
    banyak: int,
    masuk_sebagai: Callable[[Pegawai], Masuk],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    hari = timezone.localdate()
    PeriodeEvaluasiFactory.create(
        periode__tahun=hari.year, urut=4, mulai=hari - timedelta(90), selesai=hari, tenggat=hari + timedelta(9)
    )
    SKPFactory.create_batch(banyak, penilai=ratna, ditetapkan=True)
    masuk = masuk_sebagai(ratna)
    with django_assert_num_queries(12):
        assert masuk.get("/").status_code == 200


def test_a_pegawai_sees_no_menu_of_others(masuk: Masuk) -> None:
    assert menu(masuk) == [*MENU_POKOK, *MENU_BERSAMA]


def test_roles_add_their_menus(masuk_sebagai: Callable[[Pegawai], Masuk], ratna: Pegawai) -> None:
    assert menu(masuk_sebagai(ratna)) == [
        *MENU_POKOK, "SKP tim", "Meja penilaian", "Matriks peran hasil", "Dasbor", "Keselarasan", "Perjanjian kinerja",
        *MENU_BERSAMA, *MENU_LANJUT,
    ]  # fmt: skip
    assert menu(masuk_sebagai(PeranFactory.create(jenis="pengelola").pegawai)) == [
        *MENU_POKOK, "Dasbor", "Keselarasan", "Perjanjian kinerja", *MENU_BERSAMA, *MENU_LANJUT,
        "Papan pengelola", "Pegawai", "Periode", "Pengaturan", "Siapa boleh apa",
    ]  # fmt: skip
    assert menu(masuk_sebagai(PeranFactory.create(jenis="admin").pegawai)) == [
        *MENU_POKOK, *MENU_BERSAMA, "Pegawai", "Pengaturan", "Jejak", "Siapa boleh apa",
    ]  # fmt: skip
    assert menu(masuk_sebagai(PegawaiFactory.create(luar=True))) == [
        "Beranda",
        "Umpan balik",
        "Pembinaan",
        "Keselarasan",
    ]


def test_the_look_is_kept_in_the_account(masuk: Masuk) -> None:
    assert masuk.post("/akun/", {"tema": "selaras-gelap"}).status_code == 302
    assert 'data-theme="selaras-gelap"' in masuk.get("/akun/").content.decode()
    assert masuk.post("/akun/", {"tema": "merah"}).status_code == 422


def test_search_finds_people_and_only_the_plans_one_may_read(masuk: Masuk) -> None:
    milik = SKPFactory.create(pegawai__nama="Hendra Gunawan", penilai=masuk.pegawai)
    lain = SKPFactory.create(pegawai__nama="Hendra Wijaya")
    halaman = masuk.get("/cari/", {"nama": "hendra"}).content.decode()
    assert "Hendra Gunawan" in halaman
    assert "Hendra Wijaya" in halaman
    assert f"/skp/{milik.pk}/" in halaman
    assert f"/skp/{lain.pk}/" not in halaman


def test_one_letter_is_not_searched(masuk: Masuk) -> None:
    assert "paling sedikit dua huruf" in masuk.get("/cari/", {"nama": "h"}).content.decode()


def test_the_states_page_opens(masuk: Masuk) -> None:
    assert masuk.get("/keadaan/").status_code == 200


def test_an_unknown_address_is_a_plain_sentence(masuk: Masuk) -> None:
    jawaban = masuk.get("/tidak-ada/")
    assert jawaban.status_code == 404
    assert "Halaman ini tidak ada" in jawaban.content.decode()


@pytest.mark.django_db
def test_a_stranger_is_sent_to_sign_in(client: Masuk) -> None:
    InstansiFactory.create()
    for alamat in ("/", "/akun/", "/cari/", "/menu/", "/keadaan/"):
        assert client.get(alamat).headers["Location"].startswith("/masuk/")


def test_this_weeks_acts_are_counted_by_kind(ratna: Pegawai) -> None:
    for jam in (1, 2, 200):
        catat("umpan_balik.diberi", objek=ratna, oleh=ratna, pada=PAGI - timedelta(hours=jam))
    assert rumah(ratna, PAGI)["selesai"] == [("2 umpan balik diberikan", PAGI - timedelta(hours=1))]


@pytest.mark.parametrize("ditetapkan", [True, False])
def test_one_waits_for_the_level_of_the_own_unit_until_it_is_set(ratna: Pegawai, ditetapkan: bool) -> None:
    triwulan = PeriodeEvaluasiFactory.create()
    unit = ratna.penempatan.get().unit if ditetapkan else UnitKerjaFactory.create(mandiri=True)
    PenetapanCapaianFactory.create(unit=unit, periode=triwulan)
    menunggu = [judul for judul, _, _ in rumah(ratna, PAGI)["menunggu"]]
    assert menunggu == [] if ditetapkan else ["Capaian organisasi Triwulan III 2026"]


def test_an_outsider_is_not_asked_for_a_plan(db: None) -> None:
    PeriodeEvaluasiFactory.create()
    luar = PegawaiFactory.create(luar=True)
    PenilaiFactory.create(pegawai=luar)
    assert [t.tombol for t in rumah(luar, PAGI)["tugas"]] == []
