"""The page of an SKP: who sees what, what it costs, and that nothing typed is lost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from pytest_django import DjangoAssertNumQueries

from aturan.skp import BagianLampiran, JenisHasil
from selaras.common.isian import bersihkan
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, DialogKinerja, HasilKerja, Indikator, StatusSKP
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory, PeranFactory
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hari_ini")]

type Masuki = Callable[[Pegawai], Masuk]
HTMX = {"HX-Request": "true"}
BAHAYA = "<script>alert(1)</script> \u202eterbalik\u202c 👩🏽\u200d💻 \"'&"


@pytest.fixture
def skp() -> SKP:
    return IndikatorFactory.create(hasil__skp=SKPFactory.create(), hasil__rumusan="Tersedianya data").hasil.skp


def alamat(skp: SKP, lanjut: str = "") -> str:
    return f"/skp/{skp.pk}/{lanjut}"


def teks(jawaban: Any) -> str:
    assert isinstance(jawaban, HttpResponse)
    return jawaban.content.decode()


def potong(isi: str, id_: str) -> str:
    """The element of that id as it stands in a page, whitespace and the token aside."""
    tanda = re.search(rf'<(\w+)[^>]*\bid="{re.escape(id_)}"', isi)
    assert tanda, id_
    kedalaman, akhir = 0, tanda.start()
    for satu in re.finditer(rf"<(/?){tanda[1]}\b", isi[tanda.start() :]):
        kedalaman += -1 if satu[1] else 1
        akhir = tanda.start() + satu.end()
        if kedalaman == 0:
            break
    rapi = re.sub(r"\s+", " ", isi[tanda.start() : akhir])
    return re.sub(r' hx-swap-oob="true"|value="[A-Za-z0-9]{64}"', "", rapi)


# --- who sees what


def test_ones_own_draft_may_be_written_and_submitted(masuk_sebagai: Masuki, skp: SKP) -> None:
    isi = teks(masuk_sebagai(skp.pegawai).get(alamat(skp)))
    assert all(kata in isi for kata in ('name="rumusan"', "Tambah hasil kerja", f"Ajukan ke {skp.penilai.panggilan}"))
    assert "Tetapkan SKP" not in isi


def test_the_penilai_reads_talks_and_expects_but_does_not_write(masuk_sebagai: Masuki, skp: SKP) -> None:
    isi = teks(masuk_sebagai(skp.penilai).get(alamat(skp)))
    assert 'name="rumusan"' not in isi
    assert all(kata in isi for kata in ('name="isi"', 'name="teks"', "Tersedianya data"))


def test_the_pengelola_only_reads(masuk_sebagai: Masuki, skp: SKP) -> None:
    isi = teks(masuk_sebagai(PeranFactory.create(unit=skp.unit).pegawai).get(alamat(skp)))
    assert "Tersedianya data" in isi
    assert not any(kata in isi for kata in ('name="rumusan"', 'name="isi"', 'name="teks"', "Tetapkan SKP"))


def test_a_submitted_skp_is_locked_for_its_pegawai_and_lies_before_the_penilai(masuk_sebagai: Masuki) -> None:
    skp = IndikatorFactory.create(hasil__skp=SKPFactory.create(diajukan=True)).hasil.skp
    milik, penilai = (teks(masuk_sebagai(orang).get(alamat(skp))) for orang in (skp.pegawai, skp.penilai))
    assert "Isi terkunci" in milik
    assert "Tarik kembali" in milik
    assert 'name="rumusan"' not in milik
    assert all(kata in penilai for kata in ("Tetapkan SKP", "Kembalikan dengan catatan"))


def test_the_note_of_a_returned_skp_is_read_first(masuk_sebagai: Masuki) -> None:
    skp = SKPFactory.create(status=StatusSKP.DIKEMBALIKAN, catatan="Sebutkan gunanya.")
    isi = teks(masuk_sebagai(skp.pegawai).get(alamat(skp)))
    assert isi.index("Sebutkan gunanya.") < isi.index("Pegawai yang dinilai")


def test_a_stranger_sees_neither_page_nor_paper(masuk: Masuk, skp: SKP) -> None:
    assert [masuk.get(alamat(skp, lanjut)).status_code for lanjut in ("", "cetak.pdf")] == [404, 404]


@pytest.mark.parametrize("cara", [{}, HTMX])
def test_who_sees_but_may_not_is_told_why(masuk_sebagai: Masuki, skp: SKP, cara: dict[str, str]) -> None:
    data = {"versi": 1, "rumusan": "x"}
    jawaban = masuk_sebagai(skp.penilai).post(f"/skp/hasil/{skp.hasil.get().pk}/", data, headers=cara)
    assert jawaban.status_code == 403
    assert "lewat dialog kinerja" in teks(jawaban)


def test_what_came_after_the_submission_is_shown_once_more(masuk_sebagai: Masuki, skp: SKP) -> None:
    SKP.objects.update(status=StatusSKP.DIAJUKAN, diajukan_pada=KINI)
    data = {"versi": 1, "rumusan": "Kalimat yang terlambat"}
    jawaban = masuk_sebagai(skp.pegawai).post(f"/skp/hasil/{skp.hasil.get().pk}/", data)
    assert jawaban.status_code == 403
    assert "Kalimat yang terlambat" in teks(jawaban)


# --- what it costs


@pytest.mark.parametrize("banyak", [1, 12])
def test_a_page_costs_the_same_however_long(
    masuk_sebagai: Masuki, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    skp = SKPFactory.create()
    pimpinan = SKPFactory.create(pegawai=skp.penilai)
    for n in range(banyak):
        induk = HasilKerjaFactory.create(skp=pimpinan, urut=n)
        hasil = HasilKerjaFactory.create(skp=skp, urut=n, induk=induk)
        IndikatorFactory.create_batch(3, hasil=hasil)
        DialogKinerja.objects.create(hasil=hasil, oleh=PegawaiFactory.create(), pada=KINI, isi="Halo")
        skp.lampiran.create(jenis=BagianLampiran.KONSEKUENSI, urut=n, teks="Apresiasi")
    client = masuk_sebagai(skp.pegawai)
    with django_assert_num_queries(11):  # session, pengguna, wewenang, kerangka; 7 for the document
        assert client.get(alamat(skp)).status_code == 200


# --- a form without JavaScript


def test_a_plain_form_saves_and_comes_back_to_its_row(masuk_sebagai: Masuki, skp: SKP) -> None:
    hasil = skp.hasil.get()
    jawaban = masuk_sebagai(skp.pegawai).post(f"/skp/hasil/{hasil.pk}/", {"versi": 1, "rumusan": "Terbitnya data"})
    hasil.refresh_from_db()
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, f"/skp/{skp.pk}/#hasil-{hasil.pk}")
    assert hasil.rumusan == "Terbitnya data"


def test_a_read_of_an_act_goes_to_its_row(masuk_sebagai: Masuki, skp: SKP) -> None:
    hasil = skp.hasil.get()
    jawaban = masuk_sebagai(skp.pegawai).get(f"/skp/hasil/{hasil.pk}/induk/")
    assert jawaban.headers["Location"] == f"/skp/{skp.pk}/#hasil-{hasil.pk}"


def test_what_is_too_long_comes_back_whole(masuk_sebagai: Masuki, skp: SKP) -> None:
    panjang = "panjang " * 1250
    jawaban = masuk_sebagai(skp.pegawai).post(f"/skp/hasil/{skp.hasil.get().pk}/", {"versi": 1, "rumusan": panjang})
    assert jawaban.status_code == 422
    assert panjang.strip() in teks(jawaban)
    assert "Tulisan ini 9999 huruf, batasnya 1000." in teks(jawaban)


def test_a_stale_form_shows_both_texts_and_may_be_sent_again(masuk_sebagai: Masuki, skp: SKP) -> None:
    hasil = skp.hasil.get()
    HasilKerja.objects.update(rumusan="Tersimpan di tempat lain", versi=4)
    client = masuk_sebagai(skp.pegawai)
    jawaban = client.post(f"/skp/hasil/{hasil.pk}/", {"versi": 1, "rumusan": "Ketikan saya"})
    assert jawaban.status_code == 409
    baris = potong(teks(jawaban), f"hasil-{hasil.pk}")
    assert all(kata in baris for kata in (">Ketikan saya</textarea>", "Tersimpan di tempat lain", 'value="4"'))
    assert client.post(f"/skp/hasil/{hasil.pk}/", {"versi": 4, "rumusan": "Ketikan saya"}).status_code == 302


def test_a_refused_utterance_stays_in_its_box(masuk_sebagai: Masuki, skp: SKP) -> None:
    client = masuk_sebagai(skp.pegawai)
    jawaban = client.post(f"/skp/hasil/{skp.hasil.get().pk}/dialog/", {"isi": "x" * 2001})
    assert jawaban.status_code == 422
    assert "x" * 2001 in teks(jawaban)
    assert "Tulis dulu balasannya" in teks(client.post(f"/skp/hasil/{skp.hasil.get().pk}/dialog/", {"isi": " "}))


@pytest.mark.parametrize("jalan", ["hasil/lain/", "lampiran/lain/", "ekspektasi/lain/"])
def test_a_part_that_no_form_has_is_not_found(masuk_sebagai: Masuki, skp: SKP, jalan: str) -> None:
    assert masuk_sebagai(skp.pegawai).post(alamat(skp, jalan)).status_code == 404


def test_hostile_words_are_only_words(masuk_sebagai: Masuki, skp: SKP) -> None:
    client, hasil = masuk_sebagai(skp.pegawai), skp.hasil.get()
    client.post(f"/skp/hasil/{hasil.pk}/", {"versi": 1, "rumusan": BAHAYA})
    client.post(f"/skp/indikator/{hasil.indikator.get().pk}/", {"versi": 1, "rumusan": BAHAYA, "target": BAHAYA})
    client.post(f"/skp/hasil/{hasil.pk}/dialog/", {"isi": BAHAYA})
    client.post(alamat(skp, "lampiran/konsekuensi/"), {"teks": BAHAYA})
    hasil.refresh_from_db()
    assert hasil.rumusan == bersihkan(BAHAYA)
    assert "<script>alert" not in teks(client.get(alamat(skp)))
    assert client.get(alamat(skp, "cetak.pdf")).status_code == 200


# --- htmx


def test_a_saved_row_answers_with_its_version_and_the_coach(masuk_sebagai: Masuki, skp: SKP) -> None:
    hasil = skp.hasil.get()
    client = masuk_sebagai(skp.pegawai)
    jawaban = client.post(f"/skp/hasil/{hasil.pk}/", {"versi": 1, "rumusan": "Menyusun laporan"}, headers=HTMX)
    isi = teks(jawaban)
    assert (jawaban.headers["HX-Retarget"], jawaban.headers["HX-Reswap"]) == (
        f"#catatan-hasil-{hasil.pk}", "outerHTML",
    )  # fmt: skip
    assert all(kata in isi for kata in ('name="versi" value="2"', "Ini masih bahasa kegiatan", "Tersimpan 10.00"))
    assert "<html" not in isi


def test_the_same_text_again_moves_nothing_on_the_page(masuk_sebagai: Masuki, skp: SKP) -> None:
    client, jalan = masuk_sebagai(skp.pegawai), f"/skp/hasil/{skp.hasil.get().pk}/"
    jawaban = client.post(jalan, {"versi": 1, "rumusan": "Tersedianya data"}, headers=HTMX)
    assert jawaban.headers["HX-Reswap"] == "none"


def test_a_refused_row_answers_beside_itself(masuk_sebagai: Masuki, skp: SKP) -> None:
    hasil = skp.hasil.get()
    HasilKerja.objects.update(rumusan="Tersimpan di tempat lain", versi=4)
    client = masuk_sebagai(skp.pegawai)
    basi = client.post(f"/skp/hasil/{hasil.pk}/", {"versi": 1, "rumusan": "Ketikan saya"}, headers=HTMX)
    assert (basi.status_code, basi.headers["HX-Retarget"]) == (409, f"#catatan-hasil-{hasil.pk}")
    assert all(kata in teks(basi) for kata in ("Ketikan saya", "Tersimpan di tempat lain", 'value="4"'))
    salah = client.post(f"/skp/hasil/{hasil.pk}/", {"versi": 3, "rumusan": "x" * 1001}, headers=HTMX)
    assert salah.status_code == 422
    assert 'value="3"' in teks(salah)  # what was not read yet is not overwritten next time


def test_a_refused_button_keeps_the_version_of_its_row(masuk_sebagai: Masuki, skp: SKP) -> None:
    hasil = skp.hasil.get()
    HasilKerjaFactory.create(induk=hasil)
    jawaban = masuk_sebagai(skp.pegawai).post(f"/skp/hasil/{hasil.pk}/hapus/", headers=HTMX)
    assert jawaban.status_code == 409
    assert 'name="versi" value="1"' in teks(jawaban)


def tanpa_fokus(jawaban: Any) -> str:
    """A fragment without the one thing by which it differs: whoever adds a row writes in it next."""
    return teks(jawaban).replace("<textarea autofocus ", "<textarea ")


def test_the_field_of_a_new_row_takes_the_focus(masuk_sebagai: Masuki, skp: SKP) -> None:
    client = masuk_sebagai(skp.pegawai)
    for laku in (alamat(skp, "hasil/utama/"), f"/skp/hasil/{skp.hasil.get().pk}/indikator/"):
        assert teks(client.post(laku, headers=HTMX)).count(" autofocus") == 1
    assert " autofocus" not in teks(client.get(alamat(skp)))


def test_a_new_result_is_the_same_alone_and_in_the_page(masuk_sebagai: Masuki, skp: SKP) -> None:
    client = masuk_sebagai(skp.pegawai)
    jawaban = client.post(alamat(skp, "hasil/utama/"), headers=HTMX)
    baru = skp.hasil.latest("pk")
    assert (jawaban.headers["HX-Retarget"], jawaban.headers["HX-Reswap"]) == ("#daftar-utama", "beforeend")
    utuh = teks(client.get(alamat(skp)))
    for id_ in (f"hasil-{baru.pk}", "penanda-utama", "catatan-tambah-utama"):
        assert potong(tanpa_fokus(jawaban), id_) == potong(utuh, id_)
    dua_kali = client.post(alamat(skp, "hasil/utama/"), headers=HTMX)
    assert (dua_kali.status_code, dua_kali.headers["HX-Retarget"]) == (409, "#catatan-tambah-utama")


def test_each_fragment_is_the_same_alone_and_in_the_page(masuk_sebagai: Masuki, skp: SKP) -> None:
    client, hasil = masuk_sebagai(skp.pegawai), skp.hasil.get()
    baris = hasil.indikator.get()
    laku: list[tuple[str, dict[str, Any], list[str]]] = [
        (f"/skp/hasil/{hasil.pk}/indikator/", {}, ["indikator-{indikator}", f"tambah-{hasil.pk}"]),
        (f"/skp/hasil/{hasil.pk}/dialog/", {"isi": "Halo"}, [f"dialog-{hasil.pk}"]),
        (alamat(skp, "lampiran/konsekuensi/"), {"teks": "Apresiasi"}, ["butir-{butir}", "tambah-konsekuensi"]),
        (f"/skp/indikator/{baris.pk}/", {"versi": 1, "rumusan": "Mutu", "target": "90%"}, [
            f"catatan-indikator-{baris.pk}", f"cara-{baris.pk}",
        ]),
        (f"/skp/hasil/{hasil.pk}/", {"versi": 1, "rumusan": "Menyusun laporan"}, [
            f"catatan-hasil-{hasil.pk}", f"pelatih-{hasil.pk}", "penanda-utama",
        ]),
        (f"/skp/hasil/{hasil.pk}/saran/", {"versi": 2}, [f"hasil-{hasil.pk}", "penanda-utama"]),
    ]  # fmt: skip
    for jalan, data, semua in laku:
        potongan = tanpa_fokus(client.post(jalan, data, headers=HTMX))
        utuh = teks(client.get(alamat(skp)))
        nomor = {
            "indikator": Indikator.objects.latest("pk").pk,
            "butir": skp.lampiran.values_list("pk", flat=True).last(),
        }
        for id_ in semua:
            assert potong(potongan, id_.format(**nomor)) == potong(utuh, id_.format(**nomor))


def test_a_deleted_row_leaves_the_page_and_the_others_move_up(masuk_sebagai: Masuki, skp: SKP) -> None:
    satu = skp.hasil.get()
    skp.hasil.update(urut=1)
    dua = HasilKerjaFactory.create(skp=skp, urut=2)
    client = masuk_sebagai(skp.pegawai)
    jawaban = client.post(f"/skp/hasil/{satu.pk}/hapus/", headers=HTMX)
    assert (jawaban.headers["HX-Retarget"], jawaban.headers["HX-Reswap"]) == (f"#hasil-{satu.pk}", "delete")
    utuh = teks(client.get(alamat(skp)))
    assert potong(teks(jawaban), f"nomor-{dua.pk}") == potong(utuh, f"nomor-{dua.pk}")
    assert client.post(f"/skp/hasil/{satu.pk}/hapus/", headers=HTMX).status_code == 404


def test_small_rows_leave_the_page_too(masuk_sebagai: Masuki, skp: SKP) -> None:
    client, baris = masuk_sebagai(skp.pegawai), skp.hasil.get().indikator.get()
    butir = skp.lampiran.create(jenis=BagianLampiran.KONSEKUENSI, urut=1, teks="Apresiasi")
    for jalan, id_ in (
        (f"/skp/indikator/{baris.pk}/", f"indikator-{baris.pk}"),
        (f"/skp/lampiran/{butir.pk}/", f"butir-{butir.pk}"),
    ):
        jawaban = client.post(f"{jalan}hapus/", headers=HTMX)
        assert (jawaban.headers["HX-Retarget"], jawaban.headers["HX-Reswap"]) == (f"#{id_}", "delete")


def test_a_result_is_tied_to_that_of_the_leader(masuk_sebagai: Masuki, skp: SKP) -> None:
    induk, hasil = HasilKerjaFactory.create(skp__pegawai=skp.penilai), skp.hasil.get()
    client, jalan = masuk_sebagai(skp.pegawai), f"/skp/hasil/{hasil.pk}/induk/"
    assert client.post(jalan, {"versi": 1, "induk": induk.pk}, headers=HTMX).status_code == 200
    hasil.refresh_from_db()
    assert hasil.induk == induk
    assert client.post(jalan, {"versi": 2, "induk": 999_999}, headers=HTMX).status_code == 422
    client.post(jalan, {"versi": 2, "induk": ""})
    hasil.refresh_from_db()
    assert hasil.induk is None


def test_how_figures_are_read_may_be_set(masuk_sebagai: Masuki, skp: SKP) -> None:
    baris = skp.hasil.get().indikator.get()
    data = {"versi": 1, "polarisasi": "minimal", "konsolidasi": "terakhir"}
    masuk_sebagai(skp.pegawai).post(f"/skp/indikator/{baris.pk}/cara-hitung/", data, headers=HTMX)
    baris.refresh_from_db()
    assert (baris.polarisasi, baris.konsolidasi) == ("minimal", "terakhir")


def test_the_penilai_writes_an_expectation(masuk_sebagai: Masuki, skp: SKP) -> None:
    client, jalan = masuk_sebagai(skp.penilai), alamat(skp, "ekspektasi/loyal/")
    jawaban = client.post(jalan, {"versi": 0, "teks": "Jaga data depo"}, headers=HTMX)
    assert 'name="versi" value="1"' in teks(jawaban)
    assert client.post(jalan, {"versi": 1, "teks": "Jaga data"}).headers["Location"].endswith("#ekspektasi-loyal")
    assert skp.ekspektasi.get().teks == "Jaga data"


def test_the_hint_may_be_left(masuk_sebagai: Masuki, skp: SKP) -> None:
    skp.hasil.update(rumusan="Menyusun laporan")
    jawaban = masuk_sebagai(skp.pegawai).post(f"/skp/hasil/{skp.hasil.get().pk}/biarkan/", headers=HTMX)
    assert "Biarkan" not in teks(jawaban)
    assert skp.hasil.get().biarkan


def test_a_line_of_the_annex_saves_itself(masuk_sebagai: Masuki, skp: SKP) -> None:
    butir = skp.lampiran.create(jenis=BagianLampiran.KONSEKUENSI, urut=1, teks="Apresiasi")
    client = masuk_sebagai(skp.pegawai)
    assert client.post(f"/skp/lampiran/{butir.pk}/", {"versi": 1, "teks": ""}, headers=HTMX).status_code == 422
    client.post(f"/skp/lampiran/{butir.pk}/", {"versi": 1, "teks": "Pendampingan"}, headers=HTMX)
    assert skp.lampiran.get().teks == "Pendampingan"


def test_a_tambahan_is_added_without_a_script(masuk_sebagai: Masuki, skp: SKP) -> None:
    jawaban = masuk_sebagai(skp.pegawai).post(alamat(skp, "hasil/tambahan/"))
    baru = skp.hasil.get(jenis=JenisHasil.TAMBAHAN)
    assert jawaban.headers["Location"] == f"/skp/{skp.pk}/#hasil-{baru.pk}"
