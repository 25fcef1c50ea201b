from selaras.pelaksanaan.forms.bukti import BerkasForm, TautanForm
from selaras.pelaksanaan.forms.realisasi import BulanForm, CapaianForm, PeriodeForm, RealisasiForm, TempelForm
from selaras.pelaksanaan.forms.umpan_balik import BalasanForm, MintaForm, PilihanForm, UbahForm, UmpanBalikForm

__all__ = [
    "BalasanForm",
    "BerkasForm",
    "BulanForm",
    "CapaianForm",
    "MintaForm",
    "PeriodeForm",
    "PilihanForm",
    "RealisasiForm",
    "TautanForm",
    "TempelForm",
    "UbahForm",
    "UmpanBalikForm",
]
