#!/usr/bin/env python3
"""Generated runners, the same each time: folders for `rtr roster`, or record documents, one a line, for `rtr batch`.

    bench/caseload.py RUNNERS SESSIONS --folders DIR    one folder a runner, as rtr keeps them
    bench/caseload.py RUNNERS SESSIONS > records.jsonl

Nobody is meant by them. The newest day is 2026-11-22: call rtr with --today 2026-11-22.
"""
import datetime
import json
import os
import random
import sys

TODAY = datetime.date(2026, 11, 22)
FLAGS = """saddle_numbness bladder_change bowel_change sexual_change both_legs severe_leg_weakness serious_accident chest_pain
sudden_tearing_pain_faint fever_with_nerve_sign foot_drop fever_unwell fall_fragile_bones past_cancer_new_pain
unexplained_weight_loss lump_or_shape_change constant_night_pain one_leg_numbness below_knee_pain_7_days thoracic_pain
focal_bone_pain pulsing_tummy pregnant_or_postnatal_12_weeks surgery_without_clearance under_18""".split()
READY = """seen_clinician walk_30_min daily_sitting daily_standing daily_bending daily_lifting squat lunge bird_dog
dead_bug""".split()
# run and walk minutes of a session, and its longest bout
STAGES = [(5, 20, 1), (6, 19, 1), (8, 18, 1), (9, 19, 1.5), (10, 20, 2), (12, 18, 3), (16, 14, 4), (18, 14.5, 6),
          (21, 13, 7), (24, 12, 12), (25, 10, 25), (28, 10, 28), (30, 10, 30)]


def runner(number, sessions):
    chance = random.Random(number)
    weeks = (sessions + 2) // 3
    monday = TODAY - datetime.timedelta(days=6 + 7 * (weeks - 1))
    onset = monday - datetime.timedelta(days=60)
    checklists, done, rung = [], [], 0
    for week in range(weeks):
        start = monday + datetime.timedelta(days=7 * week)
        answers = {flag: False for flag in FLAGS} | {item: True for item in READY}
        if week == weeks - 1 and chance.random() < 0.02:
            answers[chance.choice(FLAGS[:22])] = True
        screened = start + datetime.timedelta(days=6)
        if week < weeks - 1 or chance.random() < 0.85:
            checklists.append({"date": str(screened), "resting_pain": 0, "answers": answers})
        if week == 0:
            checklists.append({"date": str(start), "resting_pain": 0, "answers": answers})
        clean = True
        for day in (1, 3, 5):
            if len(done) == sessions:
                break
            run, walk, longest = STAGES[min(rung, 12)]
            pain = 6 if chance.random() < 0.01 else 4 if chance.random() < 0.03 else chance.choice((0, 0, 1, 1, 2))
            clean = clean and pain < 3
            session = {"id": "s-%04d" % (len(done) + 1), "date": str(start + datetime.timedelta(days=day)), "source": "hand",
                       "kind": "walk_run" if rung < 13 else "run", "run_min": run, "walk_min": walk,
                       "longest_run_min": longest, "rpe": chance.choice((2, 3, 3, 4)), "surface": "grass",
                       "pain": {"before": 0, "during": pain, "after": pain // 2, "next_morning": pain // 3},
                       "settled_h": 12, "stiffness_next_morning": "usual", "leg": "none", "signs": []}
            if rung < 13:
                session["stage"] = "S%d" % (rung + 1)
            if chance.random() > 0.1:
                done.append(session)
        rung = rung + 1 if clean and chance.random() < 0.7 else max(0, rung - (0 if clean else 1))
    profile = {"id": "r%05d" % number, "birth_year": chance.randint(1982, 2004),
               "injury": {"kind": chance.choice(("disc", "facet", "muscle_strain", "general_tightness")),
                          "onset": str(onset), "surgery": False},
               "before_injury": {"weekly_run_min": chance.choice((90, 150, 240))}}
    cleared = [{"date": str(monday), "by": "A. Moreau", "covers": ["return_to_running"]}]
    told = []
    for start in (TODAY - datetime.timedelta(days=6), TODAY + datetime.timedelta(days=1)):
        if chance.random() < 0.9:
            told.append(plan(start, min(rung, 12)))
    return {"format": "rtr-record/1", "runner": profile, "clearances": cleared, "checklists": checklists,
            "sessions": done, "plans": told}


def plan(start, rung):
    run, walk, longest = STAGES[rung]
    breaks = int(run / longest)
    steps = [{"walk_min": 5}, {"repeat": breaks, "steps": [{"run_min": longest}, {"walk_min": 1}]}, {"walk_min": 5}]
    days = [{"date": str(start + datetime.timedelta(days=day)),
             "items": [{"kind": "walk_run", "stage": "S%d" % (rung + 1), "steps": steps}]} for day in (1, 3, 5)]
    return {"week": {"start": str(start)}, "as_of": str(min(start, TODAY)), "outcome": "train", "phase": "walk_run",
            "progress": "repeat", "stage": "S%d" % (rung + 1), "days": days}


def write_folder(data, record):
    home = os.path.join(data, record["runner"]["id"])
    os.makedirs(os.path.join(home, "plans"), mode=0o700)
    lines = ['{"format":"rtr-journal/1"}']
    for kind, key in (("clearance", "clearances"), ("checklist", "checklists"), ("session", "sessions"), ("plan", "plans")):
        for value in record[key]:
            day = value["as_of"] if kind == "plan" else value["date"]
            entry = {"id": "e-%d-00000000" % (len(lines) + 1), "kind": kind, "at": day, kind: value}
            lines.append(json.dumps(entry, separators=(",", ":")))
    with open(os.path.join(home, "journal.jsonl"), "w") as file:
        file.write("\n".join(lines) + "\n")
    with open(os.path.join(home, "runner.json"), "w") as file:
        json.dump({"format": "rtr-runner/1"} | record["runner"], file)


def main(arguments):
    count, sessions = int(arguments[0]), int(arguments[1])
    for number in range(count):
        record = runner(number, sessions)
        if arguments[2:3] == ["--folders"]:
            write_folder(arguments[3], record)
        else:
            print(json.dumps(record, separators=(",", ":")))


if __name__ == "__main__":
    main(sys.argv[1:])
