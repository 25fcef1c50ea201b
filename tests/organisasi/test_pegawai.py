"""The pages of whoever looks after people: the list, the slip with a code, the import in two steps."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from selaras.organisasi.models import JenisPeran, KodeAktivasi, Pegawai, Penilai, UnitKerja
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
from tests.organisasi.lembar_siasn import BALAI, balai, lembar, orang

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


@pytest.mark.parametrize("jalan", ["/pegawai/", "/pegawai/impor/", "/pegawai/impor/pratinjau/"])
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


@pytest.fixture
def gudang(settings: Settings, tmp_path: Path) -> Path:
    """Where uploads are kept in these tests."""
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    }
    return tmp_path


def unggah(client: Masuk, berkas: bytes, **lain: str) -> Any:
    borang = {"mulai": "2026-01-01", "unit_induk": "", "berkas": SimpleUploadedFile("data.xlsx", berkas)}
    return client.post("/pegawai/impor/", borang | lain)


def sidik(halaman: str) -> str:
    return halaman.split('name="sidik" value="')[1].split('"', maxsplit=1)[0]


def test_an_import_is_seen_before_it_is_done(admin: Masuk, gudang: Path) -> None:
    assert (
        unggah(admin, lembar([*balai(), orang(910, NIP_BARU=1.0)])).headers["Location"] == "/pegawai/impor/pratinjau/"
    )
    pratinjau = isi(admin.get("/pegawai/impor/pratinjau/"))
    for kata in (
        "6 pegawai baru, 2 unit baru, 5 jabatan baru, 1 baris ditolak. Belum ada yang diubah.",
        "Baris 8, kolom NIP BARU: Sel NIP ini berisi angka",
        "Kepala Balai, memimpin Balai Perawatan Perkeretaapian, sejak 1 Maret 2024",
    ):
        assert kata in pratinjau
    assert Pegawai.objects.filter(nip__startswith="19900115").count() == 0
    jawaban = admin.post("/pegawai/impor/pratinjau/", {"sidik": sidik(pratinjau)}, follow=True)
    assert jawaban.redirect_chain == [("/pegawai/", 302)]
    assert "Impor selesai: 6 pegawai ditambah atau diubah." in isi(jawaban)
    assert Penilai.objects.count() == 5
    assert list(gudang.glob("impor/*")) == []
    assert admin.get("/pegawai/impor/pratinjau/").status_code == 404


def test_consent_is_to_what_was_seen(admin: Masuk, gudang: Path) -> None:
    unggah(admin, lembar(balai()))
    lama = sidik(isi(admin.get("/pegawai/impor/pratinjau/")))
    PegawaiFactory.create(nip="199001152015031903", pengguna=None)
    jawaban = admin.post("/pegawai/impor/pratinjau/", {"sidik": lama})
    assert (jawaban.status_code, "Data pegawai berubah sejak pratinjau ini dibuka." in isi(jawaban)) == (409, True)
    assert not UnitKerja.objects.filter(nama="Subbagian Tata Usaha").exists()
    assert admin.post("/pegawai/impor/pratinjau/", {"sidik": sidik(isi(jawaban))}).status_code == 302


def test_an_import_may_be_cancelled(admin: Masuk, gudang: Path) -> None:
    unggah(admin, lembar(balai()))
    jawaban = admin.post("/pegawai/impor/batal/", follow=True)
    assert "Impor dibatalkan. Tidak ada yang diubah." in isi(jawaban)
    assert list(gudang.glob("impor/*")) == []


def test_a_file_that_changes_nothing_offers_nothing(admin: Masuk, gudang: Path) -> None:
    unggah(admin, lembar(balai()))
    admin.post("/pegawai/impor/pratinjau/", {"sidik": sidik(isi(admin.get("/pegawai/impor/pratinjau/")))})
    unggah(admin, lembar(balai()))
    pratinjau = isi(admin.get("/pegawai/impor/pratinjau/"))
    assert ("Semua sudah sama" in pratinjau, "Impor sekarang" in pratinjau) == (True, False)


@pytest.mark.parametrize(
    ("berkas", "pesan"), [(b"bukan lembar kerja", "tidak dapat dibaca sebagai lembar kerja"), (b"", "kosong")]
)
def test_a_wrong_file_comes_back_with_the_reason(admin: Masuk, gudang: Path, berkas: bytes, pesan: str) -> None:
    jawaban = unggah(admin, berkas, unit_induk="Ditjen")
    assert (jawaban.status_code, pesan in isi(jawaban), 'value="Ditjen"' in isi(jawaban)) == (422, True, True)
    assert list(gudang.glob("impor/*")) == []


def test_a_mistyped_day_comes_back_with_what_was_typed(admin: Masuk, gudang: Path) -> None:
    jawaban = unggah(admin, lembar(balai()), mulai="1026-01-01")
    assert (jawaban.status_code, "tampaknya salah ketik" in isi(jawaban), "1026-01-01" in isi(jawaban)) == (
        422,
        True,
        True,
    )


def test_a_file_over_the_limit_is_told_its_limit(admin: Masuk, gudang: Path, settings: Settings) -> None:
    settings.UKURAN_BERKAS_MAKS = 1024
    jawaban = unggah(admin, BytesIO(b"x" * 200_000).read())
    assert (jawaban.status_code, "Berkas ini lebih dari 1 KB." in isi(jawaban)) == (422, True)
