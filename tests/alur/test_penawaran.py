"""Home, menu and account offer nothing that is then refused: every link opens, and every form is taken."""

from collections.abc import Iterator
from copy import copy
from datetime import date

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from selaras.beranda.peragaan.orang import MASUK
from selaras.organisasi.models import Pengguna
from tests.alur.tautan import Borang, Halaman
from tests.beranda.peragaan import contoh, pukul_sepuluh

HARI = date(2026, 10, 6)
PERAN = (*MASUK, "pimpinan_luar")
PINTU = ("/", "/menu/", "/akun/", "/wewenang/")
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def nip(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, str]]:
    """The demo institution; by role, who signs in."""
    with contoh(django_db_blocker, HARI) as masuk:
        yield {satu.peran: satu.nip for satu in masuk}


@pytest.fixture
def klien(nip: dict[str, str], peran: str, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Somebody of that role, signed in on that day."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: pukul_sepuluh(HARI))
    klien = Client()
    klien.force_login(Pengguna.objects.get(username=nip[peran]), backend="selaras.organisasi.http.PenggunaBackend")
    return klien


def kirim(klien: Client, borang: Borang) -> int:
    """The status of the answer to an untouched form; afterwards it was not sent."""
    kue = copy(klien.cookies)
    with transaction.atomic():
        status = getattr(klien, borang.cara)(borang.alamat, borang.isi).status_code
        transaction.set_rollback(True)
    klien.cookies = kue
    return int(status)


@pytest.mark.parametrize("peran", PERAN)
def test_every_link_opens_and_every_form_is_taken(klien: Client) -> None:
    halaman = [Halaman(alamat, klien.get(alamat).content.decode()) for alamat in PINTU]
    tautan = set[str]().union(*(satu.tautan for satu in halaman))
    borang = {(satu.alamat, satu.cara): satu for h in halaman for satu in h.borang}
    assert len(tautan) > 8
    tertutup = {alamat: klien.get(alamat, follow=True).status_code for alamat in sorted(tautan)}
    assert {alamat: status for alamat, status in tertutup.items() if status != 200} == {}
    ditolak = {kunci: kirim(klien, satu) for kunci, satu in borang.items()}
    assert {kunci: status for kunci, status in ditolak.items() if status in (403, 404, 405)} == {}
