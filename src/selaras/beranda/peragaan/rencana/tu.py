"""Plans of the Subbagian Tata Usaha."""

from typing import Final

NASKAH: Final = """
= Joko Susilo
1 Terselesaikannya usul kepegawaian tepat waktu
k Usul kepegawaian yang selesai | 160 usul
l Usul tanpa pengembalian berkas | 93%
w Usul terkirim setelah berkas lengkap | 3 hari kerja
1 Termutakhirkannya data pegawai pada sistem kepegawaian
k Data pegawai yang mutakhir | 100% | terakhir
w Perubahan tercatat | 2 hari kerja
5 Terlaporkannya kehadiran pegawai secara benar
k Rekapitulasi kehadiran | 12 rekapitulasi
l Koreksi setelah terbit | 3 koreksi | turun
! harmonis Sampaikan alasan penolakan berkas dengan contoh yang benar.
? sumber_daya Akses operator sistem kepegawaian
? pertanggungjawaban Papan status usul diperbarui tiap hari
? konsekuensi Tercapai: diusulkan mengikuti uji kompetensi analis SDM aparatur
? konsekuensi Tidak tercapai: berkas ditelaah bersama tiap pekan

= Lestari Handoko
2 Tersusunnya rencana anggaran yang selaras dengan perjanjian kinerja
k Dokumen rencana dan revisi | 6 dokumen
l Kegiatan yang terkait dengan indikator | 100%
w Revisi terbit setelah disetujui | 4 hari kerja
5 Tersajinya laporan kinerja triwulan yang dapat dipakai pimpinan
k Laporan kinerja triwulan | 4 laporan
l Angka tanpa koreksi setelah terbit | 97%
2 Terpantaunya kemajuan kegiatan terhadap jadwal
k Kegiatan yang terpantau tiap bulan | 95%
! akuntabel Sertakan sumber angka pada setiap halaman laporan.
? sumber_daya Waktu wawancara dengan tiap kepala seksi sekali sebulan
? pertanggungjawaban Rapat kemajuan tiap tanggal sepuluh
? konsekuensi Tercapai: diusulkan mengikuti pelatihan perencana
? konsekuensi Tidak tercapai: jadwal penyusunan ditata ulang

= Nurul Hidayah
2 Terbayarnya tagihan Balai tepat waktu dan tepat jumlah
k Tagihan yang terbayar | 420 tagihan
l Tagihan tanpa salah bayar | 100%
w Pembayaran setelah berkas lengkap | 3 hari kerja
2 Tersedianya bukti keuangan yang mudah ditelusuri
k Berkas pertanggungjawaban lengkap | 420 berkas
l Berkas yang ditemukan dalam dua menit | 96%
2 Terkendalinya sisa uang persediaan
k Sisa uang persediaan akhir bulan | 25 juta rupiah | turun rata
! akuntabel Tolak dengan sopan kuitansi yang tidak lengkap.
? sumber_daya Lemari berkas tahan api
? pertanggungjawaban Rekonsiliasi tiap akhir bulan
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: pendampingan pranata keuangan

= Eko Budi Santoso
3 Tercatatnya seluruh barang milik negara dengan lokasi yang benar
k Barang dengan lokasi benar | 98% | terakhir
l Label barang yang terbaca | 99%
w Mutasi barang tercatat | 2 hari kerja
3 Terpeliharanya kendaraan dan peralatan kantor
k Pemeliharaan terjadwal | 72 pemeliharaan
b Biaya pemeliharaan sesuai pagu | 100%
3 Terselesaikannya penghapusan barang rusak berat
k Barang yang selesai diusulkan hapus | 24 barang
! adaptif Manfaatkan pengalaman di bengkel untuk menata gudang kantor.
? sumber_daya Pencetak label barang
? pertanggungjawaban Laporan barang tiap semester
? konsekuensi Tercapai: diusulkan mengikuti pelatihan pengelolaan barang
? konsekuensi Tidak tercapai: inventarisasi ulang bersama

= Fitri Anggraeni ~
4 Meningkatnya kepercayaan operator terhadap informasi Balai
- Setiap pertanyaan operator dijawab pada hari kerja yang sama
- Operator menyatakan informasi jadwal perawatan mudah dipahami dalam survei semester
4 Dikenalnya hasil kerja Balai oleh masyarakat sekitar bengkel
- Dua kunjungan terbuka dalam setahun dihadiri warga dan sekolah sekitar
- Kabar Balai terbit tiap bulan dan memuat satu cerita pegawai
+Kepala Balai: Tersedianya profil Balai dalam dua bahasa
- Profil dipakai saat kunjungan tamu mulai semester kedua
! berorientasi_pelayanan Jawab keluhan di media sosial dalam dua jam kerja.
! kolaboratif Ajak satu seksi bercerita tiap bulan.
? sumber_daya Kamera dan hak pakai perangkat lunak penyunting
? pertanggungjawaban Ringkasan pertanyaan operator tiap bulan
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja

= Markus Wenda
4 Terlayaninya perjalanan dinas dengan selamat dan tepat waktu
k Perjalanan yang terlayani | 240 perjalanan
l Perjalanan tanpa kejadian | 100%
w Kendaraan siap sebelum berangkat | 15 menit | naik
4 Terjaganya kebersihan ruang rapat dan ruang tamu
k Ruang yang lulus pemeriksaan | 96%
3 Terawatnya kendaraan dinas sesuai buku servis
k Servis yang tepat jadwal | 24 servis
? sumber_daya Aplikasi pemesanan kendaraan
? pertanggungjawaban Buku kendaraan diperiksa tiap pekan
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja

= Indah Permatasari
4 Tersampaikannya surat kepada penerimanya pada hari yang sama
k Surat yang tersampaikan | 2.400 surat
l Surat salah alamat | 6 surat | turun
w Waktu dari terima sampai disposisi | 4 jam
4 Terjawabnya permintaan salinan dokumen
k Permintaan yang terlayani | 180 permintaan
w Salinan siap | 1 hari kerja
5 Tersedianya daftar surat yang mudah dicari
k Surat dengan kata kunci lengkap | 98%
! berorientasi_pelayanan Kabari pengirim bila disposisi tertunda.
? sumber_daya Pemindai surat berkecepatan tinggi
? pertanggungjawaban Rekapitulasi surat tiap bulan
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja

= Teguh Iman Santosa
5 Tersedianya SKP seluruh pegawai yang ditetapkan tepat waktu
k SKP yang ditetapkan sampai 31 Januari | 100% | terakhir
l SKP yang rumusannya berupa hasil | 90%
5 Tuntasnya evaluasi triwulan sesuai tenggat
k Evaluasi yang tuntas sebelum tenggat | 95%
w Pengingat kepada penilai sebelum tenggat | 7 hari | naik
1 Tersedianya bahan pembinaan bagi pegawai yang kinerjanya menurun
k Lembar pembinaan yang disepakati | 4 lembar
! harmonis Ingatkan penilai dengan nada membantu, bukan menagih.
? sumber_daya Hak pengelola pada sistem kinerja
? pertanggungjawaban Laporan kelengkapan tiap pekan pada masa evaluasi
? konsekuensi Tercapai: diusulkan mengikuti uji kompetensi analis SDM aparatur
? konsekuensi Tidak tercapai: pembagian ulang tugas tim pengelola

= Retno Wulandari
4 Tersedianya layanan jaringan dan perangkat yang andal
k Waktu layanan tersedia | 99%
l Gangguan yang selesai pada hari yang sama | 92%
w Rata-rata waktu tanggap | 30 menit
5 Terjaganya keamanan data sistem kinerja
k Cadangan data yang lulus uji pulih | 12 cadangan
l Akun nonaktif yang ditutup tepat waktu | 100%
1 Terselesaikannya masa percobaan dengan bukti kemampuan
k Unit kemampuan yang dikuasai | 8 unit | terakhir
! kompeten Tulis panduan pemulihan yang dapat diikuti orang lain.
? sumber_daya Ruang server dengan pendingin cadangan
? pertanggungjawaban Laporan gangguan tiap bulan
? konsekuensi Tercapai: diusulkan pengangkatan sebagai PNS

= Penata Layanan Sistem Informasi
4 Tersedianya layanan jaringan dan perangkat yang andal
k Waktu layanan tersedia | 99%
w Rata-rata waktu tanggap | 20 menit
5 Terjaganya keamanan data sistem kinerja
k Cadangan data yang lulus uji pulih | 4 cadangan
l Akun nonaktif yang ditutup tepat waktu | 100%
4 Meningkatnya kemampuan pegawai dalam memakai sistem kinerja
k Sesi pendampingan | 6 sesi
? sumber_daya Ruang server dengan pendingin cadangan
? pertanggungjawaban Laporan gangguan tiap bulan
"""
