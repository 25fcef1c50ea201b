"""The life of an import at its edges: workbooks that nobody comes back for, workers that come too late, two at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from selaras.common.errors import DomainError
from selaras.organisasi.impor import (
    ImporSudahLewat,
    buang_impor,
    buang_yang_lama,
    kerjakan_impor,
    setujui_impor,
    siapkan_impor,
)
from selaras.organisasi.impor.titipan import UMUR_PALING_LAMA
from selaras.organisasi.models import Impor, KeadaanImpor, Pegawai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from tests.conftest import KINI
from tests.organisasi.berkas_impor import HARI, dimulai, disetujui, impor, rencanakan
from tests.organisasi.lembar_siasn import balai, orang

pytestmark = pytest.mark.usefixtures("gudang")


def siap(baris: list[dict[str, object]]) -> Impor:
    """An import that was read and shown."""
    satu = dimulai(baris)
    siapkan_impor(satu, hari=HARI)
    satu.refresh_from_db()
    return satu


@pytest.mark.django_db
def test_how_many_rows_there_are_is_kept() -> None:
    satu = siap([*balai(), orang(910, NAMA="")])
    assert (satu.keadaan, satu.terolah, satu.banyak) == (KeadaanImpor.MENUNGGU, 7, 7)


@pytest.mark.django_db
def test_what_nobody_came_back_for_is_given_up_and_forgotten(gudang: Path) -> None:
    lama, baru = siap(balai()), dimulai(balai(), pada=KINI + timedelta(hours=2))
    for berkas in (gudang / "impor").iterdir():
        berkas.touch()
    mtime = max(berkas.stat().st_mtime for berkas in (gudang / "impor").iterdir())
    buang_yang_lama(kini=KINI + UMUR_PALING_LAMA + timedelta(hours=1))
    for satu in (lama, baru):
        satu.refresh_from_db()
    assert (lama.keadaan, lama.kunci, lama.catatan.count()) == (KeadaanImpor.DIBUANG, "", 0)
    assert (baru.keadaan, bool(baru.kunci)) == (KeadaanImpor.DIBACA, True)
    kemudian = KINI.fromtimestamp(mtime, KINI.tzinfo) + UMUR_PALING_LAMA + timedelta(seconds=1)
    Impor.objects.update(pada=kemudian)
    buang_yang_lama(kini=kemudian)
    assert [berkas.name for berkas in (gudang / "impor").iterdir()] == [baru.kunci]


@pytest.mark.django_db
def test_a_finished_import_keeps_what_it_did(gudang: Path) -> None:
    satu, _ = impor(balai())
    buang_yang_lama(kini=KINI + UMUR_PALING_LAMA * 10)
    satu.refresh_from_db()
    assert (satu.keadaan, satu.catatan.filter(jenis="baru").count()) == (KeadaanImpor.SELESAI, 6)


@pytest.mark.django_db
def test_a_worker_that_comes_too_late_changes_nothing() -> None:
    satu = disetujui(balai(), rencanakan(balai()))
    dulu = Impor.objects.get(pk=satu.pk)
    buang_impor(impor=satu, oleh=OPERATOR, pada=KINI)
    kerjakan_impor(dulu, oleh=OPERATOR, pada=KINI)
    dulu.refresh_from_db()
    assert (dulu.keadaan, UnitKerja.objects.exists()) == (KeadaanImpor.DIBUANG, False)


def bersamaan(*langkah: Callable[[], object]) -> list[BaseException | None]:
    """Do things in threads of their own at the same time; what each ended with."""

    def satu(lakukan: Callable[[], object]) -> BaseException | None:
        try:
            lakukan()
        except DomainError as galat:
            return galat
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(langkah)) as kolam:
        return list(kolam.map(satu, langkah))


@pytest.mark.django_db(transaction=True)
def test_of_two_who_agree_at_once_one_does() -> None:
    satu = siap(balai())

    def setuju() -> None:
        setujui_impor(impor=satu, sidik=satu.sidik_rencana, oleh=OPERATOR, pada=KINI)

    hasil = bersamaan(setuju, setuju)
    assert [type(galat) for galat in hasil if galat] == [ImporSudahLewat]


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_the_same_people_at_once_are_done_one_after_the_other() -> None:
    kembar = [siap(balai()), siap(balai())]
    for satu in kembar:
        setujui_impor(impor=satu, sidik=satu.sidik_rencana, oleh=OPERATOR, pada=KINI)
        satu.refresh_from_db()
    assert bersamaan(*(lambda satu=satu: kerjakan_impor(satu, oleh=OPERATOR, pada=KINI) for satu in kembar)) == [
        None,
        None,
    ]
    for satu in kembar:
        satu.refresh_from_db()
    assert sorted(satu.keadaan for satu in kembar) == [KeadaanImpor.MENUNGGU, KeadaanImpor.SELESAI]
    assert (Pegawai.objects.count(), UnitKerja.objects.count()) == (6, 3)


@pytest.mark.django_db(transaction=True)
def test_of_one_import_done_by_two_workers_one_does_it() -> None:
    satu = siap(balai())
    setujui_impor(impor=satu, sidik=satu.sidik_rencana, oleh=OPERATOR, pada=KINI)
    satu.refresh_from_db()
    bersamaan(*[lambda: kerjakan_impor(Impor.objects.get(pk=satu.pk), oleh=OPERATOR, pada=KINI)] * 2)
    satu.refresh_from_db()
    assert (satu.keadaan, Pegawai.objects.count(), satu.ubahan.filter(model="Pegawai").count()) == ("selesai", 6, 6)


@pytest.mark.django_db(transaction=True)
def test_a_failure_in_the_middle_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    satu = siap(balai())
    setujui_impor(impor=satu, sidik=satu.sidik_rencana, oleh=OPERATOR, pada=KINI)
    satu.refresh_from_db()

    def gagal(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("selaras.organisasi.impor.jalankan._penilai", gagal)
    with pytest.raises(ZeroDivisionError):
        kerjakan_impor(satu, oleh=OPERATOR, pada=KINI)
    assert (Pegawai.objects.count(), UnitKerja.objects.count(), satu.ubahan.count()) == (0, 0, 0)
