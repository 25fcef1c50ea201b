"""Counselling: three people know of it, two or three read it, and its words stand nowhere else."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from selaras.common.versi import VersiBasi
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import Konseling
from selaras.pelaksanaan.services.konseling import KonselingBelumTercatat, KonselingDilaporkan, KonselorTidakPas
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PenilaiFactory, PeranFactory
from tests.pelaksanaan.factories import KonselingFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
type MasukSebagai = Callable[[Pegawai], Masuk]
RAHASIA = "Sedang merawat orang tua yang sakit."


@pytest.fixture
def hendra() -> Pegawai:
    """Somebody with a unit, a penilai and an atasan penilai."""
    pegawai: Pegawai = PenempatanFactory.create(pegawai__nama="Hendra Contoh").pegawai
    penilai = PenilaiFactory.create(pegawai=pegawai).penilai
    PenempatanFactory.create(pegawai=penilai, unit=pegawai.penempatan.get().unit)
    PenilaiFactory.create(pegawai=penilai)
    return pegawai


def penilai_dan_atasan(pegawai: Pegawai) -> tuple[Pegawai, Pegawai]:
    penilai = pegawai.penilai.get().penilai
    return penilai, penilai.penilai.get().penilai


def teks(jawaban: Any) -> str:
    return jawaban.content.decode()


def test_a_counsellor_is_named_writes_and_reports(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    penilai, atasan = penilai_dan_atasan(hendra)
    konselor = PenempatanFactory.create(pegawai__nama="Maria Konselor").pegawai
    ratna, maria, bos = map(masuk_sebagai, (penilai, konselor, atasan))
    mulai = f"/pembinaan/konseling/mulai/{hendra.pk}/"
    assert "Maria Konselor" not in teks(ratna.get(mulai))
    assert "Maria Konselor" in teks(ratna.get(f"{mulai}?nama=maria"))
    isian = {"konselor": konselor.pk, "penerima": atasan.pk}
    assert ratna.post(mulai, isian).status_code == 422  # nobody that was not looked for
    for _ in range(2):
        assert ratna.post(f"{mulai}?nama=maria", isian).headers["Location"] == f"/pembinaan/?untuk={hendra.pk}"
    baris = Konseling.objects.get()
    alamat = f"/pembinaan/konseling/{baris.pk}/"
    assert "Catat dan laporkan konseling" not in teks(ratna.get("/"))
    assert maria.post(f"{alamat}laporkan/", {"versi": 1}).status_code == 409  # nothing is written yet
    catatan = {"versi": 1, "tanggal": "2026-10-05", "catatan": RAHASIA, "tindak_lanjut": "pelatihan"}
    assert maria.post(alamat, catatan | {"tanggal": "2026-10-07"}).status_code == 422
    assert maria.post(alamat, catatan).status_code == 302
    assert RAHASIA in teks(masuk_sebagai(hendra).get(alamat))
    assert bos.get(alamat).status_code == 404  # until it is reported
    assert maria.post(f"{alamat}laporkan/", {"versi": 2}).status_code == 302
    isi = bos.get(alamat)
    assert RAHASIA in teks(isi)
    assert "no-store" in isi.headers["Cache-Control"]
    assert ratna.get(alamat).status_code == 404
    assert maria.post(alamat, catatan | {"versi": 3}).status_code == 409
    assert bos.post(alamat, catatan | {"versi": 3}).status_code == 403


def test_everybody_else_finds_nothing(hendra: Pegawai, masuk_sebagai: MasukSebagai) -> None:
    unit, (penilai, atasan) = hendra.penempatan.get().unit, penilai_dan_atasan(hendra)
    baris = KonselingFactory.create(pegawai=hendra, penerima=atasan, dilaporkan=True, catatan=RAHASIA)
    lain = [PeranFactory.create(jenis=jenis, unit=unit).pegawai for jenis in ("pengelola", "pengawas", "admin")]
    kepala = PenempatanFactory.create(unit=unit, kepala=True).pegawai
    for orang in (*lain, kepala, penilai, PenempatanFactory.create(unit=unit).pegawai):
        client = masuk_sebagai(orang)
        alamat = f"/pembinaan/konseling/{baris.pk}/"
        assert client.get(alamat).status_code == 404
        assert client.post(alamat, {"versi": 1, "tanggal": "2026-10-05", "catatan": "x"}).status_code == 404
        assert client.post(f"{alamat}laporkan/", {"versi": 1}).status_code == 404
        for halaman in ("/", "/pembinaan/", f"/pembinaan/?untuk={hendra.pk}", "/jejak/", "/cari/?nama=merawat"):
            isi = teks(client.get(halaman))
            assert "merawat orang tua" not in isi
            assert f"konseling/{baris.pk}/" not in isi


def test_its_words_stand_in_one_column_and_the_trail_tells_it_to_those_concerned_only(
    hendra: Pegawai, masuk_sebagai: MasukSebagai
) -> None:
    penilai, atasan = penilai_dan_atasan(hendra)
    siapa: dict[str, Any] = {"oleh": penilai, "pada": KINI}
    baris = services.mulai_konseling(pegawai=hendra, konselor=penilai, penerima=atasan, **siapa)
    services.catat_konseling(konseling=baris, versi=1, tanggal=KINI.date(), catatan=RAHASIA, tindak_lanjut="", **siapa)
    services.laporkan_konseling(konseling=baris, versi=2, **siapa)
    tempat = [
        f"{model.__name__}.{kolom}"
        for model in apps.get_models(include_auto_created=True)
        for satu in model._base_manager.values()
        for kolom, nilai in satu.items()
        if "merawat" in str(nilai)
    ]
    assert tempat == ["Konseling.catatan"]
    pengawas = PeranFactory.create(jenis="pengawas", unit=hendra.penempatan.get().unit).pegawai
    for orang, tahu in ((hendra, True), (penilai, True), (pengawas, False)):
        client = masuk_sebagai(orang)
        ekspor = b"".join(client.get("/jejak/jejak.csv"))
        assert (b"catatan konseling" in ekspor) == tahu


def test_three_different_people_and_a_receiver_by_rank(hendra: Pegawai) -> None:
    penilai, atasan = penilai_dan_atasan(hendra)
    siapa: dict[str, Any] = {"pegawai": hendra, "oleh": penilai, "pada": KINI}
    for konselor, penerima in ((hendra, atasan), (penilai, penilai), (penilai, PegawaiFactory.create())):
        with pytest.raises(KonselorTidakPas):
            services.mulai_konseling(konselor=konselor, penerima=penerima, **siapa)
    with pytest.raises(IntegrityError), transaction.atomic():
        KonselingFactory.create(konselor=penilai, penerima=penilai)


def test_what_was_reported_stays_and_nothing_empty_is_reported() -> None:
    baris = KonselingFactory.create(catatan="", tanggal=None)
    siapa: dict[str, Any] = {"konseling": baris, "oleh": baris.konselor, "pada": KINI}
    with pytest.raises(KonselingBelumTercatat):
        services.laporkan_konseling(versi=1, **siapa)
    isi = {"tanggal": KINI.date(), "catatan": "Ada.", "tindak_lanjut": ""}
    with pytest.raises(VersiBasi):
        services.catat_konseling(versi=9, **isi, **siapa)
    services.catat_konseling(versi=1, **isi, **siapa)
    for _ in range(2):
        services.laporkan_konseling(versi=2, **siapa)
    with pytest.raises(KonselingDilaporkan):
        services.catat_konseling(versi=3, **isi, **siapa)
