"""Says what came out, compares the survivors with those that were explained, and keeps the figures."""
import os

import tree

FIGURES = os.path.join(tree.ROOT, 'proof', 'figures', 'mutation.md')
EXPLAINED = os.path.join(tree.HERE, 'survivors.tsv')
LEAST = 95


def explained():
    """The survivors that change nothing a runner could notice, and why: key, tab, reason."""
    reasons = {}
    if os.path.exists(EXPLAINED):
        with open(EXPLAINED, encoding='utf-8') as file:
            for line in file:
                if line.strip() and not line.startswith('#'):
                    key, reason = line.rstrip('\n').split('\t')
                    reasons[key] = reason
    return reasons


def print_survivors(mutants):
    reasons = explained()
    for mutant in mutants:
        mark = '  (explained)' if mutant.key in reasons else ''
        print(f'{mutant.path}:{mutant.line}: {mutant.name}{mark}\n    {mutant.source}\n    {mutant.key}')


def table(results, reasons):
    lines = ['| file | mutants | killed | equivalent | alive | not applicable |', '|---|---|---|---|---|---|']
    for path, result in sorted(results.items()):
        if result['mutants'] == 0:
            continue
        equivalent = sum(key in reasons for key in result['survived'])
        alive = len(result['survived']) - equivalent
        lines.append(f"| {path} | {result['mutants']} | {result['killed']} | {equivalent} | {alive} | "
                     f"{len(result['not_applicable'])} |")
    return '\n'.join(lines)


def percent(part, whole):
    return f'{100 * part / whole:.1f} %' if whole else 'none'


def conclude(results, chosen, figures):
    """Prints the table and the score; returns whether something is wrong. Without `figures` only the chosen count."""
    reasons = explained()
    if figures is None:
        results = {path: results[path] for path in chosen}
    alive = [key for result in results.values() for key in result['survived'] if key not in reasons]
    mutants = sum(result['mutants'] for result in results.values())
    killed = sum(result['killed'] for result in results.values())
    equivalent = sum(key in reasons for result in results.values() for key in result['survived'])
    not_applicable = sum(len(result['not_applicable']) for result in results.values())
    survived = {key for result in results.values() for key in result['survived']}
    stale = [key for key in reasons if key not in survived and (figures or key.split(' | ')[0] in results)]
    summary = '\n'.join([
        f'- {mutants} mutants in {sum(r["mutants"] > 0 for r in results.values())} files of the core; '
        f'{not_applicable} more places would not compile',
        f'- {killed} noticed by a test: {percent(killed, mutants)} of all',
        f'- {equivalent} change nothing that could be noticed; each is explained in proof/mutation/survivors.tsv',
        f'- {percent(killed, mutants - equivalent)} of the others were noticed; {len(alive)} were not'])
    print(table({p: r for p, r in results.items() if p in chosen}, reasons) if chosen else 'No file has changed.')
    print(summary)
    for key in stale:
        print(f'stale, no longer a survivor: {key}')
    if figures:
        with open(figures, 'w', encoding='utf-8') as file:
            file.write(summary + '\n')
    below = mutants > equivalent and 100 * killed < LEAST * (mutants - equivalent)
    return bool(alive) or bool(stale) or below
