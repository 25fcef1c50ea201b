"""Whether the next step, in pangkat or in jenjang, may be considered: a list of conditions with their reasons.

It flags and explains. Proposals and decisions are made by people, in SIASN.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from aturan.angka_kredit.konversi import tulis
from aturan.angka_kredit.tabel import Langkah, ketentuan_jenjang
from aturan.dasar import AKUMULASI_JENJANG, KENAIKAN_JENJANG_JF, KENAIKAN_PANGKAT_JF, KOEFISIEN_JENJANG, berdasar
from aturan.golongan import Golongan
from aturan.jabatan import LABEL as LABEL_JABATAN
from aturan.jabatan import Jenjang
from aturan.nip import JenisPegawai
from aturan.predikat import LABEL as LABEL_PREDIKAT
from aturan.predikat import Predikat
from aturan.versi import Versi


class Tujuan(StrEnum):
    """Which step comes next."""

    PANGKAT = "pangkat"
    JENJANG = "jenjang"


class KodeButir(StrEnum):
    """The conditions, and the two reasons why there is no step to weigh."""

    BUKAN_PNS = "bukan_pns"
    TANPA_LANGKAH = "tanpa_langkah"
    ANGKA_KREDIT = "angka_kredit"
    PREDIKAT = "predikat"
    MASA_PANGKAT = "masa_pangkat"
    KEBUTUHAN = "kebutuhan"
    UJI_KOMPETENSI = "uji_kompetensi"


@dataclass(frozen=True, slots=True)
class Syarat:
    """What an institution may set; how many years of predikat a jenjang asks for is in doubt (one or two)."""

    tahun_dalam_pangkat: int = 2
    predikat_terendah: Predikat = Predikat.BAIK
    tahun_predikat_pangkat: int = 2
    tahun_predikat_jenjang: int = 2


SYARAT: Final = Syarat()


@dataclass(frozen=True, slots=True)
class Butir:
    """One condition with its answer; None where nothing has been recorded yet."""

    kode: KodeButir
    terpenuhi: bool | None
    pesan: str


@dataclass(frozen=True, slots=True)
class Kelayakan:
    """The step that comes next, None where there is none, with each condition in the order of the form."""

    tujuan: Tujuan | None
    butir: tuple[Butir, ...]
    ada: Decimal
    perlu: Decimal | None = None

    @property
    def layak(self) -> bool:
        """Whether every condition is known to be met."""
        return self.tujuan is not None and all(butir.terpenuhi is True for butir in self.butir)

    @property
    def selisih(self) -> Decimal | None:
        """Kelebihan (from 0 on) or kekurangan (below 0) of angka kredit; None where there is no step."""
        return None if self.perlu is None else self.ada - self.perlu


@berdasar(KENAIKAN_PANGKAT_JF, KENAIKAN_JENJANG_JF, KOEFISIEN_JENJANG, AKUMULASI_JENJANG)
def kelayakan(
    *,
    jenjang: Jenjang,
    golongan: Golongan,
    angka_kredit: Decimal,
    predikat: Sequence[Predikat],
    tahun_dalam_pangkat: int,
    kebutuhan: bool | None = None,
    uji_kompetensi: bool | None = None,
    syarat: Syarat = SYARAT,
    versi: Versi = Versi.TERKINI,
) -> Kelayakan:
    """Weigh the next step of a pejabat fungsional. Total.

    `angka_kredit`: cumulative since the start of the jenjang [memory]; `predikat`: annual ones, oldest first;
    `tahun_dalam_pangkat`: whole years. `kebutuhan` (a vacancy) and `uji_kompetensi` count for a jenjang only.
    `syarat` is a setting where sources differ [design].
    """
    if golongan.jenis is not JenisPegawai.PNS:
        pesan = "Angka kredit hanya berlaku bagi PNS dalam jabatan fungsional. Predikatnya tetap tercatat."
        return Kelayakan(None, (Butir(KodeButir.BUKAN_PNS, terpenuhi=False, pesan=pesan),), angka_kredit)
    ketentuan = ketentuan_jenjang(jenjang=jenjang, versi=versi)
    langkah = next((langkah for langkah in ketentuan.langkah if langkah.golongan == golongan), None)
    if langkah is None or langkah.kumulatif is None:
        return Kelayakan(None, (_tanpa_langkah(jenjang, golongan, langkah),), angka_kredit)
    if langkah.naik_jenjang:
        tujuan, tahun = Tujuan.JENJANG, syarat.tahun_predikat_jenjang
    else:
        tujuan, tahun = Tujuan.PANGKAT, syarat.tahun_predikat_pangkat
    khusus = {
        Tujuan.PANGKAT: (_masa(ada=tahun_dalam_pangkat, perlu=syarat.tahun_dalam_pangkat),),
        Tujuan.JENJANG: (_kebutuhan(ada=kebutuhan), _uji(lulus=uji_kompetensi)),
    }
    butir = (
        _poin(ada=angka_kredit, perlu=langkah.kumulatif),
        _predikat(predikat, terendah=syarat.predikat_terendah, tahun=tahun),
        *khusus[tujuan],
    )
    return Kelayakan(tujuan, butir, angka_kredit, langkah.kumulatif)


def _tanpa_langkah(jenjang: Jenjang, golongan: Golongan, langkah: Langkah | None) -> Butir:
    nama = LABEL_JABATAN[jenjang]
    pesan = f"Golongan {golongan.kode} adalah yang tertinggi pada jenjang {nama}."
    if langkah is None:
        pesan = f"Golongan {golongan.kode} tidak termasuk jenjang {nama}. Periksa bersama pengelola kepegawaian."
    return Butir(KodeButir.TANPA_LANGKAH, terpenuhi=False, pesan=pesan)


def _poin(*, ada: Decimal, perlu: Decimal) -> Butir:
    sisa = f"lebih {tulis(ada - perlu)}" if ada >= perlu else f"kurang {tulis(perlu - ada)}"
    pesan = f"Angka kredit kumulatif {tulis(ada)} dari {tulis(perlu)}, {sisa}."
    return Butir(KodeButir.ANGKA_KREDIT, terpenuhi=ada >= perlu, pesan=pesan)


def _predikat(predikat: Sequence[Predikat], *, terendah: Predikat, tahun: int) -> Butir:
    urut = list(Predikat)
    terakhir = predikat[-tahun:] if tahun else ()
    cukup = len(terakhir) == tahun and all(urut.index(p) >= urut.index(terendah) for p in terakhir)
    isi = ", ".join(LABEL_PREDIKAT[p] for p in terakhir) or "belum ada"
    pesan = f"Predikat {tahun} tahun terakhir paling rendah {LABEL_PREDIKAT[terendah]}; tercatat: {isi}."
    return Butir(KodeButir.PREDIKAT, terpenuhi=cukup, pesan=pesan)


def _masa(*, ada: int, perlu: int) -> Butir:
    pesan = f"Paling sedikit {perlu} tahun dalam pangkat terakhir; sekarang {ada} tahun."
    return Butir(KodeButir.MASA_PANGKAT, terpenuhi=ada >= perlu, pesan=pesan)


def _kebutuhan(*, ada: bool | None) -> Butir:
    pesan = {
        True: "Kebutuhan jabatan pada jenjang berikutnya tersedia.",
        False: "Kebutuhan jabatan pada jenjang berikutnya belum tersedia.",
        None: "Kebutuhan jabatan pada jenjang berikutnya belum dicatat.",
    }
    return Butir(KodeButir.KEBUTUHAN, terpenuhi=ada, pesan=pesan[ada])


def _uji(*, lulus: bool | None) -> Butir:
    pesan = {
        True: "Uji kompetensi lulus.",
        False: "Uji kompetensi belum lulus.",
        None: "Hasil uji kompetensi belum dicatat.",
    }
    return Butir(KodeButir.UJI_KOMPETENSI, terpenuhi=lulus, pesan=pesan[lulus])
