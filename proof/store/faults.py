"""Fails every call of every command in turn, and looks at what is left. Then lets only part of a write through: the
system takes less than it was given, and either says so at the next write or ends the process there."""
import collections
import concurrent.futures
import os
import random
import shutil
import threading

import judge
import tracing
from commands import RECALL, known_cases
from program import KILLED, files_in, journal_of, profile_of

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


def failing_calls(calls):
    """Every call with every kind of fault; where the disk changes, also a disk that is gone from there on."""
    for call in calls:
        for kind in KINDS:
            if (call.name, kind) != ("close", "ENOSPC"):  # as EIO, and each may cost the wait for a lock
                yield call, kind
        if call.name in tracing.MENDING or call.name == "write":
            yield call, "EIO+"


def limits(reference):
    """How long a file may get: as long as what is there, and with more or less of what is to be added."""
    old, new = journal_of(reference.before) or b"", journal_of(reference.after) or b""
    if len(new) <= len(old):
        old, new = b"", profile_of(reference.after) or b""
    if reference.before == reference.after:
        return
    added = len(new) - len(old)
    for cut in (0, 1, added // 3, added // 2, added - 2, added - 1):
        yield len(old) + cut


def jobs_of(program, case, setups, work):
    """Every fault of one case: what it is without one, the kind of fault, the run that it happens in, and whether what
    failed is needed."""
    reference = judge.Reference(program, setups, case, work / case.name.replace(" ", "_").replace(",", ""))
    line, stdin = case.line(), case.stdin
    calls = tracing.calls_of(program, line, reference.copy("calls"), stdin)
    spare = tracing.beside(calls, RECALL)
    for call, kind in failing_calls(calls):
        yield reference, kind, lambda folder, call=call, kind=kind: tracing.run_with_fault(
            program, line, folder, call, kind, stdin), call not in spare
    for limit in limits(reference):
        for kind in ("EFBIG", "EFBIG, KILL"):
            yield reference, kind, lambda folder, limit=limit, kind=kind: tracing.run_with_limit(
                program, line, folder, limit, reference.copy(folder.name + "-next") if "KILL" in kind else None, stdin), True


def sample_of(jobs, number, most):
    """A few faults of one case, the same every time."""
    return random.Random(number).sample(jobs, min(most, len(jobs)))


def try_fault(reference, kind, faulty_run, needed, doctor, tally, number):
    case, row = reference.case, reference.case.name
    folder = reference.copy(f"fault-{number}")
    outcome, fired = faulty_run(folder)
    if fired is None:
        tally.count(row, "not fired")
    else:
        files = files_in(folder)
        found, state = judge.breaches_of(outcome, files, reference, judge.words_for(kind, fired), fired, needed)
        found += judge.breaches_afterwards(files, folder, state, reference, doctor)
        for what, text in found:
            tally.breach(row, what, f"{kind} ({fired[:140]})", text)
        acknowledged = reference.as_acknowledged(outcome)
        after = "acknowledged" if acknowledged else "killed" if outcome.code == KILLED else "refused"
        tally.count(row, "fired", kind, after)
        if after == "refused" and state == "kept" and reference.before != reference.after:
            tally.count(row, "kept, not acknowledged")
    for name in (folder, folder.with_name(folder.name + "-next")):
        shutil.rmtree(name, ignore_errors=True)


def run(program, setups, work, most, say, only=""):
    """Gives the tally; None with a word where strace cannot trace. `most`: about so many faults a case, 0 for all."""
    why = tracing.can_trace(work)
    if why:
        say(f"faults: skipped, {why}")
        return None
    tally, doctor = Tally(), program.knows("doctor")
    jobs = []
    for number, case in enumerate(known_cases(program, say, only)):
        some = list(jobs_of(program, case, setups, work))
        jobs += sample_of(some, number, most) if most else some
    with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        done = [pool.submit(try_fault, *job, doctor, tally, number) for number, job in enumerate(jobs)]
        for job in done:
            job.result()
    return tally
