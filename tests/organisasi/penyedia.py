"""A small OpenID Connect provider on this machine, that says of the person whatever a test wants it to say."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

CLIENT, RAHASIA, KID = "selaras", "rahasia penyedia contoh", "kunci-1"


@cache
def kunci(nama: str = KID) -> RSAPrivateKey:
    """A key to sign with; the provider publishes that of `KID` alone."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class PenyediaContoh:
    """What the provider answers. `klaim` overrides what a good token says; None leaves a claim out."""

    alamat: str
    klaim: dict[str, Any] = field(default_factory=dict)
    info: dict[str, Any] = field(default_factory=dict)  # userinfo
    tanda: RSAPrivateKey = field(default_factory=kunci)
    diminta: dict[str, str] = field(default_factory=dict)  # of the last authorization request

    def token(self) -> str:
        """A signed id_token."""
        kini = int(time.time())
        isi = {
            "iss": self.alamat, "aud": CLIENT, "sub": "orang-1", "iat": kini, "exp": kini + 300,
            "nonce": self.diminta["nonce"],
        } | self.klaim  # fmt: skip
        bersih = {nama: nilai for nama, nilai in isi.items() if nilai is not None}
        return jwt.encode(bersih, self.tanda, algorithm="RS256", headers={"kid": KID})

    def jawab(self, jalan: str, borang: dict[str, str]) -> dict[str, Any] | None:
        """The answer at an address; None for none."""
        publik = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(kunci().public_key()))
        match jalan:
            case "/.well-known/openid-configuration":
                ujung = {nama: f"{self.alamat}/{nama}" for nama in ("authorize", "token", "userinfo", "jwks")}
                return {
                    "issuer": self.alamat, "authorization_endpoint": ujung["authorize"],
                    "token_endpoint": ujung["token"], "userinfo_endpoint": ujung["userinfo"], "jwks_uri": ujung["jwks"],
                }  # fmt: skip
            case "/jwks":
                return {"keys": [publik | {"kid": KID, "use": "sig", "alg": "RS256"}]}
            case "/userinfo":
                return {"sub": "orang-1"} | self.info
            case "/token" if borang["client_secret"] == RAHASIA and self._pkce(borang["code_verifier"]):
                return {"access_token": "akses", "token_type": "Bearer", "id_token": self.token()}
        return None

    def _pkce(self, verifier: str) -> bool:
        sidik = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        return self.diminta["code_challenge_method"] == "S256" and sidik == self.diminta["code_challenge"]


@contextmanager
def layani() -> Iterator[PenyediaContoh]:
    """The provider, served on a free port of this machine."""

    class Jawab(BaseHTTPRequestHandler):
        def do_GET(self, borang: dict[str, str] | None = None) -> None:
            isi = penyedia.jawab(self.path, borang or {})
            badan = json.dumps(isi).encode()
            self.send_response(200 if isi is not None else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(badan)))
            self.end_headers()
            self.wfile.write(badan)

        def do_POST(self) -> None:
            mentah = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.do_GET({nama: nilai[0] for nama, nilai in parse_qs(mentah).items()})

        def log_message(self, *args: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Jawab)
    penyedia = PenyediaContoh(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield penyedia
    server.shutdown()
    server.server_close()
