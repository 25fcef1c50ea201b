from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from aturan.distribusi import CapaianOrganisasi
from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Instansi, Pegawai
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi, Keberatan, Keputusan, StatusEvaluasi
from tests.conftest import KINI
from tests.penilaian.dunia import A, B, Balai, S
from tests.perencanaan.factories import PeriodeEvaluasiFactory

HARI_KE_14 = datetime(2026, 10, 20, 16, 59, tzinfo=UTC)  # 23.59 WIB on the last day
HARI_KE_15 = datetime(2026, 10, 20, 17, 0, tzinfo=UTC)  # midnight


@pytest.fixture
def hasil(balai: Balai) -> Evaluasi:
    """A result in the hands of its person."""
    balai.tetapkan()
    return balai.disampaikan(balai.skp[0], hasil=B)


def ajukan(evaluasi: Evaluasi, **lain: object) -> Keberatan:
    isi: dict[str, object] = {
        "evaluasi": evaluasi, "alasan": "Bukti bulan Agustus belum dibaca.", "versi": evaluasi.versi,
        "oleh": evaluasi.pegawai, "pada": KINI, **lain,
    }  # fmt: skip
    return services.ajukan_keberatan(**isi)


def jelaskan(keberatan: Keberatan, oleh: Pegawai, **lain: object) -> Keberatan:
    isi: dict[str, object] = {
        "penjelasan": "Bukti itu untuk target lain.",
        "versi": keberatan.versi,
        "pada": KINI,
        **lain,
    }
    return services.jelaskan_keberatan(keberatan=keberatan, oleh=oleh, **isi)


def putus(keberatan: Keberatan, oleh: Pegawai, **lain: object) -> Keberatan:
    isi: dict[str, object] = {
        "keputusan": Keputusan.TETAP, "alasan": "Bukti sudah diperiksa.", "versi": keberatan.versi, "pada": KINI, **lain,
    }  # fmt: skip
    return services.putus_keberatan(keberatan=keberatan, oleh=oleh, **isi)


def test_an_objection_keeps_the_result_it_is_about(hasil: Evaluasi) -> None:
    keberatan = ajukan(hasil)
    keberatan.refresh_from_db()
    hasil.refresh_from_db()
    assert (hasil.status, hasil.ditanggapi_pada) == (StatusEvaluasi.KEBERATAN, KINI)
    assert (keberatan.hasil_semula, keberatan.perilaku_semula, keberatan.predikat_semula) == (B, S, "butuh_perbaikan")


def test_the_last_day_is_in_time_and_the_next_is_not(hasil: Evaluasi) -> None:
    with pytest.raises(services.LewatTenggat, match="20 Oktober 2026"):
        ajukan(hasil, pada=HARI_KE_15)
    assert not Keberatan.objects.exists()
    assert ajukan(hasil, pada=HARI_KE_14).pk


@pytest.mark.parametrize("peran", ["direktur", "kepala", "penilai", "pengelola", "pengawas", "asing"])
def test_only_the_person_answers(balai: Balai, hasil: Evaluasi, peran: str) -> None:
    with pytest.raises(TidakBerwenang):
        ajukan(hasil, oleh=getattr(balai, peran))
    with pytest.raises(TidakBerwenang):
        services.terima_hasil(evaluasi=hasil, versi=hasil.versi, oleh=getattr(balai, peran), pada=KINI)


def test_a_result_is_answered_once(hasil: Evaluasi) -> None:
    services.terima_hasil(evaluasi=hasil, versi=hasil.versi, oleh=hasil.pegawai, pada=KINI)
    hasil.refresh_from_db()
    assert (hasil.status, hasil.ditanggapi_pada) == (StatusEvaluasi.DITERIMA, KINI)
    with pytest.raises(services.SudahDitanggapi):
        ajukan(hasil)
    with pytest.raises(services.SudahDitanggapi):
        services.terima_hasil(evaluasi=hasil, versi=hasil.versi, oleh=hasil.pegawai, pada=KINI)


def test_there_is_one_objection(hasil: Evaluasi) -> None:
    ajukan(hasil)
    hasil.refresh_from_db()
    with pytest.raises(services.SudahDitanggapi):
        ajukan(hasil)


def test_what_is_not_released_cannot_be_answered(balai: Balai) -> None:
    evaluasi = balai.nilai(balai.skp[0])
    with pytest.raises(services.SudahDitanggapi):
        ajukan(evaluasi)


def test_a_stale_answer_is_refused(hasil: Evaluasi) -> None:
    with pytest.raises(VersiBasi):
        ajukan(hasil, versi=hasil.versi - 1)
    with pytest.raises(VersiBasi):
        services.terima_hasil(evaluasi=hasil, versi=hasil.versi - 1, oleh=hasil.pegawai, pada=KINI)


def test_an_objection_has_reasons(hasil: Evaluasi) -> None:
    with pytest.raises(services.UraianKosong):
        ajukan(hasil, alasan=" \n\t ")


def test_an_institution_may_hear_yearly_results_only(balai: Balai, hasil: Evaluasi) -> None:
    Instansi.objects.update(keberatan_periodik=False)
    with pytest.raises(services.KeberatanTidakDibuka):
        ajukan(hasil)
    balai.periode = PeriodeEvaluasiFactory.create(tahunan=True, selesai=date(2026, 10, 5))  # it is over
    balai.tetapkan()
    assert ajukan(balai.disampaikan(balai.skp[0])).pk


def test_the_penilai_explains_once(balai: Balai, hasil: Evaluasi) -> None:
    keberatan = jelaskan(ajukan(hasil), balai.penilai)
    assert (keberatan.dijelaskan_oleh, keberatan.dijelaskan_pada) == (balai.penilai, KINI)
    with pytest.raises(services.SudahDijelaskan):
        jelaskan(keberatan, balai.penilai)


@pytest.mark.parametrize("peran", ["direktur", "kepala", "pengelola", "pengawas", "asing"])
def test_nobody_else_explains(balai: Balai, hasil: Evaluasi, peran: str) -> None:
    with pytest.raises(TidakBerwenang):
        jelaskan(ajukan(hasil), getattr(balai, peran))


def test_an_explanation_is_words_and_not_stale(balai: Balai, hasil: Evaluasi) -> None:
    keberatan = ajukan(hasil)
    with pytest.raises(services.UraianKosong):
        jelaskan(keberatan, balai.penilai, penjelasan="  ")
    with pytest.raises(VersiBasi):
        jelaskan(keberatan, balai.penilai, versi=7)


def test_the_superior_may_keep_the_result(balai: Balai, hasil: Evaluasi) -> None:
    putus(jelaskan(ajukan(hasil), balai.penilai), balai.kepala)
    hasil.refresh_from_db()
    assert (hasil.status, hasil.predikat) == (StatusEvaluasi.FINAL, "butuh_perbaikan")


def test_the_superior_may_change_it_and_the_old_one_stays_visible(balai: Balai, hasil: Evaluasi) -> None:
    putus(ajukan(hasil), balai.kepala, keputusan=Keputusan.DIUBAH, hasil=A, perilaku=A)
    hasil.refresh_from_db()
    assert (hasil.status, hasil.hasil, hasil.predikat) == (StatusEvaluasi.FINAL, A, "sangat_baik")
    assert hasil.keberatan.predikat_semula == "butuh_perbaikan"
    rincian = Jejak.objects.get(peristiwa="keberatan.diputus").rincian
    assert '"predikat": "butuh_perbaikan"' in rincian
    assert '"predikat": "sangat_baik"' in rincian


def test_the_decision_is_final(balai: Balai, hasil: Evaluasi) -> None:
    keberatan = putus(ajukan(hasil), balai.kepala)
    with pytest.raises(services.SudahDiputus):
        putus(keberatan, balai.kepala)
    with pytest.raises(services.SudahDijelaskan):
        jelaskan(keberatan, balai.penilai)
    hasil.refresh_from_db()
    with pytest.raises(services.SudahDitanggapi):
        ajukan(hasil)


@pytest.mark.parametrize("peran", ["direktur", "penilai", "pengelola", "pengawas", "asing"])
def test_nobody_else_decides(balai: Balai, hasil: Evaluasi, peran: str) -> None:
    with pytest.raises(TidakBerwenang):
        putus(ajukan(hasil), getattr(balai, peran))


def test_a_change_changes_something_and_has_reasons(balai: Balai, hasil: Evaluasi) -> None:
    keberatan = ajukan(hasil)
    for rating in ({"hasil": B, "perilaku": S}, {"hasil": A, "perilaku": ""}, {}):
        with pytest.raises(services.PutusanTidakMengubah):
            putus(keberatan, balai.kepala, keputusan=Keputusan.DIUBAH, **rating)
    with pytest.raises(services.UraianKosong):
        putus(keberatan, balai.kepala, alasan=" ")
    with pytest.raises(VersiBasi):
        putus(keberatan, balai.kepala, versi=9)
    hasil.refresh_from_db()
    assert (hasil.status, hasil.predikat) == (StatusEvaluasi.KEBERATAN, "butuh_perbaikan")


def test_the_heads_hasil_stays_what_the_unit_achieved(balai: Balai) -> None:
    type(balai.skp_kepala).objects.filter(pk=balai.skp_kepala.pk).update(atasan_penilai=balai.asing)
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    balai.skp_kepala.refresh_from_db()
    evaluasi = balai.disampaikan(balai.skp_kepala)
    putus(ajukan(evaluasi), balai.asing, keputusan=Keputusan.DIUBAH, hasil=A, perilaku=A)
    evaluasi.refresh_from_db()
    assert (evaluasi.hasil, evaluasi.perilaku, evaluasi.predikat) == (B, A, "butuh_perbaikan")


def test_without_a_superior_the_objection_is_kept_and_the_reason_is_said(balai: Balai) -> None:
    balai.tetapkan()
    keberatan = ajukan(balai.disampaikan(balai.skp_kepala))
    with pytest.raises(TidakBerwenang, match="belum tercatat"):
        putus(keberatan, balai.direktur)


@pytest.mark.parametrize(("geser", "berlaku"), [(0, False), (14, False), (15, True)])
def test_an_unanswered_result_stands_when_its_term_is_over(
    balai: Balai, hasil: Evaluasi, geser: int, berlaku: bool
) -> None:
    hari = KINI.date() + timedelta(days=geser)
    assert Evaluasi.objects.tetap(hari).exists() is berlaku
    assert hasil.masih_dapat_ditanggapi(hari) is not berlaku


def test_an_answered_result_stands_or_waits(balai: Balai, hasil: Evaluasi) -> None:
    keberatan = ajukan(hasil)
    lama = KINI.date() + timedelta(days=99)
    assert not Evaluasi.objects.tetap(lama).exists()
    putus(keberatan, balai.kepala)
    assert Evaluasi.objects.tetap(KINI.date()).exists()


@pytest.mark.parametrize(
    "ubah",
    [
        {"penjelasan": "Tanpa nama."},
        {"keputusan": "tetap", "alasan_keputusan": "Tanpa nama."},
        {"alasan": ""},
        {"predikat_semula": "sangat_baik"},
    ],
)
def test_the_database_refuses_a_half_recorded_objection(hasil: Evaluasi, ubah: dict[str, str]) -> None:
    ajukan(hasil)
    with pytest.raises(IntegrityError), transaction.atomic():
        Keberatan.objects.update(**ubah)
