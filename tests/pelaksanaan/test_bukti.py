import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from pytest_django import Settings

from selaras.common.errors import DomainError, TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.pelaksanaan import services
from selaras.pelaksanaan.berkas import BerkasTerlaluBesar, periksa_ukuran
from selaras.pelaksanaan.jenis_berkas import BerkasDitolak
from selaras.pelaksanaan.models import Berkas, BuktiDukung
from selaras.pelaksanaan.services.bukti import BukanTautan, BuktiSudahDicabut, IndikatorKosong
from selaras.pelaksanaan.services.kunci import BulanBelumTiba, PelaksanaanTerkunci
from selaras.pelaksanaan.tautan import TautanDitolak
from selaras.perencanaan.models import SKP
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory
from tests.pelaksanaan.berkas_contoh import HTML, PDF
from tests.pelaksanaan.factories import SEPTEMBER, BuktiDukungFactory
from tests.perencanaan.factories import IndikatorFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("berkas_dir")]
type Beri = Callable[..., BuktiDukung]


@pytest.fixture
def skp() -> SKP:
    skp: SKP = SKPFactory.create(ditetapkan=True)
    IndikatorFactory.create_batch(2, hasil__skp=skp)
    return skp


@pytest.fixture
def beri(skp: SKP) -> Beri:
    """Give a link for all indicators, unless told otherwise."""

    def _beri(**lain: Any) -> BuktiDukung:
        from selaras.perencanaan.models import Indikator

        isi = {
            "skp": skp, "bulan": SEPTEMBER, "indikator": list(Indikator.objects.filter(hasil__skp=skp)),
            "nama": "Daftar hadir", "tautan": "contoh.go.id/daftar", "oleh": skp.pegawai, "pada": KINI,
        }  # fmt: skip
        return services.beri_bukti(**isi | lain)

    return _beri


def unggahan(isi: bytes = PDF, nama: str = "Berita acara.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi, content_type="application/x-dikira-browser")


def berkas_di(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file()]


def test_one_file_proves_several_indicators_and_lies_under_a_random_key(beri: Beri, berkas_dir: Path) -> None:
    bukti = beri(unggahan=unggahan(), nama="../Berita acara.pdf")
    assert bukti.berkas is not None
    assert (bukti.nama, bukti.berkas.mime, bukti.berkas.ukuran) == ("Berita acara.pdf", "application/pdf", len(PDF))
    assert bukti.berkas.sha256 == hashlib.sha256(PDF).hexdigest()
    assert bukti.indikator.count() == 2
    (jalur,) = berkas_di(berkas_dir)
    assert jalur.read_bytes() == PDF
    assert jalur.name == bukti.berkas.kunci
    assert "Berita" not in str(jalur)


def test_a_link_is_kept_as_it_opens(beri: Beri) -> None:
    bukti = beri()
    assert (bukti.tautan, bukti.berkas, bukti.nama) == ("https://contoh.go.id/daftar", None, "Daftar hadir")


def test_a_link_without_a_name_is_called_by_its_address(beri: Beri) -> None:
    assert beri(nama="").nama == "https://contoh.go.id/daftar"


def test_given_twice_within_a_minute_it_is_one_row(beri: Beri, berkas_dir: Path) -> None:
    assert beri() == beri(pada=KINI + timedelta(seconds=59))
    assert beri(unggahan=unggahan(), tautan="") == beri(unggahan=unggahan(), tautan="")
    assert (BuktiDukung.objects.count(), Berkas.objects.count(), len(berkas_di(berkas_dir))) == (2, 1, 1)
    assert beri(pada=KINI + timedelta(minutes=2)).pk > 0
    assert BuktiDukung.objects.count() == 3


@pytest.mark.parametrize(
    ("lain", "galat"),
    [
        ({"tautan": "javascript:alert(1)"}, TautanDitolak),
        ({"unggahan": unggahan(HTML)}, BerkasDitolak),
        ({"indikator": []}, IndikatorKosong),
        ({"bulan": date(2026, 11, 1)}, BulanBelumTiba),
    ],
)
def test_what_is_refused_leaves_nothing(
    beri: Beri, berkas_dir: Path, lain: dict[str, Any], galat: type[DomainError]
) -> None:
    with pytest.raises(galat):
        beri(**lain)
    assert not BuktiDukung.objects.exists()
    assert not berkas_di(berkas_dir)


def test_a_refused_act_takes_its_bytes_along(beri: Beri, berkas_dir: Path) -> None:
    with pytest.raises(BulanBelumTiba):
        beri(unggahan=unggahan(), bulan=date(2026, 11, 1))
    assert not berkas_di(berkas_dir)
    assert not Berkas.objects.exists()


def test_indicators_of_another_plan_are_not_proved(beri: Beri) -> None:
    with pytest.raises(IndikatorKosong):
        beri(indikator=[IndikatorFactory.create()])


def test_only_the_pegawai_gives_and_only_before_release(beri: Beri, skp: SKP, berkas_dir: Path) -> None:
    with pytest.raises(TidakBerwenang):
        beri(oleh=skp.penilai, unggahan=unggahan())
    services.kunci_pelaksanaan(skp=[skp.pk], sampai=date(2026, 9, 30))
    with pytest.raises(PelaksanaanTerkunci):
        beri(unggahan=unggahan())
    assert not berkas_di(berkas_dir)


def test_a_plan_that_was_not_set_takes_no_evidence() -> None:
    skp = SKPFactory.create()
    with pytest.raises(TidakBerwenang):
        services.beri_bukti(
            skp=skp, bulan=SEPTEMBER, indikator=[], nama="", tautan="contoh.id", oleh=skp.pegawai, pada=KINI
        )


def test_the_limit_is_said_in_both_sizes(settings: Settings) -> None:
    settings.UKURAN_BERKAS_MAKS = 10 * 1024 * 1024
    with pytest.raises(BerkasTerlaluBesar, match=r"Foto ini 14 MB, batasnya 10 MB\."):
        periksa_ukuran(14 * 1024 * 1024, "IMG_1.JPG")
    with pytest.raises(BerkasTerlaluBesar, match=r"Berkas ini sedikit di atas 10 MB, batasnya 10 MB\."):
        periksa_ukuran(10 * 1024 * 1024 + 99_999, "a.pdf")


def test_too_many_bytes_are_not_put_away(beri: Beri, settings: Settings, berkas_dir: Path) -> None:
    settings.UKURAN_BERKAS_MAKS = 10
    with pytest.raises(BerkasTerlaluBesar):
        beri(unggahan=unggahan())
    assert not berkas_di(berkas_dir)


def test_a_file_that_another_stage_keeps_goes_away_when_its_row_fails(
    monkeypatch: pytest.MonkeyPatch, berkas_dir: Path
) -> None:
    monkeypatch.setattr(Berkas.objects, "create", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        services.simpan_berkas(unggahan=unggahan(), nama="naskah.pdf", oleh=PegawaiFactory.create(), pada=KINI)
    assert not berkas_di(berkas_dir)


def test_the_penilai_marks_a_link_that_does_not_open_and_unmarks_it() -> None:
    bukti = BuktiDukungFactory.create()
    for rusak in (True, True, False):
        bukti = services.tandai_bukti(bukti=bukti, rusak=rusak, oleh=bukti.skp.penilai, pada=KINI)
        assert (bukti.ditandai_pada == KINI) is rusak
    assert Jejak.objects.filter(peristiwa="bukti.ditandai").count() == 2


def test_nobody_else_marks_and_a_file_is_not_marked(beri: Beri) -> None:
    bukti = beri(unggahan=unggahan())
    with pytest.raises(TidakBerwenang):
        services.tandai_bukti(bukti=bukti, rusak=True, oleh=bukti.diberi_oleh, pada=KINI)
    with pytest.raises(BukanTautan):
        services.tandai_bukti(bukti=bukti, rusak=True, oleh=bukti.skp.penilai, pada=KINI)


def test_its_giver_withdraws_it_and_its_row_and_bytes_stay(beri: Beri, berkas_dir: Path) -> None:
    bukti = beri(unggahan=unggahan())
    services.cabut_bukti(bukti=bukti, oleh=bukti.diberi_oleh, pada=KINI)
    assert not BuktiDukung.objects.visible_to(bukti.diberi_oleh).exists()
    assert BuktiDukung.objects.get().dicabut_pada == KINI
    assert len(berkas_di(berkas_dir)) == 1
    with pytest.raises(BuktiSudahDicabut):
        services.cabut_bukti(bukti=bukti, oleh=bukti.diberi_oleh, pada=KINI)
    with pytest.raises(BuktiSudahDicabut):
        services.tandai_bukti(bukti=bukti, rusak=True, oleh=bukti.skp.penilai, pada=KINI)


def test_nobody_withdraws_it_from_another_or_after_release() -> None:
    bukti = BuktiDukungFactory.create()
    with pytest.raises(TidakBerwenang):
        services.cabut_bukti(bukti=bukti, oleh=bukti.skp.penilai, pada=KINI)
    services.kunci_pelaksanaan(skp=[bukti.skp_id], sampai=date(2026, 9, 30))
    with pytest.raises(PelaksanaanTerkunci):
        services.cabut_bukti(bukti=bukti, oleh=bukti.diberi_oleh, pada=KINI)


@pytest.mark.parametrize(
    "salah", [{"tautan": ""}, {"bulan": date(2026, 9, 2)}, {"dicabut_pada": KINI}, {"ditandai_pada": KINI}]
)
def test_impossible_evidence_cannot_be(salah: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        BuktiDukungFactory.create(**salah)
