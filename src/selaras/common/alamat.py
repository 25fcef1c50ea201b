from typing import Any

from django.urls import URLResolver


class Belakangan(URLResolver):
    """Addresses whose code is imported when the first of them is asked for, so that no page and no command waits for it."""

    def _populate(self) -> None:
        """Nothing to know for whom reverses other names; `reverse` of a name below reads the addresses themselves."""

    def check(self) -> list[Any]:
        """Looked at by the tests, not at the start of each command."""
        return []
