// Holds the FHIR bundles NAME.json of a folder against three layers, then sees whether planted faults are noticed.
// Usage: check.mjs FOLDER     The rows of planted faults go to stdout as a table.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byOwnChecks } from "./own_checks.mjs";
import { planted } from "./planted.mjs";
import { byFhir, byMedplum } from "./validators.mjs";

const layers = [["fhir", byFhir], ["medplum", byMedplum], ["own checks", byOwnChecks]];
const [folder] = process.argv.slice(2);
const bundles = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  bundles.set(file.replace(".json", ""), JSON.parse(readFileSync(join(folder, file))));
}

let wrong = bundles.size === 0;
for (const [name, bundle] of bundles) {
  for (const [layer, check] of layers) {
    for (const line of check(bundle)) {
      console.error(`exports: ${name}: ${layer}: ${line}`);
      wrong = true;
    }
  }
}
if (wrong) process.exit(1);

for (const [what, runner, plant] of planted) {
  const bundle = structuredClone(bundles.get(runner));
  plant(bundle);
  const noticed = layers.filter(([, check]) => check(bundle).length > 0).map(([layer]) => layer);
  if (noticed.length === 0) {
    console.error(`exports: nobody notices ${what}`);
    process.exitCode = 1;
  }
  console.log(`| ${what} | ${noticed.join(", ")} |`);
}
