"""The dated rows of one person, read in one statement and told in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from django.db.models import BooleanField, CharField, F, QuerySet, Value

from selaras.organisasi.models import (
    AlasanPenilai,
    AnggotaTim,
    JenisPenempatan,
    JenisPeran,
    Pegawai,
    Penempatan,
    Penilai,
    Peran,
    TimKerja,
)


class Baris(NamedTuple):
    """One dated row: where it comes from, from when to when, and what it says. `kait` is the unit, person or team."""

    asal: str
    mulai: date
    selesai: date | None
    nama: str
    tempat: str
    kode: str
    kepala: bool
    kait: int

    def berlaku(self, hari: date) -> bool:
        """True while it is in force."""
        return self.mulai <= hari and (self.selesai is None or self.selesai >= hari)


@dataclass(frozen=True, slots=True)
class Babak:
    """One entry of a history. `nanti`: it has not begun; `kini`: it is in force."""

    mulai: date
    selesai: date | None
    ikon: str
    judul: str
    keterangan: str
    kini: bool
    nanti: bool


def baris_berjangka(pegawai: Pegawai) -> list[Baris]:
    """Every dated row of a person, the newest first and posts before the rest, in one statement."""
    milik: Mapping[str, tuple[QuerySet[Any], dict[str, Any]]] = {
        "penempatan": (
            Penempatan.objects.filter(pegawai=pegawai),
            {"nama_": "jabatan__nama", "tempat_": "unit__nama", "kode_": "jenis", "kait_": "unit"},
        ),
        "penilai": (
            Penilai.objects.filter(pegawai=pegawai),
            {"nama_": "penilai__nama", "kode_": "alasan", "kait_": "penilai"},
        ),
        "ketua": (TimKerja.objects.filter(ketua=pegawai), {"nama_": "nama", "kait_": "pk"}),
        "anggota": (AnggotaTim.objects.filter(pegawai=pegawai), {"nama_": "tim__nama", "kait_": "tim"}),
        "peran": (Peran.objects.filter(pegawai=pegawai), {"tempat_": "unit__nama", "kode_": "jenis", "kait_": "unit"}),
    }
    pertama, *lain = (_kolom(asal, baris, kolom) for asal, (baris, kolom) in milik.items())
    urutan = list(milik)
    semua = [Baris(*isi) for isi in pertama.union(*lain, all=True)]
    return sorted(semua, key=lambda b: (-b.mulai.toordinal(), urutan.index(b.asal), b.kode, b.kait))


def _kolom(asal: str, baris: QuerySet[Any], kolom: Mapping[str, str]) -> QuerySet[Any]:
    """The columns of `Baris`; a text that these rows do not have is empty."""
    kepala = F("kepala") if asal == "penempatan" else Value(value=False, output_field=BooleanField())
    isi = {nama: F(kolom[nama]) if nama in kolom else Value("", CharField()) for nama in ("nama_", "tempat_", "kode_")}
    lengkap: QuerySet[Any] = baris.annotate(
        asal_=Value(asal, CharField()), kait_=F(kolom["kait_"]), kepala_=kepala, **isi
    )
    hasil: QuerySet[Any] = lengkap.values_list(
        "asal_", "mulai", "selesai", "nama_", "tempat_", "kode_", "kepala_", "kait_"
    )
    return hasil


def _jabatan(baris: Baris) -> tuple[str, str, str]:
    singkatan = {JenisPenempatan.PLT: "Plt. ", JenisPenempatan.PLH: "Plh. "}.get(JenisPenempatan(baris.kode), "")
    if baris.kepala:
        return "dasbor", f"Menjabat {singkatan}{baris.nama}", f"Memimpin {baris.tempat}"
    return "dasbor", f"Menjabat {singkatan}{baris.nama}", baris.tempat


def _penilai(baris: Baris) -> tuple[str, str, str]:
    return "nilai", f"Dinilai oleh {baris.nama}", AlasanPenilai(baris.kode).label


def _peran(baris: Baris) -> tuple[str, str, str]:
    return "kunci", JenisPeran(baris.kode).label, f"Untuk {baris.tempat} dan semua unit di bawahnya"


KATA: Final[Mapping[str, Callable[[Baris], tuple[str, str, str]]]] = {
    "penempatan": _jabatan,
    "penilai": _penilai,
    "ketua": lambda baris: ("tim", f"Memimpin {baris.nama}", "Ketua tim kerja"),
    "anggota": lambda baris: ("tim", f"Bergabung di {baris.nama}", "Anggota tim kerja"),
    "peran": _peran,
}


def babak(baris: Baris, hari: date) -> Babak:
    """A dated row in words, as seen on `hari`."""
    ikon, judul, keterangan = KATA[baris.asal](baris)
    return Babak(baris.mulai, baris.selesai, ikon, judul, keterangan, baris.berlaku(hari), baris.mulai > hari)
