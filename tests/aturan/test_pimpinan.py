import pytest

from aturan.distribusi import CapaianOrganisasi
from aturan.pimpinan import PEMETAAN, rating_hasil_pimpinan
from aturan.predikat import Rating


@pytest.mark.parametrize(
    ("capaian", "rating"),
    [
        (CapaianOrganisasi.ISTIMEWA, Rating.DI_ATAS),
        (CapaianOrganisasi.BAIK, Rating.SESUAI),
        (CapaianOrganisasi.BUTUH_PERBAIKAN, Rating.DI_BAWAH),
        (CapaianOrganisasi.KURANG, Rating.DI_BAWAH),
        (CapaianOrganisasi.SANGAT_KURANG, Rating.DI_BAWAH),
    ],
)
def test_the_result_of_the_organisation_is_the_result_of_its_head(capaian: CapaianOrganisasi, rating: Rating) -> None:
    assert rating_hasil_pimpinan(capaian=capaian) == rating


def test_an_institution_may_map_it_otherwise() -> None:
    lain = {**PEMETAAN, CapaianOrganisasi.BUTUH_PERBAIKAN: Rating.SESUAI}
    assert rating_hasil_pimpinan(capaian=CapaianOrganisasi.BUTUH_PERBAIKAN, pemetaan=lain) == Rating.SESUAI
