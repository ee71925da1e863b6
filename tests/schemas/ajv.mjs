// What ajv says of YAML texts. Run: node ajv.mjs NODE_MODULES.
// Standard input: {"schemas": FOLDER, "texts": [{"kind", "text"}]}.
// Standard output: for each text its faults, in words.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.argv[2], "anything.js"));
const { Ajv2020 } = require("ajv/dist/2020");
const { parse } = require("yaml");
const asked = JSON.parse(readFileSync(0, "utf8"));

// As strict as ajv can be. A value may be of several types: a short form or a long one.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary([
  "x-declares", "x-key", "x-material", "x-ref", "x-source", "x-starter", "x-thread", "x-tier",
  "x-visibility",
]);
for (const name of readdirSync(asked.schemas).filter((each) => each.endsWith(".schema.json"))) {
  ajv.addSchema(JSON.parse(readFileSync(join(asked.schemas, name), "utf8")), name);
}

const answers = asked.texts.map(({ kind, text }) => {
  const check = ajv.getSchema(`${kind}.schema.json`);
  return check(parse(text)) ? [] : check.errors.map((each) => `${each.instancePath} ${each.message}`);
});
process.stdout.write(JSON.stringify(answers));
