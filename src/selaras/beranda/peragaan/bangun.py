"""The demo institution, from the first unit to the last seal.

A stage with tables of its own tells its part of the story in a module here, as one function `(dunia, balai)`, and adds
that function to `BAB`. It is called once, when everything up to the evaluations is in the database: it reads people as
`balai.pegawai["Dewi Lestariningsih"]` and plans, results and evaluations from their tables, counts its dates from
`dunia.waktu`, and tells the trail with `dunia.catat` what its services would have written.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random
from typing import Final

from django.db import transaction

from selaras.beranda.peragaan.babak import semua_babak
from selaras.beranda.peragaan.banyak.isi import isi_banyak
from selaras.beranda.peragaan.beritahu import beritahukan
from selaras.beranda.peragaan.bukti import beri_bukti
from selaras.beranda.peragaan.dialog import lengkapi
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.hasil import isi_hasil
from selaras.beranda.peragaan.kabar import Kabar, diam
from selaras.beranda.peragaan.karier import lanjutkan_hasil
from selaras.beranda.peragaan.masuk import Masuk, buka_pintu
from selaras.beranda.peragaan.orang import BALAI, ORANG, UNIT
from selaras.beranda.peragaan.pembinaan import bina
from selaras.beranda.peragaan.penilaian import evaluasi_babak
from selaras.beranda.peragaan.perjanjian import Tahun, berjanji, buka_tahun, isi_capaian
from selaras.beranda.peragaan.perubahan import bagi_peran, ubah_rencana
from selaras.beranda.peragaan.realisasi import isi_realisasi
from selaras.beranda.peragaan.skp import Isi, mulai_skp
from selaras.beranda.peragaan.susunan import bangun_balai, pejabat_luar
from selaras.beranda.peragaan.tindakan import lakukan_tindakan
from selaras.beranda.peragaan.umpan_balik import beri_umpan_balik
from selaras.beranda.peragaan.waktu import Waktu
from selaras.common.basis_data import perbarui_statistik
from selaras.jejak.tasks import SEKALI, segel
from selaras.organisasi.models import Instansi

NOMOR_PERTAMA: Final = 901
BAB: Final[tuple[Callable[[Dunia, Balai], None], ...]] = (  # in this order
    bagi_peran,
    ubah_rencana,
    bina,
    lanjutkan_hasil,
)


def bangun(*, kini: datetime, benih: int, pegawai: int = len(ORANG), kabar: Kabar = diam) -> list[Masuk]:
    """Build the demo at the moment `kini` (local time) into an empty database; the same seed gives the same story.

    `pegawai`: how many people; beyond the forty of the story they come in a tree of units of their own.
    """
    acak = Random(benih)  # noqa: S311  (a story that can be told again, no secret)
    with transaction.atomic():
        instansi = Instansi.objects.create(nama=UNIT[BALAI], kota="Grobogan", peragaan=True)
        dunia = Dunia(Waktu(kini), acak, instansi)
        orang = {satu.nama: (satu, satu.nip(nomor)) for nomor, satu in enumerate(ORANG, start=NOMOR_PERTAMA)}
        balai = bangun_balai(dunia, orang, pejabat_luar())
        lakukan_tindakan(dunia, balai)
        tahun = {t: buka_tahun(dunia, balai, t) for t in dunia.waktu.tahun}
        _jalani(dunia, balai, tahun, kabar)
        masuk = buka_pintu()
        _segel_semua()
    if pegawai > len(ORANG):
        isi_banyak(dunia, balai, tahun[dunia.waktu.dinilai.tahun], pegawai - len(ORANG), kabar)
        _segel_semua()
    beritahukan(kini)
    perbarui_statistik()
    return masuk


def _segel_semua() -> None:
    while segel() == SEKALI:
        pass


def _jalani(dunia: Dunia, balai: Balai, tahun: Mapping[int, Tahun], kabar: Kabar) -> None:
    """All that happens in these years, and its trail."""
    semua = list[Isi]()
    for nomor, satu in enumerate(tahun.values(), start=1):
        semua += _setahun(dunia, balai, satu)
        kabar("Tahun kinerja", nomor, len(tahun))
    beri_umpan_balik(dunia, balai, semua)
    babak = semua_babak(dunia, tahun, semua)
    for nomor, b in enumerate(babak, start=1):
        evaluasi_babak(dunia, balai, b)
        kabar("Penilaian", nomor, len(babak))
    for bab in BAB:
        bab(dunia, balai)
    dunia.tulis_jejak()


def _setahun(dunia: Dunia, balai: Balai, tahun: Tahun) -> list[Isi]:
    """The agreement and the plans of a year, with what was done on them."""
    (janji,) = berjanji(dunia, tahun, {balai.unit[BALAI]: balai.kepala}, balai.pengelola)
    isi_capaian(dunia, tahun, janji, balai.pengelola)
    semua = mulai_skp(dunia, balai, tahun)
    isi_hasil(semua, janji)
    lengkapi(dunia, semua)
    isi_realisasi(dunia, semua)
    beri_bukti(dunia, semua)
    return semua
