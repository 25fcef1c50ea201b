"""The year and its deadlines."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from aturan.periode import JenisPeriode
from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.perencanaan import selectors
from selaras.perencanaan.models import PeriodeEvaluasi, PeriodeKinerja
from selaras.perencanaan.services import (
    PeriodeSudahDibuka,
    TahunDiLuarJangkauan,
    TenggatTerlaluJauh,
    TenggatTidakMaju,
    buka_periode,
    perpanjang_tenggat,
)
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PenempatanFactory, PeranFactory
from tests.perencanaan.dunia import Dunia
from tests.perencanaan.factories import PeriodeEvaluasiFactory


def test_a_year_opens_with_its_deadlines(dunia: Dunia) -> None:
    buka_periode(tahun=2027, oleh=dunia.pengelola, pada=KINI)
    assert [(e.nama, e.tenggat) for e in PeriodeEvaluasi.objects.order_by("tenggat")] == [
        ("Triwulan I 2027", date(2027, 4, 15)),
        ("Triwulan II 2027", date(2027, 7, 15)),
        ("Triwulan III 2027", date(2027, 10, 15)),
        ("Triwulan IV 2027", date(2028, 1, 15)),
        ("Tahun 2027", date(2028, 1, 31)),
    ]
    assert Jejak.objects.get().peristiwa == "periode.dibuka"


def test_a_year_may_be_evaluated_month_by_month(dunia: Dunia) -> None:
    buka_periode(tahun=2027, oleh=dunia.pengelola, pada=KINI, irama=JenisPeriode.BULANAN)
    bulanan = PeriodeEvaluasi.objects.filter(jenis=JenisPeriode.BULANAN).order_by("urut")
    assert [(e.nama, e.tenggat) for e in bulanan][1::10] == [
        ("Februari 2027", date(2027, 3, 15)),
        ("Desember 2027", date(2028, 1, 15)),
    ]
    assert not PeriodeEvaluasi.objects.filter(jenis=JenisPeriode.TRIWULAN).exists()


def test_a_year_opens_once(dunia: Dunia) -> None:
    with pytest.raises(PeriodeSudahDibuka):
        buka_periode(tahun=2026, oleh=dunia.pengelola, pada=KINI)
    assert not Jejak.objects.exists()


@pytest.mark.parametrize(
    ("tahun", "sebab"),
    [(2100, r"depan \(2027\)"), (2028, r"depan \(2027\)"), (2024, r"depan \(2027\)"), (2021, "berlaku sejak 2022")],
)
def test_a_year_out_of_reach_is_not_opened(dunia: Dunia, tahun: int, sebab: str) -> None:
    with pytest.raises(TahunDiLuarJangkauan, match=sebab):
        buka_periode(tahun=tahun, oleh=dunia.pengelola, pada=KINI)
    assert not PeriodeKinerja.objects.filter(tahun=tahun).exists()


@pytest.mark.parametrize(
    ("dibuka", "tenggat"),
    [
        (datetime(2027, 1, 4, 9, tzinfo=UTC), date(2027, 1, 31)),
        (datetime(2027, 3, 1, 9, tzinfo=UTC), date(2027, 3, 16)),
    ],
)
def test_last_year_is_opened_with_time_to_rate_it(dunia: Dunia, dibuka: datetime, tenggat: date) -> None:
    PeriodeKinerja.objects.all().delete()
    baru = PenempatanFactory.create(unit=dunia.seksi, mulai=dibuka.date()).pegawai  # not here yet in that year
    buka_periode(tahun=2026, oleh=dunia.pengelola, pada=dibuka)
    assert PeriodeEvaluasi.objects.get(jenis=JenisPeriode.TAHUNAN).tenggat == tenggat
    calon = selectors.daftar_saya(dunia.pegawai, tenggat).calon
    assert calon is not None
    assert (calon.mulai, calon.selesai) == (date(2026, 1, 1), date(2026, 12, 31))
    assert selectors.daftar_saya(dunia.pegawai, tenggat + timedelta(days=1)).calon is None
    assert selectors.daftar_saya(baru, tenggat).calon is None


def test_the_year_to_open_is_this_one_then_the_next_then_none(dunia: Dunia) -> None:
    hari = date(2026, 10, 6)
    assert selectors.tahun_berikut([], hari) == 2026
    assert selectors.tahun_berikut([PeriodeKinerja(tahun=2024)], hari) == 2026
    assert selectors.tahun_berikut([PeriodeKinerja(tahun=2026)], hari) == 2027
    assert selectors.tahun_berikut([PeriodeKinerja(tahun=2027), PeriodeKinerja(tahun=2026)], hari) is None


@pytest.mark.parametrize("siapa", ["pegawai", "penilai", "kepala", "atasan"])
def test_only_the_pengelola_opens_a_year(dunia: Dunia, siapa: str) -> None:
    with pytest.raises(TidakBerwenang):
        buka_periode(tahun=2027, oleh=getattr(dunia, siapa), pada=KINI)
    assert not PeriodeKinerja.objects.filter(tahun=2027).exists()


def test_who_runs_the_cycle_of_a_part_reads_the_years_and_opens_none(
    dunia: Dunia, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    sebagian = PeranFactory.create(unit=dunia.seksi).pegawai
    with pytest.raises(TidakBerwenang, match="seluruh instansi"):
        buka_periode(tahun=2027, oleh=sebagian, pada=KINI)
    halaman = masuk_sebagai(sebagian).get("/periode/").content.decode()
    assert "berlaku bagi seluruh instansi" in halaman
    assert ("Buka tahun" in halaman, "Perpanjang" in halaman) == (False, False)


def test_a_deadline_moves_forward_with_its_reason(dunia: Dunia) -> None:
    evaluasi = PeriodeEvaluasiFactory.create()
    for _ in range(2):
        perpanjang_tenggat(
            evaluasi=evaluasi, tenggat=date(2026, 10, 20), alasan="Gangguan jaringan", oleh=dunia.pengelola, pada=KINI
        )
    evaluasi.refresh_from_db()
    assert evaluasi.tenggat == date(2026, 10, 20)
    assert "Gangguan jaringan" in Jejak.objects.get().rincian


def test_a_deadline_never_moves_back(dunia: Dunia) -> None:
    with pytest.raises(TenggatTidakMaju, match="15 Oktober 2026"):
        perpanjang_tenggat(
            evaluasi=PeriodeEvaluasiFactory.create(), tenggat=date(2026, 10, 14), alasan="x", oleh=dunia.pengelola,
            pada=KINI,
        )  # fmt: skip


def test_a_deadline_is_at_most_a_year_after_the_period(dunia: Dunia) -> None:
    evaluasi = PeriodeEvaluasiFactory.create()
    for terlalu_jauh in (date(2027, 10, 1), date(9999, 12, 31)):
        with pytest.raises(TenggatTerlaluJauh, match="30 September 2027"):
            perpanjang_tenggat(evaluasi=evaluasi, tenggat=terlalu_jauh, alasan="x", oleh=dunia.pengelola, pada=KINI)
    terjauh = date(2027, 9, 30)
    assert (
        perpanjang_tenggat(evaluasi=evaluasi, tenggat=terjauh, alasan="x", oleh=dunia.pengelola, pada=KINI).tenggat
        == terjauh
    )


def test_only_the_pengelola_moves_a_deadline(dunia: Dunia) -> None:
    with pytest.raises(TidakBerwenang):
        perpanjang_tenggat(
            evaluasi=PeriodeEvaluasiFactory.create(), tenggat=date(2026, 11, 1), alasan="x", oleh=dunia.kepala,
            pada=KINI,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("hari", "nama"),
    [
        (date(2026, 1, 2), "Triwulan I 2026"),
        (date(2026, 4, 15), "Triwulan I 2026"),
        (date(2026, 4, 16), "Triwulan II 2026"),
        (date(2026, 10, 6), "Triwulan III 2026"),
        (date(2026, 12, 31), "Triwulan IV 2026"),
        (date(2027, 1, 16), "Tahun 2026"),
        (date(2027, 6, 1), "Tahun 2026"),
    ],
)
def test_people_work_towards_the_first_evaluation_still_open(dunia: Dunia, hari: date, nama: str) -> None:
    PeriodeKinerja.objects.all().delete()
    buka_periode(tahun=2026, oleh=dunia.pengelola, pada=KINI)
    kini = selectors.periode_kini(hari)
    assert kini is not None
    assert kini.nama == nama


@pytest.mark.django_db
def test_without_a_year_nobody_works_towards_anything() -> None:
    assert selectors.periode_kini(date(2026, 1, 1)) is None
