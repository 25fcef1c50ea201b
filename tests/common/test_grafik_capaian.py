from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.common.format import Bilangan
from selaras.common.grafik import bullet
from selaras.common.grafik.capaian import Target

WAKTU = Decimal(279) / 365 * 100  # 6 Oktober

bilangan = st.floats(min_value=-1e6, max_value=1e6) | st.integers(-1000, 1000) | st.decimals(-100, 100, places=2)


@pytest.mark.parametrize(
    ("nilai", "target", "kepala", "isi", "keterangan"),
    [
        (55, 72, "55 dari 72", 76.39, "Sesuai rencana"),
        (142, 188, "142 dari 188", 75.53, "Sesuai rencana"),
        (174, 220, "174 dari 220", 79.09, "Sesuai rencana"),
        (5, 9, "5 dari 9", 55.56, "Tertinggal"),
        (70, 72, "70 dari 72", 97.22, "Di depan rencana"),
        (90, 72, "90 dari 72", 100, "Di atas target"),
        (1500, (2000, 2500), "1.500 dari 2.000–2.500", 75, "Sesuai rencana"),
        (0, 0, "0 dari 0", 100, "Sesuai target"),
        (1, 0, "1 dari 0", 100, "Di atas target"),
    ],
)
def test_what_adds_up_is_compared_with_the_time_gone(
    nilai: Bilangan, target: Target, kepala: str, isi: float, keterangan: str
) -> None:
    x = bullet(nama="Perawatan", nilai=nilai, target=target, jenis="kumulatif", waktu=WAKTU)
    assert (x.kepala, x.isi, x.keterangan, x.tertinggal) == (kepala, isi, keterangan, keterangan == "Tertinggal")
    assert (x.waktu, x.sasaran) == (76.44, ())
    assert x.ambang == (66.44, 20)
    dalam = x.ambang[0] <= isi <= sum(x.ambang)
    assert dalam == (keterangan == "Sesuai rencana") or keterangan in ("Sesuai target", "Di atas target")


@pytest.mark.parametrize(("waktu", "ambang"), [(0, (0, 10)), (4, (0, 14)), (97, (87, 13)), (100, (90, 10))])
def test_the_band_of_the_plan_ends_with_the_scale(waktu: int, ambang: tuple[float, float]) -> None:
    assert bullet(nama="a", nilai=1, target=9, jenis="kumulatif", waktu=waktu).ambang == ambang


@pytest.mark.parametrize(
    ("nilai", "target", "kepala", "isi", "sasaran", "keterangan"),
    [
        (97, 95, "97%, target 95%", 97, 95, "Di atas target"),
        (86, 90, "86%, target 90%", 86, 90, "Di bawah target"),
        (Decimal("93.4"), 95, "93,4%, target 95%", 93.4, 95, "Di bawah target"),
        (95, 95, "95%, target 95%", 95, 95, "Sesuai target"),
        (79, (85, 100), "79%, target 85–100%", 79, 85, "Di bawah target"),
        (90, (85, 100), "90%, target 85–100%", 90, 85, "Sesuai target"),
        (130, 110, "130%, target 110%", 100, 100, "Di atas target"),
    ],
)
def test_a_level_is_compared_with_its_target(
    *, nilai: Bilangan, target: Target, kepala: str, isi: float, sasaran: float, keterangan: str
) -> None:
    x = bullet(nama="Tanpa ulang", nilai=nilai, target=target, jenis="tingkat", satuan="%", waktu=WAKTU)
    assert (x.kepala, x.isi, x.sasaran, x.keterangan) == (kepala, isi, (sasaran,), keterangan)
    assert (x.tertinggal, x.waktu) == (keterangan == "Di bawah target", None)


def test_where_less_is_better_the_scale_is_turned_round_and_the_caption_says_so() -> None:
    lambat = bullet(nama="Waktu tanggap", nilai=6, target=4, jenis="tingkat", polarisasi="minimal", satuan="hari")
    assert (lambat.kepala, lambat.isi, lambat.sasaran) == ("6 hari, target 4 hari", 25, (50,))
    assert (lambat.keterangan, lambat.tertinggal) == ("Melewati batas", True)
    assert lambat.catatan == "Skala dibalik: makin kecil angkanya, makin baik."

    hemat = bullet(
        nama="Gangguan", nilai=2, target=5, jenis="kumulatif", polarisasi="minimal", waktu=76, catatan="Contoh."
    )
    assert (hemat.kepala, hemat.isi, hemat.waktu, hemat.keterangan) == ("2 dari batas 5", 60, 24, "Di depan rencana")
    assert hemat.catatan == "Batang adalah sisa batas: makin kecil angkanya, makin baik. Contoh."


@pytest.mark.parametrize(
    ("nilai", "isi", "keterangan", "tertinggal"), [(0, 100, "Sesuai target", False), (1, 0, "Melewati batas", True)]
)
def test_a_limit_of_zero_is_kept_or_broken(nilai: int, isi: float, keterangan: str, *, tertinggal: bool) -> None:
    x = bullet(nama="Kecelakaan", nilai=nilai, target=0, jenis="kumulatif", polarisasi="minimal", waktu=50)
    assert (x.isi, x.keterangan, x.tertinggal) == (isi, keterangan, tertinggal)


@pytest.mark.parametrize(("nilai", "tertinggal"), [(3, True), (5, False), (7, True)])
def test_where_steady_is_best_both_sides_ask_for_attention(nilai: int, *, tertinggal: bool) -> None:
    x = bullet(nama="pH", nilai=nilai, target=(4, 6), jenis="tingkat", polarisasi="stabil")
    assert (x.tertinggal, len(x.sasaran)) == (tertinggal, 2)


def test_no_value_and_no_target_are_said() -> None:
    kosong = bullet(nama="Briefing", nilai=None, target=90, jenis="tingkat", satuan="%")
    assert (kosong.kepala, kosong.isi, kosong.keterangan, kosong.tertinggal) == ("target 90%", 0, "Belum diisi", False)
    lepas = bullet(nama="Briefing", nilai=12, target=None, jenis="kumulatif", waktu=WAKTU)
    assert (lepas.kepala, lepas.isi, lepas.keterangan, lepas.waktu) == ("12", 0, "Target belum ada", None)


def test_a_screen_reader_hears_the_unit_and_the_time() -> None:
    x = bullet(nama="Perawatan", nilai=55, target=72, jenis="kumulatif", satuan="lokomotif", waktu=WAKTU)
    assert x.label == "Perawatan: 55 dari 72 lokomotif. Sesuai rencana. Waktu berjalan 76%."


@pytest.mark.parametrize(("jenis", "polarisasi"), [("rata", "maksimal"), ("tingkat", "naik")])
def test_an_unknown_kind_is_loud(jenis: str, polarisasi: str) -> None:
    with pytest.raises(ValueError, match="tidak dikenal"):
        bullet(nama="x", nilai=1, target=1, jenis=jenis, polarisasi=polarisasi)


@given(
    nilai=bilangan | st.none(),
    target=bilangan | st.tuples(bilangan, bilangan) | st.none(),
    jenis=st.sampled_from(["kumulatif", "tingkat"]),
    polarisasi=st.sampled_from(["maksimal", "minimal", "stabil"]),
    satuan=st.sampled_from(["", "%", "hari"]),
    waktu=bilangan | st.none(),
)
def test_every_bar_lies_inside_the_picture_and_says_its_figures(
    *, nilai: Bilangan | None, target: Target | None, jenis: str, polarisasi: str, satuan: str, waktu: Bilangan | None
) -> None:
    x = bullet(nama="x", nilai=nilai, target=target, jenis=jenis, polarisasi=polarisasi, satuan=satuan, waktu=waktu)
    assert all(0 <= letak <= 100 for letak in (x.isi, *x.sasaran, *([] if x.waktu is None else [x.waktu])))
    assert x.kepala in x.label
    assert x.keterangan in x.label
