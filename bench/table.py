"""Prints the tables of bench/run; a full run keeps them in figures.md, and a few rows for README.md in headline.md.

Data is made once and stays in build/bench; it is the same on every machine.
"""
import concurrent.futures
import datetime
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

from timing import Timed, side_by_side

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / 'build' / 'bench'
BUILT = ROOT / 'build' / 'release' / 'bench'
SPANS = ((8, '8 weeks'), (52, '1 year'), (520, '10 years'), (5200, '100 years'))
TASKS = 3650
TODAY = '2026-11-22'  # of the generated caseload


def said(*argv, env=None):
    return subprocess.run([str(a) for a in argv], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(env or {})}).stdout


def journal(program, weeks):
    """A runner's folder and the day on which the next plan is asked for; a plan was asked for once before."""
    folder, day = DATA / f'journal-{weeks}', DATA / f'journal-{weeks}.day'
    if not day.exists():
        shutil.rmtree(folder, ignore_errors=True)
        today = said(BUILT / 'rtr_bench_journal', folder, weeks).strip()
        day.write_text(today)
    # What a plan keeps belongs to the program that kept it.
    said(program, 'plan', '--data', folder, '--today', day.read_text())
    return folder, day.read_text()


def sessions(folder):
    for line in (folder / 'runner' / 'journal.jsonl').read_text().splitlines():
        session = json.loads(line).get('session')
        if session:
            yield session['date'], session.get('run_min', 0)


def ours(program):
    commands = []
    for weeks, name in SPANS:
        folder, day = journal(program, weeks)
        copy = DATA / 'copy'
        common = ['--data', str(copy), '--today', day]
        commands.append(Timed(f'`rtr plan`, {name}', [program, 'plan', *common], (folder, copy)))
        log = ['log', 'today', 'walk', '20', '--pain', '0,0,0', '--sign', 'none']
        commands.append(Timed(f'`rtr log`, {name}', [program, *log, *common], (folder, copy)))
    return commands


def theirs():
    """Other programs on as many entries, or on the very same ones; those that are not installed are named."""
    found, missing = [], []

    def add(tool, name, argv, env=None):
        if shutil.which(tool):
            found.append(Timed(name, [str(a) for a in argv], env=env))
        else:
            missing.append(tool)

    ten_years = DATA / 'journal-520'
    rows = list(sessions(ten_years))
    tasks = DATA / 'tasks'
    if shutil.which('task') and not (tasks / 'rc').exists():
        tasks.mkdir(parents=True, exist_ok=True)
        (tasks / 'rc').write_text(f'data.location={tasks}\nconfirmation=no\nverbose=nothing\n')
        (tasks / 'in.json').write_text('\n'.join(
            json.dumps({'description': f'run {n}', 'status': 'pending', 'entry': '20261101T120000Z'}) for n in range(TASKS)))
        said('task', f'rc:{tasks}/rc', 'import', tasks / 'in.json', env={'TASKRC': f'{tasks}/rc'})
    add('task', f'`task next`, {TASKS:,} tasks', ['task', f'rc:{tasks}/rc', 'next'], {'TASKRC': f'{tasks}/rc'})
    ledger = DATA / 'runs.ledger'
    ledger.write_text(''.join(f'{date} run\n    run  {minutes} min\n    back\n\n' for date, minutes in rows))
    add('ledger', '`ledger register -W`, the same sessions', ['ledger', '-f', ledger, 'register', '-W', 'run'])
    add('hledger', '`hledger register -W`, the same sessions', ['hledger', '-f', ledger, 'register', '-W', 'run'])
    lines = ten_years / 'runner' / 'journal.jsonl'
    add('jq', '`jq`, sums their minutes',
        ['jq', '-n', '[inputs.session.run_min // 0] | add', lines])
    base = DATA / 'runs.sqlite'
    if shutil.which('sqlite3'):
        base.unlink(missing_ok=True)
        values = ','.join(f"('{date}',{minutes})" for date, minutes in rows)
        subprocess.run(['sqlite3', str(base)], input=f'create table s(date, run); insert into s values {values};',
                       check=True, text=True)
    add('sqlite3', '`sqlite3`, sums them by week',
        ['sqlite3', base, "select strftime('%Y-%W', date), sum(run) from s group by 1"])
    return found, missing


def starts(program, rounds):
    hello = Timed('hello, world with `fmt`', [str(BUILT / 'rtr_bench_hello')])
    mine = ours(program)
    found, missing = theirs()
    commands = [Timed('`true`', ['/bin/true']), hello, *mine, *found]
    side_by_side(commands, rounds)
    yield '| one process | ms | times hello |'
    yield '|---|--:|--:|'
    for command in commands:
        yield f'| {command.name} | {command.middle() * 1000:.1f} | {command.times(hello):.1f} |'
    if missing:
        yield f'\nNot installed: {", ".join(missing)}.'


def caseload(runners, records):
    """Folders for roster, and lines for batch, both of 150 sessions."""
    folders, lines = DATA / f'caseload-{runners}', DATA / f'records-{records}.jsonl'
    script = ROOT / 'bench' / 'caseload.py'
    if not folders.exists():
        said(script, runners, 150, '--folders', str(folders) + '.new')
        os.rename(str(folders) + '.new', folders)
    if not lines.exists():
        with open(str(lines) + '.new', 'w') as file:
            subprocess.run([script, str(records), '150'], check=True, stdout=file)
        os.rename(str(lines) + '.new', lines)
    return folders, lines


def planned_once(program, folders):
    """The same runners, for each of whom a plan was asked for once: what a journal holds is kept beside it then."""
    copy = pathlib.Path(str(folders) + '-planned')
    if not copy.exists():
        shutil.copytree(folders, str(copy) + '.new')
        os.rename(str(copy) + '.new', copy)

    def plan(runner):
        subprocess.run([program, 'plan', '--quiet', '--data', str(copy), '--runner', runner, '--today', TODAY],
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(plan, os.listdir(copy)))
    return copy


def many(program, runners):
    folders, lines = caseload(runners, runners)
    planned = planned_once(program, folders)
    journals = sorted(str(path) for path in folders.glob('*/journal.jsonl'))
    size = sum(os.path.getsize(path) for path in journals)
    parse = BUILT / 'rtr_bench_parse'
    yield f'\n| {runners:,} runners of 150 sessions, {size / 1e6:,.0f} MB | threads | s | times simdjson | MiB |'
    yield '|---|--:|--:|--:|--:|'
    for threads in (1, 2):
        count = ['--threads', str(threads), '--today', TODAY]
        batch = shlex.join([program, 'batch', *count]) + ' < ' + shlex.quote(str(lines))
        commands = [Timed('`rtr roster`, each planned before', [program, 'roster', '--json', *count, '--data', str(planned)]),
                    Timed('`rtr roster`, read for the first time', [program, 'roster', '--json', *count, '--data', str(folders)]),
                    Timed('`rtr batch`', ['sh', '-c', batch])]
        if parse.exists():
            for way, name in (('events', 'nlohmann_json, its events'), ('simdjson', 'simdjson, its document')):
                commands.insert(0, Timed(f'merely parsing: {name}', [str(parse), way, str(threads), *journals]))
        for command in commands:
            command.run()
            held = command.kib() / 1024
            ratio = f'{command.wall[0] / commands[0].wall[0]:.1f}' if parse.exists() else ''
            yield f'| {command.name} | {threads} | {command.wall[0]:.1f} | {ratio} | {held:.0f} |'


def planner():
    yield '\n| the engine alone, audit and all | plans a second |\n|---|--:|'
    for line in said(BUILT / 'rtr_bench_planner').splitlines():
        weeks, runs, rate, _ = line.split()
        yield f'| after {weeks} weeks, {runs} runs | {int(rate):,} |'


def machine():
    model = next((line.split(':')[1].strip() for line in open('/proc/cpuinfo') if line.startswith('model name')), 'unknown')
    compiler = said('c++', '--version').splitlines()[0]
    day = datetime.date.today().isoformat()
    yield f'{day}, {os.cpu_count()} cores of {model}, {compiler}: medians of one run, side by side. Ratios carry over, times do not.\n'


HEADLINE = re.compile(r'^(\|---\|--:\|--:\|$|\| (one process|hello|`rtr (plan|log)`, (1 year|10 years)|`task|`ledger|`hledger))')


def main(arguments):
    quick = '--quick' in arguments
    rest = [a for a in arguments if a != '--quick']
    program = os.path.abspath(rest[0] if rest else ROOT / 'build' / 'release' / 'rtr')
    DATA.mkdir(parents=True, exist_ok=True)
    os.environ.update(LC_ALL='C.UTF-8', NO_COLOR='1', COLUMNS='80')
    lines = []
    for part in (machine(), starts(program, 5 if quick else 31), many(program, 200 if quick else 10000), planner()):
        for line in part:
            print(line, flush=True)
            lines.append(line)
    if quick:
        return
    here = ROOT / 'bench'
    (here / 'figures.md').write_text('\n'.join(lines) + '\n')
    (here / 'headline.md').write_text('\n'.join([lines[0], *filter(HEADLINE.match, lines)]) + '\n')


if __name__ == '__main__':
    main(sys.argv[1:])
