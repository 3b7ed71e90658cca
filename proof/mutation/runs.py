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

Test = collections.namedtuple('Test', 'name file seconds points')


def in_parallel(work, items):
    with multiprocessing.Pool(WORKERS) as pool:
        return pool.map(work, items)


def reached_by_test():
    """Every test case with the points it reaches; also the check that nothing fails while no mutant is switched on."""
    path = os.path.join(tree.BUILD, 'reached.tsv')
    if os.path.exists(path):
        os.remove(path)
    done = subprocess.run([tree.PROGRAM], env={**os.environ, 'RTR_MUTANT_REACHED': path}, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, cwd=tree.TREE)
    if done.returncode != 0:
        raise SystemExit(done.stdout[-6000:] + '\nmutation: a test fails while nothing is broken')
    tests = []
    with open(path, encoding='utf-8') as file:
        for line in file:
            name, source, seconds, points = line.rstrip('\n').split('\t')
            tests.append(Test(name, source, float(seconds), frozenset(map(int, points.split()))))
    return tests


def stem(path):
    return re.sub(r'_test$', '', os.path.splitext(os.path.basename(path))[0])


def stages(mutant, tests):
    """The tests that reach a mutant, in up to three runs: those of the file's own name and the quickest, the rest, and
    what takes longest."""
    own = stem(mutant.path)
    reaching = sorted((t for t in tests if mutant.point in t.points), key=lambda t: (stem(t.file) != own, t.seconds))
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


def fails(mutant, batch):
    """Whether a test fails, the program dies, or it does not come to an end."""
    names = os.path.join(tree.BUILD, f'names.{threading.get_ident()}')
    with open(names, 'w', encoding='utf-8') as file:
        file.writelines(test.name + '\n' for test in batch)
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


def run_all(mutants, tests):
    def judge(mutant):
        mutant.killed = killed(mutant, tests)

    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for count, _ in enumerate(pool.map(judge, mutants), 1):
            if count % 50 == 0 or count == len(mutants):
                print(f'\r{count} of {len(mutants)} mutants', end='', file=sys.stderr, flush=True)
    print(file=sys.stderr)
