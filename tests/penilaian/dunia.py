"""A small institution for the tests of stage 3: one Balai, its leader above, its people, and those who look on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import JenisPeran, Pegawai, UnitKerja
from selaras.pelaksanaan.models import BuktiDukung, Realisasi, UmpanBalik
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, PeriodeEvaluasi
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import (
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.penilaian.factories import PenetapanCapaianFactory
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorFactory, PeriodeEvaluasiFactory, SKPFactory

B, S, A = "di_bawah_ekspektasi", "sesuai_ekspektasi", "di_atas_ekspektasi"


@dataclass
class Balai:
    """Unit mandiri `unit` with `seksi` below; `direktur` (outside) assesses `kepala`, who assesses `penilai`."""

    unit: UnitKerja
    seksi: UnitKerja
    periode: PeriodeEvaluasi
    direktur: Pegawai
    kepala: Pegawai
    penilai: Pegawai
    pengelola: Pegawai
    pengawas: Pegawai
    asing: Pegawai
    skp_kepala: SKP
    skp: list[SKP] = field(default_factory=list)

    def nilai(
        self, skp: SKP, hasil: str = S, perilaku: str = S, *, selesai: bool = True, pada: datetime = KINI
    ) -> Evaluasi:
        """Rate one by the named penilai."""
        lama = Evaluasi.objects.filter(skp=skp, periode=self.periode).first()
        return services.nilai(
            skp=skp,
            periode=self.periode,
            hasil=hasil,
            perilaku=perilaku,
            catatan="",
            selesai=selesai,
            versi=lama.versi if lama else 0,
            oleh=skp.penilai,
            pada=pada,
            alasan="Catatan depo baru diterima." if lama else "",
        )

    def tetapkan(self, tingkat: CapaianOrganisasi = CapaianOrganisasi.BAIK) -> None:
        """The leader above has set the level."""
        PenetapanCapaianFactory.create(
            unit=self.unit, periode=self.periode, tingkat=tingkat, ditetapkan_oleh=self.direktur
        )

    def disampaikan(self, skp: SKP, hasil: str = S, perilaku: str = S, *, pada: datetime = KINI) -> Evaluasi:
        """A result in the hands of its person; the level was set before."""
        evaluasi = self.nilai(skp, hasil, perilaku)
        return services.sampaikan_hasil(evaluasi=evaluasi, versi=evaluasi.versi, oleh=skp.penilai, pada=pada)


def buat_balai(orang: int = 3) -> Balai:
    """The Balai with `orang` people of the Seksi, their plans set; nobody is rated yet."""
    unit = UnitKerjaFactory.create(nama="Balai Perawatan Perkeretaapian", mandiri=True)
    seksi = UnitKerjaFactory.create(nama="Seksi Perawatan Sarana", parent=unit)
    direktur = PegawaiFactory.create(luar=True, nama="Sudarmaji Contoh", sapaan="bapak")
    kepala = PegawaiFactory.create(nama="Bambang Prakoso", sapaan="bapak")
    penilai = PegawaiFactory.create(nama="Ratna Widyastuti", sapaan="ibu")
    PenempatanFactory.create(pegawai=kepala, unit=unit, kepala=True)
    PenempatanFactory.create(pegawai=penilai, unit=seksi, kepala=True)
    PenilaiFactory.create(pegawai=kepala, penilai=direktur)
    PenilaiFactory.create(pegawai=penilai, penilai=kepala)
    pengelola, pengawas, asing = PegawaiFactory.create_batch(3)
    PeranFactory.create(pegawai=pengelola, unit=unit)
    PeranFactory.create(pegawai=pengawas, unit=unit, jenis=JenisPeran.PENGAWAS)
    balai = Balai(
        unit=unit,
        seksi=seksi,
        periode=PeriodeEvaluasiFactory.create(),
        direktur=direktur,
        kepala=kepala,
        penilai=penilai,
        pengelola=pengelola,
        pengawas=pengawas,
        asing=asing,
        skp_kepala=SKPFactory.create(pegawai=kepala, penilai=direktur, unit=unit, ditetapkan=True, kepala=True),
    )
    balai.skp = [tambah_orang(balai) for _ in range(orang)]
    return balai


def tambah_orang(balai: Balai, **lain: object) -> SKP:
    """One more person of the Seksi, with a plan that is set."""
    isi: dict[str, object] = {"penilai": balai.penilai, "atasan_penilai": balai.kepala, "unit": balai.seksi, **lain}
    skp: SKP = SKPFactory.create(ditetapkan=True, **isi)
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    PenempatanFactory.create(pegawai=skp.pegawai, unit=skp.unit)
    return skp


type Masuki = Callable[[Pegawai], Masuk]


def isi(client: Masuk, alamat: str) -> str:
    """What a page that opens holds."""
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def alamat_meja(balai: Balai, skp: SKP | None = None) -> str:
    """The desk, with somebody on it."""
    return f"/penilaian/?periode={balai.periode.pk}" + (f"&pegawai={skp.pk}" if skp else "")


def lengkapi(balai: Balai, skp: SKP) -> None:
    """A plan with two indicators, nine months of figures, evidence and feedback."""
    hasil = HasilKerjaFactory.create(skp=skp)
    for nama in ("Perawatan berkala lokomotif", "Perawatan berkala gerbong"):
        indikator = IndikatorFactory.create(hasil=hasil, rumusan=nama, target_angka=9)
        for bulan in range(1, 10):
            Realisasi.objects.create(indikator=indikator, bulan=date(2026, bulan, 1), nilai=1)
        bukti = BuktiDukung.objects.create(
            skp=skp, bulan=date(2026, 8, 1), nama="Lembar", tautan="https://contoh.example/", diberi_oleh=skp.pegawai,
            diberi_pada=KINI,
        )  # fmt: skip
        bukti.indikator.set([indikator])
    for n in range(4):
        UmpanBalik.objects.create(
            untuk=skp.pegawai, oleh=balai.penilai, peran="penilai", penilai=balai.penilai, atasan_penilai=balai.kepala,
            unit=skp.unit, nilai="akuntabel", jenis="perlu" if n else "baik", cara="langsung", isi=f"Catatan {n}.",
            triwulan=date(2026, 7, 1), pada=datetime(2026, 9, 1 + n, tzinfo=UTC),
            ditindaklanjuti_pada=KINI if n == 1 else None,
        )  # fmt: skip


def penuhi(balai: Balai, banyak: int, hasil: str = S, perilaku: str = S) -> None:
    """So many people, all rated alike."""
    while len(balai.skp) < banyak:
        balai.skp.append(tambah_orang(balai))
    for skp in balai.skp:
        balai.nilai(skp, hasil, perilaku)
