"""A whole kabupaten as SIASN exports it: thousands of invented people, every quirk, one row in a hundred damaged."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from selaras.common.format import tanggal
from tests.organisasi.lembar_siasn import KEPALA, RAHASIA, lembar

PEMDA: Final = "Pemerintah Kabupaten Contoh"
JUDUL: Final = ["3315 - Pemerintah Kabupaten Contoh", "Data Utama per 1 Oktober 2026", ""]
ALIAS: Final = {"NIP BARU": "Nip\nBaru", "UNOR NAMA": "Unit Organisasi", "JABATAN NAMA": "NAMA_JABATAN"}
KOLOM: Final = [ALIAS.get(nama, nama) for nama in KEPALA]
PER_SEKSI, SEKSI_PER_BIDANG, BIDANG_PER_DINAS = 12, 4, 5
HARI_NOL: Final = date(1899, 12, 30)
NBSP: Final = "\xa0"

# How a row is damaged, what it makes of the row, and what has to be said of which column.
type Rusak = tuple[str, Callable[[dict[str, Any]], dict[str, Any]], str, str]
KERUSAKAN: Final[tuple[Rusak, ...]] = (
    ("angka", lambda isi: {"NIP BARU": float(isi["NIP BARU"])}, "NIP BARU", "hanya menyimpan 15 angka pertama"),
    ("ilmiah", lambda _: {"NIP BARU": "1,99001E+17"}, "NIP BARU", "hanya menyimpan 15 angka pertama"),
    ("pendek", lambda isi: {"NIP BARU": isi["NIP BARU"][:17]}, "NIP BARU", "yang ini 17 angka"),
    ("huruf", lambda isi: {"NIP BARU": isi["NIP BARU"][:17] + "O"}, "NIP BARU", "hanya boleh berisi angka"),
    ("tanpa nip", lambda _: {"NIP BARU": ""}, "NIP BARU", "Belum diisi"),
    ("tanpa nama", lambda _: {"NAMA": ""}, "NAMA", "Belum diisi"),
    ("tanpa jabatan", lambda _: {"JABATAN NAMA": "-"}, "JABATAN NAMA", "Belum diisi"),
    ("tanpa unit", lambda _: {"UNOR NAMA": "#N/A"}, "UNOR NAMA", "Belum diisi"),
    ("panjang", lambda _: {"NAMA": "Contoh " * 30}, "NAMA", "Terlalu panjang"),
)


@dataclass
class Kabupaten:
    """A workbook, and what is true of it."""

    berkas: bytes = b""
    rusak: dict[int, tuple[str, str]] = field(default_factory=dict)  # row: (column, words of the reason)
    sehat: dict[str, tuple[str, str]] = field(default_factory=dict)  # NIP: (name, unit)
    pensiun: int = 0


def nip(ke: int) -> str:
    """The NIP of the person with this number: nobody real, the sequence is 900 to 999."""
    lahir = date(1970, 1, 1) + timedelta(days=ke // 100)
    return f"{lahir:%Y%m%d}2015031{900 + ke % 100}"


def _unit() -> Iterator[tuple[str, str, str]]:
    """Units as paths from below, with their eselon and a code, from the top down."""
    yield PEMDA, "II.a", "P"
    for d in range(1, 1000):
        dinas = f"Dinas Contoh {d}"
        yield f"{dinas} - {PEMDA}", "II.b", f"D{d}"
        for b in range(1, BIDANG_PER_DINAS + 1):
            bidang = f"Bidang {b} - {dinas}"
            yield f"{bidang} - {PEMDA}", "III.b", f"D{d}B{b}"
            for s in range(1, SEKSI_PER_BIDANG + 1):
                yield f"Seksi {s} - {bidang} - {PEMDA}", "IV.a", f"D{d}B{b}S{s}"


def _orang() -> Iterator[dict[str, Any]]:
    """People without end: the head of each unit, and in each seksi those below."""
    ke = 0
    for unor, eselon, kode in _unit():
        unit = {"UNOR NAMA": unor, "UNOR ID": kode}
        kepala = {"JENIS JABATAN NAMA": "Jabatan Struktural", "ESELON NAMA": eselon}
        yield _isi(ke, **unit, **kepala, **{"JABATAN NAMA": f"Kepala {unor.partition(' - ')[0]}"})
        ke += 1
        for urut in range(PER_SEKSI if eselon == "IV.a" else 0):
            judul = ("Arsiparis Ahli Muda", "Pengolah Data", "Guru Ahli Pertama")[urut % 3]
            jenis = ("Jabatan Fungsional Tertentu", "Jabatan Pelaksana", "Jabatan Fungsional")[urut % 3]
            yield _isi(ke, **unit, **{"JABATAN NAMA": judul, "JENIS JABATAN NAMA": jenis})
            ke += 1


def _isi(ke: int, **lain: str) -> dict[str, Any]:
    tmt = date(2024, 3, 1) + timedelta(days=ke % 300)
    tertulis = (f"{tmt:%d-%m-%Y}", tmt, (tmt - HARI_NOL).days, tanggal(tmt), f"'{tmt:%d/%m/%Y}", str(tmt))
    return {
        "PNS ID": f"A{ke:07d}",
        "NIP BARU": (nip(ke), f"'{nip(ke)}", f"{nip(ke)[:8]} {nip(ke)[8:14]} {nip(ke)[14]} {nip(ke)[15:]}")[ke % 3],
        "NAMA": (f"Budi Contoh {ke}", f"SITI CONTOH {ke}", f"{NBSP}Dewi{NBSP}Contoh {ke} ")[ke % 3],
        "GELAR BELAKANG": "S.T.",
        "JENIS PEGAWAI NAMA": "PNS Daerah",
        "STATUS CPNS PNS": "PNS",
        "KEDUDUKAN HUKUM NAMA": "Aktif",
        "GOL AKHIR NAMA": "III/b",
        "TMT GOLONGAN": "01-04-2022",
        "TMT JABATAN": tertulis[ke % 6],
        "INSTANSI KERJA NAMA": ("=A1", PEMDA) if ke % 50 == 0 else PEMDA,
        **RAHASIA,
        **lain,
    }


def kabupaten(banyak: int, *, jarak_rusak: int = 100, pensiun: int = 5) -> Kabupaten:
    """`banyak` people, each `jarak_rusak`-th row damaged in one way after the other, some who serve no more, a total."""
    hasil, baris = Kabupaten(pensiun=pensiun), list[dict[str, Any]]()
    for ke, isi in enumerate(_orang()):
        if ke == banyak:
            break
        if ke % 400 == 399:
            baris.append({})  # a page ends
        nomor = len(JUDUL) + 1 + len(baris) + 1
        if ke % jarak_rusak == jarak_rusak - 1:
            _, ubah, kolom, kata = KERUSAKAN[ke // jarak_rusak % len(KERUSAKAN)]
            hasil.rusak[nomor] = (kolom, kata)
            baris.append(isi | ubah(isi | {"NIP BARU": nip(ke)}))
        else:
            hasil.sehat[nip(ke)] = (
                f"{('Budi', 'Siti', 'Dewi')[ke % 3]} Contoh {ke}",
                isi["UNOR NAMA"].partition(" - ")[0],
            )
            baris.append(isi)
    for ke in range(pensiun):
        baris.append(_isi(banyak + 1000 + ke, **{"UNOR NAMA": PEMDA, "UNOR ID": "P", "JABATAN NAMA": "Pengolah Data",
                                                 "KEDUDUKAN HUKUM NAMA": "Pensiun"}))  # fmt: skip
    baris.append({"NAMA": "JUMLAH", "NIP BARU": banyak})
    tertulis = [{ALIAS.get(nama, nama): nilai for nama, nilai in isi.items()} for isi in baris]
    hasil.berkas = lembar(tertulis, kolom=KOLOM, sebelum=JUDUL, lembar_lain=["Petunjuk"])
    return hasil
