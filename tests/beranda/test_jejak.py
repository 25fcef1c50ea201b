"""The page of the trail: who sees which rows, how they are looked for, and what leaves as a file."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from selaras.beranda import documents
from selaras.beranda.selectors import jejak as selektor
from selaras.jejak.models import Jejak
from selaras.jejak.selectors import sidik_terakhir
from selaras.jejak.services import baris_jejak, catat, catat_banyak
from selaras.jejak.tasks import segel
from selaras.organisasi.models import JenisPeran, Pegawai, UnitKerja
from selaras.pelaksanaan.services.rahasia import TANPA_NAMA
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP
from tests.conftest import KINI, Masuk
from tests.halaman import utama
from tests.organisasi.factories import (
    InstansiFactory,
    PegawaiFactory,
    PenempatanFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.penilaian.factories import EvaluasiFactory
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.django_db
type Masuki = Callable[[Pegawai], Masuk]


@dataclass
class Dunia:
    """An institution with two sections; Dewi works in the first, Ratna assesses her."""

    induk: UnitKerja
    sarana: UnitKerja
    prasarana: UnitKerja
    skp: SKP
    evaluasi: Evaluasi
    dewi: Pegawai
    ratna: Pegawai

    def peran(self, jenis: JenisPeran, unit: UnitKerja) -> Pegawai:
        return PeranFactory.create(jenis=jenis, unit=unit).pegawai

    def catat(self, peristiwa: str, **lain: object) -> Jejak:
        isi = {"objek": self.evaluasi, "oleh": self.ratna, "pada": KINI} | lain
        return catat(peristiwa, **isi)  # type: ignore[arg-type]  # as the test says it


@pytest.fixture
def dunia(db: None) -> Dunia:
    induk = UnitKerjaFactory.create(nama="Balai", mandiri=True)
    sarana = UnitKerjaFactory.create(nama="Seksi Sarana", parent=induk)
    dewi = PegawaiFactory.create(nama="Dewi Lestariningsih")
    ratna = PegawaiFactory.create(nama="Ratna Widyastuti")
    PenempatanFactory.create(pegawai=dewi, unit=sarana)
    PenempatanFactory.create(pegawai=ratna, unit=sarana, kepala=True)
    skp = SKPFactory.create(pegawai=dewi, penilai=ratna, unit=sarana, ditetapkan=True)
    evaluasi = EvaluasiFactory.create(skp=skp, pegawai=dewi, penilai=ratna)
    prasarana = UnitKerjaFactory.create(nama="Seksi Prasarana", parent=induk)
    return Dunia(induk, sarana, prasarana, skp, evaluasi, dewi, ratna)


def baris(client: Client, **kueri: str) -> list[str]:
    """The sentences of the page, without their details."""
    halaman = utama(client.get("/jejak/", kueri))
    return [" ".join(re.sub(r"<[^>]+>", "", p).split()) for p in re.findall(r"<p>(<strong>.*?)</p>", halaman)]


MENILAI = "Ratna Widyastuti menilai kinerja Dewi Lestariningsih"
MASUK = "Dewi Lestariningsih masuk ke Selaras"


@pytest.fixture
def riwayat(dunia: Dunia) -> Dunia:
    """What happened: a rating, a sign-in, a year opened, a request for feedback, and feedback without a name."""
    dunia.catat("evaluasi.dinilai")
    dunia.catat("akun.masuk", objek=dunia.dewi, oleh=dunia.dewi)
    dunia.catat("periode.dibuka", objek=dunia.evaluasi.periode.periode)
    dunia.catat("umpan_balik.diminta", objek=dunia.dewi, oleh=dunia.dewi, kepada=dunia.ratna.pk)
    dunia.catat("umpan_balik.diberi", objek=InstansiFactory.create(), oleh=TANPA_NAMA, rahasia=True)
    return dunia


MEMBUKA, MEMINTA = "Ratna Widyastuti membuka tahun kinerja", "Dewi Lestariningsih meminta umpan balik tentang dirinya"


@pytest.mark.parametrize(
    ("jenis", "unit", "terlihat"),
    [
        (JenisPeran.PENGAWAS, "sarana", [MASUK, MENILAI]),
        (JenisPeran.PENGAWAS, "prasarana", []),
        (JenisPeran.PENGAWAS, "induk", [MEMBUKA, MASUK, MENILAI]),
        (JenisPeran.ADMIN, "sarana", [MASUK]),
        (JenisPeran.ADMIN, "prasarana", []),
        (JenisPeran.PENGELOLA, "sarana", []),
    ],
)
def test_each_role_reads_its_units_and_only_its_kind(
    masuk_sebagai: Masuki, riwayat: Dunia, jenis: JenisPeran, unit: str, terlihat: list[str]
) -> None:
    assert baris(masuk_sebagai(riwayat.peran(jenis, getattr(riwayat, unit)))) == terlihat


def test_everybody_reads_what_is_their_own(masuk_sebagai: Masuki, riwayat: Dunia) -> None:
    assert baris(masuk_sebagai(riwayat.dewi)) == [MEMINTA, MASUK, MENILAI]
    assert baris(masuk_sebagai(riwayat.ratna)) == [MEMBUKA, MENILAI]  # though she heads the section
    assert baris(masuk_sebagai(PegawaiFactory.create())) == []
    pengawas = riwayat.peran(JenisPeran.PENGAWAS, riwayat.prasarana)
    riwayat.catat("evaluasi.dibaca", oleh=pengawas)
    dibuka = f"{pengawas.nama} membuka hasil evaluasi Dewi Lestariningsih"
    assert baris(masuk_sebagai(riwayat.dewi), bacaan="1") == [dibuka]
    assert baris(masuk_sebagai(pengawas)) == []
    assert baris(masuk_sebagai(pengawas), sendiri="1") == [dibuka]


def test_nobody_signed_in_reads_nothing(db: None) -> None:
    assert Client().get("/jejak/").status_code == 302


def test_nobody_is_shown_that_something_was_said_without_a_name(masuk_sebagai: Masuki, riwayat: Dunia) -> None:
    pengawas = masuk_sebagai(riwayat.peran(JenisPeran.PENGAWAS, riwayat.induk))
    assert "Tanpa nama" in list(Jejak.objects.values_list("nama", flat=True))
    for alamat in ("/jejak/", "/jejak/?orang=tanpa", "/jejak/?perbuatan=umpan_balik.diberi"):
        assert "Tanpa nama" not in utama(pengawas.get(alamat))
    assert b"Tanpa nama" not in unduh(pengawas, "csv")


def test_a_rating_is_never_shown(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    dunia.catat("evaluasi.dinilai", semula={"hasil": ""}, menjadi={"hasil": "di_atas_ekspektasi"}, alasan="Unggul")
    for siapa in (dunia.dewi, dunia.peran(JenisPeran.PENGAWAS, dunia.induk)):
        client = masuk_sebagai(siapa)
        for isi in (utama(client.get("/jejak/")).partition("</form>")[2], unduh(client, "csv").decode()):
            assert "menilai kinerja" in isi
            assert "ekspektasi" not in isi
            assert "Unggul" not in isi


def test_the_page_says_how_far_the_trail_is_sealed(masuk_sebagai: Masuki, riwayat: Dunia) -> None:
    pengawas = masuk_sebagai(riwayat.peran(JenisPeran.PENGAWAS, riwayat.induk))
    halaman = utama(pengawas.get("/jejak/"))
    assert "Belum ada yang disegel. 5 baris menunggu segel berikutnya." in halaman
    assert halaman.count("Menunggu segel</span>") == 3
    segel()
    halaman = utama(pengawas.get("/jejak/"))
    assert f"<code>{sidik_terakhir()}</code>" in halaman
    assert "Tidak ada baris yang menunggu segel." in halaman
    assert halaman.count("Tersegel</span>") == 3
    assert "sidiknya" not in utama(masuk_sebagai(riwayat.dewi).get("/jejak/"))


@pytest.mark.parametrize(
    ("kueri", "terlihat"),
    [
        ({"orang": "dewi"}, [MASUK, MENILAI]),
        ({"orang": "dewi lestari", "sebagai": "pelaku"}, [MASUK]),
        ({"orang": "ratna", "sebagai": "tentang"}, []),
        ({"orang": "ratna", "sebagai": "pelaku"}, [MEMBUKA, MENILAI]),
        ({"perbuatan": "penilaian"}, [MENILAI]),
        ({"perbuatan": "akun.masuk"}, [MASUK]),
        ({"perbuatan": "umpan_balik.diminta"}, []),
        ({"bacaan": "1"}, []),
        ({"dari": "2026-10-06", "sampai": "2026-10-06"}, [MEMBUKA, MASUK, MENILAI]),
        ({"dari": "2026-10-07"}, []),
        ({"sampai": "2026-10-05"}, []),
    ],
)
def test_the_trail_is_looked_through(
    masuk_sebagai: Masuki, riwayat: Dunia, kueri: dict[str, str], terlihat: list[str]
) -> None:
    assert baris(masuk_sebagai(riwayat.peran(JenisPeran.PENGAWAS, riwayat.induk)), **kueri) == terlihat


def test_one_object_has_its_own_trail(masuk_sebagai: Masuki, riwayat: Dunia) -> None:
    pengawas = masuk_sebagai(riwayat.peran(JenisPeran.PENGAWAS, riwayat.induk))
    assert baris(pengawas, objek=f"penilaian.evaluasi:{riwayat.evaluasi.pk}") == [MENILAI]
    assert baris(pengawas, objek="penilaian.evaluasi:0") == []


@pytest.mark.parametrize(
    "kueri",
    [
        {"dari": "0001-01-01"},
        {"sampai": "9999-12-31"},
        {"dari": "kemarin"},
        {"dari": "2026-10-07", "sampai": "2026-10-06"},
        {"perbuatan": "x.y"},
        {"objek": "' OR 1"},
    ],
)
def test_what_cannot_be_read_finds_nothing_and_takes_nothing(
    masuk_sebagai: Masuki, riwayat: Dunia, kueri: dict[str, str]
) -> None:
    pengawas = masuk_sebagai(riwayat.peran(JenisPeran.PENGAWAS, riwayat.induk))
    assert baris(pengawas, **kueri) == []
    assert pengawas.get("/jejak/jejak.csv", kueri).status_code == 302
    assert not Jejak.objects.filter(peristiwa="jejak.diekspor").exists()


def banyak_baris(dunia: Dunia, banyak: int) -> None:
    """So many rows, three in each second."""
    catat_banyak(
        [
            baris_jejak("skp.diajukan", objek=dunia.skp, oleh=dunia.dewi, pada=KINI + timedelta(seconds=ke // 3), ke=ke)
            for ke in range(banyak)
        ]
    )


def test_pages_follow_one_another_though_rows_are_added(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    banyak_baris(dunia, 120)
    pengawas = masuk_sebagai(dunia.peran(JenisPeran.PENGAWAS, dunia.sarana))
    alamat, waktu = "/jejak/?perbuatan=rencana", list[str]()
    banyak = []
    while alamat:
        halaman = utama(pengawas.get(alamat))
        waktu += (satu := re.findall(r'datetime="([^"]+)"', halaman))
        banyak.append(len(satu))
        lanjut = re.search(r'href="([^"]+)" hx-get', halaman)
        alamat = lanjut[1].replace("&amp;", "&") if lanjut else ""
        assert not alamat or "perbuatan=rencana" in alamat
        dunia.catat("skp.ditetapkan", objek=dunia.skp, pada=KINI + timedelta(hours=1))
    assert banyak == [50, 50, 20]
    assert waktu == sorted(waktu, reverse=True)
    assert len(set(waktu)) == 40


@pytest.mark.parametrize("penanda", ["x", "1-", "9999999999999999999-1", "-5-1"])
def test_a_mark_that_is_none_begins_at_the_top(masuk_sebagai: Masuki, dunia: Dunia, penanda: str) -> None:
    dunia.catat("evaluasi.dinilai")
    assert baris(masuk_sebagai(dunia.dewi), sebelum=penanda) == [MENILAI]


def test_older_rows_come_as_a_piece_of_the_page(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    banyak_baris(dunia, 3)
    isi = masuk_sebagai(dunia.dewi).get("/jejak/", HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in isi
    assert isi.count("mengajukan SKP") == 3


@pytest.mark.parametrize("banyak", [40, 4000])
def test_a_page_costs_the_same_however_long_the_trail(
    masuk_sebagai: Masuki, dunia: Dunia, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    banyak_baris(dunia, banyak)
    pengawas, dewi = masuk_sebagai(dunia.peran(JenisPeran.PENGAWAS, dunia.sarana)), masuk_sebagai(dunia.dewi)
    with django_assert_num_queries(11):  # frame 5; all units or some, seal, queue, rows, people, units
        pengawas.get("/jejak/?orang=dewi")
    with django_assert_num_queries(7):  # frame 4; rows, people, units
        dewi.get("/jejak/")


@pytest.mark.parametrize(
    ("saringan", "indeks"),
    [
        (selektor.SaringanJejak(), "jejak_pada"),
        (selektor.SaringanJejak(dari=KINI.date(), sampai=KINI.date()), "jejak_pada"),
        (selektor.SaringanJejak(perbuatan="tenggat.diperpanjang"), "jejak_peristiwa"),
        (selektor.SaringanJejak(sendiri=True), "jejak_tentang"),
    ],
)
def test_the_newest_rows_are_found_by_an_index(dunia: Dunia, saringan: selektor.SaringanJejak, indeks: str) -> None:
    banyak_baris(dunia, 3000)
    pengawas = dunia.peran(JenisPeran.PENGAWAS, dunia.induk)
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE")
    rencana = selektor.terbaru(selektor.jejak_tersaring(pengawas, saringan), "")[:51].explain()
    assert indeks in rencana


def unduh(client: Masuk, bentuk: str, **kueri: str) -> bytes:
    jawaban = client.get(f"/jejak/jejak.{bentuk}", kueri)
    assert jawaban.status_code == 200
    assert f'filename="jejak.{bentuk}"' in jawaban.headers["Content-Disposition"]
    return b"".join(jawaban.streaming_content)  # type: ignore[arg-type]  # WSGI: a plain iterator


def tabel_csv(isi: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(isi.decode("utf-8-sig"))))


def tabel_xlsx(isi: bytes) -> list[list[str]]:
    return [
        [str(sel) for sel in satu]
        for satu in CalamineWorkbook.from_filelike(io.BytesIO(isi)).get_sheet_by_index(0).to_python()
    ]


@pytest.mark.parametrize(("bentuk", "baca"), [("csv", tabel_csv), ("xlsx", tabel_xlsx)])
def test_what_is_looked_for_leaves_as_a_file_and_that_is_in_the_trail(
    masuk_sebagai: Masuki, riwayat: Dunia, bentuk: str, baca: Callable[[bytes], list[list[str]]]
) -> None:
    pengawas = masuk_sebagai(riwayat.peran(JenisPeran.PENGAWAS, riwayat.induk))
    isi = baca(unduh(pengawas, bentuk, perbuatan="penilaian"))
    assert isi[0] == list(documents.JUDUL)
    assert isi[1][1:5] == ["2026-10-06", "10:00:00", "Ratna Widyastuti", "menilai kinerja Dewi Lestariningsih"]
    assert len(isi) == 2
    jejak = Jejak.objects.latest("pk")
    assert (jejak.peristiwa, jejak.oleh, jejak.tentang) == ("jejak.diekspor", pengawas.pegawai.pk, pengawas.pegawai.pk)
    assert json.loads(jejak.rincian) == {"bentuk": bentuk, "saringan": "perbuatan penilaian"}


@pytest.mark.parametrize(("bentuk", "baca"), [("csv", tabel_csv), ("xlsx", tabel_xlsx)])
def test_a_file_is_read_in_pieces_and_says_when_it_is_cut(
    masuk_sebagai: Masuki,
    dunia: Dunia,
    monkeypatch: pytest.MonkeyPatch,
    bentuk: str,
    baca: Callable[[bytes], list[list[str]]],
) -> None:
    for modul in (selektor, documents):
        monkeypatch.setattr(modul, "PALING_BANYAK", 20)
    monkeypatch.setattr(selektor, "SEKALI", 7)
    banyak_baris(dunia, 20)
    dewi = masuk_sebagai(dunia.dewi)
    isi = baca(unduh(dewi, bentuk, perbuatan="rencana"))
    assert (len(isi), len({satu[0] for satu in isi})) == (21, 21)
    banyak_baris(dunia, 1)
    isi = baca(unduh(dewi, bentuk, perbuatan="rencana"))
    assert len(isi) == 22
    assert isi[-1][0].startswith("Hanya 50.000 baris terbaru")


@pytest.mark.parametrize("awal", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_of_the_file_is_a_formula(masuk_sebagai: Masuki, dunia: Dunia, awal: str) -> None:
    dunia.ratna.nama = f"{awal}HYPERLINK(1)"
    dunia.catat("evaluasi.dinilai")
    isi = unduh(masuk_sebagai(dunia.dewi), "csv").decode("utf-8-sig")
    assert f"'{awal}HYPERLINK" in isi
