"""Every act that the code writes into the trail has its sentence, and shows no detail that it does not name."""

import ast
import json
import re
from collections.abc import Iterator

import pytest
from django.utils.timezone import localtime

from selaras.beranda.kalimat import Kalimat, Nama, kalimat, yang_ditunjuk
from selaras.beranda.peristiwa import BACAAN, DIURUS, PERISTIWA, PRIBADI, UBAHAN, Tahap, menurut_tahap
from selaras.jejak.models import Jejak
from tests.conftest import KINI
from tests.repositori.berkas import AKAR

PENULIS = {"catat", "baris_jejak", "catat_baca", "_catat"}
MIRIP = re.compile(r"[a-z_]+\.(?:[a-z]+_)*di[a-z]+")
NAMA = Nama(orang={1: "Ratna Widyastuti", 2: "Dewi Lestariningsih"}, unit={7: "Seksi Sarana"})


def _teks(simpul: ast.AST) -> Iterator[str]:
    """Names of acts that a piece of code says: to a writer of the trail, as `peristiwa`, or in a table of its own."""
    match simpul:
        case ast.Call(func=ast.Name(id=nama) | ast.Attribute(attr=nama), args=[ast.Constant(value=str(isi)), *_]):
            if nama in PENULIS:
                yield isi
        case ast.keyword(arg="peristiwa", value=ast.Constant(value=str(isi))):
            yield isi
        case ast.Constant(value=str(isi)) if MIRIP.fullmatch(isi):
            yield isi


def di_kode() -> set[str]:
    bukan = {"peristiwa", "permissions.py"}  # rights have names of the same form
    berkas = (satu for satu in (AKAR / "src/selaras").rglob("*.py") if not bukan & set(satu.parts))
    pohon = (ast.parse(satu.read_text(encoding="utf-8")) for satu in berkas)
    return {isi for satu in pohon for simpul in ast.walk(satu) for isi in _teks(simpul)}


def ceritakan(peristiwa: str, *, tentang: int | None = 2, **rincian: object) -> Kalimat:
    jejak = Jejak(
        pk=1, peristiwa=peristiwa, objek="perencanaan.skp:5", oleh=1, nama="Ratna Widyastuti, S.T.", tentang=tentang,
        unit=7, pada=KINI, rincian=json.dumps(rincian),
    )  # fmt: skip
    return kalimat(jejak, NAMA, tersegel=True)


def baca(satu: Kalimat) -> str:
    return " ".join([satu.nama, satu.kerja, satu.pelengkap, *map(str, satu.rincian)])


def test_every_act_in_the_code_has_a_sentence_and_every_sentence_an_act() -> None:
    assert di_kode() == set(PERISTIWA)


@pytest.mark.parametrize("nama", PERISTIWA)
def test_an_act_shows_the_details_it_names_and_no_other(nama: str) -> None:
    boleh = PERISTIWA[nama].rincian
    satu_satu = {kunci: f"terlihat {kunci}" for kunci in boleh if kunci != UBAHAN}
    pasangan = {"semula": "nilai lama", "menjadi": "nilai baru"}
    kata = baca(ceritakan(nama, **satu_satu, **pasangan, kode="RAHASIA", isian={"nik": "RAHASIA"}))
    assert "RAHASIA" not in kata
    assert all(isi in kata for isi in satu_satu.values())
    assert ("nilai lama → nilai baru" in kata) == (UBAHAN in boleh)


@pytest.mark.parametrize(
    ("nama", "rincian"),
    [
        (
            "evaluasi.dinilai",
            {"semula": {"hasil": "sesuai"}, "menjadi": {"hasil": "di_atas_ekspektasi"}, "alasan": "X"},
        ),
        ("umpan_balik.diubah", {"semula": "kata lama", "menjadi": "kata baru"}),
        ("sebaran.dijelaskan", {"alasan": "Karena Budi"}),
        ("akun.masuk_ditahan", {"dari": "10.0.0.7"}),
        ("akun.kode_dibuat", {"cara": "lembar", "kedaluwarsa": "2026-10-09"}),
        ("bukti.diberi", {"tautan": "https://contoh.go.id/?kunci=1", "sha256": "ab12"}),
        ("hasil.dihapus", {"dialog": [{"oleh": 1, "isi": "percakapan"}]}),
        ("ramalan.dibuat", {"isi": "curahan hati"}),
    ],
)
def test_what_must_not_be_told_is_not(nama: str, rincian: dict[str, object]) -> None:
    assert ceritakan(nama, **rincian).rincian == ()


def test_an_act_that_is_not_known_shows_who_did_it_and_when() -> None:
    satu = ceritakan("ramalan.dibuat", isi="curahan hati")
    assert baca(satu) == "Ratna Widyastuti, S.T. melakukan “ramalan.dibuat” "
    assert satu.saat == localtime(KINI)


@pytest.mark.parametrize(
    ("nama", "tentang", "kata"),
    [
        ("skp.ditetapkan", 2, "menetapkan SKP Dewi Lestariningsih"),
        ("evaluasi.dibaca", 1, "membuka hasil evaluasi sendiri"),
        ("umpan_balik.dibaca", 1, "membaca umpan balik untuk dirinya"),
        ("perjanjian.ditetapkan", None, "menetapkan perjanjian kinerja Seksi Sarana"),
        ("skp.ditetapkan", None, "menetapkan SKP "),
        ("skp.ditetapkan", 99, "menetapkan SKP nomor 99"),
    ],
)
def test_sentences_name_whom_they_are_about(nama: str, tentang: int | None, kata: str) -> None:
    satu = ceritakan(nama, tentang=tentang)
    assert f"{satu.kerja} {satu.pelengkap}" == kata


@pytest.mark.parametrize(
    ("nama", "rincian", "kata"),
    [
        ("realisasi.diisi", {"bulan": "2026-09-01", "semula": "", "menjadi": "12,5"},
         ["bulan: September 2026", "kosong → 12,5"]),
        ("hasil.diubah", {"dari": {"rumusan": "A"}, "menjadi": {"rumusan": "B"}}, ["A → B"]),
        ("indikator.diubah", {"dari": {"target": "1", "satuan": "x"}, "menjadi": {"target": "2", "satuan": "x"}},
         ["target: 1 → 2"]),
        ("pegawai.penilai_diganti", {"sebelum": 1, "sesudah": 2, "mulai": "2026-10-01"},
         ["Ratna Widyastuti → Dewi Lestariningsih", "mulai: 1 Oktober 2026"]),
        ("skp.penilai_diganti", {"sebelum": [1, None], "sesudah": [2, 1]},
         ["Ratna Widyastuti → Dewi Lestariningsih, Ratna Widyastuti"]),
        ("pegawai.pangkat_naik", {"sebelum": "III/a", "sesudah": "III/b"}, ["III/a → III/b"]),
        ("unit.diubah", {"dari": {"parent_id": 7}, "menjadi": {"parent_id": 8}}, ["induk: Seksi Sarana → nomor 8"]),
        ("instansi.diatur", {"keberatan_hari": [14, 7]}, ["keberatan hari: 14 → 7"]),
        ("keberatan.diputus", {"keputusan": "diubah", "semula": {"predikat": "baik"}, "menjadi": {"predikat": "sangat_baik"}},
         ["keputusan: diubah", "predikat: baik → sangat baik"]),
        ("peran.diberi", {"jenis": "pengawas", "unit": 7}, ["jenis: pengawas", "unit: Seksi Sarana"]),
        ("dialog.dikatakan", {"isi": "a" * 400, "sepakat": True}, [f"{'a' * 240}…", "sepakat: ya"]),
    ],
)  # fmt: skip
def test_details_are_told_in_words(nama: str, rincian: dict[str, object], kata: list[str]) -> None:
    assert [str(satu) for satu in ceritakan(nama, **rincian).rincian] == kata


def test_the_people_and_units_to_name_are_found_in_the_details_too() -> None:
    baris = [
        Jejak(tentang=2, unit=None, rincian='{"sebelum": 3, "sesudah": 4, "unit": "Seksi"}'),
        Jejak(tentang=None, unit=7, rincian='{"kepada": 5, "unit": 8, "bulan": 11}'),
        Jejak(tentang=None, unit=None, rincian='{"sebelum": [6, null], "menjadi": {"parent_id": 9}}'),
    ]
    assert yang_ditunjuk(baris) == ({2, 3, 4, 5, 6}, {7, 8, 9})


def test_stages_hold_every_act_once_and_an_admin_sees_no_plan_and_no_result() -> None:
    assert sorted(nama for tahap in Tahap for nama in menurut_tahap(tahap)) == sorted(PERISTIWA)
    assert not {nama.partition(".")[0] for nama in DIURUS} & {"skp", "hasil", "evaluasi", "umpan_balik", "keberatan"}
    assert "evaluasi.dibaca" in BACAAN
    assert "umpan_balik.diminta" in PRIBADI
