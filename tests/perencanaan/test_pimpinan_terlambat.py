"""A leader who is late blocks nobody: one serves the perjanjian kinerja, or nothing yet, and makes the link later."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai
from selaras.perencanaan import selectors
from selaras.perencanaan import services as s
from selaras.perencanaan.models import SKP, HasilKerja, StatusSKP
from tests.conftest import KINI, Masuk
from tests.perencanaan.dunia import Dunia
from tests.perencanaan.factories import (
    HasilKerjaFactory,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PeriodeEvaluasiFactory,
    SKPFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hari_ini")]
type Masuki = Callable[[Pegawai], Masuk]


def oleh(pegawai: Pegawai) -> dict[str, Any]:
    return {"oleh": pegawai, "pada": KINI}


@pytest.fixture
def skp(dunia: Dunia) -> SKP:
    """The draft of somebody whose leader has not begun, below a unit with its agreement."""
    IndikatorSasaranFactory.create(sasaran__perjanjian__unit=dunia.unit, rumusan="Kelaikan sarana")
    skp: SKP = SKPFactory.create(pegawai=dunia.pegawai, penilai=dunia.penilai, unit=dunia.seksi)
    IndikatorFactory.create(hasil__skp=skp, hasil__urut=1)
    return skp


def pimpinan_menetapkan(dunia: Dunia) -> HasilKerja:
    leader = SKPFactory.create(pegawai=dunia.penilai, penilai=dunia.kepala, unit=dunia.seksi, ditetapkan=True)
    induk: HasilKerja = HasilKerjaFactory.create(skp=leader, urut=1, rumusan="Meningkatnya kesiapan sarana")
    return induk


def test_it_is_drafted_submitted_and_set_below_the_agreement_and_linked_when_the_leader_comes(
    dunia: Dunia, skp: SKP, masuk_sebagai: Masuki
) -> None:
    PeriodeEvaluasiFactory.create(periode=dunia.periode)
    hasil, [indikator] = skp.hasil.get(), selectors.pilihan_induk(skp)
    hasil = s.pilih_induk(hasil=hasil, versi=1, induk=indikator, **oleh(skp.pegawai))
    skp = s.ajukan_skp(skp=skp, versi=1, **oleh(skp.pegawai))
    skp = s.tetapkan_skp(skp=skp, versi=2, **oleh(skp.penilai))
    assert (skp.status, hasil.induk_sasaran, hasil.menyusul) == (StatusSKP.DITETAPKAN, indikator, True)

    client = masuk_sebagai(skp.pegawai)
    assert "Kaitkan 1 hasil kerja" not in client.get("/").content.decode()
    induk = pimpinan_menetapkan(dunia)
    assert "Kaitkan 1 hasil kerja" in client.get("/").content.decode()
    assert "1 hasil kerja menunggu kaitan" in client.get(f"/skp/{skp.pk}/").content.decode()
    client.post(f"/skp/hasil/{hasil.pk}/induk/", {"versi": 2, "induk": induk.pk})
    hasil.refresh_from_db()
    assert (hasil.induk, hasil.induk_sasaran) == (induk, None)
    assert "Kaitkan 1 hasil kerja" not in client.get("/").content.decode()
    with pytest.raises(s.KaitanSudahDisepakati):
        s.pilih_induk(hasil=hasil, versi=3, induk=None, **oleh(skp.pegawai))


def test_a_leader_who_drops_a_result_leaves_its_link_to_be_made_anew(dunia: Dunia, skp: SKP) -> None:
    induk = pimpinan_menetapkan(dunia)
    hasil = s.pilih_induk(hasil=skp.hasil.get(), versi=1, induk=induk, **oleh(skp.pegawai))
    leader = induk.skp
    lain = HasilKerjaFactory.create(skp=leader, urut=2, rumusan="Terkelolanya arsip")
    IndikatorFactory.create(hasil=lain)
    baru = s.ubah_skp(skp=leader, sebab="strategi", alasan="Prioritas baru.", versi=1, **oleh(dunia.penilai))
    s.hapus_hasil(hasil=baru.hasil.get(urut=1), **oleh(dunia.penilai))
    baru = s.ajukan_skp(skp=baru, versi=1, **oleh(dunia.penilai))
    s.tetapkan_skp(skp=baru, versi=2, **oleh(leader.penilai))
    hasil = HasilKerja.objects.get(pk=hasil.pk)
    assert hasil.menyusul
    assert selectors.pilihan_induk(skp) == [lain]


def test_the_way_around_a_late_leader_costs_one_statement_within_the_limit(
    skp: SKP, masuk_sebagai: Masuki, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = masuk_sebagai(skp.pegawai)
    with django_assert_num_queries(12):  # session, pengguna, wewenang, kerangka; 8 for the document
        assert "Kelaikan sarana" in client.get(f"/skp/{skp.pk}/").content.decode()
