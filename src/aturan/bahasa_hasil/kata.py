"""What kind of word opens a sentence, by the forms of Indonesian morphology, and the stem inside it."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from aturan.bahasa_hasil.kosakata import (
    ACARA,
    AKAR_K,
    AKAR_KERJA,
    AKAR_M,
    AKAR_N,
    AKAR_NY,
    AKAR_PENDEK,
    AKAR_PER,
    AKAR_R,
    BENTUK_HASIL,
    BUKAN_KERJA,
    BUKAN_PASIF,
    BUKAN_PROSES,
    KEADAAN,
    PROSES,
    RINGAN,
)
from aturan.dasar import BAHASA_HASIL_PELATIH, berdasar

VOKAL: Final = "aiueo"
# The prefix before a sound that it leaves alone; men- before t is a loan (mentransfer, mentaati) or no prefix at all.
_UTUH: Final = re.compile(r"(?:n(?=[cdjsz]|tr|t.+(?:i|kan)$)|m(?=[bfprv])|(?=[lrwy]))(.+)")
_AKAR: Final = r"(?=(?:[^aeiou]*[aeiou]){2})(\w+)"  # a root has two vowels: ternak and dinas hold none
_TER: Final = re.compile(rf"ter{_AKAR}")
_PASIF: Final = re.compile(rf"di(?!s[^aeiou]){_AKAR}")
_TANDA_HUBUNG: Final = re.compile(r"^(me(?:ng?|ny|m)?|di|ber|ter)-(?=\w{3})")  # mem-backup, di-input
_SALAH_KETIK: Final = re.compile(r"terlaksan+[an]*ya")  # terlaksannya, terlaksanaya: the commonest slip of all


class Ragam(Enum):
    """What a word promises as the first one of a hasil kerja."""

    HASIL = auto()  # tersusunnya, meningkatnya, ditetapkannya, berfungsi
    KERJA = auto()  # menyusun, berkoordinasi, disusun, susun
    NOMINA_KERJA = auto()  # penyusunan, perbaikan, verifikasi
    ACARA = auto()  # rapat, sosialisasi, kegiatan
    BIASA = auto()  # laporan, kepuasan, media


@dataclass(frozen=True, slots=True)
class Kata:
    """A word with its kind and its stem (`pangkal`), which keeps -kan and -i: menyelesaikan gives selesaikan."""

    teks: str
    ragam: Ragam
    pangkal: str

    @property
    def kegiatan(self) -> bool:
        """Whether it names something that people do."""
        return self.ragam in {Ragam.KERJA, Ragam.NOMINA_KERJA, Ragam.ACARA}

    @property
    def ringan(self) -> bool:
        """Whether it only says that something takes place: melaksanakan, terselenggaranya, pelaksanaan."""
        return self.pangkal in RINGAN

    @property
    def tanpa_objek(self) -> bool:
        """Whether it is an act in ber-, which has no object that could be the result: berkoordinasi, belajar."""
        return self.ragam is Ragam.KERJA and self.teks.lower().startswith("be") and self.teks.lower() != self.pangkal


@berdasar(BAHASA_HASIL_PELATIH)
def urai_kata(teks: str) -> Kata:
    """The kind and the stem of one word. Total: what no rule knows is an ordinary word."""
    kata = _SALAH_KETIK.sub("terlaksananya", _TANDA_HUBUNG.sub(r"\1", teks.lower()))
    if kata in BUKAN_KERJA:
        return Kata(teks, Ragam.BIASA, kata)
    if kata in ACARA:
        return Kata(teks, Ragam.ACARA, kata)
    for coba, ragam in ((_hasil, Ragam.HASIL), (_kerja, Ragam.KERJA), (_nomina_kerja, Ragam.NOMINA_KERJA)):
        if pangkal := coba(kata):
            return Kata(teks, ragam, pangkal)
    return Kata(teks, Ragam.BIASA, kata)


@berdasar(BAHASA_HASIL_PELATIH)
def urai_nomina(teks: str) -> Kata | None:
    """A word read as the name of an act, even where it also names an event: pengawasan gives awas; else None."""
    pangkal = _nomina_kerja(teks.lower())
    return Kata(teks, Ragam.NOMINA_KERJA, pangkal) if pangkal else None


@berdasar(BAHASA_HASIL_PELATIH)
def bentuk_hasil(pangkal: str) -> str:
    """The result form of a stem: susun gives tersusunnya, tetapkan gives ditetapkannya; "" where none is natural."""
    for akar in _variasi(pangkal):
        if akar in BENTUK_HASIL:
            return BENTUK_HASIL[akar]
    if pangkal.startswith(("ber", "per", "te")):  # terperkuatnya and tertetapkannya would stumble
        return f"di{pangkal}nya"
    awalan = "te" if pangkal.startswith("r") else "ter"
    return f"{awalan}{pangkal}nya"


@berdasar(BAHASA_HASIL_PELATIH)
def lepas_awalan(kata: str) -> str:
    """The stem of a me- verb: menyusun gives susun, mengelola kelola; "" where no Indonesian verb begins like that."""
    isi = kata.removeprefix("me")
    if isi == kata or len(isi) < 4:
        return ""
    for nasal, akar_utuh, luluh in (("ny", AKAR_NY, "s"), ("n", AKAR_N, "t"), ("m", AKAR_M, "p")):
        sisa = isi.removeprefix(nasal)
        if sisa != isi and sisa[0] in VOKAL:
            return nasal + sisa if _dikenal(nasal + sisa, akar_utuh) else luluh + sisa
    if isi.startswith("ng"):
        return _lepas_meng(isi[2:])
    utuh = _UTUH.fullmatch(isi)
    return utuh[1] if utuh else ""


def _lepas_meng(sisa: str) -> str:
    if sisa[0] == "e" and _dikenal(sisa[1:], AKAR_PENDEK):
        return sisa[1:]
    return f"k{sisa}" if sisa[0] in VOKAL and _dikenal(f"k{sisa}", AKAR_K) else sisa


def _hasil(kata: str) -> str:
    """The stem of a result word: ter-, and -nya behind any prefix but that of an act with an object (-kannya)."""
    inti = kata.removesuffix("nya")
    if inti in KEADAAN:
        return inti
    if inti == kata:  # tersusun; and the common slip tersusunya
        ter = _TER.fullmatch(kata.removesuffix("ya"))
        return ter[1] if ter else ""
    if len(inti) < 4 or urai_kata(inti).ragam in {Ragam.NOMINA_KERJA, Ragam.ACARA}:
        return ""
    if inti.startswith("me"):
        return "" if inti.endswith(("kan", "i")) else lepas_awalan(inti) or inti
    return re.sub(r"^(ter|ber|di)(?=.{3})", "", inti)


def _kerja(kata: str) -> str:
    if kata.startswith("me"):
        return lepas_awalan(kata)
    if kata in AKAR_KERJA or kata.removesuffix("kan") in AKAR_KERJA:
        return kata
    if kata.startswith("ber") and len(kata) > 5:
        return kata if kata.endswith("kan") else kata[3:]  # bersihkan is an order, berkoordinasi an act
    if kata in {"bekerja", "belajar"}:
        return kata[2:]
    if kata in BUKAN_PASIF:
        return ""
    pasif = _PASIF.fullmatch(kata)
    pendek = kata[2:] if kata.startswith("di") and kata[2:] in AKAR_PENDEK else ""
    return pasif[1] if pasif else pendek


def _nomina_kerja(kata: str) -> str:
    """The stem of an act's name: pe-...-an where a verb in me- stands behind it; a loan in -asi is its own stem."""
    if kata in PROSES or (kata.endswith("asi") and len(kata) > 5 and kata not in BUKAN_PROSES):
        return kata
    if not (kata.startswith("pe") and kata.endswith("an") and len(kata) > 6):
        return ""
    inti = kata[2:-2]
    if not inti.startswith("r"):
        return lepas_awalan(f"me{inti}")
    if inti in AKAR_R:
        return inti
    return f"pe{inti}" if inti[1:] in AKAR_PER else ""


def _variasi(pangkal: str) -> tuple[str, str, str]:
    return pangkal, pangkal.removesuffix("kan"), pangkal.removesuffix("i")


def _dikenal(pangkal: str, akar: AbstractSet[str]) -> bool:
    return any(bentuk in akar for bentuk in _variasi(pangkal))
