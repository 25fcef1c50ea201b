"""What an import would do: the tree, the posts, the heads, the assessors, and only what differs."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.impor import (
    MulaiTidakWajar,
    RencanaImpor,
    UnitIndukTidakJelas,
    baca_tabel,
    rencanakan_impor,
    urai_orang,
)
from selaras.organisasi.models import AlasanPenilai, Pegawai, Penempatan, Penilai, UnitKerja
from tests.organisasi import berkas_impor
from tests.organisasi.berkas_impor import HARI, MULAI, rencanakan
from tests.organisasi.factories import PegawaiFactory
from tests.organisasi.lembar_siasn import BALAI, balai, kepala, lembar, orang

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gudang")]


def impor(baris: Sequence[dict[str, Any]], **lain: Any) -> RencanaImpor:
    """Plan, and do."""
    return berkas_impor.impor(baris, **lain)[1]


def pohon(rencana: RencanaImpor) -> list[str]:
    """The units, indented as a tree is."""
    return ["  " * (len(jalur) - 1) + simpul.nama for jalur, simpul in rencana.pohon.urut]


def nasib(rencana: RencanaImpor, urut: int) -> list[str]:
    """What happens to the person with this sequence number."""
    (satu,) = [satu for satu in rencana.orang if satu.orang.nip.endswith(str(urut))]
    return list(rencana.bagian(satu))


def kini(urut: int) -> tuple[str, str, bool, str]:
    """Unit, post, whether head, and assessor in force of the person with this sequence number."""
    p = Penempatan.objects.select_related("unit", "jabatan").get(pegawai__nip__endswith=str(urut), selesai=None)
    penilai = Penilai.objects.filter(pegawai=p.pegawai_id, selesai=None).values_list("penilai__nip", flat=True).first()
    return p.unit.nama, p.jabatan.nama, p.kepala, (penilai or "")[-3:]


def test_planning_writes_nothing() -> None:
    rencanakan(balai())
    assert not any(model.objects.exists() for model in (UnitKerja, Pegawai, Penempatan, Penilai))


def test_flat_units_hang_below_the_unit_of_the_highest_eselon() -> None:
    assert pohon(rencanakan(balai())) == [BALAI, "  Seksi Perawatan Sarana", "  Subbagian Tata Usaha"]


def test_the_unit_at_the_top_may_be_named() -> None:
    (puncak, *lain) = pohon(rencanakan(balai(), unit_induk="Direktorat Sarana"))
    assert (puncak, len(lain)) == ("Direktorat Sarana", 3)


def test_without_heads_the_institution_is_the_top() -> None:
    assert pohon(rencanakan([orang(900), orang(901)])) == [BALAI, "  Seksi Perawatan Sarana"]


def test_a_flat_file_that_names_no_top_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnitIndukTidakJelas, match="Isi nama unit induknya"):
        rencanakan([orang(900, INSTANSI_KERJA_NAMA=""), orang(901, INSTANSI_KERJA_NAMA="", UNOR_NAMA="Seksi B")])


DARI_BAWAH = ["Seksi A - Bidang Satu - Dinas", "Seksi B - Bidang Satu - Dinas", "Bidang Dua - Dinas"]
SUSUNAN = ["Dinas", "  Bidang Dua", "  Bidang Satu", "    Seksi A", "    Seksi B"]


@pytest.mark.parametrize("unor", [DARI_BAWAH, [" - ".join(reversed(satu.split(" - "))) for satu in DARI_BAWAH]])
def test_paths_are_followed_from_either_end(unor: list[str]) -> None:
    assert pohon(rencanakan([orang(900 + ke, UNOR_NAMA=satu) for ke, satu in enumerate(unor)])) == SUSUNAN


def test_the_top_of_paths_may_stand_alone() -> None:
    rencana = rencanakan([orang(900, UNOR_NAMA="Dinas"), orang(901, UNOR_NAMA="Bidang Satu - Dinas")])
    assert pohon(rencana) == ["Dinas", "  Bidang Satu"]


def test_the_unit_at_the_top_stands_above_paths_too() -> None:
    rencana = rencanakan([orang(900, UNOR_NAMA="Seksi A - Dinas"), orang(901, UNOR_NAMA="Kota")], unit_induk="Kota")
    assert pohon(rencana) == ["Kota", "  Dinas", "    Seksi A"]


def test_another_top_than_there_is_is_refused_with_what_to_do() -> None:
    impor(balai())
    baris = [orang(910, UNOR_NAMA="Seksi A - Dinas")]
    with pytest.raises(UnitIndukTidakJelas, match=f"paling atas di berkas ini Dinas, sedangkan di Selaras {BALAI}"):
        rencanakan(baris)
    assert pohon(rencanakan(baris, unit_induk=BALAI)) == [BALAI, "  Dinas", "    Seksi A"]


def test_units_of_one_name_are_kept_apart_by_their_codes() -> None:
    rencana = rencanakan([orang(900, UNOR_NAMA="Subbagian Umum", UNOR_ID=kode) for kode in ("A",)]
                         + [orang(901, UNOR_NAMA="Subbagian Umum", UNOR_ID="B")])  # fmt: skip
    assert [simpul.kode for simpul in rencana.unit_baru] == ["", "A", "B"]


def test_heads_and_assessors_are_guessed_from_the_tree() -> None:
    rencana = impor(balai())
    assert kini(900) == (BALAI, "Kepala Balai", True, "")
    assert kini(901) == ("Seksi Perawatan Sarana", "Kepala Seksi Perawatan Sarana", True, "900")
    assert kini(903) == ("Seksi Perawatan Sarana", "Pengolah Data Perawatan", False, "901")
    assert kini(905) == ("Subbagian Tata Usaha", "Pengolah Data Perawatan", False, "902")
    assert [str(satu) for satu in rencana.peringatan] == [
        "Baris 2, kolom UNOR NAMA: Atasan Budi Contoh 900 tidak ada di berkas ini; tetapkan pejabat penilainya nanti."
    ]


def test_who_has_no_head_near_is_assessed_by_the_next_above() -> None:
    impor([*balai(), orang(910, UNOR_NAMA="Seksi Tanpa Kepala")])
    assert kini(910)[3] == "900"


def test_posts_begin_on_their_tmt_and_assessors_on_the_first_day() -> None:
    impor([*balai(), orang(910, TMT_JABATAN="")])
    mulai = {p.pegawai.nip[-3:]: p.mulai for p in Penempatan.objects.select_related("pegawai")}
    assert (mulai["903"], mulai["910"]) == (date(2024, 3, 1), MULAI)
    assert set(Penilai.objects.values_list("mulai", flat=True)) == {MULAI}


def test_two_of_one_rank_in_one_unit_make_no_head_and_a_doubt() -> None:
    rencana = rencanakan([*balai(), kepala(910, "Kepala Seksi Bayangan", "IV.a", "Seksi Perawatan Sarana")])
    assert "sama-sama memimpin Seksi Perawatan Sarana; kepalanya belum ditetapkan." in str(rencana.peringatan[0])
    assert "memimpin" not in nasib(rencana, 901)[1]


def test_of_two_in_one_unit_the_higher_leads() -> None:
    impor([*balai(), kepala(910, "Kepala Urusan Sarana", "V.a", "Seksi Perawatan Sarana")])
    assert (kini(901)[2], kini(910)[2:]) == (True, (False, "901"))


def test_the_same_file_again_changes_nothing() -> None:
    impor(balai())
    rencana = rencanakan(balai(), hari=date(2026, 11, 1))
    assert (rencana.kosong, rencana.tetap, rencana.baru, rencana.berubah) == (True, 6, [], [])


def test_what_changed_of_a_person_is_named_before_and_after() -> None:
    impor(balai())
    baris = balai()
    baris[3] |= {"NAMA": "Budi Baru", "GOL AKHIR NAMA": "III/c", "TMT GOLONGAN": "01-10-2026"}
    rencana = impor(baris)
    assert nasib(rencana, 903) == [
        "nama Budi Contoh 903 → Budi Baru",
        "golongan III/b → III/c",
        "TMT golongan 1 April 2022 → 1 Oktober 2026",
    ]
    pegawai = Pegawai.objects.pada(HARI).get(nip__endswith="903")
    assert (pegawai.nama, pegawai.golongan, pegawai.versi) == ("Budi Baru", "III/c", 2)


def test_a_transfer_ends_the_former_post_and_brings_another_assessor() -> None:
    impor(balai())
    baris = balai()
    baris[3] |= {"UNOR NAMA": "Subbagian Tata Usaha", "UNOR ID": "U-Subbagian Tata Usaha", "TMT JABATAN": "01-09-2026"}
    jabatan = "Pengolah Data Perawatan"
    assert nasib(impor(baris), 903) == [
        f"{jabatan}, di Seksi Perawatan Sarana → {jabatan}, di Subbagian Tata Usaha, sejak 1 September 2026",
        "dinilai oleh Budi Contoh 901 → Budi Contoh 902, sejak 1 September 2026",
    ]
    assert kini(903) == ("Subbagian Tata Usaha", "Pengolah Data Perawatan", False, "902")
    lama = Penempatan.objects.get(pegawai__nip__endswith="903", selesai__isnull=False)
    assert (lama.unit.nama, lama.selesai) == ("Seksi Perawatan Sarana", date(2026, 8, 31))


def test_a_transfer_without_a_later_tmt_holds_from_today() -> None:
    impor(balai())
    baris = balai()
    baris[3] |= {"UNOR NAMA": "Subbagian Tata Usaha", "UNOR ID": "U-Subbagian Tata Usaha"}
    impor(baris)
    assert Penempatan.objects.get(pegawai__nip__endswith="903", selesai=None).mulai == HARI


def test_a_mistake_of_the_same_day_is_corrected_in_place() -> None:
    salah, benar = (
        [*balai(), orang(910, TMT_JABATAN=HARI)],
        [*balai(), orang(910, TMT_JABATAN=HARI, JABATAN_NAMA="Pengemudi")],
    )
    impor(salah)
    impor(benar)
    assert (kini(910)[1], Penempatan.objects.filter(pegawai__nip__endswith="910").count()) == ("Pengemudi", 1)


def tukar(kedua: str) -> list[dict[str, Any]]:
    """The two heads below the Balai change places; the second one on a TMT of its own."""
    baris = balai()
    for satu, lain, tmt in ((1, 2, "01-09-2026"), (2, 1, kedua)):
        asal = balai()[lain]
        baris[satu] |= {nama: asal[nama] for nama in ("UNOR NAMA", "UNOR ID", "JABATAN NAMA")} | {"TMT JABATAN": tmt}
    return baris


@pytest.mark.parametrize("kedua", ["01-09-2026", "15-08-2026", "20-09-2026"])
def test_two_heads_may_change_places(kedua: str) -> None:
    impor(balai())
    impor(tukar(kedua))
    assert (kini(901)[0], kini(902)[0]) == ("Subbagian Tata Usaha", "Seksi Perawatan Sarana")
    assert (kini(903)[3], kini(905)[3]) == ("902", "901")
    memimpin = Penempatan.objects.filter(kepala=True).values_list("unit__nama", "mulai", "selesai").order_by("mulai")
    for unit in ("Seksi Perawatan Sarana", "Subbagian Tata Usaha"):
        (_, _, akhir), (_, awal, _) = [satu for satu in memimpin if satu[0] == unit]
        assert akhir is not None
        assert akhir < awal


def test_two_heads_may_change_places_on_the_day_they_began() -> None:
    impor(balai(TMT_JABATAN=HARI))
    baris = tukar("06-10-2026")
    baris[1]["TMT JABATAN"] = "06-10-2026"
    impor(baris)
    assert (kini(901)[0], kini(902)[0], Penempatan.objects.count()) == (
        "Subbagian Tata Usaha", "Seksi Perawatan Sarana", 6,
    )  # fmt: skip


def test_an_heir_waits_for_a_head_whom_the_file_does_not_know() -> None:
    impor(balai())
    pengganti = kepala(920, "Kepala Seksi Perawatan Sarana", "IV.a", "Seksi Perawatan Sarana", TMT_JABATAN="01-09-2026")
    rencana = impor([pengganti])
    assert "masih dipimpin orang yang tidak ada di berkas ini. Akhiri dulu penempatannya." in str(rencana.peringatan[0])
    assert (kini(920)[2:], kini(901)[2], kini(903)[3]) == ((False, "901"), True, "901")


def test_an_heir_follows_a_head_who_retires_and_takes_over_the_people() -> None:
    impor(balai())
    baris = balai()
    baris[1]["KEDUDUKAN HUKUM NAMA"] = "Pensiun"
    baris.append(
        kepala(920, "Kepala Seksi Perawatan Sarana", "IV.a", "Seksi Perawatan Sarana", TMT_JABATAN="01-09-2026")
    )
    impor(baris)
    assert not Penempatan.objects.filter(pegawai__nip__endswith="901", selesai=None).exists()
    assert not Penilai.objects.filter(pegawai__nip__endswith="901", selesai=None).exists()
    assert (kini(920)[2:], kini(903)[3]) == ((True, "900"), "920")
    assert Penempatan.objects.get(pegawai__nip__endswith="920").mulai == HARI


def test_who_no_longer_serves_and_was_never_here_is_passed_over() -> None:
    rencana = rencanakan([*balai(), orang(910, KEDUDUKAN_HUKUM_NAMA="Pensiun")])
    assert (len(rencana.orang), rencana.dilewati) == (6, 1)


def test_an_assessor_by_delegation_is_left_alone() -> None:
    impor(balai())
    luar = PegawaiFactory.create(luar=True)
    Penilai.objects.filter(pegawai__nip__endswith="903").update(alasan=AlasanPenilai.DELEGASI, penilai=luar)
    assert rencanakan(balai()).kosong


def test_a_tree_that_people_have_rearranged_decides_who_is_above() -> None:
    impor([*balai(), orang(910, UNOR_NAMA="Kelompok Fungsional")])
    UnitKerja.objects.filter(nama="Kelompok Fungsional").update(
        parent=UnitKerja.objects.get(nama="Seksi Perawatan Sarana")
    )
    impor([*balai(), orang(910, UNOR_NAMA="Kelompok Fungsional")])
    assert kini(910)[3] == "901"


def test_a_unit_renamed_in_the_file_is_known_by_its_code() -> None:
    impor(balai())
    baris = balai()
    for satu in baris:
        if satu["UNOR NAMA"] == "Seksi Perawatan Sarana":
            satu["UNOR NAMA"] = "Seksi Sarana"
    impor(baris)
    assert (UnitKerja.objects.count(), UnitKerja.objects.get(kode="U-Seksi Perawatan Sarana").nama) == (
        3,
        "Seksi Sarana",
    )


def test_the_fingerprint_is_the_same_until_something_else_would_happen() -> None:
    pertama = rencanakan(balai())
    assert pertama.sidik == rencanakan(balai()).sidik
    assert pertama.sidik != rencanakan(balai(), mulai=date(2026, 2, 1)).sidik
    PegawaiFactory.create(nip="199001152015031903", nama="Sudah Ada", pengguna=None)
    assert pertama.sidik != rencanakan(balai()).sidik


def test_the_plan_is_told_in_one_sentence() -> None:
    rencana = rencanakan([*balai(), orang(910, NIP_BARU=1.0)])
    assert rencana.ringkasan == "6 pegawai baru, 3 unit baru, 5 jabatan baru, 1 baris ditolak."


@pytest.mark.parametrize("banyak", [10, 60])
def test_planning_costs_the_same_however_many_people(
    banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hasil = urai_orang(baca_tabel(lembar([*balai(), *(orang(906 + ke) for ke in range(banyak))])))
    with django_assert_num_queries(7):
        rencanakan_impor(hasil, mulai=MULAI, hari=HARI)


@pytest.mark.parametrize(
    ("mulai", "wajar"),
    [
        (date(1989, 12, 31), False),
        (date(1990, 1, 1), True),
        (date(2027, 10, 6), True),
        (date(2027, 10, 7), False),
        (date(2206, 1, 1), False),
    ],
)
def test_a_mistyped_day_is_told_with_what_it_may_be(mulai: date, *, wajar: bool) -> None:
    if wajar:
        assert rencanakan(balai(), mulai=mulai).mulai == mulai
        return
    with pytest.raises(MulaiTidakWajar, match="Isi tanggal antara 1 Januari 1990 dan 6 Oktober 2027"):
        rencanakan(balai(), mulai=mulai)
