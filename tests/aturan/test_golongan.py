import pytest

from aturan.golongan import PNS, PPPK, Golongan, urai_golongan

CETAKAN = """I/a Juru Muda | I/b Juru Muda Tk. I | I/c Juru | I/d Juru Tk. I
II/a Pengatur Muda | II/b Pengatur Muda Tk. I | II/c Pengatur | II/d Pengatur Tk. I
III/a Penata Muda | III/b Penata Muda Tk. I | III/c Penata | III/d Penata Tk. I
IV/a Pembina | IV/b Pembina Tk. I | IV/c Pembina Utama Muda | IV/d Pembina Utama Madya | IV/e Pembina Utama"""


def test_the_seventeen_ranks_of_a_pns_as_printed() -> None:
    cetakan = [sel.strip().split(" ", 1) for baris in CETAKAN.splitlines() for sel in baris.split("|")]
    assert [golongan.tulisan for golongan in PNS] == [f"{pangkat} / {kode}" for kode, pangkat in cetakan]
    assert [golongan.urut for golongan in PNS] == list(range(1, 18))


def test_a_pppk_has_a_golongan_without_pangkat() -> None:
    assert (len(PPPK), PPPK[8].tulisan, PPPK[-1].kode) == (17, "IX", "XVII")


@pytest.mark.parametrize("golongan", [*PNS, *PPPK], ids=lambda g: f"{g.jenis} {g.kode}")
def test_what_is_printed_is_read_back(golongan: Golongan) -> None:
    assert urai_golongan(golongan.tulisan) == golongan


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("III/d", "III/d"), ("iiid", "III/d"), ("III.c", "III/c"), ("Penata, III/c", "III/c"),
        ("Penata Tingkat I (III/d)", "III/d"), ("Golongan IX", "IX"), (" xi ", "XI"), ("IV", "IV"),
        ("Penata", "III/c"), ("penata  tk. I", "III/d"), ("Pangkat Pembina Tk I", "IV/b"), ("Gol. IX", "IX"),
    ],
)  # fmt: skip
def test_files_write_it_in_many_ways(teks: str, kode: str) -> None:
    assert urai_golongan(teks).kode == kode


@pytest.mark.parametrize("teks", ["", "-", "XVIII", "III/e", "Penata Tingkat II", "V/a"])
def test_an_unknown_rank_is_refused_with_an_example(teks: str) -> None:
    with pytest.raises(ValueError, match="tidak dikenal"):
        urai_golongan(teks)
