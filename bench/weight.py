import re
from dataclasses import dataclass
from http.client import HTTPConnection

from bench.page import Page

BROWSER = "gzip, deflate, br"  # what browsers ask for over HTTPS
ASSET = re.compile(r'(?:href|src)="(/static/[^"#?]+)')


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of the bodies as they are sent: the answer uncompressed, as a browser asks, and its assets by address."""

    plain: int
    sent: int
    assets: dict[str, int]

    def first(self) -> int:
        """Bytes of a visit with an empty cache."""
        return self.sent + sum(self.assets.values())

    def after(self, home: "Weight") -> int:
        """Bytes of a visit by who has been at home: assets named by their content are not asked for again."""
        return self.sent + sum(size for path, size in self.assets.items() if path not in home.assets)


def weigh(port: int, page: Page) -> Weight:
    """Fetch the page and all that it names, as a browser does."""
    html = fetch(port, page, page.path, "identity")
    assets = {path: len(fetch(port, page, path, BROWSER)) for path in ASSET.findall(html.decode())}
    return Weight(len(html), len(fetch(port, page, page.path, BROWSER)), assets)


def fetch(port: int, page: Page, path: str, encoding: str) -> bytes:
    """The body of an answer, still compressed. Raises: AssertionError for any answer but 200."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={**dict(page.headers), "Accept-Encoding": encoding})
    answer = connection.getresponse()
    assert answer.status == 200, f"{path} answers {answer.status}"
    body = answer.read()
    connection.close()
    return body
