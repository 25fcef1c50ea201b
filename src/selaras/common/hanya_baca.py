import re
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

type Handler = Callable[[HttpRequest], HttpResponseBase]
type Execute = Callable[[str, Any, bool, dict[str, Any]], Any]

BACA = ("SELECT", "BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")
TULIS = re.compile(r"\b(INSERT|UPDATE|DELETE|MERGE)\b", re.IGNORECASE)  # may hide behind WITH
BEBAS = ("allauth.",)  # modules of views that do write on GET, by name
AMAN = ("GET", "HEAD", "OPTIONS")


class WriteOnRead(Exception):
    """A view tried to write while it was only asked to read: a bug of ours, never of the person."""


def hanya_baca(get_response: Handler) -> Handler:
    """Middleware, the innermost: a GET that writes fails before the database sees it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        def jaga(execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
            kata, cocok = sql.lstrip("( \n").split(maxsplit=1)[0].upper(), request.resolver_match
            baca = kata in BACA or (kata == "WITH" and not TULIS.search(sql))
            if not baca and not (cocok and cocok.func.__module__.startswith(BEBAS)):
                raise WriteOnRead(sql)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(jaga) if request.method in AMAN else nullcontext():
            return get_response(request)

    return middleware
