"""Stage 1 as people go through it: the agreement, the plans, their return and their setting."""

from playwright.sync_api import expect

from tests.peramban.pelaku import Panggung, Pelaku


def perjanjian_ditetapkan(p: Panggung) -> None:
    """The pengelola writes what the head promises, and it is set."""
    pengelola = p["pengelola"]
    pengelola.buka("/perjanjian/")
    pengelola.kirim("Susun perjanjian")
    pengelola.page.get_by_label("Sasaran baru").fill("Meningkatnya keandalan sarana milik negara")
    pengelola.kirim("Tambah sasaran")
    for kode, rumusan, target, satuan in (
        ("IKK 1.1", "Persentase sarana milik negara laik operasi", "90", "%"),
        ("IKK 1.2", "Jumlah perawatan berkala sarana milik negara", "29", "unit"),
    ):
        borang = pengelola.page.locator(".isian-indikator")
        if not borang.is_visible():
            pengelola.page.get_by_text("Tambah indikator").click()
        for label, isi in (("Kode", kode), ("Indikator", rumusan), ("Target setahun", target), ("Satuan", satuan)):
            borang.get_by_label(label, exact=True).fill(isi)
        pengelola.kirim("Simpan indikator")
    pengelola.kirim("Tetapkan perjanjian", kali=2)
    pengelola.baca("Perjanjian kinerja ditetapkan.", "Isi terkunci", "IKK 1.2")


def mulai_skp(siapa: Pelaku) -> None:
    """Start the SKP of the year."""
    siapa.buka("/skp/")
    siapa.kirim("Mulai SKP", kali=2)


def tulis_hasil(siapa: Pelaku, bagian: str, rumusan: str, *ukuran: tuple[str, str, str], induk: str = "") -> None:
    """One result with its rows: each is saved as it is written. A row is (aspek, indikator, target)."""
    siapa.tekan("Tambah hasil kerja", di=f"#{bagian}")
    hasil = siapa.page.locator(f"#{bagian} .rhk").last
    siapa.ketik(hasil.get_by_label("Rencana hasil kerja"), rumusan)
    if induk:
        siapa.pilih(hasil.locator("select[name=induk]"), induk)
    for nomor, (aspek, indikator, target) in enumerate(ukuran):
        if nomor:
            siapa.tekan(f"Tambah aspek {aspek}", di=f"#{bagian} .rhk:last-child")
        siapa.ketik(hasil.get_by_label(f"Indikator {aspek}"), indikator)
        siapa.ketik(hasil.get_by_label(f"Target {aspek}"), target)


def skp_kepala_ditetapkan_dari_luar(p: Panggung) -> None:
    """The head's plan serves the agreement; the leader above, outside the institution, sets it."""
    kepala, direktur = p["kepala"], p["direktur"]
    mulai_skp(kepala)
    ukuran = ("hasil kerja", "Persentase sarana milik negara laik operasi", "90%")
    tulis_hasil(kepala, "utama", "Meningkatnya keandalan sarana milik negara", ukuran, induk="laik operasi")
    kepala.pilih(kepala.page.locator("select[name=perspektif]"), "Penerima layanan")
    kepala.kirim("Ajukan ke")
    direktur.buka("/skp/tim/")
    direktur.ikuti("Periksa SKP")
    direktur.kirim("Tetapkan SKP")
    direktur.baca("SKP ditetapkan. Mulai sekarang isinya mengikat kedua pihak.")


def skp_yang_lain_ditetapkan(p: Panggung) -> None:
    """The head of the section serves the head's result; a colleague and the pengelola promise one result each."""
    for pegawai, penilai, rumusan, indikator, target in (
        ("kasi", "kepala", "Terawatnya sarana sesuai jadwal", "Sarana selesai perawatan berkala", "29 unit"),
        ("rekan", "kasi", "Tersedianya suku cadang tepat waktu", "Paket suku cadang siap", "29 paket"),
        ("pengelola", "kepala", "Terlayaninya kepegawaian tanpa keluhan", "Layanan selesai", "240 layanan"),
    ):
        mulai_skp(p[pegawai])
        induk = "Meningkatnya keandalan" if pegawai == "kasi" else ""
        tulis_hasil(p[pegawai], "utama", rumusan, ("kuantitas", indikator, target), induk=induk)
        p[pegawai].kirim("Ajukan ke", kali=2)
        p[penilai].buka("/skp/tim/")
        p[penilai].ikuti("Periksa SKP")
        p[penilai].kirim("Tetapkan SKP", kali=2)


def skp_ditulis_dan_tersimpan_sendiri(p: Panggung) -> None:
    """A pegawai drafts: results, rows and annex save themselves, and are there after a reload."""
    pegawai = p["pegawai"]
    mulai_skp(pegawai)
    tulis_hasil(
        pegawai,
        "utama",
        "Tersedianya data perawatan sarana yang lengkap",
        ("kuantitas", "Set data perawatan yang terbit", "48 set data"),
        ("kualitas", "Data tanpa koreksi setelah terbit", "96%"),
        induk="Terawatnya sarana",
    )
    tulis_hasil(
        pegawai, "tambahan", "Terarsipnya berkas perawatan", ("kuantitas", "Berkas terdigitalisasi", "60 berkas")
    )
    pegawai.ketik(pegawai.page.get_by_label("Penugasan dari"), "Kepala Balai")
    pegawai.page.locator("#tambah-sumber_daya summary").click()
    pegawai.page.get_by_label("Isi butir baru").first.fill("Pelatihan pengolahan data dua hari")
    pegawai.tekan("Tambahkan", di="#sumber_daya", kali=2)
    expect(pegawai.page.locator("#butir-sumber_daya li")).to_have_count(1)
    pegawai.page.reload()
    expect(pegawai.page.get_by_label("Target kualitas")).to_have_value("96%")
    expect(pegawai.page.get_by_label("Penugasan dari")).to_have_value("Kepala Balai")
    expect(pegawai.page.get_by_label("Butir lampiran")).to_have_value("Pelatihan pengolahan data dua hari")
    pegawai.rapi()


def skp_dikembalikan_lalu_diajukan_lagi(p: Panggung) -> None:
    """The penilai returns it with a note; the pegawai reads that, mends and submits again."""
    pegawai, kasi = p["pegawai"], p["kasi"]
    pegawai.kirim("Ajukan ke")
    expect(pegawai.page.get_by_label("Rencana hasil kerja")).to_have_count(0)
    kasi.buka("/skp/tim/")
    kasi.ikuti("Periksa SKP")
    kasi.periksa()
    kasi.page.get_by_text("Kembalikan dengan catatan").click()
    kasi.page.get_by_label("Apa yang perlu diperbaiki?").fill("Target berkasnya terlalu rendah. Sepakati 120 berkas.")
    kasi.kirim("Kembalikan SKP")
    pegawai.buka("/skp/")
    pegawai.baca("mengembalikan SKP ini", "Sepakati 120 berkas")
    pegawai.ketik(pegawai.page.locator("#tambahan").get_by_label("Target kuantitas"), "120 berkas")
    pegawai.kirim("Ajukan ke")


def ekspektasi_ditulis_lalu_skp_ditetapkan(p: Panggung) -> None:
    """The penilai says what is expected in particular, and sets the SKP: from then on nobody writes in it."""
    pegawai, kasi = p["pegawai"], p["kasi"]
    kasi.buka("/skp/tim/")
    kasi.ikuti("Periksa SKP")
    kasi.ketik(
        kasi.page.get_by_label("Ekspektasi khusus pimpinan").first, "Tanggapi permintaan data pada hari yang sama."
    )
    kasi.kirim("Tetapkan SKP")
    pegawai.buka("/skp/")
    pegawai.baca("Tanggapi permintaan data pada hari yang sama.", "120 berkas", "Isi terkunci")
    pegawai.baca("Mendukung hasil kerja pimpinan", "Terawatnya sarana sesuai jadwal", "Penugasan dari Kepala Balai")
    for siapa in (pegawai, kasi):
        expect(siapa.page.locator("main textarea:visible, main input:visible")).to_have_count(0)
        siapa.periksa()
