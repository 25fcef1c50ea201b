from aturan.jabatan import JenisJabatan, urai_jabatan
from selaras.organisasi.models import Jabatan, Penempatan, UnitKerja


def jabatan_bernama(nama: str) -> Jabatan:
    """The post of that title, made where it is new; its kind and jenjang are read from the title."""
    ada = Jabatan.objects.filter(nama__iexact=nama).first()
    if ada:
        return ada
    uraian = urai_jabatan(nama)
    return Jabatan.objects.create(nama=nama, jenis=uraian.jenis or JenisJabatan.PELAKSANA, jenjang=uraian.jenjang or "")


def jabatan_kepala(unit: UnitKerja) -> Jabatan:
    """The post of who leads a unit: as its last head held it, else by the name of the unit."""
    terakhir = Penempatan.objects.filter(unit=unit, kepala=True).select_related("jabatan").order_by("-mulai").first()
    return terakhir.jabatan if terakhir else jabatan_bernama(f"Kepala {unit.nama}")
