import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from alat.postgres import cluster, free_port
from bench.page import Page, load

WORKERS = 1  # one connection meets one process
PATIENCE = 180  # seconds until a server that does not answer has failed
TICK = os.sysconf("SC_CLK_TCK")

type Environment = Mapping[str, str]


@contextmanager
def environment(engine: str) -> Iterator[Environment]:
    """The variables of a system of its own, with an empty database; all is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="selaras-bench-"))
    (folder / "static").mkdir()
    own = {"SELARAS_MODE": "demo", "SELARAS_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "bench.settings"}
    others = {name: value for name, value in os.environ.items() if not name.startswith("SELARAS_")}
    try:
        if engine == "PostgreSQL":
            with cluster() as url:
                yield others | own | {"SELARAS_DATABASE_URL": url}
        else:
            yield others | own
    finally:
        shutil.rmtree(folder)


def build(env: Environment, people: int) -> tuple[list[Page], float]:
    """Fill the database with the demo of so many people; which requests to send, and seconds that the demo took."""
    run(env, "django", "migrate", "--verbosity=0")
    begin = time.perf_counter()
    sign_ins = run(env, "django", "demo", "--json", f"--pegawai={people}")
    took = time.perf_counter() - begin
    return load(run(env, "bench.prepare", stdin=sign_ins)), took


def run(env: Environment, module: str, *arguments: str, stdin: str = "") -> str:
    """What a Python module prints. Raises: CalledProcessError when it fails."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, env=env, input=stdin, check=True, text=True, stdout=subprocess.PIPE).stdout


@dataclass(frozen=True, slots=True)
class Server:
    """`selaras serve`, running: the web server and, beside it, the worker."""

    pid: int
    port: int

    def cpu(self) -> float:
        """Milliseconds of processor time that the web processes have used since they began."""
        web = next(pid for pid in children(self.pid) if b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes())
        return sum(used(pid) for pid in (web, *children(web)))


@contextmanager
def serve(env: Environment) -> Iterator[Server]:
    """The server as an institution runs it, from its first answer on."""
    port = free_port()
    command = [sys.executable, "-m", "django", "serve", f"--port={port}", f"--workers={WORKERS}"]
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    try:
        wait(process, port)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait()


def wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Raises: SystemExit when the server ends, or does not answer in time."""
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", "/masuk/")
            connection.getresponse()
        except OSError:
            time.sleep(0.2)
        else:
            return
        finally:
            connection.close()
    sys.exit("The server does not answer.")


def children(pid: int) -> list[int]:
    """The processes that a process started, from any of its threads."""
    return [
        int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
    ]


def used(pid: int) -> float:
    """Milliseconds of processor time of one process, in user and kernel mode."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) * 1000 / TICK
