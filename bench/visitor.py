import secrets
import sys
from dataclasses import dataclass, replace

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.page import Kind, Page
from selaras.organisasi.models import Pegawai

BOUNDS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")  # of a transaction: Django shows them on SQLite alone


@dataclass
class Visitor:
    """Somebody at a browser, whose session the server knows too; without `headers`, a stranger."""

    client: Client
    headers: dict[str, str]

    def page(
        self, name: str, path: str, kind: Kind = Kind.PAGE, *, body: str = "", first: int = 1, target: str = ""
    ) -> Page:
        """A request of this person, with the SQL statements that it costs once the process is warm."""
        fragment = {"HX-Request": "true", "HX-Target": target} if kind == Kind.FRAGMENT else {}
        page = Page(name, path, kind, tuple((self.headers | fragment).items()), body, first)
        self.ask(page, 0)
        with CaptureQueriesContext(connection) as queries:
            self.ask(page, 1)
        statements = sum(not query["sql"].startswith(BOUNDS) for query in queries)
        return replace(page, first=first + 2, statements=statements)

    def ask(self, page: Page, n: int) -> None:
        """Send the request inside this process. Raises: SystemExit unless it is answered as it should be."""
        answer = self.client.generic(
            page.method,
            page.path,
            data=page.numbered(n),
            content_type="application/x-www-form-urlencoded",
            headers={name: value for name, value in page.headers if name != "Cookie"},
        )
        if answer.status_code != page.status:
            sys.exit(f"{page.name}: {page.path} answers {answer.status_code}, not {page.status}")


def stranger() -> Visitor:
    """Nobody yet."""
    return Visitor(Client(), {})


def signed_in(person: Pegawai) -> Visitor:
    """Somebody with a session of their own; no password is asked, for hashing one is not what is measured."""
    client, token = Client(), secrets.token_hex(16)
    assert person.pengguna is not None
    client.force_login(person.pengguna, backend="selaras.organisasi.http.PenggunaBackend")
    client.cookies["csrftoken"] = token
    cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    return Visitor(client, {"Cookie": cookies, "X-CSRFToken": token})
