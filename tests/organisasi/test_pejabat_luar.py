"""Who stands above the head: on record once, and from then on the assessor."""

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Jenis, JenisPeran, Pegawai, Penilai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import NipPegawai, PenilaiBertumpuk, catat_pejabat_luar
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PenilaiFactory, PeranFactory

pytestmark = pytest.mark.django_db
NIP = "196703121993031900"
AWAL = date(2026, 1, 1)


def catat(menilai: Pegawai, **lain: object) -> Pegawai:
    isi = {"nama": "Wahyu Contoh", "jabatan": "Direktur Contoh", "instansi": "Ditjen Contoh", "menilai": menilai}
    bawaan = {"mulai": AWAL, "oleh": OPERATOR, "pada": KINI}
    return catat_pejabat_luar(**isi | bawaan | lain)


def test_an_outsider_assesses_the_head_and_the_trail_says_both() -> None:
    kepala = PenempatanFactory.create(kepala=True).pegawai
    luar = catat(kepala)
    assert (luar.jenis, luar.jabatan_luar, luar.instansi_luar) == (Jenis.LUAR, "Direktur Contoh", "Ditjen Contoh")
    assert Penilai.objects.berlaku(AWAL).get(pegawai=kepala).penilai == luar
    assert [j.peristiwa for j in Jejak.objects.order_by("pk")] == ["pejabat_luar.dicatat", "pegawai.penilai_diganti"]


@pytest.mark.parametrize("nip", ["", NIP])
def test_the_same_outsider_for_another_head_is_one_person(nip: str) -> None:
    luar = catat(PegawaiFactory.create(), nip=nip)
    assert catat(PegawaiFactory.create(), nip=nip) == luar
    assert luar.dinilai.count() == 2


def test_a_nip_of_the_institution_is_no_outsider_and_nothing_stays() -> None:
    pegawai, kepala = PegawaiFactory.create(), PegawaiFactory.create()
    with pytest.raises(NipPegawai):
        catat(kepala, nip=pegawai.nip)
    assert (Penilai.objects.exists(), Jejak.objects.exists()) == (False, False)


def test_an_assessor_there_is_already_leaves_no_outsider_behind() -> None:
    lama = PenilaiFactory.create(mulai=AWAL)
    with pytest.raises(PenilaiBertumpuk):
        catat(lama.pegawai)
    assert not Pegawai.objects.filter(jenis=Jenis.LUAR).exists()


@pytest.mark.parametrize("peran", [*JenisPeran, ""])
def test_who_looks_after_the_head_records_it(peran: str) -> None:
    kepala = PenempatanFactory.create(kepala=True)
    oleh = PegawaiFactory.create()
    if peran:
        PeranFactory.create(pegawai=oleh, jenis=peran, unit=kepala.unit)
    if peran in {"pengelola", "admin"}:
        assert catat(kepala.pegawai, oleh=oleh).pk
    else:
        with pytest.raises(TidakBerwenang):
            catat(kepala.pegawai, oleh=oleh)


def perintah(menilai: str, nip: str = NIP) -> str:
    keluaran = io.StringIO()
    di = {"jabatan": "Direktur Contoh", "instansi": "Ditjen Contoh"}
    call_command("pejabat_luar", "Wahyu Contoh", **di, menilai=menilai, nip=nip, mulai=AWAL, stdout=keluaran)
    return keluaran.getvalue()


def test_the_command_says_who_assesses_whom_now() -> None:
    kepala = PegawaiFactory.create(nama="Sri Contoh")
    assert perintah(kepala.nip) == "Wahyu Contoh, Direktur Contoh, kini menilai Sri Contoh.\n"
    assert Pegawai.objects.get(jenis=Jenis.LUAR).nip == NIP


@pytest.mark.parametrize(
    ("menilai", "nip", "sebab"),
    [(NIP, NIP, "Tidak ada pegawai"), ("", "12", "NIP harus 18 angka"), ("", "sama", "milik pegawai")],
)
def test_the_command_says_what_is_wrong(menilai: str, nip: str, sebab: str) -> None:
    kepala = PegawaiFactory.create()
    with pytest.raises(CommandError, match=sebab):
        perintah(menilai or kepala.nip, kepala.nip if nip == "sama" else nip)
    assert not Penilai.objects.exists()
