"""The guided acts on one person: how each is called, what it asks, the service that does it, and when it may be done."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

from django.urls import reverse
from django.utils.timezone import localdate

from selaras.organisasi.forms.tindakan import (
    AkhirForm,
    BelajarForm,
    Borang,
    KembaliForm,
    LepasForm,
    MeninggalForm,
    MutasiForm,
    PenggantiForm,
    PenilaiForm,
    PnsForm,
    PromosiForm,
    PulihForm,
    TugasForm,
)
from selaras.organisasi.models import BERAKHIR, BERKURUN, MELAYANI, TANPA_SKP, Jenis, Kedudukan, Pegawai
from selaras.organisasi.permissions import boleh_bertindak
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.organisasi.services.kedudukan import kembali_bertugas, mulai_masa
from selaras.organisasi.services.mutasi import mutasikan, promosikan
from selaras.organisasi.services.penempatan import ganti_penilai
from selaras.organisasi.services.pengganti import tunjuk_pengganti
from selaras.organisasi.services.pns import angkat_pns
from selaras.organisasi.services.pulih import batalkan_akhir

BERTUGAS: Final = (*MELAYANI, *TANPA_SKP)
DI_TEMPAT: Final = (Kedudukan.AKTIF,)


@dataclass(frozen=True, slots=True)
class Tindakan:
    """One guided act on a person. `nama` stands in its address; `saat`: for whom serves so; `bila`: and is so.

    `sering`: done often enough to be seen first.
    """

    nama: str
    judul: str
    ikon: str
    penjelasan: str
    borang: type[Borang]
    laku: Callable[..., list[str]]
    saat: tuple[Kedudukan, ...]
    sering: bool = False
    bila: Callable[[Pegawai], bool] = field(default=lambda _: True)

    def alamat(self, pegawai: Pegawai) -> str:
        """Where it is done."""
        return reverse("organisasi:tindakan", args=[pegawai.pk, self.nama])


def _masih(pegawai: Pegawai) -> bool:
    return not pegawai.sebab_berhenti


def _sudah(pegawai: Pegawai) -> bool:
    return bool(pegawai.sebab_berhenti)


def _cpns(pegawai: Pegawai) -> bool:
    return pegawai.jenis == Jenis.CPNS


_BELAJAR = partial(mulai_masa, kedudukan=Kedudukan.TUGAS_BELAJAR)
_TUGAS = partial(mulai_masa, kedudukan=Kedudukan.DIPEKERJAKAN)
_CUTI = partial(mulai_masa, kedudukan=Kedudukan.CUTI_LUAR_TANGGUNGAN)
_HENTI = partial(mulai_masa, kedudukan=Kedudukan.DIHENTIKAN)
_PENSIUN = partial(akhiri_tugas, sebab=Kedudukan.PENSIUN)
_BERHENTI = partial(akhiri_tugas, sebab=Kedudukan.BERHENTI)
_MENINGGAL = partial(akhiri_tugas, sebab=Kedudukan.MENINGGAL)
SEMUA: Final = (
    Tindakan("pulih", "Batalkan akhir tugas", "ulang", "Bila salah catat, selama tempatnya belum terisi", PulihForm, batalkan_akhir, (*BERTUGAS, *BERAKHIR), sering=True, bila=_sudah),
    Tindakan("kembali", "Kembali bertugas", "masukpanah", "Sesudah belajar, cuti, atau tugas lain", KembaliForm, kembali_bertugas, BERKURUN, sering=True),
    Tindakan("pns", "Angkat menjadi PNS", "cek", "Masa percobaan CPNS selesai", PnsForm, angkat_pns, BERTUGAS, sering=True, bila=_cpns),
    Tindakan("mutasi", "Mutasi", "struktur", "Pindah unit atau jabatan", MutasiForm, mutasikan, BERTUGAS, sering=True),
    Tindakan("promosi", "Promosi", "naik", "Naik jabatan atau pangkat", PromosiForm, promosikan, BERTUGAS, sering=True),
    Tindakan("penilai", "Ganti penilai", "nilai", "SKP berjalan diteruskan", PenilaiForm, ganti_penilai, BERTUGAS, sering=True),
    Tindakan("pengganti", "Plt. atau Plh.", "tim", "Memimpin unit sementara", PenggantiForm, tunjuk_pengganti, DI_TEMPAT, sering=True),
    Tindakan("belajar", "Tugas belajar", "lampu", "SKP tetap berjalan", BelajarForm, _BELAJAR, DI_TEMPAT),
    Tindakan("penugasan", "Penugasan di luar", "kirim", "Dipekerjakan di instansi lain", TugasForm, _TUGAS, DI_TEMPAT),
    Tindakan("cuti", "Cuti di luar tanggungan", "jam", "SKP ditutup selama cuti", LepasForm, _CUTI, DI_TEMPAT),
    Tindakan("henti", "Pemberhentian sementara", "gembok", "SKP ditutup sampai bertugas lagi", LepasForm, _HENTI, DI_TEMPAT),
    Tindakan("pensiun", "Pensiun", "kalender", "Masa tugas selesai", AkhirForm, _PENSIUN, BERTUGAS, bila=_masih),
    Tindakan("berhenti", "Berhenti", "tautanputus", "Keluar atau pindah instansi", AkhirForm, _BERHENTI, BERTUGAS, bila=_masih),
    Tindakan("meninggal", "Meninggal dunia", "turun", "Semua tugasnya diakhiri", MeninggalForm, _MENINGGAL, BERTUGAS, bila=_masih),
)  # fmt: skip


def tindakan_boleh(oleh: Pegawai, pegawai: Pegawai, hari: date | None = None) -> list[Tindakan]:
    """The acts that `oleh` may do on `pegawai` on a day (today), in order; none for a stranger."""
    hari = hari or localdate()
    if pegawai.jenis == Jenis.LUAR or not boleh_bertindak(oleh, pegawai, hari):
        return []
    kedudukan = Pegawai.objects.pada(hari).get(pk=pegawai.pk).kedudukan
    return [satu for satu in SEMUA if kedudukan in satu.saat and satu.bila(pegawai)]
