"""An import, done: in one transaction, with as many statements for eight people as for eight hundred."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from selaras.jejak.services import baris_jejak, catat, catat_banyak
from selaras.organisasi.impor import titipan
from selaras.organisasi.impor.catatan import ImporTidakDikerjakan, tunjukkan
from selaras.organisasi.impor.kata import BIDANG, RencanaOrang
from selaras.organisasi.impor.keadaan import SEHARI, hari_terakhir
from selaras.organisasi.impor.orang import Hasil
from selaras.organisasi.impor.penempatan import RencanaPenempatan
from selaras.organisasi.impor.penulis import Penulis
from selaras.organisasi.impor.rencana import RencanaImpor, rencanakan_impor
from selaras.organisasi.impor.riwayat import Sejak, ubah_akhir, ubah_masa, ubah_pangkat
from selaras.organisasi.impor.unit import Jalur
from selaras.organisasi.models import (
    Impor,
    Instansi,
    Jabatan,
    JenisPenempatan,
    KeadaanImpor,
    Pegawai,
    Penempatan,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.models.milik import MILIK
from selaras.organisasi.models.penempatan import Berjangka
from selaras.organisasi.permissions import Pelaksana, boleh_mengimpor
from selaras.organisasi.signals import tugas_terputus, umumkan

KOLOM = [bidang for bidang in BIDANG if bidang not in ("golongan", "tmt_golongan", "kedudukan")]  # of Pegawai itself
BERUBAH = (
    "Data pegawai berubah sejak pratinjau ini dibuat, jadi belum ada yang ditulis. "
    "Periksa lagi yang di bawah ini, lalu setujui."
)


@transaction.atomic
def jalankan_impor(*, impor: Impor, hasil: Hasil, oleh: Pelaksana, pada: datetime, hari: date) -> Impor:
    """Do what was agreed to, at once or not at all.

    Where something has changed since the preview nothing is written, and the import waits for another consent.

    Raises: TidakBerwenang, ImporTidakDikerjakan.
    """
    dikerjakan = Impor.objects.select_for_update().filter(keadaan=KeadaanImpor.DIKERJAKAN).order_by("pk").in_bulk()
    # each import has locked all that are being done, so that there is one at a time; nobody moves meanwhile
    list(Pegawai.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    boleh_mengimpor(oleh).pastikan()
    if impor.pk not in dikerjakan:
        raise ImporTidakDikerjakan
    impor = dikerjakan[impor.pk]
    rencana = rencanakan_impor(hasil, mulai=impor.mulai, hari=hari, unit_induk=impor.unit_induk, pengunggah=impor.oleh)
    if rencana.sidik != impor.sidik_rencana:
        return tunjukkan(impor, rencana, pesan=BERUBAH)
    cerita = {satu.orang.nip: list(rencana.bagian(satu)) for satu in (*rencana.baru, *rencana.berubah)}
    pegawai = _tulis(rencana, Penulis(impor), oleh, pada)
    titipan.lepas(impor)
    impor.keadaan, impor.pesan = KeadaanImpor.SELESAI, ""
    impor.save(update_fields=["keadaan", "pesan", "kunci"])
    catat_banyak(
        [
            baris_jejak("pegawai.diimpor", objek=pegawai[nip], oleh=oleh, pada=pada, impor=impor.pk, isi=isi)
            for nip, isi in cerita.items()
        ]
    )
    catat(
        "impor.dijalankan", objek=impor, oleh=oleh, pada=pada, berkas=impor.sidik_berkas,
        baru=len(rencana.baru), berubah=len(rencana.berubah), unit=len(rencana.unit_baru), ditolak=len(rencana.ditolak),
    )  # fmt: skip
    return impor


def _tulis(rencana: RencanaImpor, penulis: Penulis, oleh: Pelaksana, pada: datetime) -> Mapping[str, Pegawai]:
    Instansi.objects.get_or_create(defaults={"nama": rencana.instansi})
    unit = _unit(rencana, penulis)
    jabatan = _jabatan(rencana, penulis)
    pegawai = _pegawai(rencana, penulis)
    _berhentikan(rencana, penulis, oleh, pada)
    _riwayat(rencana, penulis, pegawai)
    _penempatan(rencana, penulis, unit, jabatan, pegawai)
    _penilai(rencana, penulis, pegawai)
    penulis.tutup()
    return pegawai


def _unit(rencana: RencanaImpor, penulis: Penulis) -> Mapping[Jalur, UnitKerja]:
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
        unit |= zip((simpul.jalur for simpul in baru), penulis.buat(baris), strict=True)
    berubah = [simpul for simpul in rencana.pohon.simpul.values() if simpul.berubah]
    penulis.ubah((unit[s.jalur], {"nama": s.nama, "kode": s.kode or unit[s.jalur].kode}) for s in berubah)
    return unit


def _jabatan(rencana: RencanaImpor, penulis: Penulis) -> Mapping[str, Jabatan]:
    penulis.buat(
        [Jabatan(nama=satu.jabatan, jenis=satu.jenis_jabatan, jenjang=satu.jenjang) for satu in rencana.jabatan_baru]
    )
    return {jabatan.nama.casefold(): jabatan for jabatan in Jabatan.objects.all()}


def _pegawai(rencana: RencanaImpor, penulis: Penulis) -> Mapping[str, Pegawai]:
    """Everybody by NIP, added and changed."""
    baru = penulis.buat([Pegawai(nip=satu.orang.nip, **_isi(satu, KOLOM)) for satu in rencana.baru])
    berubah = ((satu.lama, [b for b in satu.bidang if b in KOLOM], satu) for satu in rencana.berubah)
    penulis.ubah((lama, _isi(satu, bidang)) for lama, bidang, satu in berubah if lama and bidang)
    return rencana.pencerita.keadaan.pegawai | {pegawai.nip: pegawai for pegawai in baru}


def _isi(satu: RencanaOrang, bidang: Sequence[str]) -> dict[str, object]:
    return {nama: getattr(satu.orang, nama) for nama in bidang}


def _berhentikan(rencana: RencanaImpor, penulis: Penulis, oleh: Pelaksana, pada: datetime) -> None:
    """Whoever serves no more: first their SKP, which may not outlast them, then all that is theirs, ends before today."""
    berhenti = [satu.lama.pk for satu in rencana.orang if satu.lama and satu.berhenti]
    if not berhenti:
        return
    umumkan(tugas_terputus, pegawai=berhenti, terakhir=rencana.hari - SEHARI, oleh=oleh, pada=pada)
    diganti = {satu.penilai.lama.pk for satu in rencana.orang if satu.penilai and satu.penilai.lama}
    for model, siapa in MILIK:
        terbuka = model.objects.filter(Q(selesai=None) | Q(selesai__gte=rencana.hari), **{f"{siapa}__in": berhenti})
        baris = [satu for satu in terbuka if model is not Penilai or satu.pk not in diganti]
        penulis.ubah((satu, _akhir(satu, rencana.hari)) for satu in baris)


def _riwayat(rencana: RencanaImpor, penulis: Penulis, pegawai: Mapping[str, Pegawai]) -> None:
    """Rank and kedudukan, from the days that the file names; else those added from `mulai`, those there from today."""
    pangkat, kedudukan = [], []
    for satu in rencana.orang:
        orang, siapa, sejak = satu.orang, pegawai[satu.orang.nip], rencana.mulai if satu.baru else rencana.hari
        if satu.baru or {"golongan", "tmt_golongan"} & {*satu.bidang}:
            pangkat.append(Sejak(siapa, orang.golongan, orang.tmt_golongan or sejak))
        if satu.baru or "kedudukan" in satu.bidang:
            kedudukan.append(Sejak(siapa, orang.kedudukan, sejak))
    for ubahan in (ubah_pangkat(pangkat), ubah_masa(kedudukan), ubah_akhir(kedudukan)):
        penulis.ubah(ubahan.ubah)
        penulis.buat(ubahan.buat)


def _penempatan(
    rencana: RencanaImpor,
    penulis: Penulis,
    unit: Mapping[Jalur, UnitKerja],
    jabatan: Mapping[str, Jabatan],
    pegawai: Mapping[str, Pegawai],
) -> None:
    """End and correct before beginning, so that no moment has two heads."""

    def isi(r: RencanaPenempatan) -> dict[str, object]:
        return {"unit_id": unit[r.unit].pk, "jabatan_id": jabatan[r.jabatan.casefold()].pk, "kepala": r.kepala}

    semua = [(pegawai[satu.orang.nip], satu.penempatan) for satu in rencana.orang if satu.penempatan]
    koreksi = [(r.lama, isi(r)) for _, r in semua if r.lama and r.koreksi]
    penulis.ubah((r.lama, _akhir(r.lama, r.mulai)) for _, r in semua if r.lama and not r.koreksi)
    Penempatan.objects.filter(pk__in=[lama.pk for lama, _ in koreksi]).update(kepala=False)
    penulis.ubah(koreksi)
    penulis.buat(
        [
            Penempatan(pegawai=orang, jenis=JenisPenempatan.DEFINITIF, mulai=r.mulai, **isi(r))
            for orang, r in semua
            if not r.koreksi
        ]
    )


def _penilai(rencana: RencanaImpor, penulis: Penulis, pegawai: Mapping[str, Pegawai]) -> None:
    semua = [(pegawai[satu.orang.nip], satu.penilai) for satu in rencana.orang if satu.penilai]
    penulis.ubah((r.lama, {"penilai_id": pegawai[r.penilai].pk}) for _, r in semua if r.lama and r.koreksi)
    penulis.ubah((r.lama, _akhir(r.lama, r.mulai)) for _, r in semua if r.lama and not r.koreksi)
    penulis.buat(
        [Penilai(pegawai=orang, penilai=pegawai[r.penilai], mulai=r.mulai) for orang, r in semua if not r.koreksi]
    )


def _akhir(baris: Berjangka, sejak: date) -> dict[str, object]:
    """What ends a row so that it holds no more on `sejak`."""
    return {"selesai": hari_terakhir(baris, sejak)}
