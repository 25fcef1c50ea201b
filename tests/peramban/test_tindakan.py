"""Every guided act in a real browser, at both widths, and the card, the team or the tree that tells of it afterwards."""

import re
from collections.abc import Callable, Mapping
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.peramban.balai import Balai
from tests.peramban.conftest import LEBAR, Layar

pytestmark = [pytest.mark.peramban, pytest.mark.parametrize("lebar", LEBAR)]
type Bukalah = Callable[..., Layar]
SEJAK, TERAKHIR, DASAR = "Berlaku sejak", "Hari terakhir bertugas", "Nomor surat atau sebab pembatalan"
ORANG: Final = {"meja": "Lukas Manggala", "telepon": "Anisa Rahmawati"}  # one person for each width
DIPIMPIN: Final = {"meja": "Seksi Perawatan Sarana", "telepon": "Kelompok Jabatan Fungsional"}  # by one Plt. each
JALAN: Final[tuple[tuple[str, Mapping[str, str], str, str], ...]] = (  # act, what is typed, foretold, told
    ("Promosi", {SEJAK: "2026-10-06", "Jabatan baru (boleh kosong)": "Analis Keselamatan"}, "SKP 2026 ditutup", "Menjabat Analis Keselamatan"),
    ("Mutasi", {SEJAK: "2026-10-07", "Unit baru": "Subbagian Tata Usaha", "Jabatan baru": "Analis Bengkel", "Penilai baru (boleh kosong)": "Sri Wahyuningsih"}, "Dinilai oleh Sri", "Menjabat Analis Bengkel"),
    ("Ganti penilai", {SEJAK: "2026-10-08", "Pejabat penilai kinerja yang baru": "Ratna Widyastuti"}, "Dinilai oleh Ratna", "Dinilai oleh Ratna Widyastuti"),
    ("Plt. atau Plh.", {SEJAK: "2026-10-09", "Memimpin unit": "{dipimpin}", "Sampai (boleh kosong)": "2026-10-20"}, "SKP-nya tetap berjalan", "Menjabat Pl"),
    ("Tugas belajar", {SEJAK: "2026-10-01", "Belajar di": "Universitas Contoh"}, "Tugas belajar, Universitas Contoh", "Universitas Contoh"),
    ("Kembali bertugas", {SEJAK: "2026-10-03"}, "Tugas belajar berakhir", "Tugas belajar"),
    ("Penugasan di luar", {SEJAK: "2026-10-03", "Dipekerjakan di": "Kementerian Contoh"}, "Dipekerjakan", "Kementerian Contoh"),
    ("Kembali bertugas", {SEJAK: "2026-10-04"}, "Dipekerjakan di luar instansi berakhir", "Dipekerjakan"),
    ("Cuti di luar tanggungan", {SEJAK: "2026-10-04"}, "tidak ada SKP dan penilaian", "Cuti di luar tanggungan negara"),
    ("Kembali bertugas", {SEJAK: "2026-10-05"}, "SKP baru dapat dimulai", "4 Oktober 2026"),
    ("Pemberhentian sementara", {SEJAK: "2026-10-05"}, "tidak ada SKP dan penilaian", "Diberhentikan sementara"),
    ("Kembali bertugas", {SEJAK: "2026-10-06"}, "Diberhentikan sementara berakhir", "5 Oktober 2026"),
    ("Berhenti", {TERAKHIR: "2026-11-02"}, "Akunnya tertutup", "Hari terakhir bertugas"),
    ("Batalkan akhir tugas", {DASAR: "Salah orang"}, "Berhenti yang tercatat 2 November 2026 dibatalkan", "Menjabat Analis Bengkel"),
    ("Pensiun", {TERAKHIR: "2026-11-02"}, "Analis Bengkel di Subbagian Tata Usaha berakhir", "Pensiun"),
    ("Batalkan akhir tugas", {DASAR: "SK dicabut"}, "Pensiun yang tercatat", "Menjabat Analis Bengkel"),
    ("Meninggal dunia", {TERAKHIR: "2026-11-02"}, "Akunnya tertutup", "Meninggal dunia"),
)  # fmt: skip


def test_each_act_is_foretold_agreed_to_and_told_on_the_card(balai: Balai, layar: Bukalah, lebar: str) -> None:
    satu = layar("pengelola", lebar)
    page = satu.page
    page.goto(f"{balai.alamat}/cari/?nama={ORANG[lebar]}")
    page.get_by_role("link", name=ORANG[lebar]).first.click()
    for judul, isian, akan, riwayat in JALAN:
        _lakukan(page, judul, {label: isi.format(dipimpin=DIPIMPIN[lebar]) for label, isi in isian.items()}, akan)
        satu.tenang()
        expect(page.get_by_role("region", name="Riwayat")).to_contain_text(riwayat)
    satu.periksa()


def test_somebody_new_is_hired_and_appointed(balai: Balai, layar: Bukalah, lebar: str) -> None:
    satu, nomor = layar("pengelola", lebar), {"meja": 981, "telepon": 982}[lebar]
    page = satu.page
    page.goto(f"{balai.alamat}/pegawai/")
    page.get_by_role("link", name="Pegawai baru").click()
    isian = {
        "NIP / NI PPPK": f"20010203 202510 1 {nomor}", "Nama tanpa gelar": f"Bima Baru {lebar.title()}", "Jenis": "CPNS",
        "Golongan": "III/a", "Unit": "Seksi Perawatan Sarana", "Jabatan": "Analis Perawatan Sarana",
        "Penilai (boleh kosong)": "Ratna Widyastuti", SEJAK: "2026-10-01",
    }  # fmt: skip
    _isi(page.locator("main"), isian)
    satu.periksa()
    page.get_by_role("button", name="Catat pegawai").click()
    riwayat = page.get_by_role("region", name="Riwayat")
    for kata in ("Menjabat Analis Perawatan Sarana", "Golongan III/a", "Dinilai oleh Ratna Widyastuti"):
        expect(riwayat).to_contain_text(kata)
    _lakukan(page, "Angkat menjadi PNS", {SEJAK: "2026-10-06"}, "PNS sejak 6 Oktober 2026, sebelumnya CPNS")
    expect(riwayat).to_contain_text("Diangkat menjadi PNS")


def test_a_team_is_formed_joined_led_by_another_left_and_ended(balai: Balai, layar: Bukalah, lebar: str) -> None:
    satu, nama = layar("pengelola", lebar), f"Tim Uji {lebar.title()}"
    page = satu.page
    page.goto(f"{balai.alamat}/tim/baru/")
    orang = {"Ketua": "Rini Astuti", "Anggota": "Dedi Kurniawan\nYusuf Maulana"}
    _isi(page.locator("main"), {"Nama tim": nama, "Bekerja untuk unit": "Balai", SEJAK: "2026-09-01"} | orang)
    page.get_by_role("button", name="Bentuk tim").click()
    page.get_by_role("link", name=nama).click()
    _atur(satu, "Tambah anggota", {"Pegawai": "Clara Ambarwati", SEJAK: "2026-09-08"})
    _atur(satu, "Ganti ketua", {"Pegawai": "Dedi Kurniawan", SEJAK: "2026-09-15"})
    kini = page.get_by_role("region", name="Ketua dan anggota")
    expect(kini.get_by_role("listitem").first).to_contain_text("Dedi Kurniawan")
    akan = "Yusuf Maulana bertugas di"
    _atur(satu, "Keluarkan anggota", {"Anggota": "Yusuf Maulana", "Hari terakhir di tim": "2026-09-30"}, akan)
    expect(kini).not_to_contain_text("Yusuf Maulana")
    akan = "Selesai bertugas di tim: Dedi Kurniawan, Clara Ambarwati, Rini Astuti."
    _atur(satu, "Bubarkan tim", {"Hari terakhir": "2026-10-05"}, akan)
    expect(page.get_by_role("region", name="Ketua dan anggota")).to_contain_text("Pada hari terakhirnya")


def test_a_unit_is_made_renamed_and_closed(balai: Balai, layar: Bukalah, lebar: str) -> None:
    satu, nama = layar("pengelola", lebar), f"Seksi Uji {lebar.title()}"
    page = satu.page
    page.goto(f"{balai.alamat}/struktur/baru/")
    _isi(page.locator("main"), {"Nama unit": nama, "Di bawah": "Balai", SEJAK: "2026-09-01"})
    page.get_by_role("button", name="Buat unit").click()
    _ubah_unit(balai, page, nama)
    _atur(satu, "Nama dan tempatnya", {"Nama unit": f"{nama} Baru"}, buka=False)
    _ubah_unit(balai, page, f"{nama} Baru")
    _atur(satu, "Tutup unit", {"Hari terakhir": "2026-10-05"}, "tidak tampak lagi di struktur", buka=False)
    page.goto(f"{balai.alamat}/struktur/?kata={nama}")
    expect(page.get_by_text("Belum ada yang cocok")).to_be_visible()


def _ubah_unit(balai: Balai, page: Page, nama: str) -> None:
    page.goto(f"{balai.alamat}/struktur/?kata={nama}")
    simpul = page.locator("details", has_text=nama).last
    simpul.locator("summary").click()
    simpul.get_by_role("link", name="Ubah unit ini").click()


def _isi(borang: Locator, isian: Mapping[str, str]) -> None:
    """Type into each field, or choose in it what contains these words."""
    for label, isi in isian.items():
        bidang = borang.get_by_label(label, exact=True)
        if bidang.evaluate("satu => satu.tagName") == "SELECT":
            bidang.select_option(bidang.locator("option", has_text=isi).first.get_attribute("value"))
        else:
            bidang.fill(isi)


def _lakukan(page: Page, judul: str, isian: Mapping[str, str], akan: str) -> None:
    """One act on the person whose card is open: it says what will happen, and is done."""
    tautan = page.get_by_role("navigation", name="Tindakan").get_by_role("link", name=re.compile(f"^{judul}"))
    if not tautan.is_visible():
        page.get_by_text("Tindakan lain").click()
    tautan.click()
    _isi(page.locator("main"), isian)
    page.get_by_role("button", name="Lihat akibatnya").click()
    expect(page.locator("#akibat")).to_contain_text(akan)
    page.get_by_role("button", name="Setuju, catat").click()
    expect(page.get_by_text("tercatat.")).to_be_visible()


def _atur(satu: Layar, judul: str, isian: Mapping[str, str], akan: str = "", *, buka: bool = True) -> None:
    """One form of the page of a team or a unit; what brings something to an end says first what that is."""
    if buka:
        satu.page.get_by_role("link", name="Atur tim").click()
    borang = satu.page.get_by_role("form", name=judul)
    _isi(borang, isian)
    borang.get_by_role("button").click()
    if akan:
        expect(borang).to_contain_text(akan)
        satu.periksa()
        borang.get_by_role("button", name="Setuju").click()
    expect(satu.page.get_by_text(f"{judul}: tercatat.")).to_be_visible()
