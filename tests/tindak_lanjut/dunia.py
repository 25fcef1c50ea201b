"""A small institution for the tests of stage 4: the Balai of stage 3, with whole years and a pejabat fungsional."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from aturan.jabatan import JenisJabatan, Jenjang
from aturan.predikat import Predikat, Rating
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from tests.organisasi.factories import JabatanFactory, PegawaiFactory, PenempatanFactory, PenilaiFactory
from tests.penilaian.dunia import Balai, buat_balai
from tests.penilaian.factories import EvaluasiFactory
from tests.perencanaan.factories import PeriodeEvaluasiFactory, PeriodeKinerjaFactory, SKPFactory

HARI = date(2026, 10, 6)
RATING = {
    Predikat.SANGAT_BAIK: (Rating.DI_ATAS, Rating.DI_ATAS),
    Predikat.BAIK: (Rating.SESUAI, Rating.SESUAI),
    Predikat.BUTUH_PERBAIKAN: (Rating.DI_BAWAH, Rating.SESUAI),
    Predikat.KURANG: (Rating.SESUAI, Rating.DI_BAWAH),
}


@dataclass
class Karier:
    """`jf` is a PNS Ahli Pertama III/a of the Seksi, assessed by `balai.penilai`."""

    balai: Balai
    jf: Pegawai


def buat_karier() -> Karier:
    balai = buat_balai(1)
    jf = PegawaiFactory.create(nama="Kartika Sari Dewi", sapaan="ibu", pangkat__golongan="III/a")
    jabatan = JabatanFactory.create(
        nama="Inspektur Prasarana Ahli Pertama", jenis=JenisJabatan.FUNGSIONAL, jenjang=Jenjang.AHLI_PERTAMA
    )
    PenempatanFactory.create(pegawai=jf, unit=balai.seksi, jabatan=jabatan, mulai=date(2023, 1, 1))
    PenilaiFactory.create(pegawai=jf, penilai=balai.penilai)
    return Karier(balai, jf)


def setahun(
    karier: Karier,
    tahun: int,
    predikat: Predikat = Predikat.BAIK,
    *,
    siapa: Pegawai | None = None,
    status: str = StatusEvaluasi.DITERIMA,
    mulai: date | None = None,
    selesai: date | None = None,
) -> Evaluasi:
    """The annual result of somebody, accepted unless told otherwise."""
    siapa, balai = siapa or karier.jf, karier.balai
    periode = PeriodeKinerjaFactory.create(tahun=tahun)
    akhir = PeriodeEvaluasiFactory.create(
        periode=periode, jenis="tahunan", urut=1, mulai=date(tahun, 1, 1), selesai=date(tahun, 12, 31),
        tenggat=date(tahun + 1, 1, 31),
    )  # fmt: skip
    skp = SKPFactory.create(
        pegawai=siapa, penilai=balai.penilai, atasan_penilai=balai.kepala, unit=balai.seksi, periode=periode,
        mulai=mulai or date(tahun, 1, 1), selesai=selesai or date(tahun, 12, 31), ditetapkan=True,
    )  # fmt: skip
    hasil, perilaku = RATING[predikat]
    terbuka = status not in (StatusEvaluasi.DRAF, StatusEvaluasi.SELESAI)
    return EvaluasiFactory.create(
        skp=skp, periode=akhir, selesai=True, status=status, hasil=hasil, perilaku=perilaku, predikat=predikat,
        atasan_penilai=balai.kepala,
        disampaikan_pada=datetime(tahun + 1, 1, 20, tzinfo=UTC) if terbuka else None,
        batas_tanggapan=date(tahun + 1, 2, 3) if terbuka else None,
    )  # fmt: skip
