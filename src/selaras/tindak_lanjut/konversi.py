"""From an annual result to printed lines of angka kredit: one for each part of the year in one jenjang."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from aturan.angka_kredit import Konversi, uraikan_konversi
from aturan.jabatan import Jenjang
from aturan.predikat import Predikat
from aturan.segmen import Segmen, bulan_dihitung
from aturan.versi import Versi, versi_pada
from selaras.organisasi.models import Penempatan
from selaras.penilaian.models import Evaluasi


@dataclass(frozen=True, slots=True)
class BarisKonversi:
    """One line: the part of the year, how it was computed, and under which law."""

    masa: Segmen
    konversi: Konversi
    versi: Versi


def masa_evaluasi(evaluasi: Evaluasi, lain: Iterable[Evaluasi]) -> Segmen:
    """What of the year an annual result speaks of: up to the end of its plan, from where an earlier one stopped.

    `lain`: annual results of the same person and year, this one among them or not.
    """
    tahun, skp = evaluasi.periode, evaluasi.skp
    sebelum = [
        satu.skp.selesai
        for satu in lain
        if satu.pk != evaluasi.pk and satu.periode_id == evaluasi.periode_id and satu.skp.selesai < skp.mulai
    ]
    mulai = max([*(date.fromordinal(hari.toordinal() + 1) for hari in sebelum), tahun.mulai])
    return Segmen(mulai, min(tahun.selesai, skp.selesai))


def baris_konversi(
    evaluasi: Evaluasi, penempatan: Iterable[Penempatan], *, masa: Segmen, hari_penentu: int
) -> list[BarisKonversi]:
    """The lines of a result, in order of time; empty for a year without a jabatan fungsional.

    `penempatan`: definitive posts with their jabatan, in order of time; neighbours of the same jenjang are one part.
    """
    tahun, versi = evaluasi.periode.selesai.year, versi_pada(evaluasi.periode.selesai)
    hasil = []
    for bagian, jenjang in _bagian(penempatan, masa):
        if bulan := len(bulan_dihitung(tahun=tahun, masa=bagian, hari_penentu=hari_penentu)):
            konversi = uraikan_konversi(jenjang=jenjang, predikat=Predikat(evaluasi.predikat), bulan=bulan, versi=versi)
            hasil.append(BarisKonversi(bagian, konversi, versi))
    return hasil


def _bagian(penempatan: Iterable[Penempatan], masa: Segmen) -> Iterator[tuple[Segmen, Jenjang]]:
    """The parts of a span in which a jenjang was held."""
    kini: tuple[Segmen, Jenjang] | None = None
    for satu in penempatan:
        mulai, selesai = max(satu.mulai, masa.mulai), min(satu.selesai or masa.selesai, masa.selesai)
        if mulai > selesai or not satu.jabatan.jenjang:
            continue
        jenjang = Jenjang(satu.jabatan.jenjang)
        if kini and kini[1] == jenjang and (mulai - kini[0].selesai).days == 1:
            kini = Segmen(kini[0].mulai, selesai), jenjang
            continue
        if kini:
            yield kini
        kini = Segmen(mulai, selesai), jenjang
    if kini:
        yield kini
