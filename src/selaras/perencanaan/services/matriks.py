"""The matriks peran hasil: what a leader proposes, and what people make of it."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from aturan.skp import Aspek, JenisHasil
from selaras.common.errors import DomainError
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import SKP, HasilKerja, PeranHasil, StatusPeran
from selaras.perencanaan.permissions import boleh_mengisi_matriks, boleh_menjawab_usulan
from selaras.perencanaan.selectors import orang_matriks, pakai_aspek
from selaras.perencanaan.services.hasil import buka
from selaras.perencanaan.services.sunting import kunci_skp, urut_berikut


class OrangDiLuarMatriks(DomainError):
    """Neither assessed by the leader nor in a team that the leader leads."""

    kode, status = "orang_di_luar_matriks", 422
    pesan = "Usulan hanya dapat dibuat untuk orang yang Anda nilai dan anggota tim yang Anda pimpin."


class UsulanSudahDijawab(DomainError):
    """What was taken over is in the SKP of the person."""

    kode = "usulan_sudah_dijawab"
    pesan = "Usulan ini sudah dijawab. Muat ulang halaman untuk melihat jawabannya."


class UsulanTidakCocok(DomainError):
    """A proposal belongs into the SKP of the year of its result."""

    kode, status = "usulan_tidak_cocok", 422
    pesan = "Usulan ini untuk SKP lain. Buka SKP tahun yang sama, lalu jawab di sana."


@transaction.atomic
def usulkan_peran(
    *, induk: HasilKerja, pegawai: Pegawai, rumusan: str, versi: int, oleh: Pegawai, pada: datetime
) -> PeranHasil | None:
    """Fill a cell: what a person is to deliver for one result of the leader. `versi` 0: the cell was empty.

    Empty words take back a proposal that was not taken over. One that was declined is proposed anew.

    Returns: the cell, None where it is empty now.

    Raises: TidakBerwenang, VersiBasi, OrangDiLuarMatriks, UsulanSudahDijawab.
    """
    skp = kunci_skp(induk.skp_id)
    boleh_mengisi_matriks(oleh, skp).pastikan()
    hari = min(max(localdate(pada), skp.mulai), skp.selesai)
    if not orang_matriks(skp, hari).filter(pk=pegawai.pk, dapat_diusulkan=True).exists():
        raise OrangDiLuarMatriks
    peran = PeranHasil.objects.filter(induk=induk, pegawai=pegawai).first()
    peran = peran or PeranHasil(induk=induk, pegawai=pegawai, oleh=oleh, pada=pada, versi=0)
    if peran.status == StatusPeran.DIAMBIL:
        raise UsulanSudahDijawab
    if peran.rumusan == rumusan and peran.status == StatusPeran.DIUSULKAN:
        return peran if peran.pk else None
    majukan(peran, dari=versi, rumusan=rumusan)
    if not rumusan:
        catat("matriks.ditarik", objek=peran, oleh=oleh, pada=pada, rumusan=peran.rumusan)
        peran.delete()
        return None
    peran.rumusan, peran.status, peran.alasan, peran.oleh, peran.pada = rumusan, StatusPeran.DIUSULKAN, "", oleh, pada
    peran.save()
    catat("matriks.diusulkan", objek=peran, oleh=oleh, pada=pada, rumusan=rumusan, untuk=induk.rumusan)
    return peran


@transaction.atomic
def ambil_usulan(*, peran: PeranHasil, skp: SKP, rumusan: str, versi: int, oleh: Pegawai, pada: datetime) -> HasilKerja:
    """Take a proposal over into one's draft, as it is or in other words; it serves the leader's result at once.

    What comes from the penilai is a main result, what comes from the ketua of a team an additional one.

    Raises: TidakBerwenang, VersiBasi, UsulanSudahDijawab, UsulanTidakCocok.
    """
    skp = buka(skp.pk, oleh)
    peran = _terbuka(peran, versi, oleh)
    pimpinan = peran.induk.skp
    if (pimpinan.periode_id, peran.pegawai_id) != (skp.periode_id, skp.pegawai_id):
        raise UsulanTidakCocok
    jenis = JenisHasil.UTAMA if pimpinan.pegawai_id == skp.penilai_id else JenisHasil.TAMBAHAN
    hasil = skp.hasil.create(
        jenis=jenis, urut=urut_berikut(skp.hasil.filter(jenis=jenis)), rumusan=rumusan, induk=peran.induk
    )  # fmt: skip
    hasil.indikator.create(urut=1, aspek=Aspek.KUANTITAS if pakai_aspek(skp) else "")
    peran.status, peran.hasil = StatusPeran.DIAMBIL, hasil
    peran.save(update_fields=["status", "hasil", "versi"])
    catat("usulan.diambil", objek=peran, oleh=oleh, pada=pada, dari=peran.rumusan, menjadi=rumusan)
    return hasil


@transaction.atomic
def tolak_usulan(*, peran: PeranHasil, alasan: str, versi: int, oleh: Pegawai, pada: datetime) -> PeranHasil:
    """Decline a proposal; the leader reads why. Raises: TidakBerwenang, VersiBasi, UsulanSudahDijawab."""
    peran = _terbuka(peran, versi, oleh)
    peran.status, peran.alasan = StatusPeran.DITOLAK, alasan
    peran.save(update_fields=["status", "alasan", "versi"])
    catat("usulan.ditolak", objek=peran, oleh=oleh, pada=pada, rumusan=peran.rumusan, alasan=alasan)
    return peran


def _terbuka(peran: PeranHasil, versi: int, oleh: Pegawai) -> PeranHasil:
    """The proposal, locked, as it waits for an answer."""
    terkunci = PeranHasil.objects.select_for_update(of=("self",)).select_related("induk__skp")
    peran = terkunci.get(pk=peran.pk)
    boleh_menjawab_usulan(oleh, peran).pastikan()
    if peran.status != StatusPeran.DIUSULKAN:
        raise UsulanSudahDijawab
    majukan(peran, dari=versi)
    return peran
