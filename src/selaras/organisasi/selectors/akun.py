import json
from datetime import datetime, timedelta
from typing import Any, Final

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.timezone import localdate

from selaras.jejak.selectors import riwayat
from selaras.organisasi.models import KodeAktivasi, Pegawai, Penempatan, UnitKerja
from selaras.organisasi.permissions import boleh_membuat_kode, boleh_mencabut_faktor, unit_diurus, yang_melampaui
from selaras.organisasi.pohon import pohon

DIINGATKAN: Final = timedelta(days=30)  # how long sign-in tells that the password came from a code
FAKTOR: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)  # what counts; recovery codes stand in for them
TERJADI: Final = {  # the events of an account, as the page of one says them
    "akun.kode_dibuat": "Kode dibuat",
    "akun.diaktifkan": "Kode dipakai, kata sandi dibuat",
    "akun.dibuat": "Akun dibuat lewat penyedia akun instansi",
    "akun.masuk": "Masuk",
    "akun.masuk_ditahan": "Masuk ditahan karena terlalu sering keliru",
    "akun.sesi_diakhiri": "Keluar di perangkat lain",
    "akun.sandi_diganti": "Kata sandi diganti",
    "akun.aplikasi_dipasang": "Aplikasi autentikator dipasang",
    "akun.aplikasi_dicopot": "Aplikasi autentikator dicopot",
    "akun.kunci_dipasang": "Kunci keamanan dipasang",
    "akun.kunci_dicopot": "Kunci keamanan dicopot",
    "akun.kode_cadangan_dibuat": "Kode cadangan dibuat baru",
    "akun.faktor_dicabut": "Faktor kedua dicabut",
}


def sandi_diatur_ulang(pegawai: Pegawai, pada: datetime) -> tuple[str, datetime] | None:
    """Whose code last set the password of an existing account anew, and when; None when not in the last 30 days."""
    terakhir = riwayat([pegawai]).filter(peristiwa="akun.diaktifkan", pada__gt=pada - DIINGATKAN).first()
    rincian = json.loads(terakhir.rincian) if terakhir else {}
    return (rincian["kode_dari"], terakhir.pada) if terakhir and rincian["ulang"] else None


def belum_berakun(unit: UnitKerja, untuk: Pegawai, pada: datetime) -> QuerySet[Pegawai]:
    """People who serve in a unit or below it, have a NIP and no account, and reach no further than `untuk` does."""
    hari = localdate(pada)
    di_sana = Penempatan.objects.berlaku(hari).filter(
        pegawai=OuterRef("pk"), unit__in=pohon(untuk, [unit.pk]).cabang(unit.pk)
    )
    tanpa_akun = Pegawai.objects.filter(Exists(di_sana), pengguna=None, bertugas_sampai__gte=hari).exclude(nip="")
    return tanpa_akun.exclude(yang_melampaui(untuk, hari))


def unit_lembar(untuk: Pegawai) -> QuerySet[UnitKerja]:
    """The units for which `untuk` may print codes, by name."""
    return UnitKerja.objects.filter(pk__in=unit_diurus(untuk)).order_by("nama", "pk")


def sesi_saya(pegawai: Pegawai, kini: datetime) -> QuerySet[UserSession]:
    """The devices on which somebody is signed in, the one seen last first."""
    hidup = Session.objects.filter(expire_date__gt=kini).values("session_key")
    return UserSession.objects.filter(user=pegawai.pengguna_id, session_key__in=hidup).order_by("-last_seen_at", "pk")


def keadaan_akun(pegawai: Pegawai, oleh: Pegawai, kini: datetime) -> dict[str, Any]:
    """How the account of one person stands, and what `oleh` may do about it. `pegawai` comes with its account."""
    kode = KodeAktivasi.objects.filter(pegawai=pegawai, dipakai_pada=None, kedaluwarsa__gt=kini).first()
    return {
        "pegawai": pegawai,
        "faktor": Authenticator.objects.filter(user=pegawai.pengguna_id, type__in=FAKTOR).exists(),
        "kode_sampai": kode.kedaluwarsa if kode else None,
        "izin_kode": boleh_membuat_kode(oleh, pegawai),
        "izin_faktor": boleh_mencabut_faktor(oleh, pegawai),
        "riwayat": [(TERJADI[satu.peristiwa], satu) for satu in riwayat([pegawai]).filter(peristiwa__in=TERJADI)[:8]],
    }
