"""The command `selaras demo` where its demo is already there: it lists who may sign in, and touches nothing."""

import json
from collections.abc import Iterator
from datetime import date
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from pytest_django import DjangoDbBlocker, Settings

from selaras.beranda.peragaan.masuk import LUPA, Masuk, buka_pintu
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from tests.beranda.peragaan import contoh

PERAN = {
    "kepala", "kasubbag", "kepala_seksi", "ketua_tim", "pegawai", "pppk", "pengelola", "pengawas", "admin", "pimpinan_luar",
}  # fmt: skip
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def masuk(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Masuk]]:
    with contoh(django_db_blocker, date(2026, 10, 6)) as daftar:
        yield daftar


def jalankan(*kata: str) -> str:
    keluar = StringIO()
    call_command("demo", "--jika-kosong", *kata, stdout=keluar)
    return keluar.getvalue()


def test_json_says_the_same_as_the_building_did(masuk: list[Masuk]) -> None:
    daftar = json.loads(jalankan("--json"))
    assert daftar == [satu.sebagai_dict() for satu in masuk]
    assert {m["peran"] for m in daftar} == PERAN
    assert all(m.keys() == {"peran", "nip", "nama", "sandi"} for m in daftar)


def test_the_table_names_each_sign_in(masuk: list[Masuk]) -> None:
    judul, *baris = jalankan().splitlines()
    assert "rekaan" in judul
    assert [satu.split()[:3] for satu in baris] == [[m.peran, m.nip, m.sandi] for m in masuk]


def test_everybody_in_it_may_sign_in(masuk: list[Masuk]) -> None:
    for m in masuk:
        akun = authenticate(username=m.nip, password=m.sandi)
        assert akun is not None, m.peran
        assert akun.pegawai.nama_lengkap == m.nama


def test_listing_changes_nothing() -> None:
    sebelum = (Jejak.objects.count(), Pegawai.objects.count())
    jalankan()
    assert (Jejak.objects.count(), Pegawai.objects.count()) == sebelum


def test_in_production_the_password_is_drawn_and_said_once(settings: Settings) -> None:
    settings.PRODUKSI = True
    pertama, kedua = ({m.sandi for m in buka_pintu()} for _ in range(2))
    assert [len(sandi) for (sandi,) in (pertama, kedua)] == [16, 16]
    assert pertama != kedua
    assert {m["sandi"] for m in json.loads(jalankan("--json"))} == {LUPA}
