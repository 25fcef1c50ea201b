"""The whole cycle of a small institution through the API alone, from a workbook of people to the nine boxes."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from selaras.organisasi.models import JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import beri_peran
from tests.conftest import KINI
from tests.klien_api import KlienApi
from tests.organisasi.berkas_impor import impor
from tests.organisasi.lembar_siasn import balai
from tests.organisasi.test_halaman_impor import pekerja
from tests.siklus import KASUBBAG, KEPALA, Siklus

pytestmark = pytest.mark.django_db
ORANG: Final = 6


class DiDalam:
    """Requests that stay in this process."""

    def __init__(self) -> None:
        self.klien: dict[str, KlienApi] = {}

    def siapkan_kunci(self, nip: Iterable[str]) -> None:
        for satu in nip:
            self.klien.setdefault(satu, KlienApi(Pegawai.objects.get(nip=satu), KINI))

    def tunggu_pekerja(self) -> None:
        pekerja()

    def minta(
        self, nip: str, cara: str, jalan: str, isi: Any = None, *, berkas: Any = None, boleh: Iterable[str] = ()
    ) -> Any:
        unggahan = {nama: SimpleUploadedFile(*satu) for nama, satu in berkas.items()} if berkas else None
        jawaban = self.klien[nip].minta(cara, jalan, isi, berkas=unggahan)
        if jawaban.status_code >= 400 and json.loads(jawaban.content)["kode"] in boleh:
            return None
        assert jawaban.status_code < 300, (cara, jalan, jawaban.content.decode())
        if getattr(jawaban, "streaming", False) or jawaban["Content-Type"] == "application/pdf":
            return jawaban.content
        return json.loads(jawaban.content) if jawaban.content else None


def test_a_year_runs_through_the_api(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)
    impor(
        balai()[:1] + balai()[2:3], mulai=date(2025, 1, 1)
    )  # the operator brings in the first two, and gives one of them the roles
    kasubbag, puncak = Pegawai.objects.get(nip=KASUBBAG), UnitKerja.objects.get(parent=None)
    for peran in (JenisPeran.PENGELOLA, JenisPeran.ADMIN):
        beri_peran(
            pegawai=kasubbag, jenis=peran, unit=puncak, mulai=KINI.date(), oleh=OPERATOR, pada=KINI
        )  # fmt: skip
    dalam, langkah = DiDalam(), list[str]()
    dalam.siapkan_kunci([KASUBBAG, KEPALA])
    peta = Siklus(dalam, tahun=2025, banyak=ORANG, kabar=langkah.append).jalankan()
    assert sum(satu["banyak"] for satu in peta["petak"]) == ORANG - 1, langkah  # all but who asks
    assert len(langkah) == 4 + 5 + 2
