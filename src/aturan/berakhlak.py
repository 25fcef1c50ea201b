"""Perilaku kerja: the seven core values BerAKHLAK, each with its meaning and its three lines of guidance."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aturan.dasar import NILAI_BERAKHLAK, berdasar
from aturan.versi import Versi


class NilaiDasar(StrEnum):
    """The seven values in their fixed order; there are no levels."""

    BERORIENTASI_PELAYANAN = "berorientasi_pelayanan"
    AKUNTABEL = "akuntabel"
    KOMPETEN = "kompeten"
    HARMONIS = "harmonis"
    LOYAL = "loyal"
    ADAPTIF = "adaptif"
    KOLABORATIF = "kolaboratif"


LABEL: Final[Mapping[NilaiDasar, str]] = {nilai: nilai.value.replace("_", " ").title() for nilai in NilaiDasar}


@dataclass(frozen=True, slots=True)
class PanduanPerilaku:
    """What the form prints for one value."""

    nilai: NilaiDasar
    makna: str
    panduan: tuple[str, str, str]

    @property
    def nama(self) -> str:
        """The value as printed."""
        return LABEL[self.nilai]


PANDUAN: Final[Mapping[Versi, tuple[PanduanPerilaku, ...]]] = {
    Versi.PERMENPANRB_6_2022: (
        PanduanPerilaku(
            NilaiDasar.BERORIENTASI_PELAYANAN,
            "komitmen memberikan pelayanan prima demi kepuasan masyarakat",
            (
                "Memahami dan memenuhi kebutuhan masyarakat",
                "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ),
        ),
        PanduanPerilaku(
            NilaiDasar.AKUNTABEL,
            "bertanggung jawab atas kepercayaan yang diberikan",
            (
                "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
                "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
                "Tidak menyalahgunakan kewenangan jabatan",
            ),
        ),
        PanduanPerilaku(
            NilaiDasar.KOMPETEN,
            "terus belajar dan mengembangkan kapabilitas",
            (
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
                "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ),
        ),
        PanduanPerilaku(
            NilaiDasar.HARMONIS,
            "saling peduli dan menghargai perbedaan",
            (
                "Menghargai setiap orang apapun latar belakangnya",
                "Suka menolong orang lain",
                "Membangun lingkungan kerja yang kondusif",
            ),
        ),
        PanduanPerilaku(
            NilaiDasar.LOYAL,
            "berdedikasi dan mengutamakan kepentingan Bangsa dan Negara",
            (
                (
                    "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, "
                    "setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah"
                ),
                "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
                "Menjaga rahasia jabatan dan negara",
            ),
        ),
        PanduanPerilaku(
            NilaiDasar.ADAPTIF,
            "terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan",
            (
                "Cepat menyesuaikan diri menghadapi perubahan",
                "Terus berinovasi dan mengembangkan kreativitas",
                "Bertindak proaktif",
            ),
        ),
        PanduanPerilaku(
            NilaiDasar.KOLABORATIF,
            "membangun kerja sama yang sinergis",
            (
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
            ),
        ),
    ),
}


@berdasar(NILAI_BERAKHLAK)
def panduan_perilaku(*, versi: Versi = Versi.TERKINI) -> tuple[PanduanPerilaku, ...]:
    """The seven values in printed order, each with exactly three lines."""
    return PANDUAN[versi]
