"""Who is rated how: the story of the predicates, quarter by quarter. A rating is a pair of hasil and perilaku."""

from collections.abc import Sequence
from random import Random
from typing import Final

from aturan.predikat import Predikat, Rating
from selaras.beranda.peragaan.orang import KEPALA

type Nilai = tuple[Rating, Rating]
_B, _S, _A = Rating
LEMAH: Final = "Wahyu Kurniawan"  # Butuh Perbaikan in every quarter, and Sangat Kurang in the year before
TERKUAT: Final = (  # in this order
    "Nyoman Sudiarta",
    "Hesti Kusumaningrum",
    "Kartika Sari Dewi",
    "Nurul Hidayah",
    "Joko Susilo",
    "Sutrisno Hadi",
    "Ratna Widyastuti",
    "Anisa Rahmawati",
    "Clara Ambarwati",
    "Fitri Anggraeni",
    "Indah Permatasari",
)
TERBAIK_KINI: Final = TERKUAT[:5]
DRAF_KINI: Final[dict[str, Nilai]] = {
    "Hendra Gunawan": (_A, _S),
    "Siti Nurjanah": (_S, _S),
    "Yohanes Kambu": (_S, _S),
}
KISAH: Final[dict[str, tuple[Nilai, Nilai, Nilai]]] = {  # this year, last year, the year before
    "Bagus Wicaksono": ((_A, _A), (_S, _S), (_B, _S)),  # rises
    "Lestari Handoko": ((_S, _S), (_S, _S), (_S, _S)),  # is steadily Baik
}
KISAH_TAHUN: Final[dict[tuple[str, int], Nilai]] = {(LEMAH, 1): (_B, _B)}  # of a whole year, so many years ago
BELUM_KINI: Final = frozenset(("Rahmat Hidayat", "Tri Handayani", LEMAH, "Endang Purwanti", KEPALA["balai"]))
TERTULIS: Final[dict[str, Nilai]] = {
    "Dewi Lestariningsih": (_S, _A),
    "Fajar Nugroho": (_S, _S),
    "Maria Goreti Lamak": (_S, _S),
}
KEBERATAN: Final = {  # how many periods before the one at hand: who objected to which rating
    1: "Yuliana Tandi",
    2: "Agus Setiawan",
    3: "Markus Wenda",
}
CATATAN: Final = {
    Predikat.SANGAT_BAIK: (
        "Hasilnya melampaui yang kita sepakati, dan rekan lain ikut terbantu.",
        "Cara kerjanya sudah menjadi contoh bagi unit lain. Pertahankan.",
        "Selesai lebih cepat tanpa menurunkan mutu.",
    ),
    Predikat.BAIK: (
        "Hasil sesuai kesepakatan. Pertahankan ketelitiannya.",
        "Target tercapai. Triwulan depan, kabari lebih awal bila jadwal bergeser.",
        "Pekerjaan rapi dan dapat diandalkan.",
        "Tercapai. Buktinya lengkap dan mudah diperiksa.",
        "Sesuai rencana. Perlu lebih sering berbagi kemajuan dengan tim.",
        "Baik. Satu indikator masih perlu dikejar pada triwulan berikutnya.",
    ),
    Predikat.BUTUH_PERBAIKAN: (
        "Dua indikator utama di bawah target. Kita susun langkah perbaikan bersama.",
        "Jadwal sering bergeser tanpa kabar. Mulai triwulan ini kita bertemu tiap Jumat.",
        "Sikap kerja baik, hasilnya belum. Pendampingan dilanjutkan.",
    ),
    Predikat.SANGAT_KURANG: (
        "Hasil setahun jauh di bawah kesepakatan, dan janji temu perbaikan tidak ditepati. Kita mulai lagi bersama.",
    ),
}
REKOMENDASI: Final = {
    Predikat.SANGAT_BAIK: "Diusulkan menjadi mentor bagi rekan baru.",
    Predikat.BAIK: "",
    Predikat.BUTUH_PERBAIKAN: "Pendampingan mingguan dan pelatihan teknis pada triwulan berikutnya.",
    Predikat.SANGAT_KURANG: "Perbaikan kinerja selama enam bulan dengan pendampingan mingguan.",
}


def nilai_lalu(acak: Random, lakon: Sequence[str], jarak: int, *, tahun_lalu: int, tahunan: bool) -> dict[str, Nilai]:
    """The ratings of a period that was released: a spread that fits an organisation at Baik.

    `jarak`: so many periods before the one at hand; `tahun_lalu`: so many years ago; `tahunan`: of the whole year.
    """
    terbaik = {*TERKUAT[:7], *acak.sample(TERKUAT[7:], 3 if jarak != 2 else 1)}
    kurang = {LEMAH, KEBERATAN.get(jarak, "Slamet Riyadi"), *({"Slamet Riyadi"} if jarak % 2 else set())}
    nilai = {siapa: _nilai(acak, siapa, terbaik, kurang) for siapa in lakon}
    kisah = {siapa: setahun[tahun_lalu] for siapa, setahun in KISAH.items()}
    kisah |= {siapa: satu for (siapa, lalu), satu in KISAH_TAHUN.items() if tahunan and lalu == tahun_lalu}
    return nilai | {siapa: satu for siapa, satu in kisah.items() if siapa in nilai}


def nilai_kini(acak: Random, lakon: Sequence[str]) -> dict[str, Nilai]:
    """The finished ratings of the period at hand: mostly Baik, whatever the organisation achieved."""
    dinilai = [siapa for siapa in lakon if siapa not in BELUM_KINI and siapa not in DRAF_KINI]
    return {siapa: TERTULIS.get(siapa) or _nilai(acak, siapa, {*TERBAIK_KINI}, set()) for siapa in dinilai}


def _nilai(acak: Random, siapa: str, terbaik: set[str], kurang: set[str]) -> Nilai:
    if siapa in kurang:
        return _B, _S
    return (_A, _A) if siapa in terbaik else acak.choices(((_S, _S), (_S, _A), (_A, _S)), (6, 2, 1))[0]
