from datetime import date

from factory.declarations import RelatedFactory, Sequence, SubFactory
from factory.declarations import Trait as Ciri
from factory.django import DjangoModelFactory

from aturan.jabatan import JenisJabatan
from selaras.organisasi.models import (
    AnggotaTim,
    Instansi,
    Jabatan,
    Jenis,
    JenisPeran,
    Kedudukan,
    MasaKedudukan,
    Pangkat,
    Pegawai,
    Penempatan,
    Pengguna,
    Penilai,
    Peran,
    TimKerja,
    UnitKerja,
)

AWAL_TAHUN = date(2026, 1, 1)


class InstansiFactory(DjangoModelFactory[Instansi]):
    class Meta:
        model = Instansi

    nama = "Balai Perawatan Perkeretaapian (contoh)"
    kota = "Grobogan"


class UnitKerjaFactory(DjangoModelFactory[UnitKerja]):
    class Meta:
        model = UnitKerja

    nama = Sequence(lambda n: f"Seksi {n}")
    mulai = date(2020, 1, 1)


class JabatanFactory(DjangoModelFactory[Jabatan]):
    class Meta:
        model = Jabatan

    nama = Sequence(lambda n: f"Pengelola Sarana {n}")
    jenis = JenisJabatan.PELAKSANA


class PenggunaFactory(DjangoModelFactory[Pengguna]):
    class Meta:
        model = Pengguna

    username = Sequence(lambda n: f"{199001012015031000 + n:018d}")
    password = "!"  # cannot sign in by password; tests use force_login


class PegawaiFactory(DjangoModelFactory[Pegawai]):
    """A PNS III/b with an account. Ciri: `luar` (a PejabatLuar), `pppk`, `pensiun` (since the beginning of the year)."""

    class Meta:
        model = Pegawai
        skip_postgeneration_save = True

    class Params:
        luar = Ciri(
            jenis=Jenis.LUAR, nip="", pangkat=None, jabatan_luar="Direktur Sarana", instansi_luar="Ditjen Contoh"
        )
        pppk = Ciri(jenis=Jenis.PPPK, pangkat__golongan="IX", nip=Sequence(lambda n: f"{198811302024211000 + n:018d}"))
        pensiun = Ciri(bertugas_sampai=date(2025, 12, 31), sebab_berhenti=Kedudukan.PENSIUN)

    nip = Sequence(lambda n: f"{199001012015031000 + n:018d}")
    nama = Sequence(lambda n: f"Budi Contoh {n}")
    jenis = Jenis.PNS
    pengguna = SubFactory(PenggunaFactory)
    pangkat = RelatedFactory("tests.organisasi.factories.PangkatFactory", factory_related_name="pegawai")
    pangkat__golongan = "III/b"


class PangkatFactory(DjangoModelFactory[Pangkat]):
    class Meta:
        model = Pangkat

    golongan = "III/b"
    mulai = date(2022, 4, 1)


class MasaKedudukanFactory(DjangoModelFactory[MasaKedudukan]):
    class Meta:
        model = MasaKedudukan

    pegawai = SubFactory(PegawaiFactory)
    kedudukan = Kedudukan.TUGAS_BELAJAR
    mulai = AWAL_TAHUN


class PenempatanFactory(DjangoModelFactory[Penempatan]):
    class Meta:
        model = Penempatan

    pegawai = SubFactory(PegawaiFactory)
    unit = SubFactory(UnitKerjaFactory)
    jabatan = SubFactory(JabatanFactory)
    mulai = AWAL_TAHUN


class PenilaiFactory(DjangoModelFactory[Penilai]):
    class Meta:
        model = Penilai

    pegawai = SubFactory(PegawaiFactory)
    penilai = SubFactory(PegawaiFactory)
    mulai = AWAL_TAHUN


class PeranFactory(DjangoModelFactory[Peran]):
    class Meta:
        model = Peran

    pegawai = SubFactory(PegawaiFactory)
    jenis = JenisPeran.PENGELOLA
    unit = SubFactory(UnitKerjaFactory)
    mulai = AWAL_TAHUN


class TimKerjaFactory(DjangoModelFactory[TimKerja]):
    class Meta:
        model = TimKerja
        skip_postgeneration_save = True

    nama = Sequence(lambda n: f"Tim {n}")
    unit = SubFactory(UnitKerjaFactory)
    mulai = AWAL_TAHUN
    ketua = RelatedFactory("tests.organisasi.factories.AnggotaTimFactory", factory_related_name="tim", ketua=True)


class AnggotaTimFactory(DjangoModelFactory[AnggotaTim]):
    class Meta:
        model = AnggotaTim

    tim = SubFactory(TimKerjaFactory)
    pegawai = SubFactory(PegawaiFactory)
    mulai = AWAL_TAHUN
