"""A person as the header block of a form names them."""

from aturan.golongan import urai_golongan
from selaras.common.dokumen import PihakDokumen
from selaras.organisasi.models import Jenis, Pegawai
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


def kedua_pihak(skp: SKP) -> tuple[PihakDokumen, PihakDokumen]:
    """Who is assessed, and who assesses, as they were when the SKP began; one statement."""
    golongan = golongan_pada((skp.pegawai_id, skp.penilai_id), skp.mulai)
    milik, penilai = golongan.get(skp.pegawai_id, ""), golongan.get(skp.penilai_id, "")
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
