"""The command `selaras demo`: what it takes, what it refuses, what it says."""

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker, Settings

from selaras.beranda.management.commands import demo
from selaras.beranda.peragaan.bangun import bangun
from selaras.beranda.peragaan.masuk import LUPA
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Instansi, Pegawai, UnitKerja
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.perencanaan.models import SKP
from selaras.perencanaan.selectors import periode_kini, skp_berjalan
from tests.beranda.peragaan import contoh, isi_contoh, pukul_sepuluh
from tests.organisasi.factories import InstansiFactory, PegawaiFactory

PERAN = {
    "kepala", "kasubbag", "kepala_seksi", "ketua_tim", "pegawai", "pppk", "pengelola", "pengawas", "admin", "pimpinan_luar",
}  # fmt: skip


def jalankan(*kata: str) -> str:
    keluar = StringIO()
    call_command("demo", *kata, stdout=keluar)
    return keluar.getvalue()


@pytest.mark.django_db
def test_it_prints_json_alone_and_everybody_in_it_may_sign_in() -> None:
    daftar = json.loads(jalankan("--json", "--pada", "2026-10-06"))
    assert {m["peran"] for m in daftar} == PERAN
    assert all(set(m) == {"peran", "nip", "nama", "sandi"} for m in daftar)
    for m in daftar:
        masuk = authenticate(username=m["nip"], password=m["sandi"])
        assert masuk is not None, m["peran"]
        assert masuk.pegawai.nama_lengkap == m["nama"]


@pytest.mark.django_db
def test_run_again_where_it_is_it_only_lists_the_sign_ins() -> None:
    pertama = jalankan("--pada", "2026-10-06")
    sebelum = (Jejak.objects.count(), Pegawai.objects.count())
    assert jalankan("--jika-kosong") == pertama
    assert (Jejak.objects.count(), Pegawai.objects.count()) == sebelum


@pytest.mark.django_db
def test_in_production_the_password_is_drawn_and_said_once(settings: Settings) -> None:
    settings.PRODUKSI = True
    (sandi,) = {m["sandi"] for m in json.loads(jalankan("--json", "--pada", "2026-10-06"))}
    assert len(sandi) >= 16
    assert {m["sandi"] for m in json.loads(jalankan("--json", "--jika-kosong"))} == {LUPA}


@pytest.mark.django_db
def test_a_database_with_other_data_is_left_alone() -> None:
    InstansiFactory.create(nama="Dinas Perhubungan")
    PegawaiFactory.create(nama="Orang Nyata")
    for kata in ([], ["--jika-kosong"]):
        with pytest.raises(CommandError, match="Tidak ada yang diubah"):
            jalankan(*kata)
    assert Pegawai.objects.get().nama == "Orang Nyata"


@pytest.mark.django_db
def test_people_without_an_institution_are_other_data() -> None:
    PegawaiFactory.create()
    with pytest.raises(CommandError, match="bukan contoh"):
        jalankan()


@pytest.mark.django_db
def test_before_the_tables_are_there_it_says_how_to_make_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "migrasi_tertunda", lambda: ["organisasi.0001_awal"])
    with pytest.raises(CommandError, match="selaras migrate"):
        jalankan()


@pytest.mark.parametrize("kata", ["besok", "2025-12-31"])
def test_a_day_it_cannot_be_is_refused(kata: str) -> None:
    with pytest.raises(CommandError, match=r"bukan tanggal|dimulai 1 Januari 2026"):
        jalankan("--pada", kata)


@pytest.mark.django_db(transaction=True)
def test_without_being_asked_to_keep_it_the_demo_is_built_anew() -> None:
    jalankan("--pada", "2026-10-06")
    Instansi.objects.update(nama="Diubah orang yang mencoba")
    jalankan("--pada", "2026-10-06")
    assert Instansi.objects.get().nama == "Balai Perawatan Perkeretaapian (contoh)"
    assert Pegawai.objects.asn().count() == 40


@pytest.mark.django_db
def test_the_same_seed_tells_the_same_story() -> None:
    cerita = []
    for benih in (7, 7, 8):
        with transaction.atomic():
            bangun(kini=pukul_sepuluh(date(2026, 10, 6)), benih=benih)
            cerita.append(isi_contoh())
            transaction.set_rollback(True)
    assert cerita[0] == cerita[1] != cerita[2]


@pytest.mark.django_db
@pytest.mark.parametrize("hari", ["2026-01-01", "2026-02-10", "2026-04-01", "2026-12-31", "2027-01-16"])
def test_it_tells_its_story_on_any_day(hari: str, django_db_blocker: DjangoDbBlocker) -> None:
    kini = date.fromisoformat(hari)
    with contoh(django_db_blocker, kini):
        periode = periode_kini(kini)
        assert periode is not None
        assert (periode.tenggat, periode.jenis) == (kini + timedelta(days=9), "triwulan")
        assert 0 < (kini - periode.selesai).days <= 92
        dinilai = Evaluasi.objects.filter(periode=periode)
        assert (dinilai.filter(status="selesai").count(), dinilai.filter(status="draf").count()) == (32, 3)
        assert Evaluasi.objects.filter(status=StatusEvaluasi.KEBERATAN).count() == 1
        assert any(e.masih_dapat_ditanggapi(kini) for e in Evaluasi.objects.filter(pegawai__nama="Dewi Lestariningsih"))
        berjalan = [skp_berjalan(p, kini) for p in Pegawai.objects.asn()]
        assert {s.status for s in berjalan if s} == {"ditetapkan", "draf", "diajukan", "dikembalikan"}
        assert None not in berjalan
        assert not SKP.objects.filter(ditetapkan_pada__gt=pukul_sepuluh(kini)).exists()


@pytest.mark.django_db
def test_more_people_come_in_further_balai_with_a_year_of_their_own(django_db_blocker: DjangoDbBlocker) -> None:
    with contoh(django_db_blocker, date(2026, 10, 6), pegawai=100):
        assert Pegawai.objects.asn().count() == 120
        for balai in UnitKerja.objects.filter(mandiri=True):
            assert SKP.objects.filter(unit__parent=balai).exists()
            assert Evaluasi.objects.filter(unit=balai, status=StatusEvaluasi.DITERIMA).count() > 40
