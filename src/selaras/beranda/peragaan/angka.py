"""The figures of a month: what the plan asks for, how well somebody does, and a little chance."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Final

from aturan.capaian import Polarisasi
from selaras.perencanaan.models import Indikator, Konsolidasi

_TINGKAT: Final = ("%", "nilai", "indeks")  # a level rather than a count
TETAP: Final[dict[tuple[str, str], str]] = {  # figures that the story names, January to December
    ("Ratna Widyastuti", "Sarana siap operasi"): "94 94 95 93 94 93 92 93 93 94 94 95",
    ("Ratna Widyastuti", "Perawatan berkala sesuai jadwal"): "16 15 17 16 16 15 16 15 16 15 15 16",
    ("Ratna Widyastuti", "Pegawai bersertifikat teknis"): "2 2 3 3 4 4 4 5 5 6 6 7",
    ("Hendra Gunawan", "Lokomotif selesai perawatan berkala"): "6 5 7 6 6 5 7 6 7 6 6 5",
    ("Hendra Gunawan", "Perawatan tanpa pekerjaan ulang"): "100 100 86 100 100 100 100 83 100 100 97 98",
    ("Hendra Gunawan", "Gangguan tertangani dalam 24 jam"): "90 88 92 90 91 70 75 88 86 87 90 91",
    ("Hendra Gunawan", "Briefing keselamatan tercatat"): "20 18 19 17 19 18 21 20 20 21 19 18",
    ("Dewi Lestariningsih", "Analisis keandalan yang selesai"): "1 1 1 1 1 1 1 1 1 1 1 1",
    ("Dewi Lestariningsih", "Rekomendasi yang dipakai depo"): "88 86 84 82 80 75 79 74 84 86 88 90",
    ("Dewi Lestariningsih", "Analisis terbit setelah data depo lengkap"): "5 4 5 4 5 5 4 6 5 4 5 4",
    ("Dewi Lestariningsih", "Laporan perawatan bulanan"): "1 1 1 1 1 1 1 1 1 1 1 1",
    ("Dewi Lestariningsih", "Laporan terbit setelah akhir bulan"): "4 4 5 4 3 4 4 5 4 4 4 3",
    ("Bambang Prakoso", "Persentase sarana milik negara laik operasi"): "91 91 90 91 91 89 84 83 82 82 82 83",
    ("Bambang Prakoso", "Sarana yang tuntas perawatan berkala"): "2 3 2 3 2 2 1 0 1 2 2 2",
    ("Bambang Prakoso", "Rata-rata hari sarana tidak siap"): "11 11 10 11 10 12 15 15 14 15 14 14",
}


def deret(acak: Random, indikator: Indikator, faktor: float, bulan: int) -> list[Decimal]:
    """Figures for each month of a plan of so many months; `faktor` 1 reaches the target, less falls short."""
    target, baik = float(indikator.target_angka or 0), indikator.polarisasi == Polarisasi.MAKSIMAL
    wajar = target * (faktor if baik else 1.85 - faktor)  # what this person makes of it in a year
    match indikator.konsolidasi:
        case Konsolidasi.JUMLAH:
            return _jumlah(acak, wajar, bulan)
        case Konsolidasi.TERAKHIR if indikator.satuan not in _TINGKAT:
            return [_bulat(wajar * (0.4 + 0.6 * n / bulan)) for n in range(1, bulan + 1)]
    teratas = 100.0 if indikator.satuan == "%" else float("inf")
    if indikator.target_atas is not None:
        wajar = wajar * 1.02
    angka = (min(teratas, max(0.0, acak.gauss(wajar, 0.03 * target))) for _ in range(bulan))
    return [_bulat(satu, desimal=0 if target >= 50 else 1) for satu in angka]


def _jumlah(acak: Random, wajar: float, bulan: int) -> list[Decimal]:
    """Counts that add up to about `wajar`: each month takes what is due by then."""
    hasil, sudah = list[Decimal](), Decimal(0)
    for n in range(1, bulan + 1):
        seharusnya = _bulat(wajar * n / bulan * acak.uniform(0.97, 1.03))
        hasil.append(max(seharusnya - sudah, Decimal(0)))
        sudah += hasil[-1]
    return hasil


def _bulat(nilai: float, desimal: int = 0) -> Decimal:
    return round(Decimal(nilai), desimal)


def tetap(lakon: str, rumusan: str) -> Sequence[Decimal] | None:
    """The twelve figures that the story names, or None."""
    teks = TETAP.get((lakon, rumusan))
    return [Decimal(satu) for satu in teks.split()] if teks else None
