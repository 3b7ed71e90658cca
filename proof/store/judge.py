"""What has to hold after a run in which something failed.

Acknowledged: the command ends with 0, 3 or 4. Then code and stdout have to be those of a run without a fault.
Receipt: the words on stdout that say that it is kept.
  lost       acknowledged, or a receipt given, and the entry is not there whole
  unsynced   acknowledged although a write, a sync or a rename failed
  changed    an older line of the journal, the profile or another file is neither as it was nor as it was to become
  receipt    a receipt on stdout although the command ended with an error (only stdout's own close may do that: the
             receipt is out and true, whether it arrived is not known)
  denied     "Nothing was kept." although something was
  unsaid     an error without a code of the contract, or without the system's words for what failed
  empty      an unreadable history taken for none
  next       `plan --json` right afterwards differs from what it says in the same state without a fault
  doctor     rtr doctor crashes or says nothing
  again      the command cannot be given again
That an entry is there although the command ended with an error is allowed (it was not acknowledged), and counted.
"""
import json
import re
import threading

from program import (ACKNOWLEDGED, FAILURES, KILLED, RUNNER, files_in, fresh, journal_of, profile_of, put_files)

NEXT = ["plan", "--json"]
# What the program says of an error that the system gives.
REASONS = {"EIO": "Input/output error", "ENOSPC": "there is no space left", "EFBIG": "File too large"}


class Reference:
    """What a case does when nothing fails, and what the next plan says from each state it can leave behind."""

    def __init__(self, program, setups, case, work):
        self.program, self.case, self.setup, self.work = program, case, setups.folder(case.setup), work
        folder = self.copy("reference")
        self.before = files_in(folder)
        self.outcome = program.run(case.line(), folder, stdin=case.stdin)
        self.after = files_in(folder)
        self.acknowledges = self.outcome.code in ACKNOWLEDGED
        self.whole, self.tail = cut(journal_of(self.before))
        self.added = (journal_of(self.after) or b"")[len(self.whole):]
        self.plans, self.lock = {}, threading.Lock()
        if case.receipt and not (self.acknowledges and case.receipt in self.outcome.out):
            raise SystemExit(f"store: {case.name}: no receipt in {self.outcome}")

    def as_acknowledged(self, outcome):
        """Whether an exit code says that all went well, or the very thing that it says without a fault."""
        return outcome.code == self.outcome.code or (self.acknowledges and outcome.code in ACKNOWLEDGED)

    def copy(self, name):
        return fresh(self.work / name, self.setup)

    def plan_after(self, state, files):
        """What `plan --json` has to say in a state, worked out once from files that no fault has touched; of an entry
        of several lines, those that are whole count."""
        key = (state, profile_of(files), cut(journal_of(files))[0] if state == "part" else None)
        with self.lock:
            if key not in self.plans:
                self.plans[key] = self.plan_from(state, files)
            return self.plans[key]

    def plan_from(self, state, files):
        folder, profile = self.copy("oracle"), profile_of(files)
        if profile is not None:
            clean = self.after if state == "kept" else self.before
            if state == "part":
                clean = {**clean, f"{RUNNER}/journal.jsonl": cut(journal_of(files))[0]}
            tables = {name: content for name, content in self.after.items() if "/protocols/" in name}
            put_files(folder, {**clean, **tables, f"{RUNNER}/runner.json": profile})
        return self.program.run([*NEXT, "--today", self.case.day], folder)


def cut(journal):
    """The lines that count, and what was left of one that was cut off."""
    journal = journal or b""
    whole = journal[:journal.rfind(b"\n") + 1]
    tail = journal[len(whole):]
    try:
        json.loads(tail)
        return journal, b""
    except ValueError:
        return whole, tail


def state_of(files, reference):
    """How much of the entry is there: kept, none, part (cut off, or not all of its lines), or changed."""
    journal, before, after = journal_of(files), journal_of(reference.before), journal_of(reference.after)
    if profile_of(reference.before) is None:  # a runner is made: it is there when its profile is
        if profile_of(files) is None:
            return "none" if journal in (None, before, after) else "changed"
        return "kept" if (journal, profile_of(files)) == (after, profile_of(reference.after)) else "changed"
    if journal is None or profile_of(files) not in (profile_of(reference.before), profile_of(reference.after)):
        return "changed"
    if journal + b"\n" == after:  # a line that only lacks its end counts
        journal = after
    if journal == after and (after != before or profile_of(files) == profile_of(reference.after)):
        return "kept" if profile_of(files) == profile_of(reference.after) else "part"
    if journal in (before, reference.whole):
        return "none"
    if journal.startswith(reference.whole) and reference.added.startswith(journal[len(reference.whole):]):
        return "part"
    return "changed"


def is_temporary(name):
    """What a killed process may leave behind: a name that nobody reads, a folder that is built beside the old one."""
    return any(part.startswith(".") or ".fresh-" in part for part in name.split("/"))


def files_as_they_were(files, reference):
    """Every file but the journal is as before or as after, and none that was there is missing."""
    for name, content in files.items():
        known = (reference.before.get(name), reference.after.get(name))
        if not name.endswith("/journal.jsonl") and not is_temporary(name) and content not in known:
            yield f"{name} is neither as before nor as after"
    gone = set(reference.before) & set(reference.after) - set(files)
    for name in gone if profile_of(reference.before) is not None else ():
        yield f"{name} is gone"


def explained(outcome, words):
    return outcome.code in FAILURES and any(outcome.says(text) for text in words)


def on_disk(fired):
    """Whether the call that failed is one that brings something onto the disk."""
    return bool(re.match(r"(pwrite|rename|fsync|fdatasync)", fired) or re.match(r"write .*write\((?![12]<)", fired))


def breaches_of(outcome, files, reference, fault_words, fired, needed):
    """What the run itself broke, as (kind, what); and the state that it left. `needed`: what failed has to succeed."""
    state, found = state_of(files, reference), []
    receipt = bool(reference.case.receipt) and reference.case.receipt in outcome.out
    killed, acknowledged = outcome.code == KILLED, reference.as_acknowledged(outcome)
    keeps = reference.acknowledges and reference.before != reference.after
    if state == "changed":
        found.append(("changed", "the journal or the profile"))
    found += [("changed", what) for what in files_as_they_were(files, reference)]
    if keeps and state != "kept" and ((acknowledged and not killed) or receipt):
        found.append(("lost", f"state {state}"))
    if acknowledged and keeps and not killed and needed and on_disk(fired):
        found.append(("unsynced", f"exit {outcome.code}"))
    if acknowledged and reference.acknowledges and not reference.case.reports and (
            (outcome.code, outcome.out) != (reference.outcome.code, reference.outcome.out)):
        found.append(("lost", f"another answer than without the fault: {outcome.out[:200]!r}"))
    if killed or acknowledged:
        return found, state
    if receipt and "close(1" not in fired and not (reference.case.reports and state == "kept"):
        found.append(("receipt", f"with exit {outcome.code}"))
    if outcome.says("Nothing was kept.") and keeps and (
            state != "none" or profile_of(files) != profile_of(reference.before)):
        found.append(("denied", f"state {state}"))
    if "write(2" not in fired and not explained(outcome, [*fault_words, *reference.case.explained]):
        found.append(("unsaid", f"exit {outcome.code}: {(outcome.err or outcome.out)[:300]!r}"))
    if profile_of(reference.before) is not None and outcome.says("no runner"):
        found.append(("empty", f"{outcome.err[:200]!r}"))
    return found, state


def words_for(kind, fired):
    """What an error has to say. A close that strace fails is never made: the file stays open and keeps its lock, which
    no system does, and the program rightly finds itself locked out."""
    words = [] if "KILL" in kind else [REASONS[kind.rstrip("+")]]
    return [*words, "another rtr is writing here"] if fired.startswith("close") else words


def breaches_afterwards(files, folder, state, reference, doctor):
    """What the commands after it make of what it left behind."""
    program, case = reference.program, reference.case
    if state == "changed":
        return
    plan = program.run([*NEXT, "--today", case.day], fresh(folder.with_name(folder.name + "-next"), folder))
    right = reference.plan_after(state, files)
    no_runner = plan.code == right.code == 66  # said of a folder that is empty, or of none
    if (plan.code, plan.out) != (right.code, right.out) and not no_runner and not (state == "part" and plan.code in FAILURES):
        yield "next", f"exit {plan.code}, not {right.code}: {(plan.out or plan.err)[:300]!r}"
    if doctor and profile_of(files) is not None:
        said = program.run(["doctor", "--today", case.day], folder)
        if said.code not in (*ACKNOWLEDGED, *FAILURES) or not (said.out or said.err):
            yield "doctor", f"exit {said.code}: {(said.out or said.err)[:300]!r}"
    again = program.run(case.line(), folder, stdin=case.stdin)
    allowed = (reference.outcome.code, *case.again)
    if again.code not in allowed or (state == "none" and again.code != reference.outcome.code):
        yield "again", f"exit {again.code}: {(again.out or again.err)[:300]!r}"
    if state == "none" and reference.acknowledges and state_of(files_in(folder), reference) != "kept":
        if reference.before != reference.after:
            yield "again", "the entry is not there although it was acknowledged"
