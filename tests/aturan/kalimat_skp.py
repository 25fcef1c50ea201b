"""The sentences of kalimat_skp.txt by section."""

from pathlib import Path
from typing import Final


def _baca(berkas: Path) -> dict[str, list[str]]:
    bagian: dict[str, list[str]] = {}
    for baris in berkas.read_text().splitlines():
        if baris.startswith("["):
            isi = bagian.setdefault(baris.strip("[]"), [])
        elif baris and not baris.startswith("#"):
            isi.append(baris)
    return bagian


KALIMAT_SKP: Final = _baca(Path(__file__).with_suffix(".txt"))
