"""A plan in words: for each person what is before, and what comes after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from selaras.common.format import tanggal
from selaras.organisasi.impor.keadaan import Keadaan, hari_terakhir, terbuka
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.impor.orang import Orang
from selaras.organisasi.impor.penempatan import RencanaPenempatan
from selaras.organisasi.impor.penilai import RencanaPenilai
from selaras.organisasi.impor.unit import PohonUnit
from selaras.organisasi.models import Jenis, Kedudukan, Pegawai, Penempatan

BIDANG: Final[Mapping[str, tuple[str, Kolom]]] = {  # what an import may change of a person: its word, its column
    "nama": ("nama", Kolom.NAMA),
    "gelar_depan": ("gelar depan", Kolom.GELAR_DEPAN),
    "gelar_belakang": ("gelar belakang", Kolom.GELAR_BELAKANG),
    "jenis": ("jenis pegawai", Kolom.STATUS),
    "golongan": ("golongan", Kolom.GOLONGAN),
    "tmt_golongan": ("TMT golongan", Kolom.TMT_GOLONGAN),
    "kedudukan": ("kedudukan", Kolom.KEDUDUKAN),
    "email": ("surel", Kolom.EMAIL),
}
LABEL: Final = {pilihan.value: pilihan.label for pilihan in (*Jenis, *Kedudukan)}


def kata(nilai: object) -> str:
    """A value as the preview names it."""
    return tanggal(nilai) if isinstance(nilai, date) else LABEL.get(str(nilai or ""), str(nilai or "")) or "kosong"


@dataclass(frozen=True, slots=True)
class RencanaOrang:
    """What happens to one person; `bidang` names the columns that change of one who is there."""

    orang: Orang
    lama: Pegawai | None
    bidang: tuple[str, ...]
    penempatan: RencanaPenempatan | None
    penilai: RencanaPenilai | None

    @property
    def baru(self) -> bool:
        """Not in the database yet."""
        return self.lama is None

    @property
    def berhenti(self) -> bool:
        """Serves no more, and did until now."""
        return "kedudukan" in self.bidang and not self.orang.bertugas

    @property
    def tetap(self) -> bool:
        """Nothing happens."""
        return not (self.baru or self.bidang or self.penempatan or self.penilai)


@dataclass(frozen=True, slots=True)
class Pencerita:
    """Tells what a plan does to people; knows the names of units and of those who are there."""

    pohon: PohonUnit
    keadaan: Keadaan
    nama: Mapping[str, str]  # of everybody by NIP

    def bagian(self, satu: RencanaOrang) -> Iterator[str]:
        """Each thing that happens to one person."""
        orang, lama = satu.orang, satu.lama
        if lama is None:
            yield ", golongan ".join(filter(None, (orang.jenis.label, orang.golongan)))
        for bidang in satu.bidang if lama else ():
            yield f"{BIDANG[bidang][0]} {kata(getattr(lama, bidang))} → {kata(getattr(orang, bidang))}"
        if satu.berhenti and (akhir := terbuka(self.keadaan.penempatan[orang.nip])):
            yield f"{self.jabatan(akhir)}, berakhir {tanggal(hari_terakhir(akhir, self.keadaan.hari))}"
        if satu.penempatan:
            yield self._penempatan(satu.penempatan)
        if satu.penilai:
            yield self._penilai(satu.penilai)

    def _penempatan(self, rencana: RencanaPenempatan) -> str:
        sebagai = "memimpin" if rencana.kepala else "di"
        baru = f"{rencana.jabatan}, {sebagai} {self.pohon.simpul[rencana.unit].nama}"
        dulu = f"{self.jabatan(rencana.lama)} → " if rencana.lama else ""
        return f"{dulu}{baru}, sejak {tanggal(rencana.mulai)}"

    def _penilai(self, rencana: RencanaPenilai) -> str:
        dulu = f"{self.keadaan.nama[rencana.lama.penilai_id]} → " if rencana.lama else ""
        return f"dinilai oleh {dulu}{self.nama[rencana.penilai]}, sejak {tanggal(rencana.mulai)}"

    def jabatan(self, lama: Penempatan) -> str:
        """A post there is, with its unit."""
        unit = self.keadaan.unit.unit.get(lama.unit_id)
        return f"{lama.jabatan.nama}, {'memimpin' if lama.kepala else 'di'} {unit.nama if unit else 'unit lama'}"
