"""An import as people do it: each act is a step of `organisasi/impor`, handed to the worker to go on with.

The step itself locks, permits and records; the operator's command takes the same steps without a worker.
"""

from datetime import date, datetime

from django.db import transaction

from selaras.organisasi import impor as impor_pegawai
from selaras.organisasi.models import Impor, Pegawai
from selaras.organisasi.tasks import kerjakan, mundurkan, siapkan


@transaction.atomic
def mulai_impor(
    *, berkas: bytes, nama_berkas: str, mulai: date, unit_induk: str, oleh: Pegawai, pada: datetime
) -> Impor:
    """Take a workbook in; the worker reads it. Raises: TidakBerwenang, MulaiTidakWajar."""
    impor = impor_pegawai.mulai_impor(
        berkas=berkas, nama_berkas=nama_berkas, mulai=mulai, unit_induk=unit_induk, oleh=oleh, pada=pada
    )
    siapkan.enqueue(impor.pk)
    return impor


@transaction.atomic
def setujui_impor(*, impor: Impor, sidik: str, oleh: Pegawai, pada: datetime) -> Impor:
    """Agree to what `sidik` stands for; the worker does it. Raises: TidakBerwenang, ImporSudahLewat, PratinjauBerubah."""
    impor = impor_pegawai.setujui_impor(impor=impor, sidik=sidik, oleh=oleh, pada=pada)
    kerjakan.enqueue(impor.pk, oleh.pk)
    return impor


@transaction.atomic
def buang_impor(*, impor: Impor, oleh: Pegawai, pada: datetime) -> Impor:
    """Give up an import that is not done; the worker has nothing to do. Raises: TidakBerwenang, ImporSudahLewat."""
    return impor_pegawai.buang_impor(impor=impor, oleh=oleh, pada=pada)


@transaction.atomic
def batalkan_impor(*, impor: Impor, oleh: Pegawai, pada: datetime) -> Impor:
    """Have the worker take an import back. Raises: TidakBerwenang, ImporSudahLewat."""
    impor = impor_pegawai.minta_batal(impor=impor, oleh=oleh, pada=pada)
    mundurkan.enqueue(impor.pk, oleh.pk)
    return impor
