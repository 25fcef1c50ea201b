"""What becomes of SKP when people move, leave, or are assessed by another."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from selaras.common.format import tanggal
from selaras.jejak.models import Jejak
from selaras.jejak.services import Pelaku, baris_jejak, catat_banyak
from selaras.organisasi.models import Penilai
from selaras.perencanaan.gugur import gugurkan_perubahan
from selaras.perencanaan.models import BERJALAN, SKP, StatusSKP
from selaras.perencanaan.selectors.calon import jabatan_penilai

UBAHAN = ("status", "selesai", "ditetapkan_oleh", "ditetapkan_pada", "versi")
PENILAI = ("penilai", "atasan_penilai", "jabatan_penilai", "unit_penilai", "versi")


@transaction.atomic
def putuskan_skp(*, pegawai: Collection[int], terakhir: date, oleh: Pelaku, pada: datetime) -> list[str]:
    """End the SKP of people whose post, or service, ends on a day.

    A set one is closed on that day and still rated, and no change of it goes on; a draft ends on it and can still be
    set; one that would begin later lapses.

    Returns: what was done, in sentences.
    """
    semua = SKP.objects.hidup().filter(pegawai__in=pegawai, selesai__gt=terakhir).select_related("periode")
    skp = list(semua.select_for_update(of=("self",)).order_by("pk"))
    jejak = [_putuskan(satu, terakhir, oleh, pada) for satu in skp]
    SKP.objects.bulk_update(skp, UBAHAN, batch_size=500)
    catat_banyak(jejak)
    gugurkan_perubahan(skp, oleh=oleh, pada=pada)
    return [_kabar(satu) for satu in skp]


def _putuskan(skp: SKP, terakhir: date, oleh: Pelaku, pada: datetime) -> Jejak:
    lama, skp.versi = skp.selesai, skp.versi + 1
    if skp.mulai > terakhir:
        skp.status, skp.ditetapkan_oleh, skp.ditetapkan_pada = StatusSKP.GUGUR, None, None
        return baris_jejak("skp.gugur", objek=skp, oleh=oleh, pada=pada, terakhir=terakhir)
    skp.selesai = terakhir
    if skp.status == StatusSKP.DITETAPKAN:
        skp.status = StatusSKP.DITUTUP
    peristiwa = "skp.ditutup" if skp.status == StatusSKP.DITUTUP else "skp.dipendekkan"
    return baris_jejak(peristiwa, objek=skp, oleh=oleh, pada=pada, dari=lama, menjadi=terakhir)


@transaction.atomic
def lanjutkan_skp(*, pegawai: Collection[int], terakhir: date, oleh: Pelaku, pada: datetime) -> list[str]:
    """Let the SKP go on to the end of their year that a service, which did not end after all, ended on a day.

    One that was set binds again; one that lapsed is started anew by its pegawai.

    Returns: what was done, in sentences.
    """
    berakhir = SKP.objects.hidup().filter(pegawai__in=pegawai, selesai=terakhir).select_related("periode")
    kunci = berakhir.select_for_update(of=("self",)).order_by("pk")
    skp = [satu for satu in kunci if satu.selesai < date(satu.periode.tahun, 12, 31)]
    jejak = []
    for satu in skp:
        lama, satu.selesai, satu.versi = satu.selesai, date(satu.periode.tahun, 12, 31), satu.versi + 1
        if satu.status == StatusSKP.DITUTUP:
            satu.status = StatusSKP.DITETAPKAN
        jejak.append(baris_jejak("skp.dilanjutkan", objek=satu, oleh=oleh, pada=pada, dari=lama, menjadi=satu.selesai))
    SKP.objects.bulk_update(skp, UBAHAN, batch_size=500)
    catat_banyak(jejak)
    return [f"SKP {satu.periode.tahun} berlanjut sampai {tanggal(satu.selesai)}." for satu in skp]


def _kabar(skp: SKP) -> str:
    nama = f"SKP {skp.periode.tahun}"
    if skp.status == StatusSKP.GUGUR:
        return f"{nama} yang mulai {tanggal(skp.mulai)} gugur."
    if skp.status == StatusSKP.DITUTUP:
        return f"{nama} ditutup {tanggal(skp.selesai)} dan tetap dinilai untuk masa itu."
    return f"{nama} belum ditetapkan: berakhir {tanggal(skp.selesai)}, tetapkan untuk masa itu."


@transaction.atomic
def sesuaikan_penilai(*, hari: date, oleh: Pelaku, pada: datetime, pegawai: Collection[int] | None = None) -> list[str]:
    """Give the SKP that run on a day the penilai, and the penilai's penilai, of that day: whoever comes goes on.

    Of these people and of those they assess; of everybody, where `pegawai` is None. Safe to run again.

    Returns: what was done, in sentences.
    """
    kena = Q() if pegawai is None else Q(pegawai__in=pegawai) | Q(penilai__in=pegawai)
    berjalan = SKP.semua.filter(kena, mulai__lte=hari, selesai__gte=hari, status__in=BERJALAN)
    skp = list(berjalan.select_related("periode").select_for_update(of=("self",)).order_by("pk"))
    penilai = _penilai({satu.pegawai_id for satu in skp}, hari)
    atasan = {pk: baris.penilai_id for pk, baris in _penilai({b.penilai_id for b in penilai.values()}, hari).items()}
    beralih = [
        (satu, baris)
        for satu in skp
        if (baris := penilai.get(satu.pegawai_id))
        and (satu.penilai_id, satu.atasan_penilai_id) != (baris.penilai_id, atasan.get(baris.penilai_id))
    ]
    kabar = _kabar_penilai(beralih)
    tempat = {baris.penilai_id: jabatan_penilai(baris, hari) for _, baris in beralih}
    jejak = []
    for satu, baris in beralih:
        sebelum = satu.penilai_id, satu.atasan_penilai_id
        satu.penilai_id, satu.atasan_penilai_id = baris.penilai_id, atasan.get(baris.penilai_id)
        satu.jabatan_penilai, satu.unit_penilai = tempat[baris.penilai_id]
        satu.versi += 1
        sesudah = satu.penilai_id, satu.atasan_penilai_id
        isi = {"sebelum": sebelum, "sesudah": sesudah}
        jejak.append(baris_jejak("skp.penilai_diganti", objek=satu, oleh=oleh, pada=pada, **isi))
    SKP.semua.bulk_update([satu for satu, _ in beralih], PENILAI, batch_size=500)
    catat_banyak(jejak)
    return kabar


def _penilai(pegawai: Collection[int], hari: date) -> dict[int, Penilai]:
    """The assessor's row of each of these people on a day."""
    return {
        b.pegawai_id: b for b in Penilai.objects.berlaku(hari).filter(pegawai__in=pegawai).select_related("penilai")
    }


def _kabar_penilai(beralih: Iterable[tuple[SKP, Penilai]]) -> list[str]:
    """Told before the rows change."""
    diteruskan, diawasi = defaultdict[str, list[SKP]](list), 0
    for skp, baris in beralih:
        if skp.penilai_id == baris.penilai_id:
            diawasi += 1
        else:
            diteruskan[baris.penilai.nama].append(skp)
    kabar = [
        f"{f'SKP {skp[0].periode.tahun}' if len(skp) == 1 else f'{len(skp)} SKP'} diteruskan {nama}."
        for nama, skp in diteruskan.items()
    ]
    return kabar + ([f"Atasan penilai pada {diawasi} SKP ikut berganti."] if diawasi else [])
