from selaras.organisasi.forms.akun import AktivasiForm, LupaForm
from selaras.organisasi.forms.impor import ImporForm, SetujuForm
from selaras.organisasi.forms.pegawai import LembarForm, SaringPegawaiForm

__all__ = ["AktivasiForm", "ImporForm", "LembarForm", "LupaForm", "SaringPegawaiForm", "SetujuForm"]
