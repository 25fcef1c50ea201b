from selaras.organisasi.forms.akun import AktivasiForm
from selaras.organisasi.forms.pegawai import CariPegawaiForm, ImporForm, SetujuForm

__all__ = ["AktivasiForm", "CariPegawaiForm", "ImporForm", "SetujuForm"]
