"""A first wording of the result behind an activity: a place to start from, never the last word."""

import re
from itertools import pairwise
from typing import Final

from aturan.bahasa_hasil.kata import Kata, Ragam, bentuk_hasil, urai_kata
from aturan.bahasa_hasil.kosakata import ACARA, KERANGKA_PROSES
from aturan.dasar import BAHASA_HASIL_PELATIH, berdasar

KATA: Final = re.compile(r"[^\W\d_][\w-]*")
_SAMBUNG: Final = re.compile(r"\s*(?:,\s*(?:dan\s+|serta\s+)?|/\s*|\s(?:dan|serta)\s+)(?=[^\W\d_])")


@berdasar(BAHASA_HASIL_PELATIH)
def usulkan(teks: str) -> str | None:
    """The result form of a sentence that opens with an activity or with a result that hides one; None if none is natural."""
    if teks.isupper():
        usul = usulkan(teks.lower())
        return usul and usul.upper()
    kepala, sambung, isi = pisah_kepala(teks)
    if not kepala or _menyambung(isi):
        return None
    match kepala:
        case [Kata(ragam=Ragam.ACARA) as acara]:
            return _dari_acara(acara, teks, isi)
        case [kata] if kata.tanpa_objek:
            return _dari_acara(urai_kata(kata.pangkal), f"{kata.pangkal} {isi}", isi)
        case [kata] if kata.ringan:
            return _dari_ringan(kata, isi)
    return _dari_kerja(kepala, sambung, isi)


@berdasar(BAHASA_HASIL_PELATIH)
def pisah_kepala(teks: str) -> tuple[list[Kata], list[str], str]:
    """The coordinated words that open a sentence, what joins them, and the rest.

    "Menerima dan memeriksa berkas" gives [menerima, memeriksa], [" dan "], "berkas".
    """
    cocok = KATA.match(teks)
    if cocok is None:
        return [], [], teks
    kepala, sambung = [urai_kata(cocok[0])], []
    sisa = teks[cocok.end() :]
    while kepala[0].ragam is not Ragam.ACARA and (sela := _SAMBUNG.match(sisa)):
        lanjut = KATA.match(sisa, sela.end())
        kata = urai_kata(lanjut[0]) if lanjut else None
        if lanjut is None or kata is None or kata.ragam is not kepala[0].ragam:
            break
        kepala.append(kata)
        sambung.append(sela[0])
        sisa = sisa[lanjut.end() :]
    return kepala, sambung, sisa.strip(" .")


def _dari_kerja(kepala: list[Kata], sambung: list[str], isi: str) -> str | None:
    bentuk = [bentuk_hasil(kata.pangkal) for kata in kepala]
    if not isi or not all(bentuk):
        return None
    rangkai = "".join(kata + sela for kata, sela in zip(bentuk, [*sambung, " "], strict=True))
    return _besar(rangkai + isi)


def _dari_ringan(kepala: Kata, isi: str) -> str | None:
    """What a light word introduces decides: an act is reworded, an event framed, anything else simply took place."""
    cocok = KATA.match(isi)
    if cocok and urai_kata(cocok[0]).kegiatan:
        return usulkan(_kecil(isi))
    return _dari_kerja([kepala], [], isi)


def _dari_acara(acara: Kata, teks: str, isi: str) -> str | None:
    """The frame that the kind of event usually serves; kegiatan and tugas have none, so look behind them."""
    if acara.ragam is not Ragam.ACARA:
        return None
    kerangka = ACARA.get(acara.pangkal, KERANGKA_PROSES)
    if kerangka:
        return kerangka.format(_kecil(teks).strip())
    cocok = KATA.match(isi)
    return usulkan(isi) if cocok and urai_kata(cocok[0]).kegiatan else None


def _menyambung(isi: str) -> bool:
    """Whether another act is joined on further down: one result form in front would not carry both."""
    kata = KATA.findall(isi.lower())
    lanjut = (sesudah for sebelum, sesudah in pairwise(kata) if sebelum in {"dan", "serta"})
    return kata[:1] == ["dan"] or any(urai_kata(sesudah).ragam is Ragam.KERJA for sesudah in lanjut)


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def _kecil(teks: str) -> str:
    """The first letter small, unless the first word is an abbreviation."""
    return teks if teks[1:2].isupper() else teks[:1].lower() + teks[1:]
