"""No rating is obtainable before its release: every address that reads is asked, by everybody but those who rate.

The sentinel is a rating that nobody else has, and words that only its penilai wrote. Those who may calibrate, who lead
or serve the unit, see how many hold which predicate once that names nobody; what they get here is a unit too small.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from selaras.jejak.tasks import segel
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi
from tests.conftest import KINI
from tests.penilaian.dunia import B, Balai, Masuki, lengkapi

pytestmark = pytest.mark.usefixtures("hari_ini")

CATATAN: Final = "Sandi-penilai-7431"
PEMBACA: Final = ("pegawai", "kepala", "pengelola", "pengawas")  # test_rahasia asks the others
KATA: Final = (  # the badge of the predicate, and the rating as pages, workbooks and programs write it
    CATATAN, 'class="predikat p-sk', "Di Bawah Ekspektasi", "di_bawah_ekspektasi",
)  # fmt: skip
SKEMA: Final = "/api/v1/openapi.json"  # says which ratings there are, and nobody's
BUKAN_KITA: Final = ("account_", "mfa_", "usersessions_", "headless", "openid", "socialaccount")


def alamat(balai: Balai, e: Evaluasi) -> Iterator[str]:
    """Every address that can be made with the numbers of this person, unit and period."""
    nomor = {
        "pk": (e.pk, e.skp_id, e.pegawai_id, balai.unit.pk), "skp_pk": (e.skp_id,), "unit_pk": (balai.unit.pk,),
        "periode_pk": (balai.periode.pk,), "unit": (balai.unit.pk,), "periode": (balai.periode.periode_id,),
    }  # fmt: skip

    def jalan(resolver: URLResolver, ruang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        for pola in resolver.url_patterns:
            if isinstance(pola, URLResolver):
                yield from jalan(pola, f"{pola.namespace}:" if pola.namespace else ruang)
            elif isinstance(pola, URLPattern) and pola.name and not pola.name.startswith(BUKAN_KITA):
                yield f"{ruang}{pola.name}", tuple(pola.pattern.converters)

    for nama, bagian in jalan(get_resolver(), ""):
        for nilai in nomor["pk"] if "pk" in bagian else (None,):
            isi = {kunci: nilai if kunci == "pk" else nomor.get(kunci, (1,))[0] for kunci in bagian}
            try:
                yield reverse(nama, kwargs=isi)
            except NoReverseMatch:
                continue


def teks(client: Client, jalan: str, kueri: dict[str, object]) -> str:
    """What an address answers, unpacked: pages, streams, and the sheets of a workbook."""
    jawaban = client.get(jalan, kueri)
    mentah = jawaban.getvalue()
    if mentah.startswith(b"%PDF") and jalan.startswith("/hasil/"):  # its words are packed: that it opens is enough
        return CATATAN
    if mentah.startswith(b"PK"):
        with ZipFile(BytesIO(mentah)) as buku:
            mentah = b"".join(buku.read(nama) for nama in buku.namelist())
    return mentah.decode(errors="replace")


def terlihat(client: Client, balai: Balai, e: Evaluasi) -> dict[str, list[str]]:
    """The addresses in whose answer the sentinel stands."""
    kueri = {
        "periode": balai.periode.pk,
        "unit": balai.unit.pk,
        "pegawai": e.skp_id,
        "nama": e.pegawai.nama,
        "hal": "dinilai",
    }
    bocor: dict[str, list[str]] = {}
    for jalan in dict.fromkeys(satu for satu in alamat(balai, e) if satu != SKEMA):
        isi = teks(client, jalan, kueri)
        if ada := [kata for kata in KATA if kata in isi]:
            bocor[jalan] = ada
    return bocor


@pytest.fixture
def rahasia(balai: Balai) -> Evaluasi:
    """One person is rated Sangat Kurang and has a document of words; nothing was released."""
    balai.tetapkan()
    skp = balai.skp[0]
    lengkapi(balai, skp)
    e = services.nilai(
        skp=skp, periode=balai.periode, hasil=B, perilaku=B, catatan=CATATAN, selesai=True, versi=0, oleh=skp.penilai,
        pada=KINI,
    )  # fmt: skip
    segel()
    return e


def test_the_sentinel_shows_to_whoever_rates(masuk_sebagai: Masuki, balai: Balai, rahasia: Evaluasi) -> None:
    """Else the test below would prove nothing."""
    bocor = terlihat(masuk_sebagai(balai.penilai), balai, rahasia)
    for nama in ("mengapa", "cetak", "cetak_evaluasi"):
        assert CATATAN in bocor[reverse(f"penilaian:{nama}", args=[rahasia.pk])]
    assert 'class="predikat p-sk' in bocor[reverse("penilaian:meja")]


@pytest.mark.parametrize("peran", PEMBACA)
def test_no_address_tells_anybody_else(masuk_sebagai: Masuki, balai: Balai, rahasia: Evaluasi, peran: str) -> None:
    pembaca = rahasia.pegawai if peran == "pegawai" else getattr(balai, peran)
    assert terlihat(masuk_sebagai(pembaca), balai, rahasia) == {}
