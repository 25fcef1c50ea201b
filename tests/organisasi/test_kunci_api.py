"""Keys of the API: told once, kept as a hash, for no more than what was chosen, until they are revoked or over."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.organisasi.models.akun import KunciApi
from selaras.organisasi.selectors.kunci_api import (
    SEMENIT,
    FaktorKeduaWajib,
    KunciTidakBerlaku,
    LingkupKurang,
    TerlaluSering,
    kenali_kunci,
)
from selaras.organisasi.services.kunci_api import (
    LingkupTidakDikenal,
    MasaKunciTidakWajar,
    buat_kunci_api,
    cabut_kunci_api,
    catat_pemakaian,
)
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory, PeranFactory

pytestmark = pytest.mark.django_db
LINGKUP = ["perencanaan:tulis", "penilaian:baca"]


def buat(pegawai: Pegawai, *, hari: int = 30) -> str:
    return buat_kunci_api(pegawai=pegawai, nama="Uji", lingkup=LINGKUP, hari=hari, oleh=pegawai, pada=KINI)


def test_a_key_is_told_once_and_kept_as_a_hash() -> None:
    pegawai = PegawaiFactory.create()
    token = buat(pegawai)
    kunci = KunciApi.objects.get()
    assert token not in json.dumps([str(nilai) for nilai in vars(kunci).values()])
    assert token.startswith(f"selaras_{kunci.awalan}_")
    assert kenali_kunci(token, "perencanaan:tulis", KINI).pegawai == pegawai
    assert token not in "".join(Jejak.objects.values_list("rincian", flat=True))


@pytest.mark.parametrize(
    ("lingkup", "boleh"),
    [
        ("perencanaan:baca", True),
        ("perencanaan:tulis", True),
        ("penilaian:baca", True),
        ("penilaian:tulis", False),
        ("organisasi:baca", False),
    ],
)
def test_a_key_opens_what_was_chosen(lingkup: str, boleh: bool) -> None:
    token = buat(PegawaiFactory.create())
    if boleh:
        assert kenali_kunci(token, lingkup, KINI)
    else:
        with pytest.raises(LingkupKurang):
            kenali_kunci(token, lingkup, KINI)


def test_a_key_ends_by_itself_and_when_it_is_revoked() -> None:
    pegawai = PegawaiFactory.create()
    token = buat(pegawai)
    kunci = KunciApi.objects.get()
    with pytest.raises(KunciTidakBerlaku):
        kenali_kunci(token, "penilaian:baca", KINI + timedelta(days=30))
    with pytest.raises(TidakBerwenang):
        cabut_kunci_api(kunci=kunci, oleh=PegawaiFactory.create(), pada=KINI)
    for _ in range(2):
        cabut_kunci_api(kunci=kunci, oleh=pegawai, pada=KINI)
    with pytest.raises(KunciTidakBerlaku):
        kenali_kunci(token, "penilaian:baca", KINI)
    assert Jejak.objects.filter(peristiwa="kunci_api.dicabut").count() == 1


def test_a_key_ends_with_the_service_and_with_the_account_of_its_owner() -> None:
    pergi, tertutup = PegawaiFactory.create(), PegawaiFactory.create()
    kunci = [buat(pergi), buat(tertutup)]
    Pegawai.objects.filter(pk=pergi.pk).update(bertugas_sampai="2026-10-05", sebab_berhenti="pensiun")
    assert tertutup.pengguna
    tertutup.pengguna.is_active = False
    tertutup.pengguna.save()
    for token in [*kunci, "selaras_00000000_bukan", ""]:
        with pytest.raises(KunciTidakBerlaku):
            kenali_kunci(token, "penilaian:baca", KINI)


def test_a_key_is_no_way_around_the_second_factor() -> None:
    peran = PeranFactory.create()
    token = buat(peran.pegawai)
    with override_settings(MFA_PERAN={peran.jenis}), pytest.raises(FaktorKeduaWajib):
        kenali_kunci(token, "penilaian:baca", KINI)


def test_a_key_has_so_many_requests_a_minute() -> None:
    token = buat(PegawaiFactory.create())
    for _ in range(2):
        catat_pemakaian(kunci=KunciApi.objects.get(), pada=KINI)
    kunci = KunciApi.objects.get()
    assert (kunci.terpakai, kunci.dipakai_pada) == (2, KINI)
    KunciApi.objects.update(terpakai=SEMENIT)
    with pytest.raises(TerlaluSering):
        kenali_kunci(token, "penilaian:baca", KINI)
    assert kenali_kunci(token, "penilaian:baca", KINI + timedelta(minutes=1))
    catat_pemakaian(kunci=kunci, pada=KINI + timedelta(minutes=1))
    assert KunciApi.objects.get().terpakai == 1


@pytest.mark.parametrize(
    ("isi", "galat"), [({"lingkup": []}, LingkupTidakDikenal), ({"lingkup": ["semua"]}, LingkupTidakDikenal)]
    + [({"hari": hari}, MasaKunciTidakWajar) for hari in (0, 367)],
)  # fmt: skip
def test_a_key_without_purpose_or_end_is_refused(isi: dict[str, object], galat: type[Exception]) -> None:
    pegawai = PegawaiFactory.create()
    lengkap = {"nama": "Uji", "lingkup": LINGKUP, "hari": 30, "oleh": pegawai, "pada": KINI, "pegawai": pegawai} | isi
    with pytest.raises(galat):
        buat_kunci_api(**lengkap)  # type: ignore[arg-type]  # one of them at a time


def test_the_page_shows_a_key_once_and_revokes_ones_own(
    masuk: Masuk, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    jawaban = masuk.post("/akun/kunci/", {"nama": "Sinkron", "hari": 90, "lingkup": LINGKUP})
    kunci = KunciApi.objects.get(pegawai=masuk.pegawai)
    tanda = f"selaras_{kunci.awalan}_"
    assert tanda in jawaban.content.decode()
    assert tanda not in masuk.get("/akun/kunci/").content.decode()
    assert masuk_sebagai(PegawaiFactory.create()).post(f"/akun/kunci/{kunci.pk}/cabut/").status_code == 404
    assert "dicabut" in masuk.post(f"/akun/kunci/{kunci.pk}/cabut/", follow=True).content.decode()
    assert masuk.post("/akun/kunci/", {"nama": "Tanpa lingkup", "hari": 90}).status_code == 422


def test_the_operator_hands_out_keys() -> None:
    pegawai, lain, keluaran = PegawaiFactory.create(), PegawaiFactory.create(), StringIO()
    call_command("api_key", pegawai.nip, lain.nip, "--json", stdout=keluaran)
    kunci = json.loads(keluaran.getvalue())
    assert kenali_kunci(kunci[lain.nip], "penilaian:tulis", KunciApi.objects.get(pegawai=lain).dibuat_pada)
    call_command("api_key", pegawai.nip, "--lingkup", "penilaian:baca", "--hari", "7", stdout=keluaran)
    assert "Berlaku 7 hari" in keluaran.getvalue()
    for salah in (["100000000000000000"], [pegawai.nip, "--lingkup", "semua"]):
        with pytest.raises(CommandError):
            call_command("api_key", *salah)
    assert KunciApi.objects.count() == 3
