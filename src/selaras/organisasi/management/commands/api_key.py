import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.organisasi.models import Pegawai
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.selectors.kunci_api import LINGKUP
from selaras.organisasi.services.kunci_api import buat_kunci_api


class Command(BaseCommand):
    """Makes keys of the API: each acts as its person, and is shown this once."""

    help = "Membuat kunci API untuk seorang pegawai atau lebih; kuncinya hanya ditampilkan sekali."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose, what for, how long."""
        parser.add_argument("nip", nargs="+", help="NIP atau NI PPPK, 18 angka")
        parser.add_argument("--nama", default="Dibuat operator", help="untuk apa kunci ini")
        parser.add_argument(
            "--lingkup", default=",".join(kode for kode in LINGKUP if kode.endswith(":tulis")), metavar="DAFTAR",
            help=f"dipisah koma, dari: {', '.join(LINGKUP)} (bawaan: semua tulis)",
        )  # fmt: skip
        parser.add_argument("--hari", type=int, default=90, help="berlaku selama sekian hari (bawaan 90)")
        parser.add_argument("--json", action="store_true", help="cetak hanya JSON: NIP dan kuncinya")

    @transaction.atomic
    def handle(self, *args: Any, nip: list[str], nama: str, lingkup: str, hari: int, **options: Any) -> None:
        """All of them or none. Raises: CommandError when there is no such person, scope or time."""
        pada = timezone.now()
        orang = {satu.nip: satu for satu in Pegawai.objects.filter(nip__in=nip)}
        if hilang := [satu for satu in nip if satu not in orang]:
            raise CommandError(f"Tidak ada pegawai dengan NIP {', '.join(hilang)}.")
        try:
            kunci = {
                satu: buat_kunci_api(
                    pegawai=pegawai, nama=nama, lingkup=lingkup.split(","), hari=hari, oleh=OPERATOR, pada=pada
                )
                for satu, pegawai in orang.items()
            }
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        if options["json"]:
            self.stdout.write(json.dumps(kunci))
            return
        for satu, token in kunci.items():
            self.stdout.write(f"{orang[satu].nama_lengkap}: {token}")
        self.stdout.write(f"Berlaku {hari} hari. Salin sekarang; kuncinya tidak dapat ditampilkan lagi.")
