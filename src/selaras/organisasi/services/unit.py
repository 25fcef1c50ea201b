"""Units: made, renamed or moved, closed."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from selaras.common.errors import DomainError
from selaras.common.format import tanggal
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Penempatan, Peran, TimKerja, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_menempatkan
from selaras.organisasi.pohon import Pohon
from selaras.organisasi.services.penempatan import pastikan_berurutan


class UnitMelingkar(DomainError):
    """A unit below itself."""

    kode, status = "unit_melingkar", 422
    pesan = "Unit tidak dapat berada di bawah dirinya sendiri atau di bawah anaknya. Pilih induk lain."


class UnitMasihDipakai(DomainError):
    """Somebody or something is still in it."""

    kode = "unit_masih_dipakai"


@transaction.atomic
def buat_unit(
    *, nama: str, parent: UnitKerja, mandiri: bool, mulai: date, oleh: Pelaksana, pada: datetime
) -> UnitKerja:
    """Make a unit below another. Raises: TidakBerwenang."""
    boleh_menempatkan(oleh, parent, localdate(pada)).pastikan()
    urut = parent.anak.count() + 1
    unit = UnitKerja.objects.create(nama=nama, parent=parent, mandiri=mandiri, urut=urut, mulai=mulai)
    catat("unit.dibuat", objek=unit, oleh=oleh, pada=pada, nama=nama, induk=parent.pk, mandiri=mandiri, mulai=mulai)
    return unit


@transaction.atomic
def ubah_unit(
    *,
    unit: UnitKerja,
    nama: str,
    parent: UnitKerja | None,
    mandiri: bool,
    versi: int,
    oleh: Pelaksana,
    pada: datetime,
) -> UnitKerja:
    """Rename a unit, move it with all below it, or say whether it is mandiri; the trail keeps what was.

    `parent` None: it stays where it is.

    Raises: TidakBerwenang, VersiBasi, UnitMelingkar.
    """
    hari = localdate(pada)
    unit = UnitKerja.objects.select_related("parent").select_for_update(of=("self",), no_key=True).get(pk=unit.pk)
    boleh_menempatkan(oleh, unit, hari).pastikan()
    induk = unit.parent_id if parent is None else parent.pk
    if parent is not None and induk != unit.parent_id:
        boleh_menempatkan(oleh, parent, hari).pastikan()
        if parent.pk in Pohon.sekitar([unit.pk]).cabang(unit.pk):
            raise UnitMelingkar
    isi = {"nama": nama, "parent_id": induk, "mandiri": mandiri}
    lama = {bidang: getattr(unit, bidang) for bidang in isi}
    beda = {bidang: nilai for bidang, nilai in isi.items() if nilai != lama[bidang]}
    if beda:
        majukan(unit, dari=versi, nama=nama, parent=str(parent or unit.parent))
        UnitKerja.objects.filter(pk=unit.pk).update(**beda, versi=unit.versi)
        dari = {bidang: lama[bidang] for bidang in beda}
        catat("unit.diubah", objek=unit, oleh=oleh, pada=pada, dari=dari, menjadi=beda)
    return unit


@transaction.atomic
def tutup_unit(*, unit: UnitKerja, terakhir: date, oleh: Pelaksana, pada: datetime) -> list[str]:
    """Close a unit; `terakhir` is its last day. People, teams and units in it have to go first.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, TanggalTerbalik, UnitMasihDipakai.
    """
    unit = UnitKerja.objects.select_for_update(no_key=True).get(pk=unit.pk)
    boleh_menempatkan(oleh, unit, localdate(pada)).pastikan()
    pastikan_berurutan(unit.mulai, terakhir)
    setelah = Q(selesai=None) | Q(selesai__gt=terakhir)
    isi = {
        "orang": Penempatan.objects.filter(setelah, unit=unit).values("pegawai").distinct().count(),
        "unit": UnitKerja.objects.filter(setelah, parent=unit).count(),
        "tim": TimKerja.objects.filter(setelah, unit=unit).count(),
        "peran": Peran.objects.filter(setelah, unit=unit).count(),
    }
    if any(isi.values()):
        masih = ", ".join(f"{banyak} {apa}" for apa, banyak in isi.items() if banyak)
        raise UnitMasihDipakai(f"{unit.nama} masih berisi {masih} setelah tanggal itu. Pindahkan dulu.")
    unit.selesai = terakhir
    unit.save(update_fields=["selesai"])
    catat("unit.ditutup", objek=unit, oleh=oleh, pada=pada, terakhir=terakhir)
    return [
        f"{unit.nama} ada sampai {tanggal(terakhir)}, lalu tidak tampak lagi di struktur.",
        "Sesudah itu tidak ada yang dapat ditempatkan, dan tidak ada tim yang dapat dibentuk, di dalamnya.",
        "Riwayat orang, SKP, dan penilaian dari unit ini tetap tersimpan.",
    ]
