"""The unit page: its level, the arithmetic, and its people."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from aturan.distribusi import CapaianOrganisasi
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.penilaian.models import PenetapanCapaian
from selaras.penilaian.selectors import keselarasan
from tests.conftest import KINI
from tests.organisasi.factories import UnitKerjaFactory
from tests.penilaian.dunia import Balai, Masuki, isi, penuhi
from tests.perencanaan.factories import (
    IndikatorSasaranFactory,
    PerjanjianKinerjaFactory,
    SasaranFactory,
)

pytestmark = pytest.mark.usefixtures("hari_ini")


def test_the_unit_page_sets_the_level_facing_its_people(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    penuhi(balai, 10)
    halaman = isi(masuk_sebagai(balai.kepala), f"/keselarasan/?periode={balai.periode.pk}")
    assert "Tidak selaras" in halaman
    assert "Capaian organisasi Butuh Perbaikan, tetapi 10 dari 10 pegawainya (100%)" in halaman
    assert "Paling sedikit 6 orang ditinjau ulang: 6 dari Baik ke Butuh Perbaikan." in halaman
    assert "Hasil belum dapat disampaikan" in halaman
    assert reverse("penilaian:jelaskan_sebaran", args=[balai.unit.pk, balai.periode.pk]) in halaman


def test_the_unit_page_shows_the_arithmetic_of_a_quarter_without_a_suggestion(
    masuk_sebagai: Masuki, balai: Balai
) -> None:
    perjanjian = PerjanjianKinerjaFactory.create(
        unit=balai.unit, status="ditetapkan", ditetapkan_oleh=balai.direktur, ditetapkan_pada=KINI
    )
    sasaran = SasaranFactory.create(perjanjian=perjanjian)
    for nilai in (81, 90):
        indikator = IndikatorSasaranFactory.create(sasaran=sasaran)
        CapaianIndikator.objects.create(indikator=indikator, periode=balai.periode, nilai=nilai)
    client = masuk_sebagai(balai.direktur)
    triwulan = " ".join(isi(client, f"/keselarasan/?periode={balai.periode.pk}").split())
    assert 'Rata-rata <strong class="angka">95%</strong> dari 2 indikator yang terisi' in triwulan
    assert "Dari mana usulan ini" not in triwulan


def test_several_units_stand_in_one_map(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.seksi.mandiri = True
    balai.seksi.save()
    penuhi(balai, 4)
    halaman = isi(masuk_sebagai(balai.pengelola), f"/keselarasan/?periode={balai.periode.pk}&unit={balai.seksi.pk}")
    assert 'class="peta angka"' in halaman
    assert '<td class="h-b-3">4<small>100%</small></td>' in halaman


def test_of_more_units_than_fit_those_near_stand_in_the_map(
    masuk_sebagai: Masuki, balai: Balai, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keselarasan, "SEKALIGUS", 1)
    balai.seksi.mandiri = True
    balai.seksi.save()
    regu = UnitKerjaFactory.create(nama="Regu Malam", parent=balai.seksi, mandiri=True)
    client, alamat = masuk_sebagai(balai.pengelola), f"/keselarasan/?periode={balai.periode.pk}"
    di_bawah = f"periode={balai.periode.pk}&amp;unit={regu.pk}"
    assert di_bawah not in isi(client, alamat)
    assert di_bawah in isi(client, f"{alamat}&unit={balai.seksi.pk}")
    assert "Regu Malam" in isi(client, f"{alamat}&unit={regu.pk}")


def test_the_level_is_set_on_the_page_and_a_missing_choice_comes_back(masuk_sebagai: Masuki, balai: Balai) -> None:
    client = masuk_sebagai(balai.direktur)
    alamat = reverse("penilaian:tetapkan_capaian", args=[balai.unit.pk, balai.periode.pk])
    kurang = client.post(alamat, {"alasan": "Sebelas rencana aksi tercapai."})
    assert kurang.status_code == 422
    assert "Sebelas rencana aksi tercapai." in kurang.content.decode()
    assert client.post(alamat, {"tingkat": "baik", "alasan": "Sah."}).status_code == 302
    lagi = client.post(alamat, {"tingkat": "kurang", "alasan": "Berubah pikiran."})
    assert lagi.status_code == 409
    assert "Penetapan hanya sekali" in lagi.content.decode()
    assert PenetapanCapaian.objects.get().tingkat == "baik"


def test_a_scan_that_is_too_large_or_no_scan_is_refused_in_words(masuk_sebagai: Masuki, balai: Balai) -> None:
    client = masuk_sebagai(balai.pengelola)
    alamat = reverse("penilaian:catat_capaian", args=[balai.unit.pk, balai.periode.pk])
    kirim = {
        "tingkat": "baik", "alasan": "Sah.", "ditetapkan_oleh": balai.direktur.pk, "ditetapkan_pada": "2026-10-02",
    }  # fmt: skip
    besar = client.post(alamat, kirim | {"unggahan": SimpleUploadedFile("a.pdf", b"0" * 11_000_000)})
    assert besar.status_code == 422
    assert "melewati batas ukuran" in besar.content.decode()
    bukan = client.post(alamat, kirim | {"unggahan": SimpleUploadedFile("a.pdf", b"MZ program")})
    assert bukan.status_code in (409, 422)
    asing = client.post(alamat, kirim | {"ditetapkan_oleh": balai.asing.pk})
    assert asing.status_code == 422
    assert not PenetapanCapaian.objects.exists()


def test_the_leader_above_is_named_without_titles(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.direktur.gelar_belakang = "M.Sc."
    balai.direktur.save()
    halaman = isi(masuk_sebagai(balai.pengelola), f"/keselarasan/?unit={balai.unit.pk}")
    assert "yaitu Sudarmaji Contoh." in halaman


@pytest.mark.parametrize("unit", ["9" * 5000, "x", "-", ""])
def test_a_unit_that_is_no_number_opens_the_first(masuk_sebagai: Masuki, balai: Balai, unit: str) -> None:
    assert balai.unit.nama in isi(masuk_sebagai(balai.kepala), f"/keselarasan/?unit={unit}&periode={unit}")
