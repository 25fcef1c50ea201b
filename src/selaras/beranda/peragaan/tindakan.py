"""What happened to people since the import: done by the services of the guided acts, as the pengelola did it.

So the cards and the trail tell of it, and nothing in the demo is that the acts would not have made.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.orang import BALAI, PRASARANA, TIM
from selaras.beranda.peragaan.susunan import BARU, PINDAH, PLT, TUGAS_BELAJAR, sejak_plt
from selaras.beranda.peragaan.waktu import sebelum_libur
from selaras.organisasi.models import JenisPenempatan, Kedudukan
from selaras.organisasi.services import bentuk_tim, mulai_masa, mutasikan, tunjuk_pengganti

KAMPUS: Final = "Program Magister Teknik Perkeretaapian (contoh)"


def lakukan_tindakan(dunia: Dunia, balai: Balai) -> None:
    """The acting head, the teams, the study, the transfer and the new posts, each recorded before it began."""
    tercatat, belajar = date(dunia.waktu.tahun[0], 1, 2), date(dunia.waktu.tahun[1], 9, 1)
    with dunia.terekam():
        _lakukan(dunia, balai, _tunjuk_plt(dunia, balai), tercatat, sejak_plt(dunia.waktu))
        for jam, (nama, ketua, _, anggota) in enumerate(TIM, start=9):
            tim = partial(bentuk_tim, nama=nama, unit=balai.unit[BALAI], ketua=balai.pegawai[ketua])
            orang = [balai.pegawai[satu] for satu in anggota]
            _lakukan(dunia, balai, partial(tim, anggota=orang), tercatat, tercatat, jam=jam)
        _lakukan(dunia, balai, _belajar(balai), sebelum_libur(belajar.replace(month=8, day=20)), belajar)
        for lakon in (PINDAH, *BARU):
            _pindah(dunia, balai, lakon)


def _lakukan(dunia: Dunia, balai: Balai, act: Callable[..., Any], hari: date, mulai: date, *, jam: int = 8) -> None:
    """Do an act on a day, by a decision, from another day on."""
    dasar = f"SK 821/{hari:%m}/{hari:%Y} (contoh)"
    act(mulai=mulai, dasar=dasar, oleh=balai.pengelola, pada=dunia.waktu.saat(hari, jam, 25))


def _tunjuk_plt(dunia: Dunia, balai: Balai) -> Callable[..., Any]:
    return partial(
        tunjuk_pengganti, pegawai=balai.pegawai[PLT], jenis=JenisPenempatan.PLT, unit=balai.unit[PRASARANA],
        selesai=None, menilai=True,
    )  # fmt: skip


def _belajar(balai: Balai) -> Callable[..., Any]:
    return partial(
        mulai_masa, pegawai=balai.pegawai[TUGAS_BELAJAR], kedudukan=Kedudukan.TUGAS_BELAJAR, tempat=KAMPUS,
        selesai=None, penilai=None,
    )  # fmt: skip


def _pindah(dunia: Dunia, balai: Balai, lakon: str) -> None:
    """The second post of somebody, where there is one, decided a week before."""
    lama, *baru = (s for s in balai.segmen if s.lakon == lakon)
    for s in baru:
        act = partial(
            mutasikan, pegawai=balai.pegawai[lakon], unit=balai.unit[s.unit], jabatan=s.jabatan, kepala=False,
            penilai=None if s.penilai == lama.penilai else balai.pegawai[s.penilai],
        )  # fmt: skip
        _lakukan(dunia, balai, act, sebelum_libur(date.fromordinal(s.mulai.toordinal() - 7)), s.mulai)
