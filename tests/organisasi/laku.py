"""A guided act as a person does it, over HTTP: look at what would come of it, agree to that, read the card."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate

from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from tests.conftest import Masuk

HARI = localdate()


def teks(jawaban: HttpResponse) -> str:
    """What the page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


def alamat(orang: Pegawai, nama: str) -> str:
    """Where an act on a person is done."""
    return f"/pegawai/{orang.pk}/tindakan/{nama}/"


def setujui(masuk: Masuk, di: str, isi: dict[str, Any]) -> str:
    """Send a form that is tried out first, agree to what it says, and return that."""
    sebelum = Jejak.objects.count()
    pratinjau = masuk.post(di, isi)
    assert pratinjau.status_code == 200, teks(pratinjau)
    assert Jejak.objects.count() == sebelum  # nothing has been done yet
    [sidik] = re.findall(r'name="setuju" value="(\w{64})"', pratinjau.content.decode())
    jawaban = masuk.post(di, isi | {"setuju": sidik})
    assert jawaban.status_code == 302, teks(jawaban)
    return teks(pratinjau)


def lakukan(masuk: Masuk, orang: Pegawai, nama: str, **isi: Any) -> tuple[str, str]:
    """What an act said would come of it, and the card that tells of it."""
    isi = {"mulai": HARI, "terakhir": HARI, "dasar": "SK 821/17/2026"} | isi
    return setujui(masuk, alamat(orang, nama), isi), teks(masuk.get(f"/pegawai/{orang.pk}/"))
