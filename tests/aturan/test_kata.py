import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.bahasa_hasil.kata import Ragam, bentuk_hasil, lepas_awalan, urai_kata
from aturan.bahasa_hasil.saran import pisah_kepala, usulkan

AWALAN = """menyusun susun, menyampaikan sampaikan, menyatakan nyatakan, mengelola kelola, mengolah olah, mengatur atur,
mengirim kirim, mengkaji kaji, menghitung hitung, mengoordinasikan koordinasikan, mengkoordinasikan koordinasikan,
mengecek cek, mengesahkan sahkan, mengetik ketik, menata tata, menilai nilai, menaikkan naikkan, mendata data,
mencatat catat, mensosialisasikan sosialisasikan, mentransfer transfer, mentaati taati, memakai pakai, memulai mulai,
memasukkan masukkan, memeriksa periksa, membina bina, memfasilitasi fasilitasi, memproses proses, memverifikasi verifikasi,
memperkuat perkuat, mempersiapkan persiapkan, melayani layani, merawat rawat, mewujudkan wujudkan, meyakinkan yakinkan"""
KEGIATAN = """menyusun mengikuti menjadi menindaklanjuti memonitor mengunggah memotong berkoordinasi bekerja belajar
berpartisipasi disusun dilaksanakan dievaluasi penyusunan pengelolaan pemeliharaan perawatan perbaikan pembuatan
pengecekan pemutakhiran percepatan penyelenggaraan rapat kegiatan sosialisasi verifikasi digitalisasi monitoring susun
laksanakan input meningkatkannya"""
BUKAN = """media menteri mesin metode mekanisme meja memori mentor medali medan mebel meter menu menara menit merek medis
metadata mengenai melalui menurut Mendagri Menpan Menkes berita berkas beban berbagai berdasarkan bersama bersih dinas direktorat
direktur digital dialog disiplin divisi direksi peralatan peraturan pendapatan pengetahuan perusahaan perpustakaan
permukiman perizinan perkeretaapian persentase pelabuhan pekan laporan kepuasan keandalan layanan organisasi aplikasi
informasi spesifikasi terapi terminal"""


@pytest.mark.parametrize("pasangan", AWALAN.split(","))
def test_the_nasal_prefix_gives_back_the_sound_it_swallowed(pasangan: str) -> None:
    kata, pangkal = pasangan.split()
    assert lepas_awalan(kata) == pangkal


@pytest.mark.parametrize("kata", KEGIATAN.split())
def test_words_of_doing_in_all_their_forms(kata: str) -> None:
    assert urai_kata(kata).kegiatan
    assert urai_kata(kata.capitalize()).kegiatan


@pytest.mark.parametrize("kata", BUKAN.split())
def test_look_alikes_are_left_in_peace(kata: str) -> None:
    assert not urai_kata(kata).kegiatan


@pytest.mark.parametrize(
    ("pangkal", "bentuk"),
    [
        ("susun", "tersusunnya"), ("selesaikan", "terselesaikannya"), ("layani", "terlayaninya"), ("layan", "terlayaninya"),
        ("rawat", "terawatnya"), ("tetapkan", "ditetapkannya"), ("perbaiki", "diperbaikinya"), ("wujudkan", "terwujudnya"),
        ("tingkatkan", "meningkatnya"), ("jadi", ""),
    ],
)  # fmt: skip
def test_the_result_form_of_a_stem(pangkal: str, bentuk: str) -> None:
    assert bentuk_hasil(pangkal) == bentuk


@given(kata=st.text("abdegiklmnoprstuy", min_size=1))
def test_every_word_has_a_kind_and_every_verb_a_stem(kata: str) -> None:
    urai = urai_kata(kata)
    assert urai.pangkal
    if urai.ragam is Ragam.KERJA and kata.startswith("me"):
        assert lepas_awalan(kata) == urai.pangkal


def test_coordinated_words_open_a_sentence_together() -> None:
    kepala, sambung, isi = pisah_kepala("Mengawasi, mengendalikan, dan menilai pemakaian alat")
    assert [kata.pangkal for kata in kepala] == ["awasi", "kendalikan", "nilai"]
    assert (sambung, isi) == ([", ", ", dan "], "pemakaian alat")
    assert usulkan("Mengawasi/menilai alat") == "Terawasinya/ternilainya alat"
