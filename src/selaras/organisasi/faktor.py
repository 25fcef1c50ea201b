import secrets
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser

from selaras.common.rahasia import sandikan, uraikan


class FaktorAdapter(DefaultMFAAdapter):
    """Second factors as Selaras uses them: secrets are kept sealed, sentences and names are ours."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Kode ini belum cocok. Tunggu kode berikutnya di aplikasi, lalu ketik lagi.",
        "cannot_generate_recovery_codes": "Pasang dulu aplikasi autentikator atau kunci keamanan.",
    }

    def encrypt(self, text: str) -> str:
        """Sealed with the secret key of the installation."""
        return sandikan(text)

    def decrypt(self, encrypted_text: str) -> str:
        """What was sealed; after the secret key was changed something that nobody has, so that no code ever fits."""
        return uraikan(encrypted_text) or secrets.token_hex(20).upper().translate(HEKSA_KE_BASIS32)

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002
        """What a key is called until its owner names it: "Kunci 1" and so on."""
        return f"Kunci {Authenticator.objects.filter(user=user.pk, type=type).count() + 1}"

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        """How a passkey shows whose it is: by name, so that the NIP stays out of it."""
        nama = user.pegawai.nama  # type: ignore[attr-defined]  # the other side of Pegawai.pengguna
        return {**super().get_public_key_credential_user_entity(user), "name": nama, "display_name": nama}

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """How the app lists the account: by name, for the same reason."""
        return str(user.pegawai.nama)  # type: ignore[attr-defined]


HEKSA_KE_BASIS32 = str.maketrans("0189", "WXYZ")
