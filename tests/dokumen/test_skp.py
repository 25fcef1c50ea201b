import re

import pytest

from aturan.berakhlak import LABEL, NilaiDasar
from aturan.skp import KeluargaSKP, Pendekatan
from selaras.perencanaan.documents import cetak_skp
from tests.dokumen.contoh import BELUM, data_skp, halaman, hasil, pihak, terbaca

JUDUL = {
    KeluargaSKP.PIMPINAN: "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
    KeluargaSKP.JA_JF: "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
}
KOLOM = {
    KeluargaSKP.PIMPINAN: ("RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"),
    KeluargaSKP.JA_JF: (
        "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU",
        "TARGET",
    ),
}  # fmt: skip
UKURAN = {
    KeluargaSKP.PIMPINAN: "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:",
    KeluargaSKP.JA_JF: "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:",
}


@pytest.mark.parametrize("keluarga", KeluargaSKP)
@pytest.mark.parametrize("pendekatan", Pendekatan)
def test_the_title_names_the_approach_and_the_family(keluarga: KeluargaSKP, pendekatan: Pendekatan) -> None:
    isi = terbaca(cetak_skp(data_skp(keluarga=keluarga, pendekatan=pendekatan)))
    judul = f"SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA {pendekatan.upper()} {JUDUL[keluarga]} BALAI CONTOH"
    assert isi.startswith(f"{judul} PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026")
    letak = [isi.index(bagian) for bagian in ("HASIL KERJA NO." if pendekatan == "kuantitatif" else "HASIL KERJA A.",
                                              "A. UTAMA", "B. TAMBAHAN", "PERILAKU KERJA", "LAMPIRAN SASARAN")]  # fmt: skip
    assert letak == sorted(letak)


@pytest.mark.parametrize("keluarga", KeluargaSKP)
def test_the_quantitative_columns_are_those_of_the_family(keluarga: KeluargaSKP) -> None:
    isi = terbaca(cetak_skp(data_skp(keluarga=keluarga)))
    nomor = " ".join(f"({n})" for n in range(1, len(KOLOM[keluarga]) + 2))
    assert f"NO. {' '.join(KOLOM[keluarga])} {nomor} A. UTAMA" in isi
    assert ("PERSPEKTIF" in isi) == (keluarga == KeluargaSKP.PIMPINAN) != ("ASPEK" in isi)


@pytest.mark.parametrize("keluarga", KeluargaSKP)
def test_the_qualitative_form_says_success_in_words_and_has_no_columns(keluarga: KeluargaSKP) -> None:
    isi = terbaca(cetak_skp(data_skp(keluarga=keluarga, pendekatan=Pendekatan.KUALITATIF)))
    assert UKURAN[keluarga] in isi
    assert ("Perspektif: Penerima Layanan" in isi) == (keluarga == KeluargaSKP.PIMPINAN)
    assert "INDIKATOR KINERJA INDIVIDU" not in isi


def test_all_seven_values_stand_there_in_order_with_what_the_leader_expects() -> None:
    isi = terbaca(cetak_skp(data_skp()))
    letak = [isi.index(f"{LABEL[nilai]} • Satu • Dua • Tiga") for nilai in NilaiDasar]
    assert letak == sorted(letak)
    assert isi.count("Ekspektasi Khusus Pimpinan: Menjadi panutan") == 7


def test_the_result_of_a_head_is_printed_with_its_indicator_and_a_note() -> None:
    data = data_skp()
    catatan = (
        "Rencana hasil kerja pimpinan yang diintervensi yang merupakan rencana hasil kerja pejabat pimpinan tinggi"
    )
    assert catatan not in terbaca(cetak_skp(data))
    data["utama"] = [hasil(indikator_pimpinan=("Persentase sarana laik operasi",))]
    isi = terbaca(cetak_skp(data))
    assert "Indikator kinerja individu: Persentase sarana laik operasi" in isi
    assert catatan in isi


def test_a_group_without_results_says_so() -> None:
    assert "B. TAMBAHAN Tidak ada." in terbaca(cetak_skp(data_skp()))


def test_the_annex_has_a_page_of_its_own_with_three_lists_and_both_signatures() -> None:
    lampiran = halaman(cetak_skp(data_skp()))[-1]
    letak = [
        lampiran.index(bagian)
        for bagian in (
            "LAMPIRAN SASARAN KINERJA PEGAWAI", "PEGAWAI YANG DINILAI", "DUKUNGAN SUMBER DAYA 1 Alat ukur",
            "SKEMA PERTANGGUNGJAWABAN 1 Laporan triwulan", "KONSEKUENSI 1 Apresiasi", "Pegawai yang Dinilai,",
            "Disetujui melalui Selaras", "Grobogan, 15 Januari 2026 Pejabat Penilai Kinerja,",
        )
    ]  # fmt: skip
    assert letak == sorted(letak)


def test_until_the_penilai_signs_every_page_is_a_draft() -> None:
    data = data_skp()
    assert not any("DRAF" in lembar for lembar in halaman(cetak_skp(data)))
    data["tanda_penilai"] = BELUM
    draf = halaman(cetak_skp(data))
    assert all("DRAF" in lembar for lembar in draf)
    assert re.search(r"Grobogan, (\. ?)+Pejabat Penilai Kinerja", draf[-1])


def test_people_are_named_as_their_kind_demands() -> None:
    data = data_skp()
    data["pegawai"] = pihak("Hendra Gunawan", label_nip="NIPPPK", pangkat="VII")
    data["penilai"] = pihak("Raden Prakoso", nip=None, pangkat=None, label_unit="INSTANSI")
    isi = terbaca(cetak_skp(data))
    assert "2 NIPPPK 19881212 201402 2 903 2 NIP – 3 PANGKAT/GOL RUANG VII 3 PANGKAT/GOL RUANG –" in isi
    assert "5 UNIT KERJA Seksi Perawatan Sarana 5 INSTANSI Seksi Perawatan Sarana" in isi
    assert isi.endswith("Raden Prakoso")  # no empty "NIP" under the name


def test_sixty_results_break_over_pages_that_all_carry_their_heads() -> None:
    data = data_skp()
    data["utama"] = [hasil(f"Tersedianya hasil ke-{n:02}") for n in range(1, 61)]
    lembar = halaman(cetak_skp(data))
    isi_hasil = [satu for satu in lembar if "Tersedianya hasil ke-" in satu]
    assert len(isi_hasil) >= 5
    assert all(
        "NO. RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI" in satu and "A. UTAMA" in satu for satu in isi_hasil
    )
    assert [f"Halaman {n} dari {len(lembar)}" in satu for n, satu in enumerate(lembar, start=1)] == [True] * len(lembar)
    assert all("Sasaran Kinerja Pegawai 2026 · Dewi" in satu for satu in lembar[1:])
    urut = re.findall(r"Tersedianya hasil ke-(\d\d)", " ".join(lembar))
    assert urut == [f"{n:02}" for n in range(1, 61)]
