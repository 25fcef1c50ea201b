"""The recap of units as a workbook: what was released of each person, and how each unit stands."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.timezone import localtime

from aturan.distribusi import LABEL as LABEL_CAPAIAN
from aturan.predikat import LABEL, Predikat, Rating
from selaras.common.buku import buku_kerja
from selaras.common.format import tanggal
from selaras.organisasi.models import Pegawai
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import TERBUKA, StatusEvaluasi
from selaras.penilaian.selectors.linearitas import BarisUnit, linearitas
from selaras.penilaian.selectors.periode import Periode
from selaras.penilaian.selectors.sebaran import bersama_evaluasi, skp_dinilai
from selaras.penilaian.selectors.setahun import bagian_terakhir

SEKALI: Final = 2000  # rows that are read at a time
PEGAWAI: Final = {
    "Nama": 30, "NIP": 22, "Jabatan": 36, "Unit": 34, "Pejabat penilai": 30, "Keadaan": 22, "Hasil kerja": 22,
    "Perilaku kerja": 22, "Predikat": 18, "Disampaikan": 20,
}  # fmt: skip
UNIT: Final = {"Unit": 44, "Capaian": 18, "Pegawai": 10, "Dinilai": 10, "Disampaikan": 12} | {
    LABEL[p]: 16 for p in Predikat
}
_KOLOM: Final = (
    "pegawai__nama", "pegawai__nip", "jabatan", "unit__nama", "penilai__nama", "nilai__status", "nilai__hasil",
    "nilai__perilaku", "nilai__predikat", "nilai__disampaikan_pada",
)  # fmt: skip


def buku_rekap(pembaca: Pegawai, periode: Periode) -> BytesIO:
    """The workbook of all units that `pembaca` looks after; while it is written only a row at a time is in memory.

    Of who has not got his result yet it says no rating, and of a group too small to hide in no spread.
    """
    berkas = BytesIO()
    with buku_kerja(berkas, sebaris=True) as buku:
        tebal = buku.add_format({"bold": True})
        pohon = linearitas(pembaca, periode)
        _lembar(buku, "Unit", UNIT, tebal, (_unit(baris) for baris in (pohon.baris if pohon else ())))
        _lembar(buku, "Pegawai", PEGAWAI, tebal, _pegawai(pembaca, periode))
    berkas.seek(0)
    return berkas


def _lembar(buku: Any, nama: str, kepala: dict[str, int], tebal: Any, isi: Iterator[tuple[Any, ...]]) -> None:
    lembar = buku.add_worksheet(nama)
    for kolom, lebar in enumerate(kepala.values()):
        lembar.set_column(kolom, kolom, lebar)
    lembar.freeze_panes(1, 0)
    lembar.write_row(0, 0, list(kepala), tebal)
    for nomor, satu in enumerate(isi, start=1):
        lembar.write_row(nomor, 0, satu)


def _unit(baris: BarisUnit) -> tuple[Any, ...]:
    capaian = baris.unit.capaian
    kata = LABEL_CAPAIAN[capaian] if capaian else "Belum ditetapkan" if baris.berpola else "Mengikuti unit di atas"
    sebaran = tuple(baris.pola.jumlah[p] if baris.terlihat else "" for p in Predikat)
    nama = "  " * baris.dalam + baris.unit.nama
    return (nama, kata, baris.pola.total, baris.pola.dinilai, baris.pola.disampaikan, *sebaran)


def _pegawai(pembaca: Pegawai, periode: Periode) -> Iterator[tuple[Any, ...]]:
    for nama, nip, jabatan, unit, penilai, status, hasil, perilaku, predikat, pada in _baris(pembaca, periode):
        keadaan = StatusEvaluasi(status).label if status in TERBUKA else "Belum disampaikan"
        rating: tuple[str, ...] = ("", "", "", "")
        if status in TERBUKA:
            sejak = tanggal(localtime(pada)) if pada else ""
            rating = (_label(Rating, hasil), _label(Rating, perilaku), _label(Predikat, predikat), sejak)
        yield (nama, nip, jabatan, unit, penilai, keadaan, *rating)


def _label(jenis: type[Rating] | type[Predikat], kode: str) -> str:
    return LABEL[jenis(kode)] if kode else ""


def _baris(pembaca: Pegawai, periode: Periode) -> Iterator[tuple[Any, ...]]:
    unit = wewenang(pembaca).unit_terlihat
    skp: QuerySet[Any, Any] = skp_dinilai(periode.kini).filter(bagian_terakhir(periode.kini), unit__in=unit)
    urut = bersama_evaluasi(skp, periode.kini).order_by("unit__urut", "unit__nama", "pegawai__nama", "pk")
    return urut.values_list(*_KOLOM).iterator(SEKALI)
