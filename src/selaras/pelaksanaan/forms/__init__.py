from selaras.pelaksanaan.forms.bukti import BerkasForm, TautanForm
from selaras.pelaksanaan.forms.realisasi import BulanForm, CapaianForm, PeriodeForm, RealisasiForm, TempelForm
from selaras.pelaksanaan.forms.rencana_aksi import LangkahForm, SepakatForm, TandaiForm, UbahLangkahForm
from selaras.pelaksanaan.forms.umpan_balik import (
    TIDAK_MENGENAL,
    BalasanForm,
    MintaForm,
    PilihanForm,
    SaringanLinimasaForm,
    TolakForm,
    UbahForm,
    UmpanBalikForm,
)

__all__ = [
    "TIDAK_MENGENAL",
    "BalasanForm",
    "BerkasForm",
    "BulanForm",
    "CapaianForm",
    "LangkahForm",
    "MintaForm",
    "PeriodeForm",
    "PilihanForm",
    "RealisasiForm",
    "SaringanLinimasaForm",
    "SepakatForm",
    "TandaiForm",
    "TautanForm",
    "TempelForm",
    "TolakForm",
    "UbahForm",
    "UbahLangkahForm",
    "UmpanBalikForm",
]
