from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.beranda.selectors.wewenang import wewenang_dan_matriks
from selaras.common.izin import MATRIKS
from selaras.organisasi.models import Pegawai
from tests.conftest import Masuk
from tests.halaman import utama
from tests.organisasi.factories import (
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)

HARI = date(2026, 10, 6)
ALAMAT = "/wewenang/"
type Masuki = Callable[[Pegawai], Masuk]


def peranan(pegawai: Pegawai) -> dict[str, str]:
    return {satu.nama: satu.atas for satu in wewenang_dan_matriks(pegawai, HARI)["peranan"]}


@pytest.fixture
def kepala(db: None) -> Pegawai:
    """Heads a unit, assesses the head of the section below it, who assesses two people."""
    balai = UnitKerjaFactory.create(nama="Balai")
    kepala, kepala_seksi = PegawaiFactory.create_batch(2)
    PenempatanFactory.create(pegawai=kepala, unit=balai, kepala=True)
    PenempatanFactory.create(pegawai=kepala_seksi, unit__nama="Seksi Sarana", unit__parent=balai, kepala=True)
    PenilaiFactory.create(pegawai=kepala_seksi, penilai=kepala)
    PenilaiFactory.create_batch(2, penilai=kepala_seksi)
    return kepala


def test_a_person_reads_what_relations_give(kepala: Pegawai) -> None:
    assert peranan(kepala) == {
        "Atas nama sendiri": "Kinerja dan umpan balik Anda",
        "Sebagai pejabat penilai": "1 orang yang Anda nilai",
        "Sebagai atasan penilai": "2 orang yang penilainya Anda nilai",
        "Sebagai pimpinan unit": "Balai, dan unit di bawahnya",
        "Sebagai pimpinan di atas unit": "Seksi Sarana",
        "Sebagai ASN": "Seperti setiap ASN di instansi ini",
    }


def test_only_the_roles_of_today_count(db: None) -> None:
    peran = PeranFactory.create(unit__nama="Balai")
    PeranFactory.create(pegawai=peran.pegawai, jenis="admin", mulai=date(2026, 10, 7))
    PeranFactory.create(pegawai=peran.pegawai, jenis="pengawas", selesai=date(2026, 10, 5))
    assert list(peranan(peran.pegawai)) == ["Atas nama sendiri", "Sebagai pengelola kinerja", "Sebagai ASN"]


def test_somebody_outside_is_no_asn_and_has_no_plan(db: None) -> None:
    [sendiri] = wewenang_dan_matriks(PegawaiFactory.create(luar=True), HARI)["peranan"]
    assert sendiri.nama == "Atas nama sendiri"
    assert "skp.mulai" not in [satu.nama for satu in sendiri.laku]


def test_every_act_of_the_matrix_is_a_row_with_as_many_marks(masuk: Masuk) -> None:
    halaman = unescape(utama(masuk.get(ALAMAT)))
    tabel = halaman.partition("Semua peran")[2]
    assert [satu.kata for satu in MATRIKS.values() if f'<th scope="row">{satu.kata}<' not in tabel] == []
    assert tabel.count("Boleh</span>") == sum(len(satu.oleh) for satu in MATRIKS.values())


def test_the_page_costs_the_same_for_many(
    masuk_sebagai: Masuki, kepala: Pegawai, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    PenilaiFactory.create_batch(9, penilai=kepala)
    masuk = masuk_sebagai(kepala)
    with django_assert_num_queries(9):  # session, account, rights 2, frame, and four of its own
        assert masuk.get(ALAMAT).status_code == 200
