"""The plans of a year: one SKP for each post that somebody holds in it, and how far each has come."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from aturan.skp import KeluargaSKP, Pendekatan
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia, Segmen
from selaras.beranda.peragaan.orang import BALAI, KEPALA, TIM, UNIT
from selaras.beranda.peragaan.perjanjian import Tahun
from selaras.beranda.peragaan.rencana import Rencana, Ukuran, semua_rencana
from selaras.beranda.peragaan.susunan import BARU, JABATAN_PLT, PLT
from selaras.beranda.peragaan.waktu import Waktu, hari_kerja
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


@dataclass(frozen=True, slots=True)
class Langkah:
    """When a plan was begun, submitted and set, or will be."""

    dibuat: datetime
    diajukan: datetime
    ditetapkan: datetime


@dataclass
class Isi:
    """An SKP in the making: whose it is in the story, by which plan, and the rows that it has so far."""

    lakon: str
    penilai: str
    nomor: int  # of the person in the Balai: gives everybody other minutes and days
    rencana: Rencana
    langkah: Langkah
    skp: SKP
    hasil: list[HasilKerja] = field(default_factory=list)
    ukuran: list[tuple[Indikator, Ukuran]] = field(default_factory=list)

    @property
    def tingkat(self) -> int:
        """As `tingkat`."""
        return tingkat(self.lakon)

    @property
    def berlaku(self) -> bool:
        """True once it was set."""
        return self.skp.status in BERLAKU


def tingkat(lakon: str) -> int:
    """0 the head, 1 whose results others serve, 2 everybody else."""
    if lakon == KEPALA[BALAI]:
        return 0
    return 1 if lakon in KEPALA.values() or lakon in KETUA else 2


def mulai_skp(dunia: Dunia, balai: Balai, tahun: Tahun) -> list[Isi]:
    """The SKP of the Balai in a year, without their rows; in January only those that somebody has begun."""
    awal, akhir = date(tahun.tahun, 1, 1), date(tahun.tahun, 12, 31)
    segmen = [s for s in balai.segmen if s.mulai <= akhir and (s.selesai is None or s.selesai >= awal)]
    semua = [_mulai(dunia, balai, tahun, s) for s in segmen]
    semua = [satu for satu in semua if satu.langkah.dibuat <= dunia.waktu.kini]
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
    rencana = _rencana(dunia, tahun, segmen)
    skp.keluarga = KeluargaSKP.PIMPINAN if segmen.lakon == KEPALA[BALAI] else KeluargaSKP.JA_JF
    skp.pendekatan = Pendekatan.KUALITATIF if rencana.kualitatif else Pendekatan.KUANTITATIF
    langkah = _langkah(dunia, segmen.lakon, skp)
    _tetapkan(dunia.waktu, segmen.lakon, skp, langkah)
    nomor = list(balai.pegawai).index(segmen.lakon)
    return Isi(segmen.lakon, segmen.penilai, nomor, rencana, langkah, skp)


def _baru(waktu: Waktu, skp: SKP) -> bool:
    """Whether it is one of the newest, of which some are not set yet."""
    return skp.mulai == waktu.penyesuaian or (waktu.awal_tahun and skp.mulai.year == waktu.hari.year)


def _langkah(dunia: Dunia, lakon: str, skp: SKP) -> Langkah:
    """First the head, then whose results others serve, then everybody else, each in their own time.

    What is planned in January for this year may still lie ahead.
    """
    waktu, acak = dunia.waktu, dunia.acak
    pada = waktu.kelak if waktu.awal_tahun and skp.mulai.year == waktu.hari.year else waktu.saat
    hari = (2, 5, 6 + acak.randint(0, 10))[tingkat(lakon)]
    jeda = (2, 2) if tingkat(lakon) < 2 else (acak.randint(2, 5), acak.randint(2, 6))
    if _baru(waktu, skp) and lakon in BELUM_TETAP:
        hari, jeda = 6, (2, 2)
    dibuat, diajukan, ditetapkan = (
        hari_kerja(skp.mulai + timedelta(days=n)) for n in (hari, hari + jeda[0], hari + sum(jeda))
    )
    jam = 8 + tingkat(lakon) // 2
    return Langkah(pada(dibuat, jam, acak.randint(0, 59)), pada(diajukan, 10, 46), pada(ditetapkan, 14, 40))


def _rencana(dunia: Dunia, tahun: Tahun, segmen: Segmen) -> Rencana:
    """By the key of the post; in the planning months the newest plan of those who begin anew."""
    baru = dunia.waktu.awal_tahun and tahun.tahun == dunia.waktu.hari.year and segmen.lakon in BARU
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


def _tetapkan(waktu: Waktu, lakon: str, skp: SKP, langkah: Langkah) -> None:
    """Where it stands: those of the newest that wait, wait; a plan whose last period was released is closed."""
    skp.status = StatusSKP.DITETAPKAN
    if skp.selesai < waktu.dinilai.mulai:
        skp.status = StatusSKP.DITUTUP
    elif waktu.kini < langkah.diajukan:
        skp.status = StatusSKP.DRAF
    elif _baru(waktu, skp) and lakon in BELUM_TETAP:
        skp.status = BELUM_TETAP[lakon]
    elif waktu.kini < langkah.ditetapkan:
        skp.status = StatusSKP.DIAJUKAN
    skp.versi = VERSI.get(StatusSKP(skp.status), 3)
    if skp.status in (StatusSKP.DIAJUKAN, *BERLAKU):
        skp.diajukan_pada = langkah.diajukan
    if skp.status in BERLAKU:
        skp.ditetapkan_oleh, skp.ditetapkan_pada = skp.penilai, langkah.ditetapkan
    if skp.status == StatusSKP.DIKEMBALIKAN:
        skp.catatan = CATATAN


def _catat_langkah(dunia: Dunia, isi: Isi) -> None:
    skp, langkah = isi.skp, isi.langkah
    rincian = {"penilai": skp.penilai.nama_lengkap, "pendekatan": skp.pendekatan}
    dunia.catat("skp.dibuat", skp, skp.pegawai, langkah.dibuat, **rincian)
    if skp.status != StatusSKP.DRAF:
        dunia.catat("skp.diajukan", skp, skp.pegawai, langkah.diajukan)
    if skp.status == StatusSKP.DIKEMBALIKAN:
        pada = dunia.waktu.saat(hari_kerja(langkah.diajukan.date() + timedelta(days=1)), 13, 25)
        dunia.catat("skp.dikembalikan", skp, skp.penilai, pada, catatan=skp.catatan)
    if isi.berlaku:
        dunia.catat("skp.ditetapkan", skp, skp.penilai, langkah.ditetapkan)
