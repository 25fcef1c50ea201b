"""A first wording of the result behind an activity: a place to start from, never the last word."""

import re
from typing import Final

from aturan.bahasa_hasil.kata import Kata, Ragam, bentuk_hasil, urai_kata, urai_nomina
from aturan.bahasa_hasil.kosakata import ACARA, CARA, PREPOSISI, SASARAN
from aturan.dasar import BAHASA_HASIL_PELATIH, berdasar

KATA: Final = re.compile(r"[^\W\d_][\w-]*")
_DAN: Final = r"(?:dan(?:\s*/?\s*atau)?|serta|atau)"
_SAMBUNG: Final = re.compile(rf"\s*(?:,\s*(?:{_DAN}\s+)?|/\s*|\s{_DAN}\s+)(?=[^\W\d_])")


@berdasar(BAHASA_HASIL_PELATIH)
def usulkan(teks: str) -> str | None:
    """The result form of a sentence that opens with an activity or a result that hides one; None if none is natural."""
    if teks.isupper():
        usul = usulkan(teks.lower())
        return usul and usul.upper()
    kepala, sambung, isi = pisah_kepala(teks)
    if not kepala or _menyambung(kepala[0], isi):
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
        kata = _seragam(kepala[0], lanjut[0]) if lanjut else None
        if lanjut is None or kata is None:
            break
        kepala.append(kata)
        sambung.append(sela[0])
        sisa = sisa[lanjut.end() :]
    return kepala, sambung, sisa.strip(" .\"'“”")


def _seragam(pertama: Kata, teks: str) -> Kata | None:
    """A further word as the kind of the first one, so that both take the same form."""
    if pertama.ragam is Ragam.NOMINA_KERJA:
        return urai_nomina(teks)
    kata = urai_kata(teks)
    return kata if kata.ragam is pertama.ragam else None


def _dari_kerja(kepala: list[Kata], sambung: list[str], isi: str) -> str | None:
    bentuk = [bentuk_hasil(kata.pangkal) for kata in kepala]
    if kepala[0].ragam is Ragam.NOMINA_KERJA:
        isi = _isi_nomina(isi)
    if not isi or isi.split()[0] in PREPOSISI or not all(bentuk):
        return None
    rangkai = "".join(kata + sela for kata, sela in zip(bentuk, [*sambung, " "], strict=True))
    return _besar(rangkai + isi)


def _isi_nomina(isi: str) -> str:
    """What follows an act's name as it follows a verb: perawatan berkala sarana, verifikasi terhadap dokumen."""
    pertama, _, sisa = isi.partition(" ")
    if pertama in SASARAN:
        return sisa
    return sisa and f"{sisa} secara {pertama}" if pertama in CARA else isi


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
    if kerangka := ACARA[acara.pangkal]:
        return kerangka.format(_kecil(teks).strip())
    cocok = KATA.match(isi)
    return usulkan(isi) if cocok and urai_kata(cocok[0]).kegiatan else None


def _menyambung(kepala: Kata, isi: str) -> bool:
    """Whether another act is joined on further down: one result form in front would not carry both."""
    terputus = isi.lower().startswith("dan ") and kepala.ragam is not Ragam.ACARA  # two events share one frame
    lanjut = (KATA.match(isi, sela.end()) for sela in _SAMBUNG.finditer(isi))
    return terputus or any(kata is not None and urai_kata(kata[0]).ragam is Ragam.KERJA for kata in lanjut)


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def _kecil(teks: str) -> str:
    """The first letter small, unless the first word is an abbreviation."""
    return teks if teks[1:2].isupper() else teks[:1].lower() + teks[1:]
