"""From rows to people: each value understood, each doubt noted with its row and column."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from aturan.golongan import urai_golongan
from aturan.jabatan import JenisJabatan, urai_jabatan
from aturan.nip import Nip, NipTidakSah
from selaras.organisasi.impor import nilai
from selaras.organisasi.impor.baca import Baris
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.models import Jenis, Kedudukan

JUMLAH: Final = re.compile(r"(?:grand |sub ?)?(?:jumlah|total)\b|rekap\b", re.IGNORECASE)
ANGKA_ORANG: Final = 15  # digits: more than any total has
SEKABAR: Final = 1000  # rows
BATAS: Final = {Kolom.NAMA: 150, Kolom.GELAR_DEPAN: 50, Kolom.GELAR_BELAKANG: 80, Kolom.UNOR_ID: 64}  # letters


@dataclass(frozen=True, slots=True)
class Catatan:
    """Something to tell about one cell."""

    baris: int
    kolom: str
    pesan: str
    lembar: str = ""

    def __str__(self) -> str:
        tempat = f"Lembar {self.lembar}, baris" if self.lembar else "Baris"
        return f"{tempat} {self.baris}, kolom {self.kolom}: {self.pesan}"


@dataclass(frozen=True, slots=True)
class Orang:
    """One person of the file, with post and unit."""

    baris: int
    lembar: str
    nip: str
    nama: str
    gelar_depan: str
    gelar_belakang: str
    jenis: Jenis
    golongan: str
    tmt_golongan: date | None
    kedudukan: Kedudukan
    email: str
    jabatan: str
    jenis_jabatan: JenisJabatan
    jenjang: str
    eselon: str
    tmt_jabatan: date | None
    unor: str
    unor_id: str
    instansi: str

    @property
    def bertugas(self) -> bool:
        """Whether the person serves, and so has a post."""
        return self.kedudukan in nilai.BERTUGAS

    def catatan(self, kolom: Kolom, pesan: str) -> Catatan:
        """Something to tell about a cell of this person's row."""
        return Catatan(self.baris, kolom, pesan, self.lembar)

    @property
    def manajerial(self) -> bool:
        """Whether the post leads a unit."""
        return self.jenis_jabatan in nilai.MANAJERIAL


@dataclass(slots=True)
class Hasil:
    """What a file says: people, rows in error (left out), doubts, and how many rows are not about a person."""

    orang: list[Orang] = field(default_factory=list)
    galat: list[Catatan] = field(default_factory=list)
    peringatan: list[Catatan] = field(default_factory=list)
    ditolak: list[Baris] = field(default_factory=list)
    dilewati: int = 0


def urai_orang(baris: Iterable[Baris], kabar: Callable[[int], None] = lambda _: None) -> Hasil:
    """Understand every row; one in error does not stop the others.

    Args:
        baris: the rows of `baca_tabel`.
        kabar: told how many rows are understood, each time it is a thousand more.
    """
    hasil, terurai = Hasil(), list[tuple[_Pengurai, Orang | None]]()
    for ke, satu in enumerate(baris, start=1):
        if _baris_jumlah(satu):
            hasil.dilewati += 1
        else:
            pengurai = _Pengurai(satu)
            terurai.append((pengurai, pengurai.urai()))
        if ke % SEKABAR == 0:
            kabar(ke)
    _tolak_kembar(terurai)
    for pengurai, orang in terurai:
        hasil.galat += pengurai.galat
        if orang and not pengurai.galat:
            hasil.orang.append(orang)
            hasil.peringatan += pengurai.peringatan
        else:
            hasil.ditolak.append(pengurai.baris)
    return hasil


def _tolak_kembar(terurai: Iterable[tuple["_Pengurai", Orang | None]]) -> None:
    """Of one person named twice the first row counts; of two persons with one NIP nobody knows whose it is."""
    pemilik = defaultdict[str, list[tuple[_Pengurai, Orang]]](list)
    for pengurai, orang in terurai:
        if orang:
            pemilik[orang.nip].append((pengurai, orang))
    for (pertama, asal), *lain in pemilik.values():
        for pengurai, orang in lain:
            if orang.nama.casefold() == asal.nama.casefold():
                pengurai.tolak(Kolom.NIP, f"Orang ini sudah ada di {pertama.tempat}. Hapus salah satunya.")
                continue
            for satu, tempat, nama in ((pengurai, pertama.tempat, asal.nama), (pertama, pengurai.tempat, orang.nama)):
                satu.tolak(Kolom.NIP, f"NIP ini juga dipakai {nama} di {tempat}. Periksa milik siapa, lalu perbaiki.")


def _baris_jumlah(baris: Baris) -> bool:
    """A total below the table, or a remark: no NIP, and no name of a person."""
    nip, nama = (nilai.teks(baris.isi[kolom]) for kolom in (Kolom.NIP, Kolom.NAMA))
    if sum(huruf.isdecimal() for huruf in nip) >= ANGKA_ORANG:
        return False
    return not (nip or nama) or any(JUMLAH.match(nilai.teks(sel)) for sel in baris.isi.values())


class _Pengurai:
    """One row on its way to an `Orang`."""

    def __init__(self, baris: Baris) -> None:
        self.baris = baris
        self.galat: list[Catatan] = []
        self.peringatan: list[Catatan] = []

    def urai(self) -> Orang | None:
        """The person, or None when there is no telling who it is."""
        nip = self._nip()
        jabatan, unor = self._wajib(Kolom.JABATAN), self._wajib(Kolom.UNOR)
        nama = nilai.nama(self._wajib(Kolom.NAMA))
        if nip is None:
            return None
        jenis_jabatan = self._jenis_jabatan(jabatan)
        jenjang = urai_jabatan(jabatan).jenjang if jenis_jabatan is JenisJabatan.FUNGSIONAL else None
        return Orang(
            baris=self.baris.nomor,
            lembar=self.baris.lembar,
            nip=nip.teks,
            nama=nama,
            gelar_depan=self._teks(Kolom.GELAR_DEPAN),
            gelar_belakang=self._teks(Kolom.GELAR_BELAKANG),
            jenis=nilai.jenis_pegawai(nip, self._teks(Kolom.STATUS), self._teks(Kolom.JENIS_PEGAWAI)),
            golongan=self._golongan(),
            tmt_golongan=self._tanggal(Kolom.TMT_GOLONGAN),
            kedudukan=self._kedudukan(),
            email=self._email(),
            jabatan=jabatan,
            jenis_jabatan=jenis_jabatan,
            jenjang=jenjang.value if jenjang else "",
            eselon=self._teks(Kolom.ESELON),
            tmt_jabatan=self._tanggal(Kolom.TMT_JABATAN),
            unor=unor,
            unor_id=self._teks(Kolom.UNOR_ID),
            instansi=self._teks(Kolom.INSTANSI),
        )

    @property
    def tempat(self) -> str:
        """Where the row stands, within a sentence."""
        return (
            f"lembar {self.baris.lembar}, baris {self.baris.nomor}"
            if self.baris.lembar
            else f"baris {self.baris.nomor}"
        )

    def tolak(self, kolom: Kolom, pesan: str) -> None:
        """Note an error: the row is left out."""
        self.galat.append(Catatan(self.baris.nomor, kolom, pesan, self.baris.lembar))

    def ingatkan(self, kolom: Kolom, pesan: str) -> None:
        """Note a doubt: the row is taken."""
        self.peringatan.append(Catatan(self.baris.nomor, kolom, pesan, self.baris.lembar))

    def _teks(self, kolom: Kolom) -> str:
        isi, batas = nilai.teks(self.baris.isi.get(kolom, "")), BATAS.get(kolom, 200)
        if len(isi) > batas:
            self.tolak(kolom, f"Terlalu panjang: {len(isi)} huruf, paling banyak {batas}.")
        return isi

    def _wajib(self, kolom: Kolom) -> str:
        isi = self._teks(kolom)
        if not isi:
            self.tolak(kolom, "Belum diisi.")
        return isi

    def _coba[H](self, kolom: Kolom, urai: Callable[[Any], H], sel: Any) -> H | None:
        try:
            return urai(sel)
        except ValueError as sebab:
            self.ingatkan(kolom, f"{sebab} Dikosongkan.")
            return None

    def _nip(self) -> Nip | None:
        sel = self.baris.isi[Kolom.NIP]
        try:
            if not self._wajib(Kolom.NIP):
                return None
            nip = Nip.urai(0 if nilai.ILMIAH.fullmatch(nilai.teks(sel)) else sel)
        except NipTidakSah as sebab:
            self.tolak(Kolom.NIP, str(sebab))
            return None
        for temuan in nip.peringatan:
            self.ingatkan(Kolom.NIP, temuan.pesan)
        return nip

    def _golongan(self) -> str:
        isi = self._teks(Kolom.GOLONGAN)
        golongan = self._coba(Kolom.GOLONGAN, urai_golongan, isi) if isi else None
        return golongan.kode if golongan else ""

    def _tanggal(self, kolom: Kolom) -> date | None:
        return self._coba(kolom, nilai.tanggal, self.baris.isi.get(kolom, ""))

    def _kedudukan(self) -> Kedudukan:
        isi = self._teks(Kolom.KEDUDUKAN)
        kedudukan = nilai.kedudukan(isi)
        if kedudukan is None:
            self.ingatkan(Kolom.KEDUDUKAN, f"“{isi}” tidak dikenal; dianggap aktif.")
        return kedudukan or Kedudukan.AKTIF

    def _email(self) -> str:
        """The office's address before the private one; what is no address is left out."""
        calon = (self._teks(Kolom.EMAIL_DINAS), self._teks(Kolom.EMAIL))
        return next((isi for isi in calon if "@" in isi.strip("@")), "").lower()

    def _jenis_jabatan(self, jabatan: str) -> JenisJabatan:
        eselon, jenis = self._teks(Kolom.ESELON), self._teks(Kolom.JENIS_JABATAN)
        terbaca = nilai.jenis_jabatan(jabatan, jenis, eselon)
        if terbaca is None and jabatan:
            self.ingatkan(Kolom.JENIS_JABATAN, f"Jenis jabatan “{jabatan}” tidak terbaca; dianggap pelaksana.")
        return terbaca or JenisJabatan.PELAKSANA
