"""The demo institution on an ordinary day, as those read it who open its pages."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from time import process_time

import pytest
from django.apps import apps
from django.db.models import DateTimeField, Max
from django.utils.timezone import localdate
from pytest_django import DjangoDbBlocker

from aturan.bahasa_hasil import periksa_rumusan
from aturan.distribusi import CapaianOrganisasi, periksa_keselarasan
from aturan.nip import JenisPegawai, Nip
from aturan.predikat import Predikat
from aturan.temuan import Tingkat
from selaras.beranda.peragaan.orang import MASUK
from selaras.beranda.peragaan.rencana import semua_rencana
from selaras.beranda.peragaan.susunan import JABATAN_PLT
from selaras.jejak.models import Antre, Jejak
from selaras.jejak.selectors import periksa_rantai
from selaras.organisasi.models import (
    AlasanPenilai,
    JenisPenempatan,
    Kedudukan,
    MasaKedudukan,
    Pegawai,
    Penempatan,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.pohon import Pohon
from selaras.pelaksanaan.berkas import unduhan
from selaras.pelaksanaan.models import Berkas, BuktiDukung, PermintaanUmpanBalik, UmpanBalik
from selaras.pelaksanaan.selectors import umpan_balik_untuk
from selaras.penilaian.models import Evaluasi, Keberatan, Keputusan, PenetapanCapaian, PenjelasanSebaran, StatusEvaluasi
from selaras.penilaian.selectors.periode import aturan_periode
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import baca_unit
from selaras.perencanaan.models import SKP, HasilKerja, Indikator, PeriodeEvaluasi, StatusSKP
from selaras.perencanaan.selectors import periksa_isi, periode_kini, skp_berjalan
from tests.beranda.peragaan import contoh, pukul_sepuluh

HARI = date(2026, 10, 6)
KINI = pukul_sepuluh(HARI)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def detik(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[float]:
    """The demo, and how many seconds of work it took."""
    mulai = process_time()
    with contoh(django_db_blocker, HARI):
        yield process_time() - mulai


def orang(nama: str) -> Pegawai:
    return Pegawai.objects.get(nama=nama)


def dinilai() -> PeriodeEvaluasi:
    periode = periode_kini(HARI)
    assert periode is not None
    return periode


def test_it_is_built_in_less_than_twenty_seconds(detik: float) -> None:
    assert detik < 20


def test_three_years_have_their_plans_and_results() -> None:
    for tahun in (2024, 2025):
        assert SKP.objects.filter(periode__tahun=tahun, status=StatusSKP.DITUTUP).count() >= 38
        setahun = Evaluasi.objects.terbuka().filter(periode__periode__tahun=tahun, periode__jenis="tahunan")
        assert setahun.count() >= 38
    assert SKP.objects.filter(periode__tahun=2026, status=StatusSKP.DITETAPKAN).count() >= 37


def test_the_years_tell_who_rises_and_who_has_to_improve() -> None:
    def setahun(nama: str) -> list[str]:
        hasil = Evaluasi.objects.filter(pegawai__nama=nama, periode__jenis="tahunan")
        return list(hasil.order_by("periode__selesai").values_list("predikat", flat=True))

    assert setahun("Bagus Wicaksono") == [Predikat.BUTUH_PERBAIKAN, Predikat.BAIK]
    assert setahun("Lestari Handoko") == [Predikat.BAIK, Predikat.BAIK]
    assert setahun("Wahyu Kurniawan") == [Predikat.BUTUH_PERBAIKAN, Predikat.SANGAT_KURANG]


def test_forty_people_work_there_and_two_stand_outside() -> None:
    jenis = Counter(Pegawai.objects.values_list("jenis", flat=True))
    assert jenis == {"pns": 22, "cpns": 2, "pppk": 16, "luar": 2}
    assert UnitKerja.objects.count() == 5


def test_no_nip_could_be_anybodys() -> None:
    semua = [Nip.urai(nip) for nip in Pegawai.objects.asn().values_list("nip", flat=True)]
    assert all(not nip.peringatan and 900 <= int(nip.teks[-3:]) <= 999 for nip in semua)
    assert Counter(nip.jenis for nip in semua) == {JenisPegawai.PNS: 24, JenisPegawai.PPPK: 16}


def test_some_are_in_a_special_position() -> None:
    plt = Penempatan.objects.get(jenis=JenisPenempatan.PLT)
    assert Penilai.objects.filter(penilai=plt.pegawai, alasan=AlasanPenilai.PLT).count() == 9 + 1  # one has moved on
    assert MasaKedudukan.objects.filter(kedudukan=Kedudukan.TUGAS_BELAJAR).count() == 1
    pindah = SKP.objects.filter(pegawai=orang("Eko Budi Santoso"), periode__tahun=2026).order_by("mulai")
    assert [(s.mulai.month, s.penilai.nama) for s in pindah] == [(1, "Arif Wibowo"), (7, "Sri Wahyuningsih")]


def test_what_happened_to_people_was_done_by_the_acts_and_is_in_the_trail() -> None:
    dicatat = Jejak.objects.filter(oleh=orang("Teguh Iman Santosa").pk)
    for nama, peristiwa in (
        ("Eko Budi Santoso", "pegawai.ditempatkan"),
        ("Maria Goreti Lamak", "pegawai.ditempatkan"),
        ("Agus Setiawan", "pegawai.penilai_diganti"),
        ("Endang Purwanti", "pegawai.masa_dimulai"),
        ("Dewi Lestariningsih", "tim.bergabung"),
    ):
        assert dicatat.filter(tentang=orang(nama).pk, peristiwa=peristiwa).exists(), nama
    assert Penempatan.objects.get(jenis=JenisPenempatan.PLT).jabatan.nama == JABATAN_PLT
    assert not Penempatan.objects.filter(pegawai=orang("Eko Budi Santoso"), selesai=None, dasar="").exists()


def test_most_plans_are_set_and_three_wait_at_a_stage() -> None:
    status = {n: getattr(skp_berjalan(p, HARI), "status", "") for n, p in ((p.nama, p) for p in Pegawai.objects.asn())}
    assert Counter(status.values()) == {"ditetapkan": 37, "draf": 1, "diajukan": 1, "dikembalikan": 1}
    assert status["Tri Handayani"] == StatusSKP.DRAF


def test_every_plan_that_was_submitted_is_complete() -> None:
    tidak_lengkap = [s.pk for s in SKP.objects.exclude(status=StatusSKP.DRAF) if periksa_isi(s)]
    assert tidak_lengkap == []


def test_only_one_result_is_still_an_activity() -> None:
    kegiatan = [h.rumusan for r in semua_rencana().values() for h in r.hasil if periksa_rumusan(h.rumusan).temuan]
    assert kegiatan == ["Menyusun laporan perawatan bulanan"]
    assert HasilKerja.objects.get(rumusan=kegiatan[0]).skp.pegawai == orang("Tri Handayani")


def test_no_two_people_of_a_unit_promise_the_same() -> None:
    janji = Counter(
        HasilKerja.objects.values_list("rumusan", "skp__pegawai").distinct().values_list("rumusan", flat=True)
    )
    assert [rumusan for rumusan, n in janji.items() if n > 1] == []


def test_every_result_serves_another_or_was_assigned() -> None:
    assert not HasilKerja.objects.filter(induk=None, induk_sasaran=None, penugasan_dari="").exists()
    assert set(HasilKerja.objects.exclude(induk_sasaran=None).values_list("skp__pegawai__nama", flat=True)) == {
        "Bambang Prakoso"
    }


def test_the_quarter_before_is_being_evaluated_for_nine_more_days() -> None:
    assert (dinilai().nama, dinilai().tenggat) == ("Triwulan III 2026", HARI + timedelta(days=9))


def test_people_are_mostly_baik_though_their_organisation_is_not() -> None:
    balai = UnitKerja.objects.get(mandiri=True).pk
    pola = pola_unit(baca_unit([balai], dinilai()), aturan_periode(dinilai()), Pohon.baca())[balai]
    assert pola.capaian is CapaianOrganisasi.BUTUH_PERBAIKAN
    assert {p: n for p, n in pola.jumlah.items() if n} == {Predikat.BAIK: 27, Predikat.SANGAT_BAIK: 5}
    assert (pola.total, pola.belum) == (39, 7)
    temuan = periksa_keselarasan(capaian=pola.capaian, jumlah=pola.jumlah)
    assert temuan is not None
    assert temuan.tingkat is Tingkat.PERINGATAN


def test_ratna_has_four_finished_three_drafts_and_two_to_begin() -> None:
    milik = Evaluasi.objects.filter(penilai=orang("Ratna Widyastuti"), periode=dinilai())
    assert Counter(milik.values_list("status", flat=True)) == {"selesai": 4, "draf": 3}
    assert SKP.objects.filter(penilai__nama="Ratna Widyastuti", mulai="2026-01-01").count() == 9


def test_earlier_results_were_released_and_none_is_open_to_be_rated_again() -> None:
    lalu = Evaluasi.objects.exclude(periode=dinilai())
    assert set(lalu.values_list("status", flat=True)) == {"diterima", "disampaikan", "keberatan", "final"}
    assert set(PenetapanCapaian.objects.exclude(periode=dinilai()).values_list("tingkat", flat=True)) == {"baik"}
    assert PenjelasanSebaran.objects.count() == 1


def test_every_released_result_locks_its_figures() -> None:
    terkunci = dict(SKP.objects.exclude(kunci=None).values_list("pk", "kunci__sampai"))
    terbuka = Evaluasi.objects.terbuka().values_list("skp").annotate(sampai=Max("periode__selesai"))
    assert terkunci == dict(terbuka)


def test_dewi_may_still_answer_a_result_that_has_much_to_tell() -> None:
    dewi = orang("Dewi Lestariningsih")
    (hasil,) = Evaluasi.objects.filter(pegawai=dewi, status=StatusEvaluasi.DISAMPAIKAN)
    assert hasil.masih_dapat_ditanggapi(HARI)
    assert hasil.disampaikan_pada is not None
    assert localdate(hasil.disampaikan_pada).weekday() < 5
    assert hasil.batas_tanggapan == localdate(hasil.disampaikan_pada) + timedelta(days=14)
    jejak = Jejak.objects.filter(objek=f"penilaian.evaluasi:{hasil.pk}", peristiwa="evaluasi.dinilai")
    assert "Catatan depo" in jejak.order_by("-pk")[0].rincian


def test_one_objection_waits_one_changed_and_one_kept_the_result() -> None:
    keputusan = Counter(Keberatan.objects.values_list("keputusan", flat=True))
    assert keputusan == {"": 1, Keputusan.DIUBAH: 1, Keputusan.TETAP: 1}
    (terbuka,) = Evaluasi.objects.filter(status=StatusEvaluasi.KEBERATAN)
    assert terbuka.atasan_penilai == orang("Bambang Prakoso")


def test_one_person_was_weak_in_every_quarter() -> None:
    hasil = Evaluasi.objects.filter(pegawai=orang("Wahyu Kurniawan"), periode__jenis="triwulan")
    assert set(hasil.values_list("predikat", flat=True)) == {Predikat.BUTUH_PERBAIKAN}


def test_one_person_has_heard_nothing_for_46_days() -> None:
    milik = UmpanBalik.objects.filter(untuk=orang("Tri Handayani"), oleh=orang("Ratna Widyastuti"))
    terakhir = milik.aggregate(terakhir=Max("pada"))["terakhir"]
    assert localdate(terakhir) == HARI - timedelta(days=46)


def test_confidential_answers_show_only_where_enough_have_answered() -> None:
    for nama, banyak in (("Hendra Gunawan", 3), ("Siti Nurjanah", 0)):
        pegawai = orang(nama)
        suara = umpan_balik_untuk(pegawai, pegawai, dinilai().mulai, dinilai().selesai).tanpa_nama
        assert sum(len(satu.isi) for satu in suara) == banyak
    assert UmpanBalik.objects.filter(untuk=orang("Siti Nurjanah"), rahasia=True).count() == 2


def test_ratna_has_two_unread_and_a_question_that_waits() -> None:
    ratna = orang("Ratna Widyastuti")
    assert UmpanBalik.objects.bernama().filter(untuk=ratna, dibaca_pada=None).count() == 2
    assert PermintaanUmpanBalik.objects.menunggu().filter(kepada=ratna).count() == 1


def test_evidence_is_there_and_can_be_opened_but_for_one_link() -> None:
    assert BuktiDukung.objects.exclude(ditandai_pada=None).get().tautan
    for berkas in Berkas.objects.all():
        with unduhan(berkas).file_to_stream as isi:
            assert len(isi.read()) == berkas.ukuran
    assert {b.mime for b in Berkas.objects.all()} == {"application/pdf", "image/png"}


def test_every_indicator_that_dewi_is_measured_by_has_evidence() -> None:
    ukuran = Indikator.objects.filter(hasil__skp=skp_berjalan(orang("Dewi Lestariningsih"), HARI))
    assert not ukuran.filter(bukti=None).exists()


def test_nothing_happens_after_now() -> None:
    kelak = []
    for model in apps.get_models():
        for bidang in model._meta.fields:
            if model.__module__.startswith("selaras.") and isinstance(bidang, DateTimeField):
                terakhir = model._base_manager.aggregate(terakhir=Max(bidang.name))["terakhir"]
                kelak += [(model.__name__, bidang.name)] if terakhir and terakhir > KINI else []
    assert kelak == []


def test_everything_is_in_the_trail_and_the_trail_is_sealed_in_order() -> None:
    assert periksa_rantai() == []
    assert not Antre.objects.exists()
    waktu = list(Jejak.objects.order_by("pk").values_list("pada", flat=True))
    assert waktu == sorted(waktu)
    tercatat = Jejak.objects.filter(peristiwa="evaluasi.disampaikan").count()
    assert tercatat == Evaluasi.objects.terbuka().count()


def test_only_those_listed_have_a_password() -> None:
    bersandi = Pegawai.objects.exclude(pengguna=None).exclude(pengguna__password__startswith="!")
    assert set(bersandi.values_list("nama", flat=True)) == {*MASUK.values(), "Djoko Sarwoko"}
