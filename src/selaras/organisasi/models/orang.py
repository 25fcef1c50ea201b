from datetime import date
from typing import Final, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, F, FilteredRelation, Q, Value, When
from django.db.models.functions import Coalesce

from selaras.common.versi import Berversi

TANPA_AKHIR: Final = date(9999, 12, 31)  # the last day of what has no end yet


class Jenis(models.TextChoices):
    """What a person is to the institution. `LUAR`: a PejabatLuar, outside it (ADR 0008)."""

    PNS = "pns", "PNS"
    CPNS = "cpns", "CPNS"
    PPPK = "pppk", "PPPK"
    LUAR = "luar", "Pejabat luar"


class Kedudukan(models.TextChoices):
    """Whether and how a person serves on a day (`PegawaiQuerySet.pada`)."""

    AKTIF = "aktif", "Aktif"
    TUGAS_BELAJAR = "tugas_belajar", "Tugas belajar"
    DIPEKERJAKAN = "dipekerjakan", "Dipekerjakan di luar instansi"
    CUTI_LUAR_TANGGUNGAN = "cltn", "Cuti di luar tanggungan negara"
    DIHENTIKAN = "henti_sementara", "Diberhentikan sementara"
    BERHENTI = "berhenti", "Berhenti"
    PENSIUN = "pensiun", "Pensiun"
    MENINGGAL = "meninggal", "Meninggal dunia"


TANPA_SKP = (Kedudukan.CUTI_LUAR_TANGGUNGAN, Kedudukan.DIHENTIKAN)  # away from all work: nothing planned, nothing rated
BERKURUN = (Kedudukan.TUGAS_BELAJAR, Kedudukan.DIPEKERJAKAN, *TANPA_SKP)  # for a time
BERAKHIR = (Kedudukan.BERHENTI, Kedudukan.PENSIUN, Kedudukan.MENINGGAL)  # for good
MELAYANI = (Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR, Kedudukan.DIPEKERJAKAN)  # whose work can be spoken of


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

    def pada(self, hari: date) -> Self:
        """People as they are on a day: with `golongan`, its `tmt_golongan`, and `kedudukan`."""
        return self.annotate(
            pangkat_kini=FilteredRelation("pangkat", condition=_berlaku("pangkat", hari)),
            masa_kini=FilteredRelation("masa_kedudukan", condition=_berlaku("masa_kedudukan", hari)),
        ).annotate(
            golongan=Coalesce("pangkat_kini__golongan", Value("")),
            tmt_golongan=F("pangkat_kini__mulai"),
            kedudukan=Case(
                When(bertugas_sampai__lt=hari, then="sebab_berhenti"),
                default=Coalesce("masa_kini__kedudukan", Value(Kedudukan.AKTIF)),
                output_field=models.CharField(choices=Kedudukan),
            ),
        )

    def melayani(self, hari: date) -> Self:
        """People whose work can be spoken of on a day."""
        return self.pada(hari).filter(kedudukan__in=MELAYANI)


def _berlaku(jalur: str, hari: date) -> Q:
    """That a dated row on `jalur` holds on a day."""
    terbuka = Q(**{f"{jalur}__selesai": None}) | Q(**{f"{jalur}__selesai__gte": hari})
    return terbuka & Q(**{f"{jalur}__mulai__lte": hari})


class Pegawai(Berversi):
    """A person: an ASN of the institution, or a PejabatLuar who acts on its people (leader above, minister).

    Only what performance management needs is kept; NIK, religion, address and marital status never are. What changes
    with time stands in dated rows: `Penempatan`, `Pangkat`, `MasaKedudukan`. `bertugas_sampai` is the last day;
    `tmt_pns` the first day as PNS of whom Selaras knew as CPNS, by the decision `sk_pns`.
    """

    nip = models.CharField("NIP", max_length=18, blank=True)
    nama = models.CharField(max_length=150)
    gelar_depan = models.CharField(max_length=50, blank=True)
    gelar_belakang = models.CharField(max_length=80, blank=True)
    jenis = models.CharField(max_length=8, choices=Jenis)
    sapaan = models.CharField(max_length=8, choices=Sapaan, default=Sapaan.TANPA, blank=True)
    tmt_pns = models.DateField(null=True)
    sk_pns = models.CharField(max_length=100, blank=True)
    bertugas_sampai = models.DateField(default=TANPA_AKHIR)
    sebab_berhenti = models.CharField(max_length=16, blank=True, choices=[(k.value, k.label) for k in BERAKHIR])
    email = models.EmailField(blank=True)
    jabatan_luar = models.CharField(max_length=200, blank=True)
    instansi_luar = models.CharField(max_length=200, blank=True)
    pengguna = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="pegawai")
    objects = PegawaiQuerySet.as_manager()
    golongan: str  # these three: only where `pada` has asked for a day
    tmt_golongan: date | None
    kedudukan: str

    class Meta:
        constraints = [
            models.UniqueConstraint(name="pegawai_nip_tunggal", fields=["nip"], condition=~Q(nip="")),
            models.CheckConstraint(
                name="pegawai_asn_ber_nip_dan_luar_berjabatan",
                condition=Q(jenis="luar") & ~Q(jabatan_luar="") & ~Q(instansi_luar="")
                | ~Q(jenis="luar") & Q(nip__regex=r"^[0-9]{18}$") & Q(jabatan_luar="", instansi_luar=""),
            ),
            models.CheckConstraint(name="pegawai_sk_pns_bertanggal", condition=Q(sk_pns="") | Q(tmt_pns__isnull=False)),
            models.UniqueConstraint(
                name="pegawai_dan_akhirnya", fields=["id", "bertugas_sampai"]
            ),  # for SKP to refer to
            models.CheckConstraint(
                name="pegawai_berakhir_dengan_sebab",
                condition=Q(bertugas_sampai=TANPA_AKHIR, sebab_berhenti="")
                | Q(bertugas_sampai__lt=TANPA_AKHIR, sebab_berhenti__in=BERAKHIR),
            ),
        ]
        indexes = [models.Index(name="pegawai_nama", fields=["nama"])]

    def __str__(self) -> str:
        return self.nama

    def bertugas(self, hari: date) -> bool:
        """Whether the person still serves on a day."""
        return self.bertugas_sampai >= hari

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
