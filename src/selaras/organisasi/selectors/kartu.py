from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from aturan.nip import Nip, NipTidakSah
from selaras.organisasi.models import Pegawai, Penilai
from selaras.organisasi.permissions import boleh_melihat_riwayat, boleh_melihat_struktur
from selaras.organisasi.selectors.pangkat import golongan_pada
from selaras.organisasi.selectors.riwayat import Babak, Baris, babak, baris_berjangka, pangkat_tertulis


@dataclass(frozen=True, slots=True)
class Kartu:
    """A person's card. `riwayat` and `masa` are None, `nip` and `pangkat` empty, for whom may not see them."""

    pegawai: Pegawai
    jabatan: list[Baris]
    penilai: Baris | None
    tim: list[Baris]
    masa: Babak | None
    nip: str
    pangkat: str
    riwayat: list[Babak] | None


def pegawai_terlihat(untuk: Pegawai, pada: date) -> QuerySet[Pegawai]:
    """People whose card `untuk` may open: all of them inside the institution.

    From outside, those one assesses or has assessed, and those whose assessor one assesses.
    """
    if boleh_melihat_struktur(untuk):
        return Pegawai.objects.all()
    dinilai = Penilai.objects.filter(penilai=untuk).values("pegawai")
    di_bawahnya = Penilai.objects.berlaku(pada).filter(penilai__in=dinilai).values("pegawai")
    return Pegawai.objects.filter(Q(pk=untuk.pk) | Q(pk__in=dinilai) | Q(pk__in=di_bawahnya))


def isi_kartu(*, pegawai: Pegawai, untuk: Pegawai, pada: date) -> Kartu:
    """What `untuk` may see of a person on a day; the dated rows are read in one statement."""
    baris = baris_berjangka(pegawai)
    kini = [satu for satu in baris if satu.berlaku(pada)]
    terbuka = bool(boleh_melihat_riwayat(untuk, pegawai))
    return Kartu(
        pegawai=pegawai,
        jabatan=[satu for satu in kini if satu.asal == "penempatan"],
        penilai=next((satu for satu in kini if satu.asal == "penilai"), None),
        tim=[satu for satu in kini if satu.asal in {"ketua", "anggota"}],
        masa=next((babak(satu, pada) for satu in kini if terbuka and satu.asal in {"akhir", "masa"}), None),
        nip=nip_terbaca(pegawai.nip) if terbuka else "",
        pangkat=next((pangkat_tertulis(satu.nama) for satu in kini if satu.asal == "pangkat"), "") if terbuka else "",
        riwayat=[babak(satu, pada) for satu in baris] if terbuka else None,
    )


def nip_terbaca(nip: str) -> str:
    """A NIP in its groups, as people read it aloud; one that is not well formed as it is."""
    try:
        return Nip.urai(nip).berkelompok
    except NipTidakSah:
        return nip


def pangkat(pegawai: Pegawai, pada: date) -> str:
    """Rank and golongan on a day, as documents print them, or empty."""
    return pangkat_tertulis(golongan_pada([pegawai.pk], pada).get(pegawai.pk, ""))
