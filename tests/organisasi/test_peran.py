from datetime import date, timedelta

import pytest

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import JenisPeran, Peran, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import PeranSudahAda, beri_peran, cabut_peran
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PeranFactory, UnitKerjaFactory

pytestmark = pytest.mark.django_db
HARI = date(2026, 10, 6)


def beri(unit: UnitKerja, **lain: object) -> Peran:
    isi = {"pegawai": PegawaiFactory.create(), "jenis": JenisPeran.PENGAWAS, "unit": unit, "mulai": HARI, "pada": KINI}
    return beri_peran(**{"oleh": OPERATOR} | isi | lain)


def test_an_admin_gives_a_role_in_the_own_unit() -> None:
    admin = PeranFactory.create(jenis=JenisPeran.ADMIN)
    peran = beri(admin.unit, oleh=admin.pegawai)
    assert (peran.jenis, peran.mulai, peran.selesai) == ("pengawas", HARI, None)
    assert Jejak.objects.get().peristiwa == "peran.diberi"


def test_a_pengelola_does_not() -> None:
    pengelola = PeranFactory.create(jenis=JenisPeran.PENGELOLA)
    with pytest.raises(TidakBerwenang):
        beri(pengelola.unit, oleh=pengelola.pegawai)


def test_the_same_role_twice_is_refused_and_another_is_not() -> None:
    peran = beri(UnitKerjaFactory.create())
    with pytest.raises(PeranSudahAda):
        beri(peran.unit, pegawai=peran.pegawai)
    assert beri(peran.unit, pegawai=peran.pegawai, jenis=JenisPeran.PENGELOLA)


def test_a_role_taken_away_holds_no_more_from_that_day_on() -> None:
    peran = PeranFactory.create(mulai=date(2026, 1, 1))
    cabut_peran(peran=peran, sejak=HARI, oleh=OPERATOR, pada=KINI)
    assert not Peran.objects.berlaku(HARI).exists()
    assert Peran.objects.berlaku(HARI - timedelta(days=1)).get() == peran
    assert Jejak.objects.get().peristiwa == "peran.dicabut"


def test_a_role_taken_away_on_its_first_day_never_held() -> None:
    peran = PeranFactory.create(mulai=HARI)
    cabut_peran(peran=peran, sejak=HARI, oleh=OPERATOR, pada=KINI)
    assert (Peran.objects.exists(), Jejak.objects.count()) == (False, 1)


def test_who_is_no_admin_takes_nothing_away() -> None:
    peran = PeranFactory.create()
    with pytest.raises(TidakBerwenang):
        cabut_peran(peran=peran, sejak=HARI, oleh=peran.pegawai, pada=KINI)
    assert Peran.objects.get().selesai is None
