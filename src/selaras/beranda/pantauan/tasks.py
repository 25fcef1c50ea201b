from django.tasks import task

from selaras.common import surel
from selaras.organisasi.models import Pegawai


@task
def surati_tunggakan(orang: int, hal: str, tentang: list[str], periode: str, oleh: str) -> None:
    """Mail somebody what waits for him; a person without an address is told in person."""
    siapa = Pegawai.objects.get(pk=orang)
    if siapa.email:
        isi = {"nama": siapa.nama_lengkap, "hal": hal, "tentang": tentang, "periode": periode, "oleh": oleh}
        surel.kirim("beranda/surel_ingat.txt", kepada=siapa.email, isi=isi)
