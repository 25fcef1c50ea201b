from collections import Counter
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F

from selaras.organisasi.models import Pegawai
from selaras.tindak_lanjut.models import ImporPotensi, KeadaanImporPotensi, NilaiPotensi

SEHALAMAN = 50


def dapat_diurungkan(impor: ImporPotensi) -> bool:
    """Whether an import was done, and no score of a later one has come for any of its people."""
    lebih_baru = NilaiPotensi.objects.berlaku().filter(
        pegawai__nilai_potensi__impor=impor, impor__gt=F("pegawai__nilai_potensi__impor")
    )
    return impor.keadaan == KeadaanImporPotensi.SELESAI and not lebih_baru.exists()


def daftar_impor_potensi(pegawai: Pegawai) -> list[ImporPotensi]:
    """The imports of a person, newest first, without their rows."""
    return list(ImporPotensi.objects.visible_to(pegawai).defer("isi").order_by("-pk")[:20])


def halaman_impor_potensi(impor: ImporPotensi, halaman: str | None) -> dict[str, Any]:
    """The rows, those with an error first, and how many there are of each kind."""
    isi = sorted(impor.isi, key=lambda baris: (not baris["galat"], baris["nomor"]))
    baris: Page[dict[str, Any]] = Paginator(isi, SEHALAMAN).get_page(halaman)
    benar = [satu for satu in isi if not satu["galat"]]
    return {
        "impor": impor,
        "baris": baris,
        "benar": len(benar),
        "ditolak": len(isi) - len(benar),
        "tingkat": Counter(satu["tingkat"] for satu in benar),
        "dapat_diurungkan": dapat_diurungkan(impor),
    }
