"""An import is one transaction, is in the trail, and costs the same for few and for many."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Antre, Jejak
from selaras.organisasi.impor import Titipan, baca_tabel, jalankan_impor, rencanakan_impor
from selaras.organisasi.impor.titipan import UMUR_PALING_LAMA, buang_yang_lama
from selaras.organisasi.models import Instansi, Jabatan, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory
from tests.organisasi.lembar_siasn import BALAI, RAHASIA, balai, lembar, orang

pytestmark = pytest.mark.django_db
MULAI, HARI = date(2026, 1, 1), date(2026, 10, 6)


def impor(baris: list[dict[str, Any]], oleh: Any = OPERATOR) -> int:
    rencana = rencanakan_impor(baca_tabel(lembar(baris)), mulai=MULAI, hari=HARI)
    return jalankan_impor(rencana=rencana, oleh=oleh, pada=KINI)


def test_everything_stands_where_it_belongs() -> None:
    assert impor(balai()) == 6
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
    impor(balai())
    pegawai = Pegawai.objects.get(nip__endswith="903")
    baris = Jejak.objects.get(objek=f"organisasi.pegawai:{pegawai.pk}")
    assert (baris.peristiwa, baris.nama) == ("pegawai.diimpor", "Operator server")
    assert json.loads(baris.rincian)["isi"] == [
        "PNS, golongan III/b",
        "Pengolah Data Perawatan, di Seksi Perawatan Sarana, sejak 1 Maret 2024",
        "dinilai oleh Budi Contoh 901, sejak 1 Januari 2026",
    ]
    seluruh = Jejak.objects.get(peristiwa="pegawai.impor_dijalankan")
    assert json.loads(seluruh.rincian) == {"baru": 6, "berubah": 0, "galat": 0, "unit": 3}
    assert Antre.objects.count() == Jejak.objects.count() == 7


def test_the_trail_tells_a_change_before_and_after() -> None:
    impor(balai())
    baris = balai()
    baris[3]["NAMA"] = "Budi Baru"
    impor(baris)
    terakhir = Jejak.objects.filter(peristiwa="pegawai.diimpor").latest("pk")
    assert json.loads(terakhir.rincian)["isi"] == ["nama Budi Contoh 903 menjadi Budi Baru"]


def test_nothing_that_is_none_of_our_business_reaches_the_database() -> None:
    with CaptureQueriesContext(
        connection,
    ) as terekam:
        impor(balai())
    semua = " ".join(kueri["sql"] for kueri in terekam.captured_queries)
    assert "Budi Contoh 900" in semua
    assert [nilai for nilai in RAHASIA.values() if nilai in semua] == []


def test_who_may_not_import_changes_nothing() -> None:
    with pytest.raises(TidakBerwenang):
        impor(balai(), oleh=PegawaiFactory.create())
    assert not any(model.objects.exists() for model in (Instansi, UnitKerja, Jabatan, Penempatan, Jejak))


def test_an_import_that_fails_midway_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("selaras.organisasi.impor.jalankan.catat_banyak", gagal)
    with pytest.raises(ZeroDivisionError):
        impor(balai())
    assert not any(model.objects.exists() for model in (Instansi, UnitKerja, Jabatan, Pegawai, Penempatan, Jejak))


def test_importing_costs_the_same_for_few_and_for_many() -> None:
    biaya = []
    for awal, akhir in ((906, 910), (910, 990)):
        rencana = rencanakan_impor(
            baca_tabel(lembar([*balai(), *map(orang, range(awal, akhir))])), mulai=MULAI, hari=HARI
        )
        with CaptureQueriesContext(connection) as terekam:
            jalankan_impor(rencana=rencana, oleh=OPERATOR, pada=KINI)
        biaya.append(len(terekam))
    pertama, kedua = biaya
    assert kedua <= pertama <= 40
    assert Pegawai.objects.count() == 90


@pytest.fixture
def titipan(settings: Any, tmp_path: Any) -> Titipan:
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    }
    settings.BERKAS_DIR = tmp_path
    return Titipan.simpan(lembar(balai()), mulai=MULAI, unit_induk="Ditjen", hari=HARI)


def test_a_workbook_waits_for_consent_with_what_was_typed(titipan: Titipan) -> None:
    rencana = titipan.rencana(HARI)
    assert (titipan.ada, len(rencana.baru), rencana.mulai, rencana.unit_baru[0].nama) == (True, 6, MULAI, "Ditjen")
    titipan.buang()
    assert not titipan.ada


def test_a_workbook_that_nobody_came_back_for_is_thrown_away(titipan: Titipan, settings: Any) -> None:
    (berkas,) = (settings.BERKAS_DIR / "impor").iterdir()
    kini = KINI.fromtimestamp(berkas.stat().st_mtime, KINI.tzinfo)
    buang_yang_lama(kini=kini + UMUR_PALING_LAMA - timedelta(seconds=1))
    assert titipan.ada
    buang_yang_lama(kini=kini + UMUR_PALING_LAMA + timedelta(seconds=1))
    assert not titipan.ada
