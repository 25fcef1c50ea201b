"""A code reaches its person on screen, on a sheet or by mail; asking for one tells nothing of who exists."""

import io
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import KodeAktivasi, Pegawai, Pengguna, UnitKerja
from selaras.organisasi.services import SemuaSudahBerakun, aktifkan_akun, buat_kode_unit
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import (
    InstansiFactory,
    PegawaiFactory,
    PenempatanFactory,
    PeranFactory,
    UnitKerjaFactory,
)

pytestmark = pytest.mark.django_db
SANDI = "kereta api contoh"
KODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")


@pytest.fixture(autouse=True)
def kosongkan_batas() -> None:
    cache.clear()


@pytest.fixture
def surel(settings: Any) -> list[Any]:
    """A mail server is set, and tasks run at once."""
    settings.SUREL_AKTIF = True
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    return mail.outbox


@pytest.fixture
def unit() -> UnitKerja:
    return UnitKerjaFactory.create(nama="Seksi Sarana")


@pytest.fixture
def pengelola(unit: UnitKerja, masuk_sebagai: Callable[[Pegawai], Masuk]) -> Masuk:
    """Somebody who looks after the unit."""
    return masuk_sebagai(PeranFactory.create(unit=unit).pegawai)


def orang(unit: UnitKerja, **isi: Any) -> Pegawai:
    return PenempatanFactory.create(unit=unit, pegawai=PegawaiFactory.create(**{"pengguna": None} | isi)).pegawai


def halaman(jawaban: Any) -> str:
    return "\n".join(satu.extract_text() for satu in PdfReader(io.BytesIO(jawaban.content)).pages)


def test_a_sheet_has_a_working_slip_for_everybody_without_an_account(pengelola: Masuk, unit: UnitKerja) -> None:
    bawah = UnitKerjaFactory.create(parent=unit)
    tanpa = [orang(unit, nama="Ayu Contoh"), orang(bawah, nama="Cahya Contoh")]
    orang(unit, nama="Budi Beraku", pengguna=Pengguna.objects.create(username="1"))
    orang(UnitKerjaFactory.create(), nama="Dewi Lain")
    jawaban = pengelola.post("/pegawai/lembar-aktivasi/", {"unit": unit.pk, "cetak": "ya"})
    teks = halaman(jawaban)
    assert jawaban.headers["Content-Type"] == "application/pdf"
    assert "no-store" in jawaban.headers["Cache-Control"]
    assert ("Budi Beraku" in teks, "Dewi Lain" in teks, "http://testserver/aktivasi/" in teks) == (False, False, True)
    for pegawai, kode in zip(tanpa, KODE.findall(teks), strict=True):
        assert pegawai.nama in teks
        assert aktifkan_akun(nip=pegawai.nip, kode=kode.replace("-", ""), sandi=SANDI, pada=timezone.now())


def test_each_slip_is_in_the_trail_and_its_code_is_not(pengelola: Masuk, unit: UnitKerja) -> None:
    pegawai = orang(unit)
    ((_, kode),) = buat_kode_unit(unit=unit, oleh=pengelola.pegawai, pada=KINI)
    jejak = Jejak.objects.get(peristiwa="akun.kode_dibuat")
    assert (jejak.objek, jejak.oleh) == (f"organisasi.pegawai:{pegawai.pk}", pengelola.pegawai.pk)
    assert '"cara": "lembar"' in jejak.rincian
    assert kode not in jejak.rincian


def test_a_sheet_costs_the_same_for_one_and_for_many(
    pengelola: Masuk, unit: UnitKerja, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for banyak in (1, 30):
        for _ in range(banyak):
            orang(unit)
        with django_assert_max_num_queries(16):
            assert len(buat_kode_unit(unit=unit, oleh=pengelola.pegawai, pada=KINI)) in (1, 31)


def test_whoever_does_not_look_after_the_unit_prints_nothing(unit: UnitKerja, pengelola: Masuk) -> None:
    lain = UnitKerjaFactory.create()
    orang(lain)
    with pytest.raises(TidakBerwenang):
        buat_kode_unit(unit=lain, oleh=pengelola.pegawai, pada=KINI)
    assert pengelola.post("/pegawai/lembar-aktivasi/", {"unit": lain.pk}).status_code == 422
    assert not KodeAktivasi.objects.exists()


def test_who_looks_after_nobody_finds_no_sheet(masuk: Masuk) -> None:
    assert masuk.get("/pegawai/lembar-aktivasi/").status_code == 404


def test_a_sheet_without_slips_says_so(pengelola: Masuk, unit: UnitKerja) -> None:
    jawaban = pengelola.post("/pegawai/lembar-aktivasi/", {"unit": unit.pk})
    assert (jawaban.status_code, SemuaSudahBerakun.pesan in jawaban.content.decode()) == (409, True)


def test_codes_of_a_unit_go_by_mail_to_whoever_has_an_address(
    pengelola: Masuk, unit: UnitKerja, surel: list[Any]
) -> None:
    ayu = orang(unit, email="ayu@contoh.go.id")
    orang(unit, email="")
    jawaban = pengelola.post("/pegawai/lembar-aktivasi/", {"unit": unit.pk, "surel": "ya"}, follow=True)
    assert "1 kode sedang dikirim." in jawaban.content.decode()
    (satu,) = surel
    assert (satu.to, satu.subject) == (["ayu@contoh.go.id"], "Kode aktivasi akun Selaras")
    kode = KODE.search(satu.body)
    assert kode is not None
    assert aktifkan_akun(nip=ayu.nip, kode=kode[0].replace("-", ""), sandi=SANDI, pada=timezone.now())


def test_a_name_arrives_in_a_mail_as_it_is_written(pengelola: Masuk, unit: UnitKerja, surel: list[Any]) -> None:
    orang(unit, nama="Nur'aini & <b>Putri</b>", email="n@contoh.go.id")
    pengelola.post("/pegawai/lembar-aktivasi/", {"unit": unit.pk, "surel": "ya"})
    assert "Yth. Nur'aini & <b>Putri</b>," in surel[0].body


def test_a_code_goes_to_one_person_by_mail(pengelola: Masuk, unit: UnitKerja, surel: list[Any]) -> None:
    pegawai = orang(unit, email="ayu@contoh.go.id")
    jawaban = pengelola.post(f"/pegawai/{pegawai.pk}/akun/kirim/", follow=True)
    assert "sedang dikirim" in jawaban.content.decode()
    assert len(surel) == 1
    tanpa = orang(unit, email="")
    ditolak = pengelola.post(f"/pegawai/{tanpa.pk}/akun/kirim/")
    assert (ditolak.status_code, "Alamat surelnya belum ada" in ditolak.content.decode()) == (409, True)


def test_the_queue_never_holds_a_code(pengelola: Masuk, unit: UnitKerja, settings: Any) -> None:
    settings.SUREL_AKTIF = True
    orang(unit, email="ayu@contoh.go.id")
    pengelola.post("/pegawai/lembar-aktivasi/", {"unit": unit.pk, "surel": "ya"})
    assert set(DBTaskResult.objects.get().args_kwargs["kwargs"]) == {"pegawai", "oleh", "alamat"}


def test_a_forgotten_password_is_set_anew_by_a_code_from_the_mail(client: Client, surel: list[Any]) -> None:
    InstansiFactory.create()
    pegawai = PegawaiFactory.create(email="ayu@contoh.go.id")
    client.post("/lupa/", {"nip": f"{pegawai.nip[:8]} {pegawai.nip[8:]}"})
    kode = KODE.search(surel[0].body)
    assert kode is not None
    isi = {"nip": pegawai.nip, "kode": kode[0], "sandi": SANDI, "ulangi": SANDI}
    masuk = client.post("/aktivasi/", isi, follow=True)
    assert "diatur ulang memakai kode dari surel Anda sendiri" in masuk.content.decode()
    pegawai.pengguna.refresh_from_db()
    assert pegawai.pengguna.check_password(SANDI)


def test_a_code_one_asked_for_holds_for_an_hour(client: Client, surel: list[Any]) -> None:
    client.post("/lupa/", {"nip": PegawaiFactory.create(email="ayu@contoh.go.id").nip})
    assert KodeAktivasi.objects.get().kedaluwarsa <= timezone.now() + timedelta(hours=1)


@pytest.mark.parametrize(
    "siapa",
    [{}, {"email": "a@contoh.go.id", "pengguna": None}, {"email": "a@contoh.go.id", "pengguna__is_active": False}],
)
def test_asking_without_an_account_or_an_address_sends_nothing(
    client: Client, surel: list[Any], siapa: dict[str, Any]
) -> None:
    jawaban = client.post("/lupa/", {"nip": PegawaiFactory.create(**siapa).nip})
    assert "Periksa surel Anda" in jawaban.content.decode()
    assert (surel, KodeAktivasi.objects.exists()) == ([], False)


def test_asking_looks_and_works_the_same_for_a_nip_that_is_nobodys(client: Client, settings: Any) -> None:
    settings.SUREL_AKTIF = True
    hasil = []
    for nip in (PegawaiFactory.create(email="ayu@contoh.go.id").nip, "199001012015031999"):
        cache.clear()
        with CaptureQueriesContext(connection) as kerja:
            jawaban = client.post("/lupa/", {"nip": nip})
        hasil.append(
            (
                jawaban.status_code,
                re.sub(r'"[^"]{64}"', "", jawaban.content.decode()),
                [satu["sql"].split(maxsplit=1)[0] for satu in kerja],
            )
        )
    assert hasil[0] == hasil[1]
    assert DBTaskResult.objects.count() == 2


def test_asking_again_and_again_has_to_wait(client: Client, surel: list[Any]) -> None:
    nip = PegawaiFactory.create(email="ayu@contoh.go.id").nip
    assert [client.post("/lupa/", {"nip": nip}).status_code for _ in range(4)] == [200, 200, 200, 429]
    assert len(surel) == 3


def test_what_is_longer_than_any_nip_is_not_queued(client: Client, settings: Any) -> None:
    settings.SUREL_AKTIF = True
    jawaban = client.post("/lupa/", {"nip": "9" * 100_000})
    assert (jawaban.status_code, DBTaskResult.objects.count()) == (422, 0)


def test_without_a_mail_server_nothing_is_offered(client: Client) -> None:
    assert client.get("/lupa/").status_code == 404
    assert "Lupa kata sandi?" not in client.get("/masuk/").content.decode()


def test_the_page_of_an_account_tells_how_it_stands(
    pengelola: Masuk, unit: UnitKerja, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    pegawai = orang(unit)
    pengelola.post(f"/pegawai/{pegawai.pk}/kode/")
    with django_assert_max_num_queries(16):
        isi = pengelola.get(f"/pegawai/{pegawai.pk}/akun/").content.decode()
    assert ("Belum ada" in isi, "Kode dibuat" in isi, pengelola.pegawai.nama in isi) == (True, True, True)
