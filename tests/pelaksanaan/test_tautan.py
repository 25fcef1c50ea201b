import pytest

from selaras.pelaksanaan.tautan import TautanDitolak, periksa_tautan

DITERIMA = {
    "https://drive.google.com/file/d/1a2b/view?usp=sharing#h": "https://drive.google.com/file/d/1a2b/view?usp=sharing#h",
    "  http://arsip.contoh.go.id:8080/a  ": "http://arsip.contoh.go.id:8080/a",
    "drive.google.com/berkas": "https://drive.google.com/berkas",
    "arsip.contoh.go.id:8080/a": "https://arsip.contoh.go.id:8080/a",
    "https://contoh.id/%E6%96%87": "https://contoh.id/%E6%96%87",
    "https://192.168.1.20/berkas": "https://192.168.1.20/berkas",
}
DITOLAK = [
    "", "   ", "javascript:alert(1)", "JavaScript://contoh.id/%0aalert(1)", "data:text/html,<script>1</script>",
    "file:///etc/passwd", "ftp://contoh.id/a", "//contoh.id", "https://", "https:///a", "https://localhost/a",
    "https://contoh.id/a b", "https://contoh.id/\u202egpj.exe", "https://con\ntoh.id", "https://contoh.id\\@jahat.id",
    "https://[::1", "https://contoh.id:99999/", "https://contoh..id/", '"><script>alert(1)</script>', "halo",
]  # fmt: skip


@pytest.mark.parametrize(("teks", "alamat"), DITERIMA.items())
def test_an_address_is_kept_as_it_opens(teks: str, alamat: str) -> None:
    assert periksa_tautan(teks) == alamat


@pytest.mark.parametrize("teks", DITOLAK)
def test_what_is_no_address_is_refused(teks: str) -> None:
    with pytest.raises(TautanDitolak):
        periksa_tautan(teks)


@pytest.mark.parametrize("teks", ["https://budi:rahasia@contoh.id/", "https://budi@contoh.id/a", "http://@contoh.id/"])
def test_an_address_with_a_name_or_password_is_refused(teks: str) -> None:
    with pytest.raises(TautanDitolak, match="nama atau kata sandi"):
        periksa_tautan(teks)


def test_an_endless_address_is_refused() -> None:
    with pytest.raises(TautanDitolak, match="terlalu panjang"):
        periksa_tautan("https://contoh.id/" + "a" * 10_000)
