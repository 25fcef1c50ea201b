"""Every page in Chromium: axe, CSP, console and width, at both widths, by day and by night."""

from collections.abc import Callable

import pytest

from tests.peramban.balai import Balai
from tests.peramban.conftest import LEBAR, TEMA, Layar

pytestmark = pytest.mark.peramban

HALAMAN = {  # name: (role, address, link to follow from there)
    "masuk": ("", "/masuk/", ""),
    "aktivasi": ("", "/aktivasi/", ""),
    "beranda penilai": ("kepala_seksi", "/", ""),
    "beranda pegawai": ("pegawai", "/", ""),
    "beranda pimpinan luar": ("pimpinan_luar", "/", ""),
    "denyut": ("kepala_seksi", "/denyut/", ""),
    "skp": ("pegawai", "/skp/", ""),
    "skp tim": ("kepala_seksi", "/skp/tim/", ""),
    "skp untuk ditetapkan": ("kepala_seksi", "/skp/tim/", ".lembar a.btn"),
    "skp kepala": ("kepala", "/skp/", ""),
    "matriks": ("kepala_seksi", "/matriks/", ""),
    "tahun saya": ("pegawai", "/skp/semua/", ""),
    "realisasi": ("pegawai", "/realisasi/", ""),
    "umpan balik": ("kepala_seksi", "/umpan-balik/", ""),
    "umpan balik pegawai": ("pppk", "/umpan-balik/", ""),
    "minta umpan balik": ("pegawai", "/umpan-balik/minta/", ""),
    "linimasa": ("kepala_seksi", "/umpan-balik/", "a[href^='/umpan-balik/orang/']"),
    "rencana aksi": ("pegawai", "/realisasi/", "a[href*='/rencana-aksi/']"),
    "pembinaan": ("pegawai", "/pembinaan/", ""),
    "pembinaan seseorang": ("kepala_seksi", "/pembinaan/", "a.pilih-orang"),
    "meja penilaian": ("kepala_seksi", "/penilaian/", ""),
    "keselarasan": ("kepala", "/keselarasan/", ""),
    "dasbor": ("kepala", "/dasbor/", ""),
    "papan": ("pengelola", "/papan/", ""),
    "linearitas": ("kepala", "/keselarasan/pohon/", ""),
    "pengaturan penilaian": ("pengelola", "/pengaturan/penilaian/", ""),
    "keselarasan pimpinan luar": ("pimpinan_luar", "/keselarasan/", ""),
    "hasil": ("pegawai", "/hasil/", ""),
    "mengapa": ("pegawai", "/hasil/", "main a[href^='/hasil/']"),
    "karier": ("ketua_tim", "/karier/", ""),
    "karier orang": ("pengelola", "/karier/daftar/", "main a.orang"),
    "kenaikan": ("kepala", "/karier/daftar/?saring=belum", ""),
    "talenta": ("kepala", "/talenta/?kotak=8", ""),
    "impor potensi": ("pengelola", "/talenta/impor/", ".tugas a"),
    "perbaikan": ("kepala", "/perbaikan/", ".tugas a.btn"),
    "perjanjian": ("pengelola", "/perjanjian/", ""),
    "periode": ("pengelola", "/periode/", ""),
    "struktur": ("pegawai", "/struktur/", ""),
    "struktur dulu": ("kepala", "/struktur/?pada=2025-01-02&kata=teknisi", ""),
    "kartu": ("kasubbag", "/struktur/", ".orang-unit li:nth-child(2) a"),
    "kartu rekan": ("pegawai", "/cari/?nama=agus", "main a.orang"),
    "tim kerja": ("ketua_tim", "/tim/", ""),
    "satu tim": ("ketua_tim", "/tim/", "a.baris-tim"),
    "pegawai": ("pengelola", "/pegawai/", ""),
    "pegawai baru": ("pengelola", "/pegawai/baru/", ""),
    "tindakan": ("pengelola", "/pegawai/12/tindakan/mutasi/", ""),
    "bentuk tim": ("pengelola", "/tim/baru/", ""),
    "atur tim": ("pengelola", "/tim/1/atur/", ""),
    "unit baru": ("pengelola", "/struktur/baru/", ""),
    "ubah unit": ("pengelola", "/struktur/3/ubah/", ""),
    "impor": ("pengelola", "/pegawai/impor/", ""),
    "pengaturan": ("pengelola", "/pengaturan/", ""),
    "libur": ("pengelola", "/pengaturan/libur/", ""),
    "akun": ("pegawai", "/akun/", ""),
    "pemberitahuan": ("pegawai", "/pemberitahuan/", ""),
    "wewenang": ("kepala_seksi", "/wewenang/", ""),
    "sandi": ("pegawai", "/akun/sandi/", ""),
    "faktor kedua": ("pegawai", "/akun/keamanan/", ""),
    "perangkat": ("pegawai", "/akun/sesi/", ""),
    "lembar aktivasi": ("pengelola", "/pegawai/lembar-aktivasi/", ""),
    "akun pegawai": ("pengelola", "/pegawai/", "main td a[href$='/akun/']"),
    "jejak": ("pengawas", "/jejak/", ""),
    "jejak saya": ("pegawai", "/jejak/?bacaan=1", ""),
    "menu": ("kepala", "/menu/", ""),
    "cari": ("pegawai", "/cari/?nama=an", ""),
    "keadaan": ("pegawai", "/keadaan/", ""),
    "tidak ada": ("pegawai", "/tidak-ada/", ""),
}


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("nama", HALAMAN)
def test_page_is_sound(balai: Balai, layar: Callable[..., Layar], nama: str, lebar: str) -> None:
    peran, alamat, tautan = HALAMAN[nama]
    satu = layar(peran, lebar)
    jawaban = satu.page.goto(f"{balai.alamat}{alamat}", wait_until="networkidle")
    assert jawaban is not None
    assert jawaban.status == (404 if nama == "tidak ada" else 200)
    if tautan:
        satu.page.locator(tautan).first.click()
        satu.page.wait_for_load_state("networkidle")
        assert satu.page.url != f"{balai.alamat}{alamat}"
    abaikan = ("404",) if nama == "tidak ada" else ()
    satu.periksa(abaikan)
    if lebar == "meja":  # by night only colours differ, and they are those of the phone
        satu.page.emulate_media(color_scheme=TEMA["gelap"])
        satu.periksa(abaikan, ("color-contrast",))
