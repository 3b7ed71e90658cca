"""A disk that is full or may not be written, a folder that is gone, a stdout that takes nothing: the right code, the
right words, and what was there before is there as it was."""
import contextlib
import os
import pathlib
import shutil
import subprocess

from commands import CASES, SESSION
from judge import cut
from program import ACKNOWLEDGED, DATA, RUNNER, files_in, fresh, journal_of, profile_of

CANNOT_WRITE = 73
PLAN = ["plan", "--json", "--dry-run", "--today", "2026-10-09"]
LOGS = 60


def mount(*words):
    return subprocess.run(["mount", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).returncode == 0


@contextlib.contextmanager
def small_disk(folder, size="256k"):
    """A disk of its own in memory; None where mounting is not permitted."""
    folder = fresh(folder)
    if not mount("-t", "tmpfs", "-o", f"size={size}", "rtr-proof", str(folder)):
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(folder):
    """Takes every byte that is left. A file's own last page may still have room."""
    with open(folder / "filler", "wb", buffering=0) as filler:
        with contextlib.suppress(OSError):
            while True:
                filler.write(b"x" * 4096)


def older_ones_changed(before, after):
    """Old lines and the profile; a file that is not there, or a line that is not as it was."""
    if not (journal_of(after) or b"").startswith(cut(journal_of(before))[0]):
        yield "an older line is not as it was"
    if profile_of(after) != profile_of(before):
        yield "the profile is not as it was"


class Look:
    """What was tried in one place, and what was wrong."""

    def __init__(self):
        self.rows, self.wrong = {}, []

    def note(self, place, name, outcome, problems):
        row = self.rows.setdefault(place, {"tried": 0, "kept": 0, "refused": 0})
        row["tried"] += 1
        row["kept" if outcome.code in ACKNOWLEDGED else "refused"] += 1
        self.wrong += [f"{place}, {name}: {problem}: {outcome}"[:500] for problem in problems]

    def refused(self, outcome, words, code=CANNOT_WRITE):
        if outcome.code != code or not any(outcome.says(text) for text in words):
            yield f"not {code} with {words[0]!r}"


def cases_known(program):
    return [case for case in CASES if case.receipt and case.setup not in ("nothing", "half way") and program.knows(case.words[0])]


def full(program, setups, disk, look):
    """Each command on a full disk: kept whole, or refused with nothing changed. Then logs until none goes in."""
    for case in cases_known(program):
        place = fresh(disk / "place", setups.folder(case.setup))
        before = files_in(place)
        fill(disk)
        outcome = program.run(case.line(), place, stdin=case.stdin)
        after, problems = files_in(place), list(older_ones_changed(before, files_in(place)))
        if outcome.code in ACKNOWLEDGED:
            problems += [] if after != before else ["acknowledged, and nothing is there"]
        else:
            problems += look.refused(outcome, ["there is no space left"])
            problems += [] if journal_of(after) == journal_of(before) else ["refused, and the journal has changed"]
        look.note("full disk", case.name, outcome, problems)
        (disk / "filler").unlink()
    place = fresh(disk / "place", setups.folder("history"))
    fill(disk)
    for number in range(LOGS):
        before = journal_of(files_in(place))
        words = ["log", "today", *SESSION, "--again", "--note", f"n{number}", "--today", "2026-10-09"]
        outcome = program.run(words, place)
        after = journal_of(files_in(place))
        kept = after.startswith(before) and f'"note":"n{number}"'.encode() in after[len(before):]
        good = kept if outcome.code in ACKNOWLEDGED else after == before
        problems = [] if good else ["not as it was acknowledged"]
        if outcome.code not in ACKNOWLEDGED:
            problems += look.refused(outcome, ["there is no space left"])
        look.note("full disk, page by page", f"log {number}", outcome, problems)
    (disk / "filler").unlink()


def read_only(program, setups, disk, look):
    """Everything that keeps is refused; what only reads answers as before."""
    for case in cases_known(program):
        place = fresh(disk / "place", setups.folder(case.setup))
        before, right = files_in(place), program.run(PLAN, place)
        mount("-o", "remount,ro", str(disk))
        outcome, reading = program.run(case.line(), place, stdin=case.stdin), program.run(PLAN, place)
        mount("-o", "remount,rw", str(disk))
        problems = [] if files_in(place) == before else ["a file has changed"]
        if not (case.name == "plan, asked again" and outcome.code in ACKNOWLEDGED):
            problems += look.refused(outcome, ["it can only be read here"])
        if (reading.code, reading.out) != (right.code, right.out):
            problems.append(f"reading answers otherwise: {reading.err}")
        look.note("read-only disk", case.name, outcome, problems)


def removed(program, setups, work, look):
    """Something of the folder is gone: said, and never taken for a runner without a history."""
    for what, code, words in (("", 66, ["there is no such folder"]), (RUNNER, 66, ["there is no runner"]),
                              (f"{RUNNER}/journal.jsonl", 65, ["the journal is missing"]),
                              (f"{RUNNER}/runner.json", 65, ["runner.json is missing"])):
        for words_said in (PLAN, ["log", "today", *SESSION, "--today", "2026-10-09"]):
            place = fresh(work / "removed", setups.folder("history"))
            gone = place / DATA / what
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
            before = files_in(place) if (place / DATA).exists() else {}
            outcome = program.run(words_said, place)
            problems = list(look.refused(outcome, words, code))
            if (files_in(place) if (place / DATA).exists() else {}) != before:
                problems.append("something was written")
            look.note("removed", what or "the data folder", outcome, problems)


def deaf_stdout(program, setups, work, look):
    """The answer cannot be given: 73 with the reason, whether or not the entry was kept."""
    for case in cases_known(program):
        for how, reason in (("> /dev/full", "there is no space left"), (">&-", "is closed")):
            place = fresh(work / "stdout", setups.folder(case.setup))
            before = files_in(place)
            outcome = program.run(case.line(), place, ["sh", "-c", f'exec "$@" {how}', "sh"], stdin=case.stdin)
            problems = [*older_ones_changed(before, files_in(place)), *look.refused(outcome, [reason])]
            if "--protocol" in case.words:  # it was kept, and this is what it does
                problems = [problem for problem in problems if problem != "the profile is not as it was"]
            look.note("stdout " + how, case.name, outcome, problems)


def run(program, setups, work, say):
    look = Look()
    with small_disk(pathlib.Path(work) / "disk") as disk:
        if disk is None:
            say("disk: full and read-only skipped, mounting is not permitted here")
        else:
            full(program, setups, disk, look)
            read_only(program, setups, disk, look)
    removed(program, setups, work, look)
    if os.path.exists("/dev/full"):
        deaf_stdout(program, setups, work, look)
    return look.rows, look.wrong
