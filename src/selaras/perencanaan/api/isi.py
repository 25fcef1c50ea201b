"""What stands in an SKP: results, measures, the dialogue, expectations, the annex."""

from django.shortcuts import get_object_or_404

from aturan.berakhlak import NilaiDasar
from aturan.skp import BagianLampiran
from selaras.common.api import IsianVersi
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.rute import pelaku
from selaras.perencanaan import selectors, services
from selaras.perencanaan.api.dasar import rute
from selaras.perencanaan.api.skema import (
    ButirBaca,
    ButirIsian,
    ButirUbah,
    CaraHitungIsian,
    EkspektasiBaca,
    EkspektasiIsian,
    HasilIsian,
    HasilRingkas,
    HasilUbah,
    IndikatorBaca,
    IndikatorUbah,
    IndukIsian,
    UcapanBaca,
    UcapanIsian,
)
from selaras.perencanaan.models import (
    SKP,
    ButirLampiran,
    DialogKinerja,
    EkspektasiKhusus,
    HasilKerja,
    Indikator,
)
from selaras.perencanaan.permissions import boleh_berdialog, boleh_menulis_ekspektasi, boleh_menyunting


@rute.tulis("POST", "/skp/{int:pk}/hasil", boleh_menyunting, "Menambah hasil kerja", HasilRingkas)
def tambah_hasil(request: PegawaiRequest, pk: int, isi: HasilIsian) -> HasilKerja:
    """One more result."""
    return services.tambah_hasil(skp=_skp(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("PUT", "/hasil/{int:pk}", boleh_menyunting, "Mengubah rumusan hasil kerja", HasilRingkas)
def hasil(request: PegawaiRequest, pk: int, isi: HasilUbah) -> HasilKerja:
    """Reword a result."""
    return services.ubah_hasil(hasil=_hasil(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "PUT", "/hasil/{int:pk}/induk", boleh_menyunting, "Mengaitkan hasil kerja dengan hasil pimpinan", HasilRingkas
)
def induk(request: PegawaiRequest, pk: int, isi: IndukIsian) -> HasilKerja:
    """Say what a result serves. Raises: IndukTidakSesuai."""
    hasil = _hasil(request, pk)
    pilihan = {satu.pk: satu for satu in selectors.pilihan_induk(hasil.skp)}
    if isi.induk is not None and isi.induk not in pilihan:
        raise services.IndukTidakSesuai
    dipilih = pilihan[isi.induk] if isi.induk else None
    return services.pilih_induk(hasil=hasil, induk=dipilih, versi=isi.versi, **pelaku(request))


@rute.tulis("POST", "/hasil/{int:pk}/saran", boleh_menyunting, "Memakai saran rumusan", HasilRingkas)
def saran(request: PegawaiRequest, pk: int, isi: IsianVersi) -> HasilKerja:
    """Take over what the coach suggests."""
    return services.pakai_saran(hasil=_hasil(request, pk), versi=isi.versi, **pelaku(request))


@rute.tulis("POST", "/hasil/{int:pk}/biarkan", boleh_menyunting, "Membiarkan rumusan tanpa saran", HasilRingkas)
def biarkan(request: PegawaiRequest, pk: int) -> HasilKerja:
    """Let the wording be."""
    return services.biarkan_rumusan(hasil=_hasil(request, pk), **pelaku(request))


@rute.tulis("DELETE", "/hasil/{int:pk}", boleh_menyunting, "Menghapus hasil kerja dari draf")
def hapus_hasil(request: PegawaiRequest, pk: int) -> None:
    """Take a result out."""
    services.hapus_hasil(hasil=_hasil(request, pk), **pelaku(request))


@rute.tulis("POST", "/hasil/{int:pk}/indikator", boleh_menyunting, "Menambah indikator", IndikatorBaca)
def tambah_indikator(request: PegawaiRequest, pk: int) -> Indikator:
    """One more row to measure by."""
    return services.tambah_indikator(hasil=_hasil(request, pk), **pelaku(request))


@rute.tulis("PUT", "/indikator/{int:pk}", boleh_menyunting, "Mengubah indikator dan targetnya", IndikatorBaca)
def indikator(request: PegawaiRequest, pk: int, isi: IndikatorUbah) -> Indikator:
    """Change an indicator."""
    return services.ubah_indikator(indikator=_indikator(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "PUT", "/indikator/{int:pk}/cara-hitung", boleh_menyunting, "Menentukan cara angka indikator dibaca", IndikatorBaca
)
def cara_hitung(request: PegawaiRequest, pk: int, isi: CaraHitungIsian) -> Indikator:
    """Say how figures are read."""
    return services.ubah_cara_hitung(indikator=_indikator(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("DELETE", "/indikator/{int:pk}", boleh_menyunting, "Menghapus indikator dari draf")
def hapus_indikator(request: PegawaiRequest, pk: int) -> None:
    """Take an indicator out."""
    services.hapus_indikator(indikator=_indikator(request, pk), **pelaku(request))


@rute.tulis("POST", "/hasil/{int:pk}/dialog", boleh_berdialog, "Berdialog tentang satu hasil kerja", UcapanBaca)
def katakan(request: PegawaiRequest, pk: int, isi: UcapanIsian) -> DialogKinerja:
    """Say something, or agree."""
    return services.katakan(hasil=_hasil(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis(
    "PUT", "/skp/{int:pk}/ekspektasi/{nilai}", boleh_menulis_ekspektasi, "Menulis ekspektasi khusus satu nilai",
    EkspektasiBaca,
)  # fmt: skip
def ekspektasi(request: PegawaiRequest, pk: int, nilai: NilaiDasar, isi: EkspektasiIsian) -> EkspektasiKhusus:
    """Write what is expected in particular."""
    return services.ubah_ekspektasi(skp=_skp(request, pk), nilai=nilai, **isi.dict(), **pelaku(request))


@rute.tulis("POST", "/skp/{int:pk}/lampiran/{jenis}", boleh_menyunting, "Menambah butir lampiran", ButirBaca)
def tambah_butir(request: PegawaiRequest, pk: int, jenis: BagianLampiran, isi: ButirIsian) -> ButirLampiran:
    """One more line of the annex."""
    return services.tambah_butir_lampiran(skp=_skp(request, pk), jenis=jenis, teks=isi.teks, **pelaku(request))


@rute.tulis("PUT", "/lampiran/{int:pk}", boleh_menyunting, "Mengubah butir lampiran", ButirBaca)
def butir(request: PegawaiRequest, pk: int, isi: ButirUbah) -> ButirLampiran:
    """Reword a line of the annex."""
    return services.ubah_butir_lampiran(butir=_butir(request, pk), **isi.dict(), **pelaku(request))


@rute.tulis("DELETE", "/lampiran/{int:pk}", boleh_menyunting, "Menghapus butir lampiran")
def hapus_butir(request: PegawaiRequest, pk: int) -> None:
    """Take a line out of the annex."""
    services.hapus_butir_lampiran(butir=_butir(request, pk), **pelaku(request))


def _skp(request: PegawaiRequest, pk: int) -> SKP:
    return get_object_or_404(SKP.semua.visible_to(request.pegawai), pk=pk)


def _hasil(request: PegawaiRequest, pk: int) -> HasilKerja:
    return get_object_or_404(selectors.hasil_terlihat(request.pegawai), pk=pk)


def _indikator(request: PegawaiRequest, pk: int) -> Indikator:
    return get_object_or_404(selectors.indikator_terlihat(request.pegawai), pk=pk)


def _butir(request: PegawaiRequest, pk: int) -> ButirLampiran:
    return get_object_or_404(selectors.butir_terlihat(request.pegawai), pk=pk)
