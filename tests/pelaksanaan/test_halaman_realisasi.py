import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import Realisasi
from selaras.pelaksanaan.services import Isian
from selaras.perencanaan.models import SKP, Indikator, Konsolidasi
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory
from tests.pelaksanaan.factories import SEPTEMBER, BuktiDukungFactory, RealisasiFactory, RencanaAksiFactory
from tests.perencanaan.factories import IndikatorFactory, PeriodeEvaluasiFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
type MasukSebagai = Callable[[object], Masuk]
HTMX = {"HX-Request": "true"}
JAHAT = "<script>alert(1)</script>"


@pytest.fixture
def skp() -> SKP:
    """Set, with one indicator that adds up and one that is a level."""
    skp: SKP = SKPFactory.create(ditetapkan=True, pegawai__nama="Hendra Contoh")
    IndikatorFactory.create(hasil__skp=skp, rumusan="Lokomotif selesai")
    IndikatorFactory.create(
        hasil__skp=skp, rumusan="Tanpa pekerjaan ulang", target_angka=95, satuan="%", konsolidasi=Konsolidasi.RATA_RATA
    )
    PeriodeEvaluasiFactory.create()
    return skp


@pytest.fixture
def hendra(skp: SKP, masuk_sebagai: MasukSebagai) -> Masuk:
    return masuk_sebagai(skp.pegawai)


def pertama(skp: SKP) -> Indikator:
    indikator = Indikator.objects.filter(hasil__skp=skp).order_by("pk").first()
    assert indikator
    return indikator


def kirim(client: Masuk, skp: SKP, *, bulan: str = "2026-09", htmx: bool = True, **sel: str) -> Any:
    isi = {nama.replace("_", "-"): nilai for nama, nilai in sel.items()}
    return client.post(f"/realisasi/{skp.pk}/isi/?bulan={bulan}", isi, headers=HTMX if htmx else {})


def teks(jawaban: Any) -> str:
    return jawaban.content.decode()


def test_the_page_waits_for_the_month_that_lacks_a_figure(hendra: Masuk, skp: SKP) -> None:
    assert hendra.get("/realisasi/").headers["Location"] == f"/realisasi/{skp.pk}/"
    isi = teks(hendra.get(f"/realisasi/{skp.pk}/"))
    assert "Isi angka September sebelum penilaian" in isi
    assert "15 Oktober 2026" in isi
    for indikator in Indikator.objects.filter(hasil__skp=skp):
        RealisasiFactory.create(indikator=indikator)
    assert "Isi angka Oktober" in teks(hendra.get(f"/realisasi/{skp.pk}/"))


@pytest.mark.parametrize(
    ("alamat", "bulan"),
    [("2026-03", "Maret"), ("2026-12", "September"), ("2025-12", "September"), (JAHAT, "September"), ("", "September")],
)
def test_the_month_is_chosen_by_the_address(hendra: Masuk, skp: SKP, alamat: str, bulan: str) -> None:
    jawaban = hendra.get(f"/realisasi/{skp.pk}/", {"bulan": alamat})
    assert jawaban.status_code == 200
    assert f"Bukti dukung, {bulan}" in teks(jawaban)


def test_without_a_plan_it_says_what_comes_first(masuk: Masuk) -> None:
    assert "setelah SKP Anda ditetapkan" in teks(masuk.get("/realisasi/"))


def test_a_cell_saves_itself_and_brings_back_version_total_and_bar(hendra: Masuk, skp: SKP) -> None:
    pk = pertama(skp).pk
    RealisasiFactory.create(indikator=pertama(skp), bulan=date(2026, 8, 1), nilai=5)
    jawaban = kirim(hendra, skp, **{f"nilai_{pk}": "1,5", f"versi_{pk}": "0"})
    assert jawaban.status_code == 200
    assert f'name="versi-{pk}" value="1"' in teks(jawaban)
    assert f'<strong id="kini-{pk}" hx-swap-oob="true">6,5</strong>' in teks(jawaban)
    assert f'id="batang-{pk}"' in teks(jawaban)
    assert "Tersimpan 10.00" in teks(jawaban)
    assert "<html" not in teks(jawaban)
    assert Realisasi.objects.get(bulan=SEPTEMBER).nilai == Decimal("1.5")


def test_what_is_no_number_is_told_at_its_place_and_nothing_is_saved(hendra: Masuk, skp: SKP) -> None:
    pk = pertama(skp).pk
    jawaban = kirim(hendra, skp, **{f"nilai_{pk}": JAHAT, f"versi_{pk}": "0"})
    assert jawaban.status_code == 422
    assert "Tulis angkanya, misalnya 12." in teks(jawaban)
    assert JAHAT not in teks(jawaban)
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize(
    ("bulan", "sebab"),
    [
        ("2026-12", "Desember 2026 belum tiba"),
        ("2025-12", "Desember 2025 di luar masa SKP ini"),
        ("kemarin", "Bulan yang dituju tidak terbaca"),
    ],
)
@pytest.mark.parametrize("htmx", [True, False])
def test_a_figure_for_an_unusable_month_lands_in_no_other(
    hendra: Masuk, skp: SKP, bulan: str, sebab: str, htmx: bool
) -> None:
    pk = pertama(skp).pk
    jawaban = kirim(hendra, skp, bulan=bulan, htmx=htmx, **{f"nilai_{pk}": "7", f"versi_{pk}": "0"})
    assert (jawaban.status_code in (409, 422), sebab in teks(jawaban)) == (True, True)
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize("htmx", [True, False])
def test_a_form_without_a_known_cell_is_not_called_saved(hendra: Masuk, skp: SKP, htmx: bool) -> None:
    asing = IndikatorFactory.create(hasil__skp__ditetapkan=True).pk
    jawaban = kirim(hendra, skp, htmx=htmx, **{f"nilai_{asing}": "7", f"versi_{asing}": "0"})
    assert (jawaban.status_code, "belum ada yang disimpan" in teks(jawaban)) == (422, True)


def test_a_figure_below_zero_is_told_at_its_place(hendra: Masuk, skp: SKP) -> None:
    pk = pertama(skp).pk
    jawaban = kirim(hendra, skp, **{f"nilai_{pk}": "-5", f"versi_{pk}": "0"})
    assert (jawaban.status_code, "Angka tidak boleh kurang dari nol." in teks(jawaban)) == (422, True)


def test_a_stale_cell_is_told_what_stands_there_and_may_be_typed_again(hendra: Masuk, skp: SKP) -> None:
    pk = pertama(skp).pk
    RealisasiFactory.create(indikator=pertama(skp), nilai=8)
    jawaban = kirim(hendra, skp, **{f"nilai_{pk}": "7", f"versi_{pk}": "0"})
    assert jawaban.status_code == 409
    assert "Sudah diubah menjadi 8" in teks(jawaban)
    assert f'name="versi-{pk}" value="1"' in teks(jawaban)
    assert kirim(hendra, skp, **{f"nilai_{pk}": "7", f"versi_{pk}": "1"}).status_code == 200


def test_without_javascript_the_button_saves_the_month(hendra: Masuk, skp: SKP) -> None:
    satu, dua = Indikator.objects.filter(hasil__skp=skp).order_by("pk")
    isian = {f"nilai_{satu.pk}": "7", f"versi_{satu.pk}": "0", f"nilai_{dua.pk}": "100%", f"versi_{dua.pk}": "0"}
    jawaban = kirim(hendra, skp, htmx=False, **isian)
    assert jawaban.headers["Location"] == f"/realisasi/{skp.pk}/?bulan=2026-09"
    assert Realisasi.objects.count() == 2
    salah = kirim(hendra, skp, htmx=False, **isian | {f"nilai_{satu.pk}": "tujuh", f"versi_{satu.pk}": "1"})
    assert salah.status_code == 422
    assert 'value="tujuh"' in teks(salah)
    basi = kirim(hendra, skp, htmx=False, **isian | {f"nilai_{satu.pk}": "9"})
    assert basi.status_code == 409
    assert "bandingkan, lalu simpan lagi" in teks(basi)
    assert 'value="9"' in teks(basi)


def test_a_locked_month_is_read_and_not_written(hendra: Masuk, skp: SKP) -> None:
    services.kunci_pelaksanaan(skp=[skp.pk], sampai=date(2026, 9, 30))
    isi = teks(hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09"))
    assert "Angka September sudah terkunci" in isi
    assert "data-otomatis" not in isi
    pk = pertama(skp).pk
    jawaban = kirim(hendra, skp, **{f"nilai_{pk}": "7", f"versi_{pk}": "0"})
    assert (jawaban.status_code, jawaban.headers["HX-Retarget"]) == (409, "#pesan")
    assert "Isi angka Oktober" in teks(hendra.get(f"/realisasi/{skp.pk}/"))


def test_the_penilai_reads_the_same_page_and_writes_nothing(masuk_sebagai: MasukSebagai, skp: SKP) -> None:
    penilai = masuk_sebagai(skp.penilai)
    bukti = BuktiDukungFactory.create(skp=skp)
    bukti.indikator.set([pertama(skp)])
    isi = teks(penilai.get(f"/realisasi/{skp.pk}/?bulan=2026-09"))
    assert "Hendra Contoh" in isi
    assert "Tandai tidak dapat dibuka" in isi
    assert "data-otomatis" not in isi
    assert "Unggah berkas" not in isi
    pk = pertama(skp).pk
    assert kirim(penilai, skp, **{f"nilai_{pk}": "7", f"versi_{pk}": "0"}).status_code == 403


def test_words_and_names_of_any_kind_are_shown_as_text(hendra: Masuk, skp: SKP) -> None:
    kata = IndikatorFactory.create(hasil__skp=skp, target_angka=None, rumusan=JAHAT)
    isi = {f"nilai_{kata.pk}": f"{JAHAT} 🙂 \u202eא", f"versi_{kata.pk}": "0"}
    assert kirim(hendra, skp, **isi).status_code == 200
    halaman = teks(hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09"))
    assert JAHAT not in halaman
    assert "🙂" in halaman
    assert 'maxlength="2000"' not in halaman  # the browser would cut what is pasted, and say nothing
    panjang = kirim(hendra, skp, **isi | {f"nilai_{kata.pk}": "a" * 10_000, f"versi_{kata.pk}": "1"})
    assert panjang.status_code == 422
    assert "Tulisan ini 10000 huruf" in teks(panjang)


def test_months_below_the_target_are_named_beside_the_bar(hendra: Masuk, skp: SKP) -> None:
    tingkat = Indikator.objects.get(konsolidasi=Konsolidasi.RATA_RATA)
    for bulan, nilai in ((3, 86), (4, 100), (8, 83)):
        RealisasiFactory.create(indikator=tingkat, bulan=date(2026, bulan, 1), nilai=nilai)
    isi = teks(hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09"))
    assert "Maret dan Agustus di bawah 95%; September belum diisi." in isi
    assert isi.count(" kurang") >= 2


@pytest.mark.parametrize("banyak", [2, 30])
def test_the_page_costs_the_same_however_much_there_is(
    hendra: Masuk, skp: SKP, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for indikator in IndikatorFactory.create_batch(banyak, hasil__skp=skp):
        RealisasiFactory.create(indikator=indikator)
        BuktiDukungFactory.create(skp=skp).indikator.set([indikator])
    RencanaAksiFactory.create_batch(banyak, hasil=indikator.hasil)
    with django_assert_num_queries(11):  # frame 4; plan, figures, indicators, evidence, term; steps, and their evidence
        assert hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09").status_code == 200


def test_a_pasted_column_is_shown_and_not_saved(hendra: Masuk, skp: SKP) -> None:
    satu, dua = Indikator.objects.filter(hasil__skp=skp).order_by("pk")
    RealisasiFactory.create(indikator=dua, nilai=98)
    jawaban = hendra.post(f"/realisasi/{skp.pk}/tempel/?bulan=2026-09", {"kolom": f"1.250\n{JAHAT}\n9"}, headers=HTMX)
    isi = teks(jawaban)
    assert f'name="nilai-{satu.pk}" value="1.250"' in isi
    assert f"nilai-{dua.pk}" not in isi
    assert "Tulis angkanya" in isi
    assert JAHAT not in isi
    assert Realisasi.objects.count() == 1


def test_a_paste_begins_at_the_line_in_which_it_was_made(hendra: Masuk, skp: SKP) -> None:
    satu, dua = Indikator.objects.filter(hasil__skp=skp).order_by("pk")
    isi = teks(hendra.post(f"/realisasi/{skp.pk}/tempel/?bulan=2026-09", {"kolom": "99", "mulai": "1"}))
    assert f"nilai-{satu.pk}" not in isi
    assert f'name="nilai-{dua.pk}" value="99"' in isi


def test_nothing_pasted_is_said(hendra: Masuk, skp: SKP) -> None:
    jawaban = hendra.post(f"/realisasi/{skp.pk}/tempel/?bulan=2026-09", {"kolom": ""})
    assert (jawaban.status_code, "Tempel dulu" in teks(jawaban)) == (422, True)


def test_the_figures_of_another_month_are_offered(hendra: Masuk, skp: SKP) -> None:
    satu = pertama(skp)
    RealisasiFactory.create(indikator=satu, bulan=date(2026, 8, 1), nilai=6)
    isi = teks(hendra.get(f"/realisasi/{skp.pk}/tempel/?bulan=2026-09&dari=2026-08"))
    assert f'name="nilai-{satu.pk}" value="6"' in isi
    assert "1 angka September akan berubah" in isi


def test_the_workbook_holds_numbers_and_never_a_formula(hendra: Masuk, skp: SKP) -> None:
    indikator = pertama(skp)
    indikator.rumusan = '=HYPERLINK("https://jahat.id")'
    indikator.save()
    services.isi_realisasi(
        indikator=indikator, bulan=SEPTEMBER, isian=Isian(0, Decimal("7.5")), oleh=skp.pegawai, pada=KINI
    )
    jawaban = hendra.get(f"/realisasi/{skp.pk}/unduh.xlsx")
    assert jawaban.headers["Content-Disposition"] == 'attachment; filename="realisasi-hendra-contoh-2026.xlsx"'
    assert "no-store" in jawaban.headers["Cache-Control"]
    baris = CalamineWorkbook.from_filelike(io.BytesIO(jawaban.content)).get_sheet_by_index(0).to_python()
    assert baris[4][1] == '=HYPERLINK("https://jahat.id")'
    assert 7.5 in baris[4]


def test_a_stranger_finds_none_of_it(masuk: Masuk, skp: SKP) -> None:
    PegawaiFactory.create()
    for alamat in ("", "unduh.xlsx", "tempel/", "bukti/"):
        assert masuk.get(f"/realisasi/{skp.pk}/{alamat}").status_code == 404
    assert kirim(masuk, skp).status_code == 404


def test_a_plan_that_was_not_set_or_has_not_begun_says_so(masuk: Masuk) -> None:
    draf = SKPFactory.create(pegawai=masuk.pegawai, mulai=date(2025, 1, 1), selesai=date(2025, 12, 31))
    nanti = SKPFactory.create(
        pegawai=masuk.pegawai, ditetapkan=True, mulai=date(2027, 1, 1), selesai=date(2027, 12, 31)
    )
    for skp in (draf, nanti):
        IndikatorFactory.create(hasil__skp=skp)
    assert "setelah SKP ini ditetapkan" in teks(masuk.get(f"/realisasi/{draf.pk}/"))
    assert "Januari belum tiba" in teks(masuk.get(f"/realisasi/{nanti.pk}/"))


def test_a_plan_without_indicators_has_nothing_to_fill(masuk: Masuk) -> None:
    skp = SKPFactory.create(pegawai=masuk.pegawai, ditetapkan=True)
    isi = teks(masuk.get(f"/realisasi/{skp.pk}/"))
    assert "Belum ada indikator" in isi
    assert "Unggah berkas" not in isi
