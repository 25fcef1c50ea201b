"""The 38 pairs of an activity and the result behind it that the wording coach is measured by, each with its sources.

Most halves were read in public SKP texts, errors and all; where no source stands, the sentence was composed for the
pair. No personal data. `lemah` marks a result that is an activity in disguise.
"""

from typing import Final, NamedTuple


class Pasangan(NamedTuple):
    """One pair; `sumber` tells where either half was read, empty where both were composed."""

    kegiatan: str
    hasil: str
    sumber: str = ""
    lemah: bool = False


_PERAWAT: Final = "berkas kode publik 68854775256"
_RENCANA_AKSI: Final = "berkas kode publik 65758109689"
_DOKTER: Final = "pdfcoffee.com/cara-pembuatan-skp-pdf-free.html"
_APOTEKER: Final = "it.scribd.com/document/323506475/skp-asisten-apoteker"
_KEPEGAWAIAN: Final = "berkas kode publik 66376929599"
_MATRIKS: Final = "berkas kode publik 2127613318"
_GURU: Final = "id.scribd.com/document/628718579/Skp-2022-Bkn-Guru-Sulastono"
_BKPSDM: Final = "id.scribd.com/document/614623805/2-Skp-Ja-Jf-2022-Ok"
_PPPK: Final = "www.gendis.id/news/86458/cara-praktis-menyusun-rhk-pppk-paruh-waktu-agar-skp-e-kinerja-cepat-disetujui"

PASANGAN: Final = (
    Pasangan(
        "Mengatur dan mengkoordinasikan pemeliharaan alat kesehatan dan sarana serta prasarana agar selalu dalam keadaan siap pakai",
        "Terpeliharanya peralatan keperawatan dan medis agar selalu dalam keadaan siap pakai",
        _PERAWAT,
    ),
    Pasangan(
        "Menyusun jadwal/daftar dinas tenaga keperawatan dan lain sesuai kebutuhan pelayanan dan peraturan yang berlaku di rumah sakit",
        "Terlaksananya jadwal dinas secara bergiliran sesuai SOP",
        _PERAWAT,
    ),
    Pasangan(
        "melaksanakan Rapat staf/Evaluasi kegiatan",
        "Terlaksananya pertemuan berkala yang diadakan oleh kepala ruang rawat",
        _PERAWAT,
        lemah=True,
    ),
    Pasangan("Penyelenggaraan rekonsiliasi pengamanan aset", "Tersedianya dokumen pengamanan BMD SKPD", _RENCANA_AKSI),
    Pasangan(
        "Melakukan penyuluhan Medik", "Meningkatnya pengetahuan pasien tentang penyakit dan pencegahannya", _DOKTER
    ),
    Pasangan(
        "Membuat catatan medik pasien rawat inap",
        "Tersedianya catatan medik pasien rawat inap yang lengkap dan tepat waktu",
        _DOKTER,
    ),
    Pasangan("Melakukan pelayanan KB", "Terlayaninya akseptor KB sesuai standar pelayanan", _DOKTER),
    Pasangan(
        "Merekapitulasi data-data kebutuhan perbekalan farmasi sesuai perencanaan",
        "Tersusunnya rekapitulasi kebutuhan perbekalan farmasi yang akurat",
        _APOTEKER,
    ),
    Pasangan(
        "Menyiapkan daftar usulan perbekalan farmasi yang merupakan program pemerintah",
        "Tersedianya daftar usulan perbekalan farmasi program yang siap diajukan",
        _APOTEKER,
    ),
    Pasangan(
        "Menerima dan memeriksa perbekalan farmasi sesuai dengan spesifikasi dan persyaratan yang ditentukan",
        "Terjaminnya kesesuaian perbekalan farmasi dengan spesifikasi",
        _APOTEKER,
    ),
    Pasangan(
        "Melaksanakan pelayanan administrasi kepegawaian",
        "Terlaksananya pelayanan administrasi kepegawaian di lingkungan Direktorat Jenderal Kekayaan Intelektual",
        _KEPEGAWAIAN,
        lemah=True,
    ),
    Pasangan(
        "Mengelola data dan dokumen kepegawaian",
        "Terkelolanya data dan dokumen kepegawaian secara tertib dan akurat",
        _KEPEGAWAIAN,
    ),
    Pasangan("Mendukung kegiatan SDM", "Tersedianya dukungan operasional kegiatan SDM", _KEPEGAWAIAN),
    Pasangan("Menyusun laporan layanan operasional SDM", "Tersusunnya laporan layanan operasional SDM", _KEPEGAWAIAN),
    Pasangan(
        "Membuat laporan pengolahan data dan arsip kepegawaian",
        "Tersedianya laporan pelaksanaan kegiatan Pengolahan data dan arsip kepegawaian, Kegiatan Pengadaan ASN dan Kegiatan Pemberhentian ASN",
        _MATRIKS,
    ),
    Pasangan(
        "Melakukan monitoring dan rekonsiliasi data kepegawaian",
        "Terlaksananya Monitoring, Evaluasi, Rekonsiliasi Data dan Informasi Kepegawaian antar instansi, unit kerja, perorangan, organisasi dan stakeholder lainnya",
        _MATRIKS,
        lemah=True,
    ),
    Pasangan(
        "Menyusun dokumen program bidang",
        "Tersedianya Dokumen Pelaksanaan Program dan Kegiatan Bidang pengadaan pemberhentian dan informasi kepegawaian",
        _MATRIKS,
    ),
    Pasangan(
        "Membuat laporan evaluasi pembelajaran",
        "Tersusunnya Laporan evaluasi hasil pelaksanaan dan penilaian pembelajaran sesuai dengan Rencana yang telah ditetapkan sebelumnya",
        _GURU,
    ),
    Pasangan(
        "Merencanakan pengadaan pegawai", "Terwujudnya perencanaan pengadaan kepegawaian yang berkesinambungan", _BKPSDM
    ),
    Pasangan("Membina kinerja pegawai", "Meningkatnya kinerja pegawai ASN", _BKPSDM),
    Pasangan(
        "Mengusulkan formasi pegawai",
        "Terpenuhinya formasi yang ditetapkan Menpan RB sesuai dengan Anjab dan ABK yang diusulkan",
        _BKPSDM,
    ),
    Pasangan("Merawat jaringan dan komputer sekolah", "Sarana TIK dan jaringan sekolah berfungsi optimal", _PPPK),
    Pasangan("Mengelola arsip", "Tertatanya arsip aktif dan inaktif sesuai pedoman"),
    Pasangan("Melakukan verifikasi dokumen tagihan", "Terverifikasinya dokumen tagihan sesuai standar waktu"),
    Pasangan("Membuat surat keluar", "Terkirimnya surat dinas secara benar dan tepat waktu"),
    Pasangan("Menyelenggarakan pelatihan", "Meningkatnya kompetensi peserta pelatihan"),
    Pasangan("Mengelola media sosial instansi", "Tersampaikannya informasi layanan kepada publik"),
    Pasangan("Memeriksa kelengkapan berkas izin", "Terbitnya izin yang memenuhi syarat tepat waktu"),
    Pasangan("Menyusun naskah peraturan", "Tersedianya rancangan peraturan yang siap diharmonisasi"),
    Pasangan("Melakukan survei kepuasan", "Tersedianya hasil survei kepuasan yang dapat ditindaklanjuti"),
    Pasangan("Melakukan inventarisasi barang", "Tercatatnya seluruh barang milik negara secara mutakhir"),
    Pasangan("Mengolah data statistik", "Tersedianya data statistik yang mutakhir dan valid"),
    Pasangan("Mengembangkan aplikasi", "Berfungsinya aplikasi sesuai kebutuhan pengguna"),
    Pasangan("Mengadakan bimbingan teknis SKP", "Meningkatnya mutu SKP pegawai sesuai ketentuan"),
    Pasangan("Melaksanakan pengadaan barang/jasa", "Terpenuhinya kebutuhan barang/jasa tepat mutu, waktu, dan biaya"),
    Pasangan("Menyusun standar operasional prosedur", "Ditetapkannya standar operasional prosedur layanan"),
    Pasangan("Melakukan koordinasi lintas unit", "Terselaraskannya rencana kerja lintas unit"),
    Pasangan("Menjadi narasumber", "Tersampaikannya materi kepada peserta sesuai tujuan pembelajaran"),
)
