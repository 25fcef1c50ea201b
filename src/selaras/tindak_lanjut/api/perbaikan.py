"""The time to improve: opened, agreed on, looked at, closed, and what was decided afterwards."""

from django.shortcuts import get_object_or_404
from ninja import Query

from selaras.common.api import Halaman, Lembar, lembar
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.api.dasar import rute
from selaras.tindak_lanjut.api.skema import (
    BukaIsian,
    LangkahBaca,
    LangkahIsian,
    PemeriksaanBaca,
    PemeriksaanIsian,
    PerbaikanBaca,
    SasaranPerbaikanIsian,
    SepakatIsian,
    TutupPerbaikanIsian,
)
from selaras.tindak_lanjut.models import LangkahPerbaikan, PemeriksaanPerbaikan, Perbaikan
from selaras.tindak_lanjut.permissions import (
    boleh_membina,
    boleh_membuka_perbaikan,
    boleh_mencatat_langkah,
    boleh_menyepakati,
)


@rute.baca("/perbaikan", Lembar[PerbaikanBaca], "Perbaikan kinerja yang terlihat")
def daftar_perbaikan(request: PegawaiRequest, halaman: Query[Halaman]) -> object:
    """The cases within sight."""
    return lembar(Perbaikan.objects.visible_to(request.pegawai).select_related("pegawai", "penilai"), halaman)


@rute.baca("/perbaikan/{int:pk}/pemeriksaan", Lembar[PemeriksaanBaca], "Pemeriksaan satu perbaikan kinerja")
def daftar_pemeriksaan(request: PegawaiRequest, pk: int, halaman: Query[Halaman]) -> object:
    """The looks at one case."""
    return lembar(PemeriksaanPerbaikan.objects.filter(perbaikan=_satu(request, pk)), halaman)


@rute.tulis(
    "POST", "/evaluasi/{int:evaluasi_pk}/perbaikan", boleh_membuka_perbaikan, "Membuka perbaikan kinerja", PerbaikanBaca
)
def buka_perbaikan(request: PegawaiRequest, evaluasi_pk: int, isi: BukaIsian) -> Perbaikan:
    """Open a case after a low result."""
    terlihat = Evaluasi.objects.visible_to(request.pegawai).terbuka()
    evaluasi = get_object_or_404(terlihat, pk=evaluasi_pk)
    return services.buka_perbaikan(evaluasi=evaluasi, **isi.dict(), **pelaku(request))


@rute.tulis("PUT", "/perbaikan/{int:pk}/sasaran", boleh_membina, "Mengubah sasaran perbaikan", PerbaikanBaca)
def ubah_sasaran(request: PegawaiRequest, pk: int, isi: SasaranPerbaikanIsian) -> Perbaikan:
    """Write the goals anew."""
    return services.ubah_sasaran(perbaikan=_satu(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/perbaikan/{int:pk}/sepakati", boleh_menyepakati, "Menyepakati sasaran perbaikan", PerbaikanBaca)
def sepakati_perbaikan(request: PegawaiRequest, pk: int, isi: SepakatIsian) -> Perbaikan:
    """Agree to the goals."""
    return services.sepakati_perbaikan(perbaikan=_satu(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/pemeriksaan/{int:pk}", boleh_membina, "Mencatat pemeriksaan perbaikan", PemeriksaanBaca)
def catat_pemeriksaan(request: PegawaiRequest, pk: int, isi: PemeriksaanIsian) -> PemeriksaanPerbaikan:
    """Record one look."""
    terlihat = PemeriksaanPerbaikan.objects.filter(perbaikan__in=Perbaikan.objects.visible_to(request.pegawai))
    pemeriksaan = get_object_or_404(terlihat, pk=pk)
    return services.catat_pemeriksaan(pemeriksaan=pemeriksaan, **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/perbaikan/{int:pk}/tutup", boleh_membina, "Menutup perbaikan kinerja", PerbaikanBaca)
def tutup_perbaikan(request: PegawaiRequest, pk: int, isi: TutupPerbaikanIsian) -> Perbaikan:
    """Say what came of it."""
    return services.tutup_perbaikan(perbaikan=_satu(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "POST", "/perbaikan/{int:pk}/langkah", boleh_mencatat_langkah, "Mencatat keputusan sesudah perbaikan", LangkahBaca
)
def catat_langkah(request: PegawaiRequest, pk: int, isi: LangkahIsian) -> LangkahPerbaikan:
    """Record what the PPK or PyB has decided."""
    return services.catat_langkah(perbaikan=_satu(request, pk), **isi.dict(), **pelaku(request))


def _satu(request: PegawaiRequest, pk: int) -> Perbaikan:
    terlihat = Perbaikan.objects.visible_to(request.pegawai)
    return get_object_or_404(terlihat.select_related("pegawai", "penilai"), pk=pk)
