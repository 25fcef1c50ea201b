from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from aturan.distribusi import CapaianOrganisasi
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import JenisPenempatan, Penempatan, Penilai
from selaras.penilaian import services
from selaras.penilaian.models import PenetapanCapaian
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PenilaiFactory
from tests.penilaian.dunia import Balai
from tests.perencanaan.factories import PeriodeEvaluasiFactory

TANGGAL_NASKAH = datetime(2026, 10, 2, 3, 0, tzinfo=UTC)


def tetapkan(balai: Balai, **lain: object) -> PenetapanCapaian:
    isi: dict[str, object] = {
        "unit": balai.unit, "periode": balai.periode, "tingkat": CapaianOrganisasi.BUTUH_PERBAIKAN,
        "alasan": "Lima dari delapan indikator tercapai.", "oleh": balai.direktur, "pada": KINI, **lain,
    }  # fmt: skip
    return services.tetapkan_capaian(**isi)


def catat(balai: Balai, **lain: object) -> PenetapanCapaian:
    isi: dict[str, object] = {
        "unit": balai.unit, "periode": balai.periode, "tingkat": CapaianOrganisasi.BAIK, "alasan": "Tercapai.",
        "ditetapkan_oleh": balai.direktur, "ditetapkan_pada": TANGGAL_NASKAH,
        "unggahan": SimpleUploadedFile("Penetapan.pdf", b"%PDF-1.7\nstartxref\n0\n%%EOF"),
        "oleh": balai.pengelola, "pada": KINI, **lain,
    }  # fmt: skip
    return services.catat_penetapan_capaian(**isi)


def test_the_leader_above_sets_the_level(balai: Balai) -> None:
    penetapan = tetapkan(balai)
    penetapan.refresh_from_db()
    assert (penetapan.tingkat, penetapan.ditetapkan_oleh, penetapan.dicatat_oleh) == (
        "butuh_perbaikan",
        balai.direktur,
        None,
    )
    assert penetapan.versi_aturan == "permenpanrb-6-2022"
    assert Jejak.objects.get(peristiwa="capaian.ditetapkan").oleh == balai.direktur.pk


def tolak(balai: Balai, galat: type[DomainError], **lain: object) -> DomainError:
    with pytest.raises(galat) as info:
        tetapkan(balai, **lain)
    assert not Jejak.objects.exists()
    return info.value


@pytest.mark.parametrize("peran", ["kepala", "penilai", "pengelola", "pengawas", "asing"])
def test_nobody_else_sets_it_least_of_all_its_head(balai: Balai, peran: str) -> None:
    galat = tolak(balai, TidakBerwenang, oleh=getattr(balai, peran))
    assert balai.direktur.nama in galat.pesan


def test_sentences_name_people_without_titles(balai: Balai) -> None:
    balai.direktur.gelar_belakang = "M.Sc."
    balai.direktur.save()
    assert tolak(balai, TidakBerwenang, oleh=balai.kepala).pesan.endswith("yaitu Sudarmaji Contoh.")
    tetapkan(balai)
    with pytest.raises(services.CapaianSudahDitetapkan, match=r"oleh Sudarmaji Contoh\. Penetapan"):
        tetapkan(balai)
    assert '"penetap": "Sudarmaji Contoh"' in Jejak.objects.get().rincian


def test_who_assesses_the_acting_head_is_the_leader_above(balai: Balai) -> None:
    Penempatan.objects.filter(pegawai=balai.kepala).update(selesai="2026-08-31")
    plt, atasan_baru = PegawaiFactory.create_batch(2)
    PenempatanFactory.create(pegawai=plt, unit=balai.unit, kepala=True, jenis=JenisPenempatan.PLT, mulai="2026-09-01")
    PenilaiFactory.create(pegawai=plt, penilai=atasan_baru)
    tolak(balai, TidakBerwenang)
    assert tetapkan(balai, oleh=atasan_baru).ditetapkan_oleh == atasan_baru


def test_without_an_assessor_of_the_head_nobody_can_and_the_reason_says_so(balai: Balai) -> None:
    Penilai.objects.filter(pegawai=balai.kepala).update(selesai="2026-08-31")
    assert "belum tercatat" in tolak(balai, TidakBerwenang).pesan


def test_it_is_set_once(balai: Balai) -> None:
    tetapkan(balai)
    with pytest.raises(services.CapaianSudahDitetapkan, match="Butuh Perbaikan"):
        tetapkan(balai, tingkat=CapaianOrganisasi.BAIK)
    assert PenetapanCapaian.objects.get().tingkat == "butuh_perbaikan"


def test_a_part_of_the_unit_has_no_level_of_its_own(balai: Balai) -> None:
    tolak(balai, services.BukanUnitMandiri, unit=balai.seksi, oleh=balai.kepala)


def test_it_needs_a_reason_in_words(balai: Balai) -> None:
    tolak(balai, services.AlasanKosong, alasan="  \n ")


def test_a_period_that_has_not_begun_has_no_level(balai: Balai) -> None:
    nanti = PeriodeEvaluasiFactory.create(urut=4, mulai="2026-10-07", selesai="2026-12-31", tenggat="2027-01-15")
    nanti.refresh_from_db()
    tolak(balai, services.CapaianBelumWaktunya, periode=nanti)


def test_the_pengelola_records_the_signed_decision_with_its_scan(balai: Balai) -> None:
    penetapan = catat(balai)
    penetapan.refresh_from_db()
    assert (penetapan.ditetapkan_oleh, penetapan.ditetapkan_pada) == (balai.direktur, TANGGAL_NASKAH)
    assert (penetapan.dicatat_oleh, penetapan.dicatat_pada) == (balai.pengelola, KINI)
    assert penetapan.naskah is not None
    assert (penetapan.naskah.nama, penetapan.naskah.mime) == ("Penetapan.pdf", "application/pdf")
    assert Jejak.objects.get().nama == balai.pengelola.nama


@pytest.mark.parametrize("peran", ["direktur", "kepala", "penilai", "pengawas", "asing"])
def test_nobody_else_records_it(balai: Balai, peran: str) -> None:
    with pytest.raises(TidakBerwenang):
        catat(balai, oleh=getattr(balai, peran))


@pytest.mark.parametrize("peran", ["kepala", "pengelola"])
def test_who_signed_must_be_the_leader_above(balai: Balai, peran: str) -> None:
    with pytest.raises(TidakBerwenang, match="bukan pimpinan di atas"):
        catat(balai, ditetapkan_oleh=getattr(balai, peran))


def test_a_decision_from_the_future_is_a_slip_of_the_pen(balai: Balai) -> None:
    with pytest.raises(services.CapaianBelumWaktunya):
        catat(balai, ditetapkan_pada=KINI + timedelta(days=1))


def test_the_database_refuses_a_half_recorded_decision_and_a_second_one(balai: Balai) -> None:
    tetapkan(balai)
    with pytest.raises(IntegrityError), transaction.atomic():
        PenetapanCapaian.objects.update(dicatat_oleh=balai.pengelola)
    with pytest.raises(IntegrityError), transaction.atomic():
        balai.tetapkan()
