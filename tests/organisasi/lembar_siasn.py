"""Workbooks in the layout of SIASN's "Data Utama", with invented people (sequence numbers 900 to 999)."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter

KEPALA = [
    "PNS ID",
    "NIP BARU",
    "NIP LAMA",
    "NAMA",
    "GELAR DEPAN",
    "GELAR BELAKANG",
    "TEMPAT LAHIR ID",
    "TEMPAT LAHIR NAMA",
    "TANGGAL LAHIR",
    "JENIS KELAMIN",
    "AGAMA ID",
    "AGAMA NAMA",
    "JENIS KAWIN ID",
    "JENIS KAWIN NAMA",
    "NIK",
    "NOMOR HP",
    "EMAIL",
    "EMAIL GOV",
    "ALAMAT",
    "NPWP NOMOR",
    "BPJS",
    "JENIS PEGAWAI ID",
    "JENIS PEGAWAI NAMA",
    "KEDUDUKAN HUKUM ID",
    "KEDUDUKAN HUKUM NAMA",
    "STATUS CPNS PNS",
    "KARTU ASN VIRTUAL",
    "NOMOR SK CPNS",
    "TANGGAL SK CPNS",
    "TMT CPNS",
    "NOMOR SK PNS",
    "TANGGAL SK PNS",
    "TMT PNS",
    "GOL AWAL ID",
    "GOL AWAL NAMA",
    "GOL AKHIR ID",
    "GOL AKHIR NAMA",
    "TMT GOLONGAN",
    "MK TAHUN",
    "MK BULAN",
    "JENIS JABATAN ID",
    "JENIS JABATAN NAMA",
    "JABATAN ID",
    "JABATAN NAMA",
    "TMT JABATAN",
    "TINGKAT PENDIDIKAN ID",
    "TINGKAT PENDIDIKAN NAMA",
    "PENDIDIKAN ID",
    "PENDIDIKAN NAMA",
    "TAHUN LULUS",
    "KPKN ID",
    "KPKN NAMA",
    "LOKASI KERJA ID",
    "LOKASI KERJA NAMA",
    "UNOR ID",
    "UNOR NAMA",
    "INSTANSI INDUK ID",
    "INSTANSI INDUK NAMA",
    "INSTANSI KERJA ID",
    "INSTANSI KERJA NAMA",
    "SATUAN KERJA INDUK ID",
    "SATUAN KERJA INDUK NAMA",
    "SATUAN KERJA KERJA ID",
    "SATUAN KERJA KERJA NAMA",
    "IS VALID NIK",
    "NAMA SEKOLAH",
    "FLAG IKD",
    "ESELON ID",
    "ESELON NAMA",
]
RAHASIA = {"NIK": "3315999999999999", "AGAMA NAMA": "Tertutup", "ALAMAT": "Jalan Tertutup 9", "NOMOR HP": "0800999"}

BALAI = "Balai Perawatan Perkeretaapian"


def orang(urut: int, **lain: Any) -> dict[str, Any]:
    """One row: a PNS in a post of a pelaksana, unless told otherwise. Keywords are column names with underscores."""
    isi = {
        "NIP BARU": f"199001152015031{urut}",
        "NAMA": f"Budi Contoh {urut}",
        "JENIS PEGAWAI NAMA": "PNS Pusat",
        "STATUS CPNS PNS": "PNS",
        "KEDUDUKAN HUKUM NAMA": "Aktif",
        "GOL AKHIR NAMA": "III/b",
        "TMT GOLONGAN": "01-04-2022",
        "JENIS JABATAN NAMA": "Jabatan Pelaksana",
        "JABATAN NAMA": "Pengolah Data Perawatan",
        "TMT JABATAN": "01-03-2024",
        "UNOR NAMA": "Seksi Perawatan Sarana",
        "INSTANSI KERJA NAMA": BALAI,
        **RAHASIA,
    }
    isi |= {kolom.replace("_", " "): nilai for kolom, nilai in lain.items()}
    return {"UNOR ID": f"U-{isi['UNOR NAMA']}"} | isi


def kepala(urut: int, jabatan: str, eselon: str, unor: str, **lain: Any) -> dict[str, Any]:
    """The row of a head."""
    struktural = {"JENIS_JABATAN_NAMA": "Jabatan Struktural", "JABATAN_NAMA": jabatan, "ESELON_NAMA": eselon}
    return orang(urut, UNOR_NAMA=unor, **struktural | lain)


def balai(**lain: Any) -> list[dict[str, Any]]:
    """A Balai of six in flat units: its head, one section with two people, an office with one."""
    return [
        kepala(900, "Kepala Balai", "III.a", BALAI, **lain),
        kepala(901, "Kepala Seksi Perawatan Sarana", "IV.a", "Seksi Perawatan Sarana", **lain),
        kepala(902, "Kepala Subbagian Tata Usaha", "IV.a", "Subbagian Tata Usaha", **lain),
        orang(903, **lain),
        orang(904, **{"JENIS_JABATAN_NAMA": "Jabatan Fungsional", "JABATAN_NAMA": "Arsiparis Ahli Muda"} | lain),
        orang(905, **{"UNOR_NAMA": "Subbagian Tata Usaha"} | lain),
    ]


def lembar(
    baris: Sequence[Mapping[str, Any]],
    *,
    kolom: Sequence[str] = KEPALA,
    sebelum: Sequence[str] = (),
    gabung: Sequence[tuple[int, int, int, int, str]] = (),
    lembar_lain: Sequence[str] = (),
) -> bytes:
    """A workbook: sheets without people, lines above the header, the header, the rows, merged ranges."""
    wadah = BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True, "default_date_format": "dd-mm-yyyy"}) as buku:
        for nama in lembar_lain:
            buku.add_worksheet(nama).write(0, 0, "Petunjuk pengisian")
        kertas = buku.add_worksheet("Data Utama")
        for nomor, kalimat in enumerate(sebelum):
            kertas.write_string(nomor, 0, kalimat)
        for letak, nama in enumerate(kolom):
            kertas.write_string(len(sebelum), letak, nama)
        for nomor, isi in enumerate(baris, start=len(sebelum) + 1):
            for letak, nama in enumerate(kolom):
                _tulis(kertas, nomor, letak, isi.get(nama, ""))
        for atas, kiri, bawah, kanan, nilai in gabung:
            kertas.merge_range(atas, kiri, bawah, kanan, nilai)
    return wadah.getvalue()


def _tulis(kertas: Any, baris: int, letak: int, nilai: Any) -> None:
    if isinstance(nilai, date):
        kertas.write_datetime(baris, letak, nilai)
    elif isinstance(nilai, tuple):
        kertas.write_formula(baris, letak, nilai[0], None, nilai[1])  # formula, and what it last came to
    elif isinstance(nilai, str):
        kertas.write_string(baris, letak, nilai)
    else:
        kertas.write_number(baris, letak, nilai)
