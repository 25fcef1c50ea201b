"""What a target says in numbers, when it says one."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

TERBESAR: Final = Decimal("999999999999.99")  # what the column holds
_ANGKA: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?"
_TARGET: Final = re.compile(
    rf"(?:≥\s*)?(?P<rp>Rp\.?\s*)?(?P<bawah>{_ANGKA})"
    rf"(?:\s*(?P<satuan_bawah>%)?\s*(?:[–—-]|s\.?d\.?|sampai(?: dengan)?)\s*(?:Rp\.?\s*)?(?P<atas>{_ANGKA}))?"
    r"(?P<satuan>(?:\s*%|\s+[^\W\d]\D*)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Target:
    """A target read as a number (`angka`), as a range up to `atas`, or as words alone (both None)."""

    angka: Decimal | None = None
    atas: Decimal | None = None
    satuan: str = ""


KATA: Final = Target()


def urai_angka(teks: str) -> Decimal:
    """A number as Indonesians write it: "1.572", "86,24". Raises: ValueError for anything else."""
    if not re.fullmatch(_ANGKA, teks.strip()):
        raise ValueError(f"“{teks}” bukan angka.")
    return Decimal(teks.strip().replace(".", "").replace(",", "."))


def urai_target(teks: str) -> Target:
    """Read "12 analisis", "85–100%", "Rp1.500.000" or "≥ 90%"; total.

    What does not begin with a number ("Paling lama 5 hari kerja", "Juni 2026"), holds a second one that is no upper
    end, runs backwards, or has more than two decimals is words: it is judged by people, and draws no bar.
    """
    cocok = _TARGET.fullmatch(" ".join(teks.split()))
    if cocok is None:
        return KATA
    bawah = urai_angka(cocok["bawah"])
    atas = urai_angka(cocok["atas"]) if cocok["atas"] else None
    satuan = "Rp" if cocok["rp"] else cocok["satuan"].strip()
    if max(bawah, atas or bawah) > TERBESAR or (atas is not None and atas < bawah) or len(satuan) > 40:
        return KATA
    return Target(bawah, atas, satuan or cocok["satuan_bawah"] or "")
