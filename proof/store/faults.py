"""Fails every call of every command in turn, and looks at what is left. Then lets only part of a write through: the
system takes less than it was given, and either says so at the next write or ends the process there."""
import collections
import concurrent.futures
import os
import shutil
import threading

import judge
import tracing
from commands import known_cases
from program import KILLED, files_in

KINDS = ("EIO", "ENOSPC", "KILL")


class Tally:
    """What was seen, counted from several threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.rows = collections.defaultdict(collections.Counter)
        self.breaches = []

    def count(self, row, *names):
        with self.lock:
            self.rows[row].update(names)

    def breach(self, row, kind, where, what):
        with self.lock:
            self.rows[row][kind] += 1
            self.breaches.append(f"{row}: {where}: {kind}: {what}")

    def total(self, name):
        return sum(row[name] for row in self.rows.values())


def plan_of(calls):
    """Every call with every kind of fault; where the disk changes, also a disk that is gone from there on."""
    for call in calls:
        for kind in KINDS:
            if (call.name, kind) != ("close", "ENOSPC"):  # as EIO, and each may cost the wait for a lock
                yield call, kind
        if call.name in tracing.MENDING or call.name == "write":
            yield call, "EIO+"


def short_writes(reference, calls):
    """A file may not grow past a limit, which lies in the journal's new lines or at their ends: the write that crosses
    it is cut short, and the next one fails or is never made."""
    before = len(judge.journal_of(reference.before) or b"")
    added = len(judge.journal_of(reference.after) or b"") - before
    writes = [call for call in calls if call.name == "write"]
    if added <= 0 or not writes:
        return
    for cut in (0, 1, added // 3, added // 2, added - 2, added - 1):
        limit = ("prlimit", f"--fsize={before + cut}")
        for kind in ("EFBIG", "KILL"):
            yield reference, writes, kind, limit


def try_fault(reference, call, kind, limit, doctor, tally, number):
    case, row = reference.case, reference.case.name
    folder = reference.copy(f"fault-{number}")
    outcome, fired = tracing.run_with_fault(reference.program, case.line(), folder, call, kind, case.stdin)
    if fired is None:
        tally.count(row, "not fired")
    else:
        files = files_in(folder)
        found, state = judge.breaches_of(outcome, files, reference, judge.words_for(kind, call.name), fired)
        found += judge.breaches_afterwards(files, folder, state, reference, doctor)
        for what, text in found:
            tally.breach(row, what, f"{kind} at {call.name} {call.number} ({fired[:120]})", text)
        acknowledged = outcome.code == reference.outcome.code
        after = "acknowledged" if acknowledged else "killed" if outcome.code == KILLED else "refused"
        tally.count(row, "fired", kind, after)
        if after == "refused" and state == "kept" and reference.before != reference.after:
            tally.count(row, "kept, not acknowledged")
    for name in (folder, folder.with_name(folder.name + "-next")):
        shutil.rmtree(name, ignore_errors=True)


def jobs_of(program, setups, work, say):
    for case in known_cases(program, say):
        reference = judge.Reference(program, setups, case, work / case.name.replace(" ", "_").replace(",", ""))
        calls = tracing.calls_of(program, case.line(), reference.copy("calls"), case.stdin)
        for call, kind in plan_of(calls):
            yield reference, call, kind, ()
        yield from short_writes(reference, calls)


def run(program, setups, work, quick, say):
    """Gives the tally; None with a word where strace cannot trace."""
    why = tracing.can_trace(work)
    if why:
        say(f"faults: skipped, {why}")
        return None
    tally, doctor = Tally(), program.knows("doctor")
    jobs = list(jobs_of(program, setups, work, say))[::quick or 1]
    with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        done = [pool.submit(try_fault, *job, doctor, tally, number) for number, job in enumerate(jobs)]
        for job in done:
            job.result()
    return tally
