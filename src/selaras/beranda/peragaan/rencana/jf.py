"""Plans of the Kelompok Jabatan Fungsional; they serve the results of the head of the Balai."""

from typing import Final

NASKAH: Final = """
= Sutrisno Hadi
1 Tersedianya hasil inspeksi sarana yang menjadi dasar kelaikan operasi
k Inspeksi sarana | 96 inspeksi
l Temuan inspeksi yang tuntas | 92%
w Laporan inspeksi terbit | 3 hari kerja
2 Terjaminnya mutu perawatan berkala sesuai pedoman
k Perawatan yang lulus inspeksi akhir pertama | 90%
w Inspeksi akhir setelah perawatan | 2 hari kerja
4 Terwujudnya budaya lapor di bengkel tanpa rasa takut
k Laporan nyaris celaka | 24 laporan
l Laporan yang ditanggapi | 100%
! loyal Sampaikan temuan apa adanya, juga bila jadwal tertekan.
! kolaboratif Libatkan operator pada inspeksi akhir.
? sumber_daya Kendaraan inspeksi lintas
? pertanggungjawaban Ringkasan temuan tiap bulan
? konsekuensi Tercapai: diusulkan uji kompetensi jenjang ahli madya
? konsekuensi Tidak tercapai: pembagian ulang wilayah inspeksi

= Kartika Sari Dewi
1 Terjaminnya kelaikan jalur uji sebelum pengujian sarana
k Pemeriksaan jalur uji | 48 pemeriksaan
l Jalur laik pada pemeriksaan pertama | 92%
w Laporan terbit | 3 hari kerja
2 Tersedianya jadwal uji sarana yang dapat ditepati
k Uji sarana yang tepat jadwal | 93%
l Uji yang ditunda karena jalur | 4 kejadian | turun
4 Terkendalinya risiko pada jalur uji
k Rekomendasi keselamatan jalur | 18 rekomendasi
! kolaboratif Bagikan jadwal uji kepada ketiga seksi tiap Kamis.
? sumber_daya Alat ukur jalur portabel
? pertanggungjawaban Rapat kesiapan uji tiap Kamis
? konsekuensi Tercapai: diusulkan kenaikan jenjang
? konsekuensi Tidak tercapai: jadwal uji ditata ulang bersama

= Bagus Wicaksono
1 Tersedianya data uji sarana yang sahih
k Uji sarana yang didampingi | 84 uji
l Data uji tanpa pengukuran ulang | 94%
w Data diserahkan setelah uji | 1 hari kerja
2 Siapnya peralatan uji sebelum jadwal
k Peralatan uji yang siap | 97%
l Peralatan yang lulus periksa awal | 95%
+tim Tersedianya perangkat uji pada tiap jadwal uji
k Jadwal uji dengan perangkat lengkap | 48 jadwal
? sumber_daya Kotak perangkat uji bergerak
? pertanggungjawaban Lembar uji diunggah pada hari yang sama
? konsekuensi Tercapai: diusulkan kenaikan jenjang mahir
? konsekuensi Tidak tercapai: pendampingan penguji ahli

= Hesti Kusumaningrum
7 Berfungsinya dasbor suku cadang yang dipakai lintas unit
k Halaman dasbor yang dipakai | 12 halaman | terakhir
l Nilai kegunaan menurut pemakai | 84 nilai | terakhir
w Perbaikan setelah laporan | 2 hari kerja
6 Meningkatnya kemampuan pegawai dalam mengolah data sendiri
k Peserta kelas data | 40 orang
l Peserta yang memakai ilmunya sebulan kemudian | 70%
5 Terhematnya biaya perangkat lunak Balai
k Perangkat lunak yang tidak terpakai dihentikan | 5 lisensi
b Penghematan dalam setahun | 60 juta rupiah
! adaptif Uji tiap halaman dasbor bersama satu pemakai sebelum dirilis.
! kompeten Sisihkan satu jam sepekan untuk mengajari rekan.
? sumber_daya Mesin basis data untuk dasbor
? sumber_daya Waktu tiga anggota tim, setengah hari sepekan
? pertanggungjawaban Peragaan dasbor tiap akhir bulan
? konsekuensi Tercapai: diusulkan uji kompetensi jenjang ahli madya
? konsekuensi Tidak tercapai: cakupan dasbor dikurangi

= Andreas Pakpahan
5 Tersedianya barang dan jasa Balai pada waktu yang direncanakan
k Paket pengadaan yang selesai | 36 paket
l Paket yang selesai sesuai jadwal | 92%
w Kontrak setelah penetapan pemenang | 7 hari kerja
2 Terpenuhinya suku cadang kritis tanpa pembelian mendadak
k Pembelian mendadak | 6 kejadian | turun
b Penghematan terhadap perkiraan sendiri | 5%
5 Tersedianya riwayat pemasok yang dapat diandalkan
k Pemasok yang dinilai | 40 pemasok
! akuntabel Umumkan alasan tiap penetapan pemenang kepada peserta.
? sumber_daya Akun pejabat pengadaan
? pertanggungjawaban Laporan pengadaan tiap bulan
? konsekuensi Tercapai: diusulkan kenaikan jenjang
? konsekuensi Tidak tercapai: pendampingan unit layanan pengadaan

= Rini Astuti ~
5 Terselamatkannya arsip penting Balai dari kerusakan
- Seluruh arsip vital tersimpan di ruang bersuhu tetap sebelum akhir tahun
- Salinan digital arsip vital teruji dapat dibuka tiap triwulan
7 Meningkatnya kepercayaan pegawai pada layanan arsip
- Permintaan arsip terlayani dalam satu jam kerja
- Setiap unit menyerahkan arsip inaktif sesuai jadwal tanpa ditagih
! akuntabel Catat setiap peminjaman, juga oleh pimpinan.
? sumber_daya Ruang arsip dengan pengatur suhu
? pertanggungjawaban Daftar arsip vital diperbarui tiap triwulan
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja

= Dedi Kurniawan
5 Tersajinya pembukuan Balai yang cocok dengan kas negara
k Rekonsiliasi bulanan | 12 rekonsiliasi
l Selisih yang tuntas pada bulan yang sama | 100%
w Pembukuan setelah transaksi | 1 hari kerja
5 Tersedianya proyeksi kas yang dipakai untuk jadwal belanja
k Proyeksi kas | 12 proyeksi
l Ketepatan proyeksi | 92%
6 Terbangunnya pemahaman keuangan pada pelaksana kegiatan
k Pelaksana kegiatan yang didampingi | 24 orang
? sumber_daya Akses bendahara pada sistem perbendaharaan
? pertanggungjawaban Laporan kas tiap Senin
? konsekuensi Tercapai: diusulkan kenaikan jenjang mahir
? konsekuensi Tidak tercapai: pendampingan pengelola keuangan

= Yusuf Maulana
6 Tersedianya peta kompetensi yang menjadi dasar pelatihan
k Pegawai yang terpetakan | 40 orang
l Pelatihan yang sesuai peta kompetensi | 85%
w Peta terbit setelah asesmen | 10 hari kerja
6 Terjaganya mutu umpan balik di seluruh unit
k Penilai yang dilatih memberi umpan balik | 8 orang
l Umpan balik yang menyebut kejadian nyata | 80%
4 Terdampinginya pegawai yang sedang menjalani pembinaan
k Sesi konseling | 18 sesi
! harmonis Jaga kerahasiaan konseling, juga terhadap pimpinan.
! kompeten Latih dua konselor sebaya.
? sumber_daya Ruang konseling yang tertutup
? pertanggungjawaban Laporan tanpa nama tiap triwulan
? konsekuensi Tercapai: diusulkan uji kompetensi jenjang ahli madya
? konsekuensi Tidak tercapai: cakupan pemetaan ditata ulang

= Clara Ambarwati
1 Terujinya sarana sesuai pedoman pengujian
k Sarana yang diuji | 72 uji
l Uji tanpa keberatan operator | 97%
w Berita acara uji terbit | 2 hari kerja
3 Berkurangnya uji ulang karena persiapan kurang
k Uji ulang karena persiapan | 5 kejadian | turun
l Daftar periksa terisi sebelum uji | 98%
+tim Tersedianya rencana uji yang disepakati operator
k Rencana uji yang disepakati | 24 rencana
w Rencana dikirim sebelum uji | 5 hari kerja | naik
! akuntabel Simpan data mentah uji sedikitnya dua tahun.
? sumber_daya Sertifikat penguji yang diperbarui
? pertanggungjawaban Berita acara diunggah tiap pengujian
? konsekuensi Tercapai: menjadi pertimbangan perpanjangan perjanjian kerja
? konsekuensi Tidak tercapai: pengujian didampingi penguji muda
"""
