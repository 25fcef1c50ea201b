from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader
from pytest_django.fixtures import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from aturan.predikat import Predikat
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import StatusEvaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.models import AngkaKredit, AturanTindakLanjut, NilaiPotensi, Penghargaan, Perbaikan
from tests.conftest import KINI, Masuk
from tests.penilaian.dunia import isi, tambah_orang
from tests.tindak_lanjut.dunia import Karier, setahun

pytestmark = pytest.mark.usefixtures("hari_ini")
type Masuki = Callable[[Pegawai], Masuk]


def banyak(karier: Karier, orang: int) -> None:
    """So many more people with two years, and what follows from them."""
    for _ in range(orang):
        siapa = tambah_orang(karier.balai).pegawai
        for tahun in (2024, 2025):
            setahun(karier, tahun, siapa=siapa)


@pytest.mark.parametrize("orang", [1, 6])
@pytest.mark.parametrize("halaman", [("/karier/daftar/", 12), ("/talenta/", 9), ("/perbaikan/", 7), ("/karier/", 12)])
def test_a_page_costs_the_same_for_any_number_of_people(
    karier: Karier,
    masuk_sebagai: Masuki,
    django_assert_num_queries: DjangoAssertNumQueries,
    halaman: tuple[str, int],
    orang: int,
) -> None:
    alamat, kueri = halaman
    banyak(karier, orang)
    klien = masuk_sebagai(karier.balai.kepala)
    isi(klien, alamat)
    with django_assert_num_queries(kueri):
        isi(klien, alamat)


def test_a_year_of_a_pejabat_fungsional_from_result_to_sheet(karier: Karier, masuk_sebagai: Masuki) -> None:
    evaluasi = setahun(karier, 2025, Predikat.SANGAT_BAIK)
    milik, penilai = masuk_sebagai(karier.jf), masuk_sebagai(karier.balai.penilai)
    assert "Menunggu ditetapkan pejabat penilai Anda." in isi(milik, "/karier/")
    assert "Angka kredit Bu Kartika" in isi(penilai, "/karier/")
    jawaban = penilai.post(f"/karier/tetapkan/{evaluasi.pk}/", follow=True)
    assert "Angka kredit Bu Kartika ditetapkan." in jawaban.content.decode()
    halaman = isi(milik, "/karier/")
    assert "150% × 12,5 = 18,75" in halaman
    assert 'Masih kurang <strong class="angka">31,25</strong>' in halaman
    assert 'tercapai dengan predikat <strong class="angka">2028</strong>' in halaman


def test_the_form_prints_each_line_and_their_sum(karier: Karier, masuk_sebagai: Masuki) -> None:
    klien, alamat = masuk_sebagai(karier.jf), f"/karier/{karier.jf.pk}/angka-kredit.pdf"
    assert klien.get(alamat).status_code == 404  # nothing was converted yet
    for tahun, predikat in ((2024, Predikat.BAIK), (2025, Predikat.SANGAT_BAIK)):
        evaluasi = setahun(karier, tahun, predikat)
        services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.penilai, pada=KINI)
    teks = " ".join(PdfReader(BytesIO(klien.get(alamat).content)).pages[0].extract_text().split())
    assert "2024 12 Baik 100% 12,5 12,5 2025 12 Sangat Baik 150% 12,5 18,75" in teks
    assert "MASA PENILAIAN: 1 JANUARI 2024 SD 31 DESEMBER 2025" in teks
    assert "JUMLAH ANGKA KREDIT YANG DIPEROLEH 31,25" in teks
    assert "Disetujui melalui Selaras, 6 Oktober 2026" in teks


def test_what_is_not_released_is_on_no_page(karier: Karier, masuk_sebagai: Masuki) -> None:
    setahun(karier, 2025, Predikat.KURANG, status=StatusEvaluasi.SELESAI)
    for siapa in (karier.jf, karier.balai.penilai, karier.balai.kepala, karier.balai.pengelola):
        klien = masuk_sebagai(siapa)
        for alamat in (f"/karier/{karier.jf.pk}/", "/karier/daftar/", "/talenta/?kotak=belum", "/perbaikan/"):
            jawaban = klien.get(alamat)
            assert jawaban.status_code in {200, 404}
            assert ">Kurang" not in jawaban.content.decode()


def test_the_list_tells_who_meets_two_years_and_why_others_do_not(karier: Karier, masuk_sebagai: Masuki) -> None:
    for tahun in (2024, 2025):
        setahun(karier, tahun)
    kurang = karier.balai.skp[0].pegawai
    setahun(karier, 2025, Predikat.BUTUH_PERBAIKAN, siapa=kurang)
    klien = masuk_sebagai(karier.balai.pengelola)
    memenuhi, belum = isi(klien, "/karier/daftar/?saring=memenuhi"), isi(klien, "/karier/daftar/?saring=belum")
    assert karier.jf.nama in memenuhi
    assert kurang.nama not in memenuhi
    assert "2024 belum ada, 2025 Butuh Perbaikan" in belum
    buku = CalamineWorkbook.from_filelike(BytesIO(klien.get("/karier/daftar/unduh.xlsx?saring=memenuhi").content))
    _, satu = buku.get_sheet_by_index(0).to_python()
    assert [satu[0], satu[6], satu[7], satu[8]] == [karier.jf.nama, "Baik", "Baik", "ya"]


def test_a_pengelola_records_and_takes_back_what_a_document_says(karier: Karier, masuk_sebagai: Masuki) -> None:
    klien, alamat = masuk_sebagai(karier.balai.pengelola), f"/karier/{karier.jf.pk}/"
    saldo = {"jenis": "penyesuaian", "jenjang": "ahli_pertama", "hasil": "25", "tanggal": "2023-12-31"}
    keliru = klien.post(f"{alamat}saldo/", saldo)
    assert keliru.status_code == 422
    assert 'value="2023-12-31"' in keliru.content.decode()
    klien.post(f"{alamat}saldo/", saldo | {"dokumen": "PAK-1/2023"})
    gelar = {"jenis": "teladan", "nama": "Teladan", "tanggal": "2025-08-17", "dasar": "SK-1", "alasan": "Tepat waktu."}
    klien.post(f"{alamat}penghargaan/", gelar)
    assert "PAK-1/2023" in isi(klien, alamat)
    klien.post(f"/karier/angka-kredit/{AngkaKredit.objects.get().pk}/cabut/", {"alasan": "Salah orang."})
    klien.post(f"/karier/penghargaan/{Penghargaan.objects.get().pk}/cabut/", {"alasan": "Salah orang."})
    halaman = isi(klien, alamat)
    assert "PAK-1/2023" not in halaman
    assert "<del>Teladan</del>" in halaman


def test_scores_are_looked_at_before_they_count(karier: Karier, masuk_sebagai: Masuki) -> None:
    klien = masuk_sebagai(karier.balai.pengelola)
    berkas = SimpleUploadedFile(
        "n.csv", f"NIP;NILAI;SUMBER;TANGGAL\n'{karier.jf.nip};80;A;01-10-2026\n'1;2;A;x\n".encode()
    )
    jawaban = klien.post("/talenta/impor/", {"berkas": berkas}, follow=True)
    alamat = jawaban.redirect_chain[0][0]
    assert "1 baris dapat dipakai, 1 perlu diperbaiki" in jawaban.content.decode()
    assert not NilaiPotensi.objects.exists()
    assert "Sudah dipakai" in klien.post(f"{alamat}setujui/", follow=True).content.decode()
    assert klien.post(f"{alamat}setujui/").status_code == 409
    assert "Diurungkan" in klien.post(f"{alamat}urungkan/", follow=True).content.decode()


def test_the_time_to_improve_from_proposal_to_result(karier: Karier, masuk_sebagai: Masuki) -> None:
    evaluasi = setahun(karier, 2025, Predikat.KURANG)
    milik, penilai = masuk_sebagai(karier.jf), masuk_sebagai(karier.balai.penilai)
    assert "Perlu Anda buka" in isi(penilai, "/perbaikan/")
    jawaban = penilai.post(
        f"/perbaikan/buka/{evaluasi.pk}/", {"sebab": "Terlambat.", "sasaran": "Tepat waktu."}, follow=True
    )
    assert "Bu Kartika diminta menyepakati sasarannya" in jawaban.content.decode()
    satu = Perbaikan.objects.get()
    alamat = f"/perbaikan/{satu.pk}/"
    assert "Sepakati sasaran" in isi(milik, alamat)
    milik.post(f"{alamat}sepakati/", {"versi": 1, "tanggapan": "Siap."})
    catatan = {"dilakukan": KINI.date(), "catatan": "Sudah tepat waktu."}
    penilai.post(f"/perbaikan/pemeriksaan/{satu.pemeriksaan.order_by('tanggal')[0].pk}/", catatan)
    keliru = penilai.post(f"{alamat}tutup/", {"versi": 2, "membaik": "tidak", "pertimbangan": "Belum cukup."})
    assert keliru.status_code == 409
    assert "Belum cukup." in keliru.content.decode()
    penilai.post(f"{alamat}tutup/", {"versi": 2, "membaik": "ya", "pertimbangan": "Tepat waktu."})
    assert "Membaik" in isi(milik, alamat)


def test_the_settings_say_what_they_change(karier: Karier, masuk_sebagai: Masuki) -> None:
    klien = masuk_sebagai(karier.balai.pengelola)
    baru = {
        "versi": 0, "hari_penentu": 10, "tahun_predikat_jenjang": 1, "potensial_menengah": 90, "potensial_tinggi": 80,
        "talenta_terlihat_sendiri": "True", "perbaikan_periodik": "False",
    }  # fmt: skip
    assert "Batas tinggi tidak boleh di bawah" in klien.post("/pengaturan/tindak-lanjut/", baru).content.decode()
    klien.post("/pengaturan/tindak-lanjut/", baru | {"potensial_menengah": 50})
    atur = AturanTindakLanjut.objects.get()
    assert (atur.hari_penentu, atur.talenta_terlihat_sendiri, atur.versi) == (10, True, 1)
