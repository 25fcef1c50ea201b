"""The results of the plans and how each is measured; everybody's results serve those of a leader."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from aturan.capaian import Polarisasi
from aturan.skp import JenisHasil
from selaras.beranda.peragaan.dunia import SEKALI
from selaras.beranda.peragaan.orang import TIM
from selaras.beranda.peragaan.perjanjian import Janji
from selaras.beranda.peragaan.rencana import TIM as DARI_TIM
from selaras.beranda.peragaan.rencana import Hasil, Ukuran
from selaras.beranda.peragaan.skp import Isi
from selaras.perencanaan.models import HasilKerja, Indikator, Konsolidasi
from selaras.perencanaan.target import urai_target

_BERWAKTU: Final = ("hari", "jam", "menit")


def isi_hasil(semua: Sequence[Isi], janji: Janji) -> None:
    """Write the results and measures of these plans of one year, leaders first."""
    menurut: dict[str, Isi] = {}
    for isi in semua:
        menurut.setdefault(isi.lakon, isi)  # of two plans in a year, others serve the first
    for tingkat in range(3):
        sebaya = [isi for isi in semua if isi.tingkat == tingkat]
        for isi in sebaya:
            isi.hasil = [_hasil(isi, h, janji, menurut) for h in isi.rencana.hasil]
            _nomori(isi.hasil)
        HasilKerja.objects.bulk_create([h for isi in sebaya for h in isi.hasil], SEKALI)
    for isi in semua:
        for baris, hasil in zip(isi.hasil, isi.rencana.hasil, strict=True):
            isi.ukuran += [(indikator(baris, n, u), u) for n, u in enumerate(hasil.ukuran, start=1)]
    Indikator.objects.bulk_create([i for isi in semua for i, _ in isi.ukuran], SEKALI)


def _hasil(isi: Isi, hasil: Hasil, janji: Janji, menurut: Mapping[str, Isi]) -> HasilKerja:
    isian: dict[str, Any] = {"perspektif": hasil.perspektif}
    if hasil.dari == DARI_TIM:
        nama, ketua, nomor, _ = next(tim for tim in TIM if isi.lakon in tim[3])
        isian |= {"penugasan_dari": f"Ketua {nama}", "induk": menurut[ketua].hasil[nomor - 1]}
    elif hasil.dari:
        isian["penugasan_dari"] = hasil.dari
    elif hasil.perspektif:
        isian["induk_sasaran"] = janji.indikator[hasil.acuan]
    else:
        isian["induk"] = menurut[isi.penilai].hasil[int(hasil.acuan) - 1]
    jenis = JenisHasil.TAMBAHAN if hasil.dari else JenisHasil.UTAMA
    return HasilKerja(skp=isi.skp, jenis=jenis, rumusan=hasil.rumusan, **isian)


def _nomori(hasil: Sequence[HasilKerja]) -> None:
    for jenis in JenisHasil:
        for urut, satu in enumerate((h for h in hasil if h.jenis == jenis), start=1):
            satu.urut = urut


def indikator(hasil: HasilKerja, urut: int, ukuran: Ukuran) -> Indikator:
    """How a result is measured: its nth measure."""
    return Indikator(hasil=hasil, urut=urut, **isian_indikator(ukuran))


@cache
def isian_indikator(ukuran: Ukuran) -> Mapping[str, Any]:
    """A measure as columns; time taken is better when it is less and is averaged, unless the plan says otherwise."""
    target = urai_target(ukuran.target)
    berwaktu = target.satuan.startswith(_BERWAKTU)
    turun = "turun" in ukuran.cara or (berwaktu and "naik" not in ukuran.cara)
    rata = "rata" in ukuran.cara or ((berwaktu or target.satuan == "%") and "jumlah" not in ukuran.cara)
    return {
        "aspek": ukuran.aspek,
        "rumusan": ukuran.rumusan,
        "target": ukuran.target,
        "target_angka": target.angka,
        "target_atas": target.atas,
        "satuan": target.satuan,
        "polarisasi": Polarisasi.MINIMAL if turun else Polarisasi.MAKSIMAL,
        "konsolidasi": _konsolidasi(ukuran, rata=rata),
    }


def _konsolidasi(ukuran: Ukuran, *, rata: bool) -> Konsolidasi:
    if "terakhir" in ukuran.cara:
        return Konsolidasi.TERAKHIR
    return Konsolidasi.RATA_RATA if rata else Konsolidasi.JUMLAH
