import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.bahasa_hasil.kata import Ragam, bentuk_hasil, lepas_awalan, urai_kata, urai_nomina
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
laksanakan input meningkatkannya mem-backup di-input mengaudit mengimunisasi ditinjau diuji divalidasi publikasi
vaksinasi distribusi peremajaan update"""
# One root per way the prefix meets a first sound, and per loan: its verb, its passive, its name, its result.
BENTUK = """menyusun disusun penyusunan tersusunnya, mengelola dikelola pengelolaan terkelolanya, menata ditata penataan
tertatanya, memetakan dipetakan pemetaan terpetakannya, mengukur diukur pengukuran terukurnya, mengecek dicek
pengecekan terceknya, merawat dirawat perawatan terawatnya, membina dibina pembinaan terbinanya, mendata didata
pendataan terdatanya, menilai dinilai penilaian ternilainya, memuat dimuat pemuatan termuatnya, melatih dilatih
pelatihan terlatihnya, mewawancarai diwawancarai pewawancaraan terwawancarainya, menggandakan digandakan
penggandaan tergandakannya, memverifikasi diverifikasi pemverifikasian terverifikasinya, mengunduh diunduh
pengunduhan terunduhnya, menyemprot disemprot penyemprotan tersemprotnya, menghapus dihapus penghapusan
terhapusnya, mempercepat dipercepat percepatan dipercepatnya"""
SALAH_KETIK = "terlaksananya terlaksannya terlaksanannya terlaksanaya terlaksana"
BUKAN = """media menteri mesin metode mekanisme meja memori mentor medali medan mebel meter menu menara menit merek medis
metadata mengenai melalui menurut Mendagri Menpan Menkes Mensos berita berkas beban berbagai berdasarkan bersama bersih dinas direktorat
direktur digital dialog disiplin divisi direksi peralatan peraturan pendapatan pengetahuan perusahaan perpustakaan
permukiman perizinan perkeretaapian persentase pelabuhan pekan laporan kepuasan keandalan layanan organisasi aplikasi
informasi spesifikasi terapi terminal ternak realisasi rekomendasi literasi dishub disdukcapil dispensasi disabilitas
dinding dimensi direktori pemahaman pencapaian pengaduan pendidikan pelayaran pertanian"""


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


@pytest.mark.parametrize("kata", SALAH_KETIK.split())
def test_the_commonest_slip_is_read_as_it_was_meant(kata: str) -> None:
    urai = urai_kata(kata)
    assert (urai.ragam, urai.ringan) == (Ragam.HASIL, True)


@pytest.mark.parametrize("bentuk", BENTUK.split(","))
def test_a_root_is_followed_through_all_its_forms(bentuk: str) -> None:
    aktif, pasif, nomina, hasil = bentuk.split()
    assert all(urai_kata(kata).kegiatan for kata in (aktif, pasif, nomina))
    assert urai_kata(hasil).ragam is Ragam.HASIL
    assert urai_kata(hasil.removesuffix("nya")).kegiatan == hasil.startswith("di")


def test_an_event_may_be_read_as_the_name_of_an_act() -> None:
    pengawasan, rapat = urai_nomina("Pengawasan"), urai_nomina("rapat")
    assert pengawasan is not None
    assert (pengawasan.ragam, pengawasan.pangkal, rapat) == (Ragam.NOMINA_KERJA, "awas", None)


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
