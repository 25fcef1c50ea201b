"""Stage 3 as people go through it: the level, the ratings, their release, and an objection to its end."""

from io import BytesIO

from playwright.sync_api import expect
from pypdf import PdfReader

from tests.peramban.pelaku import Panggung, Pelaku

PERIODE = "Triwulan III 2026"


def capaian_ditetapkan(p: Panggung) -> None:
    """The leader above says what the unit achieved in the quarter."""
    direktur = p["direktur"]
    direktur.buka("/keselarasan/")
    direktur.ikuti(PERIODE)
    direktur.tandai("Baik")
    direktur.page.get_by_label("Dasar penetapan").fill("Sarana laik operasi 92 persen, di atas target.")
    direktur.kirim("Tetapkan capaian", kali=2)
    direktur.baca("ditetapkan.", "Sarana laik operasi 92 persen, di atas target.")


def nilai(siapa: Pelaku, *giliran: tuple[str, str, str, str]) -> None:
    """Rate those on the desk, one after the other: (name, hasil, perilaku, and the predicate that follows on screen)."""
    siapa.buka("/penilaian/")
    siapa.ikuti(PERIODE)
    for nama, hasil, perilaku, predikat in giliran:
        expect(siapa.page.locator("#j-orang")).to_have_text(nama)
        for judul, rating in (("Rating hasil kerja", hasil), ("Rating perilaku kerja", perilaku)):
            if rating:
                siapa.tandai(rating, di=f"fieldset:has(legend:text-is('{judul}'))")
        expect(siapa.page.locator("[data-akibat]:visible")).to_contain_text(predikat)
        expect(siapa.page.locator("#simpan")).to_contain_text("Tersimpan")
        siapa.kirim("Simpan dan", kali=2)


def semua_dinilai(p: Panggung) -> None:
    """Each penilai rates; the head of the unit has the result of the unit."""
    atas = ("Di atas", "Di atas", "Sangat Baik")
    nilai(p["direktur"], (p["kepala"].nama, "", "Sesuai", "Baik"))
    nilai(p["kepala"], (p["kasi"].nama, *atas), (p["pengelola"].nama, *atas))
    nilai(p["kasi"], (p["rekan"].nama, *atas), (p["pegawai"].nama, "Sesuai", "Di bawah", "Kurang"))


def sebaran_terlihat(p: Panggung) -> None:
    """Of fewer than ten people the pattern is information, not a warning."""
    kepala = p["kepala"]
    kepala.buka("/keselarasan/")
    kepala.ikuti(PERIODE)
    kepala.baca("4 dari 4 dinilai", "Unit ini di bawah 10 orang, jadi ini hanya informasi.")
    kepala.periksa()


def hasil_disampaikan(p: Panggung) -> None:
    """The penilai hands over what is finished, after a last look."""
    kasi = p["kasi"]
    kasi.buka("/penilaian/")
    kasi.ikuti(PERIODE)
    kasi.tombol("Sampaikan 2 hasil").click()
    kasi.periksa()
    kasi.kirim("Sampaikan", di="#dialog-sampaikan", kali=2)
    kasi.baca("2 hasil disampaikan kepada pegawainya.")


def keberatan_diajukan(p: Panggung) -> None:
    """The pegawai reads why, and objects with reasons."""
    pegawai = p["pegawai"]
    pegawai.buka("/hasil/")
    pegawai.ikuti("Mengapa predikat ini?")
    pegawai.baca(
        "Langkah penilaiannya", "Tanggapi permintaan data pada hari yang sama.", "Sarana laik operasi 92 persen"
    )
    pegawai.tombol("Ajukan keberatan").click()
    pegawai.periksa()
    dialog = pegawai.page.locator("#dialog-keberatan")
    dialog.get_by_label("Alasan keberatan").fill("Koreksi lembar data Agustus selesai pada hari yang sama.")
    pegawai.kirim("Ajukan keberatan", di="#dialog-keberatan", kali=2)
    pegawai.baca("Keberatan Anda sampai.", "Koreksi lembar data Agustus")


def keberatan_diputus(p: Panggung) -> None:
    """The penilai explains, the superior changes the rating, and the person sees the new predicate beside the old."""
    pegawai, kasi, kepala = p["pegawai"], p["kasi"], p["kepala"]
    kasi.buka("/hasil/")
    kasi.ikuti("Buka")
    kasi.page.get_by_label("Penjelasan Anda").fill("Koreksinya cepat, tetapi lembarnya sudah dipakai rapat.")
    kasi.kirim("Kirim penjelasan", kali=2)
    kepala.buka("/hasil/")
    kepala.ikuti("Buka")
    kepala.baca("Koreksi lembar data Agustus", "lembarnya sudah dipakai rapat")
    kepala.tandai("Hasil diubah")
    kepala.tandai("Sesuai", di="fieldset:has(legend:text-is('Rating perilaku kerja yang baru'))")
    kepala.page.get_by_label("Pertimbangan putusan").fill("Koreksi pada hari yang sama memenuhi ekspektasi.")
    kepala.periksa()
    kepala.kirim("Putuskan", kali=2)
    pegawai.page.reload()
    pegawai.baca("Semula Kurang; diubah atasan pejabat penilai setelah keberatan.", "Putusan ini final.")
    expect(pegawai.page.locator(".predikat-besar")).to_have_text("Baik")
    pegawai.periksa()


def judul_pdf(siapa: Pelaku, jalan: str) -> str:
    """The first page of a PDF, as text."""
    jawaban = siapa.page.request.get(f"{siapa.alamat}{jalan}")
    assert jawaban.headers["content-type"] == "application/pdf"
    return " ".join(PdfReader(BytesIO(jawaban.body())).pages[0].extract_text().split())


def dokumen_dicetak(p: Panggung) -> None:
    """The official forms are there for the person and for nobody else who is not a party."""
    pegawai, rekan = p["pegawai"], p["rekan"]
    hasil = pegawai.page.url.removeprefix(pegawai.alamat)
    pegawai.buka("/skp/")
    skp = pegawai.page.url.removeprefix(pegawai.alamat)
    dokumen = {
        f"{skp}cetak.pdf": "SASARAN KINERJA PEGAWAI",
        f"{hasil}dokumen.pdf": "DOKUMEN EVALUASI KINERJA PEGAWAI",
        f"{hasil}evaluasi.pdf": "EVALUASI KINERJA PEGAWAI",
    }
    for jalan, judul in dokumen.items():
        teks = judul_pdf(pegawai, jalan)
        assert judul in teks
        assert "Ratih Contoh" in teks
    for jalan in (*dokumen, hasil, skp, skp.replace("/skp/", "/realisasi/"), "/bukti/1/berkas/"):
        assert rekan.page.request.get(f"{rekan.alamat}{jalan}").status == 404, jalan
