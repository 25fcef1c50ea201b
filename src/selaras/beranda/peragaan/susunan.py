"""Units, people, posts, assessors, teams, rights and accounts of one Balai."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from django.contrib.auth.hashers import make_password

from aturan.jabatan import JenisJabatan, urai_jabatan
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia, Segmen
from selaras.beranda.peragaan.orang import (
    BALAI,
    JF,
    KEPALA,
    LUAR,
    PERAN,
    PRASARANA,
    TU,
    UNIT,
    Orang,
)
from selaras.beranda.peragaan.waktu import Waktu
from selaras.organisasi.models import (
    AlasanPenilai,
    Jabatan,
    Jenis,
    Pangkat,
    Pegawai,
    Penempatan,
    Pengguna,
    Penilai,
    Peran,
    UnitKerja,
)
from selaras.organisasi.permissions import OPERATOR

BERDIRI: Final = date(2020, 1, 1)
DITATA: Final = date(2022, 1, 3)  # the posts of today, unless somebody came later
PINDAH: Final = "Eko Budi Santoso"
SEBELUM_PINDAH: Final = (PRASARANA, "Pengelola Fasilitas Bengkel")
TUGAS_BELAJAR: Final = "Endang Purwanti"
PLT: Final = "Arif Wibowo"
BARU: Final = {  # on `Waktu.penyesuaian`: the post from then on, and the key of its plan
    "Tri Handayani": ("Pengolah Data Perawatan Sarana", "Tri Handayani, kontrak baru"),
    "Maria Goreti Lamak": ("Penelaah Teknis Alat Ukur Sarana", "Penelaah Teknis Alat Ukur Sarana"),
    "Retno Wulandari": ("Penata Layanan Sistem Informasi", "Penata Layanan Sistem Informasi"),
}
JABATAN_PLT: Final = "Kepala Seksi Perawatan Prasarana dan Fasilitas"
_SEHARI: Final = timedelta(days=1)


def pejabat_luar() -> tuple[Pegawai, Pegawai]:
    """Who assesses the head of a Balai, and who stands above."""
    direktur, atasan = (
        Pegawai(nama=nama, gelar_belakang=gelar, jenis=Jenis.LUAR, sapaan=sapaan, jabatan_luar=post, instansi_luar=di)
        for (nama, gelar, post, di), sapaan in zip(LUAR, ("bapak", "ibu"), strict=True)
    )
    direktur.pengguna = Pengguna.objects.create(username="direktursarana", password=make_password(None))
    Pegawai.objects.bulk_create([direktur, atasan])
    Penilai.objects.create(pegawai=direktur, penilai=atasan, mulai=BERDIRI)
    return direktur, atasan


def bangun_balai(
    dunia: Dunia,
    orang: Mapping[str, tuple[Orang, str]],
    luar: tuple[Pegawai, Pegawai],
) -> Balai:
    """The Balai with the people `orang` (by lakon, each with the NIP)."""
    unit = _unit()
    pegawai = _pegawai(orang)
    segmen = [s for lakon, (satu, _) in orang.items() for s in _segmen(dunia.waktu, lakon, satu)]
    balai = Balai(UNIT[BALAI], unit, pegawai, segmen, *luar)
    _tempatkan(dunia, balai)
    _beri_peran(dunia, balai)
    _catat_impor(dunia, balai)
    return balai


def sejak_plt(waktu: Waktu) -> date:
    """From when on somebody leads a section as Plt."""
    return date(waktu.tahun[0] - 1, 11, 1)


def _unit() -> dict[str, UnitKerja]:
    akar = UnitKerja.objects.create(nama=UNIT[BALAI], mandiri=True, mulai=BERDIRI)
    anak = {
        kunci: UnitKerja(parent=akar, nama=UNIT[kunci], urut=n, mulai=BERDIRI)
        for n, kunci in enumerate((TU, *(k for k in UNIT if k not in (BALAI, TU))), start=1)
    }
    UnitKerja.objects.bulk_create(anak.values())
    return {BALAI: akar, **anak}


def _pegawai(orang: Mapping[str, tuple[Orang, str]]) -> dict[str, Pegawai]:
    tertutup = make_password(None)
    pengguna = [Pengguna(username=nip, password=tertutup) for _, nip in orang.values()]
    Pengguna.objects.bulk_create(pengguna)
    pegawai = [
        Pegawai(
            nip=nip,
            nama=satu.nama,
            gelar_belakang=satu.gelar,
            jenis=satu.jenis,
            sapaan=satu.sapaan,
            pengguna=akun,
        )
        for (satu, nip), akun in zip(orang.values(), pengguna, strict=True)
    ]
    Pegawai.objects.bulk_create(pegawai)
    Pangkat.objects.bulk_create(
        Pangkat(
            pegawai=siapa,
            golongan=satu.golongan,
            mulai=satu.tmt if satu.jenis != Jenis.PNS else date(2022, 4, 1),
        )
        for siapa, (satu, _) in zip(pegawai, orang.values(), strict=True)
    )
    return dict(zip(orang, pegawai, strict=True))


def _segmen(waktu: Waktu, lakon: str, orang: Orang) -> Iterator[Segmen]:
    """The posts of a person, in order."""
    penilai = _penilai(lakon, orang.unit)
    mulai = max(DITATA, orang.tmt)
    kini = Segmen(lakon, orang.unit, orang.jabatan, lakon, penilai, mulai)
    if lakon == PINDAH:
        unit, jabatan = SEBELUM_PINDAH
        yield Segmen(lakon, unit, jabatan, jabatan, KEPALA[unit], mulai, waktu.mutasi - _SEHARI)
        yield Segmen(lakon, orang.unit, orang.jabatan, lakon, penilai, waktu.mutasi)
    elif lakon in BARU and waktu.penyesuaian:
        jabatan, rencana = BARU[lakon]
        yield Segmen(lakon, orang.unit, orang.jabatan, lakon, penilai, mulai, waktu.penyesuaian - _SEHARI)
        yield Segmen(lakon, orang.unit, jabatan, rencana, penilai, waktu.penyesuaian)
    else:
        yield kini


def _penilai(lakon: str, unit: str) -> str:
    """By lakon; "" for the head, whom somebody outside assesses."""
    if lakon == KEPALA[BALAI]:
        return ""
    return KEPALA[BALAI] if lakon in KEPALA.values() or unit == JF else KEPALA[unit]


def _tempatkan(dunia: Dunia, balai: Balai) -> None:
    """Each in the first post, with its assessor; whatever changed since is done by the acts (`tindakan.py`)."""
    pertama = list({s.lakon: s for s in reversed(balai.segmen)}.values())[::-1]
    jabatan = jabatan_bernama({s.jabatan for s in pertama})
    penempatan = [
        Penempatan(
            pegawai=balai.pegawai[s.lakon],
            unit=balai.unit[s.unit],
            jabatan=jabatan[s.jabatan],
            kepala=KEPALA.get(s.unit) == s.lakon,
            mulai=s.mulai,
        )
        for s in pertama
    ]
    Penempatan.objects.bulk_create(penempatan, SEKALI)
    Penilai.objects.bulk_create(_baris_penilai(dunia.waktu, balai, pertama), SEKALI)


def jabatan_bernama(nama: set[str]) -> dict[str, Jabatan]:
    """The posts by title, made where they are new."""
    ada = {j.nama: j for j in Jabatan.objects.filter(nama__in=nama)}
    uraian = [urai_jabatan(satu) for satu in sorted(nama - ada.keys())]
    baru = [Jabatan(nama=u.nama, jenis=u.jenis or JenisJabatan.PELAKSANA, jenjang=u.jenjang or "") for u in uraian]
    Jabatan.objects.bulk_create(baru)
    return ada | {j.nama: j for j in baru}


def _baris_penilai(waktu: Waktu, balai: Balai, pertama: Iterable[Segmen]) -> Iterator[Penilai]:
    """The first assessor of each; those who were in the section already get the Plt. by the act that names one."""
    for s in pertama:
        oleh_plt = s.penilai == PLT
        if oleh_plt and s.mulai <= sejak_plt(waktu):
            continue
        penilai = balai.pegawai[s.penilai] if s.penilai else balai.direktur
        alasan = AlasanPenilai.PLT if oleh_plt else AlasanPenilai.ATASAN
        yield Penilai(pegawai=balai.pegawai[s.lakon], penilai=penilai, alasan=alasan, mulai=s.mulai)


def _beri_peran(dunia: Dunia, balai: Balai) -> None:
    mulai = date(dunia.waktu.tahun[0], 1, 1)
    for jenis, lakon in PERAN.items():
        pegawai = balai.pegawai[lakon]
        Peran.objects.create(pegawai=pegawai, jenis=jenis, unit=balai.unit[BALAI], mulai=mulai)
        rincian = {"jenis": jenis, "unit": balai.unit[BALAI].pk, "mulai": mulai}
        dunia.catat("peran.diberi", pegawai, OPERATOR, dunia.waktu.saat(mulai, 7, 40), **rincian)


def _catat_impor(dunia: Dunia, balai: Balai) -> None:
    pada = dunia.waktu.saat(date(dunia.waktu.tahun[0], 1, 1), 7, 30)
    for pegawai in balai.pegawai.values():
        dunia.catat("pegawai.diimpor", pegawai, OPERATOR, pada, isi=["orang", "jabatan", "penilai"])
    angka = {"baru": len(balai.pegawai), "berubah": 0, "unit": len(balai.unit), "galat": 0}
    dunia.catat("pegawai.impor_dijalankan", dunia.instansi, OPERATOR, pada, **angka)
