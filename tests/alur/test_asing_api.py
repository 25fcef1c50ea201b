"""What the API tells: to a stranger nothing, of a rating nothing before it is released, and lists page by page."""

from typing import Any, Final

import pytest
from django.core.files.uploadedfile import UploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aturan.predikat import Predikat
from selaras.organisasi.models import HariLibur, Peran
from selaras.penilaian.models import StatusEvaluasi
from tests.alur.dunia import Dunia
from tests.alur.keadaan import jadikan_evaluasi
from tests.alur.kiriman import Kiriman
from tests.alur.kiriman_api import kiriman_api
from tests.conftest import KINI
from tests.klien_api import KlienApi, operasi
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.django_db
BERNOMOR: Final = [(cara, jalan, isi["operationId"]) for cara, jalan, isi in operasi() if "{" in jalan]
BACA: Final = [(jalan, isi["operationId"]) for cara, jalan, isi in operasi() if cara == "GET"]
MILIK_SEMUA: Final = {  # their number names a period, or somebody of whom a stranger is told nothing
    "penilaian_meja", "penilaian_daftar_unit", "perencanaan_tenggat", "pelaksanaan_tanpa_nama",
}  # fmt: skip


def jalan_di(dunia: Dunia, jalan: str) -> str:
    """An address with the numbers of what `dunia` has: its first part says of what."""
    benda = {
        "periode": "triwulan", "perjanjian": "perjanjian", "sasaran": "sasaran", "skp": "skp", "hasil": "hasil",
        "indikator-sasaran": "indikator_sasaran", "indikator": "indikator", "lampiran": "butir", "bukti": "bukti",
        "umpan-balik": "umpan", "permintaan": "permintaan", "evaluasi": "evaluasi", "impor": "impor",
        "pegawai": "pegawai", "unit": "balai", "tim": "tim", "keselarasan": "balai", "meja": "skp", "karier": "pegawai",
        "angka-kredit": "baris_kredit", "penghargaan": "penghargaan", "perbaikan": "perbaikan",
        "pemeriksaan": "pemeriksaan", "potensi": "impor_potensi", "rencana-aksi": "langkah",
    }  # fmt: skip
    awal = jalan.split("/")[1]
    if "{" not in jalan:
        return jalan
    if awal in ("libur", "peran"):
        model: Any = HariLibur if awal == "libur" else Peran
        nomor = model.objects.order_by("pk").values_list("pk", flat=True).first() or 1
    else:
        nomor = getattr(dunia, benda[awal]).pk
    lain = {"bulan": "2026-09", "nilai": "akuntabel", "jenis": "sumber_daya", "untuk": dunia.pegawai.pk}
    return jalan.format(
        pk=nomor, skp_pk=dunia.skp.pk, unit_pk=dunia.balai.pk, periode_pk=dunia.triwulan.pk, evaluasi_pk=dunia.evaluasi.pk, **lain
    )  # fmt: skip


@pytest.mark.parametrize(("cara", "jalan", "nama"), BERNOMOR, ids=[nama for *_, nama in BERNOMOR])
def test_the_numbers_of_others_are_not_there_for_a_stranger(dunia: Dunia, cara: str, jalan: str, nama: str) -> None:
    with dunia.sementara():
        asing = KlienApi(dunia.luar_lain, KINI)
        kiriman = next(kiriman_api({nama}), Kiriman(nama, ""))
        isi = kiriman.nilai(kiriman.isi, dunia)
        berkas = {kunci: nilai for kunci, nilai in isi.items() if isinstance(nilai, UploadedFile)}
        lain = {kunci: nilai for kunci, nilai in isi.items() if kunci not in berkas}
        jawaban = asing.minta(cara, jalan_di(dunia, jalan), lain if cara != "GET" else None, berkas=berkas or None)
    if nama not in MILIK_SEMUA:
        assert jawaban.status_code == 404, jawaban.content
    else:
        assert jawaban.status_code == 403 or jawaban.content == b"[]"


@pytest.mark.parametrize("siapa", ["pegawai", "atasan_penilai", "kepala", "pengelola", "pengawas", "direktur", "rekan"])
def test_no_rating_is_told_before_it_is_released(dunia: Dunia, siapa: str) -> None:
    with dunia.sementara():
        jadikan_evaluasi(dunia, StatusEvaluasi.SELESAI)
        dunia.ubah("evaluasi", catatan="Hanya penilai yang menulis ini.")
        klien = KlienApi(getattr(dunia, siapa), KINI)
        for jalan, nama in BACA:
            isi = klien.minta("GET", jalan_di(dunia, jalan)).content.decode("utf-8", "replace")
            assert "Hanya penilai" not in isi, nama
            assert f'"predikat": "{Predikat.BAIK}"' not in isi, nama
        nomor = dunia.evaluasi.pk
        assert klien.minta("GET", f"/evaluasi/{nomor}").status_code == 404
        assert all(satu["id"] != nomor for satu in klien.semua("/evaluasi"))
        penilai = KlienApi(dunia.penilai, KINI)
        assert penilai.ambil(f"/evaluasi/{nomor}")["evaluasi"]["predikat"] == Predikat.BAIK


def test_a_list_is_read_page_by_page_and_costs_the_same_however_long(dunia: Dunia) -> None:
    with dunia.sementara():
        penilai = dunia.orang_lain
        klien = KlienApi(penilai, KINI)
        semua = [SKPFactory.create(penilai=penilai, periode=dunia.tahun).pk for _ in range(5)]
        with CaptureQueriesContext(connection) as sedikit:
            satu = klien.ambil("/skp?banyak=1")
        with CaptureQueriesContext(connection) as banyak:
            klien.ambil("/skp")
        assert len(sedikit) == len(banyak) <= 6
        assert satu["berikut"] == str(satu["isi"][0]["id"])
        terbaca = [baris["id"] for baris in klien.semua("/skp?banyak=2")]
    assert terbaca == sorted(terbaca)
    assert set(semua) == set(terbaca)
