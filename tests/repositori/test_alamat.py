"""Every address is closed to strangers unless it is named here, and answers only the methods it is made for."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

TERBUKA = {"account_login", "account_logout", "aktivasi", "lupa", "mfa_authenticate"}
CONTOH = {"int": "1", "uuid": "00000000-0000-0000-0000-000000000000", "date": "2026-01-01"}


def alamat(resolver: URLResolver, awalan: str = "/") -> Iterator[tuple[str, URLPattern]]:
    """Each address with a sample in the place of its arguments, and the pattern behind it."""
    for satu in resolver.url_patterns:
        jalan = awalan + re.sub(r"<(?:(\w+):)?\w+>", lambda m: CONTOH.get(m[1] or "", "x"), str(satu.pattern))
        if isinstance(satu, URLResolver):
            yield from () if satu.namespace == "api" else alamat(satu, jalan)  # has doors of its own: tests/api
        else:
            yield jalan, satu


ALAMAT = list(alamat(get_resolver()))
DIKENAL = [pytest.param(jalan, pola, id=pola.lookup_str + " " + jalan) for jalan, pola in ALAMAT]


def test_the_door_is_closed_by_default() -> None:
    assert "django.contrib.auth.middleware.LoginRequiredMiddleware" in settings.MIDDLEWARE


def test_only_named_addresses_are_open() -> None:
    assert {pola.name for _, pola in ALAMAT if not getattr(pola.callback, "login_required", True)} == TERBUKA


@pytest.mark.django_db
@pytest.mark.parametrize(("jalan", "pola"), DIKENAL)
def test_a_stranger_is_sent_to_the_door(jalan: str, pola: URLPattern, client: Client) -> None:
    if pola.name not in TERBUKA:
        assert client.get(jalan).headers["Location"].startswith("/masuk/")


@pytest.mark.parametrize(("jalan", "pola"), [p for p in DIKENAL if "selaras." in str(p.id)])
def test_a_view_refuses_a_method_it_is_not_made_for(jalan: str, pola: URLPattern, rf: RequestFactory) -> None:
    cocok = get_resolver().resolve(jalan)
    jawaban: Any = cocok.func(rf.delete(jalan), *cocok.args, **cocok.kwargs)
    assert jawaban.status_code == 405
    assert "GET" in jawaban.headers["Allow"]  # the address of an act leads to its page
