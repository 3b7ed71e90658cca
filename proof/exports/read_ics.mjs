// Reads a calendar with ical.js and prints its events, one JSON object a line. Usage: read_ics.mjs FILE
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
const value = (event, name) => event.getFirstPropertyValue(name);
for (const event of calendar.getAllSubcomponents("vevent")) {
  console.log(JSON.stringify({
    uid: value(event, "uid"), sequence: value(event, "sequence"), stamp: value(event, "dtstamp").toJSDate().toISOString(),
    start: String(value(event, "dtstart")), end: String(value(event, "dtend")), status: value(event, "status"),
    summary: value(event, "summary"), description: value(event, "description"),
  }));
}
