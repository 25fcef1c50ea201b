"""The matrix of rights as people read it: first what is one's own, then all of it. Nothing here decides a right."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from selaras.common.izin import MATRIKS, Laku, Sebagai, Tahap
from selaras.organisasi.models import Jenis, Pegawai, Penempatan, Penilai, Peran
from selaras.organisasi.wewenang import wewenang

SENDIRI: Final = (Sebagai.DIRI, Sebagai.PEMBERI, Sebagai.DIMINTA, Sebagai.KONSELOR, Sebagai.PENERIMA)
SETIAP_ASN: Final = (Sebagai.REKAN, Sebagai.ASN)


@dataclass(frozen=True, slots=True)
class Peranan:
    """One thing that somebody is today, over whom or what, and the acts that go with it."""

    nama: str
    atas: str
    sebagai: tuple[Sebagai, ...]

    @property
    def laku(self) -> list[Laku]:
        """The acts, in the order of the matrix."""
        return [satu for satu in _urut() if satu.oleh.intersection(self.sebagai)]


@dataclass(frozen=True, slots=True)
class Tabel:
    """The acts of one stage against everybody who may do any of them."""

    tahap: Tahap
    baris: tuple[Laku, ...]

    @property
    def kolom(self) -> list[Sebagai]:
        """Who has a mark somewhere in it."""
        return [s for s in Sebagai if any(s in satu.oleh for satu in self.baris)]


def wewenang_dan_matriks(pegawai: Pegawai, hari: date) -> dict[str, Any]:
    """What somebody may do as things stand today, and who may do what at all."""
    peranan = _peranan(pegawai, hari)
    tabel = [Tabel(tahap, tuple(satu for satu in _urut() if satu.tahap == tahap)) for tahap in Tahap]
    return {"peranan": peranan, "tabel": tabel, "milik": {s for satu in peranan for s in satu.sebagai}}


def _urut() -> list[Laku]:
    tahap = list(Tahap)
    return sorted(MATRIKS.values(), key=lambda satu: tahap.index(satu.tahap))


def _peranan(pegawai: Pegawai, hari: date) -> list[Peranan]:
    """The person alone, then the relations to others, then the roles, and what every ASN is."""
    asn = pegawai.jenis != Jenis.LUAR
    sendiri = Peranan("Atas nama sendiri", "Kinerja dan umpan balik Anda", SENDIRI if asn else SENDIRI[1:])
    atas = _hubungan(pegawai, hari) | _peran(pegawai, hari)
    bersama = [Peranan("Sebagai ASN", "Seperti setiap ASN di instansi ini", SETIAP_ASN)] if asn else []
    return [sendiri, *(Peranan(f"Sebagai {s.lower()}", atas[s], (s,)) for s in Sebagai if atas.get(s)), *bersama]


def _hubungan(pegawai: Pegawai, hari: date) -> dict[Sebagai, str]:
    """Over whom one stands, by who assesses whom and who heads what."""
    berlaku = Penilai.objects.berlaku(hari)
    dinilai = berlaku.filter(penilai=pegawai).values("pegawai")
    banyak, di_bawah = dinilai.count(), berlaku.filter(penilai__in=dinilai).count()
    memimpin = Penempatan.objects.berlaku(hari).filter(pegawai__in=dinilai, kepala=True).order_by("unit__nama")
    return {
        Sebagai.PENILAI: f"{banyak} orang yang Anda nilai" if banyak else "",
        Sebagai.ATASAN_PENILAI: f"{di_bawah} orang yang penilainya Anda nilai" if di_bawah else "",
        Sebagai.PIMPINAN: _unit([posisi.unit for posisi in wewenang(pegawai).posisi if posisi.kepala]),
        Sebagai.PIMPINAN_ATAS: ", ".join(dict.fromkeys(memimpin.values_list("unit__nama", flat=True))),
    }


def _peran(pegawai: Pegawai, hari: date) -> dict[Sebagai, str]:
    """Over which units one has a role."""
    unit: dict[Sebagai, list[str]] = {}
    peran = Peran.objects.berlaku(hari).filter(pegawai=pegawai).order_by("unit__nama")
    for jenis, nama in peran.values_list("jenis", "unit__nama"):
        unit.setdefault(Sebagai[jenis.upper()], []).append(nama)
    return {sebagai: _unit(nama) for sebagai, nama in unit.items()}


def _unit(nama: list[str]) -> str:
    return f"{', '.join(nama)}, dan unit di bawahnya" if nama else ""
