"""Many shells at once: eight that log as fast as they can, and processes that are killed at random moments."""
import concurrent.futures
import pathlib
import random
import re
import signal
import statistics
import subprocess
import time

from program import DATA, ENVIRONMENT, RUNNER, fresh

KEPT = re.compile(r"Kept as (s-\d+)")
LOCKED = 75


def journal(folder):
    return (pathlib.Path(folder) / DATA / RUNNER / "journal.jsonl").read_bytes()


def words_of(mark):
    """One session that differs from every other one by its note."""
    return ["log", "today", "walk", "20", "--again", "--quiet", "--note", mark, "--today", "2026-10-09"]


def missing(folder, receipts, before):
    """What is not as it has to be: an acknowledged entry without its line, a line twice, an older line changed."""
    text = journal(folder)
    if not text.startswith(before):
        yield "the lines from before are not as they were"
    lines = text[len(before):].decode().splitlines()
    for mark, session in receipts.items():
        count = sum(f'"note":"{mark}"' in line and f'"id":"{session}"' in line for line in lines)
        if count != 1:
            yield f"{mark}, acknowledged as {session}, is there {count} times"
    ids = [found for line in lines for found in re.findall(r'"id":"(s-\d+)"', line)]
    if len(ids) != len(set(ids)):
        yield "an id was given twice"


def one_shell(program, folder, shell, logs):
    """Logs one after the other; a lock that stays taken is said with 75, and the runner tries again."""
    receipts, waits, locked, odd = {}, [], 0, []
    for number in range(logs):
        mark = f"shell-{shell}-{number}"
        while mark not in receipts:
            start = time.monotonic()
            done = program.run(words_of(mark), folder)
            waits.append(time.monotonic() - start)
            if done.code == LOCKED:
                locked += 1
                continue
            said = KEPT.search(done.out)
            if done.code not in (0, 3, 4) or not said:
                odd.append(f"{mark}: {done}")
                break
            receipts[mark] = said.group(1)
    return receipts, waits, locked, odd


def together(program, setups, work, shells, logs):
    folder = fresh(work / "together", setups.folder("history"))
    before, start = journal(folder), time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(shells) as pool:
        ended = list(pool.map(lambda shell: one_shell(program, folder, shell, logs), range(shells)))
    seconds = time.monotonic() - start
    receipts = {mark: session for one in ended for mark, session in one[0].items()}
    waits = [wait for one in ended for wait in one[1]]
    wrong = [what for one in ended for what in one[3]] + list(missing(folder, receipts, before))
    present = len(journal(folder)[len(before):].splitlines())
    if present != shells * logs:
        wrong.append(f"{present} entries are there, not {shells * logs}")
    return {"shells": shells, "logs": logs, "acknowledged": len(receipts), "present": present, "seconds": seconds,
            "locked": sum(one[2] for one in ended), "median": statistics.median(waits), "longest": max(waits)}, wrong


def kill_some(program, folder, seed, kills, length):
    """Starts logs and kills each after a random while, until so many were killed while they ran."""
    chance, receipts, killed, tries, wrong = random.Random(seed), {}, 0, 0, []
    while killed < kills:
        tries += 1
        mark, old = f"victim-{seed}-{tries}", journal(folder)
        old = old[:old.rfind(b"\n") + 1]
        process = subprocess.Popen(program.line(words_of(mark)), cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, length))
        process.send_signal(signal.SIGKILL)
        said = KEPT.search(process.stdout.read().decode())
        killed += process.wait() == -signal.SIGKILL
        process.stdout.close()
        if said:
            receipts[mark] = said.group(1)
        if not journal(folder).startswith(old):
            wrong.append(f"{mark}: a line from before is not as it was")
    return receipts, killed, tries, wrong


def killed_at_random(program, setups, work, kills, shells=4):
    folder = fresh(work / "killed", setups.folder("history"))
    before, start = journal(folder), time.monotonic()
    alone = []
    for number in range(5):
        begun = time.monotonic()
        program.run(words_of(f"measure-{number}"), folder)
        alone.append(time.monotonic() - begun)
    length = 3 * statistics.median(alone)  # they run side by side, and the journal grows
    with concurrent.futures.ThreadPoolExecutor(shells) as pool:
        ended = list(pool.map(lambda seed: kill_some(program, folder, seed, kills // shells, length), range(shells)))
    receipts = {mark: session for one in ended for mark, session in one[0].items()}
    wrong = [what for one in ended for what in one[3]] + list(missing(folder, receipts, before))
    last = program.run(["plan", "--json", "--today", "2026-10-09"], folder)
    if last.code not in (0, 3, 4):
        wrong.append(f"the next plan: {last}")
    entries = len(journal(folder)[len(before):].splitlines()) - len(alone)
    return {"kills": sum(one[1] for one in ended), "started": sum(one[2] for one in ended),
            "acknowledged": len(receipts), "present": entries, "seconds": time.monotonic() - start}, wrong


def run(program, setups, work, quick):
    shells, logs, kills = (2, 20, 40) if quick else (8, 200, 1000)
    crowd, wrong = together(program, setups, work, shells, logs)
    killed, more = killed_at_random(program, setups, work, kills)
    return {"together": crowd, "killed": killed}, wrong + more
