"""The matriks peran hasil: proposed by a leader, answered by people, and what nobody carries."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from aturan.jabatan import JenisJabatan
from aturan.skp import JenisHasil
from selaras.common.errors import TidakBerwenang
from selaras.organisasi.models import Pegawai
from selaras.perencanaan import services as s
from selaras.perencanaan.models import SKP, HasilKerja, PeranHasil, StatusPeran
from selaras.perencanaan.selectors import Matriks, matriks
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import (
    AnggotaTimFactory,
    JabatanFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    TimKerjaFactory,
)
from tests.perencanaan.factories import HasilKerjaFactory, PeranHasilFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hari_ini")]

type Masuki = Callable[[Pegawai], Masuk]
USUL, HARI = "Tersusunnya standar perawatan", KINI.date()


@pytest.fixture
def pimpinan() -> SKP:
    """A leader with two results, two people whom the leader assesses, and one of another unit in the leader's team."""
    skp = SKPFactory.create(pegawai__nama="Ratna")
    for urut, rumusan in enumerate(("Meningkatnya kesiapan sarana", "Terkelolanya suku cadang"), start=1):
        HasilKerjaFactory.create(skp=skp, urut=urut, rumusan=rumusan)
    for nama in ("Agus", "Dewi"):
        PenilaiFactory.create(pegawai=PegawaiFactory.create(nama=nama), penilai=skp.pegawai)
    tim = TimKerjaFactory.create(ketua__pegawai=skp.pegawai)
    AnggotaTimFactory.create(tim=tim, pegawai__nama="Lukas")
    return skp


def usulkan(skp: SKP, nama: str, urut: int = 1, rumusan: str = USUL, versi: int = 0) -> PeranHasil | None:
    return s.usulkan_peran(
        induk=skp.hasil.get(urut=urut), pegawai=Pegawai.objects.get(nama=nama), rumusan=rumusan, versi=versi,
        oleh=skp.pegawai, pada=KINI,
    )  # fmt: skip


def baca(skp: SKP) -> Matriks:
    isi = matriks(skp.pegawai, skp.pk, HARI)
    assert isi is not None
    return isi


def skp_milik(nama: str, skp: SKP, **lain: Any) -> SKP:
    return SKPFactory.create(pegawai=Pegawai.objects.get(nama=nama), **({"penilai": skp.pegawai} | lain))


def test_the_rows_are_those_one_assesses_then_those_of_the_team_and_gaps_have_names(pimpinan: SKP) -> None:
    usulkan(pimpinan, "Agus")
    isi = baca(pimpinan)
    assert [b.pegawai.nama for b in isi.baris] == ["Agus", "Dewi", "Lukas"]
    assert [k.hasil.rumusan for k in isi.celah] == ["Terkelolanya suku cadang"]
    assert [b.pegawai.nama for b in isi.tanpa_peran] == ["Dewi", "Lukas"]


def test_what_people_have_in_their_skp_stands_in_the_cell_also_of_who_is_led_no_more(pimpinan: SKP) -> None:
    lama = HasilKerjaFactory.create(induk=pimpinan.hasil.get(urut=2), skp__pegawai__nama="Zainal", urut=1)
    isi = baca(pimpinan)
    assert [b.pegawai.nama for b in isi.baris] == ["Agus", "Dewi", "Lukas", "Zainal"]
    assert [s.hasil for s in isi.baris[-1].sel] == [(), (lama,)]
    assert not isi.baris[-1].sel[0].dapat_diisi
    assert [k.banyak for k in isi.kolom] == [0, 1]


def test_the_head_of_a_unit_with_its_own_agreement_is_proposed_for_nothing(pimpinan: SKP) -> None:
    kepala = Pegawai.objects.get(nama="Agus")
    PenempatanFactory.create(pegawai=kepala, jabatan=JabatanFactory.create(jenis=JenisJabatan.JPT_PRATAMA))
    with pytest.raises(s.OrangDiLuarMatriks):
        usulkan(pimpinan, "Agus")


@pytest.mark.parametrize(
    ("nama", "penilai", "jenis"), [("Agus", True, JenisHasil.UTAMA), ("Lukas", False, JenisHasil.TAMBAHAN)]
)
def test_a_proposal_taken_over_becomes_a_result_that_serves_the_leaders(
    pimpinan: SKP, nama: str, penilai: bool, jenis: JenisHasil
) -> None:
    peran, skp = usulkan(pimpinan, nama), skp_milik(nama, pimpinan)
    if not penilai:
        SKP.objects.filter(pk=skp.pk).update(penilai=PegawaiFactory.create())
    assert peran
    hasil = s.ambil_usulan(peran=peran, skp=skp, rumusan="Terpakainya standar", versi=1, oleh=skp.pegawai, pada=KINI)
    assert (hasil.rumusan, hasil.jenis, hasil.induk, hasil.indikator.count()) == (
        "Terpakainya standar", jenis, pimpinan.hasil.get(urut=1), 1,
    )  # fmt: skip
    [sel, _] = next(b for b in baca(pimpinan).baris if b.pegawai.nama == nama).sel
    assert (sel.hasil, sel.menunggu) == ((hasil,), False)
    with pytest.raises(s.UsulanSudahDijawab):
        usulkan(pimpinan, nama, rumusan="Lain", versi=2)
    s.hapus_hasil(hasil=hasil, oleh=skp.pegawai, pada=KINI)
    peran.refresh_from_db()
    assert (peran.status, peran.hasil) == (StatusPeran.DIUSULKAN, None)


def test_a_proposal_is_reworded_declined_proposed_anew_and_taken_back(pimpinan: SKP) -> None:
    usulkan(pimpinan, "Dewi")
    peran = usulkan(pimpinan, "Dewi", rumusan="Terbitnya standar", versi=1)
    assert peran
    s.tolak_usulan(peran=peran, alasan="Sudah ada di Seksi Prasarana.", versi=2, oleh=peran.pegawai, pada=KINI)
    assert baca(pimpinan).baris[1].sel[0].ditolak
    assert usulkan(pimpinan, "Dewi", rumusan="Terbitnya standar", versi=3)
    assert usulkan(pimpinan, "Dewi", rumusan="", versi=4) is None
    assert not PeranHasil.objects.exists()


def test_a_proposal_fits_its_year_and_its_person(pimpinan: SKP) -> None:
    peran = usulkan(pimpinan, "Dewi")
    assert peran
    lain = skp_milik("Dewi", pimpinan, periode__tahun=2027)
    with pytest.raises(s.UsulanTidakCocok):
        s.ambil_usulan(peran=peran, skp=lain, rumusan=USUL, versi=1, oleh=lain.pegawai, pada=KINI)
    agus = skp_milik("Agus", pimpinan)
    with pytest.raises(TidakBerwenang):
        s.ambil_usulan(peran=peran, skp=agus, rumusan=USUL, versi=1, oleh=agus.pegawai, pada=KINI)


def test_a_leader_may_drop_a_result_that_was_only_proposed(pimpinan: SKP) -> None:
    usulkan(pimpinan, "Dewi")
    s.hapus_hasil(hasil=pimpinan.hasil.get(urut=1), oleh=pimpinan.pegawai, pada=KINI)
    assert not PeranHasil.objects.exists()


def test_from_the_cell_to_the_skp_without_a_script(pimpinan: SKP, masuk_sebagai: Masuki) -> None:
    dewi, induk = Pegawai.objects.get(nama="Dewi"), pimpinan.hasil.get(urut=1)
    sel = f"/matriks/{pimpinan.pk}/{dewi.pk}/{induk.pk}/"
    ratna = masuk_sebagai(pimpinan.pegawai)
    assert 'name="rumusan"' in ratna.get(sel).content.decode()
    ratna.post(sel, {"rumusan": USUL, "versi": 0})
    assert "Menunggu jawaban" in ratna.get(f"/matriks/{pimpinan.pk}/").content.decode()
    basi = ratna.post(sel, {"rumusan": "Ketikan yang tidak hilang", "versi": 0})
    assert (basi.status_code, "Ketikan yang tidak hilang" in basi.content.decode()) == (409, True)

    skp, peran = skp_milik("Dewi", pimpinan), PeranHasil.objects.get()
    milik = masuk_sebagai(dewi)
    assert USUL in milik.get(f"/skp/{skp.pk}/").content.decode()
    tujuan = f"/skp/{skp.pk}/usulan/{peran.pk}"
    assert milik.post(f"{tujuan}/tolak/", {"versi": 1, "alasan": ""}).status_code == 422
    jawab = milik.post(f"{tujuan}/ambil/", {"versi": 1, "rumusan": USUL})
    assert jawab["Location"] == f"/skp/{skp.pk}/#hasil-{HasilKerja.objects.get(skp=skp).pk}"


def test_the_coach_reads_along(masuk: Masuk) -> None:
    assert "bahasa kegiatan" in masuk.get("/matriks/pelatih/", {"rumusan": "Menyusun laporan"}).content.decode()
    assert not masuk.get("/matriks/pelatih/", {"rumusan": "Tersusunnya laporan perawatan"}).content.strip()


@pytest.mark.parametrize("banyak", [1, 12])
def test_a_matrix_costs_the_same_however_many_people(
    pimpinan: SKP, masuk_sebagai: Masuki, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(banyak):
        orang = PenilaiFactory.create(penilai=pimpinan.pegawai).pegawai
        HasilKerjaFactory.create(skp__pegawai=orang, urut=n, induk=pimpinan.hasil.get(urut=1))
        PeranHasilFactory.create(pegawai=orang, induk=pimpinan.hasil.get(urut=2))
    client = masuk_sebagai(pimpinan.pegawai)
    with django_assert_num_queries(9):  # session, pengguna, wewenang, kerangka; 5 for the matrix
        assert client.get(f"/matriks/{pimpinan.pk}/").status_code == 200
