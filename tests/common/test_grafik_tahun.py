import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from selaras.common.grafik import GarisTahun, Perhentian, Tahapan, garis_tahun
from selaras.common.grafik.tahun import Rel
from selaras.common.grafik.teks import GESER, Tulisan, lebar_teks
from tests.common.contoh_grafik import PERHENTIAN, TAHAPAN, contoh_garis_tahun

LEBAR = {"pendek": (288, 320, 500, 895), "sedang": (896, 1000, 1087), "panjang": (1088, 1120, 1264, 2000)}
SUMBU = [date(2026, 1, 1) + timedelta(days=hari) for hari in range(396)]
persentase = st.floats(min_value=-50, max_value=400)
jejak = st.lists(st.tuples(st.sampled_from(SUMBU), persentase), max_size=14)
tahun_acak = st.builds(
    lambda hari, saya, organisasi, ajakan: garis_tahun(
        tahun=2026,
        hari_ini=hari,
        saya=saya,
        organisasi=organisasi,
        tahapan=TAHAPAN,
        perhentian=PERHENTIAN,
        ajakan=ajakan,
    ),
    st.sampled_from(SUMBU) | st.none(),
    jejak | st.none(),
    jejak | st.none(),
    st.sampled_from(["", "Ajukan SKP sampai 31 Jan", "Nilai TW IV sampai 15 Januari"]),
)


def titik(jalur: str) -> list[tuple[float, float]]:
    angka = [float(n) for n in re.findall(r"-?[\d.]+", jalur)]
    return list(zip(angka[::2], angka[1::2], strict=True))


def rentang(kata: Tulisan, lebar: float) -> tuple[float, float]:
    panjang = lebar_teks(kata.isi, 14)
    kiri = kata.x / 100 * lebar + kata.dx - GESER[kata.jangkar] * panjang
    return kiri, kiri + panjang


def semua_rel(x: GarisTahun) -> tuple[Rel, Rel]:
    return x.saya, x.organisasi


def test_the_figures_of_the_design_are_where_the_design_has_them() -> None:
    x = contoh_garis_tahun()
    panjang = x.ragam[2]
    assert (x.judul, x.saya.teks, x.organisasi.teks, x.waktu) == ("Tahun kinerja 2026", "68%", "71%", "76%")
    assert (x.hari_ini, x.sekat) == (70.45, (7.83, 84.34, 92.17))
    assert titik(x.saya.lewat)[-1] == (70.45, 23.04)
    assert titik(x.organisasi.lewat)[-1] == (70.45, 40.12)
    assert [(s.x, s.sudah) for s in panjang.stasiun] == [(22.73, True), (45.71, True), (92.17, False)]
    assert [k.isi for k in panjang.atas] == [t.nama for t in TAHAPAN]
    assert [k.isi for k in panjang.bawah] == [
        "Januari",
        "Akhir TW I",
        "Akhir TW II",
        "Nilai TW III sampai 15 Okt",
        "Akhir TW IV",
    ]


def test_a_narrow_screen_names_the_stage_that_runs_and_the_quarter_that_is_due() -> None:
    pendek = contoh_garis_tahun().ragam[0]
    assert [k.isi for k in pendek.atas] == ["Tahap 2 dari 4: pelaksanaan"]
    assert [(k.isi, k.kini) for k in pendek.bawah if k.kini] == [("TW III", True)]


def test_a_screen_reader_hears_the_stages_and_the_figures() -> None:
    assert contoh_garis_tahun().label == (
        "Rencana selesai. Pelaksanaan, pemantauan, dan pembinaan berjalan sejak 1 Februari 2026. "
        "Penilaian mulai 1 Desember 2026. Tindak lanjut mulai 1 Januari 2027. "
        "Hari ini 6 Oktober 2026: Saya 68% dari target tahunan; Balai 71% dari target tahunan; waktu berjalan 76%."
    )


def test_sleepers_reach_from_line_to_line() -> None:
    triwulan_satu = contoh_garis_tahun().bantalan[0]
    assert (triwulan_satu.y1, triwulan_satu.y2) == (58 + (32 - 28 * 0.76) * 1.25, 58 + (32 + 28 * 0.80) * 1.25)


def test_without_a_target_a_line_runs_level_and_says_so() -> None:
    x = garis_tahun(tahun=2026, hari_ini=SUMBU[200], saya=[(SUMBU[90], 24)], organisasi=None, tahapan=[], perhentian=[])
    assert x.organisasi.teks == "target belum ada"
    assert {y for _, y in titik(x.organisasi.lewat) + titik(x.organisasi.nanti)} == {60}
    assert x.satuan == "Persen dari target tahunan"
    assert "Balai target belum ada" in x.label


def test_another_year_has_no_today_and_nothing_to_come_once_it_is_over() -> None:
    tutup = [(date(2026, 12, 31), 100)]
    x = garis_tahun(
        tahun=2026, hari_ini=date(2028, 5, 1), saya=tutup, organisasi=tutup, tahapan=TAHAPAN, perhentian=PERHENTIAN
    )
    assert (x.hari_ini, x.waktu, [r.pil for r in x.ragam]) == (None, "", [None, None, None])
    assert [r.nanti for r in semua_rel(x)] == ["", ""]
    assert "Hari ini" not in x.label


def test_what_is_dated_after_today_is_not_drawn_yet() -> None:
    x = garis_tahun(tahun=2026, hari_ini=SUMBU[99], saya=[(SUMBU[300], 90)], organisasi=None, tahapan=[], perhentian=[])
    assert (x.saya.teks, titik(x.saya.lewat)[-1]) == ("0%", (25.25, 4))


def test_a_stage_name_too_long_for_any_screen_is_left_to_the_screen_reader() -> None:
    x = garis_tahun(
        tahun=2026,
        hari_ini=SUMBU[5],
        saya=None,
        organisasi=None,
        tahapan=[Tahapan("Perencanaan yang " + "sangat " * 40 + "panjang", SUMBU[0])],
        perhentian=[Perhentian("TW I", SUMBU[89])],
    )
    assert [k.isi for k in x.ragam[0].atas] == ["Tahap 1 dari 1"]
    assert [len(r.atas) for r in x.ragam[1:]] == [0, 0]
    assert "sangat sangat" in x.label


@given(tahun_acak)
def test_every_place_lies_inside_the_picture(x: GarisTahun) -> None:
    semua_jalur = [x.sisa, *(jalur for rel in semua_rel(x) for jalur in (rel.lewat, rel.nanti))]
    for a, b in (t for jalur in semua_jalur for t in titik(jalur)):
        assert 0 <= a <= 100
        assert 4 <= b <= 60
    assert all(0 <= letak <= 100 for letak in x.sekat)
    assert all(58 <= b.y1 < b.y2 <= 138 for b in x.bantalan)
    assert all(0 <= s.x <= 100 for ragam in x.ragam for s in ragam.stasiun)


@given(tahun_acak)
def test_the_lines_never_cross(x: GarisTahun) -> None:
    assert all(y <= 30 for jalur in (x.saya.lewat, x.saya.nanti) for _, y in titik(jalur))
    assert all(y >= 34 for jalur in (x.organisasi.lewat, x.organisasi.nanti) for _, y in titik(jalur))


@given(tahun_acak)
def test_words_stay_inside_and_apart_at_every_width(x: GarisTahun) -> None:
    for ragam in x.ragam:
        for lebar in LEBAR[ragam.kelas]:
            for kata in (ragam.atas, ragam.bawah):
                urut = sorted(rentang(k, lebar) for k in kata)
                assert all(kiri >= -0.1 and kanan <= lebar + 0.1 for kiri, kanan in urut)
                assert all(a[1] + 5 < b[0] for a, b in pairwise(urut))


@given(tahun_acak)
def test_the_mark_of_today_stays_inside_and_above_its_line(x: GarisTahun) -> None:
    for ragam in x.ragam:
        if not (pil := ragam.pil):
            continue
        assert pil.kiri <= 0 <= pil.kiri + pil.panjang
        for lebar in LEBAR[ragam.kelas]:
            kiri = pil.x / 100 * lebar + pil.kiri
            assert -0.2 <= kiri <= lebar - pil.panjang + 0.2


@given(tahun_acak)
def test_the_label_has_the_same_figures_as_the_legend(x: GarisTahun) -> None:
    assert all(f"{rel.nama} {rel.teks}" in x.label for rel in semua_rel(x))
    assert x.waktu in x.label
