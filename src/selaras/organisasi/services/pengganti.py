"""Who leads a unit for a time: Plt. where the post is empty, Plh. where its holder is away."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from selaras.common.format import tanggal
from selaras.organisasi.models import AlasanPenilai, JenisPenempatan, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.permissions import Pelaksana, boleh_bertindak
from selaras.organisasi.pohon import Pohon
from selaras.organisasi.services.jabatan import jabatan_kepala
from selaras.organisasi.services.penempatan import catat_penilai, tempatkan
from selaras.organisasi.signals import penilai_berganti, umumkan


@transaction.atomic
def tunjuk_pengganti(
    *,
    pegawai: Pegawai,
    jenis: JenisPenempatan,
    unit: UnitKerja,
    mulai: date,
    selesai: date | None,
    menilai: bool,
    dasar: str,
    oleh: Pelaksana,
    pada: datetime,
) -> list[str]:
    """Let a person lead a unit as Plt. or Plh. beside the own post, whose SKP goes on.

    `menilai`: the authority to assess is delegated too. Those whom the head assesses, and people of the unit without
    an assessor, are then assessed by this person until it ends.

    Returns: what came of it, in sentences.

    Raises: TidakBerwenang, and what `tempatkan` and `ganti_penilai` raise.
    """
    pegawai = Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
    boleh_bertindak(oleh, pegawai, localdate(pada)).pastikan()
    jabatan = jabatan_kepala(unit)
    dinilai = _dinilai_kepala(unit, mulai, kecuali=pegawai) if menilai else []
    tempatkan(
        pegawai=pegawai, unit=unit, jabatan=jabatan, jenis=jenis, kepala=True, mulai=mulai, selesai=selesai,
        dasar=dasar, oleh=oleh, pada=pada,
    )  # fmt: skip
    sampai = f" sampai {tanggal(selesai)}" if selesai else ""
    akibat = [
        f"{jenis.capitalize()}. {jabatan.nama}, memimpin {unit.nama}, sejak {tanggal(mulai)}{sampai}.",
        "Jabatan definitif dan SKP-nya tetap berjalan.",
    ]
    for satu in Pegawai.objects.select_for_update(no_key=True).filter(pk__in=dinilai).order_by("pk"):
        catat_penilai(
            pegawai=satu, penilai=pegawai, mulai=mulai, selesai=selesai, alasan=AlasanPenilai(jenis), dasar=dasar,
            oleh=oleh, pada=pada,
        )  # fmt: skip
    if dinilai:
        akibat.append(f"Menilai {len(dinilai)} orang{', lalu kembali ke penilai semula' if selesai else ''}.")
        akibat += umumkan(penilai_berganti, pegawai=dinilai, hari=localdate(pada), oleh=oleh, pada=pada)
    return akibat


def _dinilai_kepala(unit: UnitKerja, hari: date, *, kecuali: Pegawai) -> list[int]:
    """Whom the definitive head of a unit assesses, and who serves in it and has no assessor.

    Not whose own post is outside that unit and those below it: the last head may lead, and assess, elsewhere by now.
    """
    kepala = Penempatan.objects.filter(unit=unit, kepala=True, jenis=JenisPenempatan.DEFINITIF).order_by("-mulai")
    penilai = Penilai.objects.berlaku(hari)
    di_unit = Penempatan.objects.berlaku(hari).filter(unit=unit, jenis=JenisPenempatan.DEFINITIF, kepala=False)
    tanpa = di_unit.exclude(pegawai__in=penilai.values("pegawai"))
    milik = penilai.filter(penilai__in=kepala.values("pegawai")[:1])
    orang = Pegawai.objects.filter(Q(pk__in=milik.values("pegawai")) | Q(pk__in=tanpa.values("pegawai")))
    di_luar = Penempatan.objects.berlaku(hari).filter(jenis=JenisPenempatan.DEFINITIF)
    di_luar = di_luar.exclude(unit__in=Pohon.sekitar([unit.pk]).cabang(unit.pk))
    orang = orang.exclude(pk__in=di_luar.values("pegawai"))
    return list(orang.exclude(pk=kecuali.pk).order_by("pk").values_list("pk", flat=True))
