// What validators of single resources do not see: whether a bundle fits together, and whether it keeps what rtr
// promises. Gives what is wrong as lines of text.

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const isRun = (activity) => /run/i.test(JSON.stringify(activity.detail?.code ?? "") + (activity.detail?.description ?? ""));

/** Every value with the way to it. */
function* valuesIn(value, path = "") {
  yield [path, value];
  if (value === null || typeof value !== "object") return;
  for (const [key, one] of Object.entries(value)) yield* valuesIn(one, `${path}/${key}`);
}

function isEmpty(value) {
  if (value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

function* astray(bundle) {
  const urls = bundle.entry.map((entry) => entry.fullUrl);
  if (new Set(urls).size !== urls.length) yield "two entries have one fullUrl";
  for (const { fullUrl, resource, request } of bundle.entry) {
    if (!uuid.test(resource.id)) yield `${resource.id} is no UUID of version 5`;
    if (fullUrl !== `urn:uuid:${resource.id}`) yield `${fullUrl} is not of ${resource.id}`;
    const url = `${resource.resourceType}/${resource.id}`;
    if ((bundle.type === "transaction") !== (request !== undefined)) yield `${url}: a request where none belongs, or none`;
    if (request && (request.method !== "PUT" || request.url !== url)) yield `${url} is sent as ${request.url}`;
  }
  for (const [path, value] of valuesIn(bundle)) {
    const values = value && typeof value === "object" ? Object.keys(value).filter((key) => /^value[A-Z]/.test(key)) : [];
    if (values.length > 1) yield `${path} has ${values.join(" and ")}`;
    if (isEmpty(value)) yield `${path} is empty`;
    if (path.endsWith("/reference") && !urls.includes(value)) yield `${path}: ${value} is not in the bundle`;
  }
}

const of = (bundle, type) => bundle.entry.map((entry) => entry.resource).filter((one) => one.resourceType === type);

/** The questions of a questionnaire by linkId, groups included. */
function questions(items, found = new Map()) {
  for (const item of items) {
    found.set(item.linkId, item.type);
    questions(item.item ?? [], found);
  }
  return found;
}

function* answersAstray(bundle) {
  const [asked] = of(bundle, "Questionnaire");
  const known = questions(asked.item);
  for (const response of of(bundle, "QuestionnaireResponse")) {
    if (response.questionnaire !== `${asked.url}|${asked.version}`) yield `${response.questionnaire} is not asked here`;
    const seen = new Set();
    for (const [path, item] of valuesIn(response.item)) {
      if (item?.linkId === undefined) continue;
      if (seen.has(item.linkId)) yield `${path}: ${item.linkId} is answered twice`;
      seen.add(item.linkId);
      const type = known.get(item.linkId);
      if (type === undefined) yield `${path}: ${item.linkId} is not a question`;
      const wanted = { boolean: "valueBoolean", integer: "valueInteger" }[type];
      for (const answer of item.answer ?? []) {
        if (Object.keys(answer).join() !== wanted) yield `${path}: ${item.linkId} takes ${wanted}`;
      }
    }
  }
}

function* planAstray(bundle) {
  const plans = of(bundle, "CarePlan");
  if (plans.length !== 1) yield `${plans.length} plans`;
  for (const { status, period, activity = [] } of plans) {
    for (const { detail } of activity) {
      const { start, end } = detail.scheduledPeriod ?? detail.scheduledTiming.repeat.boundsPeriod;
      if (start < period.start || end > period.end || start > end) yield `an activity of ${start} is outside the plan`;
    }
    if (status === "on-hold" && activity.some(isRun)) yield "a withheld plan has running";
    const active = of(bundle, "Flag").filter((flag) => flag.status === "active");
    const sign = active.some((flag) => flag.code.coding[0].system === "urn:rtr:red-flag");
    if (sign && status !== "on-hold") yield "a red flag is active and the plan is not on hold";
    const withheld = active.some((flag) => flag.code.coding[0].code === "running_withheld");
    if (withheld && activity.some(isRun)) yield "running is withheld and planned";
    if (status === "on-hold" && (!withheld || of(bundle, "Goal").some((goal) => goal.target)))
      yield "a withheld plan without its flag, or with a figure in its goal";
  }
}

function* valuesAstray(bundle) {
  for (const { code } of of(bundle, "Condition")) if (code.coding) yield "a condition is coded";
  for (const { code, valueQuantity } of of(bundle, "Observation")) {
    if (valueQuantity && valueQuantity.system !== "http://unitsofmeasure.org") yield "a quantity without a unit of UCUM";
    const pain = code.coding[0].code === "72514-3";
    if (pain && !(valueQuantity.value >= 0 && valueQuantity.value <= 10)) yield `pain of ${valueQuantity.value}`;
  }
}

export function byOwnChecks(bundle) {
  return [astray, answersAstray, planAstray, valuesAstray].flatMap((check) => {
    try {
      return [...check(bundle)];
    } catch (error) {
      return [String(error)];
    }
  });
}
