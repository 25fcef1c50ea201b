"""The door of the API: a key and nothing else, for what it was made for; and one form of saying no."""

import json
import subprocess
import sys
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from selaras.organisasi.models.akun import KunciApi
from tests.conftest import Masuk
from tests.klien_api import AKAR, KlienApi, deskripsi, operasi
from tests.organisasi.factories import InstansiFactory, PegawaiFactory
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien() -> KlienApi:
    InstansiFactory.create()
    return KlienApi(PegawaiFactory.create(), timezone.now())


def galat(jawaban: Any, status: int) -> dict[str, Any]:
    assert jawaban.status_code == status, jawaban.content
    assert jawaban["Content-Type"] == "application/json"
    isi: dict[str, Any] = json.loads(jawaban.content)
    assert isi.keys() <= {"kode", "pesan", "rincian"}
    assert isi["pesan"].endswith(".")
    return isi


@pytest.mark.parametrize("kepala", [{}, {"Authorization": "Bearer salah"}, {"Authorization": "Basic x"}])
def test_without_a_key_nothing_opens(kepala: dict[str, str]) -> None:
    for cara, jalan, _ in operasi():
        alamat = AKAR + jalan.replace("{bulan}", "2026-09").replace("{nilai}", "x").replace("{jenis}", "x")
        for nama in ("pk", "skp_pk", "periode_pk", "unit_pk", "evaluasi_pk", "untuk"):
            alamat = alamat.replace(f"{{{nama}}}", "1")
        jawaban = Client(headers=kepala).generic(cara, alamat)
        assert galat(jawaban, 401)["kode"] == "kunci_tidak_berlaku"
        assert jawaban["WWW-Authenticate"] == "Bearer"


def test_a_session_is_no_key(masuk: Masuk) -> None:
    galat(masuk.get(f"{AKAR}/skp"), 401)


def test_a_key_opens_its_scopes_alone() -> None:
    pegawai = PegawaiFactory.create()
    klien = KlienApi(pegawai, timezone.now(), "penilaian:tulis")
    assert klien.ambil("/saya")["lingkup"] == ["penilaian:tulis"]
    assert klien.ambil("/evaluasi") == {"isi": [], "berikut": None}
    assert galat(klien.minta("GET", "/skp"), 403)["kode"] == "lingkup_kurang"


def test_a_use_is_counted_and_dated_after_the_answer(klien: KlienApi) -> None:
    klien.ambil("/saya")
    klien.minta("GET", "/skp/1")
    kunci = KunciApi.objects.get()
    assert kunci.terpakai == 2
    assert kunci.dipakai_pada
    KunciApi.objects.update(terpakai=300)
    jawaban = klien.minta("GET", "/saya")
    assert galat(jawaban, 429)["kode"] == "terlalu_sering"
    assert jawaban["Retry-After"] == "60"


def test_every_no_has_one_form(klien: KlienApi) -> None:
    assert galat(klien.minta("GET", "/skp/1"), 404)["kode"] == "tidak_ada"
    assert galat(klien.minta("GET", "/tidak/ada"), 404)["kode"] == "tidak_ada"
    jawaban = klien.minta("DELETE", "/skp")
    assert galat(jawaban, 405)["kode"] == "cara_tidak_dikenal"
    assert set(jawaban["Allow"].replace(" ", "").split(",")) == {"GET", "POST"}
    rusak = klien.generic("POST", f"{AKAR}/skp", "{", content_type="application/json")
    assert galat(rusak, 400)["kode"] == "tidak_terbaca"
    salah = galat(klien.minta("POST", "/skp", {"periode": "x", "warna": 1}), 422)
    assert salah["kode"] == "isian_keliru"
    assert {satu["bidang"]: satu["pesan"] for satu in salah["rincian"]} == {
        "periode": "Isi dengan bilangan bulat.", "warna": "Nama ini tidak dikenal di sini.",
    }  # fmt: skip
    assert galat(klien.minta("GET", "/skp?banyak=101"), 422)["rincian"] == [
        {"bidang": "banyak", "pesan": "Paling besar 100."}
    ]


def test_a_stale_write_says_what_stands_now(klien: KlienApi) -> None:
    skp = SKPFactory.create(diajukan=True)
    penilai = KlienApi(skp.penilai, timezone.now())
    isi = galat(penilai.minta("POST", f"/skp/{skp.pk}/tetapkan", {"versi": 9}), 409)
    assert isi["kode"] == "versi_basi"
    assert isi["rincian"] == [{"bidang": "versi", "pesan": "Versi sekarang 1.", "kini": "1"}]


def test_an_answer_is_kept_nowhere(klien: KlienApi) -> None:
    assert klien.minta("GET", "/saya")["Cache-Control"] == "private, no-store"


def test_what_is_described_speaks_indonesian_and_shows_how() -> None:
    isi = deskripsi()
    for cara, jalan, satu in operasi():
        assert satu["summary"][0].isupper(), (cara, jalan)
        assert satu["description"].startswith(("Lingkup kunci: `", "Kunci apa pun.")), (cara, jalan)
    tanpa = [
        f"{nama}.{bidang}"
        for nama, skema in isi["components"]["schemas"].items()
        for bidang, bentuk in skema.get("properties", {}).items()
        if bentuk.get("type") in ("string", "integer", "number")
        and not {"examples", "format", "const", "enum"} & bentuk.keys()
    ]
    assert tanpa == []
    assert not [
        nama
        for nama, skema in isi["components"]["schemas"].items()
        if skema.get("description", "") and "properties" in skema
    ]


def test_a_page_does_not_wait_for_the_api() -> None:
    """The addresses of the pages can be reversed and resolved without importing what the API is made of."""
    kode = (
        "import sys, django; django.setup();"
        "from django.urls import resolve, reverse;"
        "resolve(reverse('beranda:beranda')); assert not {'ninja', 'pydantic'} & set(sys.modules);"
        "assert reverse('api:openapi') == '/api/v1/openapi.json'; assert 'ninja' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", kode], check=True, timeout=60)
