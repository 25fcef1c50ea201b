"""A demo institution that lives as long as a module of tests, and what can be told of it without numbers of rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from selaras.beranda.peragaan.bangun import bangun
from selaras.beranda.peragaan.masuk import Masuk
from selaras.pelaksanaan.models import Realisasi, UmpanBalik
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, HasilKerja


def pukul_sepuluh(hari: date) -> datetime:
    return datetime.combine(hari, time(10), timezone.get_current_timezone())


@contextmanager
def contoh(blocker: DjangoDbBlocker, hari: date, **lain: Any) -> Iterator[list[Masuk]]:
    """The demo of a day; when it is left, the database is as it was."""
    with blocker.unblock(), transaction.atomic():
        yield bangun(kini=pukul_sepuluh(hari), **{"benih": 7, **lain})
        transaction.set_rollback(True)


def isi_contoh() -> list[tuple[Any, ...]]:
    """Everything that people read in the demo, in a fixed order."""
    return [
        *SKP.objects.order_by("pegawai__nip", "mulai").values_list("pegawai__nip", "jabatan", "status", "ditetapkan_pada"),
        *HasilKerja.objects.order_by("skp__pegawai__nip", "skp__mulai", "jenis", "urut").values_list("rumusan"),
        *Realisasi.objects.order_by("indikator__hasil__skp__pegawai__nip", "bulan", "indikator__rumusan", "nilai").values_list(
            "bulan", "nilai", "uraian"
        ),
        *UmpanBalik.objects.order_by("untuk__nip", "pada", "isi").values_list("untuk__nip", "isi", "pada", "dibaca_pada"),
        *Evaluasi.objects.order_by("pegawai__nip", "periode__selesai", "periode__mulai").values_list(
            "pegawai__nip", "predikat", "status", "catatan", "disampaikan_pada"
        ),
    ]  # fmt: skip
