"""More people than the story has: a tree of units as large as asked for, in outline, written in great batches."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from selaras.beranda.peragaan.banyak.anggota import Anggota, barisan, dirikan, jabatan_semua, tempatkan
from selaras.beranda.peragaan.banyak.kinerja import Latar, bekerja
from selaras.beranda.peragaan.banyak.nama import Warga
from selaras.beranda.peragaan.banyak.nilai import Tingkat, dinilai, tetapkan_tingkat
from selaras.beranda.peragaan.banyak.pohon import Simpul, tumbuhkan
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.kabar import Kabar
from selaras.beranda.peragaan.orang import PERAN
from selaras.beranda.peragaan.perjanjian import Tahun, berjanji, isi_capaian
from selaras.organisasi.models import Peran
from selaras.organisasi.permissions import OPERATOR


def isi_banyak(dunia: Dunia, balai: Balai, tahun: Tahun, orang: int, kabar: Kabar) -> None:
    """Add so many people with the year being evaluated: no story, but all that pages and reports read.

    Heads come first, level by level, then everybody else; each batch is a transaction of its own, so that neither this
    process nor the database holds more than that.
    """
    warga, pohon, kepala = Warga(dunia.acak), tumbuhkan(dunia.acak, orang), dict[str, Anggota]()
    with transaction.atomic():
        dirikan(pohon)
        _beri_peran(dunia, balai, pohon)
        jabatan = jabatan_semua()
    tingkat: Tingkat = {}
    latar, sudah = Latar(dunia, balai, tahun), 0
    for sebaris in barisan(warga, pohon, kepala):
        with transaction.atomic():
            tempatkan(dunia, balai, jabatan, sebaris)
            tingkat |= _sepakati(latar, [satu for satu in sebaris if satu.mandiri])
            bekerja(latar, sebaris)
            dinilai(latar, tingkat, sebaris)
            dunia.tulis_jejak()
        sudah += len(sebaris)
        kabar("Pegawai lain", sudah, orang)


def _beri_peran(dunia: Dunia, balai: Balai, pohon: Sequence[Simpul]) -> None:
    """Who serves the first Balai serves the whole institution."""
    mulai = date(dunia.waktu.tahun[0], 1, 1)
    for satu in (satu for satu in pohon if satu.tingkat == 0):
        for jenis, lakon in PERAN.items():
            pegawai = balai.pegawai[lakon]
            Peran.objects.create(pegawai=pegawai, jenis=jenis, unit=satu.unit, mulai=mulai)
            rincian = {"jenis": jenis, "unit": satu.unit.pk, "mulai": mulai}
            dunia.catat("peran.diberi", pegawai, OPERATOR, dunia.waktu.saat(mulai, 7, 40), **rincian)


def _sepakati(latar: Latar, kepala: Sequence[Anggota]) -> Tingkat:
    """The agreements of these heads, what their units reached, and the level that followed; one unit in four is weak."""
    dunia, pengelola = latar.dunia, latar.balai.pengelola
    semua = berjanji(dunia, latar.tahun, {satu.simpul.unit: satu.pegawai for satu in kepala}, pengelola)
    lemah = {satu.perjanjian.unit_id: dunia.acak.random() < 0.25 for satu in semua}
    for satu in semua:
        isi_capaian(dunia, latar.tahun, satu, pengelola, lemah=lemah[satu.perjanjian.unit_id])
    latar.janji.update({satu.perjanjian.unit_id: satu for satu in semua})
    return tetapkan_tingkat(latar, kepala, lemah)
