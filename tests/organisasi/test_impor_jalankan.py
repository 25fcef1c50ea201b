"""An import is one transaction, is in the trail, and costs the same for few and for many."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Antre, Jejak
from selaras.organisasi.impor import baca_tabel, jalankan_impor, urai_orang
from selaras.organisasi.models import (
    Impor,
    Instansi,
    Jabatan,
    KeadaanImpor,
    Pangkat,
    Pegawai,
    Penempatan,
    Penilai,
    UbahanImpor,
    UnitKerja,
)
from selaras.organisasi.permissions import OPERATOR
from tests.conftest import KINI
from tests.organisasi.berkas_impor import HARI, MULAI, disetujui, impor, rencanakan
from tests.organisasi.factories import PegawaiFactory
from tests.organisasi.lembar_siasn import BALAI, RAHASIA, balai, lembar, orang

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gudang")]
DITULIS = (Instansi, UnitKerja, Jabatan, Pegawai, Penempatan, Penilai, UbahanImpor)


def test_everything_stands_where_it_belongs() -> None:
    satu, _ = impor(balai())
    assert (satu.keadaan, satu.kunci) == (KeadaanImpor.SELESAI, "")
    assert Instansi.objects.get().nama == BALAI
    puncak = UnitKerja.objects.get(parent=None)
    assert (puncak.nama, puncak.kode, puncak.mandiri, puncak.mulai) == (BALAI, f"U-{BALAI}", True, MULAI)
    assert set(UnitKerja.objects.filter(parent=puncak).values_list("nama", "mandiri")) == {
        ("Seksi Perawatan Sarana", False), ("Subbagian Tata Usaha", False),
    }  # fmt: skip
    assert dict(Jabatan.objects.values_list("nama", "jenis")) == {
        "Kepala Balai": "administrator",
        "Kepala Seksi Perawatan Sarana": "pengawas",
        "Kepala Subbagian Tata Usaha": "pengawas",
        "Pengolah Data Perawatan": "pelaksana",
        "Arsiparis Ahli Muda": "fungsional",
    }
    assert Jabatan.objects.get(jenis="fungsional").jenjang == "ahli_muda"
    assert (Pegawai.objects.count(), Penempatan.objects.count(), Penilai.objects.count()) == (6, 6, 5)


def test_each_person_is_in_the_trail_with_what_happened_and_the_import_as_a_whole() -> None:
    satu, _ = impor(balai())
    pegawai = Pegawai.objects.get(nip__endswith="903")
    baris = Jejak.objects.get(objek=f"organisasi.pegawai:{pegawai.pk}")
    assert (baris.peristiwa, baris.nama) == ("pegawai.diimpor", "Operator server")
    assert json.loads(baris.rincian) == {
        "impor": satu.pk,
        "isi": [
            "PNS, golongan III/b",
            "Pengolah Data Perawatan, di Seksi Perawatan Sarana, sejak 1 Maret 2024",
            "dinilai oleh Budi Contoh 901, sejak 1 Januari 2026",
        ],
    }
    alur = Jejak.objects.filter(objek=f"organisasi.impor:{satu.pk}").order_by("pk")
    assert [jejak.peristiwa for jejak in alur] == ["impor.dimulai", "impor.disetujui", "impor.dijalankan"]
    assert json.loads(alur[2].rincian) == {
        "baru": 6, "berubah": 0, "ditolak": 0, "unit": 3, "berkas": satu.sidik_berkas,
    }  # fmt: skip
    assert Antre.objects.count() == Jejak.objects.count() == 9


def test_the_trail_tells_a_change_before_and_after() -> None:
    impor(balai())
    baris = balai()
    baris[3]["NAMA"] = "Budi Baru"
    impor(baris)
    terakhir = Jejak.objects.filter(peristiwa="pegawai.diimpor").latest("pk")
    assert json.loads(terakhir.rincian)["isi"] == ["nama Budi Contoh 903 → Budi Baru"]


def test_nothing_that_is_none_of_our_business_reaches_the_database() -> None:
    with CaptureQueriesContext(connection) as terekam:
        impor([*balai(), orang(910, NAMA="")])
    semua = " ".join(kueri["sql"] for kueri in terekam.captured_queries)
    assert "Budi Contoh 900" in semua
    assert [nilai for nilai in RAHASIA.values() if nilai in semua] == []


def test_who_may_not_import_changes_nothing() -> None:
    with pytest.raises(TidakBerwenang):
        impor(balai(), oleh=PegawaiFactory.create())
    assert not any(model.objects.exists() for model in (Impor, Instansi, UnitKerja, Jabatan, Penempatan, Jejak))


def test_a_right_that_is_gone_by_then_does_nothing() -> None:
    satu = disetujui(balai(), rencanakan(balai()))
    with pytest.raises(TidakBerwenang):
        jalankan_impor(
            impor=satu,
            hasil=urai_orang(baca_tabel(lembar(balai()))),
            oleh=PegawaiFactory.create(),
            pada=KINI,
            hari=HARI,
        )
    assert not UnitKerja.objects.exists()


@pytest.mark.parametrize("tempat", ["catat_banyak", "catat", "_penempatan", "_penilai"])
def test_an_import_that_fails_midway_changes_nothing(monkeypatch: pytest.MonkeyPatch, tempat: str) -> None:
    def gagal(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(f"selaras.organisasi.impor.jalankan.{tempat}", gagal)
    with pytest.raises(ZeroDivisionError):
        impor(balai())
    assert not any(model.objects.exists() for model in DITULIS)
    assert Impor.objects.get().keadaan == KeadaanImpor.DIKERJAKAN


def test_what_changed_since_the_preview_is_shown_again_and_nothing_is_written() -> None:
    satu = disetujui(balai(), rencanakan(balai()))
    PegawaiFactory.create(nip="199001152015031903", nama="Budi Contoh", pengguna=None)
    hasil = urai_orang(baca_tabel(lembar(balai())))
    satu = jalankan_impor(impor=satu, hasil=hasil, oleh=OPERATOR, pada=KINI, hari=HARI)
    assert (satu.keadaan, satu.pesan.split(",")[0]) == (
        KeadaanImpor.MENUNGGU, "Data pegawai berubah sejak pratinjau ini dibuat",
    )  # fmt: skip
    assert satu.catatan.get(jenis="berubah").isi[0] == "nama Budi Contoh → Budi Contoh 903"
    assert not UnitKerja.objects.exists()


def test_importing_costs_the_same_for_few_and_for_many() -> None:
    biaya = []
    for awal, akhir in ((906, 910), (910, 990)):
        baris = [*balai(), *map(orang, range(awal, akhir))]
        satu, hasil = disetujui(baris, rencanakan(baris)), urai_orang(baca_tabel(lembar(baris)))
        with CaptureQueriesContext(connection) as terekam:
            jalankan_impor(impor=satu, hasil=hasil, oleh=OPERATOR, pada=KINI, hari=HARI)
        biaya.append(len(terekam))
    pertama, kedua = biaya
    assert kedua <= pertama <= 45
    assert Pegawai.objects.count() == 90


def ubah(baris: dict[str, Any]) -> dict[str, Any]:
    return baris | {"NAMA": f"{baris['NAMA']} Baru", "GOL AKHIR NAMA": "III/d"}


def test_changing_costs_the_same_for_few_and_for_many() -> None:
    semua = [*balai(), *map(orang, range(906, 990))]
    impor(semua)
    biaya = []
    for banyak in (10, 80):
        baris = [*map(ubah, semua[:banyak]), *semua[banyak:]]
        satu, hasil = disetujui(baris, rencanakan(baris)), urai_orang(baca_tabel(lembar(baris)))
        with CaptureQueriesContext(connection) as terekam:
            jalankan_impor(impor=satu, hasil=hasil, oleh=OPERATOR, pada=KINI, hari=HARI)
        biaya.append(len(terekam))
    assert biaya[0] == biaya[1]
    assert Pangkat.objects.filter(golongan="III/d").count() == 80
