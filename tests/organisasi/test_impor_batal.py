"""An import that is taken back leaves nothing behind but the trail; what stands on it holds it fast."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.impor import ImporDipakai, ImporSudahLewat, batalkan_impor
from selaras.organisasi.models import (
    Impor,
    Jabatan,
    KeadaanImpor,
    MasaKedudukan,
    Pangkat,
    Pegawai,
    Penempatan,
    Pengguna,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import buat_kode
from tests.conftest import KINI
from tests.organisasi.berkas_impor import disetujui, impor, rencanakan
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory
from tests.organisasi.lembar_siasn import balai, kepala, orang
from tests.perencanaan.factories import SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gudang")]
TABEL: tuple[type[Model], ...] = (UnitKerja, Jabatan, Pegawai, Pangkat, MasaKedudukan, Penempatan, Penilai)


def isi() -> dict[str, list[dict[str, Any]]]:
    """Everything that an import may touch, but for versions: they only go up."""
    return {
        model.__name__: [
            {nama: nilai for nama, nilai in baris.items() if nama != "versi"}
            for baris in model._default_manager.order_by("pk").values()
        ]
        for model in TABEL
    }


def batal(satu: Impor) -> Impor:
    return batalkan_impor(impor=satu, oleh=OPERATOR, pada=KINI)


def pegawai(urut: int) -> Pegawai:
    return Pegawai.objects.get(nip__endswith=str(urut))


def test_what_it_made_goes() -> None:
    satu, _ = impor(balai())
    assert batal(satu).keadaan == KeadaanImpor.DIBATALKAN
    assert not any(isi().values())
    assert not rencanakan(balai()).kosong


def pindah_dan_berganti(baris: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Somebody moves, is renamed, retires; two heads change places; a unit is renamed; somebody comes."""
    unit = ("UNOR NAMA", "UNOR ID", "JABATAN NAMA")
    tukar = [{nama: balai()[satu][nama] for nama in unit} | {"TMT JABATAN": "01-09-2026"} for satu in (2, 1)]
    baris[1] |= tukar[0]
    baris[2] |= tukar[1]
    baris[3] |= {"NAMA": "Budi Baru", "GOL AKHIR NAMA": "III/c", "TMT GOLONGAN": "01-10-2026"}
    baris[4] |= {"UNOR NAMA": "Subbagian Tata Usaha", "UNOR ID": "U-Subbagian Tata Usaha"}
    baris[5]["KEDUDUKAN HUKUM NAMA"] = "Pensiun"
    for satu in baris:
        if satu["UNOR NAMA"] == "Seksi Perawatan Sarana":
            satu["UNOR NAMA"] = "Seksi Sarana"
    return [*baris, orang(910, UNOR_NAMA="Seksi Baru")]


def test_what_it_changed_is_again_as_it_was() -> None:
    impor(balai())
    semula = isi()
    satu, rencana = impor(pindah_dan_berganti(balai()))
    assert len(rencana.berubah) >= 5
    assert isi() != semula
    batal(satu)
    assert isi() == semula


def test_heads_that_were_corrected_in_place_go_back_to_theirs() -> None:
    hari = date(2026, 10, 6)
    impor(balai(TMT_JABATAN=hari))
    semula, baris = isi(), balai(TMT_JABATAN=hari)
    for nama in ("UNOR NAMA", "UNOR ID", "JABATAN NAMA"):
        baris[1][nama], baris[2][nama] = baris[2][nama], baris[1][nama]
    satu, _ = impor(baris)
    assert isi() != semula
    batal(satu)
    assert isi() == semula


def test_a_version_only_goes_up() -> None:
    impor(balai())
    baris = balai()
    baris[3]["NAMA"] = "Budi Baru"
    satu, _ = impor(baris)
    batal(satu)
    assert (pegawai(903).nama, pegawai(903).versi) == ("Budi Contoh 903", 3)


def test_each_person_and_the_whole_are_in_the_trail() -> None:
    satu, _ = impor(balai())
    pk = pegawai(903).pk
    batal(satu)
    baris = Jejak.objects.get(peristiwa="pegawai.impor_dibatalkan", objek=f"organisasi.pegawai:{pk}")
    assert json.loads(baris.rincian) == {"impor": satu.pk}
    seluruh = Jejak.objects.get(peristiwa="impor.dibatalkan")
    assert json.loads(seluruh.rincian) == {
        "penilai": 5, "penempatan": 6, "pangkat": 6, "pegawai": 6, "jabatan": 5, "unit": 3,
    }  # fmt: skip
    assert Jejak.objects.filter(peristiwa="pegawai.impor_dibatalkan").count() == 6


def beri_akun(orang: Pegawai) -> None:
    orang.pengguna = Pengguna.objects.create(username=orang.nip)
    orang.save(update_fields=["pengguna"])


DIPAKAI: dict[str, tuple[Callable[[Pegawai], object], str]] = {
    "akun": (beri_akun, "1 pegawai sudah mengaktifkan akunnya (Budi Contoh 903)"),
    "SKP": (
        lambda satu: SKPFactory.create(pegawai=satu, unit=UnitKerja.objects.first()),
        "sudah ada 1 SKP yang bergantung padanya (Budi Contoh 903)",
    ),
    "kode": (
        lambda satu: buat_kode(pegawai=satu, oleh=OPERATOR, pada=timezone.now()),
        "sudah ada 1 kode aktivasi yang bergantung padanya (Budi Contoh 903)",
    ),
    "nama": (
        lambda satu: Pegawai.objects.filter(pk=satu.pk).update(nama="Budi Tangan"),
        "1 pegawai sudah diubah sesudahnya (Budi Tangan)",
    ),
    "pindah": (
        lambda satu: Penempatan.objects.filter(pegawai=satu).update(selesai=date(2026, 10, 5)),
        "1 penempatan sudah diubah sesudahnya (Budi Contoh 903)",
    ),
    "hilang": (
        lambda satu: Penilai.objects.filter(pegawai=satu).delete(),
        "1 penilai sudah diubah sesudahnya.",
    ),
    "penempatan lain": (
        lambda satu: PenempatanFactory.create(unit=UnitKerja.objects.get(nama="Subbagian Tata Usaha")),
        "sudah ada 1 penempatan yang bergantung padanya (Budi Contoh",
    ),
}


@pytest.mark.parametrize("sebab", DIPAKAI)
def test_what_stands_on_it_is_named_and_nothing_is_taken_back(sebab: str) -> None:
    satu, _ = impor(balai())
    lakukan, pesan = DIPAKAI[sebab]
    lakukan(pegawai(903))
    semula = isi()
    with pytest.raises(ImporDipakai) as galat:
        batal(satu)
    assert galat.value.pesan.startswith(f"Impor ini tidak dapat dibatalkan lagi: {pesan}")
    assert isi() == semula
    satu.refresh_from_db()
    assert satu.keadaan == KeadaanImpor.SELESAI


def test_of_many_people_three_are_named() -> None:
    satu, _ = impor(balai())
    Pegawai.objects.update(email="a@contoh.id")
    with pytest.raises(
        ImporDipakai, match=r"6 pegawai .* \(Budi Contoh 900, Budi Contoh 901, Budi Contoh 902, lainnya\)"
    ):
        batal(satu)


def test_a_later_import_that_changed_the_same_people_comes_first() -> None:
    pertama, _ = impor(balai())
    baris = balai()
    baris[3]["NAMA"] = "Budi Baru"
    kedua, _ = impor(baris)
    with pytest.raises(ImporDipakai, match="1 pegawai sudah diubah sesudahnya"):
        batal(pertama)
    batal(kedua)
    batal(pertama)
    assert not Pegawai.objects.exists()


def test_a_head_named_since_keeps_his_unit() -> None:
    impor(balai())
    baris = balai()
    baris[1]["KEDUDUKAN HUKUM NAMA"] = "Pensiun"
    satu, _ = impor(baris)
    pengganti = kepala(920, "Kepala Seksi Perawatan Sarana", "IV.a", "Seksi Perawatan Sarana", TMT_JABATAN="01-09-2026")
    impor([pengganti])
    with pytest.raises(ImporDipakai, match="tempat penempatan semula sudah terisi sesudahnya"):
        batal(satu)


def test_only_what_is_done_is_taken_back_and_only_once() -> None:
    satu = disetujui(balai(), rencanakan(balai()))
    with pytest.raises(ImporSudahLewat):
        batal(satu)
    selesai, _ = impor(balai())
    batal(selesai)
    with pytest.raises(ImporSudahLewat):
        batal(selesai)


def test_who_may_not_import_takes_nothing_back() -> None:
    satu, _ = impor(balai())
    with pytest.raises(TidakBerwenang):
        batalkan_impor(impor=satu, oleh=PegawaiFactory.create(), pada=KINI)
