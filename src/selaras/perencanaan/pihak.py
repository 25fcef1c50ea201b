"""A person as the header block of a form names them."""

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from aturan.golongan import urai_golongan
from selaras.common.dokumen import PihakDokumen
from selaras.organisasi.models import Jenis, Pangkat, Pegawai
from selaras.organisasi.selectors import golongan_pada
from selaras.perencanaan.models import SKP


def pihak(pegawai: Pegawai, *, golongan: str, jabatan: str, unit: str) -> PihakDokumen:
    """The five rows of a person, with the rank, the post and the unit of the time of the document."""
    luar = pegawai.jenis == Jenis.LUAR
    return PihakDokumen(
        nama=pegawai.nama_lengkap,
        label_nip="NIPPPK" if pegawai.jenis == Jenis.PPPK else "NIP",
        nip=nip_berspasi(pegawai.nip) or None,
        pangkat=_pangkat(golongan),
        jabatan=jabatan,
        label_unit="INSTANSI" if luar else "UNIT KERJA",
        unit_kerja=unit,
    )


def golongan_saat_mulai(pihak: str) -> Coalesce:
    """As a column of SKP: the golongan of `pegawai` or `penilai` when it began, or the first on record."""
    semua = Pangkat.objects.filter(pegawai=OuterRef(pihak))
    saat_itu = semua.filter(mulai__lte=OuterRef("mulai")).order_by("-mulai").values("golongan")[:1]
    return Coalesce(Subquery(saat_itu), Subquery(semua.order_by("mulai").values("golongan")[:1]), Value(""))


def kedua_pihak(skp: SKP, golongan: tuple[str, str] | None = None) -> tuple[PihakDokumen, PihakDokumen]:
    """Who is assessed, and who assesses, as they were when the SKP began; one statement unless `golongan` is known."""
    if golongan is None:
        semua = golongan_pada((skp.pegawai_id, skp.penilai_id), skp.mulai)
        golongan = semua.get(skp.pegawai_id, ""), semua.get(skp.penilai_id, "")
    milik, penilai = golongan
    return (
        pihak(skp.pegawai, golongan=milik, jabatan=skp.jabatan, unit=skp.unit.nama),
        pihak(skp.penilai, golongan=penilai, jabatan=skp.jabatan_penilai, unit=skp.unit_penilai),
    )


def nip_berspasi(nip: str) -> str:
    """A NIP in the groups in which people read it: birth, appointment, sex, number."""
    return " ".join(bagian for bagian in (nip[:8], nip[8:14], nip[14:15], nip[15:]) if bagian)


def _pangkat(golongan: str) -> str | None:
    """The rank as printed; an unknown one as it is on record."""
    try:
        return urai_golongan(golongan).tulisan if golongan else None
    except ValueError:
        return golongan
