"""The guided acts as people do them: the form, what would come of it, the consent, and the card that tells it."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.jejak.models import Jejak
from selaras.organisasi.models import (
    BERKURUN,
    Jenis,
    JenisPenempatan,
    Kedudukan,
    MasaKedudukan,
    Pangkat,
    Pegawai,
    Penempatan,
    Penilai,
    UnitKerja,
)
from selaras.organisasi.views.daftar_tindakan import SEMUA, tindakan_boleh
from tests.conftest import Masuk
from tests.organisasi.factories import (
    MasaKedudukanFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)
from tests.organisasi.laku import HARI, alamat, lakukan, teks

pytestmark = pytest.mark.django_db
type Masuki = Callable[[Pegawai], Masuk]


def test_a_transfer(pengelola: Masuk, orang: Pegawai, balai: UnitKerja) -> None:
    penilai = PegawaiFactory.create(nama="Sri Baru")
    akan, kartu = lakukan(
        pengelola, orang, "mutasi", unit=balai.pk, jabatan="Analis Sarana", kepala="", penilai="sri baru"
    )
    assert "Teknisi Sarana di Seksi Sarana berakhir" in akan
    assert "Dinilai oleh Sri Baru" in akan
    assert Penilai.objects.filter(pegawai=orang, penilai=penilai, selesai=None).exists()
    for kata in ("Menjabat Analis Sarana", "Menjabat Teknisi Sarana", "SK 821/17/2026", "Dinilai oleh Sri Baru"):
        assert kata in kartu


def test_a_promotion_in_post_and_rank(pengelola: Masuk, orang: Pegawai) -> None:
    akan, kartu = lakukan(pengelola, orang, "promosi", jabatan="Analis Sarana", golongan="III/c")
    assert "Golongan III/c" in akan
    assert "sebelumnya III/b" in akan
    assert Pangkat.objects.get(pegawai=orang, selesai=None).mulai == HARI
    assert "Penata / III/c" in kartu
    assert "Menjabat Analis Sarana" in kartu


@pytest.mark.parametrize(("menilai", "penilai"), [("ya", "Eko Budi"), ("", "Wati Kepala")])
def test_an_acting_head_assesses_only_where_that_is_delegated(
    pengelola: Masuk, orang: Pegawai, balai: UnitKerja, menilai: str, penilai: str
) -> None:
    kepala = PenempatanFactory.create(unit=balai, kepala=True, pegawai__nama="Wati Kepala").pegawai
    rekan = PenilaiFactory.create(penilai=kepala).pegawai
    _, kartu = lakukan(pengelola, orang, "pengganti", jenis="plh", unit=balai.pk, menilai=menilai, selesai=HARI)
    assert "Menjabat Plh." in kartu
    assert Penempatan.objects.get(pegawai=orang, jenis=JenisPenempatan.PLH).selesai == HARI
    assert Penempatan.objects.get(pegawai=orang, jenis=JenisPenempatan.DEFINITIF).selesai is None
    assert Penilai.objects.berlaku(HARI).get(pegawai=rekan).penilai.nama == penilai
    assert Penilai.objects.filter(pegawai=rekan, selesai=None).get().penilai == kepala  # who comes back


def test_an_acting_head_takes_over_nobody_whom_the_former_head_assesses_elsewhere(
    pengelola: Masuk, orang: Pegawai, balai: UnitKerja, seksi: UnitKerja
) -> None:
    pindah = PenempatanFactory.create(unit=seksi, kepala=True, selesai=date(2026, 1, 31)).pegawai
    PenempatanFactory.create(unit=balai, kepala=True, pegawai=pindah, mulai=date(2026, 2, 1))
    di_seksi, di_balai = (PenilaiFactory.create(penilai=pindah).pegawai for _ in range(2))
    PenempatanFactory.create(pegawai=di_seksi, unit=seksi)
    PenempatanFactory.create(pegawai=di_balai, unit=balai)
    akan, _ = lakukan(pengelola, orang, "pengganti", jenis="plt", unit=seksi.pk, menilai="ya", selesai="")
    assert "Menilai 1 orang" in akan
    kini = Penilai.objects.berlaku(HARI)
    assert [kini.get(pegawai=satu).penilai for satu in (di_seksi, di_balai)] == [orang, pindah]


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("penilai", {"alasan": "delegasi"}),
        ("mutasi", {"jabatan": "Analis"}),
        ("penugasan", {"tempat": "Kementerian Contoh"}),
    ],
)
def test_nobody_names_himself_as_an_assessor(
    pengelola: Masuk, orang: Pegawai, balai: UnitKerja, nama: str, isi: dict[str, str]
) -> None:
    isi |= {"penilai": pengelola.pegawai.nama, "mulai": str(HARI), "unit": str(balai.pk)}
    jawaban = pengelola.post(alamat(orang, nama), isi)
    assert jawaban.status_code == 403
    assert "tidak dapat menunjuk diri sendiri" in teks(jawaban)
    assert not Penilai.objects.filter(penilai=pengelola.pegawai).exists()


def test_another_assessor(pengelola: Masuk, orang: Pegawai) -> None:
    PegawaiFactory.create(nama="Sri Baru")
    _, kartu = lakukan(pengelola, orang, "penilai", penilai="Sri Baru", alasan="delegasi")
    assert "Pendelegasian wewenang" in kartu


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("belajar", {"tempat": "Universitas Contoh"}, "Tugas belajar"),
        ("penugasan", {"tempat": "Kementerian Contoh"}, "Dipekerjakan di luar instansi"),
        ("cuti", {}, "Cuti di luar tanggungan negara"),
        ("henti", {}, "Diberhentikan sementara"),
    ],
)
def test_a_time_away_and_the_return(
    pengelola: Masuk, orang: Pegawai, nama: str, isi: dict[str, str], kata: str
) -> None:
    _, kartu = lakukan(pengelola, orang, nama, mulai=date(2026, 1, 5), **isi)
    assert kata in kartu
    assert [satu.nama for satu in tindakan_boleh(pengelola.pegawai, orang) if satu.saat == BERKURUN] == ["kembali"]
    akan, _ = lakukan(pengelola, orang, "kembali")
    assert f"{kata} berakhir" in akan
    assert MasaKedudukan.objects.get(pegawai=orang).selesai is not None


def test_a_cpns_becomes_a_pns_once(pengelola: Masuk, orang: Pegawai) -> None:
    Pegawai.objects.filter(pk=orang.pk).update(jenis=Jenis.CPNS)
    besok = pengelola.post(alamat(orang, "pns"), {"mulai": HARI + timedelta(days=1)})
    assert (besok.status_code, "masih CPNS" in teks(besok)) == (422, True)
    akan, kartu = lakukan(pengelola, orang, "pns", mulai=date(2026, 3, 1))
    assert "PNS sejak 1 Maret 2026, sebelumnya CPNS." in akan
    for kata in ("Diangkat menjadi PNS", "SK 821/17/2026", "1 Maret 2026"):
        assert kata in kartu
    assert pengelola.get(alamat(orang, "pns")).status_code == 404


def test_consent_is_to_exactly_what_was_seen(pengelola: Masuk, orang: Pegawai) -> None:
    isi = {"terakhir": HARI, "dasar": ""}
    lihat = pengelola.post(alamat(orang, "pensiun"), isi).content.decode()
    [sidik] = re.findall(r'name="setuju" value="(\w{64})"', lihat)
    PenilaiFactory.create(penilai=orang, pegawai__nama="Baru Masuk")
    jawaban = pengelola.post(alamat(orang, "pensiun"), isi | {"setuju": sidik})
    assert "Perlu penilai baru: Baru Masuk" in teks(jawaban)
    orang.refresh_from_db()
    assert orang.sebab_berhenti == ""


TOLAK: list[tuple[str, dict[str, Any], int, str]] = [
    ("mutasi", {"mulai": date(2025, 12, 1), "jabatan": "Analis"}, 409, "sudah punya jabatan definitif lain"),
    ("mutasi", {"jabatan": "Kepala Balai", "kepala": "ya"}, 409, "sudah dipimpin orang lain"),
    ("mutasi", {"jabatan": "Analis", "penilai": "Eko Budi"}, 409, "tidak boleh pegawai itu sendiri"),
    ("mutasi", {"jabatan": "Analis", "penilai": "Siapa Saja"}, 422, "Tidak ada yang bernama Siapa Saja"),
    ("mutasi", {"jabatan": "", "mulai": ""}, 422, "tidak boleh kosong"),
    ("mutasi", {"jabatan": "Analis", "mulai": "1890-01-01"}, 422, "Tampaknya salah ketik"),
    ("penilai", {"penilai": "Eko Budi", "alasan": "atasan"}, 422, "Tidak boleh pegawai itu sendiri"),
    ("belajar", {"tempat": "Kampus", "selesai": date(2025, 1, 1)}, 422, "mendahului tanggal mulainya"),
    ("pensiun", {"terakhir": date(2016, 1, 31)}, 409, "sudah dijabat sejak 1 Januari 2026"),
    ("promosi", {}, 422, "Isi jabatan baru, golongan baru, atau keduanya"),
    ("promosi", {"golongan": "III/c", "mulai": date(2020, 1, 1)}, 409, "sudah tercatat sejak 1 April 2022"),
]


@pytest.mark.parametrize("kasus", TOLAK)
def test_what_must_not_be_is_refused_with_a_sentence_and_keeps_what_was_typed(
    pengelola: Masuk, orang: Pegawai, balai: UnitKerja, kasus: tuple[str, dict[str, Any], int, str]
) -> None:
    nama, isi, status, kata = kasus
    PenempatanFactory.create(unit=balai, kepala=True)
    sebelum = Jejak.objects.count()
    jawaban = pengelola.post(alamat(orang, nama), {"mulai": HARI, "unit": balai.pk, "dasar": "SK 9", **isi})
    assert (jawaban.status_code, Jejak.objects.count()) == (status, sebelum)
    assert kata in teks(jawaban)
    assert 'value="SK 9"' in jawaban.content.decode()


@pytest.mark.parametrize(
    "nama", [satu.nama for satu in SEMUA if Kedudukan.AKTIF in satu.saat and satu.nama not in ("pns", "pulih")]
)
def test_each_act_has_its_page_within_the_budget(
    pengelola: Masuk, orang: Pegawai, nama: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    PenempatanFactory.create_batch(5, unit__parent=UnitKerja.objects.get(nama="Balai"), kepala=True)
    with django_assert_max_num_queries(12):
        assert pengelola.get(alamat(orang, nama)).status_code == 200


def test_strangers_and_oneself_are_offered_nothing(masuk_sebagai: Masuki, orang: Pegawai, balai: UnitKerja) -> None:
    lain = PeranFactory.create().pegawai
    sendiri = PeranFactory.create(unit=balai, pegawai=orang).pegawai
    for siapa in (lain, sendiri, PegawaiFactory.create()):
        assert tindakan_boleh(siapa, orang) == []
        for nama in ("mutasi", "pensiun", "tidak-ada"):
            assert masuk_sebagai(siapa).post(alamat(orang, nama), {"mulai": HARI}).status_code == 404


def test_who_is_away_is_offered_the_return_and_who_has_left_the_undoing() -> None:
    balai = UnitKerjaFactory.create()
    pengelola = PeranFactory.create(unit=balai).pegawai
    belajar = MasaKedudukanFactory.create().pegawai
    PenempatanFactory.create(pegawai=belajar, unit=balai)
    assert "kembali" in [satu.nama for satu in tindakan_boleh(pengelola, belajar)]
    assert "cuti" not in [satu.nama for satu in tindakan_boleh(pengelola, belajar)]
    pergi = PenempatanFactory.create(pegawai__pensiun=True, unit=balai, selesai=date(2026, 1, 1)).pegawai
    assert [satu.nama for satu in tindakan_boleh(pengelola, pergi)] == ["pulih"]


def test_somebody_new(pengelola: Masuk, seksi: UnitKerja) -> None:
    PegawaiFactory.create(nama="Ratna Widya")
    isi = {
        "nip": "19990101 202601 1 901", "nama": "Bima Baru", "jenis": "cpns", "golongan": "III/a", "unit": seksi.pk,
        "jabatan": "Analis Sarana Ahli Pertama", "kepala": "", "penilai": "ratna widya", "mulai": HARI, "dasar": "SK 1",
    }  # fmt: skip
    assert pengelola.get("/pegawai/baru/").status_code == 200
    jawaban = pengelola.post("/pegawai/baru/", isi, follow=True)
    assert "Bima Baru tercatat sebagai pegawai." in teks(jawaban)
    for kata in ("Analis Sarana Ahli Pertama", "Ratna Widya", "Penata Muda / III/a"):
        assert kata in teks(jawaban)
    kedua = pengelola.post("/pegawai/baru/", isi)
    assert kedua.status_code == 409
    assert "sudah tercatat atas nama Bima Baru" in teks(kedua)
