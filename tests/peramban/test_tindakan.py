"""Every guided act in a real browser, at both widths, and the card that tells of it afterwards."""

from collections.abc import Callable, Mapping
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.balai import Balai
from tests.peramban.conftest import LEBAR, Layar

pytestmark = pytest.mark.peramban
ORANG: Final = {"meja": "Lukas Manggala", "telepon": "Anisa Rahmawati"}  # one person for each width
JALAN: Final[tuple[tuple[str, str, Mapping[str, str], str, str], ...]] = (  # day, act, what is typed, foretold, told
    ("2026-10-06", "Promosi", {"Jabatan baru (boleh kosong)": "Analis Keselamatan"}, "SKP 2026 ditutup", "Menjabat Analis Keselamatan"),
    ("2026-10-07", "Mutasi", {"Jabatan baru": "Analis Bengkel", "Penilai baru (boleh kosong)": "Sri Wahyuningsih"}, "Dinilai oleh Sri", "Menjabat Analis Bengkel"),
    ("2026-10-08", "Ganti penilai", {"Pejabat penilai kinerja yang baru": "Ratna Widyastuti"}, "Dinilai oleh Ratna", "Dinilai oleh Ratna Widyastuti"),
    ("2026-10-09", "Plt. atau Plh.", {"Sampai (boleh kosong)": "2026-10-20"}, "SKP-nya tetap berjalan", "Menjabat Pl"),
    ("2026-10-01", "Tugas belajar", {"Belajar di": "Universitas Contoh"}, "Tugas belajar, Universitas Contoh", "Universitas Contoh"),
    ("2026-10-06", "Kembali bertugas", {}, "Tugas belajar berakhir", "Tugas belajar"),
    ("2026-10-06", "Penugasan di luar", {"Dipekerjakan di": "Kementerian Contoh"}, "Dipekerjakan", "Kementerian Contoh"),
    ("2026-10-07", "Kembali bertugas", {}, "Dipekerjakan di luar instansi berakhir", "Dipekerjakan"),
    ("2026-11-02", "Pensiun", {}, "Akunnya tertutup", "Pensiun"),
)  # fmt: skip


@pytest.mark.parametrize("lebar", LEBAR)
def test_each_act_is_foretold_agreed_to_and_told_on_the_card(
    balai: Balai, layar: Callable[..., Layar], lebar: str
) -> None:
    satu = layar("pengelola", lebar)
    page = satu.page
    page.goto(f"{balai.alamat}/cari/?nama={ORANG[lebar]}", wait_until="networkidle")
    page.get_by_role("link", name=ORANG[lebar]).first.click()
    for hari, judul, isian, akan, riwayat in JALAN:
        if judul == "Plt. atau Plh." and lebar == "telepon":
            continue  # one acting head at a time: the other person is it
        _lakukan(page, judul, hari, isian)
        expect(page.locator("#akibat")).to_contain_text(akan)
        satu.periksa()
        page.get_by_role("button", name="Setuju, catat").click()
        expect(page.get_by_text("tercatat.")).to_be_visible()
        expect(page.get_by_role("region", name="Riwayat")).to_contain_text(riwayat)
    satu.periksa()


def _lakukan(page: Page, judul: str, hari: str, isian: Mapping[str, str]) -> None:
    page.get_by_role("navigation", name="Tindakan").get_by_role("link", name=judul).first.click()
    kapan = page.get_by_label("Hari terakhir bertugas" if judul == "Pensiun" else "Berlaku sejak")
    kapan.fill(hari)
    for label, isi in isian.items():
        page.get_by_label(label).fill(isi)
    page.get_by_role("button", name="Lihat akibatnya").click()
