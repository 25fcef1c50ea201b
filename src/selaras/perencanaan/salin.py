"""The content of a plan, copied into the draft of its change."""

from django.db.models import Model

from selaras.perencanaan.models import SKP, ButirLampiran, EkspektasiKhusus, HasilKerja, Indikator

IDENTITAS = (
    "pegawai_id", "penilai_id", "atasan_penilai_id", "periode_id", "unit_id", "jabatan", "jabatan_penilai",
    "unit_penilai", "keluarga", "pendekatan", "mulai", "selesai", "bertugas_sampai",
)  # fmt: skip
HASIL = (
    "jenis", "urut", "rumusan", "induk_id", "induk_sasaran_id", "penugasan_dari", "perspektif", "biarkan",
)  # fmt: skip
INDIKATOR = (
    "urut", "aspek", "rumusan", "target", "target_angka", "target_atas", "satuan", "polarisasi", "konsolidasi",
)  # fmt: skip
EKSPEKTASI = ("nilai", "teks", "oleh_id", "pada")
BUTIR = ("jenis", "urut", "teks")


def salin_isi(dari: SKP, ke: SKP) -> None:
    """Copy all rows of an SKP that is in force into the draft of its change; each copy knows its `asal`."""
    asal = list(dari.hasil.order_by("pk"))
    salinan = HasilKerja.objects.bulk_create([HasilKerja(skp=ke, asal=h, **petik(h, HASIL)) for h in asal])
    menurut_asal = {s.asal_id: s for s in salinan}
    Indikator.objects.bulk_create(
        Indikator(hasil=menurut_asal[i.hasil_id], asal=i, **petik(i, INDIKATOR))
        for i in Indikator.objects.filter(hasil__skp=dari).order_by("pk")
    )
    EkspektasiKhusus.objects.bulk_create(
        EkspektasiKhusus(skp=ke, **petik(e, EKSPEKTASI)) for e in dari.ekspektasi.order_by("pk")
    )
    ButirLampiran.objects.bulk_create(ButirLampiran(skp=ke, **petik(b, BUTIR)) for b in dari.lampiran.order_by("pk"))


def petik(baris: Model, bidang: tuple[str, ...]) -> dict[str, object]:
    """These columns of a row."""
    return {nama: getattr(baris, nama) for nama in bidang}
