"""Does a spread of predicates follow the pattern? Warnings with numbers and reasons; nothing is changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from aturan.dasar import POLA_DISTRIBUSI, POLA_UNIT_KECIL, berdasar
from aturan.distribusi.pola import LABEL, Batas, CapaianOrganisasi, JenisBatas, aturan_untuk
from aturan.distribusi.ubah import ubah_minimal
from aturan.predikat import Predikat
from aturan.temuan import Temuan, Tingkat
from aturan.versi import Versi

AMBANG_KECIL: Final = 10  # people; below it the pattern is only information [design, a setting]


@dataclass(frozen=True, slots=True)
class HasilBatas:
    """One rule held against the counts: how many people it counts, its limit in people, and whether it is kept."""

    batas: Batas
    ada: int
    ambang: int
    terpenuhi: bool


@berdasar(POLA_DISTRIBUSI)
def periksa_tiap_batas(
    *, capaian: CapaianOrganisasi, jumlah: Mapping[Predikat, int], versi: Versi = Versi.TERKINI
) -> tuple[HasilBatas, ...]:
    """Every rule of the pattern with its answer, kept or not, in printed order. A predicate left out counts 0."""
    return tuple(
        HasilBatas(batas, batas.ada(jumlah), batas.ambang(jumlah), batas.terpenuhi(jumlah))
        for batas in aturan_untuk(capaian=capaian, versi=versi)
    )


@berdasar(POLA_DISTRIBUSI, POLA_UNIT_KECIL)
def periksa_distribusi(
    *,
    capaian: CapaianOrganisasi,
    jumlah: Mapping[Predikat, int],
    versi: Versi = Versi.TERKINI,
    ambang_kecil: int = AMBANG_KECIL,
) -> tuple[Temuan, ...]:
    """One finding for each rule of the pattern that is not kept; none while nobody has been rated.

    A warning, or information where the unit has fewer than `ambang_kecil` people (a setting [design]). Where no spread of that many
    people can follow the pattern, the one finding says so (`pola_tak_mungkin`) instead of asking for changes.
    """
    orang = sum(jumlah.values())
    if orang == 0:
        return ()
    if ubah_minimal(capaian=capaian, jumlah=jumlah, versi=versi) is None:
        pesan = (
            f"Dengan {orang} pegawai, pola untuk capaian {LABEL[capaian]} memang tidak dapat dipenuhi. Abaikan saja."
        )
        return (Temuan("pola_tak_mungkin", Tingkat.INFORMASI, pesan),)
    tingkat = Tingkat.PERINGATAN if orang >= ambang_kecil else Tingkat.INFORMASI
    anjuran = {
        Tingkat.PERINGATAN: "Tinjau kembali bersama penilai, atau tuliskan alasannya.",
        Tingkat.INFORMASI: f"Unit ini di bawah {ambang_kecil} orang, jadi ini hanya informasi.",
    }
    return tuple(
        Temuan(hasil.batas.jenis, tingkat, f"{_kalimat(hasil, capaian, orang)} {anjuran[tingkat]}", _kunci(hasil.batas))
        for hasil in periksa_tiap_batas(capaian=capaian, jumlah=jumlah, versi=versi)
        if not hasil.terpenuhi
    )


def _kunci(batas: Batas) -> str:
    return "+".join(batas.predikat)


def _kalimat(hasil: HasilBatas, capaian: CapaianOrganisasi, orang: int) -> str:
    batas = hasil.batas
    pegawai = f"{hasil.ada} dari {orang} pegawai ({bulatkan_persen(hasil.ada, orang)}%) berpredikat {batas.kelompok}."
    untuk = f"Untuk capaian organisasi {LABEL[capaian]},"
    match batas.jenis:
        case JenisBatas.TERBANYAK:
            return f"{pegawai} {untuk} kelompok ini semestinya yang terbanyak; sekarang yang terbanyak {hasil.ambang} orang."
        case JenisBatas.PALING_BANYAK if batas.persen == 0:
            return f"{pegawai} {untuk} predikat itu tidak diberikan."
        case JenisBatas.PALING_BANYAK:
            return f"{pegawai} {untuk} paling banyak {hasil.ambang} orang ({batas.persen}%)."
        case JenisBatas.PALING_SEDIKIT:
            return f"{pegawai} {untuk} paling sedikit {hasil.ambang} orang ({batas.persen}%)."
        case JenisBatas.WAJIB_ADA:
            return f"Belum ada pegawai berpredikat {batas.kelompok}. {untuk} paling sedikit ada satu orang."


@berdasar(POLA_DISTRIBUSI)
def bulatkan_persen(bagian: int, orang: int) -> int:
    """The share in whole percent, half up, for reading only: no limit is decided by it."""
    return (200 * bagian + orang) // (2 * orang)
