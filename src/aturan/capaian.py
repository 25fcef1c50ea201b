"""How much of a target was reached, in percent."""

from decimal import ROUND_HALF_UP, Decimal, DecimalException
from enum import StrEnum
from typing import Final

from aturan.dasar import CAPAIAN_RENTANG, CAPAIAN_STABIL_DAN_NOL, CAPAIAN_UMUM, berdasar

SERATUS: Final = Decimal(100)
type Target = Decimal | tuple[Decimal, Decimal]


class Polarisasi(StrEnum):
    """Which way is better: more, less, or exactly as planned."""

    MAKSIMAL = "maksimal"
    MINIMAL = "minimal"
    STABIL = "stabil"


LABEL: Final = {
    Polarisasi.MAKSIMAL: "Makin besar makin baik",
    Polarisasi.MINIMAL: "Makin kecil makin baik",
    Polarisasi.STABIL: "Makin tepat sasaran makin baik",
}


@berdasar(CAPAIAN_UMUM, CAPAIAN_RENTANG, CAPAIAN_STABIL_DAN_NOL)
def hitung_capaian(
    *, target: Target, realisasi: Decimal, polarisasi: Polarisasi, batas: Decimal | None = None
) -> Decimal:
    """Percent of `target` reached: two decimals, half up, never below 0, never above `batas` (percent) where given.

    A target is a number or a range (lower, upper): inside the range is 100, outside the nearer bound counts.
    Raises: ValueError for a number that is not finite, a negative target, a range that runs backwards, or two numbers
    so far apart that no percentage can be written.
    """
    bawah, atas = target if isinstance(target, tuple) else (target, target)
    if not all(nilai.is_finite() for nilai in (bawah, atas, realisasi)):
        raise ValueError("Target dan realisasi harus berupa angka biasa.")
    if bawah < 0 or bawah > atas:
        raise ValueError(
            f"Target {bawah} sampai {atas} tidak dapat dihitung: mulai dari nol atau lebih, dari kecil ke besar."
        )
    try:
        persen = max(_persen(bawah=bawah, atas=atas, realisasi=realisasi, polarisasi=polarisasi), Decimal(0))
        return (persen if batas is None else min(persen, batas)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except DecimalException as galat:
        raise ValueError("Target dan realisasi terlalu jauh berbeda. Periksa satuannya.") from galat


def _persen(*, bawah: Decimal, atas: Decimal, realisasi: Decimal, polarisasi: Polarisasi) -> Decimal:
    if bawah <= realisasi <= atas:
        return SERATUS
    acuan = min(max(realisasi, bawah), atas)  # the nearer bound
    kurang = realisasi < acuan
    if acuan == 0:  # nothing can be divided by a target of zero: it is kept or it is not
        tercapai = {Polarisasi.MAKSIMAL: not kurang, Polarisasi.MINIMAL: kurang, Polarisasi.STABIL: False}
        return SERATUS * tercapai[polarisasi]
    makin_besar_makin_baik = {Polarisasi.MAKSIMAL: True, Polarisasi.MINIMAL: False, Polarisasi.STABIL: kurang}
    nisbah = realisasi / acuan
    return (nisbah if makin_besar_makin_baik[polarisasi] else 2 - nisbah) * SERATUS
