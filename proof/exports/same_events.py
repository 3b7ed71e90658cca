"""Plays a calendar: events come in by UID, a greater sequence replaces. Usage: same_events.py PLAN FIRST FLARE AGAIN STOPPED"""
import json
import sys


def events(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def take_in(calendar, path):
    for event in events(path):
        known = calendar.get(event["uid"])
        if known is None or event["sequence"] >= known["sequence"]:
            calendar[event["uid"]] = event


def require(holds, what):
    if not holds:
        sys.exit("exports: " + what)


def still_on(calendar):
    return {uid for uid, event in calendar.items() if event["status"] != "CANCELLED"}


plan_file, first, flare, again, stopped = sys.argv[1:]
with open(plan_file, encoding="utf-8") as file:
    planned = [(day["date"], item) for day in json.load(file)["days"] for item in day["items"]]
calendar = {}
take_in(calendar, first)
count = len(calendar)
require(count == len(planned), f"{count} events for {len(planned)} sessions")
for date, item in planned:
    mine = [e for e in calendar.values() if e["start"] == date and e["summary"].lower().startswith(item["kind"][:4])]
    require(len(mine) == 1, f"no event for {item['kind']} on {date}")
    if item.get("run_min"):
        require(f"{item['total_min']} min" in mine[0]["summary"], f"{date}: other minutes")
        require("Stop the run for: sharp pain" in mine[0]["description"], f"{date}: what to stop for is missing")
        require(mine[0]["description"].count("\n") >= 4, f"{date}: the lines of the session are lost")
take_in(calendar, first)
require(len(calendar) == count, "the same file twice made more events")
take_in(calendar, flare)
require(len(calendar) == count, "the file after a flare made more events")
require(not any("-run-" in uid for uid in still_on(calendar) if calendar[uid]["start"] > "2026-10-06"),
        "a run stands after a flare")
take_in(calendar, again)
take_in(calendar, stopped)
require(not any(calendar[uid]["start"] > "2026-10-06" for uid in still_on(calendar)), "something stands after a stop")
print(f"exports: {count} events; twice, after a flare, planned anew and stopped: none doubled, none left standing")
