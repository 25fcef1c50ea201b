"""Rows of the trail in words: who did what to whom, what it was before and what it became."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final

from django.utils.timezone import localtime

from selaras.beranda.peristiwa import PERISTIWA, UBAHAN, Peristiwa
from selaras.common.format import BULAN, tanggal
from selaras.jejak.models import Jejak

PANJANG: Final = 240  # characters of a detail on the page; the rest stays in the trail
TANGGAL: Final = re.compile(r"\d{4}-\d\d-\d\d")
PASANGAN: Final = (("semula", "menjadi"), ("dari", "menjadi"), ("sebelum", "sesudah"))
BERKATA_DEPAN: Final = ("kepada ", "untuk ", "tentang ", "dari ", "sebagai ")
SEPI: Final = frozenset({"", "isi", "rumusan", "teks"})  # what these say needs no name before it
NAMA: Final = {
    "hasil": "hasil kerja", "target_angka": "angka target", "target_atas": "batas atas target", "penetap": "ditetapkan oleh",
    "parent_id": "induk", "rusak": "tidak dapat dibuka", "batas": "dapat ditanggapi sampai",
}  # fmt: skip
MENUNJUK: Final = {  # a number (or several) by this name is one of which table
    "unit": "unit", "induk": "unit", "parent_id": "unit", "kepada": "orang", "sebelum": "orang", "sesudah": "orang",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rincian:
    """One detail: its name, and either what it is, or what it was and became."""

    nama: str
    isi: str
    semula: str | None = None

    def __str__(self) -> str:
        isi = self.isi if self.semula is None else f"{self.semula} → {self.isi}"
        return f"{self.nama}: {isi}" if self.nama else isi


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One row of the trail as a sentence: `nama` `kerja` `pelengkap`."""

    nomor: int
    saat: datetime
    nama: str
    kerja: str
    pelengkap: str
    rincian: tuple[Rincian, ...]
    objek: str
    tersegel: bool


@dataclass(frozen=True, slots=True)
class Nama:
    """Names of the people and units that some rows point to, by number."""

    orang: Mapping[int, str]
    unit: Mapping[int, str]

    def sebut(self, tabel: str, nomor: Any) -> str:
        """A name, or the number of what is gone."""
        nama: str = getattr(self, tabel).get(nomor, f"nomor {nomor}")
        return nama


def yang_ditunjuk(jejak: Iterable[Jejak]) -> tuple[set[int], set[int]]:
    """The numbers of the people and of the units that the sentences of these rows will name."""
    nomor: dict[str, set[int]] = {"orang": set(), "unit": set(), "lain": set()}
    for satu in jejak:
        for kolom, milik in (("orang", satu.tentang), ("unit", satu.unit)):
            if milik is not None:
                nomor[kolom].add(milik)
        for kunci, nilai in _daun(json.loads(satu.rincian)):
            nomor[MENUNJUK.get(kunci, "lain")] |= {n for n in _banyak(nilai) if type(n) is int}
    return nomor["orang"], nomor["unit"]


def _daun(isi: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Values by name, also those within before and after."""
    for kunci, nilai in isi.items():
        if isinstance(nilai, dict):
            yield from _daun(nilai)
        else:
            yield kunci, nilai


def _banyak(nilai: Any) -> list[Any]:
    return nilai if isinstance(nilai, list) else [nilai]


def kalimat(jejak: Jejak, nama: Nama, *, tersegel: bool) -> Kalimat:
    """The sentence of a row; of a kind that is not known only its name."""
    cara = PERISTIWA.get(jejak.peristiwa)
    return Kalimat(
        nomor=jejak.pk,
        saat=localtime(jejak.pada),
        nama=jejak.nama,
        kerja=cara.kerja if cara else f"melakukan “{jejak.peristiwa}”",
        pelengkap=_pelengkap(jejak, cara, nama) if cara else "",
        rincian=tuple(_rincian(json.loads(jejak.rincian), cara, nama)) if cara else (),
        objek=jejak.objek,
        tersegel=tersegel,
    )


def per_hari(baris: Iterable[Kalimat]) -> list[tuple[date, list[Kalimat]]]:
    """Sentences in their order, by the day on which it happened."""
    return [(hari, list(satu)) for hari, satu in groupby(baris, lambda satu: satu.saat.date())]


def _pelengkap(jejak: Jejak, cara: Peristiwa, nama: Nama) -> str:
    if ("{tentang}" in cara.pelengkap and jejak.tentang is None) or ("{unit}" in cara.pelengkap and jejak.unit is None):
        return ""
    tentang = nama.sebut("orang", jejak.tentang)
    if jejak.tentang is not None and jejak.oleh == jejak.tentang:
        tentang = "dirinya" if cara.pelengkap.startswith(BERKATA_DEPAN) else "sendiri"
    return cara.pelengkap.format(tentang=tentang, unit=nama.sebut("unit", jejak.unit))


def _rincian(isi: dict[str, Any], cara: Peristiwa, nama: Nama) -> Iterator[Rincian]:
    for kunci in cara.rincian:
        if kunci == UBAHAN:
            yield from _ubahan(isi, nama)
        elif isi.get(kunci) not in (None, "", False):
            yield Rincian(_nama(kunci), _kata(kunci, isi[kunci], nama))


def _ubahan(isi: dict[str, Any], nama: Nama) -> Iterator[Rincian]:
    """Before and after: of one value, of several by name, or (settings) pairs by name."""
    kunci = next((satu for satu in PASANGAN if isi.keys() >= set(satu)), None)
    if kunci is None:
        beda = {k: nilai for k, nilai in isi.items() if isinstance(nilai, list) and len(nilai) == 2}
    elif isinstance(isi[kunci[1]], dict):
        lama, baru = (isi.get(satu) or {} for satu in kunci)
        beda = {k: [lama.get(k), nilai] for k, nilai in baru.items() if lama.get(k) != nilai}
    else:
        semula, menjadi = (_kata(satu, isi.get(satu), nama) for satu in kunci)
        yield Rincian("", menjadi, semula)
        return
    for k, (semula, menjadi) in beda.items():
        yield Rincian(_nama(k), _kata(k, menjadi, nama), _kata(k, semula, nama))


def _nama(kunci: str) -> str:
    return "" if kunci in SEPI else NAMA.get(kunci, kunci.replace("_", " "))


def _kata(kunci: str, nilai: Any, nama: Nama) -> str:
    """One value in words."""
    if nilai is None or nilai == "":
        return "kosong"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if kunci in MENUNJUK and all(isinstance(satu, int) for satu in _banyak(nilai) if satu is not None):
        return ", ".join(nama.sebut(MENUNJUK[kunci], satu) for satu in _banyak(nilai) if satu is not None)
    if isinstance(nilai, list | dict):
        return ", ".join(str(satu) for satu in nilai)
    kata = str(nilai)
    if TANGGAL.fullmatch(kata):
        hari = date.fromisoformat(kata)
        return f"{BULAN[hari.month - 1]} {hari.year}" if kunci == "bulan" else tanggal(hari)
    if re.fullmatch(r"[a-z]+(_[a-z]+)+", kata):  # a code of a choice
        kata = kata.replace("_", " ")
    return kata if len(kata) <= PANJANG else f"{kata[:PANJANG].rstrip()}…"
