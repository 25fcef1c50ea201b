"""The SKP on paper: the shape of its data, and the printing."""

from datetime import datetime
from typing import TypedDict

from django.db.models import Prefetch, QuerySet
from django.utils.timezone import localtime

from aturan.berakhlak import panduan_perilaku
from aturan.skp import BagianLampiran, JenisHasil, KeluargaSKP, Pendekatan
from selaras.common.dokumen import DataDokumen, ditandatangani
from selaras.common.pdf import cetak
from selaras.organisasi.models import Instansi
from selaras.perencanaan.models import SKP, HasilKerja, Indikator
from selaras.perencanaan.pihak import kedua_pihak


class HasilPimpinan(TypedDict):
    """The leader's result that is intervened in; `indikator` only of a JPT or pimpinan unit kerja mandiri."""

    rumusan: str
    indikator: list[str]


class IndikatorDokumen(TypedDict):
    """A measure of success with its target; in the qualitative approach `target` may be ""."""

    aspek: str | None  # "Kuantitas", "Kualitas", "Waktu", "Biaya"; JA/JF, quantitative
    rumusan: str
    target: str  # with its unit: "12 laporan"


class RumusanHasil(TypedDict):
    """A rencana hasil kerja, "(penugasan dari …)" included."""

    rumusan: str
    pimpinan: HasilPimpinan | None  # JA/JF; the qualitative form names it in brackets after the statement
    perspektif: str | None  # JPT and pimpinan unit kerja mandiri


class HasilKerjaDokumen(RumusanHasil):
    """A result with its measures, in order."""

    indikator: list[IndikatorDokumen]


class PerilakuDokumen(TypedDict):
    """One of the seven values; `ekspektasi` is what the leader expects in particular, "" if nothing."""

    nama: str
    panduan: list[str]
    ekspektasi: str


class LampiranDokumen(TypedDict):
    """The three lists of the annex."""

    sumber_daya: list[str]
    pertanggungjawaban: list[str]
    konsekuensi: list[str]


class DataSKP(DataDokumen):
    """All that an SKP prints."""

    keluarga: KeluargaSKP
    pendekatan: Pendekatan
    utama: list[HasilKerjaDokumen]
    tambahan: list[HasilKerjaDokumen]
    perilaku: list[PerilakuDokumen]
    lampiran: LampiranDokumen


def cetak_skp(data: DataSKP) -> bytes:
    """SASARAN KINERJA PEGAWAI with its Lampiran, as PDF/A."""
    return cetak(templat="perencanaan/skp", data=data)


def data_skp(skp: SKP, *, pada: datetime) -> DataSKP:
    """The SKP as its form prints it; `pada` is when it is printed. Six statements, however long it is."""
    hasil = [_hasil(h) for h in _hasil_berurut(skp)]
    pegawai, penilai = kedua_pihak(skp)
    instansi = Instansi.objects.values("nama", "kota").first() or {"nama": skp.unit.nama, "kota": ""}
    lampiran = list(skp.lampiran.order_by("urut").values_list("jenis", "teks"))
    ekspektasi = dict(skp.ekspektasi.values_list("nilai", "teks"))
    return DataSKP(
        instansi=instansi["nama"],
        mulai=skp.mulai,
        selesai=skp.selesai,
        pegawai=pegawai,
        penilai=penilai,
        tempat=instansi["kota"],
        tanda_pegawai=ditandatangani(skp.diajukan_pada),
        tanda_penilai=ditandatangani(skp.ditetapkan_pada),
        penanda=f"SKP {skp.periode.tahun} · versi {skp.nomor} · suntingan {skp.versi}",
        dibuat=localtime(pada),
        keluarga=KeluargaSKP(skp.keluarga),
        pendekatan=Pendekatan(skp.pendekatan),
        utama=[isi for jenis, isi in hasil if jenis == JenisHasil.UTAMA],
        tambahan=[isi for jenis, isi in hasil if jenis == JenisHasil.TAMBAHAN],
        perilaku=[
            PerilakuDokumen(nama=p.nama, panduan=list(p.panduan), ekspektasi=ekspektasi.get(p.nilai, ""))
            for p in panduan_perilaku()
        ],
        lampiran=LampiranDokumen(
            sumber_daya=[teks for jenis, teks in lampiran if jenis == BagianLampiran.SUMBER_DAYA],
            pertanggungjawaban=[teks for jenis, teks in lampiran if jenis == BagianLampiran.PERTANGGUNGJAWABAN],
            konsekuensi=[teks for jenis, teks in lampiran if jenis == BagianLampiran.KONSEKUENSI],
        ),
    )


def _hasil_berurut(skp: SKP) -> QuerySet[HasilKerja]:
    ukuran = Indikator.objects.order_by("urut")
    hasil = skp.hasil.select_related("induk__skp", "induk_sasaran").order_by("urut")
    return hasil.prefetch_related(Prefetch("indikator", ukuran), Prefetch("induk__indikator", ukuran))


def _hasil(hasil: HasilKerja) -> tuple[str, HasilKerjaDokumen]:
    penugasan = f" (penugasan dari {hasil.penugasan_dari})" if hasil.penugasan_dari else ""
    return hasil.jenis, HasilKerjaDokumen(
        rumusan=hasil.rumusan + penugasan,
        pimpinan=_pimpinan(hasil),
        perspektif=hasil.get_perspektif_display() if hasil.perspektif else None,
        indikator=[
            IndikatorDokumen(aspek=i.get_aspek_display() if i.aspek else None, rumusan=i.rumusan, target=i.target)
            for i in hasil.indikator.all()
        ],
    )


def _pimpinan(hasil: HasilKerja) -> HasilPimpinan | None:
    """The leader's result; with its indicators where the leader is a head, as the foot of the form says."""
    if hasil.induk is None:
        return None
    kepala = hasil.induk.skp.keluarga == KeluargaSKP.PIMPINAN
    ukuran = [i.rumusan for i in hasil.induk.indikator.all()] if kepala else []
    return HasilPimpinan(rumusan=hasil.induk.rumusan, indikator=ukuran)
