"""Keeps a copy of the project in the build folder in which the core is rewritten, and builds its test program.

Of the tests it has those of the core alone (tests/core, rules, audit, properties, scenarios, simulation, vignettes): those
of the layers above it would notice a fault of the core only by chance, start the program, read the sources or write to disk.
"""
import filecmp
import hashlib
import os
import pickle
import re
import shutil
import subprocess

import points
import rewriting

COPIED = ['CMakeLists.txt', 'cmake', 'data', 'include', 'src', 'tests', 'proof', 'bench', 'docs']
LEFT_OUT = [*(f'tests/{layer}' for layer in ('activity', 'bad', 'cli', 'common', 'course', 'docs', 'export', 'fuzz', 'house', 'json',
                                             'store', 'terminal', 'tmux', 'words')),
            'tests/properties/recall_test.cpp', 'tests/support/fit_activity.cpp', 'proof/mutation', 'proof/figures']
# The copy's test program needs nothing of those layers, and its entry point also notes which mutants each test case meets.
ABOVE = ('add_dependencies(rtr_tests rtr)\n', 'rtr_store rtr_export rtr_activity ', ' rtr_fuzz_traps')
CHANGED = {'tests/CMakeLists.txt': lambda text: without(text, ABOVE),
           'tests/support/catch_main.cpp': lambda text: text + '\n#include "support/reached.hpp"\n'}
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(ROOT, 'build', 'mutation')
TREE = os.path.join(BUILD, 'tree')
OUT = os.path.join(BUILD, 'out')
PROGRAM = os.path.join(OUT, 'tests', 'rtr_tests')
SLOT = 4096  # mutants of one file have numbers from its slot on, so that a change in one file moves no other's


def without(text, parts):
    for part in parts:
        if part not in text:
            raise SystemExit(f'mutation: tests/CMakeLists.txt does not look as it did: no {part.strip()!r}; see tree.ABOVE')
        text = text.replace(part, '')
    return text


def core_files():
    found = []
    for top in ('src/core', 'include/rtr'):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            found += [os.path.relpath(os.path.join(folder, n), ROOT) for n in names if n.endswith(('.cpp', '.hpp'))]
    return sorted(found)


def digest(*parts):
    return hashlib.sha256(b'\0'.join(parts)).hexdigest()[:16]


def content(path):
    with open(os.path.join(ROOT, path), 'rb') as file:
        return file.read()


def slots(paths):
    """A number for each path that no other path changes; on the rare clash the next free one."""
    taken = {}
    for path in paths:
        slot = 1 + int(hashlib.sha256(path.encode()).hexdigest(), 16) % 500000
        while slot in taken:
            slot += 1
        taken[slot] = path
    return {path: slot * SLOT for slot, path in taken.items()}


def copied_files():
    for top in COPIED:
        start = os.path.join(ROOT, top)
        if os.path.isfile(start):
            yield top
        for folder, _, names in os.walk(start):
            paths = (os.path.relpath(os.path.join(folder, n), ROOT) for n in names if not n.endswith('.pyc'))
            yield from (p for p in paths if not any((p + '/').startswith(out + '/') for out in LEFT_OUT))


def put(path, text):
    """Writes a file of the copy, unless it says the same already: what is not touched is not built again."""
    path = os.path.join(TREE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    try:
        with open(path, encoding='utf-8') as file:
            if file.read() == text:
                return
    except FileNotFoundError:
        pass
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def copy_project(rewritten):
    wanted = {'include/rtr/mutant.hpp', 'tests/support/reached.hpp'}
    for path in copied_files():
        wanted.add(path)
        if path in rewritten:
            continue
        if path in CHANGED:
            put(path, CHANGED[path](content(path).decode()))
            continue
        source, target = os.path.join(ROOT, path), os.path.join(TREE, path)
        if not (os.path.exists(target) and filecmp.cmp(source, target, shallow=False)):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(source, target)
    for folder, _, names in os.walk(TREE):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.relpath(path, TREE) not in wanted:
                os.remove(path)
    for source, target in (('mutant.hpp', 'include/rtr/mutant.hpp'), ('reached.hpp', 'tests/support/reached.hpp')):
        with open(os.path.join(HERE, source), encoding='utf-8') as file:
            put(target, file.read())


def kept():
    """A folder for what was found out about the copy as it stands; that of a copy that has changed since is removed."""
    parts = []
    for folder, _, names in os.walk(TREE):
        for path in (os.path.join(folder, name) for name in names):
            with open(path, 'rb') as file:
                parts.append(digest(os.path.relpath(path, TREE).encode(), file.read()))
    folders = os.path.join(BUILD, 'kept')
    name = digest(*(part.encode() for part in sorted(parts)))
    os.makedirs(os.path.join(folders, name), exist_ok=True)
    for other in os.listdir(folders):
        if other != name:
            shutil.rmtree(os.path.join(folders, other))
    return os.path.join(folders, name)


def flags():
    return ['-std=c++20', '-xc++', f'-I{ROOT}/include', f'-I{ROOT}/src', f'-I{OUT}/generated', '-Wno-everything']


def edits_of(path):
    """The edits of a file; kept in the build folder, because parsing takes longest."""
    finders = [content(os.path.relpath(module.__file__, ROOT)) for module in (points, rewriting)]
    kept = os.path.join(BUILD, 'points', digest(path.encode(), content(path), *finders))
    if os.path.exists(kept):
        with open(kept, 'rb') as file:
            return pickle.load(file)
    edits = points.find(os.path.join(ROOT, path), flags())
    os.makedirs(os.path.dirname(kept), exist_ok=True)
    with open(kept, 'wb') as file:
        pickle.dump(edits, file)
    return edits


def number(edits, slot):
    """Gives every mutant its number, and every edit its stable keys."""
    for edit in edits:
        edit.first, slot = slot, slot + len(edit.names)


def rewrite(path, edits):
    text = rewriting.rewrite(content(path), edits)
    return f'#include "rtr/mutant.hpp"\n#line 1 "{path}"\n{text}'


def configure():
    os.makedirs(OUT, exist_ok=True)
    subprocess.run(['cmake', '-S', TREE, '-B', OUT, '-G', 'Ninja', '-DRTR_TESTS=ON', '-DRTR_WERROR=OFF',
                    '-DCMAKE_BUILD_TYPE=Release', '-DCMAKE_CXX_FLAGS=-w -D_GLIBCXX_ASSERTIONS',
                    '-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON'],
                   check=True, stdout=subprocess.DEVNULL)


def build(target):
    """Builds; returns what the compiler said when that failed."""
    done = subprocess.run(['cmake', '--build', OUT, '--target', target, '--', '-k', '0'], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    with open(os.path.join(BUILD, 'build.log'), 'w', encoding='utf-8') as file:
        file.write(done.stdout)
    return '' if done.returncode == 0 else done.stdout


def failing_lines(said):
    """The lines of the core at which the compiler stumbled, by file."""
    lines = {}
    for path, line in re.findall(r'((?:src/core|include/rtr)/[\w/]+\.[ch]pp):(\d+):\d+: +(?:error|required)', said):
        if os.path.exists(os.path.join(ROOT, path)):
            lines.setdefault(path, set()).add(int(line))
    return lines


def compiles(path, edits):
    """Whether a file compiles with these edits and no others anywhere in it."""
    done = subprocess.run(['g++', '-fsyntax-only', '-w', '-std=c++20', '-xc++', f'-I{TREE}/include', f'-I{TREE}/src',
                           f'-I{ROOT}/src', f'-I{OUT}/generated', '-'], input=rewrite(path, edits), text=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return done.returncode == 0
