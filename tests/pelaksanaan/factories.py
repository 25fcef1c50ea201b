from datetime import UTC, date, datetime

from factory.declarations import LazyAttribute, SelfAttribute, Sequence, SubFactory, Trait
from factory.django import DjangoModelFactory

from selaras.pelaksanaan.models import (
    Bimbingan,
    BuktiDukung,
    CapaianIndikator,
    CaraUmpanBalik,
    JenisUmpanBalik,
    Konseling,
    PeranPemberi,
    PermintaanUmpanBalik,
    Realisasi,
    RencanaAksi,
    UmpanBalik,
)
from tests.organisasi.factories import PegawaiFactory, UnitKerjaFactory
from tests.perencanaan.factories import (
    HasilKerjaFactory,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PeriodeEvaluasiFactory,
    SKPFactory,
)

SEPTEMBER = date(2026, 9, 1)
PADA = datetime(2026, 9, 28, 2, 0, tzinfo=UTC)


class RealisasiFactory(DjangoModelFactory[Realisasi]):
    class Meta:
        model = Realisasi

    indikator = SubFactory(IndikatorFactory, hasil__skp__ditetapkan=True)
    bulan = SEPTEMBER
    nilai = 7


class BuktiDukungFactory(DjangoModelFactory[BuktiDukung]):
    """A link; `indikator` is set by the test."""

    class Meta:
        model = BuktiDukung

    skp = SubFactory(SKPFactory, ditetapkan=True)
    bulan = SEPTEMBER
    nama = Sequence(lambda n: f"Daftar hadir {n}")
    tautan = "https://contoh.go.id/daftar"
    diberi_oleh = SelfAttribute("skp.pegawai")
    diberi_pada = PADA


class RencanaAksiFactory(DjangoModelFactory[RencanaAksi]):
    """A step of Triwulan III."""

    class Meta:
        model = RencanaAksi

    hasil = SubFactory(HasilKerjaFactory, skp__ditetapkan=True)
    periode = SubFactory(PeriodeEvaluasiFactory)
    langkah = Sequence(lambda n: f"Menyusun lembar periksa ke-{n}")
    target = "dipakai di dua unit"


class BimbinganFactory(DjangoModelFactory[Bimbingan]):
    class Meta:
        model = Bimbingan

    pegawai = SubFactory(PegawaiFactory)
    pembimbing = SubFactory(PegawaiFactory)
    tanggal = date(2026, 9, 28)
    pokok = Sequence(lambda n: f"Lembar periksa roda ke-{n}")
    kesepakatan = "Difoto sebelum unit keluar depo."


class KonselingFactory(DjangoModelFactory[Konseling]):
    """Noted, and not reported. Trait: `dilaporkan`."""

    class Meta:
        model = Konseling

    class Params:
        dilaporkan = Trait(dilaporkan_pada=PADA)

    pegawai = SubFactory(PegawaiFactory)
    konselor = SubFactory(PegawaiFactory)
    penerima = SubFactory(PegawaiFactory)
    dimulai_pada = PADA
    tanggal = date(2026, 9, 28)
    catatan = "Sedang merawat orang tua yang sakit."


class UmpanBalikFactory(DjangoModelFactory[UmpanBalik]):
    """Named praise of a penilai. Traits: `perlu`, `tanpa_nama` (confidential)."""

    class Meta:
        model = UmpanBalik

    class Params:
        perlu = Trait(jenis=JenisUmpanBalik.PERLU)
        tanpa_nama = Trait(
            rahasia=True, oleh=None, pada=None, peran=PeranPemberi.TANPA_NAMA, id=Sequence(lambda n: -n - 1)
        )

    untuk = SubFactory(PegawaiFactory)
    oleh = SubFactory(PegawaiFactory)
    peran = PeranPemberi.PENILAI
    penilai = LazyAttribute(lambda u: u.oleh)
    unit = SubFactory(UnitKerjaFactory)
    jenis, cara = JenisUmpanBalik.BAIK, CaraUmpanBalik.LANGSUNG
    isi = Sequence(lambda n: f"Serah terima giliran kerja ke-{n} lengkap.")
    triwulan = date(2026, 7, 1)
    pada = PADA


class PermintaanFactory(DjangoModelFactory[PermintaanUmpanBalik]):
    class Meta:
        model = PermintaanUmpanBalik

    dari = SubFactory(PegawaiFactory)
    kepada = SubFactory(PegawaiFactory)
    pertanyaan = "Apakah hasil perawatan CC 203 sudah sesuai harapan Ibu?"
    pada = PADA


class CapaianIndikatorFactory(DjangoModelFactory[CapaianIndikator]):
    class Meta:
        model = CapaianIndikator

    indikator = SubFactory(IndikatorSasaranFactory)
    periode = SubFactory(PeriodeEvaluasiFactory)
    nilai = 88
