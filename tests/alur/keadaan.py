"""The states that decide in the matrix, and how a thing is put into each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from aturan.predikat import Predikat, Rating
from aturan.versi import Versi
from selaras.organisasi.models import Jenis, Kedudukan
from selaras.penilaian.models import StatusEvaluasi
from selaras.penilaian.models.evaluasi import TERBUKA
from selaras.perencanaan.models import BERLAKU, StatusPerjanjian, StatusSKP
from tests.alur.dunia import Dunia
from tests.conftest import KINI
from tests.organisasi.factories import MasaKedudukanFactory


@dataclass(frozen=True)
class Keadaan:
    """The states of one kind of thing, and how it gets there."""

    semua: tuple[str, ...]
    jadikan: Callable[[Dunia, str], None]


def jadikan_skp(dunia: Dunia, status: str) -> None:
    berlaku = status in BERLAKU
    dunia.ubah(
        "skp", status=status, diajukan_pada=KINI, catatan="Lengkapi.", ditetapkan_pada=KINI if berlaku else None,
        ditetapkan_oleh=dunia.penilai if berlaku else None,
    )  # fmt: skip


def jadikan_perjanjian(dunia: Dunia, status: str) -> None:
    ditetapkan = status == StatusPerjanjian.DITETAPKAN
    oleh, pada = (dunia.kepala, KINI) if ditetapkan else (None, None)
    dunia.ubah("perjanjian", status=status, ditetapkan_oleh=oleh, ditetapkan_pada=pada)


def jadikan_evaluasi(dunia: Dunia, status: str) -> None:
    terbuka, dinilai = status in TERBUKA, status != StatusEvaluasi.DRAF
    rating: dict[str, Any] = dict.fromkeys(("hasil", "perilaku", "predikat", "versi_aturan"), "")
    if dinilai:
        rating = {
            "hasil": Rating.SESUAI, "perilaku": Rating.SESUAI, "predikat": Predikat.BAIK,
            "versi_aturan": Versi.TERKINI.value,
        }  # fmt: skip
    jadikan_skp(dunia, StatusSKP.DITETAPKAN)
    dunia.ubah(
        "evaluasi", status=status, disampaikan_pada=KINI if terbuka else None,
        batas_tanggapan=dunia.triwulan.tenggat if terbuka else None, **rating,
    )  # fmt: skip


def jadikan_kedudukan(dunia: Dunia, kedudukan: str) -> None:
    if kedudukan != Kedudukan.AKTIF:
        for nama in ("pegawai", "rekan", "kepala"):
            MasaKedudukanFactory.create(pegawai=getattr(dunia, nama), kedudukan=kedudukan)


SKP_: Final = Keadaan(tuple(StatusSKP), jadikan_skp)
PERJANJIAN: Final = Keadaan(tuple(StatusPerjanjian), jadikan_perjanjian)
EVALUASI: Final = Keadaan(tuple(StatusEvaluasi), jadikan_evaluasi)
KEDUDUKAN: Final = Keadaan(
    (Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR, Kedudukan.CUTI_LUAR_TANGGUNGAN), jadikan_kedudukan
)
JENIS: Final = Keadaan((Jenis.PNS, Jenis.CPNS, Jenis.PPPK), lambda dunia, jenis: dunia.ubah("pegawai", jenis=jenis))
ATASAN_LUAR: Final = Keadaan(  # the superior of the penilai does not serve in the institution
    ("",), lambda dunia, _: dunia.ubah("evaluasi", atasan_penilai=dunia.direktur)
)
TETAP: Final = Keadaan(("",), lambda dunia, _: None)  # no state of it decides
