"""The spread of a small team: five small bars, drafts dashed, for information only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from selaras.common.format import angka
from selaras.common.grafik.lengkung import koordinat
from selaras.common.grafik.letak_sebaran import Batang
from selaras.common.grafik.rupa import PREDIKAT
from selaras.common.grafik.tata_letak import Label
from selaras.common.grafik.teks import daftar_kata

_ALAS: Final = 58.0  # where the bars stand, in pixels; the picture is 78 high
_PENUH, _TERTINGGI = 60.0, 40.0  # height of the whole team, and of the highest bar


@dataclass(frozen=True)
class SebaranKecil:
    """The picture, ready to be drawn."""

    nama: str
    ringkasan: str
    label: str
    batang: tuple[Batang, ...]
    nilai: tuple[Label, ...]
    keterangan: str


def sebaran_kecil(
    *, nama: str, jumlah: Mapping[str, int], total: int, draf: Mapping[str, int] | None = None, keterangan: str = ""
) -> SebaranKecil:
    """The spread of a team of `total` people: `jumlah` are settled, `draf` are not yet; codes that are missing count zero.

    `keterangan` is a sentence below, for instance that a team of this size is only informed.
    """
    draf = draf or {}
    orang = {kode: (jumlah.get(kode, 0), draf.get(kode, 0)) for kode in PREDIKAT}
    ditempatkan, banyak_draf = sum(map(sum, orang.values())), sum(d for _, d in orang.values())
    tinggi = min(_PENUH / max(total, ditempatkan, 1), _TERTINGGI / max(*map(sum, orang.values()), 1))
    batang = tuple(
        Batang(
            kode=kode,
            jumlah=n + d,
            x=20.0 * i + 4,
            lebar=12.0,
            y=koordinat(_ALAS - n * tinggi),
            tinggi=koordinat(n * tinggi),
            tinggi_draf=koordinat(d * tinggi),
        )
        for i, (kode, (n, d)) in enumerate(orang.items())
    )
    return SebaranKecil(
        nama=nama,
        ringkasan=f"{angka(ditempatkan)} dari {angka(total)} orang"
        + (f", {angka(banyak_draf)} draf" if banyak_draf else ""),
        label=_label(nama, orang, total),
        batang=batang,
        nilai=tuple(Label(b.tengah, koordinat(b.puncak - 5), str(b.jumlah)) for b in batang),
        keterangan=keterangan,
    )


def _label(nama: str, orang: Mapping[str, tuple[int, int]], total: int) -> str:
    turun = sorted(orang, key=list(PREDIKAT).index, reverse=True)
    isi = [
        f"{PREDIKAT[kode].nama} {angka(n + d)} orang" + (f", {angka(d)} di antaranya draf" if d else "")
        for kode, (n, d) in ((kode, orang[kode]) for kode in turun)
        if n + d
    ]
    kosong = [PREDIKAT[kode].nama for kode in turun if not sum(orang[kode])]
    belum = total - sum(map(sum, orang.values()))
    isi += [f"{daftar_kata(kosong)} 0"] if kosong else []
    isi += [f"belum ditempatkan {angka(belum)}"] if belum > 0 else []
    return f"{nama}, {angka(total)} orang: {'; '.join(isi)}."
