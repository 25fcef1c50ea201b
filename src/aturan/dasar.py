"""The provisions that the rules rest on: one constant each, with how sure we are of its wording."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kepastian(StrEnum):
    """How a provision is known. Anything weaker than DITEMUKAN is a default that an institution may change."""

    DITEMUKAN = "ditemukan"  # read in a public page or file
    INGATAN = "ingatan"  # common practice, no page was found
    RANCANGAN = "rancangan"  # our own proposal; not law


@dataclass(frozen=True, slots=True)
class Dasar:
    """One provision: a short code, its name in full, where it was read, and what to beware of."""

    kode: str
    nama: str
    sumber: str
    catatan: str = ""
    kepastian: Kepastian = Kepastian.DITEMUKAN


def berdasar[F: Callable[..., object]](pertama: Dasar, *lain: Dasar) -> Callable[[F], F]:
    """Name the provisions that a function carries out; they stand on it as `__dasar__`."""

    def catat(fungsi: F) -> F:
        vars(fungsi)["__dasar__"] = (pertama, *lain)
        return fungsi

    return catat


def dasar_dari(fungsi: object) -> tuple[Dasar, ...]:
    """The provisions named on a function; empty when it names none."""
    dasar: tuple[Dasar, ...] = getattr(fungsi, "__dasar__", ())
    return dasar


MASA_BERLAKU: Final = Dasar(
    kode="permenpanrb-6-2022/masa-berlaku",
    nama="PermenPANRB 6/2022, tahun kinerja pertama",
    sumber="Ditetapkan 3 Februari 2022 (jdih.maritim.go.id); penilaian tahun 2022 sudah memakainya",
    catatan="Hari pengundangan tidak terbaca; 1 Januari 2022 dipakai sebagai hari pertama.",
    kepastian=Kepastian.RANCANGAN,
)
MATRIKS_PREDIKAT: Final = Dasar(
    kode="permenpanrb-6-2022/kuadran",
    nama="PermenPANRB 6/2022, kuadran kinerja pegawai (rating hasil kerja x rating perilaku kerja)",
    sumber="Tabel yang sama dalam beberapa aplikasi SKP terbuka yang mengutip PermenPANRB 6/2022",
    catatan="Halaman gambar pada peraturan aslinya tidak terbaca; cocokkan sebelum dicetak sebagai kutipan.",
)
SUSUNAN_SKP: Final = Dasar(
    kode="permenpanrb-6-2022/format-skp",
    nama="PermenPANRB 6/2022, format SKP: hasil kerja utama dan tambahan, aspek, indikator, target, perspektif",
    sumber="Anak Lampiran 4 (scribd 672154356), formulir SKP terbuka (scribd 628718579)",
    catatan="Kewajiban paling sedikit satu hasil kerja utama ditemukan sebagai praktik aplikasi, bukan bunyi pasal.",
)
LAMPIRAN_SKP: Final = Dasar(
    kode="permenpanrb-6-2022/lampiran-skp",
    nama="PermenPANRB 6/2022, lampiran SKP: dukungan sumber daya, skema pertanggungjawaban, konsekuensi",
    sumber="Formulir lampiran SKP dalam tiga aplikasi terbuka",
    catatan="Satu aplikasi hanya mencetaknya untuk pegawai yang bukan JPT; karena itu hanya diingatkan.",
)
NILAI_BERAKHLAK: Final = Dasar(
    kode="permenpanrb-6-2022/perilaku-kerja",
    nama="PermenPANRB 6/2022, perilaku kerja; nilai dasar ASN BerAKHLAK (SE MenPANRB 20/2021)",
    sumber="Tiga formulir SKP terbuka dengan 21 baris yang sama; makna: anyflip.com/euduj/qqlb hlm. 51-81",
    catatan="Ejaan dua baris berbeda antarcetakan; di sini dipakai ejaan baku. Nomor SE dari ingatan.",
)
CAPAIAN_UMUM: Final = Dasar(
    kode="permenpanrb-8-2021/capaian-iki",
    nama="PermenPANRB 8/2021, lampiran: capaian kondisi normal (realisasi/target) dan kondisi khusus (2 - realisasi/target)",
    sumber="online.flipbuilder.com/vajnr/eqrv hlm. 99-110",
    catatan="Peraturan ini sudah dicabut oleh PermenPANRB 6/2022, tetapi rumusnya masih dipakai organisasi.",
)
CAPAIAN_RENTANG: Final = Dasar(
    kode="permenpanrb-8-2021/target-rentang",
    nama="PermenPANRB 8/2021, lampiran: target berupa rentang dihitung terhadap batas terdekat",
    sumber="online.flipbuilder.com/vajnr/eqrv hlm. 110",
    catatan="Contoh cetak 92/90 = 113% keliru; hitungannya 102,2%. Di dalam rentang dianggap 100%.",
)
CAPAIAN_STABIL_DAN_NOL: Final = Dasar(
    kode="rancangan/capaian-stabil-dan-nol",
    nama="Capaian untuk sasaran yang harus tepat, dan untuk target nol",
    sumber="Tidak ada rumus nasional yang ditemukan",
    catatan="Tepat sasaran 100%, turun lurus di luarnya; target nol tercapai 100% atau tidak sama sekali.",
    kepastian=Kepastian.RANCANGAN,
)
JENIS_JABATAN: Final = Dasar(
    kode="uu-20-2023/jenis-jabatan",
    nama="UU 20/2023, jabatan manajerial dan nonmanajerial",
    sumber="Pengelompokan Pasal 13-18; padanan eselon dan nama jabatan dari kebiasaan",
    catatan="Hasil urai nama jabatan adalah petunjuk untuk manusia, bukan keputusan.",
    kepastian=Kepastian.INGATAN,
)
JENJANG_JF: Final = Dasar(
    kode="permenpanrb-1-2023/jenjang",
    nama="PermenPANRB 1/2023, jenjang jabatan fungsional keahlian dan keterampilan",
    sumber="scribd 433177142",
    catatan="Nama jenjang lama (tanpa Ahli; Pelaksana, Pelaksana Lanjutan) dibaca sebagai padanannya dari ingatan.",
)
PERIODE_EVALUASI: Final = Dasar(
    kode="permenpanrb-6-2022/periode-evaluasi",
    nama="PermenPANRB 6/2022, evaluasi kinerja periodik dan tahunan (AKHIR)",
    sumber="Pasal 1 angka 8 (scribd 688216221); formulir PERIODE: TRIWULAN I/II/III/IV-AKHIR (scribd 672154356)",
    catatan="Irama bulanan dari ingatan; triwulan adalah bawaan.",
)
TAHAPAN: Final = Dasar(
    kode="permenpanrb-6-2022/pasal-5",
    nama="PermenPANRB 6/2022 Pasal 5, empat tahap pengelolaan kinerja",
    sumber="pustakawan.org/onmateri.php?id=20, scribd 683205653",
)
POLA_DISTRIBUSI: Final = Dasar(
    kode="se-menpanrb-3-2023/pola-distribusi",
    nama="SE MenPANRB 3/2023, pola distribusi predikat kinerja pegawai menurut capaian kinerja organisasi",
    sumber="Salinan pers: naikpangkat.com (SE terbaru MenPANRB, hlm. 3), kompas.com 8 Februari 2023",
    catatan="Naskah aslinya tidak terbaca. Ini pertimbangan pimpinan: sistem memperingatkan, tidak menolak.",
)
POLA_UNIT_KECIL: Final = Dasar(
    kode="rancangan/pola-unit-kecil",
    nama="Pola distribusi pada unit kecil: batas dibulatkan dalam bilangan bulat, di bawah 10 orang hanya informasi",
    sumber="SE MenPANRB 3/2023 tidak mengatur pembulatan dan unit kecil (salinan pers)",
    catatan="Maksimum dibulatkan ke bawah, minimum ke atas; jumlah terbanyak yang seri dianggap terbanyak.",
    kepastian=Kepastian.RANCANGAN,
)
KESELARASAN: Final = Dasar(
    kode="rancangan/keselarasan",
    nama="Keselarasan capaian organisasi dengan predikat terbanyak pegawainya",
    sumber="Gagasan linearitas: dialog SKP di Balai Perawatan Perkeretaapian, 16 Januari 2023; SE MenPANRB 3/2023",
    catatan="Kejanggalan ditunjukkan dengan alasan; manusia yang memutuskan.",
    kepastian=Kepastian.RANCANGAN,
)
RATING_PIMPINAN: Final = Dasar(
    kode="se-menpanrb-3-2023/pimpinan-organisasi",
    nama="SE MenPANRB 3/2023, capaian organisasi menjadi rating hasil kerja pimpinannya",
    sumber="Salinan pers: postingnews.id/amp/11905",
    catatan="Pemetaan lima tingkat ke tiga rating tidak disebut; pemetaan bawaan adalah usulan kami.",
)
TENGGAT_KEBERATAN: Final = Dasar(
    kode="pp-30-2019/pasal-59",
    nama="PP 30/2019 Pasal 59, keberatan paling lambat 14 hari sejak hasil diterima",
    sumber="fliphtml5.com/gesmv/pzdd hlm. 120",
    catatan="Satu modul menulis 14 hari kerja; karena itu satuan dan lamanya dapat diatur instansi.",
)
BATAS_SKP_JANUARI: Final = Dasar(
    kode="permenpanrb-6-2022/batas-skp",
    nama="SKP disusun dan ditetapkan pada awal Januari",
    sumber="Tanya jawab BKN Pekanbaru (pekanbaru.bkn.go.id/faq)",
    catatan="Tanggal 31 dari ingatan akan PP 30/2019; dapat diatur instansi.",
    kepastian=Kepastian.INGATAN,
)
NIP_PNS: Final = Dasar(
    kode="perka-bkn-22-2007/nip",
    nama="Perka BKN 22/2007 dan 43/2007, Nomor Identitas Pegawai Negeri Sipil",
    sumber="rbtv.disway.id 72478, tekno.tempo.co 1511377, asnri.com",
)
NIP_PPPK: Final = Dasar(
    kode="bkn/ni-pppk",
    nama="Nomor Induk PPPK: lahir, tahun pengangkatan, nomor perjanjian kerja, jenis kelamin, urut",
    sumber="foppsirokanhulu.blogspot.com 2024/03",
    catatan="Bahwa nomor perjanjian mulai dari 21 berasal dari ingatan; karena itu hanya memperingatkan.",
)
GOLONGAN_RUANG: Final = Dasar(
    kode="golongan-ruang",
    nama="Pangkat dan golongan ruang PNS I/a sampai IV/e; golongan PPPK I sampai XVII",
    sumber="Daftar pangkat dalam beberapa aplikasi kepegawaian terbuka; Perpres 98/2020 untuk PPPK",
    catatan="Golongan PPPK dari ingatan, kecuali IX.",
)
BAHASA_HASIL: Final = Dasar(
    kode="permenpanrb-6-2022/bahasa-hasil",
    nama="Hasil kerja ditulis dalam bahasa pencapaian, bukan kata kerja aktif",
    sumber="Dialog SKP Balai Perawatan Perkeretaapian, 16 Januari 2023 (narasumber BKN); PermenPANRB 8/2021 hlm. 31",
)
BAHASA_HASIL_PELATIH: Final = Dasar(
    kode="rancangan/pelatih-rumusan",
    nama="Pelatih rumusan: tanda kegiatan, hasil yang lemah, terlalu panjang, mengulang pimpinan atau indikator",
    sumber="Diturunkan dari kaidah bahasa hasil dan morfologi bahasa Indonesia",
    catatan="Mengingatkan dan mengusulkan saja; tidak pernah menahan.",
    kepastian=Kepastian.RANCANGAN,
)
USULAN_TINGKAT: Final = Dasar(
    kode="rancangan/usulan-tingkat",
    nama="Usulan tingkat capaian organisasi dari rata-rata capaian indikator perjanjian kinerja",
    sumber="Tidak ada tabel nasional dari persen ke tingkat; rata-rata 11 IKK: scribd 703168641",
    catatan="Sejajar dengan rentang kategori PermenPANRB 8/2021; pimpinan di atas unit yang menetapkan.",
    kepastian=Kepastian.RANCANGAN,
)
BAGIAN_TAHUN: Final = Dasar(
    kode="rancangan/bagian-tahun",
    nama="Tahun pegawai yang terbagi karena mutasi, pengangkatan, atau akhir perjanjian kerja",
    sumber="SKP baru pada awal jabatan baru: tanya jawab BKN Pekanbaru (pekanbaru.bkn.go.id/faq)",
    catatan="Bulan dihitung bagi bagian yang memuat hari ke-15-nya. Tidak ada aturan yang ditemukan; dapat diatur.",
    kepastian=Kepastian.RANCANGAN,
)
LINEARITAS: Final = Dasar(
    kode="rancangan/linearitas",
    nama="Linearitas capaian unit, unit di bawahnya, dan seluruh pegawai sampai tingkat terbawah",
    sumber="Gagasan linearitas: dialog SKP di Balai Perawatan Perkeretaapian, 16 Januari 2023",
    catatan="Selisih dua tingkat atau lebih ditunjukkan; batasnya dapat diatur, manusia yang memutuskan.",
    kepastian=Kepastian.RANCANGAN,
)
KONVERSI_PREDIKAT: Final = Dasar(
    kode="permenpanrb-1-2023/pasal-37",
    nama="PermenPANRB 1/2023 Pasal 37, konversi predikat kinerja menjadi angka kredit",
    sumber="danisuluhpermadi.web.id; paparan BKN (scribd 667706939): bulan/12 x persen x koefisien",
    catatan="Hanya untuk PNS dalam jabatan fungsional (PerBKN 3/2023 Pasal 1 angka 5).",
)
KOEFISIEN_JENJANG: Final = Dasar(
    kode="permenpanrb-1-2023/lampiran",
    nama="PermenPANRB 1/2023 lampiran, koefisien tahunan dan angka kredit kumulatif menurut jenjang",
    sumber="fliphtml5.com/xtqsj/ulfq hlm. 84; paparan BKN (scribd 712964724)",
    catatan="Satu paparan BKN menukar golongan Terampil dan Mahir; lampiran yang dipakai. Dapat diganti per JF.",
)
PEMBULATAN_AK: Final = Dasar(
    kode="rancangan/pembulatan-angka-kredit",
    nama="Pembulatan angka kredit: tiap baris dua desimal, setengah ke atas; akumulasi menjumlahkan baris tercetak",
    sumber="Contoh cetak paparan BKN: 18,75 + 2,08 = 20,83 (scribd 667706939)",
    catatan="Sebagian formulir instansi mencetak tiga desimal; karena itu jumlah desimalnya dapat diatur.",
    kepastian=Kepastian.RANCANGAN,
)
KENAIKAN_PANGKAT_JF: Final = Dasar(
    kode="perbkn-3-2023/kenaikan-pangkat",
    nama="PerBKN 3/2023, kenaikan pangkat pejabat fungsional: dua tahun dalam pangkat, Baik dua tahun, angka kredit",
    sumber="meridianhukum.com peraturan-bkn-no-3-tahun-2023",
)
KENAIKAN_JENJANG_JF: Final = Dasar(
    kode="perbkn-3-2023/kenaikan-jenjang",
    nama="PerBKN 3/2023, kenaikan jenjang: angka kredit, kebutuhan, uji kompetensi, predikat paling rendah Baik",
    sumber="fliphtml5.com/ffcwr/kblm hlm. 25; merdekabelajar.id/ebook/131; scribd 712964724",
    catatan="Sumber berbeda tentang lamanya predikat Baik, satu atau dua tahun; bawaannya dua, dapat diatur.",
)
AKUMULASI_JENJANG: Final = Dasar(
    kode="rancangan/akumulasi-jenjang",
    nama="Angka kredit dihitung sejak awal jenjang; kelebihan satu pangkat terbawa ke pangkat berikutnya",
    sumber="Jumlah langkah pangkat dalam lampiran PermenPANRB 1/2023 sama dengan syarat jenjangnya",
    catatan="Naik jenjang mulai lagi dari 0; bahwa kelebihannya hangus berasal dari ingatan.",
    kepastian=Kepastian.INGATAN,
)
SEMBILAN_KOTAK: Final = Dasar(
    kode="permenpanrb-3-2020/sembilan-kotak",
    nama="PermenPANRB 3/2020, sembilan kotak manajemen talenta dan rekomendasinya",
    sumber="Empat aplikasi terbuka dengan teks yang sama; penomoran juga dalam paparan KemenPANRB (scribd 596538753)",
    catatan="Sebagian instansi menomori kotaknya lain; karena itu penomoran dapat diatur.",
)
SUMBU_KINERJA: Final = Dasar(
    kode="praktik/sumbu-kinerja",
    nama="Sumbu kinerja talenta dari predikat: Sangat Baik di atas, Baik sesuai, selebihnya di bawah ekspektasi",
    sumber="Kode publik aplikasi talenta bergaya Kemenkeu",
    catatan="Bukan aturan nasional; pemetaannya dapat diatur instansi.",
)
SUMBU_POTENSIAL: Final = Dasar(
    kode="rancangan/sumbu-potensial",
    nama="Batas nilai potensial rendah, menengah, dan tinggi",
    sumber="Tidak ada batas nasional; dua daerah dan satu kementerian memakai batas yang berbeda",
    catatan="Bawaan 60 dan 80 dari skala 100; instansi menetapkan batasnya sendiri.",
    kepastian=Kepastian.RANCANGAN,
)
KENAIKAN_PANGKAT_REGULER: Final = Dasar(
    kode="perbkn-4-2025/kenaikan-pangkat",
    nama="Kenaikan pangkat reguler: empat tahun dalam pangkat, Baik dua tahun terakhir, tanpa hukuman disiplin",
    sumber="halopengacara.com/?p=2727; amp.suara.com 2025/12/07",
    catatan="Hukuman disiplin dicatat di luar Selaras, jadi syarat itu selalu diperiksa manusia.",
)
KENAIKAN_GAJI_PPPK: Final = Dasar(
    kode="permenpanrb-7-2023/kenaikan-gaji",
    nama="PermenPANRB 7/2023, kenaikan gaji berkala PPPK: Baik dua tahun; istimewa: Sangat Baik dua tahun dan teladan",
    sumber="riau24.com 1724929726; bacajambi.id",
    catatan="Masa kerja golongan dan lama perjanjian tidak dicatat di Selaras; pengelola yang memeriksanya.",
)
PERBAIKAN_KINERJA: Final = Dasar(
    kode="pp-30-2019/pasal-57-58",
    nama="PP 30/2019 Pasal 57 dan 58, enam bulan untuk memperbaiki kinerja, lalu tingkat tindak lanjutnya",
    sumber="tribunnews.com 2020/07/09; biizaa.com pp-30-2019; kumpulansoal-95.blogspot.com 2019/08",
    catatan="Sistem mencatat dan mengingatkan. Setiap keputusan adalah naskah bertanggal dari PPK atau PyB.",
)
