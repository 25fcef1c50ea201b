"""The one-time code that opens an account or sets its password anew, whichever way it reaches the person."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from django.utils.crypto import salted_hmac

from selaras.jejak.models import Jejak
from selaras.jejak.services import Pelaku, baris_jejak, catat_banyak
from selaras.organisasi.models import KodeAktivasi, Pegawai

ALFABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without what is misread on paper: 0 O 1 I L U
PANJANG: Final = 12  # 58 bits
BERLAKU: Final = timedelta(hours=72)  # printed on Friday, handed over on Monday
BERLAKU_DIMINTA: Final = timedelta(hours=1)  # asked for by oneself, and waited for
SALAH_PALING_BANYAK: Final = 5  # a code that was mistyped this often is void


def terbitkan(
    pegawai: list[Pegawai], *, oleh: Pelaku, pada: datetime, cara: str, berlaku: timedelta = BERLAKU
) -> list[str]:
    """A new code for each of these people, told this once; a code not used before is void. In a transaction.

    Five statements, however many they are. Only a hash is kept; the trail says who made it and how it goes (`cara`).
    """
    kode = ["".join(secrets.choice(ALFABET) for _ in range(PANJANG)) for _ in pegawai]
    baris, jejak = [], list[Jejak]()
    for satu, miliknya in zip(pegawai, kode, strict=True):
        isi = {"kedaluwarsa": pada + berlaku, "dibuat_oleh": oleh.pk, "dibuat_pada": pada}
        baris.append(KodeAktivasi(pegawai=satu, sidik=sidik(satu.nip, miliknya), **isi))
        jejak.append(
            baris_jejak("akun.kode_dibuat", objek=satu, oleh=oleh, pada=pada, kedaluwarsa=pada + berlaku, cara=cara)
        )
    KodeAktivasi.objects.filter(pegawai__in=pegawai, dipakai_pada=None).delete()
    KodeAktivasi.objects.bulk_create(baris)
    catat_banyak(jejak)
    return kode


def berkelompok(kode: str) -> str:
    """A code as it is printed and read aloud: three groups of four."""
    return "-".join(kode[awal : awal + 4] for awal in range(0, PANJANG, 4))


def sidik(nip: str, kode: str) -> str:
    """What is stored of a code: without the secret key of the installation it says nothing."""
    return salted_hmac("selaras.aktivasi", f"{nip}:{kode}", algorithm="sha256").hexdigest()
