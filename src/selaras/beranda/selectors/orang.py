from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE, OuterRef, QuerySet, Subquery

from selaras.organisasi.models import Pegawai, Penilai
from selaras.organisasi.selectors import cari
from selaras.organisasi.selectors.kartu import nip_terbaca, pangkat
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP

KINERJA_PALING_BANYAK = 5  # plans and results on a card


def akun(pegawai: Pegawai, hari: date) -> dict[str, Any]:
    """What a person sees of their own record: NIP, rank, posts of today, penilai."""
    penilai = Penilai.objects.berlaku(hari).filter(pegawai=pegawai).select_related("penilai").first()
    return {
        "nip": nip_terbaca(pegawai.nip),
        "pangkat": pangkat(pegawai, hari),
        "posisi": wewenang(pegawai).posisi,
        "penilai": penilai.penilai if penilai else None,
    }


def cari_pegawai(kata: str, oleh: Pegawai, hari: date) -> QuerySet[Any]:
    """Who is looked for, each with the newest SKP that `oleh` may read, or None."""
    skp = SKP.objects.visible_to(oleh).filter(pegawai=OuterRef("pk")).order_by("-mulai")
    ditemukan = cari.cari_pegawai(kata, untuk=oleh, pada=hari)
    berskp: QuerySet[Any] = ditemukan.annotate(skp_terlihat=Subquery(skp.values("pk")[:1]))
    return berskp


def kinerja(pegawai: Pegawai, pembaca: Pegawai) -> dict[str, Any]:
    """The newest SKP and released results of a person that `pembaca` may open."""
    skp = SKP.objects.visible_to(pembaca).filter(pegawai=pegawai).select_related("periode").order_by("-mulai", "-pk")
    hasil = Evaluasi.objects.visible_to(pembaca).terbuka().filter(pegawai=pegawai).select_related("periode")
    urut = hasil.order_by("-periode__selesai", "periode__mulai", "-pk")
    return {
        "daftar_skp": skp.fetch_mode(FETCH_RAISE)[:KINERJA_PALING_BANYAK],
        "daftar_hasil": urut.fetch_mode(FETCH_RAISE)[:KINERJA_PALING_BANYAK],
    }
