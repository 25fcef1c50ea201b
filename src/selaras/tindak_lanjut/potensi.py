"""From a file to scores of potential: each row with what it says, or with what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from aturan.nip import Nip
from aturan.talenta import AmbangPotensial, Potensial, potensial_dari_nilai
from selaras.organisasi.impor.buku import baca_buku
from selaras.organisasi.impor.koma import baca_csv
from selaras.organisasi.impor.lembar import BerkasTidakTerbaca
from selaras.organisasi.impor.nilai import tanggal, teks

BARIS_KEPALA: Final = 30  # the header stands in the first rows
SERATUS: Final = Decimal(100)
KOLOM: Final[Mapping[str, str]] = {
    "NIP": "nip",
    "NIP BARU": "nip",
    "NILAI": "nilai",
    "SKOR": "nilai",
    "NILAI POTENSIAL": "nilai",
    "TINGKAT": "tingkat",
    "POTENSIAL": "tingkat",
    "SUMBER": "sumber",
    "SUMBER PENILAIAN": "sumber",
    "TANGGAL": "tanggal",
    "TANGGAL PENILAIAN": "tanggal",
}


@dataclass(frozen=True, slots=True)
class BarisPotensi:
    """One row as it stands in the sheet; `galat` is what is wrong with it, `pegawai` whose it is where it is right."""

    nomor: int
    nip: str
    nilai: str = ""
    tingkat: str = ""
    sumber: str = ""
    tanggal: str = ""
    pegawai: int | None = None
    nama: str = ""
    galat: str = ""


def baca_potensi(
    berkas: bytes, *, dikelola: Mapping[str, tuple[int, str]], ambang: AmbangPotensial, hari: date
) -> list[dict[str, Any]]:
    """The rows below the header of the first sheet that has one, ready for JSON.

    `dikelola`: people by NIP, with number and name, whom the reader serves; nobody else is named.
    Raises: BerkasTidakTerbaca.
    """
    if not berkas:
        raise BerkasTidakTerbaca("Berkas ini kosong. Isi dulu, lalu unggah lagi.")
    satu = baca_csv(berkas)
    terlihat = [lembar.isi for lembar in ([satu] if satu else baca_buku(berkas)) if not lembar.tersembunyi]
    for isi in terlihat:
        if kepala := _kepala(isi):
            if baris := [asdict(b) for b in _periksa(isi, *kepala, dikelola=dikelola, ambang=ambang, hari=hari)]:
                return baris
            raise BerkasTidakTerbaca("Kepala tabelnya ada, tetapi tidak ada satu baris pun di bawahnya.")
    raise BerkasTidakTerbaca(
        "Kepala tabel tidak ditemukan. Baris pertamanya harus menyebut NIP, lalu NILAI atau TINGKAT, SUMBER, TANGGAL."
    )


def _kepala(isi: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]] | None:
    for nomor, baris in enumerate(isi[:BARIS_KEPALA]):
        letak: dict[str, int] = {}
        for kolom, sel in enumerate(baris):
            if nama := KOLOM.get(" ".join(str(sel).upper().split())):
                letak.setdefault(nama, kolom)
        if {"nip", "sumber", "tanggal"} <= letak.keys() and letak.keys() & {"nilai", "tingkat"}:
            return nomor, letak
    return None


def _periksa(
    isi: Sequence[Sequence[Any]],
    kepala: int,
    letak: Mapping[str, int],
    *,
    dikelola: Mapping[str, tuple[int, str]],
    ambang: AmbangPotensial,
    hari: date,
) -> Iterator[BarisPotensi]:
    sudah: dict[str, int] = {}
    for nomor, baris in enumerate(isi[kepala + 1 :], start=kepala + 2):
        sel = {nama: baris[kolom] if kolom < len(baris) else "" for nama, kolom in letak.items()}
        if not any(str(nilai).strip() for nilai in sel.values()):
            continue
        nip = teks(sel["nip"]).replace(" ", "")
        try:
            satu = _satu(nomor, nip, sel, ambang, hari)
            pegawai, nama = _siapa(sel["nip"], nip, dikelola)
            if nip in sudah:
                raise ValueError(f"NIP ini sudah ada di baris {sudah[nip]}. Sisakan satu.")
        except ValueError as galat:
            yield BarisPotensi(nomor, nip[:18], galat=str(galat))
            continue
        sudah[nip] = nomor
        yield BarisPotensi(**{**asdict(satu), "pegawai": pegawai, "nama": nama})


def _siapa(sel: Any, nip: str, dikelola: Mapping[str, tuple[int, str]]) -> tuple[int, str]:
    """Raises: ValueError for a NIP that is none, or not of somebody whom the reader serves."""
    berangka = isinstance(sel, (int, float))
    if berangka:
        raise ValueError("NIP tersimpan sebagai angka, jadi tiga angka terakhirnya hilang. Ubah kolomnya menjadi teks.")
    Nip.urai(nip)
    if nip not in dikelola:
        raise ValueError("NIP ini bukan pegawai di unit yang Anda kelola.")
    return dikelola[nip]


def _satu(nomor: int, nip: str, sel: Mapping[str, Any], ambang: AmbangPotensial, hari: date) -> BarisPotensi:
    """Raises: ValueError with what is wrong."""
    nilai, tingkat = _nilai(sel.get("nilai", "")), teks(sel.get("tingkat", "")).lower().removeprefix("potensial ")
    if nilai is not None:
        seharusnya = potensial_dari_nilai(nilai=nilai, ambang=ambang)
        if tingkat and tingkat != seharusnya:
            raise ValueError(f"Nilai {nilai} berarti potensial {seharusnya}, tetapi tertulis {tingkat}.")
        tingkat = seharusnya
    elif tingkat not in set(Potensial):
        raise ValueError("Isi nilai 0 sampai 100, atau tingkat: rendah, menengah, atau tinggi.")
    sumber, pada = teks(sel["sumber"]), tanggal(sel["tanggal"])
    if not sumber or len(sumber) > 200:
        raise ValueError("Isi sumber penilaiannya, misalnya Asesmen 2026; paling panjang 200 huruf.")
    if pada is None or pada > hari:
        raise ValueError("Isi tanggal penilaiannya, paling lambat hari ini.")
    return BarisPotensi(nomor, nip, "" if nilai is None else str(nilai), tingkat, sumber, pada.isoformat())


def _nilai(sel: Any) -> Decimal | None:
    isi = teks(sel).replace(",", ".")
    if not isi:
        return None
    try:
        nilai = Decimal(isi)
    except InvalidOperation as galat:
        raise ValueError(f"“{isi}” bukan angka. Tulis nilai 0 sampai 100.") from galat
    if not nilai.is_finite() or not 0 <= nilai <= SERATUS:
        raise ValueError(f"Nilai {isi} di luar 0 sampai 100.")
    return nilai.quantize(Decimal("0.01"))
