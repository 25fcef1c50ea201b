"""The demo institution, from the first unit to the last seal."""

from datetime import datetime
from random import Random

from django.db import transaction

from selaras.beranda.peragaan.babak import semua_babak
from selaras.beranda.peragaan.bukti import beri_bukti
from selaras.beranda.peragaan.dialog import lengkapi
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.hasil import isi_hasil
from selaras.beranda.peragaan.masuk import Masuk, buka_pintu
from selaras.beranda.peragaan.orang import BALAI, ORANG, UNIT
from selaras.beranda.peragaan.penilaian import evaluasi_babak
from selaras.beranda.peragaan.perjanjian import Tahun, berjanji, buka_tahun, isi_capaian
from selaras.beranda.peragaan.realisasi import isi_realisasi
from selaras.beranda.peragaan.skp import Isi, mulai_skp
from selaras.beranda.peragaan.susunan import bangun_balai, pejabat_luar
from selaras.beranda.peragaan.umpan_balik import beri_umpan_balik
from selaras.beranda.peragaan.waktu import Waktu
from selaras.jejak.services import catat_banyak
from selaras.jejak.tasks import SEKALI, segel
from selaras.organisasi.models import Instansi

NOMOR_PERTAMA = 901


@transaction.atomic
def bangun(*, kini: datetime, benih: int) -> list[Masuk]:
    """Build the demo at the moment `kini` (local time) into an empty database; the same seed gives the same story."""
    instansi = Instansi.objects.create(nama=UNIT[BALAI], kota="Grobogan", peragaan=True)
    dunia = Dunia(Waktu(kini), Random(benih), instansi)  # noqa: S311  (a story that can be told again, no secret)
    orang = {satu.nama: (satu, satu.nip(nomor)) for nomor, satu in enumerate(ORANG, start=NOMOR_PERTAMA)}
    balai = bangun_balai(dunia, orang, pejabat_luar())
    tahun = {t: buka_tahun(dunia, balai, t) for t in dunia.waktu.tahun}
    semua = [isi for t in tahun.values() for isi in _setahun(dunia, balai, t)]
    beri_umpan_balik(dunia, balai, semua)
    for babak in semua_babak(dunia, balai, tahun, semua):
        evaluasi_babak(dunia, balai, babak)
    masuk = buka_pintu()
    catat_banyak(sorted(dunia.jejak, key=lambda j: j.pada))
    while segel() == SEKALI:
        pass
    return masuk


def _setahun(dunia: Dunia, balai: Balai, tahun: Tahun) -> list[Isi]:
    """The agreement and the plans of a year, with what was done on them."""
    janji = berjanji(dunia, balai, tahun)
    isi_capaian(dunia, balai, tahun, janji)
    semua = mulai_skp(dunia, balai, tahun)
    isi_hasil(semua, janji)
    lengkapi(dunia, semua)
    isi_realisasi(dunia, balai, semua)
    beri_bukti(dunia, balai, semua)
    return semua
