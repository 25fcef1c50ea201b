"""Single pieces of feedback and requests that the story needs, counted back from the anchor."""

from dataclasses import dataclass
from typing import Final

from selaras.pelaksanaan.models import PeranPemberi

_PENILAI, _BAWAHAN = PeranPemberi.PENILAI, PeranPemberi.BAWAHAN


@dataclass(frozen=True, slots=True)
class Ucapan:
    """Feedback told in the story. `tentang`: the number of a result, or a BerAKHLAK value."""

    hari: int  # days ago
    jam: int
    oleh: str
    untuk: str
    peran: PeranPemberi
    isi: str
    tentang: int | str = ""
    baik: bool = True
    langsung: bool = True
    balasan: str = ""
    baru: bool = False  # not read yet
    tepat: bool = False  # on that very day, even if it was a Sunday


@dataclass(frozen=True, slots=True)
class Permintaan:
    """A question; `jawaban` as (days ago, words), `ditolak` as (days ago, why), or neither while it waits."""

    hari: int
    dari: str
    kepada: str
    pertanyaan: str
    tentang: int = 1
    jawaban: tuple[int, str] | None = None
    ditolak: tuple[int, str] | None = None


UCAPAN: Final = (
    Ucapan(4, 14, "Bambang Prakoso", "Ratna Widyastuti", _PENILAI,
           "Laporan kesiapan sarana sekarang bisa saya baca dalam satu halaman. Pertahankan. Untuk triwulan depan, "
           "tolong sertakan risiko suku cadang.", 1, langsung=False, baru=True),
    Ucapan(2, 11, "Hendra Gunawan", "Ratna Widyastuti", _BAWAHAN,
           "Keputusan menunda unit kedua kemarin membuat kami bekerja aman. Terima kasih, Bu.", "berorientasi_pelayanan",
           langsung=False, baru=True),
    Ucapan(1, 10, "Ratna Widyastuti", "Dewi Lestariningsih", _PENILAI,
           "Paparan keandalan bogie tadi pagi langsung bisa dipakai menentukan urutan perawatan.", 1),
    Ucapan(8, 8, "Ratna Widyastuti", "Hendra Gunawan", _PENILAI,
           "Briefing keselamatan pagi kini selalu dimulai tepat 07.30 dan dicatat.", "akuntabel"),
    Ucapan(14, 15, "Ratna Widyastuti", "Yohanes Kambu", _PENILAI,
           "Catatan gangguan masuk sebelum saya menelepon. Fotonya juga jelas.", 1),
    Ucapan(23, 9, "Ratna Widyastuti", "Rahmat Hidayat", _PENILAI,
           "Riwayat kereta ukur belum terisi sejak awal triwulan. Mari isi bersama Jumat ini.", 3, baik=False,
           balasan="Baik, Bu. Jumat saya siapkan buku kerjanya."),
    Ucapan(46, 13, "Ratna Widyastuti", "Tri Handayani", _PENILAI,
           "Statistik gangguan bulan lalu enak dibaca. Tambahkan satu kalimat simpulan di atasnya.", 2, tepat=True),
    Ucapan(78, 9, "Ratna Widyastuti", "Hendra Gunawan", _PENILAI,
           "Lembar periksa roda tiga kali tidak lengkap. Kita sepakati: difoto sebelum unit keluar depo.", 1, baik=False,
           balasan="Siap, Bu. Mulai hari ini foto saya unggah di bukti."),
    Ucapan(12, 11, "Bambang Prakoso", "Dewi Lestariningsih", PeranPemberi.PIMPINAN,
           "Grafik keandalan Ibu dipakai direktur sebagai contoh. Bagikan cara membuatnya kepada Balai lain.", 1),
    Ucapan(6, 16, "Djoko Sarwoko", "Bambang Prakoso", _PENILAI,
           "Penyebab keterlambatan sudah jelas. Saya tunggu jadwal pemulihannya pekan depan.", 2, baik=False,
           langsung=False),
    Ucapan(3, 9, "Bambang Prakoso", "Hesti Kusumaningrum", _PENILAI,
           "Dasbor suku cadang menjawab pertanyaan direktur dalam satu menit.", 1, baru=True),
)  # fmt: skip
PERMINTAAN: Final = (
    Permintaan(1, "Hendra Gunawan", "Ratna Widyastuti", "Hasil perawatan CC 203, apakah sudah sesuai harapan Ibu?"),
    Permintaan(3, "Ratna Widyastuti", "Bambang Prakoso", "Apakah laporan satu halaman ini sudah menjawab pertanyaan Bapak?"),
    Permintaan(5, "Dewi Lestariningsih", "Hesti Kusumaningrum", "Bagian saya di dasbor, apa yang sebaiknya saya ubah?", 5),
    Permintaan(2, "Teguh Iman Santosa", "Yusuf Maulana", "Apakah pengingat kepada penilai sudah cukup membantu?", 2),
    Permintaan(6, "Anisa Rahmawati", "Sutrisno Hadi", "Lembar pembelajaran bulan ini, sudah mudah dipahami bengkel?", 3),
    Permintaan(33, "Tri Handayani", "Dewi Lestariningsih", "Data mana yang paling sering harus dikoreksi?", 1,
               (31, "Kolom tanggal selesai. Selebihnya sudah bersih, Mbak.")),
    Permintaan(40, "Retno Wulandari", "Hesti Kusumaningrum", "Uji pulih kemarin, apa yang masih kurang?", 2,
               (38, "Sudah baik. Catat juga lamanya, supaya pimpinan tahu perkiraannya.")),
    Permintaan(52, "Bagus Wicaksono", "Clara Ambarwati", "Apakah lembar uji saya sudah lengkap?", 1,
               ditolak=(50, "Saya tidak cukup mengenal pekerjaannya.")),
    Permintaan(9, "Hendra Gunawan", "Clara Ambarwati", "Briefing pagi kami, apa yang masih mengganggu Loket K3?", 2,
               ditolak=(8, "Saya belum pernah ikut briefing di depo. Coba tanya Mas Fajar.")),
)  # fmt: skip
JEDA: Final = {  # days since the penilai last wrote, where the story does not say it above
    "Siti Nurjanah": 12,
    "Fajar Nugroho": 6,
    "Maria Goreti Lamak": 19,
    "Nyoman Sudiarta": 9,
    "Wahyu Kurniawan": 3,
    "Slamet Riyadi": 39,
    "Yuliana Tandi": 41,
    "Lukas Manggala": 37,
    "Rizky Ramadhan": 34,
    "Endang Purwanti": 68,
}
