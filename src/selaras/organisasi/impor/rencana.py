"""What an import would do, before it does anything."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from selaras.common.errors import DomainError
from selaras.common.format import angka, tanggal
from selaras.organisasi.impor.baca import Baris
from selaras.organisasi.impor.keadaan import Bahan, Keadaan
from selaras.organisasi.impor.orang import Catatan, Orang, urai_orang
from selaras.organisasi.impor.penempatan import RencanaPenempatan, rencanakan_penempatan
from selaras.organisasi.impor.penilai import RencanaPenilai, rencanakan_penilai
from selaras.organisasi.impor.unit import PohonUnit, SimpulUnit, susun_unit
from selaras.organisasi.models import Jenis, Kedudukan, Pegawai

BIDANG: Final = {  # what an import may change of a person, in the words of the preview
    "nama": "nama",
    "gelar_depan": "gelar depan",
    "gelar_belakang": "gelar belakang",
    "jenis": "jenis pegawai",
    "golongan": "golongan",
    "tmt_golongan": "TMT golongan",
    "kedudukan": "kedudukan",
    "email": "surel",
}
MULAI_PALING_AWAL: Final = date(1990, 1, 1)
LABEL: Final = {pilihan.value: pilihan.label for pilihan in (*Jenis, *Kedudukan)}


class RencanaBerubah(DomainError):
    """Somebody has changed the data between the preview and the consent."""

    kode = "rencana_berubah"
    pesan = "Data pegawai berubah sejak pratinjau ini dibuka. Periksa lagi yang di bawah ini, lalu setujui."


class MulaiTidakWajar(DomainError):
    """A date that was mistyped."""

    kode, status = "mulai_tidak_wajar", 422


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
class RencanaImpor:
    """Everything an import would do; rows in error are left out of it."""

    pohon: PohonUnit
    jabatan_baru: tuple[Orang, ...]  # one person for each title that is not there yet
    orang: tuple[RencanaOrang, ...]
    galat: tuple[Catatan, ...]
    peringatan: tuple[Catatan, ...]
    dilewati: int
    instansi: str
    nama: Mapping[str, str]  # of everybody by NIP
    mulai: date
    hari: date

    @property
    def unit_baru(self) -> list[SimpulUnit]:
        """Units to be made, parents first."""
        return [simpul for simpul in self.pohon.simpul.values() if simpul.baru]

    @property
    def baru(self) -> list[RencanaOrang]:
        """People to be added."""
        return [satu for satu in self.orang if satu.baru]

    @property
    def berubah(self) -> list[RencanaOrang]:
        """People there are, to be changed."""
        return [satu for satu in self.orang if not satu.baru and not satu.tetap]

    @property
    def tetap(self) -> int:
        """How many people stay as they are."""
        return sum(satu.tetap for satu in self.orang)

    @property
    def kosong(self) -> bool:
        """Nothing to do."""
        unit = any(simpul.baru or simpul.berubah for simpul in self.pohon.simpul.values())
        return not unit and self.tetap == len(self.orang)

    @property
    def ringkasan(self) -> str:
        """The plan in one sentence."""
        bagian = (
            (len(self.baru), "pegawai baru"),
            (len(self.berubah), "pegawai berubah"),
            (self.tetap, "tetap"),
            (len(self.unit_baru), "unit baru"),
            (len(self.jabatan_baru), "jabatan baru"),
            (len({(catatan.lembar, catatan.baris) for catatan in self.galat}), "baris ditolak"),
            (self.dilewati, "baris dilewati"),
        )
        return ", ".join(f"{angka(banyak)} {kata}" for banyak, kata in bagian if banyak).capitalize() + "."

    @property
    def sidik(self) -> str:
        """A fingerprint: what was agreed to in the preview is what is done."""
        isi = [self.mulai.isoformat(), *map(str, self.pohon.simpul), *map(self.cerita, self.orang)]
        return hashlib.sha256("\n".join(isi).encode()).hexdigest()

    def cerita(self, satu: RencanaOrang) -> str:
        """What happens to one person, in one line."""
        return "; ".join([satu.orang.nip, *self.bagian(satu)])

    def bagian(self, satu: RencanaOrang) -> Iterator[str]:
        """Each thing that happens to one person, in words."""
        if satu.lama is None:
            yield ", golongan ".join(filter(None, (satu.orang.jenis.label, satu.orang.golongan)))
        for bidang in satu.bidang if satu.lama else ():
            yield f"{BIDANG[bidang]} {_kata(satu.lama, bidang)} menjadi {_kata(satu.orang, bidang)}"
        if satu.penempatan:
            unit = self.pohon.simpul[satu.penempatan.unit].nama
            sebagai = "memimpin" if satu.penempatan.kepala else "di"
            yield f"{satu.penempatan.jabatan}, {sebagai} {unit}, sejak {tanggal(satu.penempatan.mulai)}"
        if satu.penilai:
            yield f"dinilai oleh {self.nama[satu.penilai.penilai]}, sejak {tanggal(satu.penilai.mulai)}"


def _berubah(orang: Orang, lama: Pegawai) -> tuple[str, ...]:
    """What the file says otherwise; it knows nothing of who works elsewhere, and need not know since when."""
    dikenal = {
        "kedudukan": (lama.kedudukan, orang.kedudukan) != (Kedudukan.DIPEKERJAKAN, Kedudukan.AKTIF),
        "tmt_golongan": bool(orang.tmt_golongan and orang.golongan),
    }
    return tuple(b for b in BIDANG if dikenal.get(b, True) and getattr(lama, b) != getattr(orang, b))


def _kata(milik: Orang | Pegawai | None, bidang: str) -> str:
    nilai = getattr(milik, bidang)
    return tanggal(nilai) if isinstance(nilai, date) else LABEL.get(nilai, nilai) or "kosong"


def _pastikan_mulai_wajar(mulai: date, hari: date) -> None:
    terakhir = hari + timedelta(days=365)
    if not MULAI_PALING_AWAL <= mulai <= terakhir:
        raise MulaiTidakWajar(
            f"Tanggal “Berlaku sejak” {tanggal(mulai)} tampaknya salah ketik. "
            f"Isi tanggal antara {tanggal(MULAI_PALING_AWAL)} dan {tanggal(terakhir)}."
        )


def rencanakan_impor(baris: Iterable[Baris], *, mulai: date, hari: date, unit_induk: str = "") -> RencanaImpor:
    """What importing these rows would do; nothing is written.

    Args:
        baris: the rows of `baca_tabel`.
        mulai: the day from which posts without a TMT, and first assessors, hold.
        hari: the day of the import.
        unit_induk: the name of the unit at the top, for files that do not say it.

    Raises:
        MulaiTidakWajar: `mulai` lies before 1990, or more than a year ahead.
        UnitIndukTidakJelas: a flat file, and nothing says which unit stands at the top.
    """
    _pastikan_mulai_wajar(mulai, hari)
    hasil, keadaan = urai_orang(baris), Keadaan(hari)
    orang = [satu for satu in hasil.orang if satu.bertugas or satu.nip in keadaan.pegawai]
    bahan = Bahan(orang, susun_unit(orang, keadaan.unit, unit_induk), keadaan, mulai)
    penempatan = rencanakan_penempatan(bahan)
    penilai, tanpa_penilai = rencanakan_penilai(bahan, penempatan)
    semua = tuple(
        RencanaOrang(
            orang=satu,
            lama=(lama := keadaan.pegawai.get(satu.nip)),
            bidang=_berubah(satu, lama) if lama else (),
            penempatan=penempatan.rencana.get(satu.nip),
            penilai=penilai.get(satu.nip),
        )
        for satu in orang
    )
    judul = {satu.jabatan.casefold(): satu for satu in reversed(orang)}
    return RencanaImpor(
        pohon=bahan.pohon,
        jabatan_baru=tuple(satu for nama, satu in judul.items() if nama not in keadaan.jabatan),
        orang=semua,
        galat=tuple(hasil.galat),
        peringatan=(*hasil.peringatan, *penempatan.peringatan, *tanpa_penilai),
        dilewati=hasil.dilewati + len(hasil.orang) - len(orang),
        instansi=keadaan.instansi.nama if keadaan.instansi else _nama_instansi(orang, bahan.pohon),
        nama={nip: lama.nama for nip, lama in keadaan.pegawai.items()} | {satu.nip: satu.nama for satu in orang},
        mulai=mulai,
        hari=hari,
    )


def _nama_instansi(orang: Iterable[Orang], pohon: PohonUnit) -> str:
    """The institution as most rows name it, else the unit at the top."""
    banyak = Counter(satu.instansi for satu in orang if satu.instansi)
    puncak = next((simpul.nama for simpul in pohon.simpul.values()), "")
    return banyak.most_common(1)[0][0] if banyak else puncak
