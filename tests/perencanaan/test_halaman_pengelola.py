"""The pages of the pengelola: the year and its deadlines, the perjanjian kinerja."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import (
    IndikatorSasaran,
    PeriodeEvaluasi,
    PeriodeKinerja,
    PerjanjianKinerja,
    Sasaran,
    StatusPerjanjian,
)
from tests.conftest import Masuk
from tests.organisasi.factories import PeranFactory, UnitKerjaFactory
from tests.perencanaan.dunia import Dunia
from tests.perencanaan.factories import (
    IndikatorSasaranFactory,
    PeriodeEvaluasiFactory,
    PerjanjianKinerjaFactory,
    SasaranFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hari_ini")]

type Masuki = Callable[[Pegawai], Masuk]
HTMX = {"HX-Request": "true"}
INDIKATOR = {"kode": "IKK1.1", "rumusan": "Laik operasi", "satuan": "%", "target": "86,5", "polarisasi": "maksimal"}


def isi(client: Masuk, alamat: str) -> str:
    jawaban = client.get(alamat, follow=True)
    assert jawaban.status_code == 200
    return str(jawaban.content.decode())


@pytest.fixture
def pengelola(masuk_sebagai: Masuki, dunia: Dunia) -> Masuk:
    return masuk_sebagai(dunia.pengelola)


# --- periode


def test_the_pengelola_opens_the_next_year(pengelola: Masuk) -> None:
    assert "Buka tahun 2027" in isi(pengelola, "/periode/")
    assert pengelola.post("/periode/", {"tahun": "2027"}).status_code == 302
    assert PeriodeKinerja.objects.filter(tahun=2027).exists()
    assert "Buka tahun" not in isi(pengelola, "/periode/")
    lagi = pengelola.post("/periode/", {"tahun": "2027"})
    assert lagi.status_code == 409
    assert "sudah dibuka" in lagi.content.decode()


@pytest.mark.parametrize("tahun", ["", "dua ribu", "99999", "-1"])
def test_a_year_that_is_none_is_refused(pengelola: Masuk, tahun: str) -> None:
    assert pengelola.post("/periode/", {"tahun": tahun}).status_code == 422


def test_the_first_year_is_this_year(pengelola: Masuk) -> None:
    PeriodeKinerja.objects.all().delete()
    assert "Buka tahun 2026" in isi(pengelola, "/periode/")


def test_a_deadline_is_extended_with_a_reason(pengelola: Masuk) -> None:
    evaluasi = PeriodeEvaluasiFactory.create()
    jalan = f"/periode/{evaluasi.pk}/tenggat/"
    tanpa = pengelola.post(jalan, {"tenggat": "2026-10-20", "alasan": ""})
    assert tanpa.status_code == 422
    assert 'value="2026-10-20"' in tanpa.content.decode()
    mundur = pengelola.post(jalan, {"tenggat": "2026-10-01", "alasan": "Rapat panjang"})
    assert mundur.status_code == 422
    assert ">Rapat panjang</textarea>" in mundur.content.decode()
    assert pengelola.post(jalan, {"tenggat": "2026-10-20", "alasan": "Rapat"}).status_code == 302
    assert "20 Oktober 2026" in isi(pengelola, jalan)


@pytest.mark.parametrize("siapa", ["pegawai", "penilai", "kepala"])
def test_others_do_not_know_that_page(masuk_sebagai: Masuki, dunia: Dunia, siapa: str) -> None:
    client, evaluasi = masuk_sebagai(getattr(dunia, siapa)), PeriodeEvaluasiFactory.create()
    assert client.get("/periode/").status_code == 404
    assert client.post("/periode/", {"tahun": "2027"}).status_code == 404
    assert client.post(f"/periode/{evaluasi.pk}/tenggat/", {"tenggat": "2026-12-01", "alasan": "x"}).status_code == 404
    assert PeriodeEvaluasi.objects.get().tenggat == evaluasi.tenggat


def test_years_cost_the_same_however_many(pengelola: Masuk, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for tahun in range(2026, 2036):
        PeriodeEvaluasiFactory.create(periode__tahun=tahun)
    with django_assert_num_queries(8):  # session, pengguna, wewenang 2, kerangka; years, evaluations, right over all
        pengelola.get("/periode/")


# --- perjanjian


def mulai(client: Masuk, dunia: Dunia) -> PerjanjianKinerja:
    client.post(f"/perjanjian/{dunia.unit.pk}/{dunia.periode.pk}/")
    return PerjanjianKinerja.objects.get()


def test_a_perjanjian_goes_from_nothing_to_set(pengelola: Masuk, dunia: Dunia) -> None:
    assert "Susun perjanjian" in isi(pengelola, "/perjanjian/")
    perjanjian = mulai(pengelola, dunia)
    halaman = f"/perjanjian/{perjanjian.pk}/"
    pengelola.post(f"{halaman}sasaran/", {"rumusan": "Meningkatnya keandalan"})
    sasaran = Sasaran.objects.get()
    jawaban = pengelola.post(f"/perjanjian/sasaran/{sasaran.pk}/indikator/", INDIKATOR)
    indikator = IndikatorSasaran.objects.get()
    assert jawaban.headers["Location"] == f"{halaman}#indikator-sasaran-{indikator.pk}"
    assert "86,5" in isi(pengelola, halaman)
    pengelola.post(
        f"/perjanjian/indikator/{indikator.pk}/", INDIKATOR | {"versi": "1", "target": "1.572"}, headers=HTMX
    )
    pengelola.post(f"/perjanjian/sasaran/{sasaran.pk}/", {"versi": 1, "rumusan": "Naiknya keandalan"}, headers=HTMX)
    assert pengelola.post(f"{halaman}tetapkan/", {"versi": 1}).status_code == 302
    ditetapkan = isi(pengelola, halaman)
    assert all(kata in ditetapkan for kata in ("Isi terkunci", "1.572", "Naiknya keandalan"))
    assert 'name="rumusan"' not in ditetapkan


def test_one_perjanjian_opens_by_itself_and_several_are_listed(
    pengelola: Masuk, dunia: Dunia, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    perjanjian = mulai(pengelola, dunia)
    assert pengelola.get("/perjanjian/").headers["Location"] == f"/perjanjian/{perjanjian.pk}/"
    for unit in UnitKerjaFactory.create_batch(8, parent=dunia.unit, mandiri=True):
        PerjanjianKinerjaFactory.create(unit=unit)
    with django_assert_num_queries(7):  # session, pengguna, wewenang 2, kerangka; years, units
        daftar = pengelola.get("/perjanjian/").content.decode()
    assert daftar.count("Draf") == 9


def test_every_year_has_its_list(pengelola: Masuk, dunia: Dunia) -> None:
    PeriodeKinerja.objects.create(tahun=2027, dibuka_oleh=dunia.pengelola, dibuka_pada=dunia.periode.dibuka_pada)
    assert "Perjanjian kinerja 2027" in isi(pengelola, "/perjanjian/?tahun=2027")
    assert "Perjanjian kinerja 2026" in isi(pengelola, "/perjanjian/?tahun=bukan")


def test_a_perjanjian_costs_the_same_however_long(
    pengelola: Masuk, dunia: Dunia, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    perjanjian = mulai(pengelola, dunia)
    for n in range(8):
        IndikatorSasaranFactory.create_batch(4, sasaran=SasaranFactory.create(perjanjian=perjanjian, urut=n))
    with django_assert_num_queries(8):  # session, pengguna, wewenang 2, kerangka; agreement, sasaran, indicators
        pengelola.get(f"/perjanjian/{perjanjian.pk}/")


def test_what_was_refused_stays_in_its_form(pengelola: Masuk, dunia: Dunia) -> None:
    perjanjian = mulai(pengelola, dunia)
    indikator = IndikatorSasaranFactory.create(sasaran__perjanjian=perjanjian)
    coba: list[tuple[str, dict[str, Any], str]] = [
        (f"/perjanjian/indikator/{indikator.pk}/", INDIKATOR | {"versi": 1, "target": "sembilan"}, "sembilan"),
        (f"/perjanjian/sasaran/{indikator.sasaran_id}/indikator/", INDIKATOR | {"target": "9" * 20}, "9" * 20),
        (f"/perjanjian/{perjanjian.pk}/sasaran/", {"rumusan": "y" * 1001}, "y" * 1001),
    ]
    for jalan, data, ketikan in coba:
        jawaban = pengelola.post(jalan, data)
        assert jawaban.status_code == 422
        assert ketikan in jawaban.content.decode()
    basi = pengelola.post(f"/perjanjian/sasaran/{indikator.sasaran_id}/", {"versi": 0, "rumusan": "Baru"}, headers=HTMX)
    assert basi.status_code == 409
    assert "Meningkatnya keandalan sarana milik negara" in basi.content.decode()


def test_an_empty_perjanjian_is_not_set(pengelola: Masuk, dunia: Dunia) -> None:
    jawaban = pengelola.post(f"/perjanjian/{mulai(pengelola, dunia).pk}/tetapkan/", {"versi": 1})
    assert jawaban.status_code == 422
    assert "belum lengkap" in jawaban.content.decode()


def test_rows_leave_the_page(pengelola: Masuk, dunia: Dunia) -> None:
    indikator = IndikatorSasaranFactory.create(sasaran__perjanjian=mulai(pengelola, dunia))
    for jalan, id_ in (
        ("indikator", f"indikator-sasaran-{indikator.pk}"),
        ("sasaran", f"sasaran-{indikator.sasaran_id}"),
    ):
        nomor = id_.rpartition("-")[2]
        jawaban = pengelola.post(f"/perjanjian/{jalan}/{nomor}/hapus/", headers=HTMX)
        assert (jawaban.headers["HX-Retarget"], jawaban.headers["HX-Reswap"]) == (f"#{id_}", "delete")
    assert not Sasaran.objects.exists()


def test_a_draft_is_not_there_for_strangers_and_only_read_by_the_pengawas(
    masuk_sebagai: Masuki, pengelola: Masuk, dunia: Dunia
) -> None:
    indikator = IndikatorSasaranFactory.create(sasaran__perjanjian=mulai(pengelola, dunia))
    halaman = f"/perjanjian/{indikator.sasaran.perjanjian_id}/"
    asing = masuk_sebagai(dunia.pegawai)
    assert asing.get(halaman).status_code == 404
    assert asing.post(f"/perjanjian/{dunia.unit.pk}/{dunia.periode.pk}/").status_code == 404
    pengawas = masuk_sebagai(PeranFactory.create(jenis="pengawas", unit=dunia.unit).pegawai)
    assert 'name="rumusan"' not in isi(pengawas, halaman)
    jawaban = pengawas.post(f"/perjanjian/indikator/{indikator.pk}/", INDIKATOR | {"versi": 1})
    assert jawaban.status_code == 403
    assert "pimpinan unit ini" in jawaban.content.decode()
    assert pengawas.post(f"{halaman}tetapkan/", {"versi": 1}).status_code == 403
    assert pengawas.post(f"/perjanjian/{dunia.unit.pk}/{dunia.periode.pk}/").status_code == 403
    assert PerjanjianKinerja.objects.get().status == StatusPerjanjian.DRAF


def test_without_a_year_there_is_nothing_to_promise(pengelola: Masuk) -> None:
    PeriodeKinerja.objects.all().delete()
    assert "Belum ada perjanjian kinerja" in isi(pengelola, "/perjanjian/")
