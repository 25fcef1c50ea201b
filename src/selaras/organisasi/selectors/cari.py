from datetime import date
from typing import Any, Final

from django.db.models import Q, QuerySet

from aturan.nip import PANJANG, Nip
from selaras.organisasi.models import Jabatan, Jenis, Pegawai, Penempatan, UnitKerja
from selaras.organisasi.selectors.kartu import pegawai_terlihat
from selaras.organisasi.selectors.tugas import tugas_kini

DITEMUKAN_PALING_BANYAK: Final = 20


def salah_satu(kata: str, *kolom: str) -> Q:
    """Some word of `kata` stands in one of these columns."""
    return Q(*((f"{satu}__icontains", bagian) for bagian in kata.split() for satu in kolom), _connector=Q.OR)


def cocok(kata: str, *kolom: str) -> Q:
    """Every word of `kata` stands in one of these columns."""
    return Q(*(salah_satu(bagian, *kolom) for bagian in kata.split()))


def sebagai_nip(kata: str) -> str:
    """The digits of a NIP as people paste it, whatever stands between; empty for any other word."""
    rapat = Nip.rapatkan(kata)
    return rapat if rapat.isdecimal() else ""


def cari_pegawai(kata: str, *, untuk: Pegawai, pada: date) -> QuerySet[Any]:
    """The first twenty people by name of whom `untuk` sees the card and whose name, post or unit holds every word.

    Each comes with `jabatan_kini` and `unit_kini`. A NIP finds its person only whole: the first eight digits would tell
    who was born when.
    """
    if nip := sebagai_nip(kata):
        ditemukan = Q(nip=nip) if len(nip) == PANJANG else Q(pk=None)
    else:
        ditemukan = bernama(kata, pada)
    pegawai = pegawai_terlihat(untuk, pada).filter(ditemukan)
    return pegawai.annotate(**tugas_kini("pk", pada)).order_by("nama", "pk")[:DITEMUKAN_PALING_BANYAK]


def bernama(kata: str, pada: date) -> Q:
    """People whose name, post or unit on that day holds every word."""
    return Q(
        *(
            salah_satu(satu, "nama")
            | Q(salah_satu(satu, "jabatan_luar", "instansi_luar"), jenis=Jenis.LUAR)
            | Q(pk__in=_bertugas(satu, pada))
            for satu in kata.split()
        )
    )


def _bertugas(kata: str, pada: date) -> QuerySet[Any, Any]:
    """Who holds a post, or serves in a unit, whose name holds `kata`; there are far fewer names than people."""
    jabatan, unit = (model.objects.filter(nama__icontains=kata) for model in (Jabatan, UnitKerja))
    bertugas = Penempatan.objects.berlaku(pada).filter(Q(jabatan__in=jabatan) | Q(unit__in=unit))
    return bertugas.values("pegawai")
