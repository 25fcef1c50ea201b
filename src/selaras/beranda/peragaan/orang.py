"""The forty invented people of the demo Balai. Dates are real, sequence numbers 900 to 999 are nobody's."""

from dataclasses import dataclass
from datetime import date
from typing import Final

BALAI, TU, SARANA, PRASARANA, JF = "balai", "tu", "sarana", "prasarana", "jf"
UNIT: Final = {
    BALAI: "Balai Perawatan Perkeretaapian (contoh)",
    TU: "Subbagian Tata Usaha",
    SARANA: "Seksi Perawatan Sarana",
    PRASARANA: "Seksi Perawatan Prasarana dan Fasilitas",
    JF: "Kelompok Jabatan Fungsional",
}
_WANITA: Final = "ibu"


@dataclass(frozen=True, slots=True)
class Orang:
    """One person as the personnel file knows them; `angkat` is YYYYMM for PNS and the year for PPPK."""

    nama: str
    gelar: str
    sapaan: str
    jenis: str
    golongan: str
    unit: str
    jabatan: str
    lahir: str
    angkat: str

    def nip(self, urut: int) -> str:
        """A well-formed NIP or NI PPPK with the invented sequence number `urut`."""
        angkat = self.angkat if len(self.angkat) == 6 else f"{self.angkat}21"
        return f"{self.lahir}{angkat}{2 if self.sapaan == _WANITA else 1}{urut}"

    @property
    def tmt(self) -> date:
        """The first day in service: the month of the NIP, or 1 March for a PPPK."""
        return date(int(self.angkat[:4]), int(self.angkat[4:] or 3), 1)


_BARIS: Final = """
Bambang Prakoso|S.T., M.T.|bapak|pns|IV/a|balai|Kepala Balai|19710412|199803
Sri Wahyuningsih|S.E., M.M.|ibu|pns|III/d|tu|Kepala Subbagian Tata Usaha|19750920|200112
Ratna Widyastuti|S.T., M.T.|ibu|pns|III/d|sarana|Kepala Seksi Perawatan Sarana|19790413|200312
Arif Wibowo|S.T.|bapak|pns|III/d|jf|Inspektur Prasarana Perkeretaapian Ahli Muda|19770806|200212
Hendra Gunawan|A.Md.|bapak|pns|III/a|sarana|Teknisi Perawatan Sarana|19850314|200803
Rahmat Hidayat|A.Md.|bapak|pns|II/d|sarana|Teknisi Perawatan Sarana|19920701|201903
Tri Handayani|S.Tr.T.|ibu|pppk|IX|sarana|Pengolah Data Perawatan Sarana|19940518|2023
Siti Nurjanah|A.Md.|ibu|pns|II/d|sarana|Pengelola Suku Cadang Sarana|19900211|201412
Yohanes Kambu||bapak|pppk|VII|sarana|Operator Perawatan Sarana|19890927|2024
Dewi Lestariningsih|S.T.|ibu|pns|III/c|sarana|Analis Perawatan Sarana|19881213|201402
Fajar Nugroho|A.Md.T.|bapak|pppk|VII|sarana|Teknisi Kelistrikan Sarana|19950803|2023
Maria Goreti Lamak|S.T.|ibu|pns|III/b|sarana|Analis Alat Ukur Sarana|19870625|201012
Nyoman Sudiarta|A.Md.|bapak|pns|III/b|sarana|Teknisi Perawatan Bogie|19830130|200612
Agus Setiawan|S.T.|bapak|pns|III/c|prasarana|Analis Jalur dan Bangunan|19860519|201101
Wahyu Kurniawan|A.Md.|bapak|pns|II/d|prasarana|Teknisi Fasilitas Bengkel|19930322|201903
Lukas Manggala||bapak|pppk|VII|prasarana|Operator Crane Bengkel|19910614|2023
Endang Purwanti|S.T.|ibu|pns|III/b|prasarana|Analis Fasilitas Operasi|19890803|201503
Rizky Ramadhan|A.Md.T.|bapak|pppk|VII|prasarana|Teknisi Listrik Fasilitas|19960205|2024
Yuliana Tandi|S.T.|ibu|pppk|IX|prasarana|Pengolah Data Prasarana|19930709|2023
Slamet Riyadi||bapak|pppk|V|prasarana|Operator Fasilitas Perawatan|19800317|2023
Dimas Prasetyo|A.Md.|bapak|cpns|II/c|prasarana|Teknisi Jalur Kereta Api|20000811|202503
Anisa Rahmawati|S.T.|ibu|pppk|IX|prasarana|Pengawas Keselamatan Bengkel|19941126|2024
Joko Susilo|S.Sos.|bapak|pns|III/c|tu|Pengelola Kepegawaian|19820507|200901
Lestari Handoko|S.E.|ibu|pns|III/b|tu|Penyusun Rencana dan Program|19880719|201412
Nurul Hidayah|A.Md.|ibu|pppk|VII|tu|Pengelola Keuangan|19920416|2023
Eko Budi Santoso|A.Md.|bapak|pns|II/d|tu|Pengelola Barang Milik Negara|19870228|201012
Fitri Anggraeni|S.I.Kom.|ibu|pppk|IX|tu|Pengelola Layanan dan Hubungan Masyarakat|19950330|2024
Markus Wenda||bapak|pppk|V|tu|Pengemudi dan Pramubakti|19900609|2023
Indah Permatasari|A.Md.|ibu|pppk|VII|tu|Pengadministrasi Persuratan|19961018|2024
Teguh Iman Santosa|S.H.|bapak|pns|III/b|tu|Pengelola Kinerja|19840912|200903
Retno Wulandari|S.Kom.|ibu|cpns|III/a|tu|Pengelola Sistem Informasi|19990514|202503
Sutrisno Hadi|S.T.|bapak|pns|III/d|jf|Inspektur Sarana Perkeretaapian Ahli Muda|19760611|200112
Kartika Sari Dewi|S.T.|ibu|pns|III/b|jf|Inspektur Prasarana Perkeretaapian Ahli Pertama|19900127|201503
Bagus Wicaksono|A.Md.|bapak|pppk|VII|jf|Asisten Penguji Sarana Perkeretaapian Terampil|19931204|2023
Hesti Kusumaningrum|S.Kom.|ibu|pns|III/c|jf|Pranata Komputer Ahli Muda|19850821|201012
Andreas Pakpahan|S.E.|bapak|pns|III/b|jf|Pengelola Pengadaan Barang/Jasa Ahli Pertama|19891015|201412
Rini Astuti|S.IP.|ibu|pppk|IX|jf|Arsiparis Ahli Pertama|19910523|2023
Dedi Kurniawan|A.Md.Ak.|bapak|pppk|VII|jf|Pranata Keuangan APBN Terampil|19941209|2024
Yusuf Maulana|S.Psi.|bapak|pns|III/c|jf|Analis SDM Aparatur Ahli Muda|19860702|201101
Clara Ambarwati|S.T.|ibu|pppk|IX|jf|Penguji Sarana Perkeretaapian Ahli Pertama|19920818|2024
""".strip().splitlines()


def _orang(baris: str) -> Orang:
    nama, gelar, sapaan, jenis, golongan, unit, jabatan, lahir, angkat = baris.split("|")
    return Orang(nama, gelar, sapaan, jenis, golongan, unit, jabatan, lahir, angkat)


ORANG: Final = tuple(map(_orang, _BARIS))
KEPALA: Final = {
    BALAI: "Bambang Prakoso",
    TU: "Sri Wahyuningsih",
    SARANA: "Ratna Widyastuti",
    PRASARANA: "Arif Wibowo",
}
LUAR: Final = (  # name, titles, post, institution; the first assesses the head, the second decides above
    (
        "Djoko Sarwoko",
        "M.Sc.",
        "Direktur Sarana Perkeretaapian (contoh)",
        "Direktorat Jenderal Perkeretaapian (contoh)",
    ),
    ("Harmini Suseno", "M.T.", "Direktur Jenderal Perkeretaapian (contoh)", "Kementerian Perhubungan (contoh)"),
)
PERAN: Final = {"pengelola": "Teguh Iman Santosa", "pengawas": "Yusuf Maulana", "admin": "Retno Wulandari"}
TIM: Final = (  # name, ketua, which of the results of the ketua it serves, members
    ("Tim Dasbor Suku Cadang", "Hesti Kusumaningrum", 1, ("Dewi Lestariningsih", "Siti Nurjanah", "Agus Setiawan")),
    ("Tim Keselamatan Bengkel", "Sutrisno Hadi", 3, ("Anisa Rahmawati", "Hendra Gunawan", "Lukas Manggala")),
    ("Tim Kesiapan Uji Sarana", "Kartika Sari Dewi", 2, ("Clara Ambarwati", "Bagus Wicaksono", "Nyoman Sudiarta")),
)
MASUK: Final = {  # who may sign in, by role
    "kepala": "Bambang Prakoso",
    "kasubbag": "Sri Wahyuningsih",
    "kepala_seksi": "Ratna Widyastuti",
    "ketua_tim": "Hesti Kusumaningrum",
    "pegawai": "Dewi Lestariningsih",
    "pppk": "Tri Handayani",
    "pengelola": "Teguh Iman Santosa",
    "pengawas": "Yusuf Maulana",
    "admin": "Retno Wulandari",
}
