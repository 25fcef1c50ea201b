"""What leaves stage 4 as a file: the form Akumulasi Angka Kredit, and the list of who meets what as a workbook."""

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Final, TypedDict

from django.utils.timezone import localdate, localtime

from aturan.predikat import LABEL, Predikat
from selaras.common.buku import buku_kerja
from selaras.common.dokumen import DataDokumen, TandaTangan, ditandatangani
from selaras.common.format import angka
from selaras.common.pdf import cetak
from selaras.organisasi.models import Jenis
from selaras.organisasi.selectors import instansi
from selaras.perencanaan.models import SKP
from selaras.perencanaan.pihak import kedua_pihak
from selaras.tindak_lanjut.models import AngkaKredit
from selaras.tindak_lanjut.selectors.kenaikan import BarisKenaikan
from selaras.tindak_lanjut.selectors.kredit import LembarKredit, Suku

LEBAR: Final = (34, 22, 8, 12, 34, 34, 16, 16, 14, 70)
LABEL_JENIS: Final = dict(Jenis.choices)


class BarisAkumulasi(TypedDict):
    """One line as the form prints it; a line from a document has neither months nor percent."""

    tahun: str
    bulan: str
    predikat: str
    prosentase: str
    koefisien: str
    angka_kredit: str


class DataAkumulasi(DataDokumen):
    """All that an AKUMULASI ANGKA KREDIT prints."""

    jenjang: str
    baris: list[BarisAkumulasi]
    jumlah: str


def cetak_akumulasi(data: DataAkumulasi) -> bytes:
    """AKUMULASI ANGKA KREDIT (PerBKN 3/2023), as PDF/A."""
    return cetak(templat="tindak_lanjut/akumulasi", data=data)


def data_akumulasi(lembar: LembarKredit, *, pada: datetime) -> DataAkumulasi | None:
    """What the form prints of the jenjang that is held; `pada` is now. None before any result was converted."""
    terakhir = next((s.baris for s in reversed(lembar.suku) if s.baris.evaluasi_id), None)
    if terakhir is None:
        return None
    skp = SKP.objects.bernama().get(evaluasi=terakhir.evaluasi_id)
    pegawai, penilai = kedua_pihak(skp)
    atur = instansi()
    return DataAkumulasi(
        instansi=atur.nama,
        mulai=min(s.baris.mulai for s in lembar.suku if s.baris.evaluasi_id),
        selesai=lembar.suku[-1].baris.selesai,
        pegawai=pegawai,
        penilai=penilai,
        tempat=atur.kota,
        tanda_pegawai=TandaTangan(hari=None, keterangan=None),
        tanda_penilai=_tanda(terakhir, skp),
        penanda=f"Akumulasi angka kredit · {lembar.nama_jenjang}",
        dibuat=localtime(pada),
        jenjang=lembar.nama_jenjang,
        baris=[_baris(satu) for satu in lembar.suku],
        jumlah=angka(lembar.kelayakan.ada, 3),
    )


def _tanda(terakhir: AngkaKredit, skp: SKP) -> TandaTangan:
    """The penilai by being signed in; or by hand, as the pengelola has recorded."""
    if terakhir.ditetapkan_oleh_id == skp.penilai_id:
        return ditandatangani(terakhir.ditetapkan_pada)
    keterangan = f"Ditandatangani pada naskah {terakhir.dokumen}"
    return TandaTangan(hari=localdate(terakhir.ditetapkan_pada), keterangan=keterangan)


def _baris(satu: Suku) -> BarisAkumulasi:
    b = satu.baris
    if b.bulan is None or b.koefisien is None:
        return BarisAkumulasi(
            tahun="", bulan="", predikat=f"{b.get_jenis_display()}, {b.dokumen}", prosentase="", koefisien="",
            angka_kredit=angka(b.hasil, 3),
        )  # fmt: skip
    return BarisAkumulasi(
        tahun=str(b.selesai.year),
        bulan=str(b.bulan),
        predikat=LABEL[Predikat(b.predikat)],
        prosentase=f"{b.persen}%" if b.bulan == 12 else f"{b.bulan}/12 x {b.persen}%",
        koefisien=angka(b.koefisien, 3),
        angka_kredit=angka(b.hasil, 3),
    )


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
