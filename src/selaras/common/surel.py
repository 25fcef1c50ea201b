from collections.abc import Mapping
from typing import Any

from django.core.mail import send_mail
from django.template.loader import render_to_string


def kirim(templat: str, *, kepada: str, isi: Mapping[str, Any]) -> None:
    """Send `templat`, a text whose first line is the subject, to one address. Waits for the server: for tasks only.

    Raises:
        OSError: the server was not reached or refused (SMTPException is one).
    """
    perihal, _, tubuh = render_to_string(templat, dict(isi), using="django").strip().partition("\n")
    send_mail(perihal, tubuh.lstrip("\n") + "\n", None, [kepada])
