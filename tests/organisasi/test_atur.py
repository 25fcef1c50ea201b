"""Teams and units as people form, change and end them, over HTTP."""

from datetime import date
from typing import Any

import pytest

from selaras.organisasi.models import AnggotaTim, Penempatan, TimKerja, UnitKerja
from tests.conftest import Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory
from tests.organisasi.laku import HARI, setujui, teks

pytestmark = pytest.mark.django_db


def test_a_team_from_its_beginning_to_its_end(pengelola: Masuk, balai: UnitKerja) -> None:
    ana, budi, citra = (PegawaiFactory.create(nama=nama) for nama in ("Ana Satu", "Budi Dua", "Citra Tiga"))
    isi = {
        "laku": "bentuk",
        "nama": "Tim Uji",
        "unit": balai.pk,
        "ketua": ana.nama,
        "anggota": "Budi Dua\n\n",
        "dasar": "",
    }
    assert pengelola.post("/tim/baru/", isi | {"mulai": date(2026, 1, 5)}).status_code == 302
    tim = TimKerja.objects.get()
    atur = f"/tim/{tim.pk}/atur/"
    assert pengelola.get(atur).status_code == 200

    def kirim(laku: str, **isi: Any) -> None:
        assert pengelola.post(atur, {"laku": laku, **isi}).status_code == 302

    kirim("tambah", pegawai="Citra Tiga", mulai=date(2026, 2, 1))
    kirim("ketua", pegawai="Budi Dua", mulai=date(2026, 3, 1))
    kini = AnggotaTim.objects.berlaku(date(2026, 3, 1)).order_by("pegawai__nama")
    assert list(kini.values_list("pegawai__nama", "ketua")) == [
        ("Ana Satu", False), ("Budi Dua", True), ("Citra Tiga", False),
    ]  # fmt: skip
    keluar = kini.get(pegawai=citra)
    akan = setujui(pengelola, atur, {"laku": "keluar", "pegawai": keluar.pk, "terakhir": HARI})
    assert "Citra Tiga bertugas di Tim Uji sampai" in akan
    ganda = pengelola.post(atur, {"laku": "tambah", "pegawai": "Ana Satu", "mulai": HARI})
    assert ganda.status_code == 409
    assert "sudah menjadi anggota" in teks(ganda)
    akan = setujui(pengelola, atur, {"laku": "bubar", "terakhir": HARI})
    assert "Selesai bertugas di tim: Budi Dua, Ana Satu, Citra Tiga." in akan
    assert not AnggotaTim.objects.filter(selesai=None).exists()
    assert "Memimpin Tim Uji" in teks(pengelola.get(f"/pegawai/{budi.pk}/")) or budi.penempatan.count() == 0


def test_a_unit_is_made_moved_renamed_and_closed(pengelola: Masuk, balai: UnitKerja, seksi: UnitKerja) -> None:
    isi = {"laku": "buat", "nama": "Seksi Uji", "parent": balai.pk, "mandiri": "", "mulai": date(2026, 1, 1)}
    assert pengelola.post("/struktur/baru/", isi).status_code == 302
    unit = UnitKerja.objects.get(nama="Seksi Uji")
    ubah = f"/struktur/{unit.pk}/ubah/"
    assert pengelola.get(ubah).status_code == 200
    isi = {"laku": "ubah", "nama": "Seksi Uji Sarana", "parent": seksi.pk, "mandiri": "ya", "versi": 1}
    assert pengelola.post(ubah, isi).status_code == 302
    unit.refresh_from_db()
    assert (unit.nama, unit.parent, unit.mandiri) == ("Seksi Uji Sarana", seksi, True)
    putar = pengelola.post(f"/struktur/{seksi.pk}/ubah/", isi | {"nama": "Seksi Sarana", "parent": unit.pk})
    assert putar.status_code == 422
    assert "di bawah dirinya sendiri" in teks(putar)
    PenempatanFactory.create(unit=unit)
    tutup = pengelola.post(ubah, {"laku": "tutup", "terakhir": HARI})
    assert tutup.status_code == 409
    assert "masih berisi 1 orang" in teks(tutup)
    Penempatan.objects.filter(unit=unit).update(selesai=HARI)
    assert "tidak tampak lagi di struktur" in setujui(pengelola, ubah, {"laku": "tutup", "terakhir": HARI})
    unit.refresh_from_db()
    assert unit.selesai == HARI


def test_a_stale_form_of_a_unit_is_refused_with_both_texts(
    pengelola: Masuk, balai: UnitKerja, seksi: UnitKerja
) -> None:
    ubah, isi = f"/struktur/{seksi.pk}/ubah/", {"laku": "ubah", "parent": balai.pk, "mandiri": "", "versi": 1}
    assert pengelola.post(ubah, isi | {"nama": "Seksi Sarana Satu"}).status_code == 302
    basi = pengelola.post(ubah, isi | {"nama": "Seksi Sarana Dua"})
    assert basi.status_code == 409
    assert "Tulisan Anda Seksi Sarana Dua Tersimpan sekarang Seksi Sarana Satu" in teks(basi)
    assert 'name="versi" value="2"' in basi.content.decode()  # sent again, it is taken
    assert pengelola.post(ubah, isi | {"nama": "Seksi Sarana Dua", "versi": 2}).status_code == 302
