"""Feedback over the last two years: of the penilai, of peers, of teams, from below, and without a name."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from aturan.berakhlak import NilaiDasar
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.nilai import LEMAH
from selaras.beranda.peragaan.orang import BALAI, KEPALA, TIM
from selaras.beranda.peragaan.percakapan import JEDA, PERMINTAAN, UCAPAN, Permintaan
from selaras.beranda.peragaan.skp import Isi
from selaras.beranda.peragaan.suara import Suara
from selaras.beranda.peragaan.ucapan import BAIK, BALASAN, BAWAHAN, PERLU, REKAN, TANPA_NAMA, pilihan
from selaras.beranda.peragaan.ucapan import TIM as DARI_KETUA
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import PeranPemberi, PermintaanUmpanBalik

RAPAT: Final = 300  # days: as long ago, a penilai wrote every three weeks; before, every two months
BARU: Final = 3  # days: what came since may not have been read yet
NILAI: Final = tuple(nilai.value for nilai in NilaiDasar)


def beri_umpan_balik(dunia: Dunia, balai: Balai, semua: Iterable[Isi]) -> None:
    """All feedback about the people of a Balai."""
    rencana: dict[str, list[Isi]] = {lakon: [] for lakon in balai.pegawai}
    for isi in semua:
        rencana[isi.lakon].append(isi)
    suara = Suara(dunia, balai, rencana)
    for lakon in balai.pegawai:
        _dari_penilai(suara, lakon)
    _dari_rekan(suara)
    _dari_ketua(suara)
    _dari_bawahan(suara)
    _tanpa_nama(suara)
    _dari_kisah(suara)
    _atas_permintaan(suara)
    suara.tulis()


def _dari_penilai(suara: Suara, lakon: str) -> None:
    """What the penilai wrote, from the newest back; nothing is said twice to one person."""
    dunia, acak = suara.dunia, suara.dunia.acak
    unit = BALAI if lakon in KEPALA.values() else suara.balai.segmen_pada(lakon, dunia.waktu.hari).unit
    baik, perlu = (acak.sample(p, len(p)) for p in (pilihan(BAIK[unit]), pilihan(PERLU[unit])))
    for hari in _hari_penilai(suara, lakon):
        rencana = suara.rencana_pada(lakon, dunia.waktu.lalu(hari, 9).date())
        kurang = bool(perlu) and acak.random() < (0.6 if lakon == LEMAH else 0.18)
        if rencana and (baik or kurang):
            suara.beri(
                lakon,
                rencana.skp.penilai,
                PeranPemberi.PENILAI,
                perlu.pop() if kurang else baik.pop(),
                pada=_pada(suara, hari),
                tentang=_tentang(suara),
                baik=not kurang,
                langsung=acak.random() < 0.6,
                balasan=acak.choice(BALASAN) if kurang else "",
                baru=hari <= BARU and not kurang,
            )


def _hari_penilai(suara: Suara, lakon: str) -> Iterator[int]:
    """How many days ago, each time."""
    waktu, acak = suara.dunia.waktu, suara.dunia.acak
    dikisahkan = [u.hari for u in UCAPAN if u.untuk == lakon and u.peran == PeranPemberi.PENILAI]
    hari = JEDA.get(lakon) or acak.randint(5, 28)
    if dikisahkan:
        hari = max(dikisahkan) + acak.randint(17, 30)
    terlama = (waktu.hari - waktu.hari.replace(year=waktu.tahun[1], month=1, day=20)).days
    while hari <= terlama:
        yield hari
        hari += acak.randint(17, 32) if hari < RAPAT else acak.randint(50, 80)


def _pada(suara: Suara, hari: int) -> datetime:
    """A working hour of a working day, about so many days ago."""
    return suara.dunia.waktu.lalu(hari, 8 + suara.dunia.acak.randrange(8), suara.dunia.acak.randrange(60))


def _tentang(suara: Suara) -> int | str:
    acak = suara.dunia.acak
    return acak.choice(NILAI) if acak.random() < 0.4 else acak.randint(1, 3)


def _dari_rekan(suara: Suara) -> None:
    acak = suara.dunia.acak
    for lakon in suara.balai.pegawai:
        sebelah = _sebelah(suara, lakon)
        kata = acak.sample(REKAN, len(REKAN))
        for hari in range(acak.randint(20, 60), 320, 95) if sebelah else ():
            oleh, nilai = suara.balai.pegawai[acak.choice(sebelah)], acak.choice(NILAI)
            suara.beri(
                lakon, oleh, PeranPemberi.REKAN, kata.pop(), pada=_pada(suara, hari), tentang=nilai, langsung=False
            )


def _sebelah(suara: Suara, lakon: str) -> list[str]:
    """Who works in the same unit today, its head apart."""
    hari, balai = suara.dunia.waktu.hari, suara.balai
    unit = balai.segmen_pada(lakon, hari).unit
    kepala = set(KEPALA.values())
    if lakon in kepala:
        return []
    return [s for s in balai.pegawai if s not in kepala | {lakon} and balai.segmen_pada(s, hari).unit == unit]


def _dari_ketua(suara: Suara) -> None:
    for _, ketua, _, anggota in TIM:
        for nomor, lakon in enumerate(anggota):
            for hari in (25 + 9 * nomor, 130 + 9 * nomor):
                kata = DARI_KETUA[(nomor + hari) % len(DARI_KETUA)]
                oleh, peran = suara.balai.pegawai[ketua], PeranPemberi.PEMBERI_TUGAS
                suara.beri(lakon, oleh, peran, kata, pada=_pada(suara, hari), tentang=9, langsung=False)


def _dari_bawahan(suara: Suara) -> None:
    acak, pegawai = suara.dunia.acak, suara.balai.pegawai
    for kepala in KEPALA.values():
        bawahan = [isi.lakon for daftar in suara.rencana.values() for isi in daftar if isi.penilai == kepala]
        kata = acak.sample(BAWAHAN, len(BAWAHAN))
        for nomor, hari in enumerate(range(17, 17 + 48 * len(kata), 48)):
            oleh = pegawai[acak.choice(bawahan)]
            tentang = acak.choice(NILAI)
            suara.beri(
                kepala,
                oleh,
                PeranPemberi.BAWAHAN,
                kata[nomor],
                pada=_pada(suara, hari),
                tentang=tentang,
                langsung=False,
            )


def _tanpa_nama(suara: Suara) -> None:
    daftar = suara.dunia.waktu.triwulan
    for (lakon, jarak), kata in TANPA_NAMA.items():
        penulis = _sebelah(suara, lakon) or [i.lakon for s in suara.rencana.values() for i in s if i.penilai == lakon]
        berbeda = suara.dunia.acak.sample(sorted(set(penulis)), len(kata))
        hari = daftar[-1 - jarak].selesai - timedelta(days=6)
        suara.beri_rahasia(lakon, (suara.balai.pegawai[s] for s in berbeda), kata, hari=hari)


def _dari_kisah(suara: Suara) -> None:
    waktu = suara.dunia.waktu
    for satu in UCAPAN:
        tepat = waktu.saat(waktu.hari - timedelta(days=satu.hari), satu.jam, 5)
        suara.beri(
            satu.untuk,
            _orang(suara.balai, satu.oleh),
            satu.peran,
            satu.isi,
            pada=tepat if satu.tepat else waktu.lalu(satu.hari, satu.jam, 5),
            tentang=satu.tentang,
            baik=satu.baik,
            langsung=satu.langsung,
            balasan=satu.balasan,
            baru=satu.baru,
        )


def _orang(balai: Balai, lakon: str) -> Pegawai:
    return balai.pegawai.get(lakon, balai.direktur)


def _atas_permintaan(suara: Suara) -> None:
    baris = [(satu, _permintaan(suara, satu)) for satu in PERMINTAAN]
    PermintaanUmpanBalik.objects.bulk_create([p for _, p in baris])
    for satu, permintaan in baris:
        dari, kepada = permintaan.dari, permintaan.kepada
        suara.dunia.catat("umpan_balik.diminta", permintaan, dari, permintaan.pada, kepada=kepada.pk)
        if satu.jawaban and permintaan.dijawab_pada:
            isi, pada = satu.jawaban[1], permintaan.dijawab_pada
            suara.beri(
                satu.dari, kepada, PeranPemberi.REKAN, isi, pada=pada, tentang=1, langsung=False, permintaan=permintaan
            )
        if permintaan.ditolak_pada:
            suara.dunia.catat("umpan_balik.permintaan_ditolak", permintaan, kepada, permintaan.ditolak_pada)


def _permintaan(suara: Suara, satu: Permintaan) -> PermintaanUmpanBalik:
    waktu, pegawai = suara.dunia.waktu, suara.balai.pegawai
    pada = waktu.lalu(satu.hari, 15, 20)
    rencana = suara.rencana_pada(satu.dari, pada.date())
    hasil = rencana.hasil[min(satu.tentang, len(rencana.hasil)) - 1] if rencana else None
    return PermintaanUmpanBalik(
        dari=pegawai[satu.dari],
        kepada=pegawai[satu.kepada],
        hasil=hasil,
        pertanyaan=satu.pertanyaan,
        pada=pada,
        dijawab_pada=waktu.lalu(satu.jawaban[0], 9, 40) if satu.jawaban else None,
        ditolak_pada=waktu.lalu(satu.ditolak[0], 11) if satu.ditolak else None,
        alasan_tolak=satu.ditolak[1] if satu.ditolak else "",
    )
