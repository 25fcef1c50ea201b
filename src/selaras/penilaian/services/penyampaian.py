from datetime import datetime

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.common.versi import majukan
from selaras.jejak.services import catat
from selaras.organisasi.models import Pegawai
from selaras.organisasi.pohon import Pohon
from selaras.pelaksanaan.services import kunci_pelaksanaan
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.penilaian.permissions import boleh_menyampaikan
from selaras.penilaian.selectors.periode import aturan_periode
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import baca_unit
from selaras.penilaian.tenggat import batas_hari
from selaras.perencanaan.models import PeriodeEvaluasi


class BelumDapatDisampaikan(DomainError):
    """The unit's level is not set, or its departure from the pattern has no written reason."""

    kode = "belum_dapat_disampaikan"


class BelumSelesaiDinilai(DomainError):
    """Only a finished rating is handed over, and once."""

    kode = "belum_selesai_dinilai"
    pesan = "Hanya penilaian yang sudah selesai dan belum disampaikan yang dapat disampaikan."


@transaction.atomic
def sampaikan_hasil(*, evaluasi: Evaluasi, versi: int, oleh: Pegawai, pada: datetime) -> Evaluasi:
    """Hand over one result to its person: from now on it is visible, and the term to answer runs.

    Raises: TidakBerwenang, VersiBasi, BelumSelesaiDinilai, BelumDapatDisampaikan.
    """
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).select_related("periode", "skp").get(pk=evaluasi.pk)
    boleh_menyampaikan(oleh, evaluasi).pastikan()
    majukan(evaluasi, dari=versi)
    if evaluasi.status != StatusEvaluasi.SELESAI:
        raise BelumSelesaiDinilai
    if halangan := _halangan({evaluasi.unit_id}, evaluasi.periode)[evaluasi.unit_id]:
        raise BelumDapatDisampaikan(halangan)
    _sampaikan([evaluasi], evaluasi.periode, oleh=oleh, pada=pada)
    return evaluasi


@transaction.atomic
def sampaikan_semua(*, periode: PeriodeEvaluasi, oleh: Pegawai, pada: datetime) -> int:
    """Hand over all results that `oleh` has finished in the period, and say how many.

    Those of a unit that is not ready stay; where nothing can be handed over, the first reason is said.
    Raises: BelumSelesaiDinilai, BelumDapatDisampaikan.
    """
    selesai = list(
        Evaluasi.objects.select_for_update(of=("self",))
        .select_related("skp")
        .filter(penilai=oleh, periode=periode, status=StatusEvaluasi.SELESAI)
        .order_by("pk")
    )
    if not selesai:
        raise BelumSelesaiDinilai(f"Belum ada penilaian {periode.nama} yang selesai dan menunggu disampaikan.")
    halangan = _halangan({e.unit_id for e in selesai}, periode)
    siap = [e for e in selesai if not halangan[e.unit_id]]
    if not siap:
        raise BelumDapatDisampaikan(next(iter(halangan.values())))
    for evaluasi in siap:
        evaluasi.versi += 1
    _sampaikan(siap, periode, oleh=oleh, pada=pada)
    return len(siap)


def _halangan(unit: set[int], periode: PeriodeEvaluasi) -> dict[int, str]:
    """What stands in the way in each of these units; "" where nothing does."""
    pola = pola_unit(baca_unit(unit, periode), aturan_periode(periode), Pohon.sekitar(unit))
    return {pk: satu.halangan for pk, satu in pola.items()}


def _sampaikan(evaluasi: list[Evaluasi], periode: PeriodeEvaluasi, *, oleh: Pegawai, pada: datetime) -> None:
    batas = batas_hari(pada)
    for satu in evaluasi:
        satu.status, satu.disampaikan_pada, satu.batas_tanggapan = StatusEvaluasi.DISAMPAIKAN, pada, batas
        satu.save(update_fields=["status", "disampaikan_pada", "batas_tanggapan", "versi"])
        catat("evaluasi.disampaikan", objek=satu, oleh=oleh, pada=pada, batas=batas, predikat=satu.predikat)
    kunci_pelaksanaan(skp=[satu.skp_id for satu in evaluasi], sampai=periode.selesai)
