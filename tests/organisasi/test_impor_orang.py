"""Cells become values, and every doubt is told with its row and column."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.jabatan import JenisJabatan
from selaras.organisasi.impor import nilai
from selaras.organisasi.impor.baca import Baris
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.impor.orang import Hasil, urai_orang
from selaras.organisasi.models import Jenis, Kedudukan
from tests.organisasi.lembar_siasn import orang


def urai(*isi: dict[str, Any]) -> Hasil:
    """What the rows say, the first being row 2."""
    kolom = {kolom.value for kolom in Kolom}
    sel = ({Kolom(nama): nilai for nama, nilai in satu.items() if nama in kolom} for satu in isi)
    return urai_orang(Baris(nomor, satu) for nomor, satu in enumerate(sel, start=2))


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [
        ("31-12-2025", date(2025, 12, 31)),
        ("1/2/2024", date(2024, 2, 1)),
        ("2025-12-31", date(2025, 12, 31)),
        ("2025-12-31 00:00:00", date(2025, 12, 31)),
        ("'31-12-2025", date(2025, 12, 31)),
        ("31 Desember 2025", date(2025, 12, 31)),
        ("1 MARET 2024", date(2024, 3, 1)),
        ("1-Agu-2024", date(2024, 8, 1)),
        ("01 Agt. 2024", date(2024, 8, 1)),
        (46022, date(2025, 12, 31)),
        (46022.0, date(2025, 12, 31)),
        ("46022", date(2025, 12, 31)),
        (46022.75, date(2025, 12, 31)),
        (datetime(2025, 12, 31, 7, 0), date(2025, 12, 31)),  # noqa: DTZ001  (cells have no zone)
        (date(2025, 12, 31), date(2025, 12, 31)),
        ("", None),
        ("-", None),
        ("NULL", None),
    ],
)
def test_a_date_is_read_as_spreadsheets_write_it(sel: Any, hasil: date | None) -> None:
    assert nilai.tanggal(sel) == hasil


@pytest.mark.parametrize(
    "sel", ["31-02-2024", "31 Februari 2024", "1 Maart 2024", "2024", "Januari 2024", "12-2024", 0, 99999999]
)
def test_what_is_no_date_is_told(sel: Any) -> None:
    with pytest.raises(ValueError, match=r"bukan tanggal\. Tulis seperti 31-12-2025"):
        nilai.tanggal(sel)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_is_the_same_in_each_way_of_writing_it(hari: date) -> None:
    serial = (hari - nilai.HARI_NOL).days
    assert {nilai.tanggal(sel) for sel in (hari, serial, float(serial), f"{hari:%d-%m-%Y}", hari.isoformat())} == {hari}


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [("'0812", "0812"), ("  dua\n kata ", "dua kata"), (7.0, "7"), ("#N/A", ""), ("a\x00b", "ab"), ("\xa0-\xa0", "")],
)
def test_text_is_freed_of_what_spreadsheets_add(sel: Any, hasil: str) -> None:
    assert nilai.teks(sel) == hasil


@pytest.mark.parametrize(
    ("sel", "hasil"), [("SITI NUR'AINI", "Siti Nur'aini"), ("I Wayan McDermot", "I Wayan McDermot"), ("BUDI", "Budi")]
)
def test_a_name_in_capitals_is_written_as_names_are(sel: str, hasil: str) -> None:
    assert nilai.nama(sel) == hasil


@pytest.mark.parametrize(
    ("judul", "jenis", "eselon", "hasil"),
    [
        ("Kepala Balai", "Jabatan Struktural", "III.a", JenisJabatan.ADMINISTRATOR),
        ("Kepala Balai", "Jabatan Struktural", "", JenisJabatan.ADMINISTRATOR),
        ("Kepala Seksi Sarana", "", "IV.a", JenisJabatan.PENGAWAS),
        ("Direktur Sarana", "Jabatan Struktural", "II.a", JenisJabatan.JPT_PRATAMA),
        ("Direktur Jenderal", "Jabatan Struktural", "I.a", JenisJabatan.JPT_MADYA),
        ("Arsiparis Ahli Muda", "Jabatan Fungsional Tertentu", "", JenisJabatan.FUNGSIONAL),
        ("Guru", "Jabatan Fungsional", "", JenisJabatan.FUNGSIONAL),
        ("Pengemudi", "Jabatan Fungsional Umum", "", JenisJabatan.PELAKSANA),
        ("Penyusun Bahan", "Jabatan Pelaksana", "Non Eselon", JenisJabatan.PELAKSANA),
        ("Arsiparis Terampil", "", "", JenisJabatan.FUNGSIONAL),
        ("Juru Sesuatu", "", "", None),
    ],
)
def test_the_kind_of_a_post(judul: str, jenis: str, eselon: str, hasil: JenisJabatan | None) -> None:
    assert nilai.jenis_jabatan(judul, jenis, eselon) == hasil


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        ("Aktif", Kedudukan.AKTIF),
        ("", Kedudukan.AKTIF),
        ("PNS Aktif", Kedudukan.AKTIF),
        ("Tugas Belajar", Kedudukan.TUGAS_BELAJAR),
        ("Cuti Luar Tanggungan Negara", Kedudukan.CUTI_LUAR_TANGGUNGAN),
        ("Masa Persiapan Pensiun", Kedudukan.AKTIF),
        ("Pensiun", Kedudukan.PENSIUN),
        ("Diberhentikan dengan hormat", Kedudukan.BERHENTI),
        ("Meninggal Dunia", Kedudukan.MENINGGAL),
        ("Terbang", None),
    ],
)
def test_how_a_person_serves(isi: str, hasil: Kedudukan | None) -> None:
    assert nilai.kedudukan(isi) == hasil


def test_a_row_becomes_a_person() -> None:
    hasil = urai(orang(900, NAMA="RATNA CONTOH", GELAR_DEPAN="Dr.", GELAR_BELAKANG="S.T.", EMAIL_GOV="Ratna@Contoh.go.id",
                       EMAIL="pribadi@contoh.id", JENIS_JABATAN_NAMA="Jabatan Fungsional",
                       JABATAN_NAMA="Arsiparis Ahli Muda"))  # fmt: skip
    (satu,) = hasil.orang
    assert (hasil.galat, hasil.peringatan, hasil.dilewati) == ([], [], 0)
    assert (satu.nip, satu.nama, satu.gelar_depan, satu.gelar_belakang) == (
        "199001152015031900", "Ratna Contoh", "Dr.", "S.T.",
    )  # fmt: skip
    assert (satu.jenis, satu.golongan, satu.tmt_golongan) == (Jenis.PNS, "III/b", date(2022, 4, 1))
    assert (satu.jabatan, satu.jenjang, satu.tmt_jabatan) == ("Arsiparis Ahli Muda", "ahli_muda", date(2024, 3, 1))
    assert (satu.email, satu.unor, satu.bertugas, satu.manajerial) == (
        "ratna@contoh.go.id", "Seksi Perawatan Sarana", True, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lain", "jenis"),
    [
        ({}, Jenis.PNS),
        ({"STATUS_CPNS_PNS": "CPNS"}, Jenis.CPNS),
        ({"STATUS_CPNS_PNS": "C"}, Jenis.CPNS),
        ({"JENIS_PEGAWAI_NAMA": "PPPK Pusat"}, Jenis.PPPK),
        ({"NIP_BARU": "198811302024211900", "JENIS_PEGAWAI_NAMA": ""}, Jenis.PPPK),
    ],
)
def test_pns_cpns_and_pppk_are_told_apart(lain: dict[str, str], jenis: Jenis) -> None:
    assert urai(orang(900, **lain)).orang[0].jenis == jenis


@pytest.mark.parametrize(
    "sel", [199001152015031900, 199001152015031900.0, 1.9900115201503e17, "1.99001E+17", "1,99001E+17", "'2e17"]
)
def test_a_numeric_nip_is_refused_with_the_reason_and_never_repaired(sel: float | str) -> None:
    hasil = urai(orang(900, NIP_BARU=sel))
    assert hasil.orang == []
    assert str(hasil.galat[0]) == (
        "Baris 2, kolom NIP BARU: Sel NIP ini berisi angka, bukan teks. Lembar kerja hanya menyimpan 15 angka pertama, "
        "jadi NIP-nya sudah berubah. Jadikan kolomnya teks, lalu salin lagi NIP dari sumbernya."
    )


@pytest.mark.parametrize("sel", ["'199001152015031900", "19900115 201503 1 900", "19900115.201503.1.900"])
def test_a_nip_as_text_may_be_decorated(sel: str) -> None:
    assert urai(orang(900, NIP_BARU=sel)).orang[0].nip == "199001152015031900"


@pytest.mark.parametrize(
    ("lain", "kolom", "pesan"),
    [
        ({"NIP_BARU": "19900115201503"}, "NIP BARU", "NIP harus 18 angka; yang ini 14 angka. Periksa lagi."),
        ({"NIP_BARU": "\xa0"}, "NIP BARU", "Belum diisi."),
        ({"NAMA": ""}, "NAMA", "Belum diisi."),
        ({"JABATAN_NAMA": "-"}, "JABATAN NAMA", "Belum diisi."),
        ({"UNOR_NAMA": ""}, "UNOR NAMA", "Belum diisi."),
        ({"NAMA": "x" * 151}, "NAMA", "Terlalu panjang: 151 huruf, paling banyak 150."),
        ({"JABATAN_NAMA": "y" * 201}, "JABATAN NAMA", "Terlalu panjang: 201 huruf, paling banyak 200."),
    ],
)
def test_a_row_in_error_is_left_out_and_the_others_are_not(lain: dict[str, str], kolom: str, pesan: str) -> None:
    hasil = urai(orang(900, **lain), orang(901))
    assert [satu.nama for satu in hasil.orang] == ["Budi Contoh 901"]
    assert f"Baris 2, kolom {kolom}: {pesan}" in map(str, hasil.galat)


@pytest.mark.parametrize(
    ("lain", "catatan"),
    [
        ({"NIP_BARU": "199013152015031900"}, "Baris 2, kolom NIP BARU: Delapan angka pertama, 19901315, bukan tanggal"),
        ({"GOL_AKHIR_NAMA": "IX/z"}, "Baris 2, kolom GOL AKHIR NAMA: Golongan “IX/z” tidak dikenal."),
        ({"TMT_JABATAN": "31-02-2024"}, "Baris 2, kolom TMT JABATAN: “31-02-2024” bukan tanggal."),
        ({"KEDUDUKAN_HUKUM_NAMA": "Terbang"}, "Baris 2, kolom KEDUDUKAN HUKUM NAMA: “Terbang” tidak dikenal;"),
        ({"JENIS_JABATAN_NAMA": "", "JABATAN_NAMA": "Juru"}, "Baris 2, kolom JENIS JABATAN NAMA: Jenis jabatan “Juru”"),
    ],
)
def test_a_doubt_is_told_and_the_row_is_taken(lain: dict[str, str], catatan: str) -> None:
    hasil = urai(orang(900, **lain))
    assert len(hasil.orang) == 1
    assert [str(satu) for satu in hasil.peringatan if str(satu).startswith(catatan)]


def test_the_same_person_twice_is_refused_the_second_time() -> None:
    hasil = urai(orang(900), orang(900, NAMA="BUDI CONTOH 900"))
    assert [satu.baris for satu in hasil.orang] == [2]
    assert list(map(str, hasil.galat)) == [
        "Baris 3, kolom NIP BARU: Orang ini sudah ada di baris 2. Hapus salah satunya."
    ]


def test_two_people_with_one_nip_are_both_refused() -> None:
    hasil = urai(orang(900), orang(901), orang(900, NAMA="Orang Lain"))
    assert [satu.baris for satu in hasil.orang] == [3]
    assert list(map(str, hasil.galat)) == [
        "Baris 2, kolom NIP BARU: NIP ini juga dipakai Orang Lain di baris 4. Periksa milik siapa, lalu perbaiki.",
        "Baris 4, kolom NIP BARU: NIP ini juga dipakai Budi Contoh 900 di baris 2. Periksa milik siapa, lalu perbaiki.",
    ]


def test_refused_rows_are_kept_as_they_stood() -> None:
    hasil = urai(orang(900), orang(901, NAMA=""))
    assert [(satu.nomor, satu.isi[Kolom.NIP]) for satu in hasil.ditolak] == [(3, "199001152015031901")]


@pytest.mark.parametrize("nama", ["Jumlah Contoh", "Rekap Contoh", "Totok Contoh"])
def test_a_row_with_a_nip_is_somebody_whatever_the_name(nama: str) -> None:
    assert [satu.nama for satu in urai(orang(900, NAMA=nama)).orang] == [nama]


def test_how_far_it_is_is_told_each_thousand_rows() -> None:
    baris = [Baris(2, dict.fromkeys(Kolom, ""))] * 2500
    kabar: list[int] = []
    urai_orang(baris, kabar.append)
    assert kabar == [1000, 2000]


@pytest.mark.parametrize(
    "isi",
    [{"NIP BARU": "JUMLAH", "NAMA": ""}, {"NIP BARU": "", "NAMA": "Total 40 orang"}, {"UNOR NAMA": "Dicetak 2026"}],
)
def test_totals_and_remarks_are_passed_over(isi: dict[str, str]) -> None:
    kosong = dict.fromkeys((kolom.value for kolom in Kolom), "")
    hasil = urai(orang(900), kosong | isi)
    assert (len(hasil.orang), hasil.galat, hasil.dilewati) == (1, [], 1)


def test_notes_name_the_sheet_where_there_are_several() -> None:
    baris = Baris(7, dict.fromkeys(Kolom, "") | {Kolom.NAMA: "Budi"}, "Bidang A")
    assert str(urai_orang([baris]).galat[0]).startswith("Lembar Bidang A, baris 7, kolom ")
