"""Is a rumusan written in the language of results? Only advice comes out of here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from aturan.bahasa_hasil.kata import Kata, Ragam, urai_kata
from aturan.bahasa_hasil.kosakata import CARA, JUGA_PRODUK, PEMBUKA, PENANDA_KEADAAN, SIFAT_TER
from aturan.bahasa_hasil.saran import KATA, pisah_kepala, usulkan
from aturan.dasar import BAHASA_HASIL, BAHASA_HASIL_PELATIH, berdasar
from aturan.temuan import Temuan, Tingkat

PALING_PANJANG: Final = 40  # words
_BUTIR: Final = re.compile(r"^\W*(?:\d+[.)]\s*|[a-z][.)]\s+)?\W*", re.IGNORECASE)  # "1. ", "a) ", quotes, bullets
_TUGAS_LAIN: Final = re.compile(r"\btugas(?:\s+\w+)?\s+lain", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """What the coach says. A weak result is a result in form (`berupa_hasil`) that hides an activity (`lemah`)."""

    berupa_hasil: bool
    lemah: bool
    temuan: tuple[Temuan, ...]
    saran: str | None


@berdasar(BAHASA_HASIL, BAHASA_HASIL_PELATIH)
def periksa_rumusan(teks: str, *, pimpinan: str = "", indikator: Sequence[str] = ()) -> HasilPeriksa:
    """Read a hasil kerja as a coach would; total, and never more than a warning.

    `pimpinan` is the text of the leader's result it serves and `indikator` the texts of its measures: repeating
    either is pointed out. `saran`, where there is one, passes this very check; a text that is too long gets none,
    since it first has to be shortened.
    """
    kalimat = _inti(teks)
    kata = _kata_penentu(kalimat)
    if kata is None:
        return HasilPeriksa(berupa_hasil=False, lemah=False, temuan=(_KOSONG,), saran=None)
    kegiatan = _masih_kegiatan(kata, kalimat)
    lemah = not kegiatan and _lemah(kata, kalimat)
    temuan = (
        *([_temuan_kegiatan(kata)] if kegiatan else []),
        *([_temuan_lemah(kalimat)] if lemah else []),
        *_temuan_isi(teks, pimpinan, indikator),
    )
    ringkas = len(teks.split()) <= PALING_PANJANG
    saran = _saran(kalimat) if (kegiatan or lemah) and ringkas else None
    return HasilPeriksa(berupa_hasil=not kegiatan, lemah=lemah, temuan=temuan, saran=saran)


def _inti(teks: str) -> str:
    """The sentence without numbering, surplus spaces and opening words such as "dalam rangka"."""
    kalimat = _BUTIR.sub("", " ".join(teks.split()), count=1)
    while (
        (pertama := KATA.match(kalimat))
        and pertama[0].lower() in PEMBUKA | CARA
        and KATA.search(kalimat, pertama.end())
    ):
        kalimat = kalimat[pertama.end() :].lstrip(" ,")
    return kalimat


def _kata_penentu(kalimat: str) -> Kata | None:
    pertama = KATA.search(kalimat)
    if pertama is None:
        return None
    singkatan = len(pertama[0]) > 1 and pertama[0].isupper() and not kalimat.isupper()
    return Kata(pertama[0], Ragam.BIASA, pertama[0].lower()) if singkatan else urai_kata(pertama[0])


def _masih_kegiatan(kata: Kata, kalimat: str) -> bool:
    """Whether the sentence names an act; a verbal noun that is then said to be in some state is a plain result."""
    if not kata.kegiatan or kata.teks.lower() in JUGA_PRODUK:
        return False
    return kata.ragam is Ragam.KERJA or not _berkeadaan(kalimat)


def _berkeadaan(kalimat: str) -> bool:
    kata = KATA.findall(kalimat.lower())
    return any(
        sesudah in PENANDA_KEADAAN or (urai_kata(sesudah).ragam is Ragam.HASIL and sesudah not in SIFAT_TER)
        for sebelum, sesudah in pairwise(kata)
        if sebelum != "yang" and not sesudah.endswith("nya")
    )


def _lemah(kata: Kata, kalimat: str) -> bool:
    kepala, _, isi = pisah_kepala(kalimat)
    if _TUGAS_LAIN.search(kalimat) or (kata.ragam is Ragam.HASIL and not isi):
        return True
    berikut = KATA.match(isi)
    ringan = kata.ragam is Ragam.HASIL and all(k.ringan for k in kepala)
    return ringan and berikut is not None and urai_kata(berikut[0]).kegiatan


def _saran(kalimat: str) -> str | None:
    usul = usulkan(kalimat)
    if usul is None:
        return None
    kata = _kata_penentu(usul)
    return usul if kata and not _masih_kegiatan(kata, usul) and not _lemah(kata, usul) else None


_KOSONG: Final = Temuan("kosong", Tingkat.PERINGATAN, "Rumusannya masih kosong. Tuliskan hasil yang dijanjikan.")
_SEBAB: Final = {
    Ragam.KERJA: "menerangkan apa yang dikerjakan",
    Ragam.NOMINA_KERJA: "menamai pekerjaannya",
    Ragam.ACARA: "menamai kegiatannya",
}


def _temuan_kegiatan(kata: Kata) -> Temuan:
    pesan = (
        f"Ini masih bahasa kegiatan. Kata “{kata.teks.lower()}” {_SEBAB[kata.ragam]}, belum apa yang dihasilkan. "
        "Tuliskan keadaan yang tercapai sesudahnya."
    )
    return Temuan("bahasa_kegiatan", Tingkat.PERINGATAN, pesan)


def _temuan_lemah(kalimat: str) -> Temuan:
    if _TUGAS_LAIN.search(kalimat):
        pesan = "“Tugas lain” dapat berarti apa saja, jadi sulit dinilai. Sebutkan hasil yang diharapkan."
        return Temuan("tugas_lain", Tingkat.PERINGATAN, pesan)
    if not pisah_kepala(kalimat)[2]:
        pesan = f"“{kalimat.rstrip('.')}” belum menyebut apa. Tambahkan hasil yang dimaksud."
        return Temuan("tanpa_objek", Tingkat.PERINGATAN, pesan)
    pesan = (
        "Bentuknya sudah hasil, isinya masih kegiatan: terlaksana belum berarti bermanfaat. "
        "Sebutkan apa yang berubah atau tersedia sesudahnya."
    )
    return Temuan("hasil_lemah", Tingkat.PERINGATAN, pesan)


def _temuan_isi(teks: str, pimpinan: str, indikator: Sequence[str]) -> Iterator[Temuan]:
    panjang = len(teks.split())
    if panjang > PALING_PANJANG:
        pesan = f"Rumusan ini {panjang} kata. Ringkaskan menjadi satu hasil; rinciannya cocok ditulis di indikator."
        yield Temuan("terlalu_panjang", Tingkat.PERINGATAN, pesan)
    if pimpinan and _sama(teks, pimpinan):
        pesan = "Rumusan ini sama dengan hasil kerja pimpinan. Tuliskan bagian yang menjadi sumbangan Anda."
        yield Temuan("sama_dengan_pimpinan", Tingkat.PERINGATAN, pesan)
    if any(_sama(teks, ukuran) for ukuran in indikator):
        pesan = "Ada indikator yang mengulang rumusan ini. Tuliskan cara mengetahui bahwa hasilnya tercapai."
        yield Temuan("indikator_mengulang", Tingkat.PERINGATAN, pesan)


def _sama(teks: str, lain: str) -> bool:
    return [kata.lower() for kata in KATA.findall(teks)] == [kata.lower() for kata in KATA.findall(lain)]
