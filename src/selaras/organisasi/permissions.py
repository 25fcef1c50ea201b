from dataclasses import dataclass
from typing import Final

from selaras.common.izin import Izin
from selaras.organisasi.models import Pegawai, UnitKerja
from selaras.organisasi.wewenang import wewenang


@dataclass(frozen=True, slots=True)
class Operator:
    """Whoever types commands on the server: may do what the commands offer, and the trail says who."""

    pk: int = 0
    nama_lengkap: str = "Operator server"


type Pelaksana = Pegawai | Operator
OPERATOR: Final = Operator()


def unit_diurus(pegawai: Pegawai) -> frozenset[int]:
    """Units (whole subtrees) whose people's posts, assessors and accounts this person looks after."""
    w = wewenang(pegawai)
    return w.unit_dikelola | w.unit_diadmin


def mengurus_semua(pegawai: Pegawai) -> bool:
    """True for whom looks after every unit of the institution."""
    unit = unit_diurus(pegawai)
    return bool(unit) and not UnitKerja.objects.filter(parent=None).exclude(pk__in=unit).exists()


def boleh_melihat_daftar(pegawai: Pegawai) -> Izin:
    """The list of people, with their accounts."""
    if unit_diurus(pegawai):
        return Izin.beri()
    return Izin.tolak("Daftar pegawai dibuka oleh tim pengelola kinerja dan admin.")


def boleh_mengimpor(pelaksana: Pelaksana) -> Izin:
    """An import touches units, posts and people everywhere, so it takes a right over all of them."""
    if isinstance(pelaksana, Operator) or mengurus_semua(pelaksana):
        return Izin.beri()
    return Izin.tolak("Impor mengubah seluruh instansi. Minta pengelola atau admin di unit paling atas melakukannya.")


def boleh_mengurus(pelaksana: Pelaksana, pegawai: Pegawai) -> Izin:
    """The post, the assessor and the account of one person: who looks after a unit where that person serves today."""
    if isinstance(pelaksana, Operator):
        return Izin.beri()
    unit = {posisi.unit_id for posisi in wewenang(pegawai).posisi}
    if unit & unit_diurus(pelaksana) or (not unit and mengurus_semua(pelaksana)):
        return Izin.beri()
    return Izin.tolak(f"{pegawai.panggilan} bertugas di unit yang tidak Anda kelola.")


def boleh_membuat_kode(pelaksana: Pelaksana, pegawai: Pegawai) -> Izin:
    """A code opens the account of a person, or sets its password anew."""
    if not pegawai.nip:
        return Izin.tolak(f"{pegawai.panggilan} belum punya NIP di Selaras, padahal akun dibuka dengan NIP.")
    return boleh_mengurus(pelaksana, pegawai)


def boleh_menempatkan(pelaksana: Pelaksana, unit: UnitKerja) -> Izin:
    """A post in a unit: who looks after that unit."""
    if isinstance(pelaksana, Operator) or unit.pk in unit_diurus(pelaksana):
        return Izin.beri()
    return Izin.tolak(f"{unit.nama} bukan unit yang Anda kelola.")


def boleh_mengatur_peran(pelaksana: Pelaksana, unit: UnitKerja) -> Izin:
    """Roles over a unit and all below it: its admin alone, so that a right cannot widen itself."""
    if isinstance(pelaksana, Operator) or unit.pk in wewenang(pelaksana).unit_diadmin:
        return Izin.beri()
    return Izin.tolak(f"Peran di {unit.nama} diatur oleh admin unit itu.")
