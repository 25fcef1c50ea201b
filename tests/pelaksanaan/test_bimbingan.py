"""Coaching: noted by who guides, answered by who was guided, read by these two."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import Bimbingan
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PenempatanFactory, PenilaiFactory, PeranFactory
from tests.pelaksanaan.factories import BimbinganFactory
from tests.perencanaan.factories import PeriodeEvaluasiFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
type MasukSebagai = Callable[[Pegawai], Masuk]
JAHAT = "<script>alert(1)</script>"
ISI = {
    "tanggal": "2026-10-05", "pokok": f"Lembar periksa {JAHAT}", "kesepakatan": "Difoto sebelum unit keluar depo.",
    "tindak_lanjut": "2026-10-06",
}  # fmt: skip


@pytest.fixture
def hendra() -> Pegawai:
    pegawai: Pegawai = PenempatanFactory.create(pegawai__nama="Hendra Contoh").pegawai
    PenilaiFactory.create(pegawai=pegawai, penilai__nama="Ratna Contoh")
    return pegawai


@pytest.fixture
def ratna(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> Masuk:
    return masuk_sebagai(hendra.penilai.get().penilai)


def teks(jawaban: Any) -> str:
    return jawaban.content.decode()


def test_a_bimbingan_is_noted_answered_and_followed_up(
    hendra: Pegawai, ratna: Masuk, masuk_sebagai: MasukSebagai
) -> None:
    PeriodeEvaluasiFactory.create()
    alamat, pegawai = f"/pembinaan/?untuk={hendra.pk}", masuk_sebagai(hendra)
    for _ in range(2):  # sent twice it is one
        assert ratna.post("/pembinaan/", ISI | {"untuk": hendra.pk}).headers["Location"] == alamat
    baris = Bimbingan.objects.get()
    for client in (pegawai, ratna):
        assert "Tindak lanjuti 1 bimbingan" in teks(client.get("/"))
    milik = teks(pegawai.get("/pembinaan/"))
    assert "Difoto sebelum unit keluar depo." in milik
    assert JAHAT not in milik
    tanggapi = f"/pembinaan/bimbingan/{baris.pk}/tanggapi/"
    assert pegawai.post(tanggapi, {"versi": 1, "tanggapan": "Siap, Bu."}).status_code == 302
    basi = ratna.post(f"/pembinaan/bimbingan/{baris.pk}/ubah/", ISI | {"versi": 1, "kesepakatan": "Lain."})
    assert (basi.status_code, "Lain." in teks(basi)) == (409, True)
    assert ratna.post(f"/pembinaan/bimbingan/{baris.pk}/ubah/", ISI | {"versi": 2, "pokok": "Roda"}).status_code == 302
    assert "Siap, Bu." in teks(ratna.get(alamat))
    assert pegawai.post(f"/pembinaan/bimbingan/{baris.pk}/tuntas/").status_code == 302
    assert "Tindak lanjuti" not in teks(ratna.get("/"))
    assert not Jejak.objects.filter(rincian__contains="Roda").exists()


@pytest.mark.parametrize(
    ("lain", "sebab"),
    [
        ({"tanggal": "2026-10-07"}, "Bimbingan dicatat setelah dilakukan"),
        ({"tindak_lanjut": "2026-10-01"}, "mendahului bimbingannya"),
        ({"pokok": ""}, "Tulis pokok bimbingannya"),
        ({"kesepakatan": ""}, "Tulis dulu yang disepakati"),
        ({"kesepakatan": "a" * 2001}, "paling panjang 2000"),
    ],
)
def test_a_mistake_brings_the_form_back(hendra: Pegawai, ratna: Masuk, lain: dict[str, str], sebab: str) -> None:
    jawaban = ratna.post("/pembinaan/", ISI | {"untuk": hendra.pk} | lain)
    assert jawaban.status_code == 422
    assert sebab in teks(jawaban)
    assert not Bimbingan.objects.exists()


def test_nobody_but_the_two_reads_it(hendra: Pegawai, ratna: Masuk, masuk_sebagai: MasukSebagai) -> None:
    unit, baris = hendra.penempatan.get().unit, BimbinganFactory.create(pegawai=hendra, pembimbing=ratna.pegawai)
    kepala = PenempatanFactory.create(unit=unit, kepala=True).pegawai  # may guide, but has no part in this note
    lain = [PeranFactory.create(jenis=jenis, unit=unit).pegawai for jenis in ("pengelola", "pengawas", "admin")]
    for orang in (kepala, *lain, PenilaiFactory.create(pegawai=ratna.pegawai).penilai):
        client = masuk_sebagai(orang)
        assert client.get(f"/pembinaan/bimbingan/{baris.pk}/ubah/").status_code == 404
        assert baris.pokok not in teks(client.get(f"/pembinaan/?untuk={hendra.pk}"))
        assert baris.pokok not in teks(client.get(panel(hendra), headers={"HX-Request": "true"}))
    assert masuk_sebagai(lain[0]).get(f"/pembinaan/?untuk={hendra.pk}").status_code == 404


def panel(untuk: Pegawai, **lain: Any) -> str:
    query = {"untuk": untuk.pk, "mulai": "2026-07-01", "selesai": "2026-09-30"} | lain
    return reverse("pelaksanaan:bimbingan_periode", query=query)


def test_the_desk_shows_the_notes_of_its_period(hendra: Pegawai, ratna: Masuk) -> None:
    dalam, luar = (
        BimbinganFactory.create(pegawai=hendra, pembimbing=ratna.pegawai, tanggal=hari)
        for hari in (date(2026, 9, 30), date(2026, 10, 1))
    )
    isi = teks(ratna.get(panel(hendra), headers={"HX-Request": "true"}))
    assert (dalam.pokok in isi, luar.pokok in isi, "<html" in isi) == (True, False, False)
    assert ratna.get(panel(hendra)).headers["Location"] == f"/pembinaan/?untuk={hendra.pk}"
    assert ratna.get(panel(hendra, mulai="kemarin")).status_code == 404


@pytest.mark.parametrize("banyak", [1, 12])
def test_the_page_costs_the_same_however_much_was_noted(
    hendra: Pegawai, ratna: Masuk, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    BimbinganFactory.create_batch(banyak, pegawai=hendra, pembimbing=ratna.pegawai, ditindaklanjuti_pada=KINI)
    PenilaiFactory.create_batch(banyak, penilai=ratna.pegawai)
    with django_assert_num_queries(7):  # frame 4; notes, counselling, people
        assert ratna.get("/pembinaan/").status_code == 200
    with django_assert_num_queries(8):  # the person, what one is to them; no people
        assert ratna.get(f"/pembinaan/?untuk={hendra.pk}").status_code == 200
