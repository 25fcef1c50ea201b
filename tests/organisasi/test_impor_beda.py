"""What people have written by hand since an import is named before the next one overwrites it."""

import pytest

from selaras.organisasi.impor import RencanaImpor
from selaras.organisasi.models import Pegawai, Penempatan, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import tempatkan
from tests.conftest import KINI
from tests.organisasi.berkas_impor import HARI, impor, rencanakan
from tests.organisasi.factories import PegawaiFactory
from tests.organisasi.lembar_siasn import balai

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gudang")]


def pegawai(urut: int) -> Pegawai:
    return Pegawai.objects.get(nip__endswith=str(urut))


def catatan(rencana: RencanaImpor) -> list[str]:
    """The doubts, but for the one about the head of all, whom nobody in the file assesses."""
    return [str(satu) for satu in rencana.peringatan if "Atasan" not in str(satu)]


def test_a_name_written_by_hand_is_named() -> None:
    impor(balai())
    Pegawai.objects.filter(pk=pegawai(903).pk).update(nama="Budi Tangan", email="tangan@contoh.id")
    baris = balai(EMAIL_GOV="baru@contoh.id")
    assert catatan(rencanakan(baris)) == [
        (
            "Baris 5, kolom NAMA: Sejak impor terakhir nama diubah di Selaras menjadi Budi Tangan; "
            "impor ini menggantinya dengan Budi Contoh 903."
        ),
        (
            "Baris 5, kolom EMAIL: Sejak impor terakhir surel diubah di Selaras menjadi tangan@contoh.id; "
            "impor ini menggantinya dengan baru@contoh.id."
        ),
    ]


def test_what_the_file_itself_changes_is_no_doubt() -> None:
    impor(balai())
    baris = balai()
    baris[3] |= {"NAMA": "Budi Baru", "UNOR NAMA": "Subbagian Tata Usaha", "UNOR ID": "U-Subbagian Tata Usaha"}
    assert catatan(rencanakan(baris)) == []


def test_who_was_never_imported_was_not_changed_by_hand() -> None:
    PegawaiFactory.create(nip="199001152015031903", nama="Budi Contoh", pengguna=None)
    assert catatan(rencanakan(balai())) == []


def test_a_post_given_by_hand_is_named() -> None:
    impor(balai())
    tujuan = UnitKerja.objects.get(nama="Subbagian Tata Usaha")
    lama = Penempatan.objects.get(pegawai=pegawai(903))
    tempatkan(
        pegawai=pegawai(903), unit=tujuan, jabatan=lama.jabatan, mulai=HARI.replace(day=1), oleh=OPERATOR, pada=KINI
    )
    assert catatan(rencanakan(balai())) == [
        (
            "Baris 5, kolom UNOR NAMA: Sejak impor terakhir Budi Contoh 903 ditempatkan di Selaras sebagai "
            "Pengolah Data Perawatan, di Subbagian Tata Usaha, sejak 1 Oktober 2026; impor ini memindahkannya lagi."
        )
    ]


def test_a_unit_renamed_by_hand_is_named() -> None:
    impor(balai())
    UnitKerja.objects.filter(nama="Seksi Perawatan Sarana").update(nama="Seksi Sarana")
    assert catatan(rencanakan(balai())) == [
        (
            "Baris 3, kolom UNOR NAMA: Sejak impor terakhir unit ini dinamai Seksi Sarana di Selaras; "
            "impor ini menamainya Seksi Perawatan Sarana."
        )
    ]


def test_a_nip_whose_name_is_quite_another_is_named() -> None:
    impor(balai())
    baris = balai()
    baris[3]["NAMA"] = "Siti Rahma"
    assert catatan(rencanakan(baris)) == [
        (
            "Baris 5, kolom NAMA: Di Selaras NIP ini milik Budi Contoh 903, di berkas milik Siti Rahma. "
            "Pastikan orangnya sama."
        )
    ]


def test_nobody_ends_the_own_service_by_the_own_file() -> None:
    impor(balai())
    baris, sendiri = balai(), pegawai(903)
    baris[3]["KEDUDUKAN HUKUM NAMA"] = baris[4]["KEDUDUKAN HUKUM NAMA"] = "Pensiun"
    rencana = rencanakan(baris, pengunggah=sendiri.pk)
    berhenti = [satu.orang.nip for satu in rencana.orang if satu.berhenti]
    assert (len(berhenti), sendiri.nip in berhenti, rencana.dilewati) == (1, False, 1)
    assert "Baris ini mengakhiri tugas Anda sendiri, jadi dilewati." in catatan(rencana)[-1]


def test_a_change_of_ones_own_data_is_shown_first() -> None:
    impor(balai())
    baris = balai()
    baris[3]["EMAIL GOV"] = "baru@contoh.id"
    assert catatan(rencanakan(baris, pengunggah=pegawai(903).pk))[-1] == (
        "Baris 5, kolom NAMA: Baris ini mengubah data Anda sendiri: surel kosong → baru@contoh.id."
    )
