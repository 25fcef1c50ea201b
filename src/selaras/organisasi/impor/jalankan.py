"""An import, done: in one transaction, with as many statements for eight people as for eight thousand."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import F

from selaras.jejak.services import baris_jejak, catat, catat_banyak
from selaras.organisasi.impor.keadaan import hari_terakhir
from selaras.organisasi.impor.penempatan import RencanaPenempatan
from selaras.organisasi.impor.rencana import BIDANG, RencanaImpor, RencanaOrang
from selaras.organisasi.impor.riwayat import Sejak, Ubahan, ubah_akhir, ubah_masa, ubah_pangkat
from selaras.organisasi.impor.unit import Jalur
from selaras.organisasi.models import (
    Instansi,
    Jabatan,
    JenisPenempatan,
    Pegawai,
    Penempatan,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.permissions import Pelaksana, boleh_mengimpor

SEKALI: Final = 500  # rows of one statement
KOLOM: Final = [bidang for bidang in BIDANG if bidang not in ("golongan", "tmt_golongan", "kedudukan")]


@transaction.atomic
def jalankan_impor(*, rencana: RencanaImpor, oleh: Pelaksana, pada: datetime) -> int:
    """Do what the plan says, at once or not at all; says how many people were added or changed.

    Raises: TidakBerwenang.
    """
    instansi, _ = Instansi.objects.get_or_create(defaults={"nama": rencana.instansi})
    Instansi.objects.select_for_update().get(pk=instansi.pk)  # one import at a time
    boleh_mengimpor(oleh).pastikan()
    unit = _unit(rencana)
    jabatan = _jabatan(rencana)
    pegawai = _pegawai(rencana)
    _berhentikan(rencana)
    _riwayat(rencana, pegawai)
    _penempatan(rencana, unit, jabatan, pegawai)
    _penilai(rencana, pegawai)
    tersentuh = [*rencana.baru, *rencana.berubah]
    catat_banyak(
        [
            baris_jejak(
                "pegawai.diimpor", objek=pegawai[satu.orang.nip], oleh=oleh, pada=pada, isi=list(rencana.bagian(satu))
            )
            for satu in tersentuh
        ]
    )
    catat(
        "pegawai.impor_dijalankan", objek=instansi, oleh=oleh, pada=pada,
        baru=len(rencana.baru), berubah=len(rencana.berubah), unit=len(rencana.unit_baru), galat=len(rencana.galat),
    )  # fmt: skip
    return len(tersentuh)


def _unit(rencana: RencanaImpor) -> Mapping[Jalur, UnitKerja]:
    """All units of the plan, made or renamed where needed, a level at a time: parents must have their keys."""
    unit = {jalur: simpul.lama for jalur, simpul in rencana.pohon.simpul.items() if simpul.lama}
    for tingkat in sorted({len(simpul.jalur) for simpul in rencana.unit_baru}):
        baru = [simpul for simpul in rencana.unit_baru if len(simpul.jalur) == tingkat]
        baris = [
            UnitKerja(
                parent=unit.get(simpul.jalur[:-1]),
                nama=simpul.nama,
                kode=simpul.kode,
                mandiri=tingkat == 1,
                mulai=rencana.mulai,
            )
            for simpul in baru
        ]
        UnitKerja.objects.bulk_create(baris, batch_size=SEKALI)
        unit |= zip((simpul.jalur for simpul in baru), baris, strict=True)
    berubah = [simpul for simpul in rencana.pohon.simpul.values() if simpul.berubah]
    for simpul in berubah:
        unit[simpul.jalur].nama, unit[simpul.jalur].kode = simpul.nama, simpul.kode or unit[simpul.jalur].kode
    UnitKerja.objects.bulk_update([unit[simpul.jalur] for simpul in berubah], ["nama", "kode"], batch_size=SEKALI)
    return unit


def _jabatan(rencana: RencanaImpor) -> Mapping[str, Jabatan]:
    Jabatan.objects.bulk_create(
        [Jabatan(nama=satu.jabatan, jenis=satu.jenis_jabatan, jenjang=satu.jenjang) for satu in rencana.jabatan_baru],
        batch_size=SEKALI,
    )
    return {jabatan.nama.casefold(): jabatan for jabatan in Jabatan.objects.all()}


def _pegawai(rencana: RencanaImpor) -> Mapping[str, Pegawai]:
    """Everybody by NIP, added and changed."""
    baru = [Pegawai(nip=satu.orang.nip, **_isi(satu)) for satu in rencana.baru]
    Pegawai.objects.bulk_create(baru, batch_size=SEKALI)
    berubah = [Pegawai(pk=satu.lama.pk, **_isi(satu)) for satu in rencana.berubah if satu.lama and satu.bidang]
    Pegawai.objects.bulk_update(berubah, KOLOM, batch_size=SEKALI)
    Pegawai.objects.filter(pk__in=[pegawai.pk for pegawai in berubah]).update(versi=F("versi") + 1)
    return {pegawai.nip: pegawai for pegawai in Pegawai.objects.asn()}


def _isi(satu: RencanaOrang) -> dict[str, object]:
    return {bidang: getattr(satu.orang, bidang) for bidang in KOLOM}


def _berhentikan(rencana: RencanaImpor) -> None:
    """Whoever serves no more holds no post and is assessed by nobody from today on."""
    berhenti = [satu.lama.pk for satu in rencana.orang if satu.lama and satu.berhenti]
    penempatan = Penempatan.objects.filter(pegawai__in=berhenti, selesai=None)
    penilai = Penilai.objects.filter(pegawai__in=berhenti, selesai=None)
    _akhiri(Penempatan, [(baris, rencana.hari) for baris in penempatan])
    _akhiri(Penilai, [(baris, rencana.hari) for baris in penilai])


def _riwayat(rencana: RencanaImpor, pegawai: Mapping[str, Pegawai]) -> None:
    """Rank and kedudukan, from the days that the file names; else those added from `mulai`, those there from today."""
    pangkat, kedudukan = [], []
    for satu in rencana.orang:
        orang, siapa, sejak = satu.orang, pegawai[satu.orang.nip], rencana.mulai if satu.baru else rencana.hari
        if satu.baru or {"golongan", "tmt_golongan"} & {*satu.bidang}:
            pangkat.append(Sejak(siapa, orang.golongan, orang.tmt_golongan or sejak))
        if satu.baru or "kedudukan" in satu.bidang:
            kedudukan.append(Sejak(siapa, orang.kedudukan, sejak))
    for ubahan in (ubah_pangkat(pangkat), ubah_masa(kedudukan), ubah_akhir(kedudukan)):
        _simpan(ubahan)


def _simpan(ubahan: Ubahan) -> None:
    for satu, isi in ubahan.ubah:
        for nama, nilai in isi.items():
            setattr(satu, nama, nilai)
    if ubahan.ubah:
        baris = [satu for satu, _ in ubahan.ubah]
        kolom = {nama for _, isi in ubahan.ubah for nama in isi}
        type(baris[0]).objects.bulk_update(baris, kolom, batch_size=SEKALI)
    if ubahan.buat:
        type(ubahan.buat[0]).objects.bulk_create(ubahan.buat, batch_size=SEKALI)


def _penempatan(
    rencana: RencanaImpor,
    unit: Mapping[Jalur, UnitKerja],
    jabatan: Mapping[str, Jabatan],
    pegawai: Mapping[str, Pegawai],
) -> None:
    """End and correct before beginning, so that no moment has two heads."""
    semua = [(pegawai[satu.orang.nip], satu.penempatan) for satu in rencana.orang if satu.penempatan]
    koreksi = [_tulis(r.lama, r, unit, jabatan) for _, r in semua if r.lama and r.koreksi]
    _akhiri(Penempatan, [(r.lama, r.mulai) for _, r in semua if r.lama and not r.koreksi])
    Penempatan.objects.filter(pk__in=[p.pk for p in koreksi]).update(kepala=False)
    Penempatan.objects.bulk_update(koreksi, ["unit", "jabatan", "kepala"], batch_size=SEKALI)
    Penempatan.objects.bulk_create(
        [
            _tulis(Penempatan(pegawai=orang, jenis=JenisPenempatan.DEFINITIF, mulai=r.mulai), r, unit, jabatan)
            for orang, r in semua
            if not r.koreksi
        ],
        batch_size=SEKALI,
    )


def _tulis(
    baris: Penempatan, r: RencanaPenempatan, unit: Mapping[Jalur, UnitKerja], jabatan: Mapping[str, Jabatan]
) -> Penempatan:
    baris.unit, baris.jabatan, baris.kepala = unit[r.unit], jabatan[r.jabatan.casefold()], r.kepala
    return baris


def _penilai(rencana: RencanaImpor, pegawai: Mapping[str, Pegawai]) -> None:
    semua = [(pegawai[satu.orang.nip], satu.penilai) for satu in rencana.orang if satu.penilai]
    koreksi = [(r.lama, pegawai[r.penilai]) for _, r in semua if r.lama and r.koreksi]
    for lama, penilai in koreksi:
        lama.penilai = penilai
    Penilai.objects.bulk_update([lama for lama, _ in koreksi], ["penilai"], batch_size=SEKALI)
    _akhiri(Penilai, [(r.lama, r.mulai) for _, r in semua if r.lama and not r.koreksi])
    Penilai.objects.bulk_create(
        [Penilai(pegawai=orang, penilai=pegawai[r.penilai], mulai=r.mulai) for orang, r in semua if not r.koreksi],
        batch_size=SEKALI,
    )


def _akhiri[M: (Penempatan, Penilai)](model: type[M], baris: Sequence[tuple[M, date]]) -> None:
    """End rows so that they hold no more on the day beside each."""
    for satu, sejak in baris:
        satu.selesai = hari_terakhir(satu, sejak)
    model.objects.bulk_update([satu for satu, _ in baris], ["selesai"], batch_size=SEKALI)
