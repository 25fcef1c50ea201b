"""Building the demo: on which databases, on which days, with which seed and for how many people."""

from collections import Counter
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Count
from pytest_django import DjangoDbBlocker

from aturan.distribusi import CapaianOrganisasi
from aturan.nip import Nip
from selaras.beranda.management.commands import demo
from selaras.beranda.peragaan.bangun import bangun
from selaras.beranda.peragaan.kabar import Batang
from selaras.beranda.peragaan.waktu import Waktu
from selaras.jejak.models import Antre
from selaras.organisasi.models import Instansi, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.pohon import Pohon
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.penilaian.models import Evaluasi, PenetapanCapaian, StatusEvaluasi
from selaras.perencanaan.models import SKP, HasilKerja
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
    for benih in (7, 7):
        with transaction.atomic():
            bangun(kini=pukul_sepuluh(date(2026, 10, 6)), benih=benih)
            cerita.append(isi_contoh())
            transaction.set_rollback(True)
    assert cerita[0] == cerita[1]


@pytest.mark.parametrize(
    ("hari", "dinilai"),
    [
        ("2026-01-01", "Triwulan IV 2025"),
        ("2026-01-15", "Triwulan IV 2025"),
        ("2026-01-16", "Tahun 2025"),
        ("2026-03-31", "Tahun 2025"),
        ("2026-04-01", "Triwulan I 2026"),
        ("2026-12-31", "Triwulan III 2026"),
    ],
)
def test_on_every_day_one_period_is_at_hand(hari: str, dinilai: str) -> None:
    waktu = Waktu(pukul_sepuluh(date.fromisoformat(hari)))
    assert waktu.dinilai.label == dinilai
    assert waktu.tahun == (waktu.hari.year - 2, waktu.hari.year - 1, waktu.hari.year)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("hari", "dinilai", "berjalan"),
    [
        ("2026-01-01", "Triwulan IV 2025", {""}),
        ("2027-01-16", "Tahun 2026", {"", "ditetapkan", "draf", "diajukan", "dikembalikan"}),
    ],
)
def test_it_tells_its_story_on_any_day(
    hari: str, dinilai: str, berjalan: set[str], django_db_blocker: DjangoDbBlocker
) -> None:
    kini = date.fromisoformat(hari)
    with contoh(django_db_blocker, kini):
        periode = periode_kini(kini)
        assert periode is not None
        assert periode.nama == dinilai
        assert periode.tenggat >= kini + timedelta(days=9)
        status = Counter(Evaluasi.objects.filter(periode=periode).values_list("status", flat=True))
        assert status == {"selesai": 32, "draf": 3}
        assert Evaluasi.objects.filter(status=StatusEvaluasi.KEBERATAN).count() == 1
        assert any(e.masih_dapat_ditanggapi(kini) for e in Evaluasi.objects.filter(pegawai__nama="Dewi Lestariningsih"))
        assert {getattr(skp_berjalan(p, kini), "status", "") for p in Pegawai.objects.asn()} == berjalan
        capaian = PenetapanCapaian.objects.get(periode=periode)
        assert capaian.tingkat == CapaianOrganisasi.BUTUH_PERBAIKAN
        assert CapaianIndikator.objects.filter(periode=periode).count() == 8
        assert not SKP.objects.filter(ditetapkan_pada__gt=pukul_sepuluh(kini)).exists()


@pytest.mark.django_db
def test_more_people_come_in_a_tree_whose_heads_lead_a_sensible_number(django_db_blocker: DjangoDbBlocker) -> None:
    with contoh(django_db_blocker, date(2026, 10, 6), pegawai=640):
        asn = Pegawai.objects.asn()
        assert asn.count() == 640
        assert not any(Nip.urai(nip).peringatan for nip in asn.values_list("nip", flat=True))
        puncak = UnitKerja.objects.get(parent=None, nama__startswith="Direktorat")
        cabang = Pohon.baca().cabang(puncak.pk)
        assert Penempatan.objects.filter(unit__in=cabang).count() == 600
        dipimpin = Penilai.objects.filter(penilai__penempatan__unit__in=cabang).values_list("penilai")
        rentang = sorted(n for _, n in dipimpin.annotate(n=Count("pk")))
        assert rentang[-1] <= 12
        assert sum(n >= 5 for n in rentang) > 0.9 * len(rentang)  # the last branch ends where the people do
        assert SKP.objects.berlaku().filter(unit__in=cabang).count() == 600
        assert not HasilKerja.objects.filter(skp__unit__in=cabang, induk=None, induk_sasaran=None).exists()
        assert Evaluasi.objects.filter(skp__unit__in=cabang, status=StatusEvaluasi.DITERIMA).count() == 1200
        assert not Antre.objects.exists()


def test_who_waits_sees_each_step_and_on_a_terminal_a_bar() -> None:
    biasa, terminal = StringIO(), StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]  # a terminal is nothing else
    for keluar in (biasa, terminal):
        batang = Batang(keluar)
        batang("Pegawai", 15_000, 30_000)
        batang("Pegawai", 30_000, 30_000)
    assert biasa.getvalue() == "Pegawai: 30.000\n"
    assert [satu.count("█") for satu in terminal.getvalue().split("\r")] == [0, 15, 30]
    assert terminal.getvalue().endswith("30.000/30.000\n")
