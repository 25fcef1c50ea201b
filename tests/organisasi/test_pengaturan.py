"""What the law leaves to the institution: who reads it, who changes it, and what the trail keeps."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import HariLibur, Instansi, JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.models.unit import RENTANG
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import LiburSudahAda, hapus_libur, tambah_libur, ubah_instansi
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import InstansiFactory, PenempatanFactory, PeranFactory, UnitKerjaFactory
from tests.organisasi.laku import setujui

pytestmark = pytest.mark.django_db
KEMERDEKAAN = date(2026, 8, 17)


@pytest.fixture
def puncak() -> UnitKerja:
    if not Instansi.objects.exists():  # who signs in has brought one
        InstansiFactory.create()
    return UnitKerjaFactory.create(nama="Balai Contoh")


@pytest.fixture
def pengelola(puncak: UnitKerja) -> Pegawai:
    """Looks after everybody."""
    return PeranFactory.create(unit=puncak, pegawai=PenempatanFactory.create(unit=puncak).pegawai).pegawai


@pytest.fixture
def setempat(puncak: UnitKerja) -> Pegawai:
    """Looks after one section only."""
    seksi = UnitKerjaFactory.create(parent=puncak)
    pegawai = PenempatanFactory.create(unit=seksi).pegawai
    return PeranFactory.create(unit=seksi, pegawai=pegawai, jenis=JenisPeran.ADMIN).pegawai


def isian(**lain: Any) -> dict[str, Any]:
    """The whole form, as a browser sends it."""
    instansi = Instansi.objects.get()
    nama = [bidang.name for bidang in Instansi._meta.fields if bidang.name not in ("id", "peragaan")]
    return {satu: getattr(instansi, satu) for satu in nama} | lain


def test_a_change_holds_and_the_trail_keeps_both_values(pengelola: Pegawai) -> None:
    ubah_instansi(isi={"keberatan_hari": 21, "kota": "Grobogan"}, versi=1, oleh=pengelola, pada=KINI)
    instansi = Instansi.objects.get()
    assert (instansi.keberatan_hari, instansi.versi) == (21, 2)
    assert json.loads(Jejak.objects.get(peristiwa="instansi.diatur").rincian) == {"keberatan_hari": [14, 21]}


def test_what_stays_is_no_change(pengelola: Pegawai) -> None:
    ubah_instansi(isi={"keberatan_hari": 14}, versi=1, oleh=pengelola, pada=KINI)
    assert Instansi.objects.get().versi == 1
    assert not Jejak.objects.exists()


def test_a_stale_form_changes_nothing(pengelola: Pegawai) -> None:
    ubah_instansi(isi={"keberatan_hari": 21}, versi=1, oleh=pengelola, pada=KINI)
    with pytest.raises(VersiBasi):
        ubah_instansi(isi={"keberatan_hari": 7}, versi=1, oleh=pengelola, pada=KINI)
    assert Instansi.objects.get().keberatan_hari == 21


def test_only_who_looks_after_everybody_changes_anything(setempat: Pegawai) -> None:
    libur = HariLibur.objects.create(tanggal=KEMERDEKAAN, nama="Hari Kemerdekaan")
    for laku in (
        lambda: ubah_instansi(isi={"keberatan_hari": 21}, versi=1, oleh=setempat, pada=KINI),
        lambda: tambah_libur(tanggal=date(2026, 8, 18), nama="Cuti bersama", oleh=setempat, pada=KINI),
        lambda: hapus_libur(libur=libur, oleh=setempat, pada=KINI),
    ):
        with pytest.raises(TidakBerwenang):
            laku()
    assert HariLibur.objects.get() == libur
    assert Instansi.objects.get().keberatan_hari == 14


@pytest.mark.parametrize(("nama", "nilai"), [(n, v) for n, (a, b) in RENTANG.items() for v in (a - 1, b + 1) if v >= 0])
def test_a_number_without_sense_is_refused_by_the_form_and_the_table(
    masuk_sebagai: Callable[[Pegawai], Masuk], pengelola: Pegawai, nama: str, nilai: int
) -> None:
    jawaban = masuk_sebagai(pengelola).post("/pengaturan/", isian(**{nama: nilai}))
    assert jawaban.status_code == 422
    assert f'value="{nilai}"' in jawaban.content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        Instansi.objects.update(**{nama: nilai})


def test_the_page_is_read_by_who_looks_after_people_and_written_by_who_looks_after_all(
    masuk_sebagai: Callable[[Pegawai], Masuk], pengelola: Pegawai, setempat: Pegawai
) -> None:
    assert "Simpan pengaturan" in masuk_sebagai(pengelola).get("/pengaturan/").content.decode()
    client = masuk_sebagai(setempat)
    halaman = client.get("/pengaturan/").content.decode()
    assert "Simpan pengaturan" not in halaman
    assert "Pengelola atau admin di unit paling atas" in halaman
    assert client.post("/pengaturan/", isian(keberatan_hari=21)).status_code == 403
    orang = masuk_sebagai(PenempatanFactory.create().pegawai)
    for alamat in ("/pengaturan/", "/pengaturan/libur/"):
        assert orang.get(alamat).status_code == 404


def test_the_page_saves_and_says_so(masuk_sebagai: Callable[[Pegawai], Masuk], pengelola: Pegawai) -> None:
    client = masuk_sebagai(pengelola)
    assert client.post("/pengaturan/", isian(keberatan_periodik="False")).headers["Location"] == "/pengaturan/"
    assert not Instansi.objects.get().keberatan_periodik
    assert "Pengaturan disimpan" in client.get("/pengaturan/").content.decode()


def test_a_holiday_is_added_once_and_taken_off(masuk_sebagai: Callable[[Pegawai], Masuk], pengelola: Pegawai) -> None:
    client, hari = masuk_sebagai(pengelola), {"tanggal": "2026-08-17", "nama": "Hari Kemerdekaan"}
    assert client.post("/pengaturan/libur/", hari).headers["Location"] == "/pengaturan/libur/?tahun=2026"
    lagi = client.post("/pengaturan/libur/", hari | {"nama": "Tujuh belasan"})
    assert lagi.status_code == 422
    assert "17 Agustus 2026 sudah ada di daftar" in lagi.content.decode()
    assert "Tujuh belasan" in lagi.content.decode()
    with pytest.raises(LiburSudahAda):
        tambah_libur(tanggal=KEMERDEKAAN, nama="x", oleh=OPERATOR, pada=KINI)
    akan = setujui(client, f"/pengaturan/libur/{HariLibur.objects.get().pk}/hapus/", {})
    assert "dihitung sebagai hari kerja" in akan
    assert not HariLibur.objects.exists()
    assert set(Jejak.objects.values_list("peristiwa", flat=True)) == {"libur.ditambah", "libur.dihapus"}


def test_the_list_costs_the_same_however_long(
    masuk_sebagai: Callable[[Pegawai], Masuk],
    pengelola: Pegawai,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = masuk_sebagai(pengelola)
    HariLibur.objects.bulk_create(HariLibur(tanggal=date(2026, 1, hari), nama=f"Libur {hari}") for hari in range(1, 29))
    for alamat in ("/pengaturan/", "/pengaturan/libur/?tahun=2026", "/pengaturan/libur/?tahun=x"):
        with django_assert_max_num_queries(8):
            assert client.get(alamat).status_code == 200
