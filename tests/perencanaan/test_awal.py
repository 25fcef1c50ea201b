"""The first steps in an empty draft."""

from decimal import Decimal
from typing import Any

import pytest

from aturan.skp import Pendekatan
from selaras.perencanaan import services as s
from selaras.perencanaan.models import SKP
from tests.conftest import KINI
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorSasaranFactory, SKPFactory

pytestmark = pytest.mark.django_db


def oleh(skp: SKP) -> dict[str, Any]:
    return {"skp": skp, "oleh": skp.pegawai, "pada": KINI}


def test_the_plan_of_a_head_begins_as_a_copy_of_the_agreement() -> None:
    skp = SKPFactory.create(kepala=True)
    satu = IndikatorSasaranFactory.create(sasaran__perjanjian__unit=skp.unit, rumusan="Kelaikan sarana")
    IndikatorSasaranFactory.create(sasaran=satu.sasaran, rumusan="Sarana tuntas dirawat", target=29, satuan="unit")
    s.salin_perjanjian(**oleh(skp), versi=1)
    hasil = skp.hasil.get()
    assert (hasil.rumusan, hasil.induk_sasaran) == (satu.sasaran.rumusan, satu)
    assert list(hasil.indikator.order_by("urut").values_list("rumusan", "target", "target_angka")) == [
        ("Kelaikan sarana", "90%", Decimal(90)), ("Sarana tuntas dirawat", "29 unit", Decimal(29)),
    ]  # fmt: skip
    with pytest.raises(s.SKPSudahBerisi):
        s.salin_perjanjian(**oleh(skp), versi=2)


def test_without_an_agreement_there_is_nothing_to_copy() -> None:
    with pytest.raises(s.PerjanjianKosong):
        s.salin_perjanjian(**oleh(SKPFactory.create(kepala=True)), versi=1)


def test_the_approach_may_change_until_the_first_result_is_written() -> None:
    skp = SKPFactory.create()
    skp = s.ganti_pendekatan(**oleh(skp), versi=1)
    assert skp.pendekatan == Pendekatan.KUALITATIF
    HasilKerjaFactory.create(skp=skp)
    with pytest.raises(s.SKPSudahBerisi):
        s.ganti_pendekatan(**oleh(skp), versi=2)
