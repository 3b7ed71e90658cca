// Holds FIT workouts, read by fit-file-parser, against the plan's steps. Usage: read_fit.mjs PLAN FILE...
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import parser from "fit-file-parser";

const FitParser = parser.default ?? parser;

/** The messages of a file; a bad header, length or checksum is an error. */
function messagesOf(file) {
  let messages;
  new FitParser({ force: false, mode: "list" }).parse(readFileSync(file), (error, data) => {
    if (error) throw new Error(`${file}: ${error}`);
    messages = data.messages;
  });
  return messages;
}

/** [running?, seconds] for each stretch, as a watch goes through the steps. */
function walked(steps) {
  const out = [];
  for (const step of steps) {
    if (step.duration_type === "repeat_until_steps_cmplt") {
      const part = steps.slice(step.duration_value, step.message_index.value).map(stretch);
      for (let i = 1; i < step.target_value; ++i) out.push(...part);
    } else {
      out.push(stretch(step));
    }
  }
  return out;
}

function stretch(step) {
  if (step.duration_type !== "time" || step.target_type !== "open") throw new Error("a step with a target");
  if (step.wkt_step_name.length > 15) throw new Error(`${step.wkt_step_name} is too long a name`);
  return [step.intensity === "active", step.duration_value / 1000];
}

function planned(steps) {
  return steps.flatMap((step) =>
    step.repeat ? Array(step.repeat).fill(planned(step.steps)).flat()
                : [[step.run_min !== undefined, Math.round((step.run_min ?? step.walk_min) * 60)]]);
}

const [plan, ...files] = process.argv.slice(2);
const runs = new Map();
for (const day of JSON.parse(readFileSync(plan)).days) {
  for (const item of day.items) if (item.run_min > 0) runs.set(`rtr-${day.date}.fit`, item);
}
if (runs.size === 0 || runs.size !== files.length) throw new Error(`${files.length} files for ${runs.size} runs`);
const serials = new Set();
for (const file of files) {
  const { file_id: [id], workout: [workout], workout_step: steps } = messagesOf(file);
  const item = runs.get(basename(file));
  if (id.type !== "workout" || workout.sport !== "running") throw new Error(`${file} is no workout for running`);
  if (workout.num_valid_steps !== steps.length) throw new Error(`${file} has ${steps.length} steps`);
  if (JSON.stringify(walked(steps)) !== JSON.stringify(planned(item.steps))) throw new Error(`${file}: other steps`);
  serials.add(id.serial_number);
}
if (serials.size !== files.length) throw new Error("two workouts have one serial number");
console.log(`exports: ${files.length} workouts have the plan's steps`);
