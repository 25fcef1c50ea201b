from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from selaras.common.errors import DomainError
from selaras.organisasi.models import JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services import beri_peran


class Command(BaseCommand):
    """Gives a person a role over a unit and all below it: how the first admin comes to be."""

    help = "Memberi seorang pegawai peran pengelola, pengawas, atau admin."

    def add_arguments(self, parser: CommandParser) -> None:
        """Who, which role, where."""
        parser.add_argument("nip", help="NIP atau NI PPPK, 18 angka")
        parser.add_argument("peran", choices=JenisPeran.values)
        parser.add_argument("--unit", default="", metavar="NAMA", help="nama unit (bawaan: unit paling atas)")

    def handle(self, *args: Any, nip: str, peran: str, unit: str, **options: Any) -> None:
        """Raises: CommandError when person or unit are not there, or the role is held already."""
        pada = timezone.now()
        saring = {"nama": unit} if unit else {"parent": None}
        try:
            pegawai, tujuan = Pegawai.objects.get(nip=nip), UnitKerja.objects.get(**saring)
            beri_peran(
                pegawai=pegawai,
                jenis=JenisPeran(peran),
                unit=tujuan,
                mulai=timezone.localdate(pada),
                oleh=OPERATOR,
                pada=pada,
            )
        except Pegawai.DoesNotExist as sebab:
            raise CommandError("Tidak ada pegawai dengan NIP itu.") from sebab
        except (UnitKerja.DoesNotExist, UnitKerja.MultipleObjectsReturned) as sebab:
            raise CommandError("Sebutkan tepat satu unit dengan --unit NAMA.") from sebab
        except DomainError as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(f"{pegawai.nama_lengkap} kini {JenisPeran(peran).label.lower()} di {tujuan.nama}.")
