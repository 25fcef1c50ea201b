"""The plans of a year: one SKP for each post that somebody holds in it, and how far each has come."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from aturan.skp import KeluargaSKP, Pendekatan
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia, Segmen
from selaras.beranda.peragaan.orang import BALAI, KEPALA, TIM, UNIT
from selaras.beranda.peragaan.perjanjian import Tahun
from selaras.beranda.peragaan.rencana import Rencana, Ukuran, semua_rencana
from selaras.beranda.peragaan.susunan import BARU, JABATAN_PLT, PLT
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import BERLAKU, SKP, HasilKerja, Indikator, StatusSKP

CATATAN: Final = (
    "Sesi pendampingan baru 6 kali, padahal sisa tahun cukup untuk 10. Tolong sesuaikan targetnya, lalu ajukan lagi."
)
BELUM_TETAP: Final = {  # of the newest plans, these wait at a stage
    "Tri Handayani": StatusSKP.DRAF,
    "Maria Goreti Lamak": StatusSKP.DIAJUKAN,
    "Retno Wulandari": StatusSKP.DIKEMBALIKAN,
}
VERSI: Final = {StatusSKP.DRAF: 1, StatusSKP.DIAJUKAN: 2, StatusSKP.DIKEMBALIKAN: 3}  # then 3, as set
KETUA: Final = frozenset(ketua for _, ketua, _, _ in TIM)


@dataclass
class Isi:
    """An SKP in the making: whose it is in the story, by which plan, and the rows that it has so far."""

    lakon: str
    penilai: str
    nomor: int  # of the person in the Balai: gives everybody other minutes and days
    rencana: Rencana
    skp: SKP
    hasil: list[HasilKerja] = field(default_factory=list)
    ukuran: list[tuple[Indikator, Ukuran]] = field(default_factory=list)

    @property
    def tingkat(self) -> int:
        """0 the head, 1 whose results others serve, 2 everybody else."""
        if self.lakon == KEPALA[BALAI]:
            return 0
        return 1 if self.lakon in KEPALA.values() or self.lakon in KETUA else 2

    @property
    def berlaku(self) -> bool:
        """True once it was set."""
        return self.skp.status in BERLAKU


def mulai_skp(dunia: Dunia, balai: Balai, tahun: Tahun) -> list[Isi]:
    """The SKP of the Balai in a year, without their rows."""
    awal, akhir = date(tahun.tahun, 1, 1), date(tahun.tahun, 12, 31)
    segmen = [s for s in balai.segmen if s.mulai <= akhir and (s.selesai is None or s.selesai >= awal)]
    semua = [_mulai(dunia, balai, tahun, s) for s in segmen]
    SKP.objects.bulk_create([satu.skp for satu in semua], SEKALI)
    for satu in semua:
        _catat_langkah(dunia, satu)
    return semua


def _mulai(dunia: Dunia, balai: Balai, tahun: Tahun, segmen: Segmen) -> Isi:
    penilai = balai.pegawai[segmen.penilai] if segmen.penilai else balai.direktur
    mulai = max(date(tahun.tahun, 1, 1), segmen.mulai)
    skp = SKP(
        pegawai=balai.pegawai[segmen.lakon],
        penilai=penilai,
        atasan_penilai=_atasan(balai, segmen.penilai),
        periode=tahun.periode,
        unit=balai.unit[segmen.unit],
        jabatan=segmen.jabatan,
        mulai=mulai,
        selesai=min(date(tahun.tahun, 12, 31), segmen.selesai or date.max),
    )
    skp.jabatan_penilai, skp.unit_penilai = _jabatan_penilai(balai, segmen.penilai, mulai)
    rencana = _rencana(dunia, tahun, segmen, utama=balai.utama)
    skp.keluarga = KeluargaSKP.PIMPINAN if segmen.lakon == KEPALA[BALAI] else KeluargaSKP.JA_JF
    skp.pendekatan = Pendekatan.KUALITATIF if rencana.kualitatif else Pendekatan.KUANTITATIF
    _tetapkan(dunia, balai, segmen.lakon, skp)
    nomor = list(balai.pegawai).index(segmen.lakon)
    return Isi(segmen.lakon, segmen.penilai, nomor, rencana, skp)


def _rencana(dunia: Dunia, tahun: Tahun, segmen: Segmen, *, utama: bool) -> Rencana:
    """By the key of the post; in the planning months the newest plan of those who begin anew."""
    baru = dunia.waktu.awal_tahun and tahun.tahun == dunia.waktu.hari.year and segmen.lakon in BARU and utama
    return semua_rencana()[BARU[segmen.lakon][1] if baru else segmen.rencana]


def _atasan(balai: Balai, penilai: str) -> Pegawai:
    if not penilai:
        return balai.atasan_direktur
    return balai.direktur if penilai == KEPALA[BALAI] else balai.kepala


def _jabatan_penilai(balai: Balai, penilai: str, hari: date) -> tuple[str, str]:
    """The post and the unit in which somebody assesses."""
    if not penilai:
        return balai.direktur.jabatan_luar, balai.direktur.instansi_luar
    if penilai == PLT:
        return f"Plt. {JABATAN_PLT}", UNIT[next(unit for unit, kepala in KEPALA.items() if kepala == PLT)]
    segmen = balai.segmen_pada(penilai, hari)
    return segmen.jabatan, balai.unit[segmen.unit].nama


def _tetapkan(dunia: Dunia, balai: Balai, lakon: str, skp: SKP) -> None:
    """Where it stands: those of the newest that wait, wait; a plan whose last quarter was released is closed."""
    waktu = dunia.waktu
    terbaru = skp.mulai == waktu.penyesuaian or (waktu.awal_tahun and skp.mulai.year == waktu.hari.year)
    skp.status = StatusSKP.DITETAPKAN
    if balai.utama and terbaru and lakon in BELUM_TETAP:
        skp.status = BELUM_TETAP[lakon]
    elif skp.selesai < waktu.dinilai.mulai:
        skp.status = StatusSKP.DITUTUP
    skp.versi = VERSI.get(StatusSKP(skp.status), 3)
    if skp.status in (StatusSKP.DIAJUKAN, *BERLAKU):
        skp.diajukan_pada = waktu.saat(hari_kerja(skp.mulai + timedelta(days=9)), 10, 46)
    if skp.status in BERLAKU:
        skp.ditetapkan_oleh = skp.penilai
        skp.ditetapkan_pada = waktu.saat(hari_kerja(skp.mulai + timedelta(days=dunia.acak.randint(12, 20))), 14, 40)
    if skp.status == StatusSKP.DIKEMBALIKAN:
        skp.catatan = CATATAN


def _catat_langkah(dunia: Dunia, isi: Isi) -> None:
    skp, waktu = isi.skp, dunia.waktu
    dibuat = waktu.saat(hari_kerja(skp.mulai + timedelta(days=4)), 9, dunia.acak.randint(0, 59))
    rincian = {"penilai": skp.penilai.nama_lengkap, "pendekatan": skp.pendekatan}
    dunia.catat("skp.dibuat", skp, skp.pegawai, dibuat, **rincian)
    if skp.status != StatusSKP.DRAF:
        diajukan = skp.diajukan_pada or waktu.saat(hari_kerja(skp.mulai + timedelta(days=9)), 10, 46)
        dunia.catat("skp.diajukan", skp, skp.pegawai, diajukan)
    if skp.status == StatusSKP.DIKEMBALIKAN:
        dikembalikan = waktu.saat(hari_kerja(skp.mulai + timedelta(days=11)), 13, 25)
        dunia.catat("skp.dikembalikan", skp, skp.penilai, dikembalikan, catatan=skp.catatan)
    if skp.ditetapkan_pada:
        dunia.catat("skp.ditetapkan", skp, skp.penilai, skp.ditetapkan_pada)
