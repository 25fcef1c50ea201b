"""A small institution for the tests of stage 3: one Balai, its leader above, its people, and those who look on."""

from dataclasses import dataclass, field
from datetime import datetime

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import JenisPeran, Pegawai, UnitKerja
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, PeriodeEvaluasi
from tests.conftest import KINI
from tests.organisasi.factories import (
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.penilaian.factories import PenetapanCapaianFactory
from tests.perencanaan.factories import PeriodeEvaluasiFactory, SKPFactory

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
