"""Linearity over levels: an organisation, the organisations below it, and everybody down to the lowest."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from aturan.dasar import KESELARASAN, LINEARITAS, berdasar
from aturan.distribusi.keselarasan import periksa_keselarasan
from aturan.distribusi.periksa import AMBANG_KECIL
from aturan.distribusi.pola import LABEL, CapaianOrganisasi
from aturan.predikat import Predikat
from aturan.temuan import Temuan, Tingkat

SELISIH_JAUH: Final = 2  # steps between a unit and the one above it that ask for a reason [design, a setting]
_URUT: Final = list(CapaianOrganisasi).index
_ANJURAN: Final = "Bandingkan perjanjian kinerja keduanya, lalu tinjau atau tuliskan alasannya."


@dataclass(frozen=True, slots=True)
class Organisasi:
    """A unit as far as linearity goes: its level (None: not set yet), its own people by predicate, the units below.

    `jumlah` holds the people of this unit alone; those of the units below are counted there.
    """

    kunci: str
    nama: str
    capaian: CapaianOrganisasi | None
    jumlah: Mapping[Predikat, int] = field(default_factory=dict)
    bawahan: tuple["Organisasi", ...] = ()

    @property
    def jumlah_seluruhnya(self) -> Counter[Predikat]:
        """Everybody in it, at any depth."""
        return sum((unit.jumlah_seluruhnya for unit in self.bawahan), Counter(self.jumlah))


@berdasar(KESELARASAN, LINEARITAS)
def periksa_linearitas(
    *, organisasi: Organisasi, ambang_kecil: int = AMBANG_KECIL, selisih_jauh: int = SELISIH_JAUH
) -> tuple[Temuan, ...]:
    """What does not fit between the levels of a tree, from the top down; `Temuan.kunci` names the unit it is about.

    For each unit with a level: its own people; the units below it, as a group (`bawahan_di_atas_induk`,
    `bawahan_di_bawah_induk`) and one by one from `selisih_jauh` steps on (`selisih_jauh`); and, where it has units
    below, all the people at any depth (`seluruh_...`). A unit without a level, or without people, is in line.
    `ambang_kecil` and `selisih_jauh` are settings [design].
    """
    return (
        *_satu(organisasi, ambang_kecil, selisih_jauh),
        *(
            temuan
            for unit in organisasi.bawahan
            for temuan in periksa_linearitas(organisasi=unit, ambang_kecil=ambang_kecil, selisih_jauh=selisih_jauh)
        ),
    )


def _satu(unit: Organisasi, ambang_kecil: int, selisih_jauh: int) -> Iterator[Temuan]:
    if unit.capaian is None:
        return
    if temuan := periksa_keselarasan(capaian=unit.capaian, jumlah=unit.jumlah, ambang_kecil=ambang_kecil):
        yield replace(temuan, kunci=unit.kunci)
    bawahan = [(anak, anak.capaian) for anak in unit.bawahan if anak.capaian is not None]
    if temuan := _sekelompok(unit, unit.capaian, [capaian for _, capaian in bawahan]):
        yield temuan
    for anak, capaian in bawahan:
        selisih = abs(_URUT(capaian) - _URUT(unit.capaian))
        if selisih >= selisih_jauh:
            pesan = (
                f"Capaian {anak.nama} {LABEL[capaian]}, sedangkan {unit.nama} di atasnya {LABEL[unit.capaian]}: "
                f"berselisih {selisih} tingkat. {_ANJURAN}"
            )
            yield Temuan("selisih_jauh", Tingkat.PERINGATAN, pesan, anak.kunci)
    seluruh = periksa_keselarasan(capaian=unit.capaian, jumlah=unit.jumlah_seluruhnya, ambang_kecil=ambang_kecil)
    if unit.bawahan and seluruh:
        pesan = f"Sampai tingkat terbawah: {seluruh.pesan}"
        yield Temuan(f"seluruh_{seluruh.kode}", seluruh.tingkat, pesan, unit.kunci)


def _sekelompok(unit: Organisasi, capaian: CapaianOrganisasi, bawahan: list[CapaianOrganisasi]) -> Temuan | None:
    """More than half of the units below stand on the other side of Baik than the unit above them."""
    baik = sum(_URUT(anak) >= _URUT(CapaianOrganisasi.BAIK) for anak in bawahan)
    induk_baik = _URUT(capaian) >= _URUT(CapaianOrganisasi.BAIK)
    sebelah = len(bawahan) - baik if induk_baik else baik
    if 2 * sebelah <= len(bawahan):
        return None
    kode, sisi = (
        ("bawahan_di_bawah_induk", "di bawah Baik") if induk_baik else ("bawahan_di_atas_induk", "Baik atau Istimewa")
    )
    pesan = (
        f"Capaian {unit.nama} {LABEL[capaian]}, tetapi {sebelah} dari {len(bawahan)} unit di bawahnya {sisi}. "
        f"Hasil unit di bawah semestinya menjelaskan hasil unit di atasnya. {_ANJURAN}"
    )
    return Temuan(kode, Tingkat.PERINGATAN, pesan, unit.kunci)
