#!/usr/bin/env python3
"""Run one command beside a throw-away PostgreSQL: `alat/postgres.py COMMAND ARGUMENT...`.

The command finds the server in SELARAS_DATABASE_URL and decides the exit code. The server listens on the loopback
alone, on a free port, keeps nothing on disk for good, and is gone when the command is.
"""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ACCOUNT = "postgres"  # PostgreSQL refuses root; Debian's package brings this account
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def programs() -> Path:
    """The folder of the newest PostgreSQL: on the path, or where Debian puts it."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda initdb: int(initdb.parts[-3]))
    if not installed:
        sys.exit("PostgreSQL is not installed. As root: apt-get install postgresql")
    return installed[-1].parent


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextlib.contextmanager
def cluster() -> Iterator[str]:
    """A running cluster with an empty database; yields its URL, then stops and removes it."""
    folder = Path(tempfile.mkdtemp(prefix="selaras-postgres-"))
    account = ACCOUNT if os.geteuid() == 0 else None
    if account:
        os.chown(folder, pwd.getpwnam(account).pw_uid, -1)
    port, data = free_port(), folder / "data"

    def run(program: str, *arguments: str) -> None:
        command = [str(programs() / program), *arguments]
        subprocess.run(command, check=True, cwd=folder, user=account, group=account, stdout=subprocess.DEVNULL)

    settings = FAST | {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}
    options = " ".join(f"-c {name}={value!r}" for name, value in settings.items())
    try:
        run("initdb", f"--pgdata={data}", "--username=selaras", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
        run("pg_ctl", f"--pgdata={data}", f"--log={folder / 'log'}", f"--options={options}", "--wait", "start")
        try:
            run("createdb", "--host=127.0.0.1", f"--port={port}", "--username=selaras", "selaras")
            yield f"postgresql://selaras@127.0.0.1:{port}/selaras"
        finally:
            run("pg_ctl", f"--pgdata={data}", "--mode=immediate", "--wait", "stop")
    finally:
        shutil.rmtree(folder)


def main(command: list[str]) -> int:
    """Run `command` beside a cluster and return its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the cluster is taken down then as well
    with cluster() as url:
        return subprocess.run(command, check=False, env=os.environ | {"SELARAS_DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
