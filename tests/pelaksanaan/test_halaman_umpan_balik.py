import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import JenisUmpanBalik, PermintaanUmpanBalik, UmpanBalik
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import (
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.pelaksanaan.factories import PermintaanFactory, UmpanBalikFactory
from tests.perencanaan.factories import HasilKerjaFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
type MasukSebagai = Callable[[Pegawai], Masuk]
JAHAT = "<script>alert(1)</script>"
ISI = {"jenis": "baik", "cara": "langsung", "isi": "Perawatan selesai lebih cepat."}


@pytest.fixture
def hendra() -> Pegawai:
    pegawai: Pegawai = PenempatanFactory.create(pegawai__nama="Hendra Contoh", pegawai__sapaan="bapak").pegawai
    PenilaiFactory.create(pegawai=pegawai, penilai__nama="Ratna Contoh", penilai__sapaan="ibu")
    return pegawai


@pytest.fixture
def ratna(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> Masuk:
    return masuk_sebagai(hendra.penilai.get().penilai)


@pytest.fixture
def rekan(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> Masuk:
    return masuk_sebagai(PenempatanFactory.create(unit=hendra.penempatan.get().unit).pegawai)


def teks(jawaban: Any) -> str:
    return jawaban.content.decode()


def kirim(client: Masuk, untuk: Pegawai, **lain: Any) -> Any:
    return client.post("/umpan-balik/", ISI | {"untuk": untuk.pk} | lain)


def test_the_penilai_writes_and_the_person_reads(ratna: Masuk, hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    jawaban = kirim(ratna, hendra, nilai="akuntabel")
    assert jawaban.headers["Location"] == f"/umpan-balik/?untuk={hendra.pk}"
    isi = teks(ratna.get(jawaban.headers["Location"]))
    assert "Terkirim ke Pak Hendra. Masih dapat diubah sampai pukul 10.15." in isi
    assert "dari Anda, hari ini, 10.00, langsung" in isi
    assert "Akuntabel" in isi
    milik = teks(masuk_sebagai(hendra).get("/umpan-balik/"))
    assert "dari Bu Ratna (pejabat penilai)" in milik
    assert ISI["isi"] in milik


def test_who_will_read_is_said_before_one_writes(ratna: Masuk, rekan: Masuk, hendra: Pegawai) -> None:
    isi = teks(ratna.get(f"/umpan-balik/?untuk={hendra.pk}"))
    assert "Ibu sendiri" in isi
    assert "Nama Ibu terlihat oleh Pak Hendra" in isi
    assert 'name="rahasia"' not in isi
    isi = teks(rekan.get(f"/umpan-balik/?untuk={hendra.pk}"))
    assert "Ratna Contoh, penilainya" in isi
    assert 'name="rahasia"' in isi
    panel = teks(
        rekan.get(f"/umpan-balik/?untuk={hendra.pk}&rahasia=1", headers={"HX-Request": "true", "HX-Target": "pembaca"})
    )
    assert "tidak disimpan bersama tulisan ini" in panel
    assert "paling sedikit 3 orang" in panel
    assert "Anda sendiri" not in panel
    assert "<form" not in panel


def test_another_person_brings_what_belongs_to_them_and_leaves_the_text(ratna: Masuk, hendra: Pegawai) -> None:
    hasil = HasilKerjaFactory.create(skp__pegawai=hendra, skp__ditetapkan=True, rumusan="Terawatnya lokomotif")
    isi = teks(ratna.get(f"/umpan-balik/?untuk={hendra.pk}", headers={"HX-Request": "true", "HX-Target": "orang"}))
    for bagian in ("orang", "tentang", "tanpa-nama", "pembaca", "kirim"):
        assert f'id="{bagian}"' in isi
    assert f'<option value="{hasil.pk}">Terawatnya lokomotif</option>' in isi
    assert "<textarea" not in isi
    assert "<html" not in isi


def test_a_page_elsewhere_may_name_the_person_and_the_result(ratna: Masuk, hendra: Pegawai) -> None:
    hasil = HasilKerjaFactory.create(skp__pegawai=hendra, skp__ditetapkan=True)
    isi = teks(ratna.get(f"/umpan-balik/?untuk={hendra.pk}&hasil={hasil.pk}"))
    assert f'<option value="{hasil.pk}" selected>' in isi
    for kacau in (f"untuk={JAHAT}", "untuk=9" * 30, f"untuk={hendra.pk}&hasil=x&jenis=x&permintaan=x"):
        jawaban = ratna.get(f"/umpan-balik/?{kacau}")
        assert jawaban.status_code in (200, 404)
        assert JAHAT not in teks(jawaban)


@pytest.mark.parametrize(
    ("lain", "sebab"),
    [
        ({"isi": ""}, "Tulis dulu apa yang Anda lihat"),
        ({"isi": "a" * 2001}, "Tulisan ini 2001 huruf, paling panjang 2000"),
        ({"isi": JAHAT * 1000}, "paling panjang 2000"),
        ({"jenis": "jelek"}, "jelek"),
        ({"hasil": "999999"}, "bukan bagian dari SKP"),
    ],
)
def test_a_mistake_brings_the_form_back_with_all_that_was_typed(
    ratna: Masuk, hendra: Pegawai, lain: dict[str, str], sebab: str
) -> None:
    jawaban = kirim(ratna, hendra, **lain)
    assert jawaban.status_code == 422
    assert sebab in teks(jawaban)
    assert JAHAT not in teks(jawaban)
    assert lain.get("isi", ISI["isi"])[:50].replace("<", "&lt;").replace(">", "&gt;") in teks(jawaban)
    assert not UmpanBalik.objects.exists()


def test_about_a_result_or_a_value_and_not_both(ratna: Masuk, hendra: Pegawai) -> None:
    hasil = HasilKerjaFactory.create(skp__pegawai=hendra, skp__ditetapkan=True)
    assert kirim(ratna, hendra, hasil=hasil.pk, nilai="loyal").status_code == 422
    assert kirim(ratna, hendra, hasil=hasil.pk).status_code == 302
    assert UmpanBalik.objects.get().hasil == hasil


def test_a_refused_act_says_why_and_keeps_the_text(masuk_sebagai: MasukSebagai, hendra: Pegawai) -> None:
    luar = masuk_sebagai(PegawaiFactory.create(luar=True))
    jawaban = kirim(luar, hendra)
    assert jawaban.status_code == 403
    assert "pegawai yang Anda nilai" in teks(jawaban)
    assert ISI["isi"] in teks(jawaban)


def test_sent_twice_it_is_one(ratna: Masuk, hendra: Pegawai) -> None:
    for _ in range(2):
        kirim(ratna, hendra)
    assert UmpanBalik.objects.count() == 1


def test_a_line_break_is_one_sign(ratna: Masuk, hendra: Pegawai) -> None:
    assert kirim(ratna, hendra, isi="a\r\n" * 999 + "aa").status_code == 302
    assert len(UmpanBalik.objects.get().isi) == 2000


def test_hostile_words_are_shown_as_text(ratna: Masuk, hendra: Pegawai) -> None:
    kirim(ratna, hendra, isi=f"{JAHAT} 🙂 \u202eא")
    isi = teks(ratna.get(f"/umpan-balik/?untuk={hendra.pk}"))
    assert JAHAT not in isi
    assert "🙂" in isi


def test_confidential_words_show_together_and_lead_to_nobody(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    unit = hendra.penempatan.get().unit
    penulis = [PenempatanFactory.create(unit=unit, pegawai__nama=f"Penulis Contoh {n}").pegawai for n in range(3)]
    for n, oleh in enumerate(penulis):
        client = masuk_sebagai(oleh)
        assert "Kata" not in teks(masuk_sebagai(hendra).get("/umpan-balik/"))
        assert "tanpa nama" in teks(client.get(kirim(client, hendra, rahasia="1", isi=f"Kata {n}").headers["Location"]))
    pembaca = [hendra, hendra.penilai.get().penilai, PeranFactory.create(jenis="pengawas", unit=unit).pegawai]
    for orang in pembaca:
        alamat = "/umpan-balik/" if orang == hendra else f"/umpan-balik/?untuk={hendra.pk}"
        isi = teks(masuk_sebagai(orang).get(alamat))
        _, _, bagian = isi.partition("Dari rekan dan bawahan (3 jawaban), Triwulan IV 2026")
        daftar = bagian.partition("</ul>")[0]
        assert set(re.findall(r"Kata \d", daftar)) == {"Kata 0", "Kata 1", "Kata 2"}
        assert not re.search(r"Penulis|Okt|10\.00|href|-\d{5}", daftar)
    for orang in (*penulis, PenempatanFactory.create(unit=unit).pegawai):
        assert "Kata" not in teks(masuk_sebagai(orang).get(f"/umpan-balik/?untuk={hendra.pk}"))


def test_a_confidential_row_has_no_address(masuk_sebagai: MasukSebagai) -> None:
    baris = UmpanBalikFactory.create_batch(3, tanpa_nama=True, untuk=(saya := PegawaiFactory.create()))
    client = masuk_sebagai(saya)
    for satu in baris:
        for tindakan in ("ubah", "balas", "tindak-lanjut"):
            assert client.post(f"/umpan-balik/{satu.pk}/{tindakan}/", {"isi": "x", "versi": 1}).status_code == 404


def test_reading_is_noted_by_a_post_and_never_by_a_get(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    baris = UmpanBalikFactory.create(untuk=hendra)
    client = masuk_sebagai(hendra)
    assert "/umpan-balik/dibaca/" in teks(client.get("/umpan-balik/"))
    baris.refresh_from_db()
    assert baris.dibaca_pada is None
    assert client.post("/umpan-balik/dibaca/", headers={"HX-Request": "true"}).status_code == 204
    baris.refresh_from_db()
    assert baris.dibaca_pada == KINI
    assert "/umpan-balik/dibaca/" not in teks(client.get("/umpan-balik/"))
    assert client.post("/umpan-balik/dibaca/").status_code == 302


def test_kinds_are_chosen_by_the_address(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    baik = UmpanBalikFactory.create(untuk=hendra)
    perlu = UmpanBalikFactory.create(untuk=hendra, perlu=True)
    client = masuk_sebagai(hendra)
    semua = teks(client.get("/umpan-balik/"))
    assert all(kata in semua for kata in ("Semua 2", "Sudah baik 1", "Perlu diperbaiki 1", baik.isi, perlu.isi))
    isi = teks(client.get("/umpan-balik/?jenis=perlu", headers={"HX-Request": "true", "HX-Target": "linimasa"}))
    assert (baik.isi in isi, perlu.isi in isi) == (False, True)


def test_the_newest_ten_are_shown_unless_all_are_asked_for(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    lama = UmpanBalikFactory.create(untuk=hendra, pada=KINI - timedelta(days=90))
    UmpanBalikFactory.create_batch(10, untuk=hendra)
    client = masuk_sebagai(hendra)
    isi = teks(client.get("/umpan-balik/"))
    assert ("Tampilkan semua (11)" in isi, lama.isi in isi) == (True, False)
    isi = teks(client.get("/umpan-balik/?semua=1"))
    assert ("Tampilkan semua" in isi, lama.isi in isi) == (False, True)


def test_it_is_corrected_within_the_minutes_and_told_when_too_late(masuk_sebagai: MasukSebagai) -> None:
    baru, lama = (UmpanBalikFactory.create(pada=KINI - timedelta(minutes=m)) for m in (3, 16))
    lama.oleh = baru.oleh
    lama.save()
    client = masuk_sebagai(baru.oleh)
    assert baru.isi in teks(client.get(f"/umpan-balik/{baru.pk}/ubah/"))
    assert client.post(f"/umpan-balik/{baru.pk}/ubah/", {"isi": "Lebih tepat.", "versi": 1}).status_code == 302
    basi = client.post(f"/umpan-balik/{baru.pk}/ubah/", {"isi": "Lagi.", "versi": 1})
    assert basi.status_code == 409
    assert 'name="versi" value="2"' in teks(basi)
    assert "Lebih tepat." in teks(basi)
    lewat = client.post(f"/umpan-balik/{lama.pk}/ubah/", {"isi": "Telat.", "versi": 1})
    assert (lewat.status_code, "Tambahkan lewat balasan" in teks(lewat), "Telat." in teks(lewat)) == (409, True, True)


def test_both_answer_and_what_was_done_is_said(masuk_sebagai: MasukSebagai) -> None:
    baris = UmpanBalikFactory.create(perlu=True)
    client = masuk_sebagai(baris.untuk)
    assert (
        client.post(f"/umpan-balik/{baris.pk}/balas/", {"isi": f"Siap. {JAHAT}"}).headers["Location"] == "/umpan-balik/"
    )
    assert client.post(f"/umpan-balik/{baris.pk}/balas/", {"isi": ""}).status_code == 422
    assert client.post(f"/umpan-balik/{baris.pk}/tindak-lanjut/").status_code == 302
    isi = teks(client.get("/umpan-balik/"))
    assert "Ditindaklanjuti" in isi
    assert JAHAT not in isi
    pemberi = masuk_sebagai(baris.oleh)
    assert pemberi.post(f"/umpan-balik/{baris.pk}/tindak-lanjut/").status_code == 403
    alamat = pemberi.post(f"/umpan-balik/{baris.pk}/balas/", {"isi": "Terima kasih."}).headers["Location"]
    assert alamat == f"/umpan-balik/?untuk={baris.untuk_id}"
    assert "Terima kasih." in teks(pemberi.get(alamat))


def test_a_request_goes_out_waits_and_is_answered(ratna: Masuk, hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    client = masuk_sebagai(hendra)
    assert "Ratna Contoh" in teks(client.get("/umpan-balik/minta/"))
    isian = {"kepada": ratna.pegawai.pk, "pertanyaan": "Sudah sesuai?"}
    assert client.post("/umpan-balik/minta/", isian).status_code == 302
    assert "Menunggu jawaban" in teks(client.get("/umpan-balik/"))
    minta = PermintaanUmpanBalik.objects.get()
    alamat = f"/umpan-balik/?untuk={hendra.pk}&permintaan={minta.pk}"
    assert alamat.replace("&", "&amp;") in teks(ratna.get("/umpan-balik/"))
    assert f'name="permintaan" value="{minta.pk}"' in teks(ratna.get(alamat))
    kirim(ratna, hendra, permintaan=minta.pk)
    assert UmpanBalik.objects.get().permintaan == minta
    assert "Menjawab:" in teks(client.get("/umpan-balik/"))


@pytest.mark.parametrize("isian", [{}, {"kepada": "999999"}, {"pertanyaan": "a" * 2001}])
def test_a_request_without_its_parts_comes_back(masuk: Masuk, isian: dict[str, str]) -> None:
    assert masuk.post("/umpan-balik/minta/", isian).status_code == 422


def test_a_request_is_declined_with_a_reason_that_the_asker_reads(masuk_sebagai: MasukSebagai) -> None:
    minta, alasan = PermintaanFactory.create(), {"alasan": f"Belum pernah bekerja bersama. {JAHAT}"}
    alamat, dari, kepada = f"/umpan-balik/permintaan/{minta.pk}/tolak/", *map(masuk_sebagai, (minta.dari, minta.kepada))
    assert dari.post(alamat, alasan).status_code == 403
    assert "Saya tidak cukup mengenal pekerjaannya." in teks(kepada.get("/umpan-balik/"))
    assert "Tulis dulu alasannya" in teks(kepada.post(alamat, {"alasan": ""}))
    assert kepada.post(alamat, alasan).status_code == 302
    assert minta.pertanyaan not in teks(kepada.get("/umpan-balik/"))
    isi = teks(dari.get("/umpan-balik/"))
    assert "Belum pernah bekerja bersama." in isi
    assert JAHAT not in isi


def test_a_request_is_withdrawn_by_who_asked(masuk_sebagai: MasukSebagai) -> None:
    minta = PermintaanFactory.create()
    dari, kepada = map(masuk_sebagai, (minta.dari, minta.kepada))
    assert f"/umpan-balik/permintaan/{minta.pk}/tarik/" in teks(dari.get("/umpan-balik/"))
    assert dari.post(f"/umpan-balik/permintaan/{minta.pk}/tarik/").status_code == 302
    for client in (dari, kepada):
        assert minta.pertanyaan not in teks(client.get("/umpan-balik/"))


def test_a_year_of_feedback_is_told_month_by_month_and_chosen_from(
    masuk_sebagai: MasukSebagai, hendra: Pegawai, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    penilai = hendra.penilai.get().penilai
    satu, dua = (UmpanBalikFactory.create(untuk=hendra, oleh=penilai, nilai=n) for n in ("loyal", "adaptif"))
    lama = UmpanBalikFactory.create(untuk=hendra, oleh=penilai, perlu=True, pada=KINI - timedelta(days=60))
    tahun_lalu = UmpanBalikFactory.create(untuk=hendra, oleh=penilai, pada=KINI - timedelta(days=400))
    UmpanBalikFactory.create_batch(2, untuk=hendra, penilai=penilai, tanpa_nama=True)
    alamat, client = f"/umpan-balik/orang/{hendra.pk}/", masuk_sebagai(penilai)
    with django_assert_num_queries(8):  # frame 4; the person, what one is to them, feedback, answers
        isi = teks(client.get(alamat))
    urut = [isi.index(kata) for kata in ("September 2026", dua.isi, satu.isi, "Agustus 2026", lama.isi)]
    assert urut == sorted(urut)
    assert "3 umpan balik bernama: 2 sudah baik, 1 perlu diperbaiki." in isi
    assert tahun_lalu.isi not in isi
    assert "tanpa nama" not in isi  # two are not enough
    UmpanBalikFactory.create(untuk=hendra, penilai=penilai, tanpa_nama=True)
    isi = teks(client.get(alamat))
    assert isi.index("3 jawaban tanpa nama") < isi.index("September 2026")
    for saring, ada in (("jenis=perlu", lama), ("perihal=loyal", satu), ("tahun=2025", tahun_lalu)):
        isi = teks(client.get(f"{alamat}?{saring}"))
        assert [u for u in (satu, dua, lama, tahun_lalu) if u.isi in isi] == [ada]
    for kacau in ("tahun=x&jenis=x&perihal=x", "tahun=" + "9" * 30):
        assert client.get(f"{alamat}?{kacau}").status_code == 200


def test_a_timeline_opens_for_whoever_reads_it_and_for_nobody_else(
    masuk_sebagai: MasukSebagai, hendra: Pegawai
) -> None:
    unit, alamat = hendra.penempatan.get().unit, f"/umpan-balik/orang/{hendra.pk}/"
    pemberi = UmpanBalikFactory.create(untuk=hendra, penilai=None, pada=KINI - timedelta(days=400)).oleh
    pengawas = PeranFactory.create(jenis="pengawas", unit=unit).pegawai
    for orang in (hendra, hendra.penilai.get().penilai, pemberi, pengawas):
        assert masuk_sebagai(orang).get(alamat).status_code == 200
    kepala = PenempatanFactory.create(unit=unit, kepala=True).pegawai
    for orang in (kepala, PeranFactory.create(unit=unit).pegawai, PenempatanFactory.create(unit=unit).pegawai):
        assert masuk_sebagai(orang).get(alamat).status_code == 404


def test_others_are_found_by_name(masuk: Masuk) -> None:
    cocok = PegawaiFactory.create(nama="Tri Handayani")
    isi = teks(masuk.get("/umpan-balik/cari/?nama=tri", headers={"HX-Request": "true"}))
    assert f"/umpan-balik/?untuk={cocok.pk}" in isi
    assert "<html" not in isi
    assert "Belum ada pegawai" in teks(masuk.get("/umpan-balik/cari/", {"nama": JAHAT * 50}))


def test_a_stranger_reads_and_writes_nothing_of_others(masuk: Masuk) -> None:
    baris, minta = UmpanBalikFactory.create(), PermintaanFactory.create()
    for tindakan in ("ubah", "balas", "tindak-lanjut"):
        assert masuk.post(f"/umpan-balik/{baris.pk}/{tindakan}/", {"isi": "x", "versi": 1}).status_code == 404
    assert masuk.get(f"/umpan-balik/{baris.pk}/ubah/").status_code == 404
    assert masuk.post(f"/umpan-balik/permintaan/{minta.pk}/tolak/").status_code == 404
    isi = teks(masuk.get(f"/umpan-balik/?untuk={baris.untuk_id}"))
    assert baris.isi not in isi
    assert minta.pertanyaan not in teks(masuk.get(f"/umpan-balik/?untuk={minta.dari_id}"))
    for tiada in (PegawaiFactory.create(luar=True).pk, 987_654):
        assert masuk.get(f"/umpan-balik/?untuk={tiada}").status_code == 404


@pytest.mark.parametrize("banyak", [1, 12])
def test_pages_cost_the_same_however_much_was_said(
    hendra: Pegawai,
    ratna: Masuk,
    masuk_sebagai: MasukSebagai,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    UmpanBalikFactory.create_batch(banyak, untuk=hendra, penilai=ratna.pegawai)
    UmpanBalikFactory.create_batch(banyak + 2, untuk=hendra, penilai=ratna.pegawai, tanpa_nama=True)
    PermintaanFactory.create_batch(banyak, dari=hendra, kepada=ratna.pegawai)
    PenilaiFactory.create_batch(banyak, penilai=ratna.pegawai)
    HasilKerjaFactory.create_batch(banyak, skp=SKPFactory.create(pegawai=hendra, ditetapkan=True))
    client = masuk_sebagai(hendra)
    with django_assert_num_queries(8):  # session, person, rights, frame; requests, people, feedback, answers
        assert client.get("/umpan-balik/").status_code == 200
    with django_assert_num_queries(11):  # and the person, what one is to them, their results
        assert ratna.get(f"/umpan-balik/?untuk={hendra.pk}").status_code == 200
    with django_assert_num_queries(7):  # the timeline alone, without frame, people and results
        potongan = {"HX-Request": "true", "HX-Target": "linimasa"}
        assert ratna.get(f"/umpan-balik/?untuk={hendra.pk}", headers=potongan).status_code == 200


def test_leaders_of_units_see_no_feedback_of_their_people(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    unit = hendra.penempatan.get().unit
    unit.parent = UnitKerjaFactory.create()
    unit.save()
    baris = UmpanBalikFactory.create(untuk=hendra, unit=unit, jenis=JenisUmpanBalik.PERLU)
    kepala = PenempatanFactory.create(unit=unit.parent, kepala=True).pegawai
    assert baris.isi not in teks(masuk_sebagai(kepala).get(f"/umpan-balik/?untuk={hendra.pk}"))
