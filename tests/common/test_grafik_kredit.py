from decimal import Decimal

from selaras.common.grafik import SukuKredit, batang_kredit

SUKU = [
    SukuKredit("2024", Decimal("12.5")),
    SukuKredit("2025", Decimal("18.75")),
    SukuKredit("2026", Decimal("12.5"), perkiraan=True),
    SukuKredit("2027", Decimal("12.5"), perkiraan=True),
]


def test_pieces_stand_one_after_another_up_to_the_threshold() -> None:
    batang = batang_kredit(SUKU, ambang=Decimal(50), nama="50 pangkat III/b")
    assert [p.corak for p in batang.potongan] == [1, 2, 0, 0]
    ujung = [p.x + p.lebar for p in batang.potongan]
    assert all(abs(a - p.x) < 0.02 for a, p in zip(ujung, batang.potongan[1:], strict=False))
    assert batang.potongan[2].x < batang.ambang < ujung[-1] < 100


def test_the_picture_says_its_numbers() -> None:
    batang = batang_kredit(SUKU, ambang=Decimal(50), nama="50 pangkat III/b")
    assert batang.label == (
        "Angka kredit 31,25 dari 50, 50 pangkat III/b. Perkiraan: 43,75 pada 2026, 56,25 pada 2027."
    )
    assert {t.isi for t in batang.tulisan} == {"2024", "2025", "2026", "2027"}


def test_nothing_yet_is_an_empty_bar_with_its_threshold() -> None:
    batang = batang_kredit([], ambang=Decimal(100), nama="100 jenjang Ahli Muda")
    assert (batang.potongan, batang.tulisan) == ((), ())
    assert 90 < batang.ambang < 100
