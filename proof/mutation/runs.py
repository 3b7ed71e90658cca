"""Runs the test program with one mutant at a time switched on, on the tests that reach it, the likeliest first.

A mutant counts as noticed only by the program's own word: a test that fails, a crash, no more memory, or many times the
processor time that its tests need. Time on the wall says nothing on a machine that is busy, and what ends a program from
outside says nothing of the mutant: both leave it alive.
"""
import collections
import concurrent.futures
import math
import multiprocessing
import os
import re
import resource
import signal
import subprocess
import sys
import threading

import tree

WORKERS = max(2, os.cpu_count() or 2)
MEMORY = 4 << 30
SLOW = 0.15  # seconds of processor time that a test case takes while it notes what it reaches
OWN_END = {signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGSEGV, signal.SIGXCPU}

Test = collections.namedtuple('Test', 'name file seconds mutants')


def in_parallel(work, items):
    with multiprocessing.Pool(WORKERS) as pool:
        return pool.map(work, items)


def reached_by_test(kept):
    """Every test case with the mutants that it would meet; also the check that none fails while nothing is broken."""
    path = os.path.join(kept, 'reached.tsv')
    if not os.path.exists(path):
        new = path + '.new'
        if os.path.exists(new):
            os.remove(new)
        done = subprocess.run([tree.PROGRAM], env={**os.environ, 'RTR_MUTANT_REACHED': new}, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, cwd=tree.TREE)
        if done.returncode != 0:
            raise SystemExit(done.stdout[-6000:] + '\nmutation: a test fails while nothing is broken')
        os.replace(new, path)
    tests = []
    with open(path, encoding='utf-8') as file:
        for line in file:
            name, source, seconds, mutants = line.rstrip('\n').split('\t')
            tests.append(Test(name, source, float(seconds), frozenset(map(int, mutants.split()))))
    return tests


def stem(path):
    return re.sub(r'_test$', '', os.path.splitext(os.path.basename(path))[0])


def stages(mutant, tests):
    """The tests that reach a mutant, in a few runs: those of the file's own name and the quickest first."""
    own = stem(mutant.path)
    reaching = sorted((t for t in tests if mutant.id in t.mutants), key=lambda t: (stem(t.file) != own, t.seconds))
    found, batch, spent, limit = [], [], 0.0, 0.1
    for test in reaching:
        if batch and spent + test.seconds > limit:
            found.append(batch)
            batch, spent, limit = [], 0.0, limit * 20
        batch.append(test)
        spent += test.seconds
    return found + ([batch] if batch else [])


def names_of(batch):
    """A file that names the tests for Catch2, in which commas and brackets would mean something."""
    path = os.path.join(tree.BUILD, f'names.{threading.get_ident()}')
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(re.sub(r'([\\,\[\]"*])', r'\\\1', test.name) + '\n' for test in batch)
    return path


def all_found(tests):
    """Whether the program finds every test by its name."""
    done = subprocess.run([tree.PROGRAM, '-f', names_of(tests), '--list-test-names-only'], text=True, cwd=tree.TREE,
                          stdout=subprocess.PIPE, check=False)
    return set(done.stdout.split('\n')) >= {test.name for test in tests}


def fails(mutant, batch):
    """Whether a test fails, the program dies of itself, or it does not come to an end."""
    names = names_of(batch)
    processor_s = math.ceil(10 + 20 * sum(test.seconds for test in batch))

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (processor_s, processor_s + 60))  # SIGXCPU at the first
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    try:
        done = subprocess.run([tree.PROGRAM, '--abort', '-f', names], cwd=tree.TREE, check=False,
                              env={**os.environ, 'RTR_MUTANT': str(mutant.id)}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit,
                              timeout=100 * processor_s)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode > 0 or -done.returncode in OWN_END


def killed(mutant, tests):
    return any(fails(mutant, batch) for batch in stages(mutant, tests))


class Ledger:
    """The outcomes so far, one line each as they come: what was stopped goes on where it was."""

    def __init__(self, kept):
        self.path, self.lock, self.known = os.path.join(kept, 'outcomes.tsv'), threading.Lock(), {}
        with open(self.path, 'a+b') as file:
            file.seek(0)
            said = file.read()
            file.truncate(said.rfind(b'\n') + 1)  # the last line may be torn
        for line in said.decode().split('\n')[:-1]:
            which, outcome, key = line.split('\t')
            self.known[which, key] = outcome == 'killed'

    def outcome(self, which, mutant, tests):
        if (which, mutant.key) not in self.known:
            found = killed(mutant, tests)
            with self.lock, open(self.path, 'a', encoding='utf-8') as file:
                file.write(f'{which}\t{"killed" if found else "alive"}\t{mutant.key}\n')
            self.known[which, mutant.key] = found
        return self.known[which, mutant.key]


def run_all(mutants, tests, ledger, quick, spared):
    """First on the quick tests, then those that lived through them on the slow ones; not the `spared`, which stay alive."""
    asked = [m for m in mutants if m.key not in spared]
    run_on(asked, [test for test in tests if test.seconds <= SLOW], ledger, 'quick')
    if not quick:
        run_on([m for m in asked if not m.killed], [test for test in tests if test.seconds > SLOW], ledger, 'slow')


def run_on(mutants, tests, ledger, which):
    def judge(mutant):
        mutant.killed = ledger.outcome(which, mutant, tests)

    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for count, _ in enumerate(pool.map(judge, mutants), 1):
            if count % 50 == 0 or count == len(mutants):
                print(f'{mutants[0].path}: {count} of {len(mutants)} on the {which} tests', file=sys.stderr, flush=True)
