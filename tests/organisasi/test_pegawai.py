"""The slip with a code, and who makes one."""

from collections.abc import Callable
from typing import Any

import pytest

from selaras.organisasi.models import JenisPeran, KodeAktivasi, Pegawai, UnitKerja
from tests.conftest import Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PeranFactory, UnitKerjaFactory
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


def test_a_code_is_shown_this_once_on_a_slip(admin: Masuk, puncak: UnitKerja) -> None:
    satu = PenempatanFactory.create(unit=puncak, pegawai__pengguna=None, pegawai__nama="Ani Contoh").pegawai
    jawaban = admin.post(f"/pegawai/{satu.pk}/kode/")
    halaman = isi(jawaban)
    assert (jawaban.status_code, "Ani Contoh" in halaman, satu.nip in halaman) == (200, True, True)
    assert "no-store" in jawaban.headers["Cache-Control"]
    assert "http://testserver/aktivasi/" in halaman
    assert KodeAktivasi.objects.get().dibuat_oleh == admin.pegawai.pk
    assert admin.get(f"/pegawai/{satu.pk}/kode/").url == f"/pegawai/{satu.pk}/akun/"


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
