"""What was seen, as it stands in docs/safety.md."""
import os

KINDS = {"EIO": "I/O error", "ENOSPC": "no space", "KILL": "killed before it", "EIO+": "the disk gone from there on",
         "EFBIG": "a write cut short", "EFBIG, KILL": "killed after a write cut short"}
BREACHES = {"lost": "acknowledged entries lost", "changed": "older entries, profiles or other files changed",
            "unsynced": "acknowledged although a write, a sync or a rename failed",
            "receipt": "false receipts", "denied": "\"Nothing was kept\" where something was",
            "unsaid": "errors without their reason or with a code that is not the contract's",
            "empty": "an unreadable history taken for none", "next": "a next plan other than the entries ask for",
            "doctor": "`rtr doctor` without an answer", "again": "a command that could not be given again"}


def of_faults(tally):
    if tally is None:
        return "Faults: not tried here, strace cannot trace."
    fired = tally.total("fired")
    lines = [f"**{fired:,} faults fired** ({tally.total('not fired')} runs in which none did are not counted): " +
             ", ".join(f"{text} {tally.total(kind):,}" for kind, text in KINDS.items()) + ".", "",
             "| command | fired | acknowledged | refused | killed | kept, not acknowledged | broken |",
             "|---|--:|--:|--:|--:|--:|--:|"]
    for name, row in tally.rows.items():
        broken = sum(row[kind] for kind in BREACHES)
        cells = [row[key] for key in ("fired", "acknowledged", "refused", "killed", "kept, not acknowledged")]
        lines.append(f"| {name} | " + " | ".join(str(cell) for cell in (*cells, broken)) + " |")
    lines += ["", "After each: " + "; ".join(f"{text}: {tally.total(kind)}" for kind, text in BREACHES.items()) + "."]
    return "\n".join(lines)


def of_crowd(seen):
    one, other = seen["together"], seen["killed"]
    total = one["shells"] * one["logs"]
    return (f"{one['shells']} shells logged {one['logs']} times each: {one['acknowledged']:,} of {total:,} acknowledged, "
            f"{one['present']:,} present, in {one['seconds']:.0f} s; a log took {one['median']:.2f} s (median), the "
            f"longest {one['longest']:.1f} s; {one['locked']} gave up waiting for the lock (75) and were given again.\n\n"
            f"{other['kills']:,} logs killed with SIGKILL at random moments, four shells at a time "
            f"({other['started']:,} started): {other['acknowledged']} acknowledged, all of them present; older lines "
            f"changed: 0.")


def of_disk(rows):
    lines = ["| where | tried | kept | refused |", "|---|--:|--:|--:|"]
    for place, row in rows.items():
        lines.append(f"| {place.replace('>', '&gt;')} | {row['tried']} | {row['kept']} | {row['refused']} |")
    return "\n".join(lines)


def of_growth(rows):
    if rows is None:
        return "Growth: not tried here, strace cannot trace."
    lines = ["| sessions before | bytes written by one `rtr log` | syncs | bytes read |", "|--:|--:|--:|--:|"]
    lines += [f"| {row['sessions']:,} | {row['written']} | {row['synced']} | {row['read']:,} |" for row in rows]
    return "\n".join(lines)


def text_of(trial):
    makers = {"faults": of_faults, "crowd": of_crowd, "disk": of_disk, "growth": of_growth}
    parts = [makers[part](seen) for part, seen in trial.seen.items()]
    times = ", ".join(f"{part} {seconds:.0f} s" for part, seconds in trial.seconds.items())
    ended = [f"Not as it has to be: {len(trial.wrong)}. Time on {os.cpu_count()} cores: {times}."]
    return "\n\n".join([*parts, *(text + "." for text in trial.said), *ended]) + "\n"
