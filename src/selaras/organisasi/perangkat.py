from typing import Final

# The first that fits: most browsers also call themselves by the name of another.
PERAMBAN: Final = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SISTEM: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def nama_perangkat(user_agent: str) -> str:
    """What people call the device behind a `User-Agent`: "Chrome di Windows"."""
    peramban = next((nama for kata, nama in PERAMBAN if kata in user_agent), "Peramban")
    sistem = next((nama for kata, nama in SISTEM if kata in user_agent), "")
    return f"{peramban} di {sistem}" if sistem else f"{peramban} di perangkat lain"
