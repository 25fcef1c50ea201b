"""Notices by mail: at once or gathered once a day, never within somebody's hours of rest."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Max
from django.utils.timezone import localtime

from selaras.beranda.models import Pemberitahuan, PilihanKabar, Surel
from selaras.common import surel
from selaras.organisasi.models import Pegawai

BASI: Final = timedelta(days=7)  # what waited longer than this is on the page, and no longer worth a mail
JAM_RANGKUMAN: Final = 7  # local hour from which the mail of a day goes out
DISEBUT: Final = 20  # notices in one mail


def saatnya(pilihan: PilihanKabar, kini: datetime, terakhir: datetime | None) -> bool:
    """True when mail may go to somebody at `kini` (local time) whose last one went out at `terakhir`."""
    if pilihan.surel == Surel.TIDAK or pilihan.tenang(kini):
        return False
    if pilihan.surel == Surel.SEGERA:
        return True
    return kini.hour >= JAM_RANGKUMAN and (terakhir is None or localtime(terakhir).date() < kini.date())


def surati(kini: datetime) -> int:
    """Mail what waits to whoever may be written to now, one mail for each person; says how many.

    Raises: OSError when the mail server is not reached; what has gone out is noted before.
    """
    menunggu = Pemberitahuan.objects.filter(
        disurati_pada=None, dibaca_pada=None, pada__gt=kini - BASI, pegawai__bertugas_sampai__gte=kini.date()
    ).exclude(pegawai__email="")
    milik = defaultdict[int, list[Pemberitahuan]](list)
    for satu in menunggu.order_by("pada", "pk"):
        milik[satu.pegawai_id].append(satu)
    terakhir = dict(
        Pemberitahuan.objects.filter(pegawai__in=milik).values_list("pegawai").annotate(Max("disurati_pada"))
    )
    orang = Pegawai.objects.select_related("pilihan_kabar").in_bulk(milik)
    banyak = 0
    for siapa, kabar in milik.items():
        pilihan = getattr(orang[siapa], "pilihan_kabar", None) or PilihanKabar()
        if saatnya(pilihan, kini, terakhir.get(siapa)):
            _kirim(orang[siapa], kabar, kini)
            banyak += 1
    return banyak


def _kirim(pegawai: Pegawai, kabar: list[Pemberitahuan], kini: datetime) -> None:
    isi = {
        "nama": pegawai.nama_lengkap,
        "kabar": [satu.kata for satu in kabar[:DISEBUT]],
        "lainnya": max(0, len(kabar) - DISEBUT),
        "banyak": len(kabar),
    }
    surel.kirim("beranda/surel_pemberitahuan.txt", kepada=pegawai.email, isi=isi)
    Pemberitahuan.objects.filter(pk__in=[satu.pk for satu in kabar]).update(disurati_pada=kini)
