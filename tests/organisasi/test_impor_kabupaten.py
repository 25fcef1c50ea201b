"""A real-looking file: every damaged row is named with its reason and place, all others arrive where they belong."""

import pytest

from selaras.organisasi.models import JenisCatatan, Pegawai, Penempatan, Penilai, UnitKerja
from tests.organisasi.berkas_impor import impor
from tests.organisasi.kabupaten_siasn import KERUSAKAN, PEMDA, kabupaten

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gudang")]


def test_six_hundred_people_with_every_quirk_and_every_damage() -> None:
    nyata = kabupaten(600, jarak_rusak=30)
    satu, rencana = impor(nyata.berkas)
    assert len(nyata.rusak) == 20 > len(KERUSAKAN)
    ditolak = {baris.baris: baris for baris in satu.catatan.filter(jenis=JenisCatatan.DITOLAK)}
    assert ditolak.keys() == nyata.rusak.keys()
    for nomor, (kolom, kata) in nyata.rusak.items():
        assert any(isi.startswith(f"{kolom}: ") and kata in isi for isi in ditolak[nomor].isi), ditolak[nomor].isi
    definitif = Penempatan.objects.values_list("pegawai__nip", "pegawai__nama", "unit__nama")
    assert {nip: (nama, unit) for nip, nama, unit in definitif} == nyata.sehat
    assert Pegawai.objects.count() == len(nyata.sehat) == 580
    assert rencana.dilewati == nyata.pensiun + 1  # who was never here, and the total


def test_the_tree_stands_and_everybody_below_the_top_has_an_assessor_where_there_is_a_head() -> None:
    nyata = kabupaten(200, jarak_rusak=1000)
    impor(nyata.berkas)
    puncak = UnitKerja.objects.get(parent=None)
    assert (puncak.nama, puncak.mandiri) == (PEMDA, True)
    assert set(UnitKerja.objects.filter(parent=puncak).values_list("nama", flat=True)) == {"Dinas Contoh 1"}
    assert UnitKerja.objects.filter(parent__parent__parent=puncak, nama__startswith="Seksi").count() > 10
    tanpa = Pegawai.objects.exclude(pk__in=Penilai.objects.values("pegawai"))
    assert [satu.penempatan.get().unit for satu in tanpa] == [puncak]
    assert not Penempatan.objects.exclude(mulai__range=("2024-03-01", "2025-01-01")).exists()  # each TMT was understood
