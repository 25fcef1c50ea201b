"""The guided acts on one person: how each is called, what it asks, the service that does it, and when it may be done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from django.urls import reverse
from django.utils.timezone import localdate

from selaras.organisasi.forms.tindakan import (
    AkhirForm,
    BelajarForm,
    Borang,
    CutiForm,
    KembaliForm,
    MeninggalForm,
    MutasiForm,
    PenggantiForm,
    PenilaiForm,
    PromosiForm,
    TugasForm,
)
from selaras.organisasi.models import BERKURUN, MELAYANI, Jenis, Kedudukan, Pegawai
from selaras.organisasi.permissions import boleh_bertindak
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.organisasi.services.kedudukan import kembali_bertugas, mulai_masa
from selaras.organisasi.services.mutasi import mutasikan, promosikan
from selaras.organisasi.services.penempatan import ganti_penilai
from selaras.organisasi.services.pengganti import tunjuk_pengganti

BERTUGAS: Final = (*MELAYANI, Kedudukan.CUTI_LUAR_TANGGUNGAN)
DI_TEMPAT: Final = (Kedudukan.AKTIF,)


@dataclass(frozen=True, slots=True)
class Tindakan:
    """One guided act on a person. `nama` stands in its address; `saat`: for whom serves so."""

    nama: str
    judul: str
    ikon: str
    penjelasan: str
    borang: type[Borang]
    laku: Callable[..., list[str]]
    saat: tuple[Kedudukan, ...]

    def alamat(self, pegawai: Pegawai) -> str:
        """Where it is done."""
        return reverse("organisasi:tindakan", args=[pegawai.pk, self.nama])


_BELAJAR = partial(mulai_masa, kedudukan=Kedudukan.TUGAS_BELAJAR)
_TUGAS = partial(mulai_masa, kedudukan=Kedudukan.DIPEKERJAKAN)
_CUTI = partial(mulai_masa, kedudukan=Kedudukan.CUTI_LUAR_TANGGUNGAN)
_PENSIUN = partial(akhiri_tugas, sebab=Kedudukan.PENSIUN)
_BERHENTI = partial(akhiri_tugas, sebab=Kedudukan.BERHENTI)
_MENINGGAL = partial(akhiri_tugas, sebab=Kedudukan.MENINGGAL)
SEMUA: Final = (
    Tindakan("mutasi", "Mutasi", "tim", "Pindah unit atau jabatan", MutasiForm, mutasikan, BERTUGAS),
    Tindakan("promosi", "Promosi", "naik", "Naik jabatan atau pangkat", PromosiForm, promosikan, BERTUGAS),
    Tindakan("pengganti", "Plt. atau Plh.", "dasbor", "Memimpin unit sementara", PenggantiForm, tunjuk_pengganti, DI_TEMPAT),
    Tindakan("penilai", "Ganti penilai", "nilai", "SKP berjalan diteruskan", PenilaiForm, ganti_penilai, BERTUGAS),
    Tindakan("belajar", "Tugas belajar", "lampu", "SKP tetap berjalan", BelajarForm, _BELAJAR, DI_TEMPAT),
    Tindakan("penugasan", "Penugasan di luar", "kirim", "Dipekerjakan di instansi lain", TugasForm, _TUGAS, DI_TEMPAT),
    Tindakan("cuti", "Cuti di luar tanggungan", "jam", "SKP ditutup selama cuti", CutiForm, _CUTI, DI_TEMPAT),
    Tindakan("kembali", "Kembali bertugas", "ulang", "Selesai belajar, cuti, atau tugas", KembaliForm, kembali_bertugas, BERKURUN),
    Tindakan("pensiun", "Pensiun", "kalender", "Masa tugas selesai", AkhirForm, _PENSIUN, BERTUGAS),
    Tindakan("berhenti", "Berhenti", "kalender", "Keluar atau pindah instansi", AkhirForm, _BERHENTI, BERTUGAS),
    Tindakan("meninggal", "Meninggal dunia", "kalender", "Semua tugasnya diakhiri", MeninggalForm, _MENINGGAL, BERTUGAS),
)  # fmt: skip


def tindakan_boleh(oleh: Pegawai, pegawai: Pegawai, hari: date | None = None) -> list[Tindakan]:
    """The acts that `oleh` may do on `pegawai` on a day (today), in order; none for a stranger."""
    hari = hari or localdate()
    if pegawai.jenis == Jenis.LUAR or not boleh_bertindak(oleh, pegawai, hari):
        return []
    kedudukan = Pegawai.objects.pada(hari).get(pk=pegawai.pk).kedudukan
    return [satu for satu in SEMUA if kedudukan in satu.saat]
