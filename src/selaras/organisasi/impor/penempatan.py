"""Who is to hold which post, in which unit, from when on; and who leads each unit."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from selaras.organisasi.impor.keadaan import SEHARI, Bahan, hari_terakhir, paling_awal, terbuka
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.impor.orang import Catatan, Orang
from selaras.organisasi.impor.unit import Jalur, PohonUnit
from selaras.organisasi.models import Penempatan


@dataclass(frozen=True, slots=True)
class RencanaPenempatan:
    """A post to be held from `mulai` on; `lama` ends the day before, or is corrected where it began no earlier."""

    unit: Jalur
    jabatan: str
    kepala: bool
    mulai: date
    lama: Penempatan | None = None

    @property
    def koreksi(self) -> bool:
        """The open row is changed in place: ending it the day before would leave it no day."""
        return self.lama is not None and self.lama.mulai >= self.mulai


@dataclass(slots=True)
class HasilPenempatan:
    """New or changed posts by NIP, the head of each unit by NIP, and doubts."""

    rencana: dict[str, RencanaPenempatan] = field(default_factory=dict)
    kepala: dict[Jalur, str] = field(default_factory=dict)
    peringatan: list[Catatan] = field(default_factory=list)


def rencanakan_penempatan(bahan: Bahan) -> HasilPenempatan:
    """Compare the posts of the file with those in force.

    A new post begins on its TMT; where the file has none, on `bahan.mulai`. A changed one begins on its TMT if that is
    later than the beginning of the former, else today. An heir begins when the former head has left.
    """
    bertugas = [satu for satu in bahan.orang if satu.bertugas]
    hasil = HasilPenempatan()
    hasil.kepala, hasil.peringatan = _pilih_kepala(bertugas, bahan.pohon)
    for satu in bertugas:
        memimpin = hasil.kepala.get(bahan.pohon.milik[satu.nip]) == satu.nip
        if baru := _satu(satu, bahan, memimpin=memimpin):
            hasil.rencana[satu.nip] = baru
    _urutkan_suksesi(bahan, hasil)
    return hasil


def _satu(orang: Orang, bahan: Bahan, *, memimpin: bool) -> RencanaPenempatan | None:
    """The new post of one person; None when the open one is the same."""
    semua, unit = bahan.keadaan.penempatan[orang.nip], bahan.pohon.milik[orang.nip]
    lama, simpul = terbuka(semua), bahan.pohon.simpul[unit]
    if lama is None:
        return RencanaPenempatan(unit, orang.jabatan, memimpin, paling_awal(semua, orang.tmt_jabatan or bahan.mulai))
    seunit = simpul.lama is not None and lama.unit_id == simpul.lama.pk and lama.kepala == memimpin
    if seunit and lama.jabatan.nama.casefold() == orang.jabatan.casefold():
        return None
    tmt = orang.tmt_jabatan
    sejak = tmt if tmt and tmt > lama.mulai else bahan.keadaan.hari
    return RencanaPenempatan(unit, orang.jabatan, memimpin, paling_awal(semua, sejak), lama)


def _pilih_kepala(orang: Iterable[Orang], pohon: PohonUnit) -> tuple[dict[Jalur, str], list[Catatan]]:
    """The head of each unit: the one managerial post in it, or the highest of several."""
    calon = defaultdict[Jalur, list[Orang]](list)
    for satu in orang:
        if satu.manajerial:
            calon[pohon.milik[satu.nip]].append(satu)
    kepala: dict[Jalur, str] = {}
    peringatan: list[Catatan] = []
    for unit, beberapa in calon.items():
        tertinggi = min(satu.eselon.upper() for satu in beberapa)
        terpilih, *lain = [satu for satu in beberapa if satu.eselon.upper() == tertinggi]
        if lain:
            nama = " dan ".join(satu.nama for satu in (terpilih, *lain))
            pesan = f"{nama} sama-sama memimpin {pohon.simpul[unit].nama}; kepalanya belum ditetapkan."
            peringatan.append(terpilih.catatan(Kolom.ESELON, pesan))
        else:
            kepala[unit] = terpilih.nip
    return kepala, peringatan


def _urutkan_suksesi(bahan: Bahan, hasil: HasilPenempatan) -> None:
    """Move each heir behind the predecessor, until nothing moves: an heir may be another's predecessor."""
    orang = {satu.nip: satu for satu in bahan.orang}
    sebelum: dict[str, RencanaPenempatan] = {}
    while sebelum != hasil.rencana:
        sebelum = dict(hasil.rencana)
        for unit, nip in list(hasil.kepala.items()):
            if nip not in hasil.rencana:
                continue
            mulai = _setelah_pendahulu(unit, nip, bahan, hasil)
            if mulai is None:
                pesan = f"{bahan.pohon.simpul[unit].nama} masih dipimpin orang yang tidak ada di berkas ini."
                hasil.peringatan.append(orang[nip].catatan(Kolom.UNOR, f"{pesan} Akhiri dulu penempatannya."))
                hasil.rencana[nip] = replace(hasil.rencana[nip], kepala=False)
                del hasil.kepala[unit]
            else:
                hasil.rencana[nip] = replace(hasil.rencana[nip], mulai=mulai)


def _setelah_pendahulu(unit: Jalur, nip: str, bahan: Bahan, hasil: HasilPenempatan) -> date | None:
    """The first day on which an heir may lead; None while a predecessor whom the file does not know stays."""
    lama, mulai = bahan.pohon.simpul[unit].lama, hasil.rencana[nip].mulai
    semua = bahan.keadaan.kepala[lama.pk] if lama else []
    pendahulu = [p for p in semua if bahan.keadaan.nip[p.pegawai_id] != nip]
    mulai = paling_awal(pendahulu, mulai)
    sekarang = terbuka(pendahulu)
    if sekarang is None:
        return mulai
    nip_lama = bahan.keadaan.nip[sekarang.pegawai_id]
    if nip_lama in hasil.rencana:
        return max(mulai, hasil.rencana[nip_lama].mulai)
    return max(mulai, hari_terakhir(sekarang, bahan.keadaan.hari) + SEHARI) if nip_lama in bahan.berhenti else None
