// Holds documents against the schema of the format that each names, with ajv; the first is an export, and is spoiled as
// well. Usage: check_schema.mjs SCHEMA_FOLDER FILE...
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";

const [folder, ...files] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path));
const ajv = new Ajv({ allErrors: true });
for (const file of readdirSync(folder)) ajv.addSchema(read(join(folder, file)), file);
const check_of = (document) => ajv.getSchema(/^rtr-(.*)\/1$/.exec(document.format)[1] + ".schema.json");

for (const file of files) {
  const document = read(file), check = check_of(document);
  if (check(document)) continue;
  for (const error of check.errors) console.error(`exports: ${file}: ${error.instancePath} ${error.message}`);
  process.exitCode = 1;
}
for (const spoil of [(d) => delete d.flags, (d) => (d.plan.tier = "fine"), (d) => (d.record.sessions[0].run_min = "5")]) {
  const document = read(files[0]);
  spoil(document);
  if (!check_of(document)(document)) continue;
  console.error("exports: a broken document is not noticed");
  process.exitCode = 1;
}
