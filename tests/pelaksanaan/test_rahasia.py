"""Confidential feedback: nobody who reads the text finds its writer, in no page, no trail and no table."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import CaraUmpanBalik, JenisUmpanBalik, PenulisRahasia, UmpanBalik
from selaras.pelaksanaan.selectors import umpan_balik_untuk
from selaras.pelaksanaan.services.rahasia import sidik_penulis
from selaras.pelaksanaan.services.umpan_balik import SudahMenulisRahasia, TidakDapatRahasia
from tests.conftest import KINI
from tests.organisasi.factories import (
    InstansiFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.pelaksanaan.factories import PermintaanFactory, UmpanBalikFactory

pytestmark = pytest.mark.django_db
AWAL, AKHIR = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture
def hendra() -> Pegawai:
    """Somebody with a unit, a penilai and an atasan penilai."""
    InstansiFactory.create(rahasia_paling_sedikit=3)
    pegawai: Pegawai = PenempatanFactory.create().pegawai
    PenilaiFactory.create(pegawai=PenilaiFactory.create(pegawai=pegawai).penilai)
    return pegawai


def rekan(untuk: Pegawai, **lain: object) -> Pegawai:
    pegawai: Pegawai = PenempatanFactory.create(unit=untuk.penempatan.get().unit, **lain).pegawai
    return pegawai


def tulis(untuk: Pegawai, oleh: Pegawai, isi: str, *, hari: int = 0, **lain: object) -> UmpanBalik:
    return services.beri_umpan_balik(
        untuk=untuk, oleh=oleh, isi=isi, rahasia=True, pada=KINI + timedelta(days=hari), jenis=JenisUmpanBalik.BAIK,
        cara=CaraUmpanBalik.TIDAK_LANGSUNG, **lain,  # type: ignore[arg-type]
    )  # fmt: skip


def suara(untuk: Pegawai, pembaca: Pegawai) -> list[set[str]]:
    return [set(s.isi) for s in umpan_balik_untuk(untuk, pembaca, AWAL, AKHIR).tanpa_nama]


def semua_baris() -> Iterator[tuple[str, object]]:
    """Every value of every row of every table, with its place."""
    for model in apps.get_models(include_auto_created=True):
        for baris in model._base_manager.values():
            for kolom, nilai in baris.items():
                yield f"{model._meta.label}.{kolom}", nilai


def test_no_table_holds_a_trace_of_the_writer(hendra: Pegawai) -> None:
    oleh = rekan(hendra, pegawai__id=987_654, pegawai__nama="Sari Rahasia Contoh")
    semula = sorted(map(repr, semua_baris()))
    baris = tulis(hendra, oleh, "Terlalu sering memotong pembicaraan.")
    baru = [b for b in semua_baris() if repr(b) not in semula]
    assert any(nilai == "Terlalu sering memotong pembicaraan." for _, nilai in baru)
    for tempat, nilai in baru:
        assert nilai != oleh.pk, tempat
        assert all(ciri not in str(nilai) for ciri in ("987654", "Rahasia", oleh.nip)), tempat
    assert baris.oleh_id is None


def test_the_trail_says_that_one_was_given_but_neither_by_whom_nor_about_whom(hendra: Pegawai) -> None:
    tulis(hendra, rekan(hendra), "Jelas.")
    jejak = Jejak.objects.get()
    assert (jejak.peristiwa, jejak.oleh, jejak.nama) == ("umpan_balik.diberi", 0, "Tanpa nama")
    assert jejak.objek.startswith("organisasi.instansi:")
    assert jejak.rincian == '{"rahasia": true}'


def test_rows_have_no_time_and_no_order(hendra: Pegawai) -> None:
    nomor = [tulis(hendra, rekan(hendra), f"Ke-{n}").pk for n in range(8)]
    assert all(n < 0 for n in nomor)
    assert nomor != sorted(nomor)
    assert nomor != sorted(nomor, reverse=True)
    assert set(UmpanBalik.objects.values_list("pada", "dibaca_pada", "triwulan", "versi")) == {
        (None, None, date(2026, 10, 1), 1)
    }
    assert UmpanBalikFactory.create().pk > 0  # the counter of named ones has not moved with them


def test_only_who_knows_the_key_can_ask_whether_somebody_wrote(hendra: Pegawai) -> None:
    oleh = rekan(hendra)
    tulis(hendra, oleh, "Jelas.")
    tanda = PenulisRahasia.objects.get().sidik
    assert tanda == sidik_penulis(penulis=oleh.pk, untuk=hendra.pk, triwulan=date(2026, 10, 1))
    assert tanda != sidik_penulis(penulis=hendra.pk, untuk=oleh.pk, triwulan=date(2026, 10, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        PenulisRahasia.objects.create(sidik=tanda)


def test_until_enough_people_have_answered_nobody_reads_a_word(hendra: Pegawai) -> None:
    pengawas = PeranFactory.create(jenis="pengawas", unit=hendra.penempatan.get().unit).pegawai
    pembaca = [hendra, hendra.penilai.get().penilai, hendra.penilai.get().penilai.penilai.get().penilai, pengawas]
    for n in (1, 2):
        tulis(hendra, rekan(hendra), f"Ke-{n}")
        assert [suara(hendra, p) for p in pembaca] == [[]] * 4
    tulis(hendra, rekan(hendra), "Ke-3")
    assert [suara(hendra, p) for p in pembaca] == [[{"Ke-1", "Ke-2", "Ke-3"}]] * 4


def test_the_count_starts_anew_each_quarter_and_for_each_person(hendra: Pegawai) -> None:
    lain = rekan(hendra)
    for n in range(3):
        tulis(hendra, rekan(hendra), f"Lama {n}")
    for n in range(2):
        tulis(hendra, rekan(hendra), f"Baru {n}", hari=90)
    for n in range(2):
        tulis(lain, rekan(hendra), f"Lain {n}")
    (satu,) = umpan_balik_untuk(hendra, hendra, AWAL, date(2027, 12, 31)).tanpa_nama
    assert (satu.nama, set(satu.isi)) == ("Triwulan IV 2026", {"Lama 0", "Lama 1", "Lama 2"})
    assert suara(lain, lain) == []


def test_peers_writers_and_leaders_of_the_unit_do_not_read_it(hendra: Pegawai) -> None:
    penulis = [rekan(hendra) for _ in range(3)]
    for n, oleh in enumerate(penulis):
        tulis(hendra, oleh, f"Ke-{n}")
    atas = UnitKerjaFactory.create()
    unit = hendra.penempatan.get().unit
    unit.parent = atas
    unit.save()
    kepala = PenempatanFactory.create(unit=atas, kepala=True).pegawai
    pengelola = PeranFactory.create(unit=atas).pegawai
    for orang in (*penulis, kepala, pengelola, PegawaiFactory.create()):
        assert suara(hendra, orang) == []


def test_one_person_counts_once_in_a_quarter(hendra: Pegawai) -> None:
    oleh = rekan(hendra)
    baris = tulis(hendra, oleh, "Jelas.")
    assert tulis(hendra, oleh, "Jelas.").pk == baris.pk  # the same words: sent twice
    with pytest.raises(SudahMenulisRahasia, match="1 Januari 2027"):
        tulis(hendra, oleh, "Lagi.")
    assert tulis(hendra, oleh, "Lagi.", hari=90).pk
    assert UmpanBalik.objects.count() == 2


def test_who_leads_and_who_is_a_stranger_give_their_name(hendra: Pegawai) -> None:
    for oleh in (hendra.penilai.get().penilai, PenempatanFactory.create().pegawai):
        with pytest.raises(TidakDapatRahasia):
            tulis(hendra, oleh, "Kurang.")
    assert not UmpanBalik.objects.exists()
    assert not PenulisRahasia.objects.exists()


def test_a_request_stays_open_since_its_answer_would_tell(hendra: Pegawai) -> None:
    minta = PermintaanFactory.create(dari=hendra, kepada=rekan(hendra))
    assert tulis(hendra, minta.kepada, "Jelas.", permintaan=minta).permintaan_id is None
    minta.refresh_from_db()
    assert minta.dijawab_pada is None
