"""A set SKP changes: a draft beside it, and when that is set the two change places."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from aturan.berakhlak import NilaiDasar
from aturan.skp import BagianLampiran, JenisHasil, SebabPerubahan
from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Kedudukan, Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.pelaksanaan.models import Realisasi
from selaras.perencanaan import services as s
from selaras.perencanaan.models import SKP, HasilKerja, Indikator, StatusPeran, StatusSKP
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorFactory, PeranHasilFactory, SKPFactory

pytestmark = pytest.mark.django_db
ALASAN = {"sebab": SebabPerubahan.ANGGARAN, "alasan": "Pagu perawatan berkurang separuh."}


def oleh(pegawai: Pegawai) -> dict[str, Any]:
    return {"oleh": pegawai, "pada": KINI}


def ubah(skp: SKP) -> SKP:
    return s.ubah_skp(skp=skp, versi=skp.versi, **ALASAN, **oleh(skp.pegawai))


def tetapkan(baru: SKP) -> SKP:
    baru = s.ajukan_skp(skp=baru, versi=baru.versi, **oleh(baru.pegawai))
    return s.tetapkan_skp(skp=baru, versi=baru.versi, **oleh(baru.penilai))


def isi(skp: SKP) -> dict[str, list[str]]:
    """The results of a plan by their words, each with the words of its measures."""
    return {
        h.rumusan: list(h.indikator.order_by("urut").values_list("rumusan", flat=True))
        for h in skp.hasil.order_by("urut")
    }


@pytest.fixture
def skp() -> SKP:
    """A plan in force: a result with two measures, and another one."""
    skp = SKPFactory.create(ditetapkan=True)
    satu = HasilKerjaFactory.create(skp=skp, urut=1, rumusan="Tersedianya analisis")
    IndikatorFactory.create(hasil=satu, urut=1, rumusan="Jumlah")
    IndikatorFactory.create(hasil=satu, urut=2, rumusan="Mutu")
    IndikatorFactory.create(
        hasil__skp=skp, hasil__urut=2, hasil__rumusan="Terkelolanya arsip", urut=1, rumusan="Tertib"
    )
    skp.lampiran.create(jenis=BagianLampiran.SUMBER_DAYA, urut=1, teks="Alat ukur")
    skp.ekspektasi.create(nilai=NilaiDasar.LOYAL, teks="Jaga rahasia.", oleh=skp.penilai, pada=KINI)
    return skp


def test_a_change_takes_the_place_of_the_plan_and_what_was_done_stays_with_what_it_was_done_on(skp: SKP) -> None:
    lama, tetap = isi(skp), Indikator.objects.get(rumusan="Jumlah")
    dilepas = HasilKerja.objects.get(rumusan="Terkelolanya arsip")
    angka = Realisasi.objects.create(indikator=tetap, bulan=date(2026, 3, 1), nilai=4)
    Realisasi.objects.create(indikator=dilepas.indikator.get(), bulan=date(2026, 3, 1), nilai=1)
    baru = ubah(skp)
    assert isi(baru) == lama

    salinan = {h.rumusan: h for h in baru.hasil.all()}
    satu = salinan["Tersedianya analisis"]
    s.ubah_hasil(hasil=satu, versi=1, rumusan="Terpakainya analisis", **oleh(skp.pegawai))
    s.katakan(hasil=satu, isi="Cukup enam?", **oleh(skp.pegawai))
    s.hapus_indikator(indikator=satu.indikator.get(rumusan="Mutu"), **oleh(skp.pegawai))
    tambahan = s.tambah_indikator(hasil=satu, **oleh(skp.pegawai))
    s.ubah_indikator(indikator=tambahan, versi=1, rumusan="Dipakai", target="3 unit", **oleh(skp.pegawai))
    s.hapus_hasil(hasil=salinan["Terkelolanya arsip"], **oleh(skp.pegawai))
    hasil = s.tambah_hasil(skp=baru, jenis=JenisHasil.UTAMA, rumusan="Tersusunnya standar", **oleh(skp.pegawai))
    s.ubah_indikator(indikator=hasil.indikator.get(), versi=1, rumusan="Terbit", target="1", **oleh(skp.pegawai))
    s.hapus_butir_lampiran(butir=baru.lampiran.get(), **oleh(skp.pegawai))
    s.ubah_ekspektasi(skp=baru, nilai=NilaiDasar.LOYAL, teks="Jujur.", versi=1, **oleh(skp.penilai))
    skp.refresh_from_db()
    assert (skp.status, isi(skp)) == (StatusSKP.DITETAPKAN, lama)

    kini = tetapkan(baru)
    baru.refresh_from_db()
    assert (kini.pk, kini.status, kini.nomor, kini.alasan) == (skp.pk, StatusSKP.DITETAPKAN, 2, ALASAN["alasan"])
    assert isi(kini) == {"Terpakainya analisis": ["Jumlah", "Dipakai"], "Tersusunnya standar": ["Terbit"]}
    assert (baru.status, baru.nomor, baru.alasan, baru.ditetapkan_pada) == (
        StatusSKP.DITUTUP, 1, "", skp.ditetapkan_pada,
    )  # fmt: skip
    assert isi(baru) == lama
    assert [baru.lampiran.get().teks, baru.ekspektasi.get().teks] == ["Alat ukur", "Jaga rahasia."]
    assert [kini.lampiran.count(), kini.ekspektasi.get().teks] == [0, "Jujur."]
    angka.refresh_from_db()
    assert angka.indikator.hasil.skp_id == kini.pk
    dilepas.refresh_from_db()
    assert (dilepas.skp_id, dilepas.indikator.get().realisasi.count()) == (baru.pk, 1)
    assert kini.hasil.get(rumusan="Terpakainya analisis").dialog.get().isi == "Cukup enam?"
    assert Jejak.objects.filter(peristiwa="skp.diganti").get().objek == f"perencanaan.skp:{skp.pk}"


def test_a_row_keeps_its_name_through_every_version(skp: SKP) -> None:
    semula = skp.hasil.get(urut=1)
    for kata in ("Terpakainya analisis", "Terbitnya analisis"):
        baru = ubah(SKP.objects.get(pk=skp.pk))
        s.ubah_hasil(hasil=baru.hasil.get(urut=1), versi=1, rumusan=kata, **oleh(skp.pegawai))
        tetapkan(baru)
    rumusan = {v.nomor: v.hasil.get(urut=1) for v in SKP.semua.filter(versi_dari=skp)}
    assert {n: (h.rumusan, h.asal_id) for n, h in rumusan.items()} == {
        1: ("Tersedianya analisis", semula.pk), 2: ("Terpakainya analisis", semula.pk),
    }  # fmt: skip
    semula.refresh_from_db()
    assert semula.rumusan == "Terbitnya analisis"
    assert [SKP.objects.count(), SKP.semua.count()] == [1, 3]


def test_one_change_is_open_at_a_time_and_either_of_the_two_may_begin_or_drop_it(skp: SKP) -> None:
    baru = s.ubah_skp(skp=skp, versi=1, **ALASAN, **oleh(skp.penilai))
    assert s.ubah_skp(skp=skp, versi=1, **ALASAN, **oleh(skp.pegawai)) == baru
    peran = PeranHasilFactory.create(pegawai=skp.pegawai, induk__skp__pegawai=skp.penilai)
    hasil = s.ambil_usulan(peran=peran, skp=baru, rumusan="Tersusunnya standar", versi=1, **oleh(skp.pegawai))
    assert s.batalkan_perubahan(skp=baru, versi=1, **oleh(skp.pegawai)) == skp
    baru.refresh_from_db()
    peran.refresh_from_db()
    assert (baru.status, peran.status, peran.hasil) == (StatusSKP.GUGUR, StatusPeran.DIUSULKAN, None)
    assert hasil.skp == baru
    assert ubah(SKP.objects.get(pk=skp.pk)).nomor == 2


def test_what_is_over_or_not_set_does_not_change(skp: SKP) -> None:
    with pytest.raises(s.MasaSKPLewat, match="31 Desember 2026"):
        s.ubah_skp(skp=skp, versi=1, **ALASAN, oleh=skp.pegawai, pada=KINI + timedelta(days=100))
    draf = SKPFactory.create()
    with pytest.raises(TidakBerwenang):
        ubah(draf)
    with pytest.raises(TidakBerwenang):
        s.ubah_skp(skp=skp, versi=1, **ALASAN, **oleh(PegawaiFactory.create()))


def test_who_leaves_leaves_no_change_open_and_old_versions_end_with_the_service(skp: SKP) -> None:
    PenempatanFactory.create(pegawai=skp.pegawai, unit=skp.unit)
    tetapkan(ubah(skp))
    terbuka = ubah(SKP.objects.get(pk=skp.pk))
    akhiri_tugas(
        pegawai=skp.pegawai, sebab=Kedudukan.PENSIUN, terakhir=date(2026, 9, 30), dasar="SK 1", oleh=OPERATOR, pada=KINI
    )
    status = dict(SKP.semua.values_list("pk", "status"))
    assert (status[skp.pk], status[terbuka.pk]) == (StatusSKP.DITUTUP, StatusSKP.GUGUR)


def test_who_closes_a_plan_ends_its_change(skp: SKP) -> None:
    terbuka = ubah(skp)
    s.tutup_skp(skp=skp, selesai=date(2026, 9, 30), versi=2, **oleh(skp.penilai))
    terbuka.refresh_from_db()
    assert terbuka.status == StatusSKP.GUGUR


def test_from_the_page_of_a_set_plan_to_its_versions_side_by_side(
    skp: SKP, masuk_sebagai: Callable[[Pegawai], Masuk], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    milik, penilai = masuk_sebagai(skp.pegawai), masuk_sebagai(skp.penilai)
    kosong = milik.post(f"/skp/{skp.pk}/ubah/", {"versi": 1, "sebab": "", "alasan": "Pagu turun."})
    assert (kosong.status_code, "Pagu turun." in kosong.content.decode()) == (422, True)
    milik.post(f"/skp/{skp.pk}/ubah/", {"versi": 1, **ALASAN})
    baru = SKP.semua.get(versi_dari=skp)
    milik.post(f"/skp/hasil/{baru.hasil.get(urut=1).pk}/", {"versi": 1, "rumusan": "Terpakainya analisis"})
    assert "Versi 1 ini tetap berlaku" in milik.get(f"/skp/{skp.pk}/").content.decode()
    milik.post(f"/skp/{baru.pk}/ajukan/", {"versi": 1})
    jawab = penilai.post(f"/skp/{baru.pk}/tetapkan/", {"versi": 2})
    assert jawab["Location"] == f"/skp/{skp.pk}/"
    with django_assert_num_queries(12):  # session, pengguna, wewenang, kerangka; 8 for two versions
        isi = penilai.get(f"/skp/{skp.pk}/versi/").content.decode()
    assert all(kata in isi for kata in ("<del>Tersedianya analisis</del>", "<ins>Terpakainya analisis</ins>"))
    assert "Terkelolanya arsip" not in isi
    assert "sudah digantikan" in milik.get(f"/skp/{baru.pk}/").content.decode()
    assert milik.get(f"/skp/{baru.pk}/cetak.pdf")["Content-Type"] == "application/pdf"
