"""The career of a person: angka kredit, what two good years open, awards, and the box, where one may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from aturan.jabatan import Jenjang
from aturan.karier import Peluang, SyaratHak, gaji_pppk, pangkat_reguler, predikat_berturut
from aturan.predikat import Predikat
from aturan.talenta import Kotak
from selaras.organisasi.models import Jenis, JenisPenempatan, Pegawai, Penempatan
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.models import AngkaKredit, AturanTindakLanjut, JenisPenghargaan, Penghargaan, Perbaikan
from selaras.tindak_lanjut.selectors.aturan import (
    aturan_tindak_lanjut,
    evaluasi_tahunan,
    penempatan_definitif,
    predikat_menurut_tahun,
    tahun_penuh,
)
from selaras.tindak_lanjut.selectors.kredit import LembarKredit, lembar_kredit
from selaras.tindak_lanjut.selectors.talenta import kotak_sendiri

TELADAN_TAHUN = 2  # so long a title of pegawai teladan counts with two years of predikat [design]


@dataclass(frozen=True, slots=True)
class LembarKarier:
    """One person as the page shows it. `kredit` is None where there is none; `tanpa_kredit` then says why."""

    pegawai: Any  # a Pegawai as of the day
    jabatan: str
    unit: str
    predikat: Mapping[int, Predikat]
    dua_tahun: SyaratHak
    peluang: tuple[Peluang, ...]
    kredit: LembarKredit | None
    tanpa_kredit: str
    penghargaan: list[Penghargaan]
    perbaikan: Perbaikan | None
    kotak: Kotak | None


def lembar_karier(pegawai: Pegawai, hari: date, *, sendiri: bool) -> LembarKarier:
    """Everything about one person on a day, in eight statements at most; only results that stand count."""
    orang = Pegawai.objects.pada(hari).get(pk=pegawai.pk)
    atur = aturan_tindak_lanjut()
    evaluasi = evaluasi_tahunan([pegawai.pk], hari)
    predikat = predikat_menurut_tahun(evaluasi).get(pegawai.pk, {})
    penempatan = penempatan_definitif([pegawai.pk])
    tugas = _pada(penempatan, hari)
    penghargaan = list(Penghargaan.objects.filter(pegawai=pegawai).order_by("-tanggal", "-pk"))
    kredit, sebab = _kredit(
        orang, tugas=tugas, penempatan=penempatan, evaluasi=evaluasi, predikat=predikat, atur=atur, hari=hari
    )
    return LembarKarier(
        pegawai=orang,
        jabatan=tugas.jabatan.nama if tugas else "",
        unit=tugas.unit.nama if tugas else "",
        predikat=predikat,
        dua_tahun=predikat_berturut(predikat=predikat, tahun=hari.year - 1),
        peluang=peluang(orang, predikat, hari, fungsional=kredit is not None, teladan=_teladan(penghargaan, hari)),
        kredit=kredit,
        tanpa_kredit=sebab,
        penghargaan=penghargaan,
        perbaikan=Perbaikan.objects.filter(pegawai=pegawai).order_by("-mulai").first(),
        kotak=kotak_sendiri(pegawai, predikat) if sendiri and atur.talenta_terlihat_sendiri else None,
    )


def kredit_menunggu(penilai: Pegawai, hari: date) -> list[Evaluasi]:
    """Annual results by this penilai that stand and bring angka kredit which nobody has set yet; one statement."""
    jabatan = Penempatan.objects.filter(
        ~Q(jabatan__jenjang=""),
        Q(selesai=None) | Q(selesai__gte=OuterRef("periode__mulai")),
        pegawai=OuterRef("pegawai"),
        jenis=JenisPenempatan.DEFINITIF,
        mulai__lte=OuterRef("periode__selesai"),
    )
    sudah = AngkaKredit.objects.berlaku().filter(evaluasi=OuterRef("pk"))
    tetap = (
        Evaluasi.objects.terbuka()
        .tetap(hari)
        .filter(Exists(jabatan), ~Exists(sudah), penilai=penilai, periode__jenis="tahunan", pegawai__jenis=Jenis.PNS)
    )
    return list(tetap.select_related("pegawai", "periode").order_by("periode__selesai", "pegawai__nama"))


def peluang(
    orang: Any, predikat: Mapping[int, Predikat], hari: date, *, fungsional: bool, teladan: bool
) -> tuple[Peluang, ...]:
    """What the law ties to two good years, for this kind of person; a pejabat fungsional rises by angka kredit."""
    if orang.jenis == Jenis.PPPK:
        return gaji_pppk(predikat=predikat, tahun=hari.year - 1, teladan=teladan)
    if orang.jenis == Jenis.PNS and not fungsional:
        lama = tahun_penuh(orang.tmt_golongan, hari)
        return (pangkat_reguler(predikat=predikat, tahun=hari.year - 1, tahun_dalam_pangkat=lama),)
    return ()


def _teladan(penghargaan: Sequence[Penghargaan], hari: date) -> bool:
    return any(
        satu.jenis == JenisPenghargaan.TELADAN
        and satu.dicabut_pada is None
        and satu.tanggal.year >= hari.year - TELADAN_TAHUN
        for satu in penghargaan
    )


def _pada(penempatan: Sequence[Penempatan], hari: date) -> Penempatan | None:
    return next((s for s in penempatan if s.mulai <= hari and (s.selesai is None or s.selesai >= hari)), None)


def _kredit(
    orang: Any,
    *,
    tugas: Penempatan | None,
    penempatan: Sequence[Penempatan],
    evaluasi: Sequence[Any],
    predikat: Mapping[int, Predikat],
    atur: AturanTindakLanjut,
    hari: date,
) -> tuple[LembarKredit | None, str]:
    """The sheet of angka kredit, or why there is none."""
    if orang.jenis in (Jenis.PPPK, Jenis.CPNS):
        return (
            None,
            f"Angka kredit hanya untuk PNS. Predikat {orang.get_jenis_display()} tetap tercatat sebagai dasar lain.",
        )
    if tugas is None or not tugas.jabatan.jenjang:
        return None, "Angka kredit hanya untuk pemegang jabatan fungsional. Kenaikan pangkatnya mengikuti masa kerja."
    if not orang.golongan:
        return (
            None,
            "Golongannya belum tercatat, jadi langkah berikutnya belum dapat dihitung. Minta pengelola mencatatnya.",
        )
    baris = AngkaKredit.objects.berlaku().filter(pegawai=orang).select_related("evaluasi")
    lembar = lembar_kredit(
        jenjang=Jenjang(tugas.jabatan.jenjang),
        golongan=orang.golongan,
        baris=list(baris),
        evaluasi=evaluasi,
        penempatan=penempatan,
        predikat=[predikat[tahun] for tahun in sorted(predikat)],
        tahun_dalam_pangkat=tahun_penuh(orang.tmt_golongan, hari),
        atur=atur,
        hari=hari,
    )
    return lembar, ""
