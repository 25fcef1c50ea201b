"""Plans of the Seksi Perawatan Prasarana dan Fasilitas."""

from typing import Final

NASKAH: Final = """
= Agus Setiawan
2 Tersedianya peta kondisi jalur bengkel sebagai dasar perbaikan
k Ruas jalur yang terpetakan | 36 ruas
l Temuan pengukuran ulang yang sama | 95%
w Peta terbit setelah pengukuran | 5 hari kerja
3 Berkurangnya gangguan jalur di dalam bengkel
k Gangguan jalur dalam setahun | 8 kejadian | turun
l Gangguan yang selesai pada hari yang sama | 88%
+tim Tersedianya data fasilitas pada dasbor suku cadang
k Fasilitas yang datanya lengkap | 42 fasilitas | terakhir
! kolaboratif Buka peta jalur kepada Seksi Sarana sebelum jadwal langsir disusun.
? sumber_daya Alat ukur lebar jalur yang terkalibrasi
? pertanggungjawaban Peta kondisi dipaparkan tiap triwulan
? konsekuensi Tercapai: dilibatkan dalam rencana jalur uji
? konsekuensi Tidak tercapai: pengukuran didampingi inspektur

= Wahyu Kurniawan
3 Terpeliharanya mesin bengkel sesuai jadwal
k Mesin bengkel yang terpelihara | 96 mesin
l Mesin yang tidak rusak ulang dalam 60 hari | 92%
w Pemeliharaan selesai pada pekan rencana | 90%
3 Tersedianya kartu riwayat mesin yang lengkap
k Kartu riwayat terisi | 96 kartu
w Kartu terisi setelah pemeliharaan | 2 hari kerja
5 Berkurangnya waktu henti mesin karena kerusakan
k Jam henti mesin dalam setahun | 120 jam | turun jumlah
! akuntabel Isi kartu riwayat sebelum pulang.
! adaptif Minta bantuan lebih awal bila jadwal mulai bergeser.
? sumber_daya Pendampingan teknisi senior dua kali sepekan
? pertanggungjawaban Laporan kemajuan tiap Jumat selama masa pembinaan
? konsekuensi Tercapai: masa pembinaan selesai
? konsekuensi Tidak tercapai: konseling kinerja

= Lukas Manggala
4 Terlayaninya pengangkatan komponen tanpa kejadian
k Pengangkatan yang terlayani | 1.200 pengangkatan
l Pengangkatan tanpa kejadian | 100%
w Waktu tunggu pengangkatan | 20 menit
4 Terjaganya crane dalam keadaan layak angkat
k Pemeriksaan harian crane | 240 pemeriksaan
l Temuan yang dilaporkan pada hari yang sama | 95%
+tim Tersedianya catatan pengangkatan untuk telaah keselamatan
k Catatan pengangkatan lengkap | 12 catatan
? sumber_daya Tali angkat cadangan
? pertanggungjawaban Lembar periksa crane tiap pagi
? konsekuensi Tercapai: diusulkan memperpanjang lisensi operator
? konsekuensi Tidak tercapai: pelatihan ulang operator

= Endang Purwanti ~
3 Terselesaikannya kemajuan studi magister sesuai rencana studi
- Mata kuliah semester berjalan lulus seluruhnya dengan indeks paling rendah 3,25
- Laporan kemajuan studi tiap semester disetujui pembimbing akademik
3 Tersedianya gagasan tesis yang menjawab kebutuhan fasilitas bengkel
- Usulan tesis tentang keandalan fasilitas disetujui program studi dan dipaparkan di Balai
! kompeten Pilih topik tesis yang hasilnya dapat dipakai bengkel.
? sumber_daya Izin tugas belajar dan biaya pendidikan
? pertanggungjawaban Laporan kemajuan studi tiap semester
? konsekuensi Tercapai: ditempatkan sesuai bidang studi setelah lulus

= Rizky Ramadhan
5 Terpeliharanya panel listrik fasilitas sesuai jadwal
k Panel yang terpelihara | 64 panel
l Panel yang lulus uji setelah dipelihara | 97%
w Pemeliharaan selesai pada hari rencana | 92%
5 Berkurangnya padam listrik tidak terencana
k Padam listrik dalam setahun | 6 kejadian | turun
w Rata-rata waktu pemulihan | 45 menit
3 Tersedianya penerangan bengkel sesuai standar
k Titik ukur yang memenuhi standar | 95% | terakhir
! berorientasi_pelayanan Umumkan jadwal padam paling lambat sehari sebelumnya.
? sumber_daya Kamera panas untuk pemeriksaan panel
? pertanggungjawaban Hasil ukur diunggah tiap bulan
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: pendampingan teknisi listrik senior

= Yuliana Tandi
3 Tersedianya data fasilitas perawatan yang mutakhir
k Fasilitas dengan data mutakhir | 180 fasilitas | terakhir
l Data yang cocok saat diperiksa di lapangan | 95%
w Perubahan tercatat setelah terjadi | 3 hari kerja
5 Tersajinya laporan pemakaian energi yang dipakai untuk penghematan
k Laporan pemakaian energi | 12 laporan
l Saran penghematan yang dijalankan | 60%
2 Terdokumentasinya gambar jalur bengkel yang sah
k Lembar gambar yang diperbarui | 48 lembar
! akuntabel Cantumkan sumber dan tanggal pada setiap angka.
? sumber_daya Akses baca ke meter listrik digital
? pertanggungjawaban Laporan energi tiap tanggal lima
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: penyelarasan ulang sumber data

= Slamet Riyadi
3 Terjaganya kebersihan dan kerapian area bengkel
k Area yang lulus pemeriksaan harian | 95%
l Keluhan kebersihan | 10 keluhan | turun
3 Terpenuhinya kebutuhan air dan udara tekan bengkel
k Hari dengan tekanan udara cukup | 235 hari | naik jumlah
w Kebocoran tertangani | 1 hari kerja
4 Tersedianya jalur evakuasi yang bebas hambatan
k Pemeriksaan jalur evakuasi | 48 pemeriksaan
? sumber_daya Alat ukur tekanan genggam
? pertanggungjawaban Daftar periksa harian ditempel di pos
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja

= Dimas Prasetyo
2 Terawatnya jalur bengkel sesuai jadwal
k Panjang jalur yang dirawat | 6.000 meter
l Jalur yang lulus ukur setelah dirawat | 94%
w Perawatan selesai pada pekan rencana | 90%
2 Berfungsinya wesel bengkel tanpa hambatan
k Wesel yang dirawat | 48 wesel
l Wesel tanpa gangguan dalam 30 hari | 95%
3 Terselesaikannya masa percobaan dengan bukti kemampuan teknis
k Unit kemampuan yang dikuasai | 8 unit | terakhir
! kompeten Catat satu pelajaran tiap pekan dan ceritakan kepada pembimbing.
? sumber_daya Pembimbing lapangan dari Kelompok Jabatan Fungsional
? pertanggungjawaban Buku kerja diperiksa tiap dua pekan
? konsekuensi Tercapai: diusulkan pengangkatan sebagai PNS

= Anisa Rahmawati
4 Terkendalinya risiko kerja di seluruh area bengkel
k Penilaian risiko yang diperbarui | 24 penilaian
l Rekomendasi keselamatan yang dijalankan | 90%
w Rekomendasi terbit setelah pemeriksaan | 2 hari kerja
4 Meningkatnya kepatuhan memakai alat pelindung diri
k Kepatuhan pada pemeriksaan mendadak | 97%
l Pelanggaran berulang | 5 kejadian | turun
+tim Tersedianya pembelajaran dari setiap kejadian nyaris celaka
k Lembar pembelajaran | 12 lembar
w Lembar terbit setelah kejadian | 3 hari kerja
! loyal Hentikan pekerjaan yang tidak aman, siapa pun yang meminta dilanjutkan.
? sumber_daya Wewenang menghentikan pekerjaan yang tidak aman
? pertanggungjawaban Papan keselamatan diperbarui tiap Senin
? konsekuensi Tercapai: diusulkan mengikuti sertifikasi ahli keselamatan
? konsekuensi Tidak tercapai: telaah bersama Tim Keselamatan Bengkel

= Pengelola Fasilitas Bengkel
3 Tersedianya peralatan bengkel yang siap pinjam
k Peminjaman yang terlayani | 600 peminjaman
l Peralatan kembali dalam keadaan baik | 97%
5 Terkendalinya pemakaian bahan habis pakai bengkel
k Selisih pemakaian dan rencana | 4% | turun
w Laporan pemakaian terbit | 4 hari kerja
3 Terawatnya gudang peralatan sesuai tata letak
k Rak yang sesuai denah | 98%
? sumber_daya Label rak tahan minyak
? pertanggungjawaban Buku pinjam diperiksa tiap pekan
? konsekuensi Tercapai: diusulkan mutasi sesuai minat
"""
