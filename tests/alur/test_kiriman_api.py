"""Every act of the API, by everybody: the same rights as on the pages, and for a stranger the same nothing."""

from collections.abc import Callable
from typing import Final

import pytest
from django.core.files.uploadedfile import UploadedFile

from selaras.organisasi.models.akun import KunciApi
from selaras.penilaian.models import StatusEvaluasi
from tests.alur.dunia import Dunia
from tests.alur.keadaan import jadikan_evaluasi
from tests.alur.kiriman import Kiriman
from tests.alur.kiriman_api import KHUSUS, SENDIRI, kiriman_api
from tests.alur.kiriman_penilaian import tetapkan_capaian
from tests.alur.tanya import TANYA
from tests.alur.test_kiriman import tulisan
from tests.alur.test_matriks import menurut_predikat
from tests.conftest import KINI
from tests.klien_api import KlienApi, operasi

pytestmark = pytest.mark.django_db
LAKU: Final = {isi["operationId"]: (cara, jalan, isi) for cara, jalan, isi in operasi() if cara != "GET"}
KIRIMAN: Final = list(kiriman_api(set(LAKU)))
SIAPA: Final = (  # one of each relation, near and far: the pages ask everybody, of the same services
    "pegawai", "penilai", "atasan_penilai", "direktur", "kepala", "pengelola", "pengelola_pusat", "pengawas", "admin", "admin_pusat",
    "rekan", "orang_lain", "pengelola_lain", "luar_lain",
)  # fmt: skip


@pytest.fixture(scope="module")
def klien_api(dunia_modul: Dunia) -> dict[str, KlienApi]:
    """These people, with a key for everything."""
    return {nama: KlienApi(dunia_modul.orang[nama], KINI) for nama in SIAPA}


def test_every_act_of_the_api_stands_in_the_matrix() -> None:
    dikenal = {satu.nama for satu in KIRIMAN} | SENDIRI.keys()
    assert sorted(LAKU.keys() - dikenal) == [], "say in tests/alur/kiriman_api.py what is sent there"
    assert sorted({satu.nama for satu in KHUSUS} | SENDIRI.keys()) == sorted(
        ({satu.nama for satu in KHUSUS} | SENDIRI.keys()) & LAKU.keys()
    ), "there is no such act any more"


@pytest.mark.parametrize("kiriman", KIRIMAN, ids=lambda kiriman: kiriman.nama)
def test_an_act_names_the_line_that_decides_its_page(kiriman: Kiriman) -> None:
    baris = {satu.nama for satu in menurut_predikat()[kiriman.laku]}
    assert set(LAKU[kiriman.nama][2]["x-laku"]) == baris


def kirim(kiriman: Kiriman, dunia: Dunia, klien: KlienApi) -> tuple[int, list[str], str]:
    """The status of the answer, what was written beside the use of the key, and what was said."""
    cara, jalan, _ = LAKU[kiriman.nama]
    isi = kiriman.nilai(kiriman.isi, dunia)
    berkas = {nama: nilai for nama, nilai in isi.items() if isinstance(nilai, UploadedFile)}
    lain = {nama: nilai for nama, nilai in isi.items() if nama not in berkas}
    jalan = jalan.format(**kiriman.nilai(kiriman.alamat, dunia))
    with dunia.sementara(), tulisan() as tertulis:
        jawaban = klien.minta(cara, jalan, lain, berkas=berkas or None)
    kunci = KunciApi._meta.db_table
    return jawaban.status_code, [sql for sql in tertulis if kunci not in sql], jawaban.content.decode()


@pytest.mark.parametrize("kiriman", KIRIMAN, ids=lambda kiriman: kiriman.nama)
def test_only_whom_the_matrix_names_may_send(
    kiriman: Kiriman, dunia: Dunia, klien_api: dict[str, KlienApi], record_property: Callable[[str, object], None]
) -> None:
    tanya = next(tanya for tanya in TANYA if tanya.laku == kiriman.laku)
    baris, pokok = menurut_predikat()[kiriman.laku], kiriman.pokok or tanya.pokok
    menyimpang, terlaksana, terakhir = [], [], ""
    with dunia.sementara():
        if isinstance(kiriman.keadaan, str):
            tanya.keadaan.jadikan(dunia, kiriman.keadaan)
        if kiriman.siap:
            kiriman.siap(dunia)
        for siapa, klien in klien_api.items():
            keadaan = kiriman.keadaan if isinstance(kiriman.keadaan, str) else kiriman.keadaan(dunia.orang[siapa])
            boleh = any(satu.boleh(dunia.sebagai(siapa, pokok), keadaan) for satu in baris)
            status, tertulis, kata = kirim(kiriman, dunia, klien)
            if boleh == (status in kiriman.ditolak) or (tertulis and not boleh):
                menyimpang.append(f"{siapa}: {status} {kata}, wrote {len(tertulis)}")
            if boleh and status < 300 and tertulis:
                terlaksana.append(siapa)
            terakhir = kata if boleh else terakhir
    record_property("acts of the API sent by somebody of the matrix", len(klien_api))
    assert menyimpang == []
    assert terlaksana, terakhir


@pytest.mark.parametrize("nama", SENDIRI)
def test_what_names_nothing_touches_only_ones_own(nama: str, dunia: Dunia, klien_api: dict[str, KlienApi]) -> None:
    jalan, milik = SENDIRI[nama]
    assert LAKU[nama][1] == jalan
    kiriman = Kiriman(nama, "", isi={"periode": dunia.triwulan.pk})
    with dunia.sementara():
        jadikan_evaluasi(dunia, StatusEvaluasi.SELESAI)
        tetapkan_capaian(dunia)
        assert {siapa for siapa, satu in klien_api.items() if kirim(kiriman, dunia, satu)[1]} == milik
