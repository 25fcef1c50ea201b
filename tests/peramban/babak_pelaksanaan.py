"""Stage 2 as people go through it: figures, evidence and feedback."""

from playwright.sync_api import expect

from tests.pelaksanaan.berkas_contoh import PDF
from tests.peramban.pelaku import Panggung, Pelaku

BULAN = ("2026-07", "2026-08", "2026-09")  # of Triwulan III
ANGKA = {
    "Set data perawatan yang terbit": "4",
    "Data tanpa koreksi setelah terbit": "97,5",
    "Berkas terdigitalisasi": "10",
}


def realisasi_diisi(p: Panggung) -> None:
    """The pegawai fills in the months of the quarter; the figures so far follow."""
    pegawai = p["pegawai"]
    pegawai.buka("/realisasi/")
    halaman = pegawai.page.url.removeprefix(pegawai.alamat)
    for bulan in BULAN:
        pegawai.buka(f"{halaman}?bulan={bulan}")
        for indikator, angka in ANGKA.items():
            pegawai.ketik(pegawai.page.locator(f"input[aria-label$='{indikator}']"), angka)
    baris = pegawai.page.locator("tr", has_text="Set data perawatan yang terbit")
    expect(baris.locator("strong").last).to_have_text(f"{4 * len(BULAN)}")
    pegawai.page.reload()
    for indikator, angka in ANGKA.items():
        expect(pegawai.page.locator(f"input[aria-label$='{indikator}']")).to_have_value(angka)


def bukti_diberi(p: Panggung) -> None:
    """A file and a link as evidence; the penilai opens the one and says that the other does not open."""
    pegawai, kasi = p["pegawai"], p["kasi"]
    baru = pegawai.page.locator("#bukti-baru")
    pegawai.page.get_by_role("link", name="Unggah berkas").click()
    pegawai.tandai("Set data perawatan yang terbit", di="#bukti-baru")
    baru.get_by_label("Berkas", exact=True).set_input_files(
        {"name": "laporan.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    pegawai.tekan("Unggah", di="#bukti-baru", kali=2)
    pegawai.baca("laporan.pdf", "ditambahkan")
    pegawai.page.get_by_role("link", name="Tambah tautan").click()
    pegawai.tandai("Data tanpa koreksi setelah terbit", di="#bukti-baru")
    baru.get_by_label("Nama bukti").fill("Daftar koreksi")
    baru.get_by_label("Alamat").fill("https://contoh.go.id/koreksi")
    pegawai.tekan("Tambah", di="#bukti-baru", kali=2)
    pegawai.baca("Daftar koreksi")
    expect(pegawai.page.locator(".keping")).to_have_count(2)
    pegawai.tombol("Cabut laporan.pdf").click()
    pegawai.periksa()
    pegawai.page.get_by_role("button", name="Biarkan").click()
    kasi.buka(pegawai.page.url.removeprefix(pegawai.alamat))
    with kasi.page.expect_download() as unduhan:
        kasi.page.get_by_role("link", name="laporan.pdf").click()
    assert unduhan.value.path().read_bytes() == PDF
    kasi.tekan("Tandai tidak dapat dibuka", kali=2)
    kasi.baca("Ditandai penilai: tidak dapat dibuka")
    kasi.periksa()


def tulis_umpan_balik(siapa: Pelaku, jenis: str, isi: str) -> None:
    """Fill in the form that is open, and send it."""
    siapa.tandai(jenis)
    siapa.page.locator("#id_isi").fill(isi)
    siapa.kirim("Kirim ke", kali=2)
    siapa.baca("Terkirim ke Ratih")


def umpan_balik_diberi_dan_diminta(p: Panggung) -> None:
    """A colleague and the penilai speak; the pegawai asks, is answered, and does something about it."""
    pegawai, rekan, kasi = p["pegawai"], p["rekan"], p["kasi"]
    for siapa, jenis, isi in (
        (rekan, "Sudah baik", "Data perawatan datang sehari lebih awal, jadi rapat Senin dapat langsung memutus."),
        (kasi, "Perlu diperbaiki", "Dua lembar data Agustus harus dikoreksi. Periksa silang sebelum terbit."),
    ):
        siapa.buka("/umpan-balik/")
        siapa.ikuti("Ratih Contoh")
        tulis_umpan_balik(siapa, jenis, isi)
    pegawai.buka("/umpan-balik/minta/")
    pegawai.tandai("Dimas Contoh")
    pegawai.page.get_by_label("Pertanyaan Anda").fill("Apakah susunan data yang baru lebih mudah dibaca?")
    pegawai.kirim("Kirim permintaan", kali=2)
    rekan.buka("/umpan-balik/")
    rekan.ikuti("Jawab permintaan ini")
    tulis_umpan_balik(rekan, "Sudah baik", "Lebih mudah: judul kolomnya kini sama dengan lembar periksa.")
    pegawai.buka("/umpan-balik/")
    pegawai.baca("rapat Senin dapat langsung memutus", "Periksa silang sebelum terbit", "judul kolomnya kini sama")
    pegawai.kirim("Sudah ditindaklanjuti")
    expect(pegawai.page.locator("[id^=umpan-]")).to_have_count(3)
