"""What becomes of SKP when their people move, leave, or are assessed by another."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from aturan.jabatan import JenisJabatan
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Jabatan, Kedudukan, Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.organisasi.services.kedudukan import kembali_bertugas, mulai_masa
from selaras.organisasi.services.mutasi import mutasikan
from selaras.organisasi.services.penempatan import ganti_penilai
from selaras.perencanaan.models import SKP, StatusSKP
from selaras.perencanaan.peralihan import sesuaikan_penilai
from selaras.perencanaan.services import TidakBertugas, mulai_skp
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PenilaiFactory, UnitKerjaFactory
from tests.perencanaan.factories import PeriodeKinerjaFactory, SKPFactory

pytestmark = pytest.mark.django_db
OKTOBER, HARI = date(2026, 10, 1), date(2026, 10, 6)
SEPTEMBER = date(2026, 9, 30)


def oleh(**isi: Any) -> dict[str, Any]:
    return {"dasar": "SK 821/17/2026", "oleh": OPERATOR, "pada": KINI} | isi


def pindah(pegawai: Pegawai) -> list[str]:
    return mutasikan(
        pegawai=pegawai, unit=UnitKerjaFactory.create(nama="Seksi Baru"), jabatan="Analis Sarana", kepala=False,
        penilai=None, mulai=OKTOBER, **oleh(),
    )  # fmt: skip


def pensiun(pegawai: Pegawai) -> list[str]:
    return akhiri_tugas(pegawai=pegawai, sebab=Kedudukan.PENSIUN, terakhir=SEPTEMBER, **oleh())


def cuti(pegawai: Pegawai, selesai: date | None = None) -> list[str]:
    return mulai_masa(
        pegawai=pegawai, kedudukan=Kedudukan.CUTI_LUAR_TANGGUNGAN, tempat="", mulai=OKTOBER, selesai=selesai,
        penilai=None, **oleh(),
    )  # fmt: skip


@pytest.fixture
def skp() -> SKP:
    hasil = SKPFactory.create(ditetapkan=True)
    PenempatanFactory.create(pegawai=hasil.pegawai, unit=hasil.unit)
    return hasil


@pytest.mark.parametrize("laku", [pindah, pensiun, cuti])
def test_a_set_skp_is_closed_on_the_last_day_and_the_act_says_so(
    laku: Callable[[Pegawai], list[str]], skp: SKP
) -> None:
    akibat = laku(skp.pegawai)
    skp.refresh_from_db()
    assert (skp.status, skp.selesai) == (StatusSKP.DITUTUP, SEPTEMBER)
    assert "SKP 2026 ditutup 30 September 2026 dan tetap dinilai untuk masa itu." in akibat
    assert Jejak.objects.filter(peristiwa="skp.ditutup").exists()


@pytest.mark.parametrize("laku", [pindah, pensiun, cuti])
def test_a_draft_ends_on_the_last_day_and_can_still_be_set(laku: Callable[[Pegawai], list[str]]) -> None:
    skp = SKPFactory.create()
    laku(skp.pegawai)
    skp.refresh_from_db()
    assert (skp.status, skp.selesai) == (StatusSKP.DRAF, SEPTEMBER)


@pytest.mark.parametrize("laku", [pindah, pensiun, cuti])
def test_an_skp_that_would_begin_later_lapses(laku: Callable[[Pegawai], list[str]]) -> None:
    skp = SKPFactory.create(ditetapkan=True, mulai=date(2026, 11, 1))
    assert "SKP 2026 yang mulai 1 November 2026 gugur." in laku(skp.pegawai)
    skp.refresh_from_db()
    assert (skp.status, skp.ditetapkan_pada) == (StatusSKP.GUGUR, None)


def test_after_a_transfer_another_skp_begins_with_the_new_post(skp: SKP) -> None:
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    pindah(skp.pegawai)
    baru = mulai_skp(pegawai=skp.pegawai, periode=skp.periode, oleh=skp.pegawai, pada=KINI)
    assert (baru.mulai, baru.selesai, baru.jabatan) == (OKTOBER, date(2026, 12, 31), "Analis Sarana")


def test_who_has_left_starts_no_skp(skp: SKP) -> None:
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    pensiun(skp.pegawai)
    with pytest.raises(TidakBertugas, match="berakhir 30 September 2026"):
        mulai_skp(pegawai=skp.pegawai, periode=skp.periode, oleh=skp.pegawai, pada=KINI)


def test_on_unpaid_leave_no_skp_is_started_and_afterwards_one_from_the_first_day_back(skp: SKP) -> None:
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    cuti(skp.pegawai)
    with pytest.raises(TidakBertugas, match="cuti di luar tanggungan negara"):
        mulai_skp(pegawai=skp.pegawai, periode=skp.periode, oleh=skp.pegawai, pada=KINI)
    kembali_bertugas(pegawai=skp.pegawai, mulai=date(2026, 10, 5), **oleh())
    baru = mulai_skp(pegawai=skp.pegawai, periode=skp.periode, oleh=skp.pegawai, pada=KINI)
    assert baru.mulai == date(2026, 10, 5)


def test_a_study_assignment_leaves_the_skp_alone(skp: SKP) -> None:
    mulai_masa(
        pegawai=skp.pegawai, kedudukan=Kedudukan.TUGAS_BELAJAR, tempat="Kampus", mulai=OKTOBER, selesai=None,
        penilai=None, **oleh(),
    )  # fmt: skip
    skp.refresh_from_db()
    assert (skp.status, skp.selesai) == (StatusSKP.DITETAPKAN, date(2026, 12, 31))


def test_a_new_assessor_goes_on_with_the_skp_that_runs_in_the_own_post(skp: SKP) -> None:
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    baru = PenempatanFactory.create(
        jabatan=Jabatan.objects.create(nama="Kepala Seksi Sarana", jenis=JenisJabatan.PENGAWAS),
        unit__nama="Seksi Sarana",
    ).pegawai
    atasan = PenilaiFactory.create(pegawai=baru).penilai
    akibat = ganti_penilai(pegawai=skp.pegawai, penilai=baru, mulai=OKTOBER, **oleh())
    skp.refresh_from_db()
    assert (skp.penilai, skp.atasan_penilai, skp.status) == (baru, atasan, StatusSKP.DITETAPKAN)
    assert (skp.jabatan_penilai, skp.unit_penilai) == ("Kepala Seksi Sarana", "Seksi Sarana")
    assert akibat == [f"Dinilai oleh {baru.nama} sejak 1 Oktober 2026.", f"SKP 2026 diteruskan {baru.nama}."]
    assert Jejak.objects.filter(peristiwa="skp.penilai_diganti").count() == 1


def test_the_superior_of_the_assessor_follows_too(skp: SKP) -> None:
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    PenilaiFactory.create(pegawai=skp.penilai)
    atasan = PegawaiFactory.create()
    akibat = ganti_penilai(pegawai=skp.penilai, penilai=atasan, mulai=OKTOBER, **oleh())
    assert akibat[1:] == ["Atasan penilai pada 1 SKP ikut berganti."]
    skp.refresh_from_db()
    assert skp.atasan_penilai == atasan


def test_an_assessor_of_next_month_waits_for_the_day_which_the_daily_task_sees(skp: SKP) -> None:
    PenilaiFactory.create(pegawai=skp.pegawai, penilai=skp.penilai)
    baru, lama = PegawaiFactory.create(), skp.penilai
    assert ganti_penilai(pegawai=skp.pegawai, penilai=baru, mulai=date(2026, 11, 1), **oleh())[1:] == []
    for hari, penilai in ((date(2026, 10, 31), lama), (date(2026, 11, 1), baru), (date(2026, 11, 2), baru)):
        sesuaikan_penilai(hari=hari, oleh=OPERATOR, pada=KINI)
        skp.refresh_from_db()
        assert skp.penilai == penilai
    assert Jejak.objects.filter(peristiwa="skp.penilai_diganti").count() == 1


def test_a_closed_skp_keeps_its_assessor() -> None:
    skp = SKPFactory.create(ditetapkan=True, status=StatusSKP.DITUTUP)
    lama = skp.penilai
    ganti_penilai(pegawai=skp.pegawai, penilai=PegawaiFactory.create(), mulai=OKTOBER, **oleh())
    skp.refresh_from_db()
    assert skp.penilai == lama


def coba_sisip(skp: SKP, **isi: Any) -> None:
    """Past every service: a row like this one, from one year on."""
    baris = SKP.objects.filter(pk=skp.pk).values().get() | {"id": None, "periode_id": _tahun_depan(), **isi}
    SKP.objects.bulk_create([SKP(**baris)])
    connection.check_constraints()  # as on commit


def _tahun_depan() -> int:
    return int(PeriodeKinerjaFactory.create(tahun=2027).pk)


DEPAN = {"mulai": date(2027, 1, 1), "selesai": date(2027, 12, 31)}


@pytest.mark.parametrize("sampai", [date(9999, 12, 31), SEPTEMBER])
def test_the_database_refuses_an_skp_of_a_person_who_left(sampai: date, skp: SKP) -> None:
    pensiun(skp.pegawai)
    with pytest.raises(IntegrityError), transaction.atomic():
        coba_sisip(skp, **DEPAN, bertugas_sampai=sampai)
    with pytest.raises(IntegrityError), transaction.atomic():
        SKP.objects.filter(pk=skp.pk).update(selesai=date(2026, 12, 31))


def test_the_database_refuses_an_end_of_service_before_the_end_of_an_skp(skp: SKP) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(
            "UPDATE organisasi_pegawai SET bertugas_sampai = '2026-06-30', sebab_berhenti = 'pensiun' WHERE id = %s",
            [skp.pegawai_id],
        )


def test_the_database_refuses_two_skp_on_one_day(skp: SKP) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        coba_sisip(skp, mulai=date(2026, 12, 31), selesai=date(2027, 12, 31))
    coba_sisip(skp, **DEPAN)
