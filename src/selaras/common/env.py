import os
from pathlib import Path


class SalahAtur(Exception):
    """A `SELARAS_*` variable is missing or wrong; the message says which one and what to write."""


def teks(nama: str, bawaan: str | None = None) -> str:
    """The value of `nama`, or of the file named by `<nama>_FILE`. Raises: SalahAtur when absent without a default."""
    if berkas := os.environ.get(f"{nama}_FILE"):
        try:
            return Path(berkas).read_text(encoding="utf-8").strip()
        except OSError as sebab:
            raise SalahAtur(f"{nama}_FILE menunjuk {berkas}, tetapi berkas itu tidak dapat dibaca.") from sebab
    isi = os.environ.get(nama, "").strip() or bawaan
    if isi is None:
        raise SalahAtur(f"{nama} belum diisi. Lihat docs/operasi/pengaturan.md.")
    return isi


def pilihan(nama: str, bawaan: str, boleh: tuple[str, ...]) -> str:
    """One of the words in `boleh`. Raises: SalahAtur."""
    isi = teks(nama, bawaan)
    if isi not in boleh:
        raise SalahAtur(f"{nama}={isi!r} tidak dikenal. Pilihannya: {', '.join(boleh)}.")
    return isi


def ya_tidak(nama: str, bawaan: bool) -> bool:
    """`ya` or `tidak`. Raises: SalahAtur."""
    return pilihan(nama, "ya" if bawaan else "tidak", ("ya", "tidak")) == "ya"


def bilangan(nama: str, bawaan: int, *, paling_kecil: int = 0) -> int:
    """A whole number, at least `paling_kecil`. Raises: SalahAtur."""
    isi = teks(nama, str(bawaan))
    if not isi.isdecimal() or int(isi) < paling_kecil:
        raise SalahAtur(f"{nama}={isi!r} harus bilangan bulat, paling kecil {paling_kecil}.")
    return int(isi)


def daftar(nama: str, bawaan: str = "", boleh: tuple[str, ...] = ()) -> list[str]:
    """Words separated by commas, each among those in `boleh` where any are given. Raises: SalahAtur."""
    isi = [bagian.strip() for bagian in teks(nama, bawaan).split(",") if bagian.strip()]
    if asing := [kata for kata in isi if boleh and kata not in boleh]:
        raise SalahAtur(f"{nama} memuat {', '.join(asing)}, yang tidak dikenal. Pilihannya: {', '.join(boleh)}.")
    return isi
