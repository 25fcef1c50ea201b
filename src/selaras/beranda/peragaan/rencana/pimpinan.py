"""What the heads of the demo Balai promise; everybody else's results serve theirs."""

from typing import Final

NASKAH: Final = """
= Bambang Prakoso
IKK1.1 penerima_layanan Meningkatnya kelaikan operasi sarana milik negara yang dirawat Balai
- Persentase sarana milik negara laik operasi | 90% | terakhir
IKK1.2 proses_bisnis Tuntasnya perawatan berkala sarana milik negara sesuai program tahunan
- Sarana yang tuntas perawatan berkala | 29 unit
IKK1.3 proses_bisnis Menurunnya hari sarana tidak siap karena menunggu perawatan
- Rata-rata hari sarana tidak siap | 12 hari
IKK2.1 penguatan_internal Terjaganya keselamatan kerja di bengkel tanpa kecelakaan
- Kejadian kecelakaan kerja di bengkel | 0 kejadian | turun
IKK3.2 anggaran Terserapnya anggaran tepat waktu sesuai keluaran yang direncanakan
- Realisasi anggaran | 96% | terakhir
IKK3.4 penguatan_internal Meningkatnya profesionalitas pegawai Balai
- Indeks profesionalitas ASN | 80 indeks | terakhir
IKK3.3 penerima_layanan Meningkatnya kepuasan operator atas layanan perawatan
- Nilai indeks kepuasan masyarakat | 85 nilai | terakhir
! berorientasi_pelayanan Buka hasil perawatan kepada operator tiap bulan, termasuk yang belum baik.
! akuntabel Laporkan keterlambatan pada hari diketahui, beserta rencana pemulihannya.
! adaptif Pakai data gangguan, bukan kebiasaan, untuk menyusun urutan perawatan.
? sumber_daya Kepastian suku cadang impor dari direktorat
? sumber_daya Tambahan dua penguji bersertifikat
? pertanggungjawaban Laporan kinerja tiap triwulan kepada Direktur Sarana Perkeretaapian
? konsekuensi Tercapai: Balai diusulkan menjadi percontohan perawatan
? konsekuensi Tidak tercapai: pendampingan program perawatan oleh direktorat

= Ratna Widyastuti
1 Meningkatnya kesiapan operasi sarana perkeretaapian
k Sarana siap operasi | 95%
l Sarana yang kembali masuk bengkel dalam 30 hari | 4% | turun
2 Tuntasnya perawatan berkala sarana sesuai jadwal
k Perawatan berkala sesuai jadwal | 188 unit
w Selesai paling lambat pada tanggal rencana | 92%
6 Meningkatnya kompetensi teknis pegawai Seksi Perawatan Sarana
k Pegawai bersertifikat teknis | 9 orang | terakhir
l Nilai rata-rata uji keterampilan | 80 nilai | terakhir
3 Tertanganinya gangguan sarana dalam 24 jam
k Gangguan tertangani dalam 24 jam | 90%
w Rata-rata waktu tanggap | 45 menit
5 Terkelolanya suku cadang sarana secara tertib
k Selisih stok fisik dan catatan | 1% | turun
b Nilai suku cadang tidak bergerak | 40 juta rupiah | turun terakhir
+Kepala Balai: Tersedianya peta risiko suku cadang sebagai dasar pengadaan tahun depan
k Suku cadang kritis yang terpetakan | 60 jenis
w Peta risiko terbit | Akhir Oktober
! kolaboratif Putuskan urutan perawatan bersama Seksi Prasarana tiap Senin pagi.
! kompeten Siapkan satu orang yang dapat menggantikan Ibu di tiap jenis perawatan.
? sumber_daya Dua juru las bersertifikat dari Kelompok Jabatan Fungsional
? sumber_daya Akses baca ke data gangguan operator
? pertanggungjawaban Rapat kesiapan sarana tiap Senin
? konsekuensi Tercapai: diusulkan mengikuti pelatihan kepemimpinan administrator
? konsekuensi Tidak tercapai: penjadwalan ulang perawatan bersama Kepala Balai

= Sri Wahyuningsih
6 Terpenuhinya layanan kepegawaian secara tertib dan tepat waktu
k Layanan kepegawaian yang selesai | 480 layanan
l Berkas yang benar sejak pengajuan pertama | 92%
w Rata-rata waktu layanan | 3 hari kerja
5 Tersedianya laporan keuangan yang akurat dan tepat waktu
k Laporan keuangan yang terbit | 12 laporan
l Kesesuaian dengan catatan kas negara | 100%
b Sisa uang persediaan pada akhir bulan | 25 juta rupiah | turun rata
5 Terjaganya barang milik negara dalam keadaan tercatat dan siap pakai
k Barang yang cocok antara fisik dan catatan | 98% | terakhir
w Perbaikan barang kantor | 7 hari kerja
7 Meningkatnya kepuasan atas layanan umum dan informasi Balai
k Nilai kepuasan tamu dan operator | 86 nilai | terakhir
l Permintaan informasi yang dijawab pada hari kerja yang sama | 90%
6 Terwujudnya pengelolaan kinerja pegawai sepanjang tahun
k SKP yang ditetapkan tepat waktu | 100% | terakhir
l Penilai yang memberi umpan balik tiap bulan | 85%
! berorientasi_pelayanan Beri kepastian waktu pada setiap layanan, lalu tepati.
! harmonis Dengarkan keluhan pegawai PPPK sebelum kontrak berakhir.
? sumber_daya Satu petugas layanan tambahan pada masa kenaikan pangkat
? pertanggungjawaban Laporan layanan tiap bulan
? konsekuensi Tercapai: Subbagian diusulkan sebagai unit layanan terbaik
? konsekuensi Tidak tercapai: evaluasi alur layanan bersama Kepala Balai

= Arif Wibowo
4 Tersedianya hasil inspeksi prasarana bengkel sebagai dasar perbaikan
k Inspeksi prasarana bengkel | 24 inspeksi
l Temuan yang ditindaklanjuti dalam 30 hari | 90%
w Laporan inspeksi terbit | 5 hari kerja
1 Terjaminnya kelaikan jalur uji dan jalur bengkel
k Panjang jalur yang laik | 98% | terakhir
l Rekomendasi teknis yang dipakai | 85%
+Kepala Balai, Plt. Kepala Seksi: Terjaganya kesiapan prasarana dan fasilitas perawatan
k Fasilitas perawatan siap pakai | 94%
w Perbaikan fasilitas utama | 3 hari
+Kepala Balai, Plt. Kepala Seksi: Terkendalinya risiko kerja dan peralatan angkat di bengkel
k Hari kerja tanpa kecelakaan | 240 hari kerja | naik jumlah
l Peralatan angkat yang lulus uji | 100% | terakhir
+Kepala Balai, Plt. Kepala Seksi: Terpenuhinya listrik fasilitas secara andal dan hemat
k Padam listrik tidak terencana | 6 kejadian | turun
b Biaya listrik per unit perawatan | 1,8 juta rupiah | turun rata
! akuntabel Tulis keputusan selaku pelaksana tugas pada hari itu juga.
! adaptif Uji satu cara kerja hemat energi tiap triwulan.
? sumber_daya Pendelegasian wewenang penilaian tertulis selama menjadi pelaksana tugas
? pertanggungjawaban Laporan kesiapan fasilitas tiap bulan
? konsekuensi Tercapai: diusulkan mengikuti uji kompetensi jenjang berikutnya
? konsekuensi Tidak tercapai: pembagian ulang tugas inspeksi
"""
