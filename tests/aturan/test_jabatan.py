import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.jabatan import KEAHLIAN, KETERAMPILAN, LABEL, JenisJabatan, Jenjang, urai_jabatan


@pytest.mark.parametrize(
    ("nama", "jenjang"),
    [
        ("Arsiparis Ahli Muda", Jenjang.AHLI_MUDA),
        ("Pranata Komputer Terampil", Jenjang.TERAMPIL),
        ("Inspektur Sarana Perkeretaapian Ahli Pertama", Jenjang.AHLI_PERTAMA),
        ("Asisten Penguji Sarana Perkeretaapian Mahir", Jenjang.MAHIR),
        ("  perawat   penyelia ", Jenjang.PENYELIA),
        ("Guru Pertama", Jenjang.AHLI_PERTAMA),  # the names before "Ahli"
        ("Peneliti Utama", Jenjang.AHLI_UTAMA),
        ("Arsiparis Pelaksana Pemula", Jenjang.PEMULA),
        ("Arsiparis Pelaksana", Jenjang.TERAMPIL),
        ("Arsiparis Pelaksana Lanjutan", Jenjang.MAHIR),
        ("Ahli Pertama - Guru Kelas", Jenjang.AHLI_PERTAMA),  # as SIASN writes it
        ("Terampil - Perawat", Jenjang.TERAMPIL),
        ("Analis Kebijakan Ahli Muda selaku Ketua Tim Kerja", Jenjang.AHLI_MUDA),
        ("Pranata Komputer Ahli Muda (Subkoordinator)", Jenjang.AHLI_MUDA),
        ("JF Auditor Madya pada Inspektorat", Jenjang.AHLI_MADYA),
        ("Pranata Barang/Jasa Mahir", Jenjang.MAHIR),
        ("Perawat Terampil/Pelaksana", Jenjang.TERAMPIL),
    ],
)
def test_a_functional_title_names_its_jenjang(nama: str, jenjang: Jenjang) -> None:
    uraian = urai_jabatan(nama)
    assert (uraian.jenis, uraian.jenjang) == (JenisJabatan.FUNGSIONAL, jenjang)


@pytest.mark.parametrize(
    ("nama", "jenis"),
    [
        ("Direktur Jenderal Perkeretaapian", JenisJabatan.JPT_MADYA),
        ("Sekretaris Utama", JenisJabatan.JPT_MADYA),
        ("Direktur Sarana Perkeretaapian", JenisJabatan.JPT_PRATAMA),
        ("Kepala Biro Kepegawaian", JenisJabatan.JPT_PRATAMA),
        ("Kepala Balai Perawatan Perkeretaapian", JenisJabatan.ADMINISTRATOR),
        ("Kepala Subbagian Tata Usaha", JenisJabatan.PENGAWAS),
        ("Kasubbag TU", JenisJabatan.PENGAWAS),
        ("Ka. Subbag Umum", JenisJabatan.PENGAWAS),
        ("Plt. Kepala Seksi Pelayanan", JenisJabatan.PENGAWAS),
        ("Plh Kepala Bidang Mutasi", JenisJabatan.ADMINISTRATOR),
        ("Staf Ahli Utama", JenisJabatan.JPT_PRATAMA),
        ("Kepala Seksi Perawatan Sarana", JenisJabatan.PENGAWAS),
        ("Pengadministrasi Perkantoran", JenisJabatan.PELAKSANA),
        ("Operator Layanan Operasional", JenisJabatan.PELAKSANA),
        ("Pelaksana", JenisJabatan.PELAKSANA),
    ],
)
def test_other_titles_hint_at_their_kind_and_have_no_jenjang(nama: str, jenis: JenisJabatan) -> None:
    uraian = urai_jabatan(nama)
    assert (uraian.jenis, uraian.jenjang) == (jenis, None)


def test_a_title_that_says_nothing_gives_no_hint() -> None:
    assert urai_jabatan("Analis Perawatan Sarana").jenis is None


@given(nama=st.text())
def test_any_text_has_an_answer_and_only_functional_posts_have_a_jenjang(nama: str) -> None:
    uraian = urai_jabatan(nama)
    assert (uraian.jenjang is not None) == (uraian.jenis is JenisJabatan.FUNGSIONAL)


def test_eight_rungs_and_every_label() -> None:
    assert (*KETERAMPILAN, *KEAHLIAN) == tuple(Jenjang)
    assert set(LABEL) == {*JenisJabatan, *Jenjang}
