"""Plans of the Seksi Perawatan Sarana."""

from typing import Final

NASKAH: Final = """
= Hendra Gunawan
2 Terawatnya lokomotif sesuai jadwal
k Lokomotif selesai perawatan berkala | 72 unit
l Perawatan tanpa pekerjaan ulang | 95%
w Lokomotif keluar bengkel pada tanggal rencana | 92%
4 Tertanganinya gangguan lokomotif dalam 24 jam
k Gangguan tertangani dalam 24 jam | 90%
w Rata-rata waktu tanggap gangguan | 40 menit
3 Meningkatnya keterampilan dua teknisi baru dalam merawat bogie
k Pendampingan teknisi baru | 24 sesi
l Nilai uji praktik teknisi yang didampingi | 80 nilai | terakhir
+tim Terbiasanya pengarahan keselamatan sebelum bekerja
k Briefing keselamatan tercatat | 220 kali
l Peserta hadir tepat waktu | 95%
! akuntabel Foto lembar periksa roda sebelum unit keluar depo.
! kompeten Ajari teknisi baru membaca gambar bogie.
? sumber_daya Satu set kunci momen terkalibrasi
? sumber_daya Tablet untuk lembar periksa di depo
? pertanggungjawaban Unggah lembar periksa tiap lokomotif selesai
? konsekuensi Tercapai: diusulkan ikut sertifikasi inspektur perawatan
? konsekuensi Tidak tercapai: pendampingan mingguan

= Rahmat Hidayat
2 Terawatnya kereta ukur sesuai jadwal
k Kereta ukur selesai perawatan berkala | 24 unit
l Perawatan tanpa pekerjaan ulang | 94%
w Kereta ukur kembali dinas pada tanggal rencana | 90%
4 Tertanganinya gangguan kereta ukur sebelum jadwal ukur berikutnya
k Gangguan selesai sebelum jadwal ukur | 92%
l Gangguan berulang pada komponen yang sama | 5% | turun
5 Tercatatnya riwayat perawatan kereta ukur secara lengkap
k Riwayat perawatan yang lengkap | 24 berkas
w Riwayat terisi setelah perawatan | 2 hari kerja
! akuntabel Isi riwayat perawatan pada hari pekerjaan selesai.
? sumber_daya Akses ke sistem riwayat sarana
? pertanggungjawaban Laporan tiap akhir bulan
? konsekuensi Tercapai: dilibatkan dalam tim uji kereta ukur
? konsekuensi Tidak tercapai: jadwal kerja diatur ulang bersama penilai

= Tri Handayani
1 Tersedianya data perawatan sarana yang lengkap untuk rapat kesiapan
k Set data perawatan yang terbit | 48 set data
l Data tanpa koreksi setelah terbit | 96%
w Data terbit sebelum rapat Senin | 1 hari kerja
4 Tersajinya statistik gangguan sarana yang mudah dibaca pimpinan
k Statistik gangguan bulanan | 12 statistik
l Nilai kegunaan menurut pembaca | 82 nilai | terakhir
5 Terarsipnya berkas perawatan dalam bentuk digital
k Berkas perawatan yang terdigitalisasi | 600 berkas
l Berkas yang dapat ditemukan dalam satu menit | 95%
! adaptif Kurangi langkah manual: satu isian untuk satu data.
? sumber_daya Pelatihan pengolahan data dua hari
? pertanggungjawaban Data diserahkan tiap Jumat sore
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: pendampingan oleh analis perawatan

= Tri Handayani, kontrak baru
1 Menyusun laporan perawatan bulanan
k Laporan perawatan bulanan | 6 laporan
w Laporan terbit setelah akhir bulan | 5 hari kerja
4 Tersajinya statistik gangguan sarana yang mudah dibaca pimpinan
k Statistik gangguan bulanan | 6 statistik
l Nilai kegunaan menurut pembaca | 85 nilai | terakhir
5 Terarsipnya berkas perawatan dalam bentuk digital
k Berkas perawatan yang terdigitalisasi | 150 berkas
! berorientasi_pelayanan Kirim data sebelum diminta, walau belum seluruhnya lengkap.
! akuntabel Tandai angka yang masih sementara.
? sumber_daya Satu pemindai dokumen di ruang data

= Siti Nurjanah
5 Tercatatnya keluar masuk suku cadang pada hari yang sama
k Transaksi suku cadang tercatat | 1.440 transaksi
l Catatan yang cocok dengan fisik | 99%
w Pencatatan setelah barang bergerak | 1 hari
5 Tersedianya suku cadang cepat bergerak tanpa kekosongan
k Hari gudang tanpa kekosongan | 230 hari | naik jumlah
l Permintaan bengkel yang terpenuhi langsung | 93%
2 Terpenuhinya paket suku cadang sebelum perawatan dimulai
k Paket perawatan lengkap pada hari pertama | 90%
w Paket siap sebelum unit masuk | 2 hari kerja | naik
+tim Tersedianya data stok yang benar pada dasbor suku cadang
k Jenis suku cadang yang datanya benar | 800 jenis | terakhir
! akuntabel Hitung ulang lima jenis suku cadang tiap Jumat.
? sumber_daya Pembaca kode batang di gudang
? pertanggungjawaban Berita acara stok opname tiap triwulan
? konsekuensi Tercapai: diusulkan mengikuti pelatihan manajemen persediaan
? konsekuensi Tidak tercapai: stok opname bulanan bersama penilai

= Yohanes Kambu
4 Tercatatnya gangguan sarana pada hari yang sama
k Gangguan yang tercatat | 360 catatan
l Catatan lengkap dengan foto | 95%
w Catatan masuk setelah laporan lintas | 4 jam
1 Terpenuhinya kebutuhan langsiran sarana di dalam bengkel
k Langsiran tanpa keterlambatan | 96%
l Langsiran tanpa kejadian | 100%
2 Terjaganya kebersihan sarana sebelum serah terima
k Sarana bersih saat serah terima | 188 unit
l Keluhan kebersihan dari operator | 6 keluhan | turun
! harmonis Sapa dan dampingi operator saat serah terima.
? sumber_daya Radio genggam cadangan
? pertanggungjawaban Buku gangguan diperiksa tiap Senin
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: pelatihan ulang pencatatan

= Dewi Lestariningsih
1 Tersedianya analisis keandalan sarana yang menjadi dasar jadwal perawatan
k Analisis keandalan yang selesai | 12 analisis
l Rekomendasi yang dipakai depo | 85–100%
w Analisis terbit setelah data depo lengkap | 5 hari kerja
2 Tersusunnya laporan perawatan bulanan yang dipakai untuk menentukan prioritas suku cadang
k Laporan perawatan bulanan | 12 laporan
w Laporan terbit setelah akhir bulan | 5 hari kerja
4 Teridentifikasinya penyebab utama gangguan sarana berulang
k Kajian penyebab gangguan | 6 kajian
l Gangguan berulang yang turun setelah kajian | 60%
3 Terbangunnya kemampuan dua rekan dalam membaca hasil analisis keandalan
k Sesi belajar bersama | 8 sesi
l Rekan yang lulus latihan baca hasil | 2 orang | terakhir
+tim Berfungsinya dasbor suku cadang bersama Seksi Prasarana
k Halaman dasbor yang dipakai rapat | 4 halaman | terakhir
w Data dasbor diperbarui | 1 hari kerja
! berorientasi_pelayanan Balas pertanyaan depo pada hari yang sama, walau jawabannya baru “sedang dicek”.
! kompeten Ajari satu rekan membaca hasil analisis keandalan.
? sumber_daya Akses baca ke data gangguan depo
? sumber_daya Satu lisensi perangkat lunak statistik
? pertanggungjawaban Paparan singkat tiap Senin pertama
? pertanggungjawaban Laporan triwulan
? konsekuensi Tercapai: diusulkan ikut pelatihan keandalan
? konsekuensi Tidak tercapai: pendampingan dan percepatan

= Fajar Nugroho
1 Terujinya kelistrikan sarana sebelum dinas
k Sarana yang lulus uji kelistrikan | 110 unit
l Uji yang lulus pada pengujian pertama | 92%
w Uji selesai setelah perawatan | 1 hari kerja
4 Tersedianya hasil uji ulang dalam 12 jam setelah gangguan
k Uji ulang yang selesai | 48 uji
w Hasil uji ulang keluar | 12 jam
5 Terkendalinya pemakaian komponen listrik sesuai kebutuhan
k Pemakaian komponen sesuai rencana | 95%
b Nilai komponen rusak karena salah pasang | 3 juta rupiah | turun
! akuntabel Simpan hasil ukur mentah, bukan hanya kesimpulannya.
? sumber_daya Alat ukur isolasi yang terkalibrasi
? pertanggungjawaban Lembar uji diunggah tiap sarana
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: uji didampingi penguji jenjang muda

= Maria Goreti Lamak
1 Terkalibrasinya alat ukur perawatan sebelum masa berlakunya habis
k Alat ukur yang terkalibrasi | 48 alat
l Alat yang lulus kalibrasi pertama | 93%
w Alat kembali ke bengkel setelah kalibrasi | 4 hari kerja
3 Terbangunnya kemampuan pegawai bengkel dalam memakai alat ukur
k Peserta latihan alat ukur | 36 orang
l Nilai latihan | 82 nilai | terakhir
5 Terpeliharanya daftar alat ukur yang mutakhir
k Alat dengan kartu riwayat lengkap | 160 alat | terakhir
w Kartu terisi setelah alat dipakai | 2 hari kerja
! kompeten Tulis satu lembar panduan untuk tiap alat ukur baru.
? sumber_daya Anggaran kalibrasi ke laboratorium rujukan
? pertanggungjawaban Daftar kalibrasi dipajang dan diperbarui tiap bulan
? konsekuensi Tercapai: diusulkan mengikuti pelatihan metrologi
? konsekuensi Tidak tercapai: jadwal kalibrasi disusun ulang bersama penilai

= Penelaah Teknis Alat Ukur Sarana
1 Terkalibrasinya alat ukur perawatan sebelum masa berlakunya habis
k Alat ukur yang terkalibrasi | 40 alat
l Alat yang lulus kalibrasi pertama | 94%
w Alat kembali ke bengkel setelah kalibrasi | 4 hari kerja
1 Tersedianya telaah teknis kebutuhan alat ukur tahun depan
k Telaah teknis yang disetujui | 2 telaah
w Telaah terbit | Pertengahan Desember
3 Terbangunnya kemampuan pegawai bengkel dalam memakai alat ukur
k Peserta latihan alat ukur | 12 orang
l Nilai latihan | 84 nilai | terakhir
? sumber_daya Anggaran kalibrasi ke laboratorium rujukan
? pertanggungjawaban Daftar kalibrasi diperbarui tiap bulan
? konsekuensi Tercapai: diusulkan mengikuti pelatihan metrologi

= Nyoman Sudiarta
2 Terawatnya kereta kerja sesuai jadwal
k Kereta kerja selesai perawatan berkala | 60 unit
l Perawatan tanpa pekerjaan ulang | 96%
w Kereta kerja keluar bengkel pada tanggal rencana | 93%
1 Terjaminnya kelaikan bogie yang keluar bengkel
k Bogie yang lulus pemeriksaan akhir | 130 bogie
l Bogie yang kembali dalam masa jaminan | 3% | turun
3 Meningkatnya keterampilan perawatan bogie di seksi
k Sesi bengkel belajar | 12 sesi
l Peserta yang lulus uji praktik | 85%
+tim Tersedianya bogie uji yang siap pada jadwal pengujian
k Bogie uji yang siap | 12 bogie
! kolaboratif Beri tahu gudang tiga hari sebelum komponen bogie diperlukan.
? sumber_daya Dongkrak bogie kedua
? pertanggungjawaban Lembar periksa bogie diunggah tiap unit
? konsekuensi Tercapai: diusulkan menjadi pelatih internal
? konsekuensi Tidak tercapai: pembagian beban kerja ditinjau
"""
