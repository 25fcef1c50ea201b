import re
import struct
import zlib
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import LABEL, LABEL_KURVA, Predikat, Rating
from aturan.skp import KeluargaSKP, Pendekatan
from selaras.penilaian.documents import KeberatanDokumen, cetak_dokumen_evaluasi, cetak_evaluasi
from tests.dokumen.contoh import BELUM, data_dokumen, data_evaluasi, halaman, terbaca

RATING = {
    Rating.DI_BAWAH: "DIBAWAH EKSPEKTASI",
    Rating.SESUAI: "SESUAI EKSPEKTASI",
    Rating.DI_ATAS: "DIATAS EKSPEKTASI",
}
BUKTI = "REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"


def berurutan(isi: str, *bagian: str) -> bool:
    return all(a < b for a, b in pairwise(isi.index(satu) for satu in bagian))


def bernomor(isi: str) -> list[int]:
    """The numbers of the parts, in the order in which they stand."""
    return [int(nomor) for nomor in re.findall(r"(\d+)\.(?= |$)", isi)]


def gambar_png() -> bytes:
    """One blue point."""
    bagian = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\0\0\xff")),
        (b"IEND", b""),
    )
    isi = (struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d)) for t, d in bagian)
    return b"\x89PNG\r\n\x1a\n" + b"".join(isi)


def keberatan() -> KeberatanDokumen:
    return {
        "isi": "Data pemasok terlambat.", "penjelasan": "Sudah diketahui sejak April.",
        "keputusan": "Rating ditetapkan ulang.", "predikat": Predikat.SANGAT_BAIK,
        "tanda": {"hari": date(2027, 1, 29), "keterangan": None},
    }  # fmt: skip


def test_the_evaluation_follows_the_order_of_the_form() -> None:
    isi = terbaca(cetak_evaluasi(data_evaluasi()))
    assert berurutan(
        isi, "EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI", "PERIODE: AKHIR",
        "CAPAIAN KINERJA ORGANISASI* ISTIMEWA", "POLA DISTRIBUSI:",
        "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ISTIMEWA",
        "HASIL KERJA NO. RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI RENCANA HASIL KERJA ASPEK INDIKATOR KINERJA INDIVIDU"
        f" TARGET {BUKTI}", "(8) A. UTAMA", "11 laporan terbit", "B. TAMBAHAN", "RATING HASIL KERJA* SESUAI EKSPEKTASI",
        "PERILAKU KERJA UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG", "Rekan setingkat: Mudah dihubungi.",
        "RATING PERILAKU KERJA* DIATAS EKSPEKTASI", "PREDIKAT KINERJA PEGAWAI* BAIK", "Pejabat Penilai Kinerja,",
    )  # fmt: skip
    assert "Pimpinan: Langsung mengubah jadwal." in isi


def test_the_evaluation_of_a_head_has_perspektif_and_no_aspek() -> None:
    data = data_evaluasi()
    data["keluarga"] = KeluargaSKP.PIMPINAN
    isi = terbaca(cetak_evaluasi(data))
    assert f"NO. RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF {BUKTI} (1)" in isi
    assert "ASPEK" not in isi


def test_the_qualitative_evaluation_keeps_result_and_measures_in_one_column() -> None:
    isi = terbaca(cetak_evaluasi(data_evaluasi(pendekatan=Pendekatan.KUALITATIF)))
    assert f"NO. HASIL KERJA {BUKTI} (1) (2) (3) (4) A. UTAMA" in isi
    assert isi.count("11 laporan terbit") == 2


@pytest.mark.parametrize(
    ("periode", "terdengar"),
    [("AKHIR", "AKHIR"), ("I", "TRIWULAN I"), ("IV", "TRIWULAN IV"), ("Bulan Maret", "BULAN MARET")],
)
def test_the_period_that_holds_is_read_and_the_others_are_struck_out(periode: str, terdengar: str) -> None:
    evaluasi, dokumen = data_evaluasi(), data_dokumen()
    evaluasi["periode"] = dokumen["periode"] = periode
    assert f"PERIODE: {terdengar} BALAI CONTOH" in terbaca(cetak_evaluasi(evaluasi))
    pdf = cetak_dokumen_evaluasi(dokumen)
    assert f"PERIODE*: {terdengar} BALAI CONTOH" in terbaca(pdf)
    assert ("PERIODE*: TRIWULAN I/II/III/IV-AKHIR" in halaman(pdf)[0]) == (periode != "Bulan Maret")


@pytest.mark.parametrize("rating", Rating)
def test_every_rating_has_its_word(rating: Rating) -> None:
    data = data_evaluasi()
    data["rating_hasil"] = data["rating_perilaku"] = rating
    isi = terbaca(cetak_evaluasi(data))
    assert f"RATING HASIL KERJA* {RATING[rating]} " in isi
    assert f"RATING PERILAKU KERJA* {RATING[rating]} " in isi


@pytest.mark.parametrize("predikat", Predikat)
def test_every_predicate_has_its_word_on_both_forms(predikat: Predikat) -> None:
    evaluasi, dokumen = data_evaluasi(), data_dokumen()
    evaluasi["predikat"] = dokumen["predikat"] = predikat
    assert f"PREDIKAT KINERJA PEGAWAI* {LABEL[predikat].upper()} *)" in terbaca(cetak_evaluasi(evaluasi))
    assert f"PREDIKAT KINERJA PEGAWAI {LABEL[predikat].upper()} CATATAN" in terbaca(cetak_dokumen_evaluasi(dokumen))


@pytest.mark.parametrize("capaian", CapaianOrganisasi)
def test_every_level_of_the_organisation_has_its_word(capaian: CapaianOrganisasi) -> None:
    data = data_evaluasi()
    data["capaian_organisasi"] = capaian
    isi = terbaca(cetak_evaluasi(data))
    kata = capaian.value.replace("_", " ").upper()
    assert f"CAPAIAN KINERJA ORGANISASI* {kata} POLA" in isi
    assert f"DENGAN CAPAIAN KINERJA ORGANISASI {kata}" in isi


def test_the_curve_prints_kurang_misconduct_where_the_form_prints_kurang() -> None:
    lembar = " ".join(halaman(cetak_evaluasi(data_evaluasi())))
    assert " ".join(LABEL_KURVA[predikat] for predikat in Predikat) in lembar
    assert "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG" in lembar


def test_what_is_not_decided_is_left_open() -> None:
    data = data_evaluasi()
    data["capaian_organisasi"] = data["rating_hasil"] = data["rating_perilaku"] = data["predikat"] = None
    data["tanda_penilai"] = BELUM
    pdf = cetak_evaluasi(data)
    assert "PREDIKAT KINERJA PEGAWAI* SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG" in terbaca(pdf)
    assert "POLA DISTRIBUSI: –" in terbaca(pdf)
    assert all("DRAF" in lembar for lembar in halaman(pdf))


def test_reality_is_drawn_over_the_pattern_and_told_in_words() -> None:
    data = data_evaluasi()
    assert "garis putus" not in terbaca(cetak_evaluasi(data))
    data["realita"] = (0, 0, 2, 9, 4)
    pdf = cetak_evaluasi(data)
    assert "garis utuh: pola; garis putus: kenyataan" in terbaca(pdf)
    urai = "Kenyataan: Sangat Kurang 0, Kurang/Misconduct 0, Butuh Perbaikan 2, Baik 9, Sangat Baik 4"
    assert urai in teks_pengganti(pdf)


def teks_pengganti(pdf: bytes) -> str:
    """All alternative texts of the tags."""
    pembaca = PdfReader(BytesIO(pdf))
    ukuran: Any = pembaca.trailer["/Size"]
    objek: list[Any] = [pembaca.get_object(n) for n in range(1, ukuran)]
    return " ".join(str(satu["/Alt"]) for satu in objek if isinstance(satu, dict) and "/Alt" in satu)


def test_the_pegawai_signs_the_evaluation_only_where_asked() -> None:
    data = data_evaluasi()
    assert "Pegawai yang Dinilai," not in terbaca(cetak_evaluasi(data))
    data["pegawai_bertanda_tangan"] = True
    assert "Pegawai yang Dinilai," in terbaca(cetak_evaluasi(data))


def test_whoever_signs_sees_the_predicate_on_the_same_page() -> None:
    data = data_evaluasi()
    for banyak in range(1, 12):
        data["utama"] = data_evaluasi()["utama"] * banyak
        lembar = halaman(cetak_evaluasi(data))[-1]
        assert "PREDIKAT KINERJA PEGAWAI*" in lembar
        assert "Pejabat Penilai Kinerja," in lembar


def test_the_document_without_objection_ends_with_two_signatures() -> None:
    isi = terbaca(cetak_dokumen_evaluasi(data_dokumen()))
    assert berurutan(
        isi, "DOKUMEN EVALUASI KINERJA PEGAWAI", "PEGAWAI YANG DINILAI", "PEJABAT PENILAI KINERJA NAMA",
        "ATASAN PEJABAT PENILAI KINERJA NAMA", "EVALUASI KINERJA CAPAIAN KINERJA ORGANISASI BAIK",
        "PREDIKAT KINERJA PEGAWAI BAIK", "CATATAN/REKOMENDASI", "Pertahankan mutu.",
        "6. Grobogan, 15 Januari 2026 Pejabat Penilai Kinerja,", "7. Grobogan, 14 Januari 2026 Pegawai yang Dinilai,",
    )  # fmt: skip
    assert "KEBERATAN" not in isi
    assert bernomor(isi) == list(range(1, 8))


def test_the_document_with_objection_tells_both_sides_and_the_decision() -> None:
    data = data_dokumen()
    data["keberatan"] = keberatan()
    isi = terbaca(cetak_dokumen_evaluasi(data))
    assert berurutan(
        isi, "CATATAN/REKOMENDASI", "KEBERATAN", "Data pemasok terlambat.",
        "PENJELASAN PEJABAT PENILAI ATAS KEBERATAN", "Sudah diketahui sejak April.",
        "KEPUTUSAN (DAN/ATAU REKOMENDASI) ATASAN PEJABAT PENILAI KINERJA",
        "Rating ditetapkan ulang. PREDIKAT KINERJA PEGAWAI: SANGAT BAIK", "9. Grobogan, 29 Januari 2027 Atasan Pejabat Penilai Kinerja,",
        "10. Grobogan, 14 Januari 2026 Pegawai yang Dinilai,", "11. Grobogan, 15 Januari 2026 Pejabat Penilai Kinerja,",
    )  # fmt: skip
    assert bernomor(isi) == list(range(1, 12))


@pytest.mark.parametrize(
    ("lambang", "banyak"),
    [(None, 0), (gambar_png(), 1)],
    ids=["none", "png"],
)
def test_only_an_emblem_that_the_institution_gives_is_printed(lambang: bytes | None, banyak: int) -> None:
    data = data_dokumen()
    data["lambang"] = lambang
    assert len(PdfReader(BytesIO(cetak_dokumen_evaluasi(data))).pages[0].images) == banyak
