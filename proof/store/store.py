#!/usr/bin/env python3
"""Tries whether what was acknowledged survives, and writes down what it saw.

Usage: store.py PROGRAM WORK FIGURES.md [--quick] [PART...] [case=TEXT]      (parts: faults crowd disk growth)
case=TEXT lets only the faults of the commands with that in their name happen.
Without --quick and parts the figures are kept. Exits with 1 when something was lost, and with 77 when a part that was
asked for alone could not be tried here.
"""
import pathlib
import sys
import time

import crowd
import disk
import faults
import figures
import growth
from commands import Setups
from program import Program, fresh

PARTS = ("faults", "crowd", "disk", "growth")
SAMPLE = 10  # --quick tries about so many faults of each command
SKIPPED = 77


class Trial:
    """One look at the store: what each part saw, what was wrong, and how long it took."""

    def __init__(self, program, work, quick, only):
        self.program, self.work, self.quick, self.only = program, fresh(work), quick, only
        self.setups = Setups(program, work)
        self.seen, self.wrong, self.seconds, self.said = {}, [], {}, []

    def say(self, text):
        self.said.append(text)
        print(text, flush=True)

    def run(self, part):
        start, folder = time.monotonic(), fresh(self.work / part)
        seen, wrong = getattr(self, part)(folder)
        self.seen[part], self.seconds[part] = seen, time.monotonic() - start
        for what in wrong:
            print(f"{part}: WRONG: {what}", flush=True)
        self.wrong += wrong

    def faults(self, folder):
        tally = faults.run(self.program, self.setups, folder, SAMPLE if self.quick else 0, self.say, self.only)
        return tally, tally.breaches if tally else []

    def crowd(self, folder):
        return crowd.run(self.program, self.setups, folder, self.quick)

    def disk(self, folder):
        return disk.run(self.program, self.setups, folder, self.say)

    def growth(self, folder):
        return growth.run(self.program, folder, self.quick, self.say)


def main():
    words = sys.argv[4:]
    quick, only = "--quick" in words, "".join(word[5:] for word in words if word.startswith("case="))
    wanted = [word for word in words if word != "--quick" and not word.startswith("case=")]
    if set(wanted) - set(PARTS):
        sys.exit(f"store: the parts are {', '.join(PARTS)}")
    trial = Trial(Program(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), quick, only)
    for part in wanted or PARTS:
        trial.run(part)
    text = figures.text_of(trial)
    print(text)
    if not quick and not wanted:
        pathlib.Path(sys.argv[3]).write_text(text)
    if trial.wrong:
        sys.exit(f"store: {len(trial.wrong)} times something was not as it has to be")
    if len(wanted) == 1 and trial.seen[wanted[0]] is None:
        sys.exit(SKIPPED)


if __name__ == "__main__":
    main()
