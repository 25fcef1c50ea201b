from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from aturan.golongan import urai_golongan
from aturan.nip import Nip, NipTidakSah
from selaras.organisasi.models import JenisPenempatan, Pegawai, Penempatan, Penilai
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import SKP

DITEMUKAN_PALING_BANYAK = 20


def akun(pegawai: Pegawai, hari: date) -> dict[str, Any]:
    """What a person sees of their own record: NIP, rank, posts of today, penilai."""
    penilai = Penilai.objects.berlaku(hari).filter(pegawai=pegawai).select_related("penilai").first()
    return {
        "nip": _nip(pegawai.nip),
        "pangkat": urai_golongan(pegawai.golongan).tulisan if pegawai.golongan else "",
        "posisi": wewenang(pegawai).posisi,
        "penilai": penilai.penilai if penilai else None,
    }


def _nip(nip: str) -> str:
    try:
        return Nip.urai(nip).berkelompok
    except NipTidakSah:
        return nip


def cari_pegawai(nama: str, oleh: Pegawai, hari: date) -> QuerySet[Pegawai]:
    """Colleagues whose name contains `nama`, with their post and, where `oleh` may read it, their newest SKP."""
    penempatan = Penempatan.objects.berlaku(hari).filter(pegawai=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF)
    skp = SKP.objects.visible_to(oleh).filter(pegawai=OuterRef("pk")).order_by("-mulai")
    return (
        Pegawai.objects.filter(nama__icontains=nama)
        .annotate(
            jabatan_kini=Subquery(penempatan.values("jabatan__nama")[:1]),
            skp_terlihat=Subquery(skp.values("pk")[:1]),
        )
        .order_by("nama")[:DITEMUKAN_PALING_BANYAK]
    )
