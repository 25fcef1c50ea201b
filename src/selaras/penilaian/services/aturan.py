from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from selaras.common.errors import DomainError
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Instansi, Pegawai
from selaras.organisasi.permissions import boleh_mengatur_instansi
from selaras.penilaian.models import AturanPenilaian, Evaluasi, StatusEvaluasi


class TanggaTidakMenurun(DomainError):
    """Each level begins below the one above it."""

    kode, status = "tangga_tidak_menurun", 422
    pesan = "Batas tiap tingkat harus lebih rendah daripada batas tingkat di atasnya. Periksa urutannya."


class PutusanSebelumPenjelasan(DomainError):
    """Nobody decides before the penilai had time to explain."""

    kode, status = "putusan_sebelum_penjelasan", 422
    pesan = (
        "Waktu memutus tidak boleh lebih pendek daripada waktu menjelaskan. Keduanya dihitung sejak keberatan diajukan."
    )


@transaction.atomic
def ubah_aturan(*, isi: Mapping[str, Any], versi: int, oleh: Pegawai, pada: datetime) -> AturanPenilaian:
    """Change what the law leaves to the institution in stage 3 (columns of `AturanPenilaian` by name), from now on.

    Objections that wait for somebody to decide them go to the PPK who is named. A value that stays is no change.
    Raises: TidakBerwenang, VersiBasi, TanggaTidakMenurun, PutusanSebelumPenjelasan.
    """
    Instansi.objects.select_for_update().get()  # always there: two first writers wait for one another
    aturan = AturanPenilaian.objects.order_by("pk").first() or AturanPenilaian(versi=0)
    boleh_mengatur_instansi(oleh).pastikan()
    beda = {nama: (getattr(aturan, nama), nilai) for nama, nilai in isi.items() if getattr(aturan, nama) != nilai}
    if not beda:
        return aturan
    majukan(aturan, dari=versi)
    for nama, (_, nilai) in beda.items():
        setattr(aturan, nama, nilai)
    _periksa(aturan)
    aturan.save()
    rincian = {nama: [_terbaca(lama), _terbaca(baru)] for nama, (lama, baru) in beda.items()}
    catat("aturan_penilaian.diatur", objek=aturan, oleh=oleh, pada=pada, **rincian)
    if aturan.ppk_id:
        _serahkan(aturan.ppk_id)
    return aturan


def _periksa(aturan: AturanPenilaian) -> None:
    tangga = (aturan.istimewa_mulai, aturan.baik_mulai, aturan.butuh_perbaikan_mulai, aturan.kurang_mulai)
    if list(tangga) != sorted(set(tangga), reverse=True):
        raise TanggaTidakMenurun
    if aturan.penjelasan_hari > aturan.putusan_hari:
        raise PutusanSebelumPenjelasan


def _serahkan(ppk: int) -> None:
    """Open objections that nobody can decide are the PPK's; never his own, nor of those he rated."""
    yatim = Evaluasi.objects.filter(status=StatusEvaluasi.KEBERATAN, atasan_penilai=None)
    yatim.exclude(penilai=ppk).exclude(pegawai=ppk).update(atasan_penilai=ppk, versi=F("versi") + 1)


def _terbaca(nilai: Any) -> Any:
    return nilai.nama if isinstance(nilai, Pegawai) else nilai
