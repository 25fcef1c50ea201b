"""The dated rows of one person, read in one statement and told in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from django.db.models import BooleanField, CharField, F, QuerySet, Value

from aturan.golongan import urai_golongan
from selaras.organisasi.models import (
    AkhirTugas,
    AlasanPenilai,
    AnggotaTim,
    JenisPenempatan,
    JenisPeran,
    Kedudukan,
    MasaKedudukan,
    Pangkat,
    Pegawai,
    Penempatan,
    Penilai,
    Peran,
)


class Baris(NamedTuple):
    """One dated row: where it comes from, from when to when, and what it says.

    `kait` is the number of its unit, person or team; `dasar` the decision it rests on.
    """

    asal: str
    mulai: date
    selesai: date | None
    nama: str
    tempat: str
    kode: str
    kepala: bool
    kait: int
    dasar: str

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
        "masa": (
            MasaKedudukan.objects.filter(pegawai=pegawai),
            {"tempat_": "tempat", "kode_": "kedudukan", "kait_": "pk"},
        ),
        "pangkat": (Pangkat.objects.filter(pegawai=pegawai), {"nama_": "golongan", "kait_": "pk"}),
        "ketua": (AnggotaTim.objects.filter(pegawai=pegawai, ketua=True), {"nama_": "tim__nama", "kait_": "tim"}),
        "anggota": (AnggotaTim.objects.filter(pegawai=pegawai, ketua=False), {"nama_": "tim__nama", "kait_": "tim"}),
        "peran": (Peran.objects.filter(pegawai=pegawai), {"tempat_": "unit__nama", "kode_": "jenis", "kait_": "unit"}),
    }
    pertama, *lain = (_kolom(asal, baris, kolom) for asal, (baris, kolom) in milik.items())
    urutan = ["akhir", "pns", *milik]
    semua = [Baris(*isi) for isi in pertama.union(*lain, all=True)]
    semua += _hari_penting(pegawai)
    return sorted(semua, key=lambda b: (-b.mulai.toordinal(), urutan.index(b.asal), b.kode, b.kait))


def _hari_penting(pegawai: Pegawai) -> Iterator[Baris]:
    """The days on which a person became a PNS, and served last; who left costs one statement more."""
    if pegawai.tmt_pns:
        yield Baris("pns", pegawai.tmt_pns, None, "", "", "", kepala=False, kait=pegawai.pk, dasar=pegawai.sk_pns)
    if pegawai.sebab_berhenti:
        sampai, sebab = pegawai.bertugas_sampai, pegawai.sebab_berhenti
        dasar = AkhirTugas.objects.filter(pegawai=pegawai).values_list("dasar", flat=True).first() or ""
        yield Baris("akhir", sampai, None, "", "", sebab, kepala=False, kait=pegawai.pk, dasar=dasar)


def _kolom(asal: str, baris: QuerySet[Any], kolom: Mapping[str, str]) -> QuerySet[Any]:
    """The columns of `Baris`; a text that these rows do not have is empty."""
    kepala = F("kepala") if asal == "penempatan" else Value(value=False, output_field=BooleanField())
    isi = {nama: F(kolom[nama]) if nama in kolom else Value("", CharField()) for nama in ("nama_", "tempat_", "kode_")}
    lengkap: QuerySet[Any] = baris.annotate(
        asal_=Value(asal, CharField()), kait_=F(kolom["kait_"]), kepala_=kepala, **isi
    )
    hasil: QuerySet[Any] = lengkap.values_list(
        "asal_", "mulai", "selesai", "nama_", "tempat_", "kode_", "kepala_", "kait_", "dasar"
    )
    return hasil


def _jabatan(baris: Baris) -> tuple[str, str, str]:
    singkatan = {JenisPenempatan.PLT: "Plt. ", JenisPenempatan.PLH: "Plh. "}.get(JenisPenempatan(baris.kode), "")
    if baris.kepala:
        return "struktur", f"Menjabat {singkatan}{baris.nama}", f"Memimpin {baris.tempat}"
    return "struktur", f"Menjabat {singkatan}{baris.nama}", baris.tempat


def _penilai(baris: Baris) -> tuple[str, str, str]:
    return "nilai", f"Dinilai oleh {baris.nama}", AlasanPenilai(baris.kode).label


def _peran(baris: Baris) -> tuple[str, str, str]:
    return "kunci", JenisPeran(baris.kode).label, f"Untuk {baris.tempat} dan semua unit di bawahnya"


def _masa(baris: Baris) -> tuple[str, str, str]:
    return "kalender", Kedudukan(baris.kode).label, baris.tempat


def _pangkat(baris: Baris) -> tuple[str, str, str]:
    return "naik", f"Golongan {baris.nama}", pangkat_tertulis(baris.nama)


SEHARI: Final = ("akhir", "pns")  # what is a day, not a time
KATA: Final[Mapping[str, Callable[[Baris], tuple[str, str, str]]]] = {
    "penempatan": _jabatan,
    "penilai": _penilai,
    "masa": _masa,
    "pangkat": _pangkat,
    "akhir": lambda baris: ("kalender", Kedudukan(baris.kode).label, "Hari terakhir bertugas"),
    "pns": lambda _: ("cek", "Diangkat menjadi PNS", "Sebelumnya CPNS"),
    "ketua": lambda baris: ("tim", f"Memimpin {baris.nama}", "Ketua tim kerja"),
    "anggota": lambda baris: ("tim", f"Bergabung di {baris.nama}", "Anggota tim kerja"),
    "peran": _peran,
}


def pangkat_tertulis(golongan: str) -> str:
    """A golongan as documents print it, with the name of the rank; an unknown one as it is."""
    try:
        return urai_golongan(golongan).tulisan if golongan else ""
    except ValueError:
        return golongan


def babak(baris: Baris, hari: date) -> Babak:
    """A dated row in words, as seen on `hari`."""
    ikon, judul, isi = KATA[baris.asal](baris)
    keterangan = " · ".join(filter(None, (isi, baris.dasar)))
    kini = baris.berlaku(hari) and baris.asal not in SEHARI
    return Babak(baris.mulai, baris.selesai, ikon, judul, keterangan, kini, baris.mulai > hari)
