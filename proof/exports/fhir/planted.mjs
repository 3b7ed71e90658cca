// Faults that a bundle may have, each planted into a sound one: [what it is, in which runner's bundle, how].
const of = (bundle, type) => bundle.entry.map((entry) => entry.resource).find((one) => one.resourceType === type);
const run = (start) => ({ detail: { kind: "ServiceRequest", code: { text: "walk-run" }, status: "scheduled",
                                    scheduledPeriod: { start, end: start }, description: "Walk-run, 25 minutes" } });

export const planted = [
  ["a required element is missing", "advance", (b) => delete of(b, "Observation").status],
  ["an element that FHIR does not have", "advance", (b) => (of(b, "Patient").weight = 60)],
  ["a text where a number belongs", "advance", (b) => (of(b, "Observation").valueQuantity.value = "5")],
  ["a status that FHIR does not have", "advance", (b) => (of(b, "CarePlan").status = "paused")],
  ["a day that no calendar has", "advance", (b) => (of(b, "Condition").onsetDateTime = "2026-13-45")],
  ["two values in one observation", "advance", (b) => (of(b, "Observation").valueString = "5")],
  ["a target's figure without its measure", "advance", (b) => delete of(b, "Goal").target[0].measure],
  ["two entries of one id", "advance", (b) => (b.entry[1].fullUrl = b.entry[0].fullUrl)],
  ["a reference to nothing", "advance",
   (b) => (of(b, "CarePlan").subject.reference = "urn:uuid:00000000-0000-5000-8000-000000000000")],
  ["an empty list", "not_ready", (b) => (of(b, "CarePlan").activity = [])],
  ["a text of blanks", "advance", (b) => (of(b, "CarePlan").title = " ")],
  ["an answer to no question", "advance", (b) => (of(b, "QuestionnaireResponse").item[0].item[0].linkId = "shoe_size")],
  ["an answer of another type", "advance",
   (b) => (of(b, "QuestionnaireResponse").item[0].item[0].answer = [{ valueString: "no" }])],
  ["an activity outside of its plan", "advance", (b) => of(b, "CarePlan").activity.push(run("2026-12-24"))],
  ["a run in a withheld plan", "emergency_stop", (b) => (of(b, "CarePlan").activity = [run("2026-11-24")])],
  ["an open red flag beside an active plan", "clinician_flag", (b) => (of(b, "CarePlan").status = "active")],
  ["a coded condition", "advance",
   (b) => (of(b, "Condition").code.coding = [{ system: "http://snomed.info/sct", code: "76107001" }])],
  ["pain of 11", "advance",
   (b) => (b.entry.map((e) => e.resource).find((o) => o.code?.coding?.[0].code === "72514-3").valueQuantity.value = 11)],
  ["a request for another resource", "advance-sent", (b) => (b.entry[0].request.url = "Patient/someone-else")],
];
