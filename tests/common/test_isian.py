import pytest
from django import forms

from selaras.common.isian import TeksField, bersihkan
from selaras.pelaksanaan.forms import BalasanForm, CapaianForm, MintaForm, TautanForm, UmpanBalikForm
from selaras.penilaian.forms import KeberatanForm, NilaiForm
from selaras.perencanaan.forms import ButirBaruForm, HasilForm, IndikatorForm, IndikatorSasaranForm

DITULIS = {
    "Baik\u202e!keB": "Baik!keB",
    "\u2066satu\u2069 \u202adua\u202c": "satu dua",
    "a\x00b\x07c\x1b[0m\x7f": "abc[0m",
    "satu\r\ndua\rtiga\n\tempat": "satu\ndua\ntiga\n\tempat",
    "عربي 👩‍👩‍👧 <script>": "عربي 👩‍👩‍👧 <script>",
}


@pytest.mark.parametrize(("ditulis", "bersih"), DITULIS.items())
def test_signs_that_deceive_the_eye_are_left_out_and_no_other(ditulis: str, bersih: str) -> None:
    assert bersihkan(ditulis) == bersih
    assert TeksField().clean(ditulis) == bersih


def test_the_length_counts_what_is_kept() -> None:
    assert TeksField(batas=3).clean("a\u202e\r\nb") == "a\nb"
    with pytest.raises(forms.ValidationError, match="Tulisan ini 4 huruf, batasnya 3"):
        TeksField(batas=3).clean("abcd")


def test_nothing_but_such_signs_is_nothing() -> None:
    with pytest.raises(forms.ValidationError):
        TeksField().clean("\u202e\u202c")


@pytest.mark.parametrize(
    ("borang", "bidang"),
    [
        (HasilForm, "rumusan"), (HasilForm, "penugasan_dari"), (IndikatorForm, "target"), (ButirBaruForm, "teks"),
        (IndikatorSasaranForm, "satuan"), (NilaiForm, "catatan"), (KeberatanForm, "alasan"), (BalasanForm, "isi"),
        (MintaForm, "pertanyaan"), (UmpanBalikForm, "isi"), (TautanForm, "nama"), (CapaianForm, "keterangan"),
    ],
)  # fmt: skip
def test_every_text_that_people_write_is_cleaned(borang: type[forms.Form], bidang: str) -> None:
    assert borang.base_fields[bidang].clean("Ba\u202eik") == "Baik"
