from datetime import date

from django.db.models import OuterRef, Subquery

from selaras.organisasi.models import JenisPenempatan, Penempatan


def tugas_kini(siapa: str, pada: date) -> dict[str, Subquery]:
    """The definitive post and unit on a day of whom the column `siapa` names, as two more columns."""
    definitif = Penempatan.objects.berlaku(pada).filter(pegawai=OuterRef(siapa), jenis=JenisPenempatan.DEFINITIF)
    satu = definitif.order_by("pk")
    return {
        "jabatan_kini": Subquery(satu.values("jabatan__nama")[:1]),
        "unit_kini": Subquery(satu.values("unit__nama")[:1]),
    }
