"""Units, people, posts, assessors, teams, rights and accounts of one Balai."""

from collections.abc import Iterator, Mapping
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
    TIM,
    TU,
    UNIT,
    Orang,
)
from selaras.beranda.peragaan.waktu import Waktu
from selaras.organisasi.models import (
    AlasanPenilai,
    AnggotaTim,
    Jabatan,
    Jenis,
    JenisPenempatan,
    Kedudukan,
    MasaKedudukan,
    Pangkat,
    Pegawai,
    Penempatan,
    Pengguna,
    Penilai,
    Peran,
    TimKerja,
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
    _kirim_belajar(dunia, balai)
    _bentuk_tim(dunia, balai)
    _beri_peran(dunia, balai)
    _catat_impor(dunia, balai)
    return balai


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
    jabatan = jabatan_bernama({s.jabatan for s in balai.segmen} | {JABATAN_PLT})
    penempatan = [
        Penempatan(
            pegawai=balai.pegawai[s.lakon],
            unit=balai.unit[s.unit],
            jabatan=jabatan[s.jabatan],
            kepala=KEPALA.get(s.unit) == s.lakon,
            mulai=s.mulai,
            selesai=s.selesai,
        )
        for s in balai.segmen
    ]
    plt = Penempatan(
        pegawai=balai.pegawai[PLT],
        unit=balai.unit[PRASARANA],
        jabatan=jabatan[JABATAN_PLT],
        jenis=JenisPenempatan.PLT,
        kepala=True,
        mulai=date(dunia.waktu.tahun[0] - 1, 11, 1),
    )
    Penempatan.objects.bulk_create([*penempatan, plt], SEKALI)
    Penilai.objects.bulk_create(_baris_penilai(balai), SEKALI)


def jabatan_bernama(nama: set[str]) -> dict[str, Jabatan]:
    """The posts by title, made where they are new."""
    ada = {j.nama: j for j in Jabatan.objects.filter(nama__in=nama)}
    uraian = [urai_jabatan(satu) for satu in sorted(nama - ada.keys())]
    baru = [Jabatan(nama=u.nama, jenis=u.jenis or JenisJabatan.PELAKSANA, jenjang=u.jenjang or "") for u in uraian]
    Jabatan.objects.bulk_create(baru)
    return ada | {j.nama: j for j in baru}


def _baris_penilai(balai: Balai) -> Iterator[Penilai]:
    """One row for each change of assessor: a new post under the same one makes none."""
    terakhir: Penilai | None = None
    for s in balai.segmen:
        penilai = balai.pegawai[s.penilai] if s.penilai else balai.direktur
        pegawai = balai.pegawai[s.lakon]
        if terakhir and terakhir.pegawai == pegawai and terakhir.penilai == penilai:
            terakhir.selesai = s.selesai
            continue
        if terakhir:
            yield terakhir
        alasan = AlasanPenilai.PLT if s.penilai == PLT else AlasanPenilai.ATASAN
        terakhir = Penilai(pegawai=pegawai, penilai=penilai, alasan=alasan, mulai=s.mulai, selesai=s.selesai)
    if terakhir:
        yield terakhir


def _kirim_belajar(dunia: Dunia, balai: Balai) -> None:
    MasaKedudukan.objects.create(
        pegawai=balai.pegawai[TUGAS_BELAJAR],
        kedudukan=Kedudukan.TUGAS_BELAJAR,
        tempat="Program Magister Teknik Perkeretaapian (contoh)",
        mulai=date(dunia.waktu.tahun[1], 9, 1),
    )


def _bentuk_tim(dunia: Dunia, balai: Balai) -> None:
    mulai = date(dunia.waktu.tahun[0], 1, 2)
    for nama, ketua, _, anggota in TIM:
        tim = TimKerja.objects.create(nama=nama, unit=balai.unit[BALAI], mulai=mulai)
        AnggotaTim.objects.bulk_create(
            AnggotaTim(tim=tim, pegawai=balai.pegawai[satu], ketua=satu == ketua, mulai=mulai)
            for satu in (ketua, *anggota)
        )


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
