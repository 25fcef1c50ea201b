from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.perencanaan.models import IndikatorSasaran
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory, PeranFactory
from tests.pelaksanaan.factories import CapaianIndikatorFactory
from tests.perencanaan.factories import IndikatorSasaranFactory, PeriodeEvaluasiFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
type MasukSebagai = Callable[[Pegawai], Masuk]


@pytest.fixture
def indikator() -> IndikatorSasaran:
    for urut, mulai, selesai in ((2, (4, 1), (6, 30)), (3, (7, 1), (9, 30)), (4, (10, 1), (12, 31))):
        hari = {"mulai": date(2026, *mulai), "selesai": date(2026, *selesai), "tenggat": date(2027, 1, 15)}
        PeriodeEvaluasiFactory.create(urut=urut, **hari)
    PeriodeEvaluasiFactory.create(tahunan=True)
    baris: IndikatorSasaran = IndikatorSasaranFactory.create(
        sasaran__perjanjian__status="ditetapkan",
        sasaran__perjanjian__ditetapkan_oleh=PegawaiFactory.create(luar=True),
        sasaran__perjanjian__ditetapkan_pada=KINI,
    )
    return baris


@pytest.fixture
def pengelola(indikator: IndikatorSasaran, masuk_sebagai: MasukSebagai) -> Masuk:
    return masuk_sebagai(PeranFactory.create(unit=indikator.sasaran.perjanjian.unit).pegawai)


def alamat(indikator: IndikatorSasaran, urut: int = 3) -> str:
    periode = PeriodeEvaluasiFactory.create(urut=urut)
    return f"/perjanjian/{indikator.sasaran.perjanjian_id}/capaian/?periode={periode.pk}"


def kirim(client: Masuk, indikator: IndikatorSasaran, **lain: Any) -> Any:
    isi = {"indikator": indikator.pk, "nilai": "88,5", "keterangan": "Menunggu suku cadang.", "versi": 0}
    return client.post(alamat(indikator), isi | lain)


def test_the_pengelola_writes_a_figure_and_everybody_reads_it(
    pengelola: Masuk, masuk: Masuk, indikator: IndikatorSasaran
) -> None:
    assert kirim(pengelola, indikator).headers["Location"] == alamat(indikator)
    for client in (pengelola, masuk):
        isi = client.get(alamat(indikator)).content.decode()
        assert "88,5%, target 90%" in isi
        assert "Menunggu suku cadang." in isi
        assert ("Ubah capaian" in isi) is (client is pengelola)


def test_the_running_quarter_is_shown_unless_another_is_asked_for(masuk: Masuk, indikator: IndikatorSasaran) -> None:
    pokok = f"/perjanjian/{indikator.sasaran.perjanjian_id}/capaian/"
    for kueri in ("", "?periode=x", "?periode=999999"):
        assert "Capaian sampai Triwulan IV 2026" in masuk.get(pokok + kueri).content.decode()
    potongan = masuk.get(alamat(indikator, 2), headers={"HX-Request": "true"}).content.decode()
    assert "Capaian sampai Triwulan II 2026" in potongan
    assert "<html" not in potongan


def test_before_the_first_quarter_there_is_nothing_to_write(masuk: Masuk) -> None:
    baris = IndikatorSasaranFactory.create(
        sasaran__perjanjian__status="ditetapkan",
        sasaran__perjanjian__ditetapkan_oleh=PegawaiFactory.create(),
        sasaran__perjanjian__ditetapkan_pada=KINI,
    )
    pokok = f"/perjanjian/{baris.sasaran.perjanjian_id}/capaian/"
    assert "Belum ada periode yang berjalan" in masuk.get(pokok).content.decode()
    assert masuk.post(pokok, {"indikator": baris.pk}).status_code == 404


@pytest.mark.parametrize("nilai", ["", "dua", "<script>", "9" * 400])
def test_what_is_no_number_comes_back_with_what_was_typed(
    pengelola: Masuk, indikator: IndikatorSasaran, nilai: str
) -> None:
    jawaban = kirim(pengelola, indikator, nilai=nilai)
    assert jawaban.status_code == 422
    assert "Menunggu suku cadang." in jawaban.content.decode()
    assert "<script>" not in jawaban.content.decode()
    assert not CapaianIndikator.objects.exists()


def test_a_stale_write_shows_both_figures(pengelola: Masuk, indikator: IndikatorSasaran) -> None:
    CapaianIndikatorFactory.create(indikator=indikator, nilai=90)
    jawaban = kirim(pengelola, indikator)
    isi = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "Tulisan Anda" in isi
    assert 'name="versi" value="1"' in isi


def test_who_only_reads_may_not_write(masuk: Masuk, indikator: IndikatorSasaran) -> None:
    assert kirim(masuk, indikator).status_code == 403
    assert masuk.post(alamat(indikator), {"indikator": 999_999}).status_code == 404


def test_a_draft_is_not_there_for_others(masuk: Masuk) -> None:
    draf = IndikatorSasaranFactory.create()
    assert masuk.get(f"/perjanjian/{draf.sasaran.perjanjian_id}/capaian/").status_code == 404
    assert kirim(masuk, draf).status_code == 404


@pytest.mark.parametrize("banyak", [1, 20])
def test_it_costs_the_same_however_many_indicators(
    masuk: Masuk, indikator: IndikatorSasaran, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    IndikatorSasaranFactory.create_batch(banyak, sasaran=indikator.sasaran)
    with django_assert_num_queries(8):  # session, person, rights, frame; agreement, quarters, figures, indicators
        masuk.get(f"/perjanjian/{indikator.sasaran.perjanjian_id}/capaian/")
