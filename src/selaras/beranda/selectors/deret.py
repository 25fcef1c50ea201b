from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db.models import CharField, DecimalField, F, QuerySet, Value
from django.db.models.functions import Cast

from aturan.capaian import Polarisasi
from selaras.beranda.kemajuan import Deret
from selaras.common.prepared import prepared
from selaras.perencanaan.models import Indikator, IndikatorSasaran, Konsolidasi

KOLOM = ("milik", "kunci", "nama", "target_angka", "atas", "satuan", "polarisasi", "konsolidasi", "pada", "angka")


def deret(skp: int | None, unit: int | None, tahun: int) -> tuple[list[Deret], list[Deret]]:
    """The measured indicators of one SKP and of one unit's perjanjian kinerja, with their figures, in one statement."""
    baris = sorted(_baris(skp or 0, unit or 0, tahun), key=lambda b: (b[0], b[1], b[8] or date.min))
    return _kelompok(baris, "saya"), _kelompok(baris, "unit")


@prepared
def _baris(skp: int, unit: int, tahun: int) -> QuerySet[Any, tuple[Any, ...]]:
    """Each figure with its indicator, as `KOLOM`."""
    saya = Indikator.objects.filter(hasil__skp=skp, target_angka__isnull=False).annotate(
        milik=Value("saya", CharField()),
        kunci=F("pk"),
        nama=F("rumusan"),
        atas=F("target_atas"),
        pada=F("realisasi__bulan"),
        angka=F("realisasi__nilai"),
    )
    organisasi = IndikatorSasaran.objects.filter(
        sasaran__perjanjian__unit=unit, sasaran__perjanjian__periode__tahun=tahun
    ).annotate(
        milik=Value("unit", CharField()),
        kunci=F("pk"),
        nama=F("rumusan"),
        target_angka=F("target"),
        atas=Cast(Value(None), DecimalField(max_digits=14, decimal_places=2)),
        konsolidasi=Value(Konsolidasi.TERAKHIR.value, CharField()),
        pada=F("capaian__periode__selesai"),
        angka=F("capaian__nilai"),
    )
    return saya.values_list(*KOLOM).union(organisasi.values_list(*KOLOM), all=True)


def _kelompok(baris: list[tuple[Any, ...]], milik: str) -> list[Deret]:
    semua = [b for b in baris if b[0] == milik]
    return [_deret(list(isi)) for _, isi in groupby(semua, key=lambda b: b[1])]


def _deret(baris: list[tuple[Any, ...]]) -> Deret:
    _, _, nama, target, atas, satuan, polarisasi, konsolidasi, _, _ = baris[0]
    return Deret(
        nama=nama,
        target=(Decimal(target), Decimal(atas)) if atas is not None else Decimal(target),
        satuan=satuan,
        polarisasi=Polarisasi(polarisasi),
        konsolidasi=Konsolidasi(konsolidasi),
        nilai=tuple((pada, Decimal(angka)) for *_, pada, angka in baris if angka is not None),
    )
