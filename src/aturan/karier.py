"""Who may be considered for what the law ties to two good years: flags with their reasons, never a decision.

What Selaras does not keep (discipline, the length of a contract) is a condition without an answer, for people to look up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aturan.dasar import KENAIKAN_GAJI_PPPK, KENAIKAN_PANGKAT_REGULER, berdasar
from aturan.predikat import LABEL as LABEL_PREDIKAT
from aturan.predikat import Predikat

TAHUN_PREDIKAT: Final = 2
TAHUN_PANGKAT: Final = 4


class Hak(StrEnum):
    """What somebody may be put forward for."""

    KENAIKAN_PANGKAT = "kenaikan_pangkat"
    GAJI_BERKALA = "gaji_berkala"
    GAJI_ISTIMEWA = "gaji_istimewa"


LABEL: Final[Mapping[Hak, str]] = {
    Hak.KENAIKAN_PANGKAT: "Kenaikan pangkat",
    Hak.GAJI_BERKALA: "Kenaikan gaji berkala PPPK",
    Hak.GAJI_ISTIMEWA: "Kenaikan gaji istimewa PPPK",
}


@dataclass(frozen=True, slots=True)
class SyaratHak:
    """One condition; None where Selaras cannot know, and somebody has to look it up."""

    terpenuhi: bool | None
    pesan: str


@dataclass(frozen=True, slots=True)
class Peluang:
    """One thing that somebody may be put forward for, with each condition."""

    hak: Hak
    syarat: tuple[SyaratHak, ...]

    @property
    def memenuhi(self) -> bool:
        """Whether nothing that Selaras knows stands against it."""
        return all(satu.terpenuhi is not False for satu in self.syarat)


@berdasar(KENAIKAN_PANGKAT_REGULER, KENAIKAN_GAJI_PPPK)
def predikat_berturut(
    *, predikat: Mapping[int, Predikat], tahun: int, terendah: Predikat = Predikat.BAIK, banyak: int = TAHUN_PREDIKAT
) -> SyaratHak:
    """Whether the annual predikat of `tahun` and the years before it, `banyak` in all, were at least `terendah`."""
    urut = list(Predikat)
    dilihat = range(tahun - banyak + 1, tahun + 1)
    cukup = all(satu in predikat and urut.index(predikat[satu]) >= urut.index(terendah) for satu in dilihat)
    isi = ", ".join(f"{satu} {LABEL_PREDIKAT[predikat[satu]] if satu in predikat else 'belum ada'}" for satu in dilihat)
    return SyaratHak(cukup, f"Predikat paling rendah {LABEL_PREDIKAT[terendah]} {banyak} tahun: {isi}.")


@berdasar(KENAIKAN_PANGKAT_REGULER)
def pangkat_reguler(
    *, predikat: Mapping[int, Predikat], tahun: int, tahun_dalam_pangkat: int, perlu: int = TAHUN_PANGKAT
) -> Peluang:
    """Kenaikan pangkat of a PNS outside a jabatan fungsional."""
    masa = f"Paling sedikit {perlu} tahun dalam pangkat terakhir; sekarang {tahun_dalam_pangkat} tahun."
    return Peluang(
        Hak.KENAIKAN_PANGKAT,
        (
            predikat_berturut(predikat=predikat, tahun=tahun),
            SyaratHak(tahun_dalam_pangkat >= perlu, masa),
            SyaratHak(None, "Tidak sedang menjalani hukuman disiplin: diperiksa pengelola kepegawaian."),
        ),
    )


@berdasar(KENAIKAN_GAJI_PPPK)
def gaji_pppk(*, predikat: Mapping[int, Predikat], tahun: int, teladan: bool) -> tuple[Peluang, Peluang]:
    """The regular raise of a PPPK, and the special one. `teladan`: named pegawai teladan within these years."""
    masa = "Lama perjanjian dan masa kerja golongan: diperiksa pengelola kepegawaian."
    gelar = "Ditetapkan sebagai pegawai teladan." if teladan else "Belum tercatat sebagai pegawai teladan."
    return (
        Peluang(Hak.GAJI_BERKALA, (predikat_berturut(predikat=predikat, tahun=tahun), SyaratHak(None, masa))),
        Peluang(
            Hak.GAJI_ISTIMEWA,
            (
                predikat_berturut(predikat=predikat, tahun=tahun, terendah=Predikat.SANGAT_BAIK),
                SyaratHak(teladan, gelar),
            ),
        ),
    )
