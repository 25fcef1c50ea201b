"""Building the demo: on which databases, on which days, with which seed and for how many people."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from selaras.beranda.management.commands import demo
from selaras.beranda.peragaan.bangun import bangun
from selaras.organisasi.models import Instansi, Pegawai, UnitKerja
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.perencanaan.models import SKP
from selaras.perencanaan.selectors import periode_kini, skp_berjalan
from tests.beranda.peragaan import contoh, isi_contoh, pukul_sepuluh
from tests.organisasi.factories import InstansiFactory, PegawaiFactory


@pytest.mark.django_db
@pytest.mark.parametrize("kata", [[], ["--jika-kosong"]])
def test_a_database_with_other_data_is_left_alone(kata: list[str]) -> None:
    InstansiFactory.create(nama="Dinas Perhubungan")
    PegawaiFactory.create(nama="Orang Nyata")
    with pytest.raises(CommandError, match="Tidak ada yang diubah"):
        call_command("demo", *kata)
    assert Pegawai.objects.get().nama == "Orang Nyata"


@pytest.mark.django_db
def test_people_without_an_institution_are_other_data() -> None:
    PegawaiFactory.create()
    with pytest.raises(CommandError, match="bukan contoh"):
        call_command("demo")


@pytest.mark.django_db
def test_before_the_tables_are_there_it_says_how_to_make_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "migrasi_tertunda", lambda: ["organisasi.0001_awal"])
    with pytest.raises(CommandError, match="selaras migrate"):
        call_command("demo")


@pytest.mark.parametrize("kata", ["besok", "2025-12-31"])
def test_a_day_it_cannot_be_is_refused(kata: str) -> None:
    with pytest.raises(CommandError, match=r"bukan tanggal|dimulai 1 Januari 2026"):
        call_command("demo", "--pada", kata)


@pytest.mark.django_db(transaction=True)
def test_without_being_asked_to_keep_it_an_older_demo_is_built_anew() -> None:
    InstansiFactory.create(nama="Contoh lama", peragaan=True)
    PegawaiFactory.create(nama="Orang lama")
    call_command("demo", "--pada", "2026-10-06", "--json")
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
