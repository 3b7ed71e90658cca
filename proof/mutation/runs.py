"""Runs the test program with one mutant at a time switched on, on the tests that reach it, the likeliest first."""
import collections
import concurrent.futures
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import threading

import tree

WORKERS = max(2, os.cpu_count() or 2)
MEMORY = 4 << 30
SLOW = 0.15  # seconds of a test case while it notes what it reaches

Test = collections.namedtuple('Test', 'name file seconds mutants')


def in_parallel(work, items):
    with multiprocessing.Pool(WORKERS) as pool:
        return pool.map(work, items)


def reached_by_test():
    """Every test case with the mutants that it would meet; also the check that none fails while nothing is broken."""
    path = os.path.join(tree.BUILD, 'reached.tsv')
    if not (os.path.exists(path) and os.path.getmtime(path) > os.path.getmtime(tree.PROGRAM)):
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


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
    """Whether a test fails, the program dies, or it does not come to an end."""
    names = names_of(batch)
    try:
        done = subprocess.run([tree.PROGRAM, '--abort', '-f', names], cwd=tree.TREE, check=False,
                              env={**os.environ, 'RTR_MUTANT': str(mutant.id)}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit_memory,
                              timeout=10 + 20 * sum(test.seconds for test in batch))
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def killed(mutant, tests):
    return any(fails(mutant, batch) for batch in stages(mutant, tests))


def run_all(mutants, tests, quick, spared):
    """First every mutant on the quick tests, then those that lived through them on the slow ones; not the `spared`."""
    run_on(mutants, [test for test in tests if test.seconds <= SLOW], 'quick')
    if not quick:
        run_on([m for m in mutants if not m.killed and m.key not in spared], [test for test in tests if test.seconds > SLOW], 'slow')


def run_on(mutants, tests, which):
    def judge(mutant):
        mutant.killed = killed(mutant, tests)
        with lock, open(os.path.join(tree.BUILD, f'outcomes.{which}.tsv'), 'a', encoding='utf-8') as log:
            log.write(f'{"killed" if mutant.killed else "alive"}\t{mutant.path}:{mutant.line}\t{mutant.key}\n')

    lock = threading.Lock()
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for count, _ in enumerate(pool.map(judge, mutants), 1):
            if count % 50 == 0 or count == len(mutants):
                print(f'\r{count} of {len(mutants)} mutants on the {which} tests', end='', file=sys.stderr, flush=True)
    print(file=sys.stderr)
