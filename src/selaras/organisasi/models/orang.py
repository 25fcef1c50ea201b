from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from selaras.common.versi import Berversi


class Jenis(models.TextChoices):
    """What a person is to the institution. `LUAR`: a PejabatLuar, outside it (ADR 0008)."""

    PNS = "pns", "PNS"
    CPNS = "cpns", "CPNS"
    PPPK = "pppk", "PPPK"
    LUAR = "luar", "Pejabat luar"


class Kedudukan(models.TextChoices):
    """Whether and how a person serves."""

    AKTIF = "aktif", "Aktif"
    TUGAS_BELAJAR = "tugas_belajar", "Tugas belajar"
    CUTI_LUAR_TANGGUNGAN = "cltn", "Cuti di luar tanggungan negara"
    BERHENTI = "berhenti", "Berhenti"
    PENSIUN = "pensiun", "Pensiun"
    MENINGGAL = "meninggal", "Meninggal dunia"


class Sapaan(models.TextChoices):
    """How the screens address a person; empty: "Anda"."""

    TANPA = "", "Anda"
    IBU = "ibu", "Ibu"
    BAPAK = "bapak", "Bapak"


class PegawaiQuerySet(models.QuerySet["Pegawai"]):
    """Words for sets of people."""

    def asn(self) -> Self:
        """People of the institution, without those outside it."""
        return self.exclude(jenis=Jenis.LUAR)


class Pegawai(Berversi):
    """A person: an ASN of the institution, or a PejabatLuar who acts on its people (leader above, minister).

    Only what performance management needs is kept; NIK, religion, address and marital status never are.
    """

    nip = models.CharField("NIP", max_length=18, blank=True)
    nama = models.CharField(max_length=150)
    gelar_depan = models.CharField(max_length=50, blank=True)
    gelar_belakang = models.CharField(max_length=80, blank=True)
    jenis = models.CharField(max_length=8, choices=Jenis)
    sapaan = models.CharField(max_length=8, choices=Sapaan, default=Sapaan.TANPA, blank=True)
    golongan = models.CharField(max_length=8, blank=True)
    tmt_golongan = models.DateField(null=True)
    kedudukan = models.CharField(max_length=16, choices=Kedudukan, default=Kedudukan.AKTIF)
    email = models.EmailField(blank=True)
    jabatan_luar = models.CharField(max_length=200, blank=True)
    instansi_luar = models.CharField(max_length=200, blank=True)
    pengguna = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="pegawai")
    objects = PegawaiQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="pegawai_nip_tunggal", fields=["nip"], condition=~Q(nip="")),
            models.CheckConstraint(
                name="pegawai_asn_ber_nip_dan_luar_berjabatan",
                condition=Q(jenis="luar") & ~Q(jabatan_luar="") & ~Q(instansi_luar="")
                | ~Q(jenis="luar") & Q(nip__regex=r"^[0-9]{18}$") & Q(jabatan_luar="", instansi_luar=""),
            ),
        ]
        indexes = [models.Index(name="pegawai_nama", fields=["nama"])]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama_lengkap(self) -> str:
        """The name with its titles, as documents print it."""
        depan = f"{self.gelar_depan} " if self.gelar_depan else ""
        belakang = f", {self.gelar_belakang}" if self.gelar_belakang else ""
        return f"{depan}{self.nama}{belakang}"

    @property
    def panggilan(self) -> str:
        """How others speak of this person on screens: "Bu Ratna", "Pak Hendra", or the name."""
        pertama = self.nama.split()[0]
        return {"ibu": f"Bu {pertama}", "bapak": f"Pak {pertama}"}.get(self.sapaan, self.nama)

    @property
    def kata_sapaan(self) -> str:
        """How screens address this person: "Ibu", "Bapak" or "Anda"."""
        return Sapaan(self.sapaan).label
