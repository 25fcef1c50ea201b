"""Settings are typed and loud: what is wrong is said by name, before anything starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from selaras.common import basis_data, env
from selaras.common.env import SalahAtur

PRODUKSI = {
    "SELARAS_SECRET_KEY": "k" * 64,
    "SELARAS_HOSTS": "kinerja.contoh.go.id",
    "SELARAS_DATA_DIR": "/tmp/selaras-tidak-dipakai",  # noqa: S108  (read, never made)
}


def jalankan(**atur: str) -> subprocess.CompletedProcess[str]:
    """The settings as a process of its own reads them, and what it prints of them."""
    lingkungan = {nama: isi for nama, isi in os.environ.items() if not nama.startswith(("SELARAS_", "DJANGO_"))}
    perintah = "import selaras.settings as s; print(s.DATABASES['default']['ENGINE'], s.SESSION_COOKIE_SECURE)"
    return subprocess.run(
        [sys.executable, "-c", f"import selaras.cli\n{perintah}"],
        env=lingkungan | atur, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_production_starts_with_a_key_and_hosts_and_asks_for_https() -> None:
    assert jalankan(**PRODUKSI).stdout.split() == ["django.db.backends.sqlite3", "True"]


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"SELARAS_SECRET_KEY": ""}, "SELARAS_SECRET_KEY belum diisi."),
        ({"SELARAS_HOSTS": ""}, "SELARAS_HOSTS wajib menyebut nama host"),
        ({"SELARAS_HOSTS": "*"}, "SELARAS_HOSTS wajib menyebut nama host"),
        ({"SELARAS_HOSTS": "kinerja.contoh.go.id,*"}, "SELARAS_HOSTS wajib menyebut nama host"),
        ({"SELARAS_DEBUG": "ya"}, "SELARAS_DEBUG=ya tidak boleh dipakai dalam mode produksi."),
        ({"SELARAS_DEBUG": "benar"}, "SELARAS_DEBUG='benar' tidak dikenal."),
        ({"SELARAS_MODE": "production"}, "Pilihannya: produksi, demo, uji."),
        ({"SELARAS_SESI_JAM": "0"}, "SELARAS_SESI_JAM='0' harus bilangan bulat, paling kecil 1."),
        ({"SELARAS_UKURAN_BERKAS_MB": "-1"}, "SELARAS_UKURAN_BERKAS_MB='-1' harus bilangan bulat"),
        ({"SELARAS_LOG": "verbose"}, "SELARAS_LOG='verbose' tidak dikenal."),
        ({"SELARAS_DATABASE_URL": "mysql://x/y"}, "SELARAS_DATABASE_URL harus diawali sqlite:/// atau postgresql://."),
        ({"SELARAS_MFA_PERAN": "admin,kepala"}, "SELARAS_MFA_PERAN memuat kepala, yang tidak dikenal."),
        ({"SELARAS_OIDC_ALAMAT": "http://sso.contoh.go.id"}, "SELARAS_OIDC_ALAMAT harus dimulai dengan https://"),
        ({"SELARAS_OIDC_ALAMAT": "https://sso.contoh.go.id"}, "SELARAS_OIDC_CLIENT_ID belum diisi."),
        ({"SELARAS_SMTP_HOST": "surel.contoh.go.id"}, "SELARAS_SMTP_PENGIRIM belum diisi."),
        ({"SELARAS_SMTP_KEAMANAN": "ssl"}, "Pilihannya: starttls, tls, tanpa."),
        ({"SELARAS_SECRET_KEY_FILE": "/tidak/ada"}, "SELARAS_SECRET_KEY_FILE menunjuk /tidak/ada"),
    ],
)
def test_production_refuses(ubah: dict[str, str], pesan: str) -> None:
    hasil = jalankan(**PRODUKSI | ubah)
    assert (hasil.returncode, pesan in hasil.stderr) == (1, True), hasil.stderr


def test_the_command_says_a_wrong_setting_in_one_sentence() -> None:
    lingkungan = os.environ | {"SELARAS_MODE": "salah"}
    hasil = subprocess.run(
        [Path(sys.executable).with_name("selaras"), "check"],
        env=lingkungan,
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 1
    assert hasil.stderr.startswith("Pengaturan belum benar. SELARAS_MODE='salah' tidak dikenal.")
    assert "Traceback" not in hasil.stderr


def test_the_folder_of_the_data_is_made_on_the_first_run(tmp_path: Path) -> None:
    folder = tmp_path / "baru" / "data"
    lingkungan = os.environ | {"SELARAS_DATA_DIR": str(folder)}
    subprocess.run(
        [Path(sys.executable).with_name("selaras"), "check"], env=lingkungan, check=True, capture_output=True
    )
    assert folder.is_dir()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "penghalang").write_text("")
    lingkungan = os.environ | {"SELARAS_DATA_DIR": str(tmp_path / "penghalang" / "data")}
    hasil = subprocess.run(
        [Path(sys.executable).with_name("selaras"), "check"],
        env=lingkungan,
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 1
    assert hasil.stderr.startswith("Pengaturan belum benar. SELARAS_DATA_DIR menunjuk")


def test_a_secret_may_come_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kunci").write_text("rahasia\n")
    monkeypatch.setenv("SELARAS_CONTOH_FILE", str(tmp_path / "kunci"))
    assert env.teks("SELARAS_CONTOH") == "rahasia"


def test_an_empty_variable_is_an_absent_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELARAS_CONTOH", "  ")
    assert env.teks("SELARAS_CONTOH", "bawaan") == "bawaan"
    with pytest.raises(SalahAtur, match="SELARAS_CONTOH belum diisi"):
        env.teks("SELARAS_CONTOH")


def test_a_list_is_split_at_its_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELARAS_CONTOH", " a , b,,")
    assert env.daftar("SELARAS_CONTOH") == ["a", "b"]


def test_sqlite_is_named_by_its_path() -> None:
    atur = basis_data.uraikan("sqlite:///data/balai%20kita.sqlite3")
    assert (str(atur["NAME"]), atur["OPTIONS"]["transaction_mode"]) == ("data/balai kita.sqlite3", "IMMEDIATE")


def test_an_absolute_path_of_sqlite_keeps_its_slash() -> None:
    assert str(basis_data.uraikan("sqlite:////srv/selaras.sqlite3")["NAME"]) == "/srv/selaras.sqlite3"


def test_postgres_is_taken_apart_with_its_escapes() -> None:
    atur = basis_data.uraikan("postgresql://selaras:p%40ss@db.contoh:5433/kinerja")
    assert [atur[k] for k in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "selaras", "p@ss", "db.contoh", 5433, "kinerja",
    ]  # fmt: skip


def test_only_the_web_server_has_a_pool_and_commands_keep_their_connection() -> None:
    alamat = "postgresql://selaras@db/selaras"
    server, perintah = basis_data.uraikan(alamat, kolam=4), basis_data.uraikan(alamat)
    assert (server["OPTIONS"]["pool"]["max_size"], server["CONN_MAX_AGE"]) == (4, 0)
    assert (perintah["OPTIONS"], perintah["CONN_MAX_AGE"]) == ({}, None)
