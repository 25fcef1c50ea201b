"""What an import would do, before it does anything."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from selaras.common.errors import DomainError
from selaras.common.format import angka, tanggal
from selaras.organisasi.impor.baca import Baris
from selaras.organisasi.impor.beda import catatan_beda, catatan_sendiri
from selaras.organisasi.impor.kata import BIDANG, Pencerita, RencanaOrang
from selaras.organisasi.impor.keadaan import Bahan, Keadaan
from selaras.organisasi.impor.orang import Catatan, Hasil, Orang
from selaras.organisasi.impor.penempatan import rencanakan_penempatan
from selaras.organisasi.impor.penilai import rencanakan_penilai
from selaras.organisasi.impor.unit import PohonUnit, SimpulUnit, susun_unit
from selaras.organisasi.models import Kedudukan, Pegawai

MULAI_PALING_AWAL: Final = date(1990, 1, 1)


class MulaiTidakWajar(DomainError):
    """A date that was mistyped."""

    kode, status = "mulai_tidak_wajar", 422


@dataclass(frozen=True, slots=True)
class RencanaImpor:
    """Everything an import would do; rows in error are left out of it."""

    pohon: PohonUnit
    jabatan_baru: tuple[Orang, ...]  # one person for each title that is not there yet
    orang: tuple[RencanaOrang, ...]
    galat: tuple[Catatan, ...]
    ditolak: tuple[Baris, ...]
    peringatan: tuple[Catatan, ...]
    dilewati: int
    instansi: str
    pencerita: Pencerita
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
        """People there are, to be changed; among them those who serve no more."""
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
            (sum(not satu.berhenti for satu in self.berubah), "pegawai berubah"),
            (sum(satu.berhenti for satu in self.orang), "pegawai berhenti"),
            (self.tetap, "tetap"),
            (len(self.unit_baru), "unit baru"),
            (len(self.jabatan_baru), "jabatan baru"),
            (len(self.ditolak), "baris ditolak"),
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
        return self.pencerita.bagian(satu)


def pastikan_mulai_wajar(mulai: date, hari: date) -> None:
    """Raises: MulaiTidakWajar for a day before 1990, or more than a year ahead."""
    terakhir = hari + timedelta(days=365)
    if not MULAI_PALING_AWAL <= mulai <= terakhir:
        raise MulaiTidakWajar(
            f"Tanggal “Berlaku sejak” {tanggal(mulai)} tampaknya salah ketik. "
            f"Isi tanggal antara {tanggal(MULAI_PALING_AWAL)} dan {tanggal(terakhir)}."
        )


def rencanakan_impor(
    hasil: Hasil, *, mulai: date, hari: date, unit_induk: str = "", pengunggah: int = 0
) -> RencanaImpor:
    """What importing these people would do; nothing is written.

    Args:
        hasil: what `urai_orang` understood.
        mulai: the day from which posts without a TMT, and first assessors, hold.
        hari: the day of the import.
        unit_induk: the name of the unit at the top, for files that do not say it.
        pengunggah: whose file it is; a row that ends their own service, and with it their rights, is left out.

    Raises:
        MulaiTidakWajar: `mulai` lies before 1990, or more than a year ahead.
        UnitIndukTidakJelas: a flat file, and nothing says which unit stands at the top.
    """
    pastikan_mulai_wajar(mulai, hari)
    keadaan = Keadaan(hari)
    sendiri = keadaan.nip.get(pengunggah)
    orang = [satu for satu in hasil.orang if satu.bertugas or (satu.nip in keadaan.pegawai and satu.nip != sendiri)]
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
    nama = {nip: lama.nama for nip, lama in keadaan.pegawai.items()} | {satu.nip: satu.nama for satu in orang}
    pencerita = Pencerita(bahan.pohon, keadaan, nama)
    judul = {satu.jabatan.casefold(): satu for satu in reversed(orang)}
    return RencanaImpor(
        pohon=bahan.pohon,
        jabatan_baru=tuple(satu for nama, satu in judul.items() if nama not in keadaan.jabatan),
        orang=semua,
        galat=tuple(hasil.galat),
        ditolak=tuple(hasil.ditolak),
        peringatan=(
            *hasil.peringatan,
            *penempatan.peringatan,
            *tanpa_penilai,
            *catatan_beda(bahan, semua, pencerita),
            *catatan_sendiri(sendiri, hasil.orang, semua, pencerita),
        ),
        dilewati=hasil.dilewati + len(hasil.orang) - len(orang),
        instansi=keadaan.instansi.nama if keadaan.instansi else _nama_instansi(orang, bahan.pohon),
        pencerita=pencerita,
        mulai=mulai,
        hari=hari,
    )


def _berubah(orang: Orang, lama: Pegawai) -> tuple[str, ...]:
    """What the file says otherwise; it knows nothing of who works elsewhere, and need not know since when."""
    dikenal = {
        "kedudukan": (lama.kedudukan, orang.kedudukan) != (Kedudukan.DIPEKERJAKAN, Kedudukan.AKTIF),
        "tmt_golongan": bool(orang.tmt_golongan and orang.golongan),
    }
    return tuple(b for b in BIDANG if dikenal.get(b, True) and getattr(lama, b) != getattr(orang, b))


def _nama_instansi(orang: Iterable[Orang], pohon: PohonUnit) -> str:
    """The institution as most rows name it, else the unit at the top."""
    banyak = Counter(satu.instansi for satu in orang if satu.instansi)
    puncak = next((simpul.nama for simpul in pohon.simpul.values()), "")
    return banyak.most_common(1)[0][0] if banyak else puncak
