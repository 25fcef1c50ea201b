"""The acts of stage 1, each in one transaction."""

from selaras.perencanaan.services.dialog import (
    hapus_butir_lampiran,
    katakan,
    tambah_butir_lampiran,
    ubah_butir_lampiran,
    ubah_ekspektasi,
)
from selaras.perencanaan.services.hasil import (
    IndukTidakSesuai,
    biarkan_rumusan,
    hapus_hasil,
    pakai_saran,
    pilih_induk,
    tambah_hasil,
    ubah_hasil,
)
from selaras.perencanaan.services.indikator import hapus_indikator, tambah_indikator, ubah_indikator
from selaras.perencanaan.services.mulai import DataJabatanKurang, SKPBertumpuk, mulai_skp
from selaras.perencanaan.services.periode import PeriodeSudahDibuka, TenggatTidakMaju, buka_periode, perpanjang_tenggat
from selaras.perencanaan.services.perjanjian import (
    PerjanjianBelumLengkap,
    UnitTidakMandiri,
    hapus_indikator_sasaran,
    hapus_sasaran,
    susun_perjanjian,
    tambah_indikator_sasaran,
    tambah_sasaran,
    tetapkan_perjanjian,
    ubah_indikator_sasaran,
    ubah_sasaran,
)
from selaras.perencanaan.services.status import (
    SKPBelumDiajukan,
    SKPBelumLengkap,
    SKPSudahDitetapkan,
    ajukan_skp,
    kembalikan_skp,
    tarik_skp,
    tetapkan_skp,
)
from selaras.perencanaan.services.sunting import BarisDipakai, MasihAdaBarisKosong

__all__ = [
    "BarisDipakai",
    "DataJabatanKurang",
    "IndukTidakSesuai",
    "MasihAdaBarisKosong",
    "PeriodeSudahDibuka",
    "PerjanjianBelumLengkap",
    "SKPBelumDiajukan",
    "SKPBelumLengkap",
    "SKPBertumpuk",
    "SKPSudahDitetapkan",
    "TenggatTidakMaju",
    "UnitTidakMandiri",
    "ajukan_skp",
    "biarkan_rumusan",
    "buka_periode",
    "hapus_butir_lampiran",
    "hapus_hasil",
    "hapus_indikator",
    "hapus_indikator_sasaran",
    "hapus_sasaran",
    "katakan",
    "kembalikan_skp",
    "mulai_skp",
    "pakai_saran",
    "perpanjang_tenggat",
    "pilih_induk",
    "susun_perjanjian",
    "tambah_butir_lampiran",
    "tambah_hasil",
    "tambah_indikator",
    "tambah_indikator_sasaran",
    "tambah_sasaran",
    "tarik_skp",
    "tetapkan_perjanjian",
    "tetapkan_skp",
    "ubah_butir_lampiran",
    "ubah_ekspektasi",
    "ubah_hasil",
    "ubah_indikator",
    "ubah_indikator_sasaran",
    "ubah_sasaran",
]
