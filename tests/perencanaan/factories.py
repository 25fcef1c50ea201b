from datetime import UTC, date, datetime

from factory.declarations import LazyAttribute, SelfAttribute, Sequence, SubFactory, Trait
from factory.django import DjangoModelFactory

from aturan.capaian import Polarisasi
from aturan.periode import JenisPeriode
from aturan.skp import Aspek, JenisHasil, KeluargaSKP
from selaras.perencanaan.models import (
    SKP,
    HasilKerja,
    Indikator,
    IndikatorSasaran,
    PeranHasil,
    PeriodeEvaluasi,
    PeriodeKinerja,
    PerjanjianKinerja,
    Sasaran,
    StatusSKP,
)
from tests.organisasi.factories import PegawaiFactory, UnitKerjaFactory

PADA = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)


class PeriodeKinerjaFactory(DjangoModelFactory[PeriodeKinerja]):
    class Meta:
        model = PeriodeKinerja
        django_get_or_create = ("tahun",)

    tahun = 2026
    dibuka_oleh = SubFactory(PegawaiFactory)
    dibuka_pada = PADA


class PeriodeEvaluasiFactory(DjangoModelFactory[PeriodeEvaluasi]):
    """Triwulan III of 2026, unless told otherwise. Trait: `tahunan`."""

    class Meta:
        model = PeriodeEvaluasi
        django_get_or_create = ("periode", "jenis", "urut")

    class Params:
        tahunan = Trait(
            jenis=JenisPeriode.TAHUNAN, urut=1, mulai=date(2026, 1, 1), selesai=date(2026, 12, 31),
            tenggat=date(2027, 1, 31),
        )  # fmt: skip

    periode = SubFactory(PeriodeKinerjaFactory)
    jenis = JenisPeriode.TRIWULAN
    urut = 3
    mulai, selesai, tenggat = date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 15)


class PerjanjianKinerjaFactory(DjangoModelFactory[PerjanjianKinerja]):
    class Meta:
        model = PerjanjianKinerja

    unit = SubFactory(UnitKerjaFactory, mandiri=True)
    periode = SubFactory(PeriodeKinerjaFactory)


class SasaranFactory(DjangoModelFactory[Sasaran]):
    class Meta:
        model = Sasaran

    perjanjian = SubFactory(PerjanjianKinerjaFactory)
    urut = Sequence(lambda n: n + 1)
    rumusan = "Meningkatnya keandalan sarana milik negara"


class IndikatorSasaranFactory(DjangoModelFactory[IndikatorSasaran]):
    class Meta:
        model = IndikatorSasaran

    sasaran = SubFactory(SasaranFactory)
    urut = Sequence(lambda n: n + 1)
    kode = Sequence(lambda n: f"IKK{n}")
    rumusan = "Persentase sarana laik operasi"
    satuan, target, polarisasi = "%", 90, Polarisasi.MAKSIMAL


class SKPFactory(DjangoModelFactory[SKP]):
    """A draft of a JA/JF. Traits: `diajukan`, `ditetapkan`, `kepala` (form of a head)."""

    class Meta:
        model = SKP

    class Params:
        diajukan = Trait(status=StatusSKP.DIAJUKAN, diajukan_pada=PADA)
        ditetapkan = Trait(
            status=StatusSKP.DITETAPKAN, diajukan_pada=PADA, ditetapkan_pada=PADA,
            ditetapkan_oleh=SelfAttribute("penilai"),
        )  # fmt: skip
        kepala = Trait(keluarga=KeluargaSKP.PIMPINAN)

    pegawai = SubFactory(PegawaiFactory)
    penilai = SubFactory(PegawaiFactory)
    periode = SubFactory(PeriodeKinerjaFactory)
    unit = SubFactory(UnitKerjaFactory)
    jabatan = "Analis Perawatan Sarana"
    jabatan_penilai = "Kepala Seksi Perawatan Sarana"
    unit_penilai = LazyAttribute(lambda skp: skp.unit.nama)
    keluarga = KeluargaSKP.JA_JF
    mulai, selesai = date(2026, 1, 1), date(2026, 12, 31)


class HasilKerjaFactory(DjangoModelFactory[HasilKerja]):
    class Meta:
        model = HasilKerja

    skp = SubFactory(SKPFactory)
    jenis = JenisHasil.UTAMA
    urut = Sequence(lambda n: n + 1)
    rumusan = "Tersedianya analisis keandalan sarana yang menjadi dasar jadwal perawatan"


class IndikatorFactory(DjangoModelFactory[Indikator]):
    class Meta:
        model = Indikator

    hasil = SubFactory(HasilKerjaFactory)
    urut = Sequence(lambda n: n + 1)
    aspek = Aspek.KUANTITAS
    rumusan = "Jumlah analisis keandalan per tipe sarana"
    target, target_angka, satuan = "12 analisis", 12, "analisis"


class PeranHasilFactory(DjangoModelFactory[PeranHasil]):
    """A proposal that waits, of a leader whose SKP is a draft."""

    class Meta:
        model = PeranHasil

    induk = SubFactory(HasilKerjaFactory, rumusan="Meningkatnya kesiapan operasi sarana")
    pegawai = SubFactory(PegawaiFactory)
    rumusan = "Tersusunnya standar perawatan"
    oleh = SelfAttribute("induk.skp.pegawai")
    pada = PADA
