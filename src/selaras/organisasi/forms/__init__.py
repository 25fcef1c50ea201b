from selaras.organisasi.forms.akun import AktivasiForm, LupaForm
from selaras.organisasi.forms.impor import ImporForm, SetujuForm
from selaras.organisasi.forms.pegawai import CariPegawaiForm, LembarForm

__all__ = ["AktivasiForm", "CariPegawaiForm", "ImporForm", "LembarForm", "LupaForm", "SetujuForm"]
