from factory.declarations import SelfAttribute, SubFactory, Trait
from factory.django import DjangoModelFactory

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Predikat, Rating
from aturan.versi import Versi
from selaras.penilaian.models import Evaluasi, PenetapanCapaian, StatusEvaluasi
from tests.organisasi.factories import PegawaiFactory, UnitKerjaFactory
from tests.perencanaan.factories import PADA, PeriodeEvaluasiFactory, SKPFactory


class PenetapanCapaianFactory(DjangoModelFactory[PenetapanCapaian]):
    class Meta:
        model = PenetapanCapaian

    unit = SubFactory(UnitKerjaFactory, mandiri=True)
    periode = SubFactory(PeriodeEvaluasiFactory)
    tingkat = CapaianOrganisasi.BAIK
    alasan = "Sebelas dari sebelas rencana aksi tercapai."
    versi_aturan = Versi.TERKINI.value
    ditetapkan_oleh = SubFactory(PegawaiFactory, luar=True)
    ditetapkan_pada = PADA


class EvaluasiFactory(DjangoModelFactory[Evaluasi]):
    """A draft without ratings. Traits: `selesai` (rated Baik), `disampaikan` (released)."""

    class Meta:
        model = Evaluasi

    class Params:
        selesai = Trait(
            status=StatusEvaluasi.SELESAI, hasil=Rating.SESUAI, perilaku=Rating.SESUAI, predikat=Predikat.BAIK,
            versi_aturan=Versi.TERKINI.value, dinilai_pada=PADA,
        )  # fmt: skip
        disampaikan = Trait(
            selesai=True, status=StatusEvaluasi.DISAMPAIKAN, disampaikan_pada=PADA,
            batas_tanggapan=SelfAttribute("periode.tenggat"),
        )  # fmt: skip

    skp = SubFactory(SKPFactory, ditetapkan=True)
    periode = SubFactory(PeriodeEvaluasiFactory)
    pegawai = SelfAttribute("skp.pegawai")
    penilai = SelfAttribute("skp.penilai")
    unit = SelfAttribute("skp.unit")
