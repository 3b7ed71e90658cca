"""Reads a calendar with python3-icalendar and prints its events, one JSON object a line. Usage: read_ics.py FILE"""
import json
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    print(json.dumps({
        "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]),
        "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "start": event["DTSTART"].dt.isoformat(), "end": event["DTEND"].dt.isoformat(), "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"]),
    }, ensure_ascii=False, separators=(",", ":")))
