"""Starting an SKP: whose, by whom assessed, from when to when."""

from datetime import UTC, date, datetime
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from aturan.jabatan import JenisJabatan
from aturan.skp import KeluargaSKP, Pendekatan
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import AlasanPenilai, JenisPenempatan, Penempatan, Penilai
from selaras.perencanaan import selectors
from selaras.perencanaan.models import SKP
from selaras.perencanaan.services import DataJabatanKurang, SKPBertumpuk, mulai_skp
from tests.conftest import KINI
from tests.organisasi.factories import JabatanFactory, PegawaiFactory, PenempatanFactory, PenilaiFactory
from tests.perencanaan.dunia import Dunia, buat_dunia
from tests.perencanaan.factories import SKPFactory


def mulai(dunia: Dunia, siapa: str = "pegawai", pada: datetime = KINI) -> SKP:
    pegawai = getattr(dunia, siapa)
    return mulai_skp(pegawai=pegawai, periode=dunia.periode, oleh=pegawai, pada=pada)


def test_an_skp_keeps_the_names_of_its_time(dunia: Dunia) -> None:
    skp = mulai(dunia)
    assert (skp.penilai, skp.atasan_penilai, skp.unit) == (dunia.penilai, dunia.kepala, dunia.seksi)
    assert (skp.jabatan, skp.jabatan_penilai, skp.unit_penilai) == (
        "Analis Sarana", "Kepala Seksi Sarana", "Seksi Sarana",
    )  # fmt: skip
    assert (skp.mulai, skp.selesai, skp.keluarga) == (date(2026, 1, 1), date(2026, 12, 31), KeluargaSKP.JA_JF)
    assert Jejak.objects.get().peristiwa == "skp.dibuat"


def test_the_head_of_a_unit_kerja_mandiri_has_the_form_of_heads(dunia: Dunia) -> None:
    skp = mulai(dunia, "kepala")
    assert skp.keluarga == KeluargaSKP.PIMPINAN
    assert (skp.jabatan_penilai, skp.unit_penilai) == ("Direktur Sarana", "Ditjen Contoh")
    assert skp.atasan_penilai is None


def test_the_head_of_another_unit_has_the_form_of_everybody(dunia: Dunia) -> None:
    assert mulai(dunia, "penilai").keluarga == KeluargaSKP.JA_JF


def test_a_jpt_has_the_form_of_heads_wherever_it_stands(dunia: Dunia) -> None:
    Penempatan.objects.filter(pegawai=dunia.pegawai).update(
        jabatan=JabatanFactory.create(jenis=JenisJabatan.JPT_PRATAMA)
    )
    assert mulai(dunia).keluarga == KeluargaSKP.PIMPINAN


def test_the_approach_is_chosen_at_the_start(dunia: Dunia) -> None:
    skp = mulai_skp(
        pegawai=dunia.pegawai, periode=dunia.periode, oleh=dunia.pegawai, pada=KINI, pendekatan=Pendekatan.KUALITATIF
    )
    assert skp.pendekatan == Pendekatan.KUALITATIF


def test_who_came_in_mid_year_starts_with_the_post(dunia: Dunia) -> None:
    Penempatan.objects.filter(pegawai=dunia.pegawai).update(mulai=date(2026, 7, 1))
    assert mulai(dunia).mulai == date(2026, 7, 1)


def test_next_year_may_be_planned_in_december(dunia: Dunia) -> None:
    skp = mulai(dunia, pada=datetime(2025, 12, 20, tzinfo=UTC))
    assert skp.mulai == date(2026, 1, 1)


def test_an_acting_penilai_is_named_as_acting(dunia: Dunia) -> None:
    plt = PegawaiFactory.create()
    Penilai.objects.filter(pegawai=dunia.pegawai).update(selesai=date(2026, 6, 30))
    PenempatanFactory.create(
        pegawai=plt, unit=dunia.seksi, jenis=JenisPenempatan.PLT, jabatan=JabatanFactory.create(nama="Kepala Seksi")
    )
    PenilaiFactory.create(pegawai=dunia.pegawai, penilai=plt, alasan=AlasanPenilai.PLT, mulai=date(2026, 7, 1))
    skp = mulai(dunia)
    assert (skp.penilai, skp.jabatan_penilai) == (plt, "Plt. Kepala Seksi")


def test_a_penilai_without_a_post_still_assesses(dunia: Dunia) -> None:
    Penempatan.objects.filter(pegawai=dunia.penilai).delete()
    assert mulai(dunia).jabatan_penilai == ""


@pytest.mark.parametrize("siapa", ["penilai", "kepala", "pengelola"])
def test_nobody_starts_the_skp_of_another(dunia: Dunia, siapa: str) -> None:
    with pytest.raises(TidakBerwenang):
        mulai_skp(pegawai=dunia.pegawai, periode=dunia.periode, oleh=getattr(dunia, siapa), pada=KINI)


def test_a_pejabat_luar_has_no_skp_here(dunia: Dunia) -> None:
    with pytest.raises(TidakBerwenang, match="luar instansi"):
        mulai(dunia, "atasan")


@pytest.mark.parametrize(("apa", "kata"), [(Penempatan, "Jabatan"), (Penilai, "Pejabat penilai")])
def test_what_is_not_on_record_is_named(dunia: Dunia, apa: type[Penempatan | Penilai], kata: str) -> None:
    apa.objects.filter(pegawai=dunia.pegawai).delete()
    with pytest.raises(DataJabatanKurang, match=kata):
        mulai(dunia)


def test_a_second_skp_for_the_same_days_is_refused(dunia: Dunia) -> None:
    mulai(dunia)
    with pytest.raises(SKPBertumpuk, match="1 Januari 2026 sampai 31 Desember 2026"):
        mulai(dunia)
    assert SKP.objects.count() == 1


def test_after_a_transfer_the_second_skp_follows_the_first(dunia: Dunia) -> None:
    SKPFactory.create(pegawai=dunia.pegawai, selesai=date(2026, 6, 30))
    Penempatan.objects.filter(pegawai=dunia.pegawai).update(mulai=date(2026, 7, 1))
    assert mulai(dunia).mulai == date(2026, 7, 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_start_one_skp_at_once_one_is_refused() -> None:
    dunia, akhir, bersama = buat_dunia(), list[str](), Barrier(2)

    def kerjakan() -> None:
        try:
            bersama.wait()
            mulai(dunia)
            akhir.append("jadi")
        except DomainError as galat:
            akhir.append(galat.kode)
        finally:
            connection.close()

    penulis = [Thread(target=kerjakan) for _ in range(2)]
    for satu in penulis:
        satu.start()
    for satu in penulis:
        satu.join()
    assert sorted(akhir) == ["jadi", "skp_bertumpuk"]
    assert SKP.objects.count() == 1


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no exclusion constraints")
def test_postgresql_refuses_an_overlap_by_itself(dunia: Dunia) -> None:
    skp = mulai(dunia)
    with pytest.raises(IntegrityError, match="skp_tidak_bertumpuk"), transaction.atomic():
        SKPFactory.create(pegawai=dunia.pegawai, mulai=skp.selesai, selesai=date(2027, 12, 31))


def test_the_plan_of_today_is_found_and_that_of_another_year_is_not(dunia: Dunia) -> None:
    skp = mulai(dunia)
    assert selectors.skp_berjalan(dunia.pegawai, date(2026, 12, 31)) == skp
    assert selectors.skp_berjalan(dunia.pegawai, date(2027, 1, 1)) is None
