"""The tree of units: levels, spreads and what does not fit, without telling who got what."""

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import Instansi
from selaras.penilaian.selectors.linearitas import linearitas, samarkan
from selaras.penilaian.selectors.periode import aturan_periode
from tests.organisasi.factories import PegawaiFactory, UnitKerjaFactory
from tests.penilaian.dunia import Balai, Masuki, isi, penuhi, tambah_orang
from tests.penilaian.factories import PenetapanCapaianFactory

pytestmark = pytest.mark.usefixtures("hari_ini")


@pytest.mark.parametrize(
    ("dinilai", "tertutup"),
    [
        ({1: 9, 2: 8}, set()),
        ({1: 9, 2: 0}, set()),
        ({1: 9, 2: 3, 3: 2}, {2, 3}),  # together they are enough
        ({1: 9, 2: 3, 3: 7}, {2, 3}),  # alone it could be reckoned from the whole: the smallest other hides too
        ({1: 3}, {1}),
    ],
)
def test_a_small_group_hides_also_from_subtraction(dinilai: dict[int, int], tertutup: set[int]) -> None:
    assert samarkan(dinilai) == tertutup


def test_each_unit_stands_with_its_level_beside_the_one_above(balai: Balai) -> None:
    """A Balai at Baik, two small units of its own level below it: one far apart, one of the Seksi's people."""
    satker = UnitKerjaFactory.create(nama="Satuan Pelayanan", parent=balai.unit, mandiri=True)
    balai.tetapkan()
    PenetapanCapaianFactory.create(unit=satker, periode=balai.periode, tingkat=CapaianOrganisasi.KURANG)
    penuhi(balai, 10)
    for _ in range(4):
        balai.nilai(tambah_orang(balai, unit=satker))
    pohon = linearitas(balai.kepala, aturan_periode(balai.periode))
    assert pohon
    menurut = {b.unit.nama: b for b in pohon.baris}
    puncak, bawah, seksi = menurut[balai.unit.nama], menurut["Satuan Pelayanan"], menurut[balai.seksi.nama]
    assert (puncak.dalam, puncak.berpola, puncak.pola.total, puncak.terhadap_atas) == (0, True, 10, "")
    assert (bawah.terhadap_atas, bawah.pola.dinilai) == (f"2 tingkat di bawah {balai.unit.nama}", 4)
    assert {t.kode for t in bawah.temuan} == {"pegawai_di_atas_organisasi", "selisih_jauh"}
    assert bawah.janggal
    Instansi.objects.update(selisih_jauh=3)  # the institution finds two steps near enough
    pohon = linearitas(balai.kepala, aturan_periode(balai.periode))
    assert pohon
    assert "selisih_jauh" not in {t.kode for b in pohon.baris for t in b.temuan}
    assert (seksi.berpola, seksi.terlihat, seksi.pola.capaian, seksi.pola.dinilai) == (False, True, None, 10)


def test_the_page_costs_the_same_for_a_few_and_for_many(
    masuk_sebagai: Masuki, balai: Balai, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client, alamat = masuk_sebagai(balai.kepala), f"/keselarasan/pohon/?periode={balai.periode.pk}"
    for _ in range(2):
        with django_assert_num_queries(8):  # frame 5, periods, units, people
            halaman = isi(client, alamat)
        assert balai.seksi.nama in halaman
        for nomor in range(12):
            unit = UnitKerjaFactory.create(nama=f"Unit {nomor}", parent=balai.seksi, mandiri=nomor % 2 == 0)
            balai.nilai(tambah_orang(balai, unit=unit))


def test_what_is_deep_opens_from_where_it_is_folded(masuk_sebagai: Masuki, balai: Balai) -> None:
    urusan = UnitKerjaFactory.create(nama="Urusan Gudang", parent=balai.seksi)
    regu = UnitKerjaFactory.create(nama="Regu Malam", parent=urusan)
    client = masuk_sebagai(balai.kepala)
    semua = isi(client, "/keselarasan/pohon/")
    assert ("Regu Malam" in semua, "1 unit di bawahnya" in semua) == (False, True)
    assert "Regu Malam" in isi(client, f"/keselarasan/pohon/?unit={urusan.pk}")
    assert "Regu Malam" in isi(client, f"/keselarasan/pohon/?unit={regu.pk}")


def test_only_those_who_look_after_units_open_it(masuk_sebagai: Masuki, balai: Balai) -> None:
    alamat = reverse("penilaian:linearitas")
    lain = UnitKerjaFactory.create(nama="Kantor Lain")
    for peran in ("kepala", "penilai", "pengelola", "pengawas"):
        client = masuk_sebagai(getattr(balai, peran))
        assert client.get(alamat).status_code == 200
        assert client.get(alamat, {"unit": lain.pk}).status_code == 404
    for orang in (balai.skp[0].pegawai, balai.asing, PegawaiFactory.create()):
        assert masuk_sebagai(orang).get(alamat).status_code == 404
