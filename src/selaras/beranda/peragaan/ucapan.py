"""What people of the demo say about one another's work."""

from typing import Final

from selaras.beranda.peragaan.orang import BALAI, JF, PRASARANA, SARANA, TU

BAIK: Final = {  # from the penilai, by the unit of the person
    SARANA: """
Perawatan selesai dua hari lebih cepat dan tanpa pekerjaan ulang.
Lembar periksa kini lengkap dengan foto, jadi saya tidak perlu bertanya lagi.
Gangguan di lintas kemarin tertangani sebelum kereta berikutnya lewat.
Serah terima giliran rapi; regu malam langsung tahu apa yang tersisa.
Berani menghentikan pekerjaan saat dongkrak belum stabil. Itu keputusan yang benar.
Data yang dikirim Jumat sudah bersih, sehingga rapat Senin selesai dalam 20 menit.
Stok rem sudah dipesan sebelum habis. Tidak ada unit yang menunggu.
Mau mengajari rekan baru tanpa diminta, dan rekannya sekarang bisa sendiri.
Operator menelepon dan memuji penjelasan saat serah terima.
Catatan perbaikannya bisa diikuti orang lain langkah demi langkah.
Usulnya menukar urutan kerja menghemat setengah hari bengkel.
Alat ukur dikembalikan dalam keadaan bersih dan tercatat.
Temuan kecil pada bogie dilaporkan sebelum menjadi gangguan.
Tetap tenang saat tiga unit masuk bersamaan, dan urutannya tepat.
Jawaban untuk depo datang pada hari yang sama, walau baru “sedang dicek”.
Hasil uji disertai data mentah, jadi mudah diperiksa ulang.
""",
    PRASARANA: """
Panel yang dipelihara bulan ini tidak ada yang padam lagi.
Peta jalur terbaru langsung dipakai menyusun jadwal langsir.
Crane diperiksa tiap pagi dan catatannya selalu terisi.
Kebocoran udara tekan ditemukan dan ditutup pada hari yang sama.
Pemeriksaan keselamatan mendadak menemukan dua hal penting, dan disampaikan dengan santun.
Laporan energi kini memuat saran yang bisa langsung dijalankan.
Area bengkel bersih saat operator berkunjung. Mereka memperhatikan itu.
Wesel yang macet selesai sebelum kereta kerja masuk.
Gambar jalur sudah cocok dengan keadaan lapangan.
Berani meminta pengangkatan ditunda saat tali belum diperiksa.
Jadwal padam diumumkan sehari sebelumnya, sehingga tidak ada pekerjaan yang terganggu.
Buku kerja diisi tiap pekan dan pelajarannya dibagikan.
Perbaikan penerangan membuat regu malam bekerja lebih aman.
Membantu seksi sebelah tanpa menunggu perintah.
""",
    TU: """
Berkas kenaikan pangkat selesai tanpa satu pun pengembalian.
Tagihan listrik terbayar tiga hari sebelum jatuh tempo.
Tamu dari operator merasa dilayani dengan jelas dan ramah.
Daftar barang gudang kini cocok dengan isinya.
Disposisi sampai sebelum makan siang, jadi pekerjaan tidak menunggu.
Rekonsiliasi bulan ini selesai tanpa selisih.
Penjelasan tentang cuti mudah dipahami, tidak ada yang bertanya dua kali.
Kendaraan siap sebelum rombongan turun.
Cadangan data diuji pulih dan hasilnya dicatat.
Kabar bulanan memuat cerita teknisi; banyak yang membagikannya.
Rencana anggaran tersambung dengan indikator Balai. Baru kali ini terlihat jelas.
Mengingatkan penilai dengan nada membantu, dan hasilnya lebih cepat.
Arsip surat ditemukan dalam satu menit saat pemeriksa bertanya.
Mengakui salah hitung lebih dulu dan memperbaikinya pada hari yang sama.
""",
    JF: """
Temuan inspeksi disampaikan apa adanya, juga saat jadwal tertekan.
Dasbor yang baru dipakai tiga seksi pada pekan pertama.
Jadwal uji Kamis ini ditepati semuanya.
Peta kompetensi membuat pilihan pelatihan tidak lagi menebak.
Kontrak suku cadang terbit sebelum stok habis.
Berita acara uji keluar sehari setelah pengujian.
Kelas data diisi contoh dari bengkel sendiri, jadi peserta langsung mencoba.
Arsip vital sudah dipindahkan ke ruang bersuhu tetap sebelum musim hujan.
Proyeksi kas meleset kurang dari dua persen.
Konseling ditangani dengan hati-hati dan kerahasiaannya terjaga.
Menjelaskan hasil uji kepada operator tanpa istilah yang rumit.
Rekomendasi jalur uji langsung dijalankan Seksi Prasarana.
""",
    BALAI: """
Laporan kesiapan sarana sekarang bisa dibaca dalam satu halaman.
Rapat Senin berakhir dengan keputusan, bukan dengan daftar masalah.
Keluhan operator dijawab sebelum sampai ke meja saya.
Pembagian tugas saat dua orang cuti sudah disiapkan lebih awal.
Angka yang belum baik disampaikan lebih dulu, beserta rencananya.
Tim yang dipimpin berani melaporkan nyaris celaka.
Laporan keuangan terbit sebelum diminta.
Umpan balik kepada bawahan menyebut kejadian yang nyata.
""",
}
PERLU: Final = {
    SARANA: """
Dua lembar periksa masih tanpa tanda waktu. Isi sebelum unit keluar depo.
Unit menunggu setengah hari karena suku cadang belum diminta. Beri tahu gudang tiga hari sebelumnya.
Data pekan lalu dikoreksi setelah terbit. Periksa bersama rekan sebelum dikirim.
Penjelasan kepada operator terlalu singkat. Sebutkan kapan unit kembali.
""",
    PRASARANA: """
Kartu riwayat empat mesin masih kosong. Isi pada hari pemeliharaan.
Jadwal bergeser tanpa kabar. Sampaikan begitu terlihat akan mundur.
Alat pelindung dilepas saat pekerjaan belum selesai. Tunggu sampai area dinyatakan aman.
Laporan memuat angka tanpa sumber. Cantumkan tanggal dan alat ukurnya.
""",
    TU: """
Tiga surat didisposisi keesokan harinya. Kabari pengirim bila tertunda.
Rekap kehadiran dikoreksi dua kali. Cocokkan dulu dengan surat tugas.
Permintaan perbaikan pendingin belum dijawab sepekan. Beri perkiraan waktunya.
Bahan rapat dikirim malam sebelumnya. Dua hari lebih awal akan membantu.
""",
    JF: """
Laporan terbit lewat tiga hari. Bila menunggu data, terbitkan bagian yang sudah siap.
Istilah pada paparan sulit diikuti bengkel. Tambahkan satu contoh.
Jadwal uji diubah tanpa memberi tahu Seksi Sarana. Pakai daftar kirim bersama.
""",
    BALAI: """
Keputusan pemindahan jadwal perlu dicatat pada hari itu juga.
Tiga orang tim belum menerima umpan balik bulan ini. Sisihkan waktu tiap Jumat.
""",
}
REKAN: Final = """
Terima kasih sudah meminjamkan alat dan menjelaskan cara pakainya.
Datanya selalu datang sebelum saya meminta.
Membantu menutup giliran saya saat anak saya sakit.
Cara menandai rak membuat saya tidak salah ambil lagi.
Mau mendengar dulu sebelum menyanggah. Rapat jadi lebih singkat.
Penjelasannya tentang formulir baru sangat membantu unit kami.
Cepat membalas saat saya buntu di lapangan.
Selalu mengabari bila jadwal berubah, walau hanya satu jam.
Membagi catatan pelatihan kepada yang tidak sempat ikut.
Mengingatkan saya memakai pelindung telinga. Terima kasih.
Kerja samanya pada uji malam itu luar biasa.
Berani bilang belum tahu, lalu mencari jawabannya bersama.
""".strip().splitlines()
TIM: Final = """
Hadir di tiap rapat tim dengan data yang sudah siap.
Bagiannya selesai sebelum tenggat, sehingga yang lain bisa mulai.
Menjadi penghubung yang baik antara tim dan seksinya.
Usulnya pada rapat terakhir kita pakai sebagai cara kerja tetap.
""".strip().splitlines()
BAWAHAN: Final = """
Arahan pagi singkat dan jelas, saya langsung tahu urutan kerjanya.
Terima kasih sudah membela kami saat jadwal tidak masuk akal.
Umpan baliknya menyebut kejadian, jadi saya tahu apa yang harus diubah.
Keputusan soal lembur kini disampaikan lebih awal.
Mau turun melihat sendiri sebelum menilai.
Mohon bahan rapat dikirim sehari sebelumnya supaya kami sempat membaca.
""".strip().splitlines()
BALASAN: Final = (
    "Siap. Mulai hari ini saya kerjakan seperti yang disepakati.",
    "Terima kasih. Sudah saya perbaiki, mohon dilihat lagi.",
    "Baik. Saya susun ulang jadwalnya dan saya kirim besok.",
    "Mohon maaf. Ke depan saya kabari lebih awal.",
)
TANPA_NAMA: Final = {  # to whom, how many quarters before the one at hand: confidential answers
    ("Hendra Gunawan", 0): (
        "Mau mengajari teknisi baru membaca gambar bogie sampai bisa.",
        "Serah terima giliran kerjanya lengkap dan mudah dibaca.",
        "Cepat membantu saat ada gangguan di lintas.",
    ),
    ("Dewi Lestariningsih", 1): (
        "Hasil analisisnya dijelaskan dengan bahasa yang kami mengerti.",
        "Selalu membalas pertanyaan depo, walau sedang sibuk.",
        "Kadang laporannya terlalu panjang, tetapi isinya berguna.",
        "Mengajak kami melihat datanya bersama.",
    ),
    ("Sri Wahyuningsih", 0): (
        "Ibu mendengarkan keluhan kami tanpa memotong.",
        "Pembagian tugas saat akhir tahun perlu dibicarakan lebih awal.",
        "Kami berani bertanya karena Ibu tidak pernah menertawakan.",
    ),
    ("Ratna Widyastuti", 1): (
        "Ibu adil membagi jadwal malam.",
        "Kadang keputusan berubah tanpa kami tahu alasannya.",
        "Ibu selalu menanyakan keselamatan lebih dulu, baru target.",
    ),
    ("Siti Nurjanah", 0): (
        "Gudang sekarang jauh lebih mudah dicari.",
        "Sebaiknya ada pengganti saat Ibu cuti.",
    ),
}


def pilihan(naskah: str) -> list[str]:
    """The sentences of a pool."""
    return naskah.strip().splitlines()
