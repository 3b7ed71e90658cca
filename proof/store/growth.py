"""What one log writes does not grow with the journal: bytes and syncs, counted in the trace, after one session and
after ten years of them. And no receipt goes out before what it stands for is synced."""
import datetime
import json
import re

import tracing
from commands import INIT
from program import fresh

LAST = datetime.date(2026, 10, 8)
WRITE = re.compile(r"\bp?write(?:64)?\((\d+)<[^>]*>,.*= (\d+)$")
SYNC = re.compile(r"\bf(?:data)?sync\((\d+)<[^>]*>\)\s*= 0$")
READ = re.compile(r"\bp?read(?:64)?\(\d+<[^>]*>,.*= (\d+)$")
WALK = ["walk", "25", "--pain", "0,1,1", "--rpe", "3", "--sign", "none"]
SLACK = 8  # the line's number stands in its id, and has more digits


def sessions(count):
    """Sessions on six days a week, the same every time."""
    day, made = LAST, []
    while len(made) < count:
        if day.weekday() != 0:
            made.append({"date": day.isoformat(), "kind": "walk", "total_min": 20 + len(made) % 30, "rpe": 2,
                         "pain": {"before": 0, "during": len(made) % 2, "after": 0, "next_morning": 0}, "signs": []})
        day -= datetime.timedelta(days=1)
    return list(reversed(made))


def one_log(program, folder):
    """Bytes written to files, syncs, bytes read, and whether a receipt went out with something unsynced."""
    line = ["log", "today", *WALK, "--today", "2026-10-09"]
    outcome, _, own = tracing.lines_of(program, line, folder)
    written = synced = read = 0
    unsynced, early = set(), False
    for text in own:
        if found := WRITE.search(text):
            if found.group(1) == "1":
                early = early or bool(unsynced)
            elif found.group(1) != "2":
                written += int(found.group(2))
                unsynced.add(found.group(1))
        elif found := SYNC.search(text):
            synced += 1
            unsynced.discard(found.group(1))
        elif found := READ.search(text):
            read += int(found.group(1))
    return {"code": outcome.code, "written": written, "synced": synced, "read": read, "early": early}


def run(program, work, quick, say):
    why = tracing.can_trace(work)
    if why:
        say(f"growth: skipped, {why}")
        return None, []
    rows, wrong = [], []
    for count in (1, 400) if quick else (1, 100, 1000, 3130):
        folder = fresh(work / f"after-{count}")
        program.run([*INIT, "--today", "2026-10-05"], folder)
        program.run(["log", "--from", "-", "--today", "2026-10-09"], folder, stdin=json.dumps(sessions(count)).encode())
        rows.append({"sessions": count, **one_log(program, folder)})
    first = rows[0]
    for row in rows:
        if row["code"] not in (0, 3, 4) or row["early"] or not row["synced"]:
            wrong.append(f"after {row['sessions']} sessions: {row}")
        if row["written"] > first["written"] + SLACK or row["synced"] != first["synced"]:
            wrong.append(f"it grows: {first} and {row}")
    return rows, wrong
