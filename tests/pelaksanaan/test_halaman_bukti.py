import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import BuktiDukung
from selaras.perencanaan.models import SKP, Indikator
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PeranFactory
from tests.pelaksanaan.berkas_contoh import HTML, PDF, xlsx_sungguhan
from tests.pelaksanaan.factories import SEPTEMBER, BuktiDukungFactory
from tests.perencanaan.factories import IndikatorFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam", "berkas_dir")]
type MasukSebagai = Callable[[Pegawai], Masuk]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def skp() -> SKP:
    skp: SKP = SKPFactory.create(ditetapkan=True)
    IndikatorFactory.create_batch(2, hasil__skp=skp)
    return skp


@pytest.fixture
def hendra(skp: SKP, masuk_sebagai: MasukSebagai) -> Masuk:
    return masuk_sebagai(skp.pegawai)


def nomor(skp: SKP) -> list[int]:
    return [i.pk for i in Indikator.objects.filter(hasil__skp=skp).order_by("pk")]


def unggah(client: Masuk, skp: SKP, isi: bytes = PDF, nama: str = "Berita acara.pdf", **lain: Any) -> Any:
    berkas = io.BytesIO(isi)
    berkas.name = nama
    data = {"indikator": nomor(skp), "berkas": berkas} | lain
    return client.post(f"/realisasi/{skp.pk}/bukti/?bulan=2026-09", data)


def simpan(skp: SKP, isi: bytes = PDF, nama: str = "Berita acara.pdf") -> BuktiDukung:
    return services.beri_bukti(
        skp=skp, bulan=SEPTEMBER, indikator=list(Indikator.objects.filter(hasil__skp=skp)), nama=nama,
        unggahan=SimpleUploadedFile(nama, isi), oleh=skp.pegawai, pada=KINI,
    )  # fmt: skip


def test_a_file_is_given_and_downloaded_by_who_may_see_it(hendra: Masuk, skp: SKP, masuk_sebagai: MasukSebagai) -> None:
    jawaban = unggah(hendra, skp)
    assert jawaban.headers["Location"] == f"/realisasi/{skp.pk}/?bulan=2026-09"
    bukti = BuktiDukung.objects.get()
    halaman = hendra.get(jawaban.headers["Location"]).content.decode()
    assert halaman.count(f"/bukti/{bukti.pk}/berkas/") == 2  # once at each indicator
    pengawas = PeranFactory.create(jenis="pengawas", unit=skp.unit).pegawai
    for orang in (skp.pegawai, skp.penilai, pengawas):
        unduhan = masuk_sebagai(orang).get(f"/bukti/{bukti.pk}/berkas/")
        assert b"".join(unduhan.streaming_content) == PDF  # type: ignore[arg-type, operator]


@pytest.mark.parametrize("bulan", ["2026-12", "2025-12", "", "kemarin"])
def test_evidence_for_an_unusable_month_lands_in_no_other(hendra: Masuk, skp: SKP, bulan: str) -> None:
    berkas = SimpleUploadedFile("Berita acara.pdf", PDF)
    jawaban = hendra.post(f"/realisasi/{skp.pk}/bukti/?bulan={bulan}", {"indikator": nomor(skp), "berkas": berkas})
    assert jawaban.status_code in (409, 422)
    assert not BuktiDukung.objects.exists()


def test_a_download_is_never_shown_inside_a_page_nor_kept_on_the_way(hendra: Masuk, skp: SKP) -> None:
    bukti = simpan(skp, xlsx_sungguhan(), 'Laporan "akhir"; Ñ.xlsx')
    jawaban = hendra.get(f"/bukti/{bukti.pk}/berkas/")
    assert jawaban.headers["Content-Disposition"].startswith("attachment;")
    assert jawaban.headers["X-Content-Type-Options"] == "nosniff"
    assert jawaban.headers["Cache-Control"] == "private, no-store"
    assert jawaban.headers["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    jawaban.close()


def test_a_page_in_disguise_is_refused_and_the_rest_stays_typed(hendra: Masuk, skp: SKP, berkas_dir: Path) -> None:
    satu = nomor(skp)[0]
    jawaban = unggah(hendra, skp, HTML, "laporan.pdf", indikator=[satu])
    isi = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert "Halaman web belum dapat diterima" in isi
    assert f'value="{satu}" id="id_indikator_0" checked' in isi
    assert not BuktiDukung.objects.exists()
    assert not berkas_dir.exists()


def test_a_file_far_over_the_limit_is_refused_with_both_sizes_and_the_rest_stays_typed(
    hendra: Masuk, skp: SKP, settings: Settings
) -> None:
    settings.UKURAN_BERKAS_MAKS = 1024 * 1024
    isi = unggah(hendra, skp, b"x" * 14 * 1024 * 1024, "foto.jpg").content.decode()
    assert "Berkas ini 14 MB, batasnya 1 MB." in isi
    assert "Pilih berkasnya dulu" not in isi
    assert isi.count(" checked") == 2


def test_a_photo_just_over_the_limit_is_called_a_photo(hendra: Masuk, skp: SKP, settings: Settings) -> None:
    settings.UKURAN_BERKAS_MAKS = 1024 * 1024
    jawaban = unggah(hendra, skp, b"x" * (1024 * 1024 + 20_000), "foto.jpg")
    assert "Foto ini sedikit di atas 1 MB, batasnya 1 MB." in jawaban.content.decode()


@pytest.mark.parametrize(
    ("lain", "sebab"), [({"berkas": ""}, "Pilih berkasnya dulu"), ({"indikator": []}, "Pilih paling")]
)
def test_what_is_missing_is_said(hendra: Masuk, skp: SKP, lain: dict[str, Any], sebab: str) -> None:
    jawaban = unggah(hendra, skp, **lain)
    assert (jawaban.status_code, sebab in jawaban.content.decode()) == (422, True)


def test_indicators_of_another_plan_cannot_be_sent(hendra: Masuk, skp: SKP) -> None:
    assert unggah(hendra, skp, indikator=[IndikatorFactory.create().pk]).status_code == 422


def test_a_link_is_given_with_its_name(hendra: Masuk, skp: SKP) -> None:
    alamat = f"/realisasi/{skp.pk}/bukti/?bulan=2026-09&cara=tautan"
    isi = {"indikator": nomor(skp)[:1], "nama": "<b>Daftar hadir</b>", "tautan": "drive.google.com/x?a=1&b=2"}
    assert hendra.post(alamat, isi).status_code == 302
    halaman = hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09").content.decode()
    assert 'href="https://drive.google.com/x?a=1&amp;b=2" rel="noopener noreferrer nofollow"' in halaman
    assert "<b>Daftar" not in halaman
    salah = hendra.post(alamat, isi | {"tautan": "javascript:alert(1)"})
    assert salah.status_code == 422
    assert "&lt;b&gt;Daftar hadir&lt;/b&gt;" in salah.content.decode()


def test_htmx_gets_the_form_and_mistakes_go_back_to_it(hendra: Masuk, skp: SKP) -> None:
    borang = hendra.get(f"/realisasi/{skp.pk}/bukti/?bulan=2026-09", headers=HTMX)
    assert "<html" not in borang.content.decode()
    salah = hendra.post(f"/realisasi/{skp.pk}/bukti/?bulan=2026-09", {}, headers=HTMX)
    assert (salah.status_code, salah.headers["HX-Retarget"]) == (422, "#bukti-baru")


def test_nothing_is_added_to_a_locked_month_or_by_another(hendra: Masuk, skp: SKP, masuk_sebagai: MasukSebagai) -> None:
    assert unggah(masuk_sebagai(skp.penilai), skp).status_code == 403
    services.kunci_pelaksanaan(skp=[skp.pk], sampai=date(2026, 9, 30))
    jawaban = unggah(hendra, skp)
    assert (jawaban.status_code, "sudah terkunci" in jawaban.content.decode()) == (403, True)
    assert not BuktiDukung.objects.exists()


def test_the_penilai_marks_a_link_and_its_giver_withdraws_it(
    hendra: Masuk, skp: SKP, masuk_sebagai: MasukSebagai
) -> None:
    bukti = BuktiDukungFactory.create(skp=skp)
    bukti.indikator.set(nomor(skp))
    penilai = masuk_sebagai(skp.penilai)
    assert penilai.post(f"/bukti/{bukti.pk}/tandai/", {"rusak": "1"}).status_code == 302
    assert "Ditandai penilai: tidak dapat dibuka" in hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09").content.decode()
    assert penilai.post(f"/bukti/{bukti.pk}/tandai/").status_code == 302
    assert penilai.post(f"/bukti/{bukti.pk}/cabut/").status_code == 403
    assert hendra.post(f"/bukti/{bukti.pk}/tandai/", {"rusak": "1"}).status_code == 403
    assert hendra.post(f"/bukti/{bukti.pk}/cabut/").headers["Location"] == f"/realisasi/{skp.pk}/?bulan=2026-09"
    assert hendra.post(f"/bukti/{bukti.pk}/cabut/").status_code == 404
    assert bukti.nama not in hendra.get(f"/realisasi/{skp.pk}/?bulan=2026-09").content.decode()


def test_a_stranger_finds_no_evidence(masuk: Masuk, skp: SKP, berkas_dir: Path) -> None:
    bukti = simpan(skp)
    assert masuk.get(f"/bukti/{bukti.pk}/berkas/").status_code == 404
    for tindakan in ("tandai", "cabut"):
        assert masuk.post(f"/bukti/{bukti.pk}/{tindakan}/").status_code == 404
    assert unggah(masuk, skp).status_code == 404
    assert BuktiDukung.objects.berlaku().count() == 1


def test_a_link_and_a_withdrawn_file_are_no_download(hendra: Masuk, skp: SKP) -> None:
    tautan, berkas = BuktiDukungFactory.create(skp=skp), simpan(skp)
    services.cabut_bukti(bukti=berkas, oleh=skp.pegawai, pada=KINI)
    for bukti in (tautan, berkas):
        assert hendra.get(f"/bukti/{bukti.pk}/berkas/").status_code == 404
