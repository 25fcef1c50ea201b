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
from selaras.beranda.peragaan.banyak import NAMA_BALAI, orang_lain
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
from selaras.common.basis_data import perbarui_statistik
from selaras.jejak.tasks import SEKALI, segel
from selaras.organisasi.models import Instansi

NOMOR_PERTAMA: Final = 901
BAB: Final[tuple[Callable[[Dunia, Balai], None], ...]] = ()  # in this order


@transaction.atomic
def bangun(*, kini: datetime, benih: int, pegawai: int = len(ORANG)) -> list[Masuk]:
    """Build the demo at the moment `kini` (local time) into an empty database; the same seed gives the same story.

    `pegawai`: how many people at least; beyond the first forty they come in further Balai of forty.
    """
    instansi = Instansi.objects.create(nama=UNIT[BALAI], kota="Grobogan", peragaan=True)
    dunia = Dunia(Waktu(kini), Random(benih), instansi)  # noqa: S311  (a story that can be told again, no secret)
    orang = {satu.nama: (satu, satu.nip(nomor)) for nomor, satu in enumerate(ORANG, start=NOMOR_PERTAMA)}
    luar = pejabat_luar()
    utama = bangun_balai(dunia, orang, luar)
    tahun = {t: buka_tahun(dunia, utama, t) for t in dunia.waktu.tahun}
    _jalani(dunia, utama, tahun)
    terpakai = {nip for _, nip in orang.values()}
    dinilai = {t: satu for t, satu in tahun.items() if t == dunia.waktu.dinilai.tahun}
    for nomor in range(2, -(-pegawai // len(ORANG)) + 1):
        lain = orang_lain(dunia, nomor, terpakai)
        balai = bangun_balai(dunia, lain, luar, nama=NAMA_BALAI.format(nomor), utama=False)
        _jalani(dunia, balai, dinilai)
    while segel() == SEKALI:
        pass
    perbarui_statistik()
    return buka_pintu()


def _jalani(dunia: Dunia, balai: Balai, tahun: Mapping[int, Tahun]) -> None:
    """All that happens in a Balai in these years, and its trail."""
    semua = [isi for satu in tahun.values() for isi in _setahun(dunia, balai, satu)]
    beri_umpan_balik(dunia, balai, semua)
    for babak in semua_babak(dunia, balai, tahun, semua):
        evaluasi_babak(dunia, balai, babak)
    for bab in BAB if balai.utama else ():
        bab(dunia, balai)
    dunia.tulis_jejak()


def _setahun(dunia: Dunia, balai: Balai, tahun: Tahun) -> list[Isi]:
    """The agreement and the plans of a year, with what was done on them."""
    janji = berjanji(dunia, balai, tahun)
    isi_capaian(dunia, balai, tahun, janji)
    semua = mulai_skp(dunia, balai, tahun)
    isi_hasil(semua, janji, utuh=balai.utama)
    if balai.utama:
        lengkapi(dunia, semua)
    isi_realisasi(dunia, balai, semua)
    beri_bukti(dunia, balai, semua)
    return semua
