"""The commands that are tried, one a line: from which set-up, with which words, and what on stdout is their receipt."""
import dataclasses
import json
import pathlib

from program import DATA, RUNNER, fresh

TODAY = "2026-10-09"
READY = ("walk_30_min daily_sitting daily_standing daily_bending daily_lifting squat lunge bird_dog dead_bug "
         "seen_clinician").split()
SESSION = ["walk-run", "run", "5", "walk", "20", "--pain", "0,1,1", "--rpe", "3", "--sign", "none"]
INIT = ["init", "--runner", RUNNER, "--birth-year", "1990", "--onset", "2026-07-01", "--injury", "disc", "--surgery",
        "no", "--leg-symptoms", "no", "--weekly-run-min", "200"]
CHECK = ["check", "--none", "--quiet", "--resting-pain", "0", "--yes", *READY]
CLEAR = ["clear", "--by", "A. Moreau", "--on", "2026-10-05"]
BEGIN = [[*INIT, "--today", "2026-10-05"], [*CHECK, "--today", "2026-10-05"], [*CLEAR, "--today", "2026-10-05"],
         ["plan", "--week", "this", "--today", "2026-10-05"], ["log", "today", *SESSION, "--today", "2026-10-06"],
         ["morning", "0", "--settled", "12", "--today", "2026-10-07"]]
HISTORY = [*BEGIN, ["log", "today", *SESSION, "--today", "2026-10-08"]]
TORN = b'{"id":"e-8-0badcafe","kind":"session","at":"2026-10-08","session":{"id":"s-00'

TABLE = {"format": "rtr-protocol/1", "id": "mine", "title": "A table of one's own", "sources": ["C"],
         "reviewed": "2026-10-01", "sessions_per_week": 3, "min_days_between_runs": 1,
         "stages": [{"id": "A1", "steps": [{"walk_min": 5}, {"repeat": 5, "steps": [{"run_min": 1}, {"walk_min": 2}]},
                                           {"walk_min": 5}]}]}
SESSIONS = [{"date": f"2026-10-0{day}", "kind": "walk", "total_min": 20 + day, "rpe": 2} for day in (6, 7, 8)]


def tear(folder):
    with open(pathlib.Path(folder) / DATA / RUNNER / "journal.jsonl", "ab") as journal:
        journal.write(TORN)


def unend(folder):
    journal = pathlib.Path(folder) / DATA / RUNNER / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().rstrip(b"\n"))


def other_laptop(folder):
    """A copy of the journal that went its own way: what both hold, and one session more."""
    folder = pathlib.Path(folder)
    (folder / "other.jsonl").write_bytes((folder / DATA / RUNNER / "journal.jsonl").read_bytes() + (
        b'{"id":"e-8-5eadbeef","kind":"session","at":"2026-10-08","session":{"id":"s-0009","date":"2026-10-07",'
        b'"source":"hand","kind":"walk","total_min":31,"rpe":2}}\n'))


def activities(folder):
    """A table as an app exports it: a walk and a run that are new, and one that is in the journal."""
    (pathlib.Path(folder) / "app.csv").write_text("date,kind,duration,distance_km\n2026-10-03,walk,25:00,2.1\n"
                                                  "2026-10-04,run,10:00,1.5\n2026-10-06,walk-run,25:00,2.5\n")


def lengthen(folder):
    """Three weeks and more of walks: enough that a plan keeps what it read."""
    with open(pathlib.Path(folder) / DATA / RUNNER / "journal.jsonl", "a") as journal:
        for number in range(40):
            session = {"id": f"s-{number + 9:04}", "date": f"2026-0{8 + number // 20}-{number % 20 + 1:02}", "source": "hand",
                       "kind": "walk", "total_min": 25, "rpe": 2, "signs": [],
                       "pain": {"before": 0, "during": 1, "after": 0, "next_morning": 0}}
            entry = {"id": f"e-{number + 9}-{number:08x}", "kind": "session", "at": "2026-10-08", "session": session}
            journal.write(json.dumps(entry) + "\n")


def half_way(folder):
    """What init leaves when it is killed while it writes the profile."""
    folder = pathlib.Path(folder) / DATA / RUNNER
    (folder / "runner.json").rename(folder / ".runner.json.tmp-4711")


SETUPS = {"nothing": ([], None), "half way": (BEGIN[:1], half_way), "runner": (BEGIN[:1], None),
          "told": (BEGIN[:4], None), "history": (HISTORY, None), "torn": (HISTORY, tear), "unended": (HISTORY, unend),
          "two laptops": (HISTORY, other_laptop), "long": (HISTORY, lengthen), "an app": (HISTORY, activities)}
RECALL = "journal.recall"  # what plan keeps of what it read: whether that succeeds changes nothing


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    setup: str
    words: list
    receipt: str = ""  # on stdout this says: it is kept
    again: tuple = ()  # codes that are right, too, when it is tried again after a fault
    stdin: bytes = b""
    day: str = TODAY
    explained: tuple = ()  # an error may say this instead of the system's words
    reports: bool = False  # its answer is what it found, a fault included, with 65 when that is a problem

    def line(self):
        return [*self.words, "--today", self.day]


CASES = [
    Case("init", "nothing", INIT, "Kept as runner", (64,)),
    Case("init, after one that was killed", "half way", INIT, "Kept as runner", (64,),
         explained=("What an earlier start left there could not be removed.",)),
    Case("init, again", "runner", INIT),
    Case("check", "runner", CHECK, "Your answers are kept"),
    Case("check, a red flag", "history", ["check", "--yes", "saddle_numbness"], "STOP. Get help now."),
    Case("clear", "history", CLEAR, "Kept: what A. Moreau said"),
    Case("plan", "history", ["plan", "--json"], '"format": "rtr-plan/1"'),
    Case("plan, asked again", "told", ["plan", "--week", "this", "--json"], '"format": "rtr-plan/1"', day="2026-10-05"),
    Case("plan --protocol FILE", "runner", ["plan", "--json", "--protocol", "table.json"], '"format": "rtr-plan/1"'),
    Case("plan, with much read", "long", ["plan", "--json"], '"format": "rtr-plan/1"'),
    Case("log", "history", ["log", "today", *SESSION], "Kept as", (64,)),
    Case("log, two entries", "history", ["log", "today", *SESSION[:-1], "numbness"], "Kept as", (64,)),
    Case("log --from FILE", "history", ["log", "--from", "-"], "Kept 3 of 3", (0,), json.dumps(SESSIONS).encode()),
    Case("log, after a torn line", "torn", ["log", "today", *SESSION], "Kept as", (64,)),
    Case("log, after a line not ended", "unended", ["log", "today", *SESSION], "Kept as", (64,)),
    Case("morning", "history", ["morning", "1", "--settled", "20"], "Kept for", (64, 66)),
    Case("undo", "history", ["undo", "s-0002", "--yes"], "Taken back: s-0002", (64,)),
    Case("import of a journal", "two laptops", ["import", "other.jsonl"], "Added 1 entry", (0,)),
    Case("import of activities", "an app", ["import", "app.csv"], "Added 2", (0,)),
    Case("doctor --fix", "torn", ["doctor", "--fix", "--yes"], "Built the folder afresh", explained=("PROBLEM",),
         reports=True),
    Case("today (keeps nothing)", "history", ["today", "--json"]),
    Case("history (keeps nothing)", "history", ["history"]),
    Case("export (keeps nothing)", "history", ["export", "--format", "json"]),
]


class Setups:
    """Folders to begin from, each made once."""

    def __init__(self, program, work):
        self.program, self.work, self.made = program, pathlib.Path(work) / "setups", {}

    def folder(self, name):
        if name not in self.made:
            lines, then = SETUPS[name]
            folder = fresh(self.work / name.replace(" ", "_"))
            (folder / "table.json").write_text(json.dumps(TABLE))
            for words in lines:
                done = self.program.run(words, folder)
                if done.code not in (0, 4):
                    raise SystemExit(f"store: the set-up {name!r} failed at {words}: {done}")
            if then:
                then(folder)
            self.made[name] = folder
        return self.made[name]


def known_cases(program, say, only=""):
    """The cases whose command the program has; the others are named as skipped. `only`: those with this in the name."""
    for case in CASES:
        if only not in case.name:
            continue
        if program.knows(case.words[0]):
            yield case
        else:
            say(f"{case.name}: skipped, the program does not know rtr {case.words[0]} yet")
