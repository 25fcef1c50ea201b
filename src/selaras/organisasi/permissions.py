from dataclasses import dataclass
from datetime import date
from typing import Final

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localdate

from selaras.common.izin import Izin, Sebagai, Tahap, laku
from selaras.organisasi.models import Jenis, Pegawai, Penempatan, Penilai, Peran, UnitKerja
from selaras.organisasi.wewenang import wewenang


@dataclass(frozen=True, slots=True)
class Operator:
    """Whoever types commands on the server: may do what the commands offer, and the trail says who."""

    pk: int = 0
    nama_lengkap: str = "Operator server"


type Pelaksana = Pegawai | Operator
OPERATOR: Final = Operator()
PENGURUS: Final = (Sebagai.PENGELOLA, Sebagai.ADMIN)
DI_LUAR: Final = "menjangkau unit yang tidak Anda kelola. Minta pengelola atau admin di atasnya"
PEMBACA_RIWAYAT: Final = (Sebagai.DIRI, Sebagai.PENILAI, Sebagai.PIMPINAN, Sebagai.PENGAWAS, *PENGURUS)


def unit_diurus(pegawai: Pegawai, hari: date | None = None) -> frozenset[int]:
    """Units (whole subtrees) whose people's posts, assessors and accounts this person looks after on a day (today)."""
    w = wewenang(pegawai, hari)
    return w.unit_dikelola | w.unit_diadmin


def unit_tim(pegawai: Pegawai, hari: date | None = None) -> frozenset[int]:
    """Units (whole subtrees) whose teams this person forms and changes."""
    return unit_diurus(pegawai, hari) | wewenang(pegawai, hari).unit_dipimpin


def mengurus_semua(pegawai: Pegawai, hari: date | None = None) -> bool:
    """True for whom looks after every unit of the institution."""
    return _setiap_unit(unit_diurus(pegawai, hari))


def mengelola_semua(pegawai: Pegawai) -> bool:
    """True for the tim pengelola kinerja of the whole institution."""
    return _setiap_unit(wewenang(pegawai).unit_dikelola)


def _setiap_unit(unit: frozenset[int]) -> bool:
    return bool(unit) and not UnitKerja.objects.filter(parent=None).exclude(pk__in=unit).exists()


@laku("struktur.baca", Tahap.INSTANSI, "Melihat struktur, kartu pegawai, dan tim kerja", Sebagai.ASN)
def boleh_melihat_struktur(pegawai: Pegawai) -> Izin:
    """Names, posts, units and teams are no secret among the ASN of an institution; others have no business there."""
    if pegawai.jenis != Jenis.LUAR:
        return Izin.beri()
    return Izin.tolak("Struktur organisasi dibuka untuk ASN instansi ini.")


@laku("riwayat.baca", Tahap.INSTANSI, "Membaca NIP, pangkat, dan riwayat pegawai", *PEMBACA_RIWAYAT)
def boleh_melihat_riwayat(pembaca: Pegawai, pegawai: Pegawai) -> Izin:
    """History, NIP and rank: oneself, one's penilai, and who leads, serves or watches a unit where one serves today."""
    w = wewenang(pembaca)
    unit = {posisi.unit_id for posisi in wewenang(pegawai).posisi}
    if pembaca.pk == pegawai.pk or unit & (w.unit_terlihat | w.unit_diadmin) or (not unit and mengurus_semua(pembaca)):
        return Izin.beri()
    if Penilai.objects.berlaku(localdate()).filter(pegawai=pegawai, penilai=pembaca).exists():
        return Izin.beri()
    return Izin.tolak(f"Riwayat {pegawai.panggilan} dibuka untuk yang bersangkutan, pimpinan, dan pengelolanya.")


@laku("pegawai.daftar", Tahap.INSTANSI, "Membuka daftar pegawai dan keadaan akunnya", *PENGURUS)
def boleh_melihat_daftar(pegawai: Pegawai) -> Izin:
    """The list of people, with their accounts."""
    if unit_diurus(pegawai):
        return Izin.beri()
    return Izin.tolak("Daftar pegawai dibuka oleh tim pengelola kinerja dan admin.")


@laku("instansi.atur", Tahap.INSTANSI, "Mengubah pengaturan seluruh instansi", *PENGURUS)
def boleh_mengatur_instansi(pelaksana: Pelaksana) -> Izin:
    """Names, terms and holidays hold for everybody, so it takes a right over all units."""
    if isinstance(pelaksana, Operator) or mengurus_semua(pelaksana):
        return Izin.beri()
    return Izin.tolak("Pengaturan berlaku bagi seluruh instansi. Pengelola atau admin di unit paling atas mengubahnya.")


@laku("pegawai.impor", Tahap.INSTANSI, "Mengimpor pegawai seluruh instansi", *PENGURUS)
def boleh_mengimpor(pelaksana: Pelaksana) -> Izin:
    """An import touches units, posts and people everywhere, so it takes a right over all of them."""
    if isinstance(pelaksana, Operator) or mengurus_semua(pelaksana):
        return Izin.beri()
    return Izin.tolak("Impor mengubah seluruh instansi. Minta pengelola atau admin di unit paling atas melakukannya.")


@laku("pegawai.urus", Tahap.INSTANSI, "Mengurus data dan penilai pegawai", *PENGURUS)
def boleh_mengurus(pelaksana: Pelaksana, pegawai: Pegawai, hari: date | None = None) -> Izin:
    """The post, the assessor and the account of one person: who looks after a unit where that person serves today.

    Of who serves nowhere, whom looks after all units, and after the unit where that person served last or is to come.
    """
    if isinstance(pelaksana, Operator):
        return Izin.beri()
    unit = {posisi.unit_id for posisi in wewenang(pegawai, hari).posisi}
    if not unit:
        unit |= set(
            Penempatan.objects.filter(pegawai=pegawai).order_by("-mulai", "pk").values_list("unit", flat=True)[:1]
        )
    if unit & unit_diurus(pelaksana, hari) or (not unit and mengurus_semua(pelaksana, hari)):
        return Izin.beri()
    return Izin.tolak(f"{pegawai.panggilan} bertugas di unit yang tidak Anda kelola.")


@laku("akun.kode", Tahap.INSTANSI, "Membuat kode untuk akun pegawai", *PENGURUS)
def boleh_membuat_kode(pelaksana: Pelaksana, pegawai: Pegawai) -> Izin:
    """A code opens the account of a person, or sets its password anew; the second has a narrower circle (ADR 0010).

    Neither reaches further than its maker.
    """
    if not pegawai.nip:
        return Izin.tolak(f"{pegawai.panggilan} belum punya NIP di Selaras, padahal akun dibuka dengan NIP.")
    izin = boleh_mengurus(pelaksana, pegawai)
    if not izin or isinstance(pelaksana, Operator):
        return izin
    if pegawai.pengguna_id is None and _melampaui(pelaksana, pegawai, localdate()):
        return Izin.tolak(f"Tugas atau peran {pegawai.panggilan} {DI_LUAR} membuat kodenya.")
    if Pegawai.objects.filter(akun_tertutup(pelaksana, localdate()), pk=pegawai.pk).exists():
        return Izin.tolak(
            f"Akun {pegawai.panggilan} sudah aktif dan bukan yang dapat Anda atur ulang, sebab wewenangnya melampaui "
            "Anda, ia menilai Anda, atau ini akun Anda sendiri. Minta admin yang membuat kodenya."
        )
    return izin


@laku("akun.lembar", Tahap.INSTANSI, "Membagikan kode aktivasi seunit", *PENGURUS)
def boleh_membuat_lembar(pelaksana: Pegawai, unit: UnitKerja) -> Izin:
    """First codes for a unit and all below it, on paper or by mail: who looks after that unit."""
    if unit.pk in unit_diurus(pelaksana):
        return Izin.beri()
    return Izin.tolak(f"{unit.nama} bukan unit yang Anda kelola.")


@laku("akun.faktor", Tahap.INSTANSI, "Mencabut faktor kedua akun pegawai", *PENGURUS)
def boleh_mencabut_faktor(pelaksana: Pelaksana, pegawai: Pegawai) -> Izin:
    """Taking away a second factor is half a way in: the same circle as setting a password anew (ADR 0010)."""
    if pegawai.pengguna_id is None:
        return Izin.tolak(f"{pegawai.panggilan} belum punya akun.")
    return boleh_membuat_kode(pelaksana, pegawai)


@laku("kunci.buat", Tahap.INSTANSI, "Membuat dan mencabut kunci API", Sebagai.DIRI)
def boleh_berkunci(pelaksana: Pelaksana, pegawai: Pegawai) -> Izin:
    """A key acts as its owner, so nobody makes one for another; the operator of the server hands out the first."""
    if pelaksana.pk == pegawai.pk or isinstance(pelaksana, Operator):
        return Izin.beri()
    return Izin.tolak("Kunci API dibuat dan dicabut oleh pemiliknya sendiri.")


def wajib_faktor_kedua(pegawai: Pegawai) -> bool:
    """True for whom holds a role for which the operator requires a second factor (`SELARAS_MFA_PERAN`)."""
    w = wewenang(pegawai)
    wilayah = {
        "pimpinan": w.unit_dipimpin,
        "pengelola": w.unit_dikelola,
        "pengawas": w.unit_diawasi,
        "admin": w.unit_diadmin,
    }
    return any(wilayah[peran] for peran in settings.MFA_PERAN)


def akun_tertutup(pelaksana: Pegawai, hari: date) -> Q:
    """People with an account that `pelaksana` may not reset: whoever resets it could act with all its rights.

    Those are people who have, had or will have a role over, or the lead of, a unit that `pelaksana` is not the admin
    of: else a head could be moved away, given a new password, and moved back. And who assesses `pelaksana`, or assesses
    that person, unless `pelaksana` is their admin; and `pelaksana` alone.
    """
    diadmin = wewenang(pelaksana).unit_diadmin
    milik, penilai = {"pegawai": OuterRef("pk")}, Penilai.objects.berlaku(hari)
    berperan = Exists(Peran.objects.filter(**milik).exclude(unit__in=diadmin))
    memimpin = Exists(Penempatan.objects.filter(**milik, kepala=True).exclude(unit__in=diadmin))
    atasan = penilai.filter(pegawai=pelaksana).values("penilai")
    menilai = Q(pk__in=atasan) | Q(pk__in=penilai.filter(pegawai__in=atasan).values("penilai"))
    dalam_admin = Exists(Penempatan.objects.berlaku(hari).filter(**milik, unit__in=diadmin))
    tertutup = Q(berperan) | Q(memimpin) | menilai & ~Q(dalam_admin) | Q(pk=pelaksana.pk)
    return Q(pengguna__isnull=False) & tertutup


def _melampaui(pelaksana: Pegawai, pegawai: Pegawai, hari: date) -> bool:
    """True for whom serves in, or has a role over, some unit that `pelaksana` does not look after."""
    w = wewenang(pegawai, hari)
    unit = w.unit_dikelola | w.unit_diawasi | w.unit_diadmin | {posisi.unit_id for posisi in w.posisi}
    return not unit <= unit_diurus(pelaksana, hari)


def yang_melampaui(pelaksana: Pegawai, hari: date) -> Q:
    """The same of all people."""
    berlaku = (model.objects.berlaku(hari).filter(pegawai=OuterRef("pk")) for model in (Peran, Penempatan))
    di_peran, di_tugas = (Exists(baris.exclude(unit__in=unit_diurus(pelaksana, hari))) for baris in berlaku)
    return Q(di_peran) | Q(di_tugas)


@laku("pegawai.tindak", Tahap.INSTANSI, "Mencatat mutasi, kenaikan pangkat, dan pemberhentian", *PENGURUS)
def boleh_bertindak(pelaksana: Pelaksana, pegawai: Pegawai, hari: date | None = None) -> Izin:
    """An act on a person's service: who looks after every unit where that person serves or has a role, and is another.

    Else whoever looks after a unit could take its acting head off the post above, or end the service of an admin.
    """
    if pelaksana.pk == pegawai.pk:
        return Izin.tolak("Perubahan atas diri Anda sendiri dicatat pengelola lain atau admin.")
    izin = boleh_mengurus(pelaksana, pegawai, hari)
    if not izin or isinstance(pelaksana, Operator):
        return izin
    if _melampaui(pelaksana, pegawai, hari or localdate()):
        return Izin.tolak(f"Tugas atau peran {pegawai.panggilan} {DI_LUAR} mencatatnya.")
    return izin


@laku("tim.atur", Tahap.INSTANSI, "Mengatur tim kerja", Sebagai.PIMPINAN, *PENGURUS)
def boleh_mengatur_tim(pelaksana: Pelaksana, unit: UnitKerja, hari: date | None = None) -> Izin:
    """A team that works for a unit: who looks after that unit, and who leads it."""
    if isinstance(pelaksana, Operator):
        return Izin.beri()
    if unit.pk in unit_tim(pelaksana, hari):
        return Izin.beri()
    return Izin.tolak(f"Tim di {unit.nama} diatur oleh pimpinan atau pengelola unit itu.")


@laku("penempatan.atur", Tahap.INSTANSI, "Menempatkan pegawai, mengubah unit", *PENGURUS)
def boleh_menempatkan(pelaksana: Pelaksana, unit: UnitKerja, hari: date | None = None) -> Izin:
    """A post in a unit, and the unit itself: who looks after that unit."""
    if isinstance(pelaksana, Operator) or unit.pk in unit_diurus(pelaksana, hari):
        return Izin.beri()
    return Izin.tolak(f"{unit.nama} bukan unit yang Anda kelola.")


@laku("peran.atur", Tahap.INSTANSI, "Memberi dan mencabut peran", Sebagai.ADMIN)
def boleh_mengatur_peran(pelaksana: Pelaksana, unit: UnitKerja) -> Izin:
    """Roles over a unit and all below it: its admin alone, so that a right cannot widen itself."""
    if isinstance(pelaksana, Operator) or unit.pk in wewenang(pelaksana).unit_diadmin:
        return Izin.beri()
    return Izin.tolak(f"Peran di {unit.nama} diatur oleh admin unit itu.")
