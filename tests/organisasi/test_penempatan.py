"""One definitive post and one assessor at a time, whoever writes at the same moment."""

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from selaras.common.errors import DomainError, TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import (
    BERKURUN,
    AnggotaTim,
    JenisPenempatan,
    Kedudukan,
    Pegawai,
    Penempatan,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import (
    PenempatanBertumpuk,
    PenilaiBertumpuk,
    PenilaiDiriSendiri,
    UnitSudahBerkepala,
    ganti_penilai,
    tempatkan,
)
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.organisasi.services.kedudukan import mulai_masa
from tests.conftest import KINI
from tests.organisasi.factories import (
    JabatanFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    TimKerjaFactory,
    UnitKerjaFactory,
)

JULI = date(2026, 7, 1)


def taruh(pegawai: Pegawai, unit: UnitKerja, **lain: Any) -> Penempatan:
    isi = {"jabatan": JabatanFactory.create(), "mulai": JULI, "oleh": OPERATOR, "pada": KINI}
    return tempatkan(pegawai=pegawai, unit=unit, **isi | lain)


def nilai(pegawai: Pegawai, penilai: Pegawai, **lain: Any) -> Penilai:
    ganti_penilai(pegawai=pegawai, penilai=penilai, **{"mulai": JULI, "oleh": OPERATOR, "pada": KINI} | lain)
    return Penilai.objects.get(pegawai=pegawai, penilai=penilai)


@pytest.mark.django_db
def test_a_new_post_ends_the_former_the_day_before() -> None:
    lama = PenempatanFactory.create()
    baru = taruh(lama.pegawai, UnitKerjaFactory.create())
    lama.refresh_from_db()
    assert (lama.selesai, baru.mulai, baru.selesai) == (date(2026, 6, 30), JULI, None)
    assert Jejak.objects.get().peristiwa == "pegawai.ditempatkan"


@pytest.mark.django_db
def test_an_acting_post_leaves_the_definitive_one_alone() -> None:
    lama = PenempatanFactory.create()
    taruh(lama.pegawai, UnitKerjaFactory.create(), jenis=JenisPenempatan.PLT, kepala=True)
    lama.refresh_from_db()
    assert lama.selesai is None


@pytest.mark.django_db
@pytest.mark.parametrize("mulai", [date(2026, 1, 1), date(2025, 7, 1)])
def test_a_post_that_would_overlap_a_later_one_is_refused(mulai: date) -> None:
    lama = PenempatanFactory.create(mulai=date(2026, 1, 1))
    with pytest.raises(PenempatanBertumpuk):
        taruh(lama.pegawai, UnitKerjaFactory.create(), mulai=mulai)
    assert Penempatan.objects.get() == lama


@pytest.mark.django_db
def test_a_post_may_fill_the_time_before_a_later_one() -> None:
    lama = PenempatanFactory.create(mulai=JULI)
    taruh(lama.pegawai, UnitKerjaFactory.create(), mulai=date(2026, 1, 1), selesai=date(2026, 6, 30))
    assert Penempatan.objects.filter(pegawai=lama.pegawai).count() == 2


@pytest.mark.django_db
def test_a_second_definitive_head_is_refused_and_an_acting_one_is_not() -> None:
    unit = UnitKerjaFactory.create()
    PenempatanFactory.create(unit=unit, kepala=True)
    with pytest.raises(UnitSudahBerkepala):
        taruh(PegawaiFactory.create(), unit, kepala=True)
    assert taruh(PegawaiFactory.create(), unit, kepala=True, jenis=JenisPenempatan.PLH).kepala


@pytest.mark.django_db
def test_a_new_assessor_ends_the_former_the_day_before_and_the_trail_names_both() -> None:
    lama = PenilaiFactory.create()
    baru = nilai(lama.pegawai, PegawaiFactory.create())
    lama.refresh_from_db()
    assert (lama.selesai, baru.mulai) == (date(2026, 6, 30), JULI)
    assert f'"sebelum": {lama.penilai_id}' in Jejak.objects.get().rincian
    assert f'"sesudah": {baru.penilai_id}' in Jejak.objects.get().rincian


@pytest.mark.django_db
def test_nobody_assesses_himself() -> None:
    pegawai = PegawaiFactory.create()
    with pytest.raises(PenilaiDiriSendiri):
        nilai(pegawai, pegawai)


@pytest.mark.django_db
def test_an_assessor_from_the_same_day_on_is_refused() -> None:
    lama = PenilaiFactory.create(mulai=JULI)
    with pytest.raises(PenilaiBertumpuk):
        nilai(lama.pegawai, PegawaiFactory.create())


@pytest.mark.django_db
@pytest.mark.parametrize("laku", [lambda p, oleh: taruh(p, UnitKerjaFactory.create(), oleh=oleh), lambda p, oleh: nilai(p, PegawaiFactory.create(), oleh=oleh)])  # fmt: skip
def test_who_looks_after_nothing_may_do_neither(laku: Callable[[Pegawai, Pegawai], Model]) -> None:
    pegawai = PenempatanFactory.create().pegawai
    with pytest.raises(TidakBerwenang):
        laku(pegawai, PegawaiFactory.create())
    assert not Jejak.objects.exists()


def serentak(*laku: Callable[[], object]) -> list[str]:
    """Do all of it at once, each in a thread with a connection of its own; how each ended, sorted."""
    mulai, akhir = Barrier(len(laku)), list[str]()

    def kerjakan(satu: Callable[[], object]) -> None:
        mulai.wait()
        try:
            satu()
            akhir.append("jadi")
        except DomainError as galat:
            akhir.append(galat.kode)
        finally:
            connection.close()

    penulis = [Thread(target=kerjakan, args=(satu,)) for satu in laku]
    for satu in penulis:
        satu.start()
    for satu in penulis:
        satu.join()
    return sorted(akhir)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_place_one_person_at_once_one_is_refused() -> None:
    pegawai, jabatan = PegawaiFactory.create(), JabatanFactory.create()
    unit = UnitKerjaFactory.create_batch(2)
    akhir = serentak(*(lambda satu=satu: taruh(pegawai, satu, jabatan=jabatan) for satu in unit))
    assert akhir == ["jadi", "penempatan_bertumpuk"]
    assert Penempatan.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_make_two_people_head_of_one_unit_at_once_one_is_refused() -> None:
    orang, jabatan, unit = PegawaiFactory.create_batch(2), JabatanFactory.create(), UnitKerjaFactory.create()
    akhir = serentak(*(lambda satu=satu: taruh(satu, unit, jabatan=jabatan, kepala=True) for satu in orang))
    assert akhir == ["jadi", "unit_sudah_berkepala"]
    assert Penempatan.objects.filter(kepala=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_name_an_assessor_at_once_one_is_refused() -> None:
    pegawai, *penilai = PegawaiFactory.create_batch(3)
    akhir = serentak(*(lambda satu=satu: nilai(pegawai, satu) for satu in penilai))
    assert akhir == ["jadi", "penilai_bertumpuk"]
    assert Penilai.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_end_one_service_at_once_one_is_refused() -> None:
    pegawai = PegawaiFactory.create()
    sebab = (Kedudukan.PENSIUN, Kedudukan.MENINGGAL)
    isi = {"pegawai": pegawai, "terakhir": JULI, "dasar": "", "oleh": OPERATOR, "pada": KINI}
    akhir = serentak(*(lambda satu=satu: akhiri_tugas(sebab=satu, **isi) for satu in sebab))
    assert akhir == ["jadi", "sudah_berakhir"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_send_one_person_away_at_once_one_is_refused() -> None:
    pegawai = PegawaiFactory.create()
    isi = {"pegawai": pegawai, "tempat": "", "mulai": JULI, "selesai": None, "penilai": None, "dasar": ""}
    akhir = serentak(
        *(lambda satu=satu: mulai_masa(kedudukan=satu, oleh=OPERATOR, pada=KINI, **isi) for satu in BERKURUN[:2])
    )
    assert akhir == ["jadi", "masa_bertumpuk"]


@pytest.mark.django_db
def test_the_database_refuses_two_acting_heads_of_a_kind_and_two_ketua() -> None:
    plt = PenempatanFactory.create(kepala=True, jenis=JenisPenempatan.PLT)
    with pytest.raises(IntegrityError), transaction.atomic():
        PenempatanFactory.create(unit=plt.unit, kepala=True, jenis=JenisPenempatan.PLT, mulai=JULI)
    tim = TimKerjaFactory.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        AnggotaTim.objects.bulk_create([AnggotaTim(tim=tim, pegawai=PegawaiFactory.create(), ketua=True, mulai=JULI)])


@pytest.mark.django_db
@pytest.mark.parametrize("pabrik", [PenempatanFactory, PenilaiFactory])
def test_the_database_refuses_two_that_are_both_open(pabrik: Any) -> None:
    pertama = pabrik.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        pabrik.create(pegawai=pertama.pegawai, mulai=JULI)


@pytest.mark.django_db
@pytest.mark.parametrize("pabrik", [PenempatanFactory, PenilaiFactory])
def test_the_database_refuses_an_overlap_that_no_service_made(pabrik: Any) -> None:
    lama = pabrik.create(mulai=date(2026, 1, 1), selesai=date(2026, 12, 31))
    with pytest.raises(IntegrityError, match="tidak_bertumpuk"), transaction.atomic():
        pabrik.create(pegawai=lama.pegawai, mulai=date(2026, 12, 31))
    pabrik.create(pegawai=lama.pegawai, mulai=date(2027, 1, 1))


@pytest.mark.django_db
def test_the_database_refuses_two_definitive_heads_that_overlap() -> None:
    unit = UnitKerjaFactory.create()
    PenempatanFactory.create(unit=unit, kepala=True, mulai=date(2026, 1, 1), selesai=date(2026, 12, 31))
    with pytest.raises(IntegrityError, match="kepala_tidak_bertumpuk"), transaction.atomic():
        PenempatanFactory.create(unit=unit, kepala=True, mulai=JULI, selesai=date(2026, 8, 1))
    PenempatanFactory.create(unit=unit, kepala=True, mulai=JULI, jenis=JenisPenempatan.PLT)
