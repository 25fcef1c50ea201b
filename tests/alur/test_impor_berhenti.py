"""Somebody whom a file says to have retired: the SKP ends first, then all that was theirs, and nothing refuses it."""

from datetime import date

import pytest

from selaras.organisasi.impor import batalkan_impor
from selaras.organisasi.models import Pegawai, Penilai, Peran
from selaras.organisasi.permissions import OPERATOR
from selaras.perencanaan.models import SKP, StatusSKP
from tests.conftest import KINI
from tests.organisasi.berkas_impor import HARI, impor
from tests.organisasi.factories import PeranFactory
from tests.organisasi.lembar_siasn import balai
from tests.perencanaan.factories import PeriodeKinerjaFactory, SKPFactory

pytestmark = pytest.mark.django_db
KEPALA_SEKSI, BAWAHAN = "199001152015031901", "199001152015031903"


def pensiun() -> list[dict[str, str]]:
    """The same Balai, whose head of the section has retired."""
    return [b | {"KEDUDUKAN HUKUM NAMA": "Pensiun"} if b["NIP BARU"] == KEPALA_SEKSI else b for b in balai()]


def test_the_skp_ends_with_the_service_and_nobody_is_assessed_by_who_is_gone() -> None:
    impor(balai())
    kasi, bawahan = Pegawai.objects.get(nip=KEPALA_SEKSI), Pegawai.objects.get(nip=BAWAHAN)
    PeranFactory.create(pegawai=kasi, unit=kasi.penempatan.get().unit)
    skp = SKPFactory.create(
        pegawai=kasi, penilai=Penilai.objects.get(pegawai=kasi).penilai, periode=PeriodeKinerjaFactory.create(),
        ditetapkan=True,
    )  # fmt: skip
    satu, _ = impor(pensiun())
    akhir = date(2026, 10, 5)
    assert SKP.objects.get(pk=skp.pk).selesai == akhir
    assert SKP.objects.get(pk=skp.pk).status == StatusSKP.DITUTUP
    assert Pegawai.objects.get(pk=kasi.pk).bertugas_sampai == akhir
    assert Peran.objects.get().selesai == akhir
    assert not Penilai.objects.berlaku(HARI).filter(penilai=kasi).exists()
    assert Penilai.objects.berlaku(HARI).filter(pegawai=bawahan).exists()
    batalkan_impor(impor=satu, oleh=OPERATOR, pada=KINI)
    assert Peran.objects.get().selesai is None
    assert Penilai.objects.berlaku(HARI).get(pegawai=bawahan).penilai == kasi
