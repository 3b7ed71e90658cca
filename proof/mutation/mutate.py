"""Breaks the core in one place at a time and sees whether a test notices.

Usage: scripts/prove mutation [--changed | --file PATH ... | --list] [--quick]
  (nothing)    every mutant; keeps last.json, file by file, and the figures
  --changed    only the mutants of files that differ from those of last.json; keeps both as well
  --file PATH  only those of one file, such as src/core/rules/gap.cpp; more than once for several; keeps last.json
  --list       the mutants, without running any
  --quick      a first look: without the tests that take long; keeps nothing
  --doubt      explained survivors, too, go through the tests (hours; with --quick minutes, and those that are noticed are
               called stale); else they stay survivors unasked

What was stopped goes on where it was when it is started again, as long as neither the core nor a test has changed.
"""
import argparse
import collections
import json
import os
import sys

import report
import runs
import tree

LAST = os.path.join(tree.HERE, 'last.json')


class Mutant:
    """One way of breaking one place; `key` stays the same when lines move."""

    def __init__(self, path, edit, index, line, source, key):
        self.path, self.id, self.line, self.key = path, edit.first + index, line, key
        self.name, self.source, self.killed = edit.names[index], source, None


def key_of(path, edit, index, text):
    return f'{path} | {edit.function} | {edit.names[index]} | {" ".join(text.split())[:160]}'


def mutants_of(path, edits):
    source = tree.content(path)
    lines = source.decode().split('\n')
    seen = collections.Counter()
    for edit in edits:
        line = source.count(b'\n', 0, edit.start) + 1
        for index in range(len(edit.names)):
            key = key_of(path, edit, index, source[edit.start:edit.end].decode())
            seen[key] += 1
            if seen[key] > 1:
                key += f' | {seen[key]}'
            yield Mutant(path, edit, index, line, lines[line - 1].strip(), key)


def settle(edits_by_path):
    """Rewrites the core and builds it, leaving out what does not compile; returns the edits left out, by file."""
    left_out = {path: [] for path in edits_by_path}
    for _ in range(12):
        for path, edits in edits_by_path.items():
            tree.put(path, tree.rewrite(path, edits))
        said = tree.build('rtr_tests')
        if not said:
            return left_out
        stumbled = tree.failing_lines(said)
        if not any(path in edits_by_path for path in stumbled):
            raise SystemExit(said[-6000:] + '\nmutation: the rewritten core does not build')
        for path, lines in stumbled.items():
            source = tree.content(path)
            on_lines = [e for e in edits_by_path.get(path, [])
                        if lines & set(range(source.count(b'\n', 0, e.start) + 1, source.count(b'\n', 0, e.end) + 2))]
            bad = [e for e in on_lines if not tree.compiles(path, [e])] or on_lines
            left_out[path] += bad
            edits_by_path[path] = [e for e in edits_by_path[path] if e not in bad]
    raise SystemExit(said[-6000:] + '\nmutation: the rewritten core does not build')


def known_bad(path, edits, last):
    """Leaves out what did not compile last time, so that the first build succeeds."""
    kept = last.get(path, {})
    if kept.get('hash') != tree.digest(tree.content(path)):
        return edits, []
    bad = set(kept['not_applicable'])
    text = tree.content(path)
    out = [e for e in edits if key_of(path, e, 0, text[e.start:e.end].decode()) in bad]
    return [e for e in edits if e not in out], out


def prepare(last):
    """The mutants of every file, with the program that holds them built."""
    paths = tree.core_files()
    tree.copy_project(set(paths))
    for path in paths:
        if not os.path.exists(os.path.join(tree.TREE, path)):
            tree.put(path, tree.content(path).decode())
    tree.configure()
    said = tree.build('rtr_generate')
    if said:
        raise SystemExit(said)
    slots, edits, known = tree.slots(paths), {}, {}
    for path, found in zip(paths, runs.in_parallel(tree.edits_of, paths)):
        tree.number(found, slots[path])
        edits[path], known[path] = known_bad(path, found, last)
    left_out = settle(edits)
    for path in paths:
        left_out[path] += known[path]
    return {path: list(mutants_of(path, edits[path])) for path in paths}, left_out


def self_check(tests, mutants):
    """The rewritten core with no mutant passes every test, and a rule that is plainly missing is noticed."""
    if not tests:
        raise SystemExit('mutation: no test case reached the core')
    if not runs.all_found(tests):
        raise SystemExit('mutation: the program does not find its tests by their names')
    planted = [m for ms in mutants.values() for m in ms if m.name == 'rule removed' and 'red_flag_emergency' in m.key]
    if len(planted) != 1 or not runs.killed(planted[0], tests):
        raise SystemExit('mutation: the planted fault, no rule for an emergency, was not noticed')


def result_of(path, mutants, left_out):
    text = tree.content(path)
    return {'hash': tree.digest(text), 'mutants': len(mutants), 'killed': sum(bool(m.killed) for m in mutants),
            'not_applicable': sorted(key_of(path, e, 0, text[e.start:e.end].decode()) for e in left_out),
            'survived': [m.key for m in mutants if not m.killed]}


def keep(results):
    with open(LAST + '.new', 'w', encoding='utf-8') as file:
        json.dump(results, file, indent=1, sort_keys=True)
        file.write('\n')
    os.replace(LAST + '.new', LAST)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n\n')[1])
    parser.add_argument('--changed', action='store_true')
    parser.add_argument('--file', action='append')
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--doubt', action='store_true')
    asked = parser.parse_args()
    last = {}
    if os.path.exists(LAST):
        with open(LAST, encoding='utf-8') as file:
            last = json.load(file)
    paths = tree.core_files()
    if asked.file:
        chosen = [os.path.relpath(os.path.abspath(path), tree.ROOT) for path in asked.file]
        if not set(chosen) <= set(paths):
            raise SystemExit(f'mutation: not of the core: {", ".join(sorted(set(chosen) - set(paths)))}')
    elif asked.changed:
        chosen = [p for p in paths if last.get(p, {}).get('hash') != tree.digest(tree.content(p))]
    else:
        chosen = paths
    results = {p: last[p] for p in paths if p in last}
    if chosen:
        mutants, left_out = prepare(last)
        if asked.list:
            for mutant in (m for p in chosen for m in mutants[p]):
                print(f'{mutant.id}\t{mutant.path}:{mutant.line}\t{mutant.name}\t{mutant.source}')
            return
        kept = tree.kept()
        tests, ledger = runs.reached_by_test(kept), runs.Ledger(kept)
        self_check(tests, mutants)
        spared = {} if asked.doubt else report.explained()
        for path in chosen:
            runs.run_all(mutants[path], tests, ledger, asked.quick, spared)
            results[path] = result_of(path, mutants[path], left_out[path])
            if not asked.quick:
                keep(results)
        report.print_survivors([m for p in chosen for m in mutants[p] if not m.killed])
    wrong = report.conclude(results, chosen, None if asked.file or asked.quick else report.FIGURES)
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
