import json
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Predikat, Rating, tentukan_predikat
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, UnitKerjaFactory
from tests.penilaian.dunia import A, B, Balai, S
from tests.perencanaan.factories import PeriodeEvaluasiFactory, SKPFactory


def coba(balai: Balai, **lain: object) -> Evaluasi:
    isi: dict[str, object] = {
        "skp": balai.skp[0], "periode": balai.periode, "hasil": S, "perilaku": S, "catatan": "", "selesai": True,
        "versi": 0, "oleh": balai.penilai, "pada": KINI, **lain,
    }  # fmt: skip
    return services.nilai(**isi)


@pytest.mark.parametrize(("hasil", "perilaku"), list(product(Rating, Rating)))
def test_the_predicate_is_read_from_the_table(balai: Balai, hasil: Rating, perilaku: Rating) -> None:
    evaluasi = coba(balai, hasil=hasil, perilaku=perilaku)
    evaluasi.refresh_from_db()
    assert evaluasi.predikat == tentukan_predikat(hasil=hasil, perilaku=perilaku)
    assert evaluasi.versi_aturan == "permenpanrb-6-2022"


def test_a_finished_rating_keeps_who_when_and_for_which_unit(balai: Balai) -> None:
    evaluasi = coba(balai, catatan="  Suku cadang terlambat.  ")
    evaluasi.refresh_from_db()
    assert (evaluasi.status, evaluasi.versi, evaluasi.dinilai_pada) == (StatusEvaluasi.SELESAI, 1, KINI)
    assert (evaluasi.unit, evaluasi.kepala_unit) == (balai.unit, False)
    assert (evaluasi.penilai, evaluasi.atasan_penilai) == (balai.penilai, balai.kepala)
    assert evaluasi.catatan == "Suku cadang terlambat."


def test_a_draft_may_lack_a_rating_and_then_has_no_predicate(balai: Balai) -> None:
    evaluasi = coba(balai, perilaku="", selesai=False)
    assert (evaluasi.status, evaluasi.predikat, evaluasi.versi_aturan) == (StatusEvaluasi.DRAF, "", "")


def test_the_whole_institution_counts_where_no_unit_is_mandiri(balai: Balai) -> None:
    atas = UnitKerjaFactory.create(nama="Direktorat")
    bawah = UnitKerjaFactory.create(parent=atas)
    skp = SKPFactory.create(ditetapkan=True, unit=bawah, penilai=balai.penilai)
    assert coba(balai, skp=skp).unit == atas


def tolak(balai: Balai, galat: type[DomainError], **lain: object) -> DomainError:
    """The act is refused and leaves nothing behind."""
    sebelum = list(Evaluasi.objects.values()), Jejak.objects.count()
    with pytest.raises(galat) as info:
        coba(balai, **lain)
    assert (list(Evaluasi.objects.values()), Jejak.objects.count()) == sebelum
    return info.value


@pytest.mark.parametrize("peran", ["direktur", "kepala", "pengelola", "pengawas", "asing"])
def test_only_the_named_penilai_rates(balai: Balai, peran: str) -> None:
    tolak(balai, TidakBerwenang, oleh=getattr(balai, peran))


def test_nobody_rates_oneself(balai: Balai) -> None:
    tolak(balai, TidakBerwenang, oleh=balai.skp[0].pegawai)


def test_a_plan_that_was_not_set_is_not_rated(balai: Balai) -> None:
    tolak(balai, TidakBerwenang, skp=SKPFactory.create(diajukan=True, penilai=balai.penilai, unit=balai.seksi))


def test_finished_means_both_ratings(balai: Balai) -> None:
    tolak(balai, services.RatingBelumLengkap, perilaku="")


def test_a_plan_is_rated_in_the_periods_in_which_it_ran(balai: Balai) -> None:
    lalu = SKPFactory.create(
        ditetapkan=True, penilai=balai.penilai, unit=balai.seksi, selesai=balai.skp[0].mulai.replace(month=6)
    )
    tolak(balai, services.DiLuarPeriode, skp=lalu)
    lain = PeriodeEvaluasiFactory.create(
        periode__tahun=2027, mulai="2027-07-01", selesai="2027-09-30", tenggat="2027-10-15"
    )
    lain.refresh_from_db()
    tolak(balai, services.DiLuarPeriode, periode=lain)


def test_a_rating_is_finished_when_the_period_is_over_and_drafted_before(balai: Balai) -> None:
    awal = datetime(2026, 9, 29, 10, tzinfo=UTC)
    galat = tolak(balai, services.BelumBerakhir, pada=awal)
    assert "Simpan dulu sebagai draf, lalu selesaikan mulai 30 September 2026." in str(galat)
    draf = coba(balai, pada=awal, selesai=False)
    assert coba(balai, pada=awal + timedelta(days=1), versi=draf.versi).status == StatusEvaluasi.SELESAI


def test_a_plan_that_was_closed_is_rated_from_its_last_day_on(balai: Balai) -> None:
    pindah = SKPFactory.create(ditetapkan=True, penilai=balai.penilai, unit=balai.seksi, selesai=date(2026, 8, 31))
    tolak(balai, services.BelumBerakhir, skp=pindah, pada=datetime(2026, 8, 30, 10, tzinfo=UTC))
    assert coba(balai, skp=pindah, pada=datetime(2026, 8, 31, 10, tzinfo=UTC)).status == StatusEvaluasi.SELESAI


def test_a_stale_version_shows_both_texts(balai: Balai) -> None:
    coba(balai, catatan="Yang tersimpan")
    galat = tolak(balai, VersiBasi, catatan="Yang diketik", versi=0)
    assert galat.beda == [("Yang diketik", "Yang tersimpan")]


def test_sending_twice_changes_once(balai: Balai) -> None:
    coba(balai, selesai=False)
    tolak(balai, VersiBasi, selesai=False)


def test_a_finished_rating_changes_with_a_reason_that_the_trail_keeps(balai: Balai) -> None:
    lama = coba(balai)
    tolak(balai, services.AlasanUbahKosong, perilaku=A, versi=lama.versi, alasan="  ")
    baru = coba(balai, perilaku=A, hasil=A, versi=lama.versi, alasan="Catatan depo baru diterima.")
    assert baru.predikat == Predikat.SANGAT_BAIK
    rincian = Jejak.objects.latest("pk").rincian
    assert '"alasan": "Catatan depo baru diterima."' in rincian
    assert '"semula": {"hasil": "sesuai_ekspektasi", "perilaku": "sesuai_ekspektasi", "predikat": "baik"}' in rincian


def test_a_note_may_follow_without_a_reason(balai: Balai) -> None:
    lama = coba(balai)
    assert coba(balai, catatan="Tambahan", versi=lama.versi).catatan == "Tambahan"


def test_finished_does_not_become_a_draft_again(balai: Balai) -> None:
    lama = coba(balai)
    tolak(balai, services.SudahSelesai, selesai=False, versi=lama.versi)


def test_a_released_result_is_out_of_the_penilais_hands(balai: Balai) -> None:
    balai.tetapkan()
    evaluasi = balai.disampaikan(balai.skp[0])
    tolak(balai, services.SudahDisampaikan, perilaku=B, versi=evaluasi.versi, alasan="Berubah pikiran.")


def nilai_kepala(balai: Balai, **lain: object) -> Evaluasi:
    return coba(balai, skp=balai.skp_kepala, oleh=balai.direktur, hasil=A, **lain)


def test_the_heads_result_is_what_the_unit_achieved(balai: Balai) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    evaluasi = nilai_kepala(balai)
    assert (evaluasi.kepala_unit, evaluasi.hasil, evaluasi.predikat) == (True, B, Predikat.BUTUH_PERBAIKAN)


def test_the_head_waits_for_the_level_of_the_unit(balai: Balai) -> None:
    tolak(balai, services.MenungguCapaian, skp=balai.skp_kepala, oleh=balai.direktur)
    draf = nilai_kepala(balai, selesai=False)
    assert (draf.hasil, draf.perilaku, draf.predikat) == ("", S, "")


def test_the_head_of_a_section_is_rated_like_everybody(balai: Balai) -> None:
    skp = SKPFactory.create(ditetapkan=True, pegawai=balai.penilai, penilai=balai.kepala, unit=balai.seksi)
    evaluasi = coba(balai, skp=skp, oleh=balai.kepala, hasil=A)
    assert (evaluasi.kepala_unit, evaluasi.hasil) == (False, A)


def test_the_system_never_rates_by_itself(balai: Balai) -> None:
    balai.tetapkan()
    assert not Evaluasi.objects.exists()
    assert PegawaiFactory.create().evaluasi.count() == 0


def test_a_trail_of_what_was_done_keeps_before_and_after(balai: Balai) -> None:
    balai.nilai(balai.skp[0])
    rincian = json.loads(Jejak.objects.get(peristiwa="evaluasi.dinilai").rincian)
    assert rincian["semula"] == {"hasil": "", "perilaku": "", "predikat": ""}
    assert rincian["menjadi"] == {"hasil": S, "perilaku": S, "predikat": "baik"}
