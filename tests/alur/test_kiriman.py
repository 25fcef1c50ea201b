"""Every POST, by everybody: whoever may not gets 403 or 404 and leaves nothing behind; whoever may is not refused."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import resolve, reverse

from selaras.common.hanya_baca import TULIS
from selaras.penilaian.models import StatusEvaluasi
from tests.alur.dunia import Dunia
from tests.alur.keadaan import jadikan_evaluasi
from tests.alur.kiriman import AKUN_SENDIRI, MILIK_SENDIRI, Kiriman
from tests.alur.kiriman_organisasi import ORGANISASI
from tests.alur.kiriman_pelaksanaan import PELAKSANAAN
from tests.alur.kiriman_penilaian import PENILAIAN, tetapkan_capaian
from tests.alur.kiriman_perencanaan import PERENCANAAN
from tests.alur.kiriman_tindak_lanjut import TINDAK_LANJUT
from tests.alur.tanya import TANYA
from tests.alur.test_matriks import menurut_predikat
from tests.repositori.test_alamat import ALAMAT

KIRIMAN: Final = (*ORGANISASI, *PERENCANAAN, *PELAKSANAAN, *PENILAIAN, *TINDAK_LANJUT)
pytestmark = pytest.mark.django_db


def menerima_post() -> Iterator[str]:
    """Names of the addresses that do not refuse a POST; those of others' code count as such."""
    for jalan, pola in ALAMAT:
        cocok = resolve(jalan)
        if pola.lookup_str.startswith("selaras."):
            jawaban: HttpResponse = cocok.func(RequestFactory().put(jalan), *cocok.args, **cocok.kwargs)
            if "POST" not in jawaban.headers.get("Allow", ""):
                continue
        yield cocok.view_name


def test_every_post_stands_in_the_matrix() -> None:
    ada, dikenal = set(menerima_post()), {k.nama for k in KIRIMAN} | AKUN_SENDIRI | MILIK_SENDIRI.keys()
    assert sorted(ada - dikenal) == [], "say in tests/alur/kiriman_<app>.py what is sent there, and which act decides"
    assert sorted(dikenal - ada) == [], "there is no such address any more"


@contextmanager
def tulisan() -> Iterator[list[str]]:
    """The statements that write, as they come."""
    tertulis: list[str] = []

    def catat(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if TULIS.match(sql.lstrip("( \n")):
            tertulis.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(catat):
        yield tertulis


def kirim(kiriman: Kiriman, dunia: Dunia, klien: Client) -> tuple[int, list[str]]:
    """The status of the answer, and what was written; the world is afterwards as before."""
    alamat = reverse(kiriman.nama, kwargs=kiriman.nilai(kiriman.alamat, dunia))
    isi = kiriman.nilai(kiriman.isi, dunia)
    tanya = kiriman.tanya(dunia) if callable(kiriman.tanya) else kiriman.tanya
    with dunia.sementara(), override_settings(**kiriman.pengaturan), tulisan() as tertulis:
        jawaban = klien.post(f"{alamat}?{tanya}", isi)
    return jawaban.status_code, tertulis


@pytest.mark.parametrize("kiriman", KIRIMAN, ids=lambda kiriman: kiriman.nama)
def test_only_whom_the_matrix_names_may_send(
    kiriman: Kiriman, dunia: Dunia, klien: dict[str, Client], record_property: Callable[[str, object], None]
) -> None:
    tanya = next(tanya for tanya in TANYA if tanya.laku == kiriman.laku)
    baris, pokok, menyimpang, terlaksana = menurut_predikat()[kiriman.laku], kiriman.pokok or tanya.pokok, [], []
    with dunia.sementara():
        if isinstance(kiriman.keadaan, str):
            tanya.keadaan.jadikan(dunia, kiriman.keadaan)
        if kiriman.siap:
            kiriman.siap(dunia)
        for siapa, satu in klien.items():
            keadaan = kiriman.keadaan if isinstance(kiriman.keadaan, str) else kiriman.keadaan(dunia.orang[siapa])
            boleh = any(satu.boleh(dunia.sebagai(siapa, pokok), keadaan) for satu in baris)
            status, tertulis = kirim(kiriman, dunia, satu)
            if boleh == (status in kiriman.ditolak) or (tertulis and not boleh):
                menyimpang.append(f"{siapa}: {status}, wrote {len(tertulis)}")
            if boleh and status < 400 and (kiriman.membaca or tertulis):
                terlaksana.append(siapa)
    record_property("POSTs sent by somebody of the matrix", len(klien))
    assert menyimpang == []
    assert terlaksana, "nobody could do it: the body or the state is not what the view asks for"


@pytest.mark.parametrize("nama", MILIK_SENDIRI)
def test_what_names_nothing_touches_only_ones_own(nama: str, dunia: Dunia, klien: dict[str, Client]) -> None:
    kiriman = Kiriman(nama, "", isi={"periode": dunia.triwulan.pk, "nama": "Budi"})
    with dunia.sementara():
        jadikan_evaluasi(dunia, StatusEvaluasi.SELESAI)
        tetapkan_capaian(dunia)
        assert {siapa for siapa, satu in klien.items() if kirim(kiriman, dunia, satu)[1]} == MILIK_SENDIRI[nama]
