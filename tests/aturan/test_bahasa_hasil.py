import sys
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.bahasa_hasil import HasilPeriksa, periksa_rumusan
from aturan.temuan import Tingkat
from tests.aturan.kalimat_skp import KALIMAT_SKP
from tests.aturan.pasangan_hasil import PASANGAN

POTONGAN = ("terlaksananya", "pelaksanaan", "kegiatan", "menyusun", "rapat", "berkoordinasi", "lancar", "dan", ",", "/")
KALIMAT = st.lists(st.sampled_from(POTONGAN), max_size=8).map(" ".join)


def kode(teks: str, pimpinan: str = "", indikator: Iterable[str] = ()) -> list[str]:
    return [t.kode for t in periksa_rumusan(teks, pimpinan=pimpinan, indikator=tuple(indikator)).temuan]


def berhasil(periksa: HasilPeriksa) -> bool:
    """Read as a result without a but."""
    return periksa.berupa_hasil and not periksa.lemah


def dikenali(bagian: str, *, cocok: Callable[[HasilPeriksa], bool]) -> tuple[int, int]:
    """How many sentences of a section are read as it says, of how many."""
    jawaban = [cocok(periksa_rumusan(kalimat)) for kalimat in KALIMAT_SKP[bagian]]
    return sum(jawaban), len(jawaban)


def test_the_pairs_every_activity_is_flagged_and_results_pass(capsys: pytest.CaptureFixture[str]) -> None:
    kegiatan = [not periksa_rumusan(p.kegiatan).berupa_hasil for p in PASANGAN]
    lolos = [berhasil(periksa_rumusan(p.hasil)) for p in PASANGAN if not p.lemah]
    lemah = [periksa_rumusan(p.hasil).lemah for p in PASANGAN if p.lemah]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{sum(kegiatan)}/{len(kegiatan)} kegiatan dikenali, {sum(lolos)}/{len(lolos)} hasil lolos, "
            f"{sum(lemah)}/{len(lemah)} hasil lemah dikenali\n"
        )
    assert len(PASANGAN) == 38
    assert all(kegiatan)
    assert sum(lolos) >= 0.95 * len(lolos)
    assert all(lemah)


@pytest.mark.parametrize("tahap", ["", " baru"])
def test_other_offices_sentences_are_told_apart_too(tahap: str, capsys: pytest.CaptureFixture[str]) -> None:
    hitungan = {
        "kegiatan": dikenali(f"kegiatan{tahap}", cocok=lambda periksa: not periksa.berupa_hasil),
        "hasil": dikenali(f"hasil{tahap}", cocok=berhasil),
        "lemah": dikenali(f"lemah{tahap}", cocok=lambda periksa: periksa.lemah),
    }
    with capsys.disabled():
        sys.stdout.write(
            "\n" + ", ".join(f"{benar}/{semua} {nama}" for nama, (benar, semua) in hitungan.items()) + "\n"
        )
    assert all(semua >= 10 for _, semua in hitungan.values())
    assert hitungan["kegiatan"][0] >= 0.95 * hitungan["kegiatan"][1]
    assert hitungan["hasil"][0] >= 0.98 * hitungan["hasil"][1]
    assert hitungan["lemah"][0] >= 0.9 * hitungan["lemah"][1]


@pytest.mark.parametrize("bagian", ["kegiatan", "kegiatan baru", "lemah", "lemah baru"])
def test_most_activities_get_a_rewording_and_each_passes_its_own_check(bagian: str) -> None:
    saran = [periksa_rumusan(kalimat).saran for kalimat in KALIMAT_SKP[bagian]]
    usul = [periksa_rumusan(s) for s in saran if s]
    assert all(berhasil(periksa) for periksa in usul)
    assert len(usul) >= len(saran) / 2


@pytest.mark.parametrize(
    ("kegiatan", "hasil"),
    [
        ("Menyusun laporan bulanan", "Tersusunnya laporan bulanan"),
        ("Meningkatkan mutu", "Meningkatnya mutu"),
        ("Mengelola arsip", "Terkelolanya arsip"),
        ("Menangani pengaduan", "Tertanganinya pengaduan"),
        ("Menyelesaikan tunggakan", "Terselesaikannya tunggakan"),
        ("Menetapkan standar", "Ditetapkannya standar"),
        ("Merawat sarana", "Terawatnya sarana"),
        ("Memperkuat pengawasan internal", "Menguatnya pengawasan internal"),
        ("Mempercepat layanan", "Dipercepatnya layanan"),
        ("Menilai berkas", "Ternilainya berkas"),
        ("Mengecek persediaan", "Terceknya persediaan"),
        ("Menginput data", "Terinputnya data"),
        ("Disusun laporan", "Tersusunnya laporan"),
        ("Susun laporan", "Tersusunnya laporan"),
        ("Bersihkan ruang arsip", "Dibersihkannya ruang arsip"),
        ("Memberdayakan masyarakat", "Berdayanya masyarakat"),
        ("Berikan bimbingan teknis", "Meningkatnya pemahaman melalui bimbingan teknis"),
        ("Pengelolaan arsip", "Terkelolanya arsip"),
        ("Perbaikan jalan", "Diperbaikinya jalan"),
        ("Penyusunan dan penyampaian laporan", "Tersusunnya dan tersampaikannya laporan"),
        ("Menerima dan memeriksa berkas", "Diterimanya dan terperiksanya berkas"),
        ("Mengikuti rapat koordinasi", "Tersepakatinya tindak lanjut hasil rapat koordinasi"),
        ("Berkoordinasi dengan dinas terkait", "Tersepakatinya tindak lanjut hasil koordinasi dengan dinas terkait"),
        ("Melakukan verifikasi dokumen", "Terverifikasinya dokumen"),
        ("Menyelenggarakan pelatihan SKP", "Meningkatnya pemahaman melalui pelatihan SKP"),
        ("Melaksanakan pengadaan barang/jasa", "Tersedianya barang/jasa"),
        ("Kegiatan sosialisasi SKP", "Meningkatnya pemahaman melalui sosialisasi SKP"),
        ("Dalam rangka meningkatkan layanan", "Meningkatnya layanan"),
        ("1. Menyusun  laporan BMN", "Tersusunnya laporan BMN"),
        ("MENYUSUN LAPORAN BMN", "TERSUSUNNYA LAPORAN BMN"),
        ("Terlaksananya penyusunan dokumen", "Tersusunnya dokumen"),
        ("Terlaksananya rapat staf", "Tersepakatinya tindak lanjut hasil rapat staf"),
        ("Terlaksannya rapat staf", "Tersepakatinya tindak lanjut hasil rapat staf"),  # the slip is common
        ("Terlaksananya digitalisasi arsip", "Terdigitalisasinya arsip"),
        ("Me-review kontrak", "Tereviewnya kontrak"),
        ("Setiap bulan menyetor laporan", "Tersetornya laporan"),
        ("Membantu menyusun laporan", "Tersusunnya laporan"),
        ("Mencairkan dana BOS", "Cairnya dana BOS"),
        ("Perawatan berkala lokomotif", "Terawatnya lokomotif secara berkala"),
        ("Verifikasi terhadap dokumen", "Terverifikasinya dokumen"),
        ("Pelayanan rawat jalan", "Terpenuhinya kebutuhan pelayanan rawat jalan"),
        ("Pembinaan dan pengawasan UMKM", "Terbinanya dan terawasinya UMKM"),
        ("Monitoring dan evaluasi program", "Tersedianya hasil monitoring dan evaluasi program"),
        ("Pelaksanaan dan penilaian pembelajaran", "Terlaksananya dan ternilainya pembelajaran"),
    ],
)
def test_an_activity_is_reworded_as_its_result(kegiatan: str, hasil: str) -> None:
    periksa = periksa_rumusan(kegiatan)
    assert (periksa.saran, periksa.lemah or not periksa.berupa_hasil) == (hasil, True)


@pytest.mark.parametrize(
    "teks",
    [
        "Menjadi narasumber", "Belajar mandiri", "Menyusun", "Melaksanakan tugas kedinasan lain", "Mengikuti upacara",
        "Menilai pegawai dan melaksanakan rapat", "Meronda di kompleks rumah dinas", "Sebagai bendahara",
    ],
)  # fmt: skip
def test_where_no_rewording_is_natural_there_is_none(teks: str) -> None:
    periksa = periksa_rumusan(teks)
    assert (periksa.berupa_hasil, periksa.saran) == (False, None)


@pytest.mark.parametrize(
    "teks",
    [
        "Meningkatnya kinerja pegawai", "Berfungsinya aplikasi perizinan", "Ditetapkannya standar layanan",
        "Terbitnya izin tepat waktu", "Tuntasnya temuan BPK", "Tersusunya laporan",  # the slip is common
        "Data pokok pendidikan terkelola dengan akurat", "Layanan berjalan lancar", "Kepuasan masyarakat meningkat",
        "Laporan keuangan yang andal", "Ketepatan waktu perawatan sarana", "Media sosial terkelola dengan baik",
        "Menteri menerima rekomendasi kebijakan", "Mekanisme pengaduan berfungsi", "BMN terinventarisasi",
        "Pengelolaan arsip terlaksana dengan tertib", "Analisis keandalan yang menjadi dasar jadwal perawatan",
        "Terlaksananya jadwal dinas sesuai SOP", "Terselenggaranya pekan layanan publik", "Realisasi anggaran 96 persen",
        "Ketersediaan obat esensial", "Peta bidang tanah termutakhirkan", "Pengelolaan persediaan semakin tertib",
    ],
)  # fmt: skip
def test_a_result_passes_without_a_word(teks: str) -> None:
    assert kode(teks) == []
    assert periksa_rumusan(teks).saran is None


@pytest.mark.parametrize(
    ("teks", "temuan"),
    [
        ("Terlaksananya kegiatan pengarsipan", "hasil_lemah"),
        ("Terselenggaranya pelayanan", "hasil_lemah"),
        ("Diikutinya rapat koordinasi", "hasil_lemah"),
        ("Terdukungnya pelaksanaan tugas pimpinan", "hasil_lemah"),
        ("Terlaksananya tugas kedinasan lain dari pimpinan", "tugas_lain"),
        ("Tersusunnya.", "tanpa_objek"),
    ],
)
def test_a_weak_result_is_a_result_that_hides_an_activity(teks: str, temuan: str) -> None:
    periksa = periksa_rumusan(teks)
    assert (periksa.berupa_hasil, periksa.lemah, kode(teks)) == (True, True, [temuan])


@pytest.mark.parametrize("teks", ["", "   ", "123", "…"])
def test_nothing_written_is_no_result(teks: str) -> None:
    assert (periksa_rumusan(teks).berupa_hasil, kode(teks)) == (False, ["kosong"])


def test_what_repeats_or_runs_on_is_pointed_out() -> None:
    hasil = "Tersusunnya laporan bulanan"
    assert kode(hasil, pimpinan="tersusunnya  laporan bulanan.") == ["sama_dengan_pimpinan"]
    assert kode(hasil, indikator=["Jumlah laporan", hasil.upper()]) == ["indikator_mengulang"]
    assert kode(f"{hasil} {'lengkap ' * 38}") == ["terlalu_panjang"]
    assert kode(f"{hasil} {'lengkap ' * 37}") == []


def test_the_advice_names_the_word_and_what_to_do() -> None:
    (temuan,) = periksa_rumusan("Menyusun laporan perawatan").temuan
    assert temuan.tingkat is Tingkat.PERINGATAN
    assert temuan.pesan == (
        "Ini masih bahasa kegiatan. Kata “menyusun” menerangkan apa yang dikerjakan, belum apa yang dihasilkan. "
        "Tuliskan keadaan yang tercapai sesudahnya."
    )


@given(teks=st.text() | KALIMAT)
def test_any_text_has_an_answer_and_every_suggestion_passes_its_own_check(teks: str) -> None:
    periksa = periksa_rumusan(teks)
    assert not (periksa.lemah and not periksa.berupa_hasil)
    assert all(temuan.tingkat is Tingkat.PERINGATAN for temuan in periksa.temuan)
    if periksa.saran is not None:
        assert periksa.lemah or not periksa.berupa_hasil
        usul = periksa_rumusan(periksa.saran)
        assert (usul.berupa_hasil, usul.lemah) == (True, False)


def test_a_text_without_end_is_answered_too() -> None:
    assert "terlalu_panjang" in kode("pelaksanaan kegiatan " * 5000)
