"""Who is to assess whom: guessed from the tree, for people to confirm."""

from dataclasses import dataclass
from datetime import date

from selaras.organisasi.impor.keadaan import Bahan, paling_awal, terbuka
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.impor.orang import Catatan, Orang
from selaras.organisasi.impor.penempatan import HasilPenempatan
from selaras.organisasi.impor.unit import Jalur
from selaras.organisasi.models import AlasanPenilai, Penilai

type _Unit = int | Jalur  # the key of a row there is, the path of a new one


@dataclass(frozen=True, slots=True)
class RencanaPenilai:
    """An assessor from `mulai` on; `lama` ends the day before, or is corrected where it began no earlier."""

    penilai: str  # NIP
    mulai: date
    lama: Penilai | None = None

    @property
    def koreksi(self) -> bool:
        """The open row is changed in place: ending it the day before would leave it no day."""
        return self.lama is not None and self.lama.mulai >= self.mulai


def rencanakan_penilai(bahan: Bahan, hasil: HasilPenempatan) -> tuple[dict[str, RencanaPenilai], list[Catatan]]:
    """The head of the unit assesses its people, the head of the unit above assesses the head.

    Only whoever has no assessor yet, or one for the reason `atasan`, gets another: what people arranged stays.
    """
    garis = _Garis(bahan, hasil)
    rencana: dict[str, RencanaPenilai] = {}
    peringatan: list[Catatan] = []
    for satu in bahan.orang:
        if not satu.bertugas:
            continue
        penilai = garis.atasan(satu.nip)
        if penilai is None:
            if terbuka(bahan.keadaan.penilai[satu.nip]) is None:
                pesan = f"Atasan {satu.nama} tidak ada di berkas ini; tetapkan pejabat penilainya nanti."
                peringatan.append(satu.catatan(Kolom.UNOR, pesan))
        elif baru := _satu(satu, penilai, bahan, hasil):
            rencana[satu.nip] = baru
    return rencana, peringatan


class _Garis:
    """The line upwards, over the units there are and the new ones."""

    def __init__(self, bahan: Bahan, hasil: HasilPenempatan) -> None:
        self.bahan = bahan
        self.kepala: dict[_Unit, str] = {}
        for unit, baris in bahan.keadaan.kepala.items():
            nip = bahan.keadaan.nip[sekarang.pegawai_id] if (sekarang := terbuka(baris)) else ""
            if nip and nip not in hasil.rencana and nip not in bahan.berhenti:
                self.kepala[unit] = nip
        self.kepala |= {self._unit(jalur): nip for jalur, nip in hasil.kepala.items()}

    def _unit(self, jalur: Jalur) -> _Unit:
        lama = self.bahan.pohon.simpul[jalur].lama
        return lama.pk if lama else jalur

    def _induk(self, unit: _Unit) -> _Unit | None:
        if isinstance(unit, tuple):
            return self._unit(unit[:-1]) if len(unit) > 1 else None
        return self.bahan.keadaan.unit.unit[unit].parent_id

    def atasan(self, nip: str) -> str | None:
        """The nearest head above a person: of the unit itself, else of the units above it."""
        unit: _Unit | None = self._unit(self.bahan.pohon.milik[nip])
        while unit is not None:
            if self.kepala.get(unit, nip) != nip:
                return self.kepala[unit]
            unit = self._induk(unit)
        return None


def _satu(orang: Orang, penilai: str, bahan: Bahan, hasil: HasilPenempatan) -> RencanaPenilai | None:
    semua = bahan.keadaan.penilai[orang.nip]
    lama, pindah = terbuka(semua), hasil.rencana.get(orang.nip)
    if lama is None:
        sejak = max(bahan.mulai, pindah.mulai) if pindah else bahan.mulai
        return RencanaPenilai(penilai, paling_awal(semua, sejak))
    if lama.alasan != AlasanPenilai.ATASAN or bahan.keadaan.nip[lama.penilai_id] == penilai:
        return None
    return RencanaPenilai(penilai, paling_awal(semua, pindah.mulai if pindah else bahan.keadaan.hari), lama)
