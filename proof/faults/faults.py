#!/usr/bin/env python3
"""Plants the known ways of getting the plan wrong, one by one, in a copy of the tree, and tells which layer notices.

Usage: faults.py BUILD_FOLDER FIGURES.md [--check | --quick] [NAME...]
--check only looks whether every fault can still be planted. --quick asks only the layers that are programs of their own,
and leaves the test program unbuilt. A fault is text that stands in one file once, and what it is replaced by. Each layer
is one command in the copy; it notices when it fails. A fault that no layer notices, and text that is no longer there,
fail the run.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

FAULTS = [
    ("a cap rounded to nearest", "src/core/facts/facts.hpp",
     "{ return amount * percent / 100; }", "{ return (amount * percent + 3000) / 6000 * 60; }"),
    ("not answered read as no", "src/core/facts/flags.cpp",
     "  flag.answered = recent(trail.last_yes) || recent(trail.last_no);", "  flag.answered = true; (void)recent;"),
    ("rest after a flare counted from its week", "src/core/rules/flare.cpp",
     "flare.date + (parameter::flare_rest_days + 1)",
     "week_start(flare.date, Weekday::monday) + (parameter::flare_rest_days + 1)"),
    ("a latch opened by a no", "src/core/facts/flags.cpp",
     "  if (!cleared || !trail.last_no) return true;",
     "  if (trail.last_no && *trail.last_no > *trail.last_yes) return false;\n  if (!cleared || !trail.last_no) return true;"),
    ("the weekly cap against planned instead of done", "src/core/facts/running.cpp",
     "    reference.run_s += session.counted_s;",
     "    reference.run_s += session.planned_s.value_or(session.counted_s);"),
    ("ten percent of nothing in the first week", "src/core/rules/weekly_increase.cpp",
     "  if (!facts.position.exists()) return std::nullopt;\n  Finding finding = facts",
     "  if (!facts.position.exists()) {\n    Finding none{.rule = \"weekly-increase\"};\n"
     "    none.restriction.weekly_run_s_max = none.restriction.weekly_rem_half_s_max = 0;\n    return none;\n  }\n"
     "  Finding finding = facts"),
    ("run days chosen after minutes", "src/core/week/decide.cpp",
     "  const Seconds fit = std::min(limits.run_days_max, days_that_fit(facts, limits.days_between_runs));\n"
     "  const Seconds days = std::min(fit, limits.weekly_run_s_max / minute);",
     "  const Seconds fit = days_that_fit(facts, limits.days_between_runs);\n"
     "  const Seconds asked = limits.single_run_s_max < 60 ? 0 : (limits.weekly_run_s_max - 1) / limits.single_run_s_max + 1;\n"
     "  const Seconds days = std::min(fit, asked);"),
    ("a clearance after the flag ignored: it never opens again", "src/core/facts/flags.cpp",
     "  return *trail.last_no < *cleared || *trail.last_no <= *trail.last_yes;", "  return true;"),
    ("a clearance from before the flag's last yes opens it", "src/core/facts/flags.cpp",
     "trail.last_yes ? clearance_since(record, item, *trail.last_yes, today) : std::nullopt;",
     "trail.last_yes ? clearance_since(record, item, Date{}, today) : std::nullopt;"),
    ("the screen's age off by one", "src/core/facts/flags.cpp",
     "today - *date <= parameter::screen_unanswered_max_age_days", "today - *date <= parameter::screen_unanswered_max_age_days + 1"),
    ("a spike counted in full", "src/core/facts/sessions.cpp",
     "  session.counted_s = std::min(session.run_s, planned);\n", "  session.counted_s = session.run_s;\n"),
    ("a gap one day late", "src/core/facts/gap.cpp",
     "facts.gap_days = facts.today - session.date;", "facts.gap_days = facts.today - session.date - 1;"),
    ("the stricter of two limits swapped for the looser", "src/core/values/meet.cpp",
     "out.weekly_run_s_max = std::min(", "out.weekly_run_s_max = std::max("),
    ("no rest across the week's edge", "src/core/week/schedule.cpp",
     "  std::optional<Date> last = facts.last_run;", "  std::optional<Date> last;"),
    ("pain next morning ignored", "src/core/facts/lights.cpp",
     "  if (pain.next_morning && *pain.next_morning >= baseline + parameter::lights_morning_rise) return true;",
     "  (void)baseline;"),
]

LAYERS = [
    ("rule and core tests", ["{tests}", "[rule],[core],[audit],[json]", "--abort"]),
    ("scenarios", ["{tests}", "[scenarios]", "--abort"]),
    ("curves and cohorts", ["{tests}", "[simulation]~[scenarios]", "--abort"]),
    ("properties", ["{tests}", "[properties]~[enumeration]", "--abort"]),
    ("enumeration", ["{tests}", "[enumeration]", "--abort"]),
    ("vignettes", ["{tests}", "[vignettes]", "--abort"]),
    ("every state of the thin grids", ["{enumerate}", "--thin", "3"]),
    ("simulation", ["{simulate}", "1100", "2"]),
]


def run(command, folder, **more):
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)


def place_of(root, path, old):
    """The file and its text, in which the fault has its place; else says that it has none any more."""
    source = root / path
    text = source.read_text()
    if text.count(old) != 1:
        sys.exit(f"faults: {path} no longer has, exactly once: {old}")
    return source, text


def plant(copy, path, old, new):
    source, text = place_of(copy, path, old)
    source.write_text(text.replace(old, new))
    return source, text


def build(copy, folder, layers):
    targets = {"{tests}": "rtr_tests", "{simulate}": "rtr_simulate", "{enumerate}": "rtr_enumerate"}
    wanted = sorted({targets[command[0]] for _, command in layers})
    return run(["cmake", "--build", str(folder), "--target", *wanted], copy)


def noticed(layer, folder, copy):
    names = {"tests": folder / "tests/rtr_tests", "simulate": folder / "proof/simulation/rtr_simulate",
             "enumerate": folder / "proof/enumeration/rtr_enumerate"}
    command = [part.format(**names) for part in layer]
    try:
        done = run(command, copy, timeout=600, env={**os.environ, "RTR_PROPERTY_NO_SHRINK": "1"})
    except subprocess.TimeoutExpired:
        return True, "it did not end"
    if command[0].endswith("rtr_simulate"):
        return done.returncode != 0, by_whom(done.stdout)
    return done.returncode != 0, ""


def by_whom(output):
    """Whether the simulation's laws or the audit noticed, or only that nobody arrives."""
    if "who do every session do not arrive" in output and "\nrunner " not in output:
        return "nobody arrives"
    lines = [line for line in output.splitlines() if line.startswith("runner ")]
    audit = sum("audit refused" in line for line in lines)
    return "audit" if lines and audit == len(lines) else "laws" if lines and audit == 0 else "laws and audit"


def with_rows(figures, rows):
    """The kept figures with the rows of the faults that were asked about by name."""
    for row in rows:
        name = row.split(" | ")[0]
        figures = "\n".join(row if line.split(" | ")[0] == name else line for line in figures.split("\n"))
    unnoticed = figures.count("**nobody**")
    return re.sub(r"\d+ of them unnoticed", f"{unnoticed} of them unnoticed", figures)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    figures = ROOT / sys.argv[2]
    if "--check" in sys.argv:
        for _, path, old, _ in FAULTS:
            place_of(ROOT, path, old)
        return
    wanted = [name for name in sys.argv[3:] if name != "--quick"]
    layers = [layer for layer in LAYERS if "--quick" not in sys.argv or layer[1][0] != "{tests}"]
    copy = folder / "tree"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.rmtree(folder / "objects", ignore_errors=True)  # they may hold the last fault of the run before
    names = run(["git", "ls-files", "-co", "--exclude-standard"], ROOT).stdout.split("\n")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    objects = folder / "objects"
    made = run(["cmake", "-S", str(copy), "-B", str(objects), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                "-DRTR_TESTS=ON"], copy)
    if made.returncode != 0 or build(copy, objects, layers).returncode != 0:
        sys.exit("faults: the tree does not build without a fault")
    missed = []
    rows = []
    for name, path, old, new in FAULTS:
        if wanted and name not in wanted:
            continue
        source, text = plant(copy, path, old, new)
        built = build(copy, objects, layers)
        found = []
        if built.returncode != 0:
            found = ["the build (a hard bound in the code)"]
        for layer, command in layers if built.returncode == 0 else []:
            red, whose = noticed(command, objects, copy)
            if red:
                found.append(f"{layer} ({whose})" if whose else layer)
        print(f"{name}: {', '.join(found) or 'NOBODY'}", flush=True)
        rows.append(f"| {name} | {', '.join(found) or '**nobody**'} |")
        if not found:
            missed.append(name)
        source.write_text(text)
    asked = ", ".join(name for name, _ in layers)
    if wanted and f"Asked: {asked}." in figures.read_text():
        figures.write_text(with_rows(figures.read_text(), rows))
    elif not wanted:
        head = f"{len(rows)} faults planted one at a time, {len(missed)} of them unnoticed. Asked: {asked}.\n\n| fault | noticed by |\n|---|---|\n"
        figures.write_text(head + "\n".join(rows) + "\n")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
