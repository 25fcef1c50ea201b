"""The words that Indonesian morphology cannot decide alone. What a rule can find is not listed here."""

from collections.abc import Mapping
from typing import Final


def _kata(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


def _pasangan(teks: str) -> dict[str, str]:
    return dict(pasang.split(":") for pasang in teks.split())


# Roots whose first sound the nasal prefix swallows or keeps. By default men- hides a t, mem- a p, meny- an s and
# meng- nothing; these roots are the other way round: menilai is nilai, mengelola is kelola.
AKAR_M: Final = _kata("""
    maju maklum makmur makna maksimal mandi mandiri manfaat mantap marah masak masalah masuk masyarakat mati mediasi
    milik minimal minta mobilisasi moderasi modifikasi moderat modern monitor monitoring motivasi muat mudah mulai
    mulia murni musnah mutakhir
""")
AKAR_N: Final = _kata("naik nama nasihat naung nikah nikmat nilai nomor nonaktif normal notifikasi")
AKAR_NY: Final = _kata("nyaman nyanyi nyala nyata")
AKAR_K: Final = _kata("""
    kaitkan kalibrasi kampanye kapal katalog kandung karantina kaut kawal kawinkan kecam kecil kecuali kejar
    kelilingi kelola kelompok keluar keluh kemas kembali kembang kemudi kena kenal kendali kendara kenyang kerah
    kerja kering kerucut ketahui ketat ketik ketuk kikis kirim kisah klaim kokoh kombinasi komentar kompensasi
    kompilasi kompromi komputasi komunikasi kondisi konfigurasi konfirmasi konsep konservasi konsolidasi konsultasi
    konsumsi kontrak kontrol konversi koordinasi koordinir kopi koreksi korelasi kosong kotak kuasa kuat kubur kukuh
    kulit kumandang kumpul kunci kunjung kupas kurang kurung kurs kutip
""")
AKAR_PENDEK: Final = _kata("bom bor cap cat cek dok klik lap las pak pel print rem sah tes")  # menge-
AKAR_R: Final = _kata(
    "rakit rancang rawat rekam rekrut remaja rencana ringkas rintis rombak rumus"
)  # pe-r...-an, not per-...-an
AKAR_PER: Final = _kata(
    "baik banyak cepat hitung kuat lindung luas panjang siap singkat tolong"
)  # per-...-an that names an act

# Roots of work that are no nouns: they betray an order (susun). Loans that stand in for a verb are among them.
AKAR_KERJA: Final = _kata("""
    adakan analisa arsipkan atur awasi backup bangun bantu beri bentuk bina buat catat cek cetak cipta dampingi
    dukung entri fasilitasi hadir hitung ikut input jaga jalankan kelola kembangkan kerjakan kendalikan kirim kumpul
    laksana lakukan latih layani lengkapi monitor olah pantau pelihara periksa persiapkan rancang rawat rekam rekap
    rumuskan sampaikan scan sebagai sediakan selenggara selesaikan siapkan simpan susun tangani tata terbitkan
    terima tetapkan tingkatkan ukur unggah update upload urus
""")

# They look like a verb or a verbal noun and are neither. Most look-alikes need no line here: no verb begins with
# me- before d, t, s, j, k, g, b, p, c, f, h or a vowel (media, metode, mesin, meja, mekanisme, mebel, mega...).
BUKAN_KERJA: Final = _kata("""
    melalui menurut mengingat menjelang meskipun melati melayu melek melodi member membran memo memoar memorandum
    memori menantu menara mendagri mendasar mendikbud mendikdasmen mendung menganga mengapa mengenai menit mental
    mentalitas mentah mentari mentega mensesneg mensos menteri mentor mentri menu merah merdeka merek merit
    meritokrasi merpati mewah beragam berani beranda beras berat berbagai berdasarkan berikut berita berkala berkas
    berkelanjutan berkualitas berlian bermutu bersama bersih pegunungan pelabuhan pelanggan pelataran pelajaran
    pelayaran pemahaman pemakaman pemerintahan pemukiman pencapaian pendahuluan pendapatan pendidikan penerbangan
    pengadilan pengaduan pengakuan pengalaman pengangguran pengertian pengetahuan penghargaan penghasilan
""")
# Every other di- is a passive, unless a consonant follows dis- (dishub, distribusi) or one syllable is left (dinas).
BUKAN_PASIF: Final = _kata("""
    diagnosa diagnosis diagram dialisis dialog diameter diare diaspora didaktik diesel difabel difteri difusi
    digester digital digitalisasi dilema dimensi dinamika dinamis dinasti diorama diploma diplomasi diplomat direksi
    direktorat direktori direktur dirigen disabilitas disertasi diseminasi disinfektan disiplin diversi
    diversifikasi dividen divisi
""")
KEADAAN: Final = _kata("""
    beroperasi berakhir berfungsi berhasil berjalan berkembang berkurang berlaku bermanfaat bertambah membaik
    membesar memburuk menguat mengecil meluas memadai menurun meningkat menyusut
""")
PENANDA_KEADAAN: Final = KEADAAN | _kata("""
    lancar lulus makin melampaui memenuhi memperoleh mencapai menghasilkan menjangkau meraih naik optimal pulih
    rampung selesai semakin stabil terbit tiba tumbuh tuntas turun
""")
SIFAT_TER: Final = _kata("""
    terakhir terampil terapi terarah terbaik terbaru terbatas terbesar terbuka tercepat terdekat terdepan terendah
    tercantum terdaftar terdampak terdiri terhadap terigu terintegrasi terjadwal terjauh terkait terkecil terkini
    terluar termasuk terminal terpadu terpercaya terpencil terperinci terpilih terpusat tersebut terstruktur
    tertentu tertib tertinggal tertinggi tertulis terukur terumbu terutama
""")
PEMBUKA: Final = _kata("""
    agar akan aktif bulan dalam dapat demi guna hanya hari harus mampu minggu pekan rangka rutin secara selalu
    semester senantiasa serta setiap sudah tahun telah terus tiap triwulan turut untuk
""")
CARA: Final = _kata("berkala intensif menyeluruh rutin terpadu")  # how an act is done; a result says it with "secara"
PREPOSISI: Final = _kata("dalam dari dengan di ke kepada untuk")  # behind a verb: it has no object to reword
SASARAN: Final = _kata("atas pada terhadap")  # before what an act is done to; a result form needs none of them

# Light verbs say only that something takes place; what counts is the word after them.
RINGAN: Final = _kata("""
    adakan bantu beri berikan dukung gelar hadir hadiri ikut ikuti jalan jalankan laksana laksanakan laku lakukan
    langsung pimpin selenggara selenggarakan
""")

_KERANGKA: Final[Mapping[str, frozenset[str]]] = {
    "Tersepakatinya tindak lanjut hasil {}": _kata("""
        audiensi briefing diskusi ekspose fgd konferensi konseling konsultasi koordinasi musyawarah pertemuan rapat
    """),
    "Meningkatnya pemahaman melalui {}": _kata("""
        asistensi bimbingan bimtek coaching diklat edukasi kampanye kursus lokakarya mentoring orientasi pelatihan
        penyuluhan seminar sosialisasi training webinar workshop
    """),
    "Terpenuhinya kebutuhan {}": _kata("asuhan pelayanan"),
    "Tersedianya hasil {}": _kata("""
        analisa analisis audit evaluasi inspeksi investigasi kajian kunjungan monev monitoring observasi patroli
        pemantauan pemeriksaan penelitian pengawasan pengujian penilaian rekonsiliasi review reviu studi supervisi
        survei survey tes tindak
    """),
    "": _kata(
        "aktivitas apel kegiatan lomba pameran partisipasi pekerjaan persiapan piket tugas upacara upaya"
    ),  # any result, or none
}
# Nouns that name an event or a process, each with the result it usually serves.
ACARA: Final[Mapping[str, str]] = {kata: kerangka for kerangka, isi in _KERANGKA.items() for kata in isi}
# Loans that name an act; so does -asi, but for what stands in BUKAN_PROSES.
PROSES: Final = _kata("distribusi koreksi produksi promosi revisi seleksi")
BUKAN_PROSES: Final = _kata("""
    administrasi akreditasi alokasi aplikasi asosiasi birokrasi demokrasi destinasi deviasi dispensasi dokumentasi
    donasi durasi federasi formasi generasi imigrasi indikasi inflasi informasi inovasi inspirasi investasi irigasi
    klasifikasi kompensasi komunikasi konsentrasi korporasi kreasi kualifikasi literasi lokasi motivasi narasi
    navigasi notifikasi numerasi obligasi operasi organisasi populasi prestasi radiasi realisasi regulasi
    rekomendasi rekreasi relasi reputasi sanitasi situasi spesifikasi transmigrasi transportasi variasi vegetasi
    vokasi
""")
JUGA_PRODUK: Final = _kata("analisa analisis kajian penelitian review reviu studi")  # fine as a first word

# Result forms that ter-...-nya would get wrong or clumsy; "" where none is natural.
BENTUK_HASIL: Final[Mapping[str, str]] = _pasangan("""
    ada:tersedianya ajar: anggar:teranggarkannya awas:terawasinya bentuk:terbentuknya berdaya:berdayanya
    beri:diberikannya buat:tersedianya bubuh:terbubuhkannya cair:cairnya cermat:tercermatinya cipta:terciptanya
    damping:terdampinginya dapat:diperolehnya fungsi:berfungsinya guna:digunakannya hadir: hasil:dihasilkannya ikut:
    jadi: jalan:berjalannya kembang:berkembangnya kendali:terkendalinya kerja:terselesaikannya ketahui:diketahuinya
    kuat:menguatnya kumpul:terkumpulnya kurang:berkurangnya laksana:terlaksananya laku:terlaksananya
    lancar:lancarnya lapor:terlaporkannya layan:terlayaninya lindung:terlindunginya luas:meluasnya milik:dimilikinya
    mutakhir:termutakhirkannya pasti:terjaminnya pelajar:dipelajarinya penuh:terpenuhinya perbaik:diperbaikinya
    perhitung:terhitungnya periksa:terperiksanya perkuat:menguatnya perlindung:terlindunginya perluas:meluasnya
    persiap:tersedianya pertolong: pulih:pulihnya remaja:diremajakannya rencana:terencananya rumus:terumuskannya
    sah:disahkannya sampai:tersampaikannya sebagai: sedia:tersedianya selenggara:terselenggaranya
    selesai:terselesaikannya siap:tersedianya tambah:bertambahnya tangan:tertanganinya tanggulang:tertanggulanginya
    terbit:terbitnya tertib:tertibnya tingkat:meningkatnya tuntas:tuntasnya turun:menurunnya upaya:terwujudnya
    usaha:terwujudnya usul:diusulkannya wujud:terwujudnya
""")
