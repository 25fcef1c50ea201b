"""An import, taken back: what it made goes, what it changed is again as it was, while nothing stands on it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction

from selaras.common.errors import DomainError
from selaras.common.format import angka
from selaras.jejak.services import baris_jejak, catat, catat_banyak
from selaras.organisasi.impor.daur import ImporSudahLewat, berhentikan
from selaras.organisasi.impor.penulis import potret, simpan
from selaras.organisasi.models import (
    AnggotaTim,
    Impor,
    Jabatan,
    KeadaanImpor,
    MasaKedudukan,
    Pangkat,
    Pegawai,
    Penempatan,
    Penilai,
    Peran,
    UbahanImpor,
    UnitKerja,
)
from selaras.organisasi.permissions import Pelaksana, boleh_mengimpor

BENDA: Final[Mapping[type[models.Model], str]] = {  # who points stands before what is pointed at
    MasaKedudukan: "kedudukan",
    Pangkat: "pangkat",
    Penilai: "penilai",
    Peran: "peran",
    AnggotaTim: "keanggotaan tim",
    Penempatan: "penempatan",
    Pegawai: "pegawai",
    Jabatan: "jabatan",
    UnitKerja: "unit",
}
URUT: Final = tuple(BENDA)
ORANG: Final = (MasaKedudukan, Pangkat, Penilai, Peran, AnggotaTim, Penempatan)  # each row is somebody's
BELUM_ATAU_SUDAH: Final = "Impor ini belum selesai, atau sedang dan sudah dibatalkan."
DISEBUT: Final = 3  # names in a refusal
type _Ubahan = Mapping[type[models.Model], Sequence[UbahanImpor]]


class ImporDipakai(DomainError):
    """Something stands on what the import did."""

    kode = "impor_dipakai"


@transaction.atomic
def minta_batal(*, impor: Impor, oleh: Pelaksana, pada: datetime) -> Impor:
    """Ask that an import be taken back. Raises: TidakBerwenang, ImporSudahLewat."""
    impor = Impor.objects.select_for_update().get(pk=impor.pk)
    boleh_mengimpor(oleh).pastikan()
    if impor.keadaan != KeadaanImpor.SELESAI:
        raise ImporSudahLewat(BELUM_ATAU_SUDAH)
    impor.keadaan, impor.pesan = KeadaanImpor.DIMUNDURKAN, ""
    impor.save(update_fields=["keadaan", "pesan"])
    catat("impor.diminta_batal", objek=impor, oleh=oleh, pada=pada)
    return impor


def mundurkan_impor(impor: Impor, *, oleh: Pelaksana, pada: datetime) -> None:
    """Take back what was asked for; where that may not be, it stays done, with the reason."""
    try:
        batalkan_impor(impor=impor, oleh=oleh, pada=pada)
    except DomainError as galat:
        berhentikan(impor, galat.pesan)


@transaction.atomic
def batalkan_impor(*, impor: Impor, oleh: Pelaksana, pada: datetime) -> Impor:
    """Take back all that an import did, or nothing.

    Raises:
        TidakBerwenang: not one who may import.
        ImporSudahLewat: it is not done, or taken back already.
        ImporDipakai: with what stands on it: plans, codes, accounts, later acts.
    """
    impor = Impor.objects.select_for_update().get(pk=impor.pk)
    boleh_mengimpor(oleh).pastikan()
    if impor.keadaan not in (KeadaanImpor.SELESAI, KeadaanImpor.DIMUNDURKAN):
        raise ImporSudahLewat(BELUM_ATAU_SUDAH)
    ubahan = _menurut_model(impor.ubahan.all())
    baris = {model: _baris(model, ubahan[model]) for model in URUT}
    for model in URUT:
        _pastikan_utuh(model, ubahan[model], baris[model])
    for model in URUT:
        _hapus(model, [satu.objek for satu in ubahan[model] if satu.sebelum is None])
    for model in reversed(URUT):
        _pulihkan(model, [(baris[model][satu.objek], satu.sebelum) for satu in ubahan[model] if satu.sebelum])
    impor.keadaan = KeadaanImpor.DIBATALKAN
    impor.save(update_fields=["keadaan"])
    orang = {satu.objek for satu in ubahan[Pegawai]}
    orang |= {satu.pegawai_id for model in ORANG for satu in baris[model].values()}
    _catat(impor, ubahan, orang, oleh, pada)
    return impor


def _menurut_model(semua: Iterable[UbahanImpor]) -> _Ubahan:
    hasil: dict[type[models.Model], list[UbahanImpor]] = {model: [] for model in URUT}
    nama = {model.__name__: model for model in URUT}
    for satu in semua:
        hasil[nama[satu.model]].append(satu)
    return hasil


def _baris(model: type[models.Model], ubahan: Sequence[UbahanImpor]) -> Mapping[int, Any]:
    """The rows as they are now, locked, by key."""
    kunci = model._default_manager.select_for_update(of=("self",)).order_by("pk")  # noqa: SLF001  (Django's public way)
    return kunci.in_bulk([satu.objek for satu in ubahan])


def _pastikan_utuh(model: type[models.Model], ubahan: Sequence[UbahanImpor], baris: Mapping[int, Any]) -> None:
    """Raises: ImporDipakai where a row is no more what the import left."""
    kini = json.loads(DjangoJSONEncoder().encode({pk: potret(satu) for pk, satu in baris.items()}))
    berubah = [satu.objek for satu in ubahan if not satu.sesudah.items() <= kini.get(str(satu.objek), {}).items()]
    if model is Pegawai and (berakun := [pk for pk in berubah if pk in baris and baris[pk].pengguna_id]):
        raise ImporDipakai(_kalimat(f"{angka(len(berakun))} pegawai sudah mengaktifkan akunnya", berakun))
    if berubah:
        orang = berubah if model is Pegawai else [getattr(baris.get(pk), "pegawai_id", None) for pk in berubah]
        raise ImporDipakai(_kalimat(f"{angka(len(berubah))} {BENDA[model]} sudah diubah sesudahnya", orang))


def _hapus(model: type[models.Model], pk: Sequence[int]) -> None:
    """Raises: ImporDipakai, when the database protects one of them."""
    semua = model._default_manager.filter(pk__in=pk)  # noqa: SLF001  (Django's public way)
    if model is UnitKerja:
        semua.update(parent=None)  # they stand on each other
    try:
        semua.delete()
    except models.ProtectedError as sebab:
        raise ImporDipakai(_bergantung(sebab.protected_objects)) from sebab


def _bergantung(pelindung: Iterable[models.Model]) -> str:
    """What stands on the import, by kind: "2 SKP dan 1 kode aktivasi"."""
    banyak, orang = defaultdict[str, int](int), list[int | None]()
    for satu in pelindung:
        nama = type(satu).__name__
        banyak[nama if nama.isupper() else str(satu._meta.verbose_name)] += 1  # noqa: SLF001  (Django's public way)
        orang.append(getattr(satu, "pegawai_id", None))
    jumlah = " dan ".join(f"{angka(berapa)} {kata}" for kata, berapa in sorted(banyak.items()))
    return _kalimat(f"sudah ada {jumlah} yang bergantung padanya", orang)


def _kalimat(sebab: str, orang: Iterable[int | None]) -> str:
    """The refusal, with the names of the first people it is about."""
    pk = {satu for satu in orang if satu}
    nama = list(Pegawai.objects.filter(pk__in=pk).order_by("nama").values_list("nama", flat=True)[: DISEBUT + 1])
    if len(nama) > DISEBUT:
        nama[DISEBUT:] = ["lainnya"]
    siapa = f" ({', '.join(nama)})" if nama else ""
    return f"Impor ini tidak dapat dibatalkan lagi: {sebab}{siapa}. Perbaiki lewat impor baru atau di kartu pegawainya."


def _pulihkan(model: type[models.Model], baris: Sequence[tuple[Any, Mapping[str, Any]]]) -> None:
    """Give rows back what they held before. Raises: ImporDipakai, when their place is taken by now."""
    bidang = {nama for _, sebelum in baris for nama in sebelum}
    if model is Penempatan and "kepala" in bidang:
        Penempatan.objects.filter(pk__in=[satu.pk for satu, _ in baris]).update(kepala=False)  # never two heads
    for satu, sebelum in baris:
        for kolom in model._meta.concrete_fields:  # noqa: SLF001  (Django's public way)
            if kolom.attname in sebelum:
                setattr(satu, kolom.attname, kolom.to_python(sebelum[kolom.attname]))
    try:
        with transaction.atomic():
            simpan([satu for satu, _ in baris], bidang)
    except IntegrityError as sebab:
        orang = [satu.pk if model is Pegawai else getattr(satu, "pegawai_id", None) for satu, _ in baris]
        raise ImporDipakai(_kalimat(f"tempat {BENDA[model]} semula sudah terisi sesudahnya", orang)) from sebab


def _catat(impor: Impor, ubahan: _Ubahan, orang: Iterable[int], oleh: Pelaksana, pada: datetime) -> None:
    """One trail row for each person, whatever of the person it was, and one for the whole."""
    catat_banyak(
        [
            baris_jejak("pegawai.impor_dibatalkan", objek=Pegawai(pk=pk), oleh=oleh, pada=pada, impor=impor.pk)
            for pk in sorted(orang)
        ]
    )
    banyak = {BENDA[model]: len(satu) for model, satu in ubahan.items() if satu}
    catat("impor.dibatalkan", objek=impor, oleh=oleh, pada=pada, **banyak)
