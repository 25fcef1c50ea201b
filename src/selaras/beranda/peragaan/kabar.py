"""How far the building has come, for whoever waits."""

from collections.abc import Callable
from typing import Final, TextIO

from selaras.common.format import angka

type Kabar = Callable[[str, int, int], None]  # what is being built, how much of it is done, of how much

LEBAR: Final = 30


def diam(langkah: str, sudah: int, dari: int) -> None:
    """Nobody waits."""


class Batang:
    """A bar that grows on a terminal; anywhere else one line for each step."""

    def __init__(self, keluar: TextIO) -> None:
        self.keluar, self.langkah = keluar, ""

    def __call__(self, langkah: str, sudah: int, dari: int) -> None:
        """Show it. The last of a step ends its line."""
        if self.keluar.isatty():
            isi = "█" * (LEBAR * sudah // dari)
            akhir = "\n" if sudah >= dari else ""
            self.keluar.write(f"\r{langkah:<20} {isi:░<{LEBAR}} {angka(sudah)}/{angka(dari)}{akhir}")
        elif langkah != self.langkah:
            self.keluar.write(f"{langkah}: {angka(dari)}\n")
        self.langkah = langkah
        self.keluar.flush()
