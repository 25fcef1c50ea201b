from typing import Any


def utama(jawaban: Any) -> str:
    """What a page says inside its frame, with every run of white space as one space."""
    return " ".join(jawaban.content.decode().split()).partition("<main")[2].partition("</main>")[0]
