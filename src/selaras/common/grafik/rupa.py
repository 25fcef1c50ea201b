"""How each predikat looks: one name, one shape and one colour, everywhere the same."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Rupa:
    """The look of one predikat, as the style sheet and the sprite name it.

    `isi` is the class of the full colour and `lembut` of the pale one; `nada` gives the tones for what lies on them;
    `bentuk` is the address of the shape.
    """

    nama: str
    isi: str
    lembut: str
    nada: str
    bentuk: str


PREDIKAT: Final = {
    "sangat_kurang": Rupa("Sangat Kurang", "f-sk", "l-sk", "nada-sk", "#t-sk"),
    "kurang": Rupa("Kurang", "f-k", "l-k", "nada-k", "#t-k"),
    "butuh_perbaikan": Rupa("Butuh Perbaikan", "f-bp", "l-bp", "nada-bp", "#t-bp"),
    "baik": Rupa("Baik", "f-b", "l-b", "nada-b", "#t-b"),
    "sangat_baik": Rupa("Sangat Baik", "f-sb", "l-sb", "nada-sb", "#t-sb"),
}  # in the order of the axis, lowest first
