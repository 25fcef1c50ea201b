"""Pairs of an activity and the result behind it, from public SKP texts and composed ones; no personal data.

The third column marks a result that is weak: an activity in disguise.
"""

from typing import Final

PASANGAN: Final = (
    (
        "Mengatur dan mengkoordinasikan pemeliharaan alat kesehatan dan sarana serta prasarana agar selalu dalam keadaan siap pakai",
        "Terpeliharanya peralatan keperawatan dan medis agar selalu dalam keadaan siap pakai",
        False,
    ),
    (
        "Menyusun jadwal/daftar dinas tenaga keperawatan dan lain sesuai kebutuhan pelayanan dan peraturan yang berlaku di rumah sakit",
        "Terlaksananya jadwal dinas secara bergiliran sesuai SOP",
        False,
    ),
    (
        "melaksanakan Rapat staf/Evaluasi kegiatan",
        "Terlaksananya pertemuan berkala yang diadakan oleh kepala ruang rawat",
        True,
    ),
    ("Penyelenggaraan rekonsiliasi pengamanan aset", "Tersedianya dokumen pengamanan BMD SKPD", False),
    ("Melakukan penyuluhan Medik", "Meningkatnya pengetahuan pasien tentang penyakit dan pencegahannya", False),
    (
        "Membuat catatan medik pasien rawat inap",
        "Tersedianya catatan medik pasien rawat inap yang lengkap dan tepat waktu",
        False,
    ),
    ("Melakukan pelayanan KB", "Terlayaninya akseptor KB sesuai standar pelayanan", False),
    (
        "Merekapitulasi data-data kebutuhan perbekalan farmasi sesuai perencanaan",
        "Tersusunnya rekapitulasi kebutuhan perbekalan farmasi yang akurat",
        False,
    ),
    (
        "Menyiapkan daftar usulan perbekalan farmasi yang merupakan program pemerintah",
        "Tersedianya daftar usulan perbekalan farmasi program yang siap diajukan",
        False,
    ),
    (
        "Menerima dan memeriksa perbekalan farmasi sesuai dengan spesifikasi dan persyaratan yang ditentukan",
        "Terjaminnya kesesuaian perbekalan farmasi dengan spesifikasi",
        False,
    ),
    (
        "Melaksanakan pelayanan administrasi kepegawaian",
        "Terlaksananya pelayanan administrasi kepegawaian di lingkungan Direktorat Jenderal Kekayaan Intelektual",
        True,
    ),
    (
        "Mengelola data dan dokumen kepegawaian",
        "Terkelolanya data dan dokumen kepegawaian secara tertib dan akurat",
        False,
    ),
    ("Mendukung kegiatan SDM", "Tersedianya dukungan operasional kegiatan SDM", False),
    ("Menyusun laporan layanan operasional SDM", "Tersusunnya laporan layanan operasional SDM", False),
    (
        "Membuat laporan pengolahan data dan arsip kepegawaian",
        "Tersedianya laporan pelaksanaan kegiatan Pengolahan data dan arsip kepegawaian, Kegiatan Pengadaan ASN dan Kegiatan Pemberhentian ASN",
        False,
    ),
    (
        "Melakukan monitoring dan rekonsiliasi data kepegawaian",
        "Terlaksananya Monitoring, Evaluasi, Rekonsiliasi Data dan Informasi Kepegawaian antar instansi, unit kerja, perorangan, organisasi dan stakeholder lainnya",
        True,
    ),
    (
        "Menyusun dokumen program bidang",
        "Tersedianya Dokumen Pelaksanaan Program dan Kegiatan Bidang pengadaan pemberhentian dan informasi kepegawaian",
        False,
    ),
    (
        "Membuat laporan evaluasi pembelajaran",
        "Tersusunnya Laporan evaluasi hasil pelaksanaan dan penilaian pembelajaran sesuai dengan Rencana yang telah ditetapkan sebelumnya",
        False,
    ),
    ("Merencanakan pengadaan pegawai", "Terwujudnya perencanaan pengadaan kepegawaian yang berkesinambungan", False),
    ("Membina kinerja pegawai", "Meningkatnya kinerja pegawai ASN", False),
    (
        "Mengusulkan formasi pegawai",
        "Terpenuhinya formasi yang ditetapkan Menpan RB sesuai dengan Anjab dan ABK yang diusulkan",
        False,
    ),
    ("Merawat jaringan dan komputer sekolah", "Sarana TIK dan jaringan sekolah berfungsi optimal", False),
    ("Mengelola arsip", "Tertatanya arsip aktif dan inaktif sesuai pedoman", False),
    ("Melakukan verifikasi dokumen tagihan", "Terverifikasinya dokumen tagihan sesuai standar waktu", False),
    ("Membuat surat keluar", "Terkirimnya surat dinas secara benar dan tepat waktu", False),
    ("Menyelenggarakan pelatihan", "Meningkatnya kompetensi peserta pelatihan", False),
    ("Mengelola media sosial instansi", "Tersampaikannya informasi layanan kepada publik", False),
    ("Memeriksa kelengkapan berkas izin", "Terbitnya izin yang memenuhi syarat tepat waktu", False),
    ("Menyusun naskah peraturan", "Tersedianya rancangan peraturan yang siap diharmonisasi", False),
    ("Melakukan survei kepuasan", "Tersedianya hasil survei kepuasan yang dapat ditindaklanjuti", False),
    ("Melakukan inventarisasi barang", "Tercatatnya seluruh barang milik negara secara mutakhir", False),
    ("Mengolah data statistik", "Tersedianya data statistik yang mutakhir dan valid", False),
    ("Mengembangkan aplikasi", "Berfungsinya aplikasi sesuai kebutuhan pengguna", False),
    ("Mengadakan bimbingan teknis SKP", "Meningkatnya mutu SKP pegawai sesuai ketentuan", False),
    ("Melaksanakan pengadaan barang/jasa", "Terpenuhinya kebutuhan barang/jasa tepat mutu, waktu, dan biaya", False),
    ("Menyusun standar operasional prosedur", "Ditetapkannya standar operasional prosedur layanan", False),
    ("Melakukan koordinasi lintas unit", "Terselaraskannya rencana kerja lintas unit", False),
    ("Menjadi narasumber", "Tersampaikannya materi kepada peserta sesuai tujuan pembelajaran", False),
)
