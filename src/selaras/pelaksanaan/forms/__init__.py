from selaras.pelaksanaan.forms.bukti import BerkasForm, TautanForm
from selaras.pelaksanaan.forms.pembinaan import (
    BimbinganForm,
    KonselingForm,
    MulaiKonselingForm,
    RentangForm,
    TanggapanForm,
    UbahBimbinganForm,
)
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
    "BimbinganForm",
    "BulanForm",
    "CapaianForm",
    "KonselingForm",
    "LangkahForm",
    "MintaForm",
    "MulaiKonselingForm",
    "PeriodeForm",
    "PilihanForm",
    "RealisasiForm",
    "RentangForm",
    "SaringanLinimasaForm",
    "SepakatForm",
    "TandaiForm",
    "TanggapanForm",
    "TautanForm",
    "TempelForm",
    "TolakForm",
    "UbahBimbinganForm",
    "UbahForm",
    "UbahLangkahForm",
    "UmpanBalikForm",
]
