"""The list of who meets what, as a workbook. Text is text: no cell begins a formula."""

import io
from collections.abc import Iterable
from typing import Final

from aturan.predikat import LABEL
from selaras.common.buku import buku_kerja
from selaras.organisasi.models import Jenis
from selaras.tindak_lanjut.selectors.kenaikan import BarisKenaikan

LEBAR: Final = (34, 22, 8, 12, 34, 34, 16, 16, 14, 70)
LABEL_JENIS: Final = dict(Jenis.choices)


def buku_kenaikan(baris: Iterable[BarisKenaikan], tahun: tuple[int, int]) -> bytes:
    """One row for each person: the two years, whether both were at least Baik, and what stands against each step."""
    berkas = io.BytesIO()
    judul = (
        "Nama", "NIP", "Jenis", "Golongan", "Jabatan", "Unit", *(f"Predikat {satu}" for satu in tahun),
        "Dua tahun Baik", "Keterangan",
    )  # fmt: skip
    with buku_kerja(berkas, sebaris=True) as buku:
        lembar, tebal = buku.add_worksheet("Kenaikan"), buku.add_format({"bold": True})
        for kolom, lebar in enumerate(LEBAR):
            lembar.set_column(kolom, kolom, lebar)
        lembar.freeze_panes(1, 1)
        for nomor, isi in enumerate([judul, *(_isi(satu, tahun) for satu in baris)]):
            for kolom, teks in enumerate(isi):
                lembar.write_string(nomor, kolom, teks, None if nomor else tebal)
    return berkas.getvalue()


def _isi(satu: BarisKenaikan, tahun: tuple[int, int]) -> tuple[str, ...]:
    hak = "; ".join(f"{nama}: {' '.join(kurang) or 'tidak ada yang menghalangi'}" for nama, kurang in satu.hak)
    return (
        satu.orang.nama_lengkap,
        satu.orang.nip,
        LABEL_JENIS[satu.orang.jenis],
        satu.orang.golongan,
        satu.tugas.jabatan.nama,
        satu.tugas.unit.nama,
        *(LABEL[satu.predikat[t]] if t in satu.predikat else "belum ada" for t in tahun),
        "ya" if satu.dua_tahun.terpenuhi else "belum",
        hak or satu.dua_tahun.pesan,
    )
