"""The words that Indonesian morphology cannot decide alone. What a rule can find is not listed here."""

from collections.abc import Mapping
from typing import Final


def _kata(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


# Roots whose first sound the nasal prefix swallows or keeps. By default men- hides a t, mem- a p, meny- an s and
# meng- nothing; these roots are the other way round: menilai is nilai, mengelola is kelola.
AKAR_M: Final = _kata("""
    maju maklum makmur makna maksimal mandiri manfaat mantap marah masak masalah masuk masyarakat mati mediasi
    milik minimal minta mobilisasi moderasi modifikasi moderat modern monitor motivasi muat mudah mulai mulia
    murni musnah mutakhir
""")
AKAR_N: Final = _kata("naik nama nasihat naung nikah nikmat nilai nomor nonaktif normal notifikasi")
AKAR_NY: Final = _kata("nyaman nyanyi nyala nyata")
AKAR_K: Final = _kata("""
    kaitkan kalibrasi kampanye kandung karantina kaut kawal kawinkan kecam kecil kecuali kejar kelilingi
    kelola kelompok keluar keluh kemas kembali kembang kemudi kena kenal kendali kendara kenyang kerah kerja
    kering kerucut ketahui ketat ketik ketuk kikis kirim kisah klaim kokoh kombinasi komentar
    kompensasi kompilasi kompromi komputasi komunikasi kondisi konfigurasi konfirmasi konsep konservasi
    konsolidasi konsultasi konsumsi kontrak kontrol konversi koordinasi koordinir kopi koreksi korelasi kosong
    kotak kuasa kuat kubur kulit kumandang kumpul kunci kunjung kupas kurang kurung kurs kutip
""")
AKAR_PENDEK: Final = _kata("bom bor cap cat cek dok klik lap las pak pel print rem sah tes")  # menge-
AKAR_R: Final = _kata("rancang rawat rekam rekrut rencana ringkas rumus")  # pe-r...-an, not per-...-an
AKAR_PER: Final = _kata("baik banyak cepat luas panjang siap")  # per-...-an that names an act

# Roots of work that are no nouns: they betray a passive (disusun) and an order (susun).
AKAR_KERJA: Final = _kata("""
    adakan analisa arsipkan atur awasi bangun bantu beri bentuk bina buat catat cetak cipta dampingi dukung entri
    fasilitasi hadir hitung ikut input jaga jalankan kelola kembangkan kerjakan kendalikan kirim kumpul
    laksana lakukan latih layani lengkapi monitor olah pantau pelihara periksa persiapkan rancang rawat rekam
    rekap rumuskan sampaikan sediakan selenggara selesaikan siapkan simpan susun tangani tata terbitkan terima
    tetapkan tingkatkan ukur urus
""")

# They look like a verb or a verbal noun and are neither. Most look-alikes need no line here: no verb begins with
# me- before d, t, s, j, k, g, b, p, c, f, h or a vowel (media, metode, mesin, meja, mekanisme, mebel, mega...).
BUKAN_KERJA: Final = _kata("""
    melalui menurut mengingat menjelang meskipun melati melayu melek melodi member membran memo memoar
    memorandum memori menantu menara mendagri mendasar mendikbud mendung menganga mengapa mengenai menit
    mental mentalitas mentah mentari mentega menteri mentor mentri menu merah merdeka merek merit meritokrasi
    merpati mewah beragam berani beranda beras berat berbagai berdasarkan berikut berita berkala berkas
    berkelanjutan berkualitas berlian bermutu bersama bersih pegunungan pelabuhan pelanggan pelataran
    pemerintahan pemukiman pendahuluan pendapatan pengadilan pengalaman pengetahuan penghargaan penghasilan
    pengertian penyakitan perwalian
""")
KEADAAN: Final = _kata("""
    beroperasi berakhir berfungsi berhasil berjalan berkembang berkurang berlaku bermanfaat bertambah membaik
    membesar memburuk menguat mengecil meluas menurun meningkat menyusut
""")
PENANDA_KEADAAN: Final = KEADAAN | _kata("lancar memenuhi mencapai optimal selesai tuntas")
SIFAT_TER: Final = _kata("""
    terakhir terampil terapi terarah terbaik terbaru terbatas terbuka tercantum terdaftar terdampak terdiri
    terhadap terintegrasi terjadwal terkait terkini termasuk terminal terpadu terpercaya terperinci terpilih
    terpusat tersebut terstruktur tertentu tertib tertulis terukur terutama
""")
PEMBUKA: Final = _kata("""
    agar akan aktif dalam dapat demi guna hanya harus mampu rangka rutin secara selalu senantiasa serta sudah
    telah terus turut untuk
""")

# Light verbs say only that something takes place; what counts is the word after them.
RINGAN: Final = _kata("""
    adakan beri berikan gelar hadir hadiri ikut ikuti jalan jalankan laksana laksanakan laku lakukan langsung
    pimpin selenggara selenggarakan
""")

_KERANGKA: Final[Mapping[str, frozenset[str]]] = {
    "Tersepakatinya tindak lanjut hasil {}": _kata("""
        audiensi briefing diskusi fgd konsultasi koordinasi musyawarah pertemuan rapat
    """),
    "Meningkatnya pemahaman melalui {}": _kata("""
        bimbingan bimtek coaching diklat edukasi kursus lokakarya mentoring orientasi pelatihan pendidikan
        penyuluhan seminar sosialisasi webinar workshop
    """),
    "Tersedianya hasil {}": _kata("""
        analisa analisis audit evaluasi inspeksi investigasi kajian kunjungan monev monitoring observasi patroli
        pemantauan pemeriksaan penelitian pengawasan pengujian penilaian rekonsiliasi review reviu studi supervisi
        survei survey validasi
    """),
    "": _kata("aktivitas kegiatan partisipasi pekerjaan tugas"),  # too general for any result
}
# Nouns that name an event or a process, each with the result it usually serves.
ACARA: Final[Mapping[str, str]] = {kata: kerangka for kerangka, isi in _KERANGKA.items() for kata in isi}
KERANGKA_PROSES: Final = "Tersedianya hasil {}"  # for the nouns in -isasi and -fikasi, which a rule finds
BUKAN_PROSES: Final = _kata("klasifikasi kualifikasi notifikasi organisasi spesifikasi")
JUGA_PRODUK: Final = _kata("analisa analisis audit kajian penelitian review reviu studi")  # fine as a first word

# Result forms that ter-...-nya would get wrong or clumsy; "" where none is natural.
BENTUK_HASIL: Final[Mapping[str, str]] = {
    "ada": "tersedianya", "anggar": "teranggarkannya", "awas": "terawasinya", "beri": "diberikannya",
    "bentuk": "terbentuknya", "buat": "tersedianya", "cipta": "terciptanya", "damping": "terdampinginya",
    "dapat": "diperolehnya", "fungsi": "berfungsinya", "guna": "digunakannya", "hadir": "", "hasil": "dihasilkannya",
    "ikut": "", "jadi": "", "jalan": "berjalannya", "kembang": "berkembangnya", "kendali": "terkendalinya",
    "kerja": "terselesaikannya", "ketahui": "diketahuinya", "kuat": "menguatnya", "kumpul": "terkumpulnya",
    "kurang": "berkurangnya", "laksana": "terlaksananya", "laku": "terlaksananya", "layan": "terlayaninya",
    "lindung": "terlindunginya", "luas": "meluasnya", "milik": "dimilikinya", "pasti": "terjaminnya",
    "penuh": "terpenuhinya", "perbaik": "diperbaikinya", "perkuat": "menguatnya", "perluas": "meluasnya",
    "periksa": "terperiksanya",
    "persiap": "tersedianya", "rencana": "terencananya", "sah": "disahkannya", "sampai": "tersampaikannya", "sedia": "tersedianya",
    "selenggara": "terselenggaranya", "selesai": "terselesaikannya", "siap": "tersedianya", "tambah": "bertambahnya",
    "tangan": "tertanganinya", "terbit": "terbitnya", "tingkat": "meningkatnya", "turun": "menurunnya",
    "upaya": "terwujudnya", "usul": "diusulkannya", "wujud": "terwujudnya",
}  # fmt: skip
