"""The many: who they are, where they are placed, and who assesses them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.contrib.auth.hashers import make_password

from selaras.beranda.peragaan.banyak.nama import STAF, Warga
from selaras.beranda.peragaan.banyak.pohon import SEKSI, TERBAWAH, Simpul
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia
from selaras.beranda.peragaan.orang import BALAI, KEPALA, SARANA, Orang
from selaras.beranda.peragaan.rencana import Hasil, semua_rencana
from selaras.beranda.peragaan.susunan import BERDIRI, DITATA, jabatan_bernama
from selaras.organisasi.models import Jabatan, Pangkat, Pegawai, Penempatan, Pengguna, Penilai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.perencanaan.models import SKP, HasilKerja

MENJABAT: Final = ("Direktur Perawatan Wilayah", "Kepala Balai Besar Perawatan", "Kepala Balai Perawatan")
HASIL_KEPALA, HASIL_STAF = 3, 2  # results of a plan


@dataclass(slots=True)
class Anggota:
    """One of the many, with what those below need to know; `atasan` is None where somebody outside assesses."""

    simpul: Simpul
    kepala: bool
    atasan: "Anggota | None"
    orang: Orang
    nip: str
    rencana: tuple[Hasil, ...]
    pegawai: Pegawai = field(init=False)
    skp: SKP = field(init=False)
    hasil: list[HasilKerja] = field(init=False)

    @property
    def mandiri(self) -> bool:
        """True for the head of a unit with an agreement of its own."""
        return self.kepala and self.simpul.mandiri

    @property
    def pola(self) -> UnitKerja:
        """The unit in whose pattern this person counts."""
        simpul = self.simpul
        while not simpul.mandiri and simpul.induk:
            simpul = simpul.induk
        return simpul.unit

    def penilai(self, balai: Balai) -> Pegawai:
        """Who assesses: the head above, or above the highest the Direktur Jenderal."""
        return self.atasan.pegawai if self.atasan else balai.atasan_direktur


def dirikan(pohon: Sequence[Simpul]) -> None:
    """Make the units, those above first."""
    for tingkat in range(TERBAWAH + 1):
        sebaris = [satu for satu in pohon if satu.tingkat == tingkat]
        for urut, satu in enumerate(sebaris, start=1):
            induk = satu.induk.unit if satu.induk else None
            satu.unit = UnitKerja(nama=satu.nama, parent=induk, mandiri=satu.mandiri, urut=urut, mulai=BERDIRI)
        UnitKerja.objects.bulk_create([satu.unit for satu in sebaris], SEKALI)


def jabatan_semua() -> Mapping[str, Jabatan]:
    """Every post that they hold."""
    return jabatan_bernama({*MENJABAT, *(f"Kepala {seksi}" for seksi in SEKSI), *(satu.jabatan for satu in STAF)})


def barisan(warga: Warga, pohon: Sequence[Simpul], kepala: dict[str, Anggota]) -> Iterator[list[Anggota]]:
    """The people, one level after the other, so that whoever assesses is always there before; `kepala` fills up."""
    for tingkat in range(TERBAWAH + 1):
        sebaris = [_kepala(warga, satu, kepala) for satu in pohon if satu.tingkat == tingkat]
        kepala |= {satu.simpul.nomor: satu for satu in sebaris}
        yield from (sebaris[awal : awal + SEKALI] for awal in range(0, len(sebaris), SEKALI))
    staf = list[Anggota]()
    for simpul in pohon:
        staf += (_staf(warga, simpul, kepala[simpul.nomor]) for _ in range(simpul.staf))
        if len(staf) >= SEKALI:
            yield staf
            staf = []
    yield staf


def _kepala(warga: Warga, simpul: Simpul, kepala: Mapping[str, Anggota]) -> Anggota:
    jabatan = MENJABAT[simpul.tingkat] if simpul.mandiri else f"Kepala {simpul.nama}"
    orang, nip = warga.kepala(simpul.tingkat, BALAI if simpul.mandiri else SARANA, jabatan)
    atasan = kepala[simpul.induk.nomor] if simpul.induk else None
    rencana = semua_rencana()[KEPALA[orang.unit]].hasil[:HASIL_KEPALA]
    return Anggota(simpul, True, atasan, orang, nip, rencana)


def _staf(warga: Warga, simpul: Simpul, atasan: Anggota) -> Anggota:
    orang, nip, asli = warga.staf()
    rencana = [satu for satu in semua_rencana()[asli.nama].hasil if not satu.dari]
    return Anggota(simpul, False, atasan, orang, nip, tuple(rencana[:HASIL_STAF]))


def tempatkan(dunia: Dunia, balai: Balai, jabatan: Mapping[str, Jabatan], semua: Sequence[Anggota]) -> None:
    """Give them accounts, ranks, posts and assessors, as the import does."""
    tertutup = make_password(None)
    akun = Pengguna.objects.bulk_create([Pengguna(username=satu.nip, password=tertutup) for satu in semua], SEKALI)
    for satu, pengguna in zip(semua, akun, strict=True):
        o = satu.orang
        satu.pegawai = Pegawai(
            nip=satu.nip, nama=o.nama, gelar_belakang=o.gelar, jenis=o.jenis, sapaan=o.sapaan, pengguna=pengguna
        )
    Pegawai.objects.bulk_create([satu.pegawai for satu in semua], SEKALI)
    Pangkat.objects.bulk_create([_pangkat(satu) for satu in semua], SEKALI)
    Penempatan.objects.bulk_create([_penempatan(satu, jabatan) for satu in semua], SEKALI)
    Penilai.objects.bulk_create([_penilai(satu, balai) for satu in semua], SEKALI)
    pada = dunia.waktu.saat(date(dunia.waktu.tahun[0], 1, 1), 7, 30)
    for satu in semua:
        dunia.catat("pegawai.diimpor", satu.pegawai, OPERATOR, pada, isi=["orang", "jabatan", "penilai"])


def _pangkat(satu: Anggota) -> Pangkat:
    return Pangkat(pegawai=satu.pegawai, golongan=satu.orang.golongan, mulai=date(2024, 4, 1))


def _penempatan(satu: Anggota, jabatan: Mapping[str, Jabatan]) -> Penempatan:
    return Penempatan(
        pegawai=satu.pegawai,
        unit=satu.simpul.unit,
        jabatan=jabatan[satu.orang.jabatan],
        kepala=satu.kepala,
        mulai=max(DITATA, satu.orang.tmt),
    )


def _penilai(satu: Anggota, balai: Balai) -> Penilai:
    return Penilai(pegawai=satu.pegawai, penilai=satu.penilai(balai), mulai=max(DITATA, satu.orang.tmt))
