"""Starts the program, and looks at a runner's folder: what the parts of this proof share."""
import dataclasses
import os
import pathlib
import shutil
import subprocess

DATA = "data"  # below the folder that a run is started in
RUNNER = "ana"
KILLED = -9
ACKNOWLEDGED = (0, 3, 4)  # docs/formats.md: the command did what it was asked to
FAILURES = (65, 66, 73, 75, 78)

ENVIRONMENT = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC", "HOME": "/nonexistent",
               "ASAN_OPTIONS": "detect_leaks=0"}  # the leak check cannot work while strace looks on


@dataclasses.dataclass(frozen=True)
class Outcome:
    """How a run ended; a negative code is the signal that ended it."""
    code: int
    out: str
    err: str

    def says(self, text):
        return text in self.out or text in self.err


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def line(self, words):
        return [self.path, "--data", DATA, "--no-input", *words]

    def run(self, words, folder, before=(), **more):
        """Runs it in `folder`; `before` stands in front of the command line, such as strace and its flags."""
        return run([*before, *self.line(words)], folder, **more)

    def knows(self, command):
        return self.run([command, "--help"], "/").code == 0


def run(line, folder, stdin=b"", **more):
    more.setdefault("stdout", subprocess.PIPE)
    done = subprocess.run(line, cwd=folder, input=stdin, stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=120, **more)
    code = done.returncode if done.returncode < 128 + 1 else 128 - done.returncode
    return Outcome(code, (done.stdout or b"").decode(), done.stderr.decode())


def files_in(folder):
    """Every file below the data folder, by its path there."""
    top = pathlib.Path(folder) / DATA
    return {str(path.relative_to(top)): path.read_bytes() for path in sorted(top.rglob("*")) if path.is_file()}


def journal_of(files):
    return files.get(f"{RUNNER}/journal.jsonl")


def profile_of(files):
    return files.get(f"{RUNNER}/runner.json")


def put_files(folder, files):
    for name, content in files.items():
        path = pathlib.Path(folder) / DATA / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def fresh(folder, like=None):
    """An empty folder, or a copy of another one."""
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    if like is None:
        folder.mkdir(parents=True)
    else:
        shutil.copytree(like, folder)
    return folder
