"""A workbook as people have it: titles above, sheets beside, cells merged, and columns that are none of our business."""

import csv
import zipfile
from io import BytesIO, StringIO
from typing import Any

import pytest
import xlsxwriter

from selaras.organisasi.impor import BerkasTidakTerbaca, baca_tabel
from selaras.organisasi.impor import buku as modul_buku
from selaras.organisasi.impor.kolom import Kolom
from tests.organisasi.lembar_siasn import KEPALA, RAHASIA, balai, lembar, orang


def test_rows_are_counted_as_the_spreadsheet_counts_them() -> None:
    assert [baris.nomor for baris in baca_tabel(lembar(balai()))] == [2, 3, 4, 5, 6, 7]


def test_the_header_is_found_below_titles_and_on_a_later_sheet() -> None:
    berkas = lembar(
        balai(), sebelum=["3013 - Kementerian Contoh", "", "Data Utama"], lembar_lain=["Petunjuk", "Kosong"]
    )
    (pertama, *_) = baca_tabel(berkas)
    assert (pertama.nomor, pertama.isi[Kolom.NAMA], pertama.lembar) == (5, "Budi Contoh 900", "")


def test_only_the_columns_that_are_needed_are_taken() -> None:
    baris = baca_tabel(lembar(balai()))
    assert {kolom.value for satu in baris for kolom in satu.isi} == {kolom.value for kolom in Kolom}
    assert not [nilai for nilai in RAHASIA.values() if nilai in str(baris)]


@pytest.mark.parametrize(
    ("asli", "tertulis"),
    [("NIP BARU", "nip_baru"), ("NIP BARU", " NIP "), ("NAMA", "Nama Lengkap"), ("UNOR NAMA", "Unit Kerja"),
     ("JABATAN NAMA", "Nama\nJabatan")],
)  # fmt: skip
def test_names_of_columns_are_recognised_however_they_are_written(asli: str, tertulis: str) -> None:
    kolom = [tertulis if nama == asli else nama for nama in KEPALA]
    isi = [{tertulis if nama == asli else nama: nilai for nama, nilai in orang(900).items()}]
    (baris,) = baca_tabel(lembar(isi, kolom=kolom))
    assert baris.isi[Kolom(asli)] == orang(900)[asli]


def test_columns_may_stand_in_any_order_and_be_few() -> None:
    kolom = ["UNOR NAMA", "NAMA", "NIP BARU", "JABATAN NAMA"]
    (baris,) = baca_tabel(lembar([orang(900)], kolom=kolom))
    assert set(baris.isi) == {Kolom(nama) for nama in kolom}


def test_a_merged_cell_has_its_value_in_each_row() -> None:
    kolom = ["NIP BARU", "NAMA", "JABATAN NAMA", "UNOR NAMA"]
    berkas = lembar([orang(900), orang(901), orang(902)], kolom=kolom, gabung=[(1, 3, 2, 3, "Seksi Gabungan")])
    assert [baris.isi[Kolom.UNOR] for baris in baca_tabel(berkas)] == ["Seksi Gabungan"] * 2 + [
        "Seksi Perawatan Sarana"
    ]


def test_a_formula_counts_as_what_it_last_came_to() -> None:
    (baris,) = baca_tabel(lembar([orang(900, NAMA=("=UPPER(A1)", "SITI CONTOH"))]))
    assert baris.isi[Kolom.NAMA] == "SITI CONTOH"


def test_empty_rows_and_repeated_headers_are_no_people() -> None:
    ulang = {nama: nama for nama in KEPALA}
    assert [baris.nomor for baris in baca_tabel(lembar([orang(900), {}, {}, ulang, orang(901)]))] == [2, 6]


@pytest.mark.parametrize(
    "berkas", [b"bukan lembar kerja", b"PK\x03\x04rusak", b"%PDF-1.7, a, b", b"<html>;;</html>", b"\x81;\x8d\x8f"]
)
def test_what_is_no_workbook_is_told_in_one_sentence(berkas: bytes) -> None:
    with pytest.raises(BerkasTidakTerbaca, match="tidak dapat dibaca sebagai lembar kerja"):
        baca_tabel(berkas)


def test_an_empty_file_is_told() -> None:
    with pytest.raises(BerkasTidakTerbaca, match="Berkas ini kosong"):
        baca_tabel(b"")


def test_half_a_file_is_told() -> None:
    utuh = lembar(balai())
    with pytest.raises(BerkasTidakTerbaca):
        baca_tabel(utuh[: len(utuh) // 2])


def test_a_zip_that_is_no_workbook_is_told() -> None:
    with zipfile.ZipFile(wadah := BytesIO(), "w") as arsip:
        arsip.writestr("surat.txt", "isi")
    with pytest.raises(BerkasTidakTerbaca):
        baca_tabel(wadah.getvalue())


def test_a_zip_that_would_grow_without_end_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul_buku, "UKURAN_TERURAI", 1000)
    with pytest.raises(BerkasTidakTerbaca, match="terlalu besar"):
        baca_tabel(lembar(balai()))


def test_a_zip_that_lies_about_its_size_is_told() -> None:
    with zipfile.ZipFile(wadah := BytesIO(), "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/worksheets/sheet1.xml", b"0" * 5_000_000)
    jujur, besar = wadah.getvalue(), (5_000_000).to_bytes(4, "little")
    assert jujur.count(besar) == 2  # before the data, and in the directory
    with pytest.raises(BerkasTidakTerbaca, match="tidak dapat dibaca"):
        baca_tabel(jujur.replace(besar, (5).to_bytes(4, "little")))


def test_a_workbook_behind_a_password_is_told_to_be_unlocked() -> None:
    terkunci = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)
    with pytest.raises(BerkasTidakTerbaca, match="dikunci kata sandi, atau bukan lembar kerja"):
        baca_tabel(terkunci)


def ods(baris: list[list[str]]) -> bytes:
    """A workbook as LibreOffice saves it, as small as one can be."""
    sel = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    isi = "".join(f"<table:table-row>{''.join(map(sel.format, satu))}</table:table-row>" for satu in baris)
    tabel = f'<office:spreadsheet><table:table table:name="A">{isi}</table:table></office:spreadsheet>'
    akar = " ".join(f'xmlns:{nama}="urn:{nama}"' for nama in ("office", "table", "text"))
    with zipfile.ZipFile(wadah := BytesIO(), "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr("META-INF/manifest.xml", "<manifest/>")
        arsip.writestr("content.xml", f"<office:document-content {akar}>{tabel}</office:document-content>")
    return wadah.getvalue()


def test_a_workbook_of_libreoffice_is_read_too() -> None:
    (baris,) = baca_tabel(ods([["Daftar"], ["NIP", "NAMA", "JABATAN", "TMT JABATAN", "UNIT KERJA"], SATU]))
    assert (baris.nomor, baris.isi[Kolom.UNOR]) == (3, "Seksi A")


def test_a_sheet_without_the_columns_says_which_are_missing() -> None:
    with pytest.raises(BerkasTidakTerbaca, match="tidak ada kolom JABATAN NAMA, UNOR NAMA dalam 30 baris pertama"):
        baca_tabel(lembar([], kolom=["NIP BARU", "NAMA", "ALAMAT"]))


def test_a_header_with_nobody_below_is_told() -> None:
    with pytest.raises(BerkasTidakTerbaca, match="tidak ada satu pegawai pun"):
        baca_tabel(lembar([]))


@pytest.mark.parametrize("sel", [("XFD1048576",), ("A1", "XFD1048576"), ("A1", "A100001"), ("A1", "GS1")])
def test_a_cell_far_away_is_refused_before_the_sheet_is_filled_up_to_it(sel: tuple[str, ...]) -> None:
    berkas = BytesIO()
    with xlsxwriter.Workbook(berkas) as buku:
        satu = buku.add_worksheet()
        for alamat in sel:
            satu.write(alamat, "jauh")
    with pytest.raises(BerkasTidakTerbaca, match="Hapus baris dan kolom kosong di luar tabel"):
        baca_tabel(berkas.getvalue())


def test_an_address_cut_by_the_piece_is_still_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    for besar in range(33, 50):
        monkeypatch.setattr(modul_buku, "POTONGAN", besar)
        assert modul_buku._sel_terjauh(BytesIO(b'<row r="7"><c r="B7"/><c s="1" r="XFD1048576"/></row>')) == (
            1048576,
            16384,
        )


def teks_berpisah(pemisah: str) -> str:
    wadah = StringIO()
    tulis = csv.writer(wadah, delimiter=pemisah)
    tulis.writerow(["Data Utama"])
    tulis.writerow(KEPALA)
    tulis.writerows([orang(900, NAMA="Renée; Contoh, S.T.").get(nama, "") for nama in KEPALA] for _ in range(2))
    return wadah.getvalue()


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
@pytest.mark.parametrize("penyandian", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_is_read_whatever_its_separator_and_encoding(pemisah: str, penyandian: str) -> None:
    pertama, kedua = baca_tabel(teks_berpisah(pemisah).encode(penyandian))
    assert (pertama.nomor, kedua.nomor) == (3, 4)
    assert (pertama.isi[Kolom.NIP], pertama.isi[Kolom.NAMA]) == ("199001152015031900", "Renée; Contoh, S.T.")


def test_a_row_of_a_csv_may_be_cut_short() -> None:
    (baris,) = baca_tabel(b"NIP;NAMA;JABATAN;UNIT KERJA;EMAIL\n199001152015031900;Budi;Guru;Seksi A")
    assert (baris.isi[Kolom.UNOR], baris.isi[Kolom.EMAIL]) == ("Seksi A", "")


def test_a_csv_without_the_columns_says_which_are_missing() -> None:
    with pytest.raises(BerkasTidakTerbaca, match="tidak ada kolom JABATAN NAMA, UNOR NAMA"):
        baca_tabel(b"NIP;NAMA\n1;2\n")


@pytest.mark.parametrize("banyak", [{"baris": 100_001}, {"kolom": 201}])
def test_a_csv_that_reaches_too_far_is_refused(banyak: dict[str, int]) -> None:
    isi = "\n".join([";" * banyak.get("kolom", 3)] * banyak.get("baris", 2))
    with pytest.raises(BerkasTidakTerbaca, match="Hapus baris dan kolom kosong"):
        baca_tabel(isi.encode())


def buku(isi: dict[str, list[list[Any]]], *, gabung: str = "", tersembunyi: str = "") -> bytes:
    """A workbook from the cells of its sheets."""
    wadah = BytesIO()
    with xlsxwriter.Workbook(wadah) as berkas:
        for nama, baris in isi.items():
            lembar = berkas.add_worksheet(nama)
            for nomor, sel in enumerate(baris):
                lembar.write_row(nomor, 0, sel)
            if gabung:
                lembar.merge_range(gabung, "JABATAN")
            if nama == tersembunyi:
                lembar.hide()
    return wadah.getvalue()


SATU: list[Any] = ["199001152015031900", "Budi Contoh", "Guru", "01-03-2024", "Seksi A"]


def test_a_header_of_two_lines_is_read_as_one() -> None:
    kepala = [["NIP", "NAMA", "JABATAN", "", "UNIT KERJA"], ["", "", "NAMA", "TMT", ""]]
    (baris,) = baca_tabel(buku({"A": [["Daftar"], *kepala, SATU]}, gabung="C2:D2"))
    assert baris.nomor == 4
    assert (baris.isi[Kolom.NAMA], baris.isi[Kolom.JABATAN], baris.isi[Kolom.UNOR]) == (
        "Budi Contoh",
        "Guru",
        "Seksi A",
    )
    assert baris.isi[Kolom.TMT_JABATAN] == "01-03-2024"


def test_two_lines_may_be_a_header_only_together() -> None:
    kepala = [["IDENTITAS", "", "JABATAN", "", "UNIT"], ["NIP", "NAMA", "NAMA", "TMT", "KERJA"]]
    (baris,) = baca_tabel(buku({"A": [*kepala, SATU]}))
    assert (baris.isi[Kolom.NIP], baris.isi[Kolom.JABATAN], baris.isi[Kolom.UNOR]) == (SATU[0], "Guru", "Seksi A")


def test_a_row_that_numbers_the_columns_is_nobody() -> None:
    kepala = [["NIP", "NAMA", "JABATAN", "TMT JABATAN", "UNIT KERJA"], [1, 2, 3, 4, 5], ["(1)", "(2)", "", "", ""]]
    assert [satu.nomor for satu in baca_tabel(buku({"A": [*kepala, SATU]}))] == [4]


def test_a_hidden_sheet_is_left_alone() -> None:
    tabel = [["NIP", "NAMA", "JABATAN", "TMT JABATAN", "UNIT KERJA"], SATU]
    berkas = buku({"Kini": tabel, "Dulu": [*tabel, SATU]}, tersembunyi="Dulu")
    assert [(satu.lembar, satu.nomor) for satu in baca_tabel(berkas)] == [("", 2)]


def test_people_on_hidden_sheets_alone_are_told() -> None:
    tabel: list[list[Any]] = [["NIP", "NAMA", "JABATAN", "TMT JABATAN", "UNIT KERJA"], SATU]
    with pytest.raises(BerkasTidakTerbaca, match="lembar tersembunyi “Dulu”"):
        baca_tabel(buku({"Petunjuk": [["Isi"]], "Dulu": tabel}, tersembunyi="Dulu"))
