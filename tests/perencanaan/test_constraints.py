"""What no service writes, the database refuses."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from selaras.perencanaan.models import SKP, EkspektasiKhusus, PeriodeKinerja
from tests.organisasi.factories import PegawaiFactory
from tests.perencanaan.factories import (
    PADA,
    HasilKerjaFactory,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PeranHasilFactory,
    PeriodeEvaluasiFactory,
    PerjanjianKinerjaFactory,
    SasaranFactory,
    SKPFactory,
)

pytestmark = pytest.mark.django_db


def dua_ekspektasi() -> None:
    skp = SKPFactory.create()
    for _ in range(2):
        EkspektasiKhusus.objects.create(skp=skp, nilai="loyal", oleh=skp.penilai, pada=PADA)


def dinilai_sendiri() -> None:
    pegawai = PegawaiFactory.create()
    SKPFactory.create(pegawai=pegawai, penilai=pegawai)


def hasil_sendiri() -> None:
    hasil = HasilKerjaFactory.create()
    hasil.induk = hasil
    hasil.save()


def perubahan(**isi: Any) -> SKP:
    """Another version of an SKP that is there."""
    asal = SKPFactory.create(ditetapkan=True)
    alasan = {"nomor": 2, "sebab": "kahar", "alasan": "Banjir."}
    return SKPFactory.create(**({"versi_dari": asal, "pegawai": asal.pegawai} | alasan | isi))


PERCOBAAN: dict[str, Callable[[], Any]] = {
    "tahun": lambda: PeriodeKinerja.objects.create(
        tahun=PeriodeEvaluasiFactory.create().periode.tahun, dibuka_oleh=SKPFactory.create().pegawai, dibuka_pada=PADA
    ),
    "periode_evaluasi_berurutan": lambda: PeriodeEvaluasiFactory.create(tenggat=date(2026, 9, 1)),
    "perjanjian_penetapan_utuh": lambda: PerjanjianKinerjaFactory.create(status="ditetapkan"),
    "sasaran_urut_tunggal": lambda: SasaranFactory.create(urut=1, perjanjian=SasaranFactory.create(urut=1).perjanjian),
    "indikator_sasaran_target_tidak_negatif": lambda: IndikatorSasaranFactory.create(target=-1),
    "skp_penetapan_utuh": lambda: SKPFactory.create(status="ditetapkan"),
    "skp_penetapan_utuh (draf)": lambda: SKPFactory.create(ditetapkan_pada=PADA),
    "skp_mulai_sebelum_selesai": lambda: SKPFactory.create(selesai=date(2025, 12, 31)),
    "skp_penilai_bukan_diri_sendiri": dinilai_sendiri,
    "skp_dikembalikan_dengan_catatan": lambda: SKPFactory.create(status="dikembalikan"),
    "hasil_bukan_induk_sendiri": hasil_sendiri,
    "hasil_urut_tunggal": lambda: HasilKerjaFactory.create(urut=1, skp=HasilKerjaFactory.create(urut=1).skp),
    "indikator_urut_tunggal": lambda: IndikatorFactory.create(urut=1, hasil=IndikatorFactory.create(urut=1).hasil),
    "indikator_rentang_naik": lambda: IndikatorFactory.create(target_angka=10, target_atas=5),
    "indikator_rentang_naik (tanpa bawah)": lambda: IndikatorFactory.create(target_angka=None, target_atas=5),
    "ekspektasi_satu_per_nilai": dua_ekspektasi,
    "skp_berlaku_satu_baris": lambda: perubahan(ditetapkan=True),
    "skp_satu_perubahan": lambda: perubahan(versi_dari=perubahan().versi_dari),
    "skp_berubah_dengan_alasan": lambda: perubahan(alasan=""),
    "skp_berubah_dengan_alasan (pertama)": lambda: SKPFactory.create(alasan="Banjir."),
    "peran_satu_sel": lambda: PeranHasilFactory.create(
        pegawai=(peran := PeranHasilFactory.create()).pegawai, induk=peran.induk
    ),
    "peran_dirumuskan": lambda: PeranHasilFactory.create(rumusan=""),
    "peran_dijawab_utuh": lambda: PeranHasilFactory.create(status="diambil"),
    "peran_dijawab_utuh (ditolak)": lambda: PeranHasilFactory.create(status="ditolak"),
}


@pytest.mark.parametrize("coba", PERCOBAAN.values(), ids=PERCOBAAN.keys())
def test_an_impossible_row_is_refused(coba: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        coba()


def test_the_draft_of_a_change_stands_beside_the_plan_in_force() -> None:
    assert perubahan().versi_dari
