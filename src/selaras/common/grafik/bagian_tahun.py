"""What the line of the year is told, and the words that stand above and below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from selaras.common.format import tanggal
from selaras.common.grafik.sumbu import Sumbu
from selaras.common.grafik.teks import Usul


@dataclass(frozen=True)
class Tahapan:
    """A stage of the year; `ringkas` is its short name for narrow screens."""

    nama: str
    mulai: date
    ringkas: str = ""


@dataclass(frozen=True)
class Perhentian:
    """The end of a period, usually a quarter: judged (`selesai`), or the one that is due (`kini`)."""

    nama: str
    akhir: date
    selesai: bool = False
    kini: bool = False


def tahap_kini(tahapan: Sequence[Tahapan], hari_ini: date | None) -> int | None:
    """Which of the stages, in the order of time, runs on `hari_ini`."""
    mulai = [i for i, tahap in enumerate(tahapan) if hari_ini and tahap.mulai <= hari_ini]
    return mulai[-1] if mulai else None


def kata_atas(tahapan: Sequence[Tahapan], sumbu: Sumbu, *, kini: int | None, pendek: bool) -> list[Usul]:
    """The names of the stages; where there is little room, only the one that runs."""
    if pendek and kini is not None:
        tahap, ke = tahapan[kini], f"Tahap {kini + 1} dari {len(tahapan)}"
        return [_nama_tahap(tahap, (f"{ke}: {tahap.ringkas or tahap.nama}", ke), sumbu, kini=True)]
    return [_nama_tahap(t, (t.nama, t.ringkas or t.nama), sumbu, kini=i == kini) for i, t in enumerate(tahapan)]


def _nama_tahap(tahap: Tahapan, pilihan: tuple[str, ...], sumbu: Sumbu, *, kini: bool) -> Usul:
    x = sumbu.awal_hari(tahap.mulai)
    return Usul(x, pilihan, "start", dx=8 if x else 0, kini=kini)


def kata_bawah(
    perhentian: Sequence[Perhentian], sumbu: Sumbu, *, hari_ini: date | None, ajakan: str, pendek: bool
) -> list[Usul]:
    """The names of the periods at their ends; where there is room, under today what is to be done now."""
    usul = [
        Usul(sumbu.akhir_hari(p.akhir), (p.nama,) if pendek else (f"Akhir {p.nama}", p.nama), kini=p.kini and pendek)
        for p in perhentian
    ]
    if ajakan and hari_ini and not pendek:
        usul.append(Usul(sumbu.akhir_hari(hari_ini), (ajakan,), kini=True))
    return [*usul, Usul(0.0, ("Jan",) if pendek else ("Januari", "Jan"), "start")]


def kalimat_tahap(tahapan: Sequence[Tahapan], kini: int | None) -> str:
    """The stages in words: what is over, what runs, what is to come."""
    kata = []
    for i, tahap in enumerate(tahapan):
        if kini is None or i > kini:
            kata.append(f"{tahap.nama} mulai {tanggal(tahap.mulai)}.")
        elif i < kini:
            kata.append(f"{tahap.nama} selesai.")
        else:
            kata.append(f"{tahap.nama} berjalan sejak {tanggal(tahap.mulai)}.")
    return " ".join(kata)
