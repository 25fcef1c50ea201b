import json
import sys
from argparse import ArgumentTypeError
from datetime import date, datetime, time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from selaras.beranda.peragaan.bangun import bangun
from selaras.beranda.peragaan.kabar import Batang
from selaras.beranda.peragaan.masuk import LUPA, Masuk, daftar_masuk, sandi_tetap
from selaras.beranda.peragaan.orang import ORANG
from selaras.beranda.peragaan.waktu import PALING_AWAL
from selaras.common.basis_data import migrasi_tertunda
from selaras.common.format import tanggal
from selaras.organisasi.models import Instansi, Pegawai
from selaras.pelaksanaan.berkas import buang
from selaras.pelaksanaan.models import Berkas

PUKUL = time(10)  # of a day that is named: the office is at work


class Command(BaseCommand):
    """Builds the demo institution and says who may sign in. Takes nothing but an empty database or its own demo."""

    help = "Membangun instansi contoh: Balai Perawatan Perkeretaapian (contoh), 40 orang rekaan."

    def add_arguments(self, parser: CommandParser) -> None:
        """The options."""
        parser.add_argument(
            "--pada", type=_hari, metavar="TANGGAL", help="hari ini menurut contoh, misalnya 2026-10-06"
        )
        parser.add_argument(
            "--pegawai", type=int, default=len(ORANG), help="sekian orang; yang ke-41 dan seterusnya di unit lain"
        )
        parser.add_argument("--seed", type=int, default=7, help="angka yang sama memberi contoh yang sama")
        parser.add_argument(
            "--jika-kosong", action="store_true", help="bila contoh sudah ada, cukup tampilkan daftar masuk"
        )
        parser.add_argument("--json", action="store_true", help="hanya daftar masuk, sebagai JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, or only list. Raises: CommandError where the database is somebody else's or not yet migrated."""
        if tertunda := migrasi_tertunda():
            raise CommandError(f"Basis data belum siap ({tertunda[0]}). Jalankan dulu: selaras migrate")
        ada = Instansi.objects.first()
        if (ada and not ada.peragaan) or (not ada and Pegawai.objects.exists()):
            raise CommandError(
                "Basis data ini sudah berisi data, dan bukan contoh. Tidak ada yang diubah. "
                "Pilih basis data lain lewat SELARAS_DATABASE_URL atau SELARAS_DATA_DIR."
            )
        if ada and options["jika_kosong"]:
            masuk = daftar_masuk(sandi_tetap() or LUPA)
        else:
            if ada:
                _buang_lama()
            masuk = bangun(
                kini=_kini(options["pada"]),
                benih=options["seed"],
                pegawai=options["pegawai"],
                kabar=Batang(sys.stderr),
            )
        self._tampilkan(masuk, sebagai_json=options["json"])

    def _tampilkan(self, masuk: list[Masuk], *, sebagai_json: bool) -> None:
        if sebagai_json:
            self.stdout.write(json.dumps([satu.sebagai_dict() for satu in masuk], ensure_ascii=False))
            return
        self.stdout.write("Instansi contoh siap. Nama, NIP, dan angkanya rekaan. Masuk sebagai:")
        for satu in masuk:
            self.stdout.write(f"  {satu.peran:<14} {satu.nip:<20} {satu.sandi:<20} {satu.nama}")


def _buang_lama() -> None:
    """Throw the demo before away, with its files."""
    for kunci in Berkas.objects.values_list("kunci", flat=True):
        buang(kunci)
    call_command("flush", interactive=False, verbosity=0)


def _hari(teks: str) -> date:
    try:
        hari = date.fromisoformat(teks)
    except ValueError as sebab:
        raise ArgumentTypeError(f"“{teks}” bukan tanggal. Tulis seperti 2026-10-06.") from sebab
    if hari < PALING_AWAL:
        raise ArgumentTypeError(f"Contoh ini dimulai {tanggal(PALING_AWAL)}; pilih hari itu atau sesudahnya.")
    return hari


def _kini(hari: date | None) -> datetime:
    """The moment of the anchor: now, or the morning of a day that is named."""
    if hari is None:
        return timezone.localtime()
    return datetime.combine(hari, PUKUL, timezone.get_current_timezone())
