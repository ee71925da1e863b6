// What the YAML language server says of texts, asked as an editor asks it. Run: node language_server.mjs NODE_MODULES.
// Standard input: {"schemas": FOLDER, "texts": [{"kind", "text", "hover": [[line, column]], "complete": [[line, column]]}]}.
// With {"workspace": FOLDER} it is opened as that folder is, with its own settings, and each text has its "path" in it.
// Standard output: for each text {"diagnostics": [words], "hover": [words], "complete": [[labels]]}.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const asked = JSON.parse(readFileSync(0, "utf8"));
const program = join(process.argv[2], "yaml-language-server/bin/yaml-language-server");
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });

// A text of a kind lies in a folder of that name, so that one pattern a schema is enough.
const schemas = Object.fromEntries(
  readdirSync(asked.schemas)
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => [pathToFileURL(join(asked.schemas, name)).href, `**/${name.split(".")[0]}/*.yaml`]),
);
const own = asked.workspace ? JSON.parse(readFileSync(join(asked.workspace, ".vscode/settings.json"), "utf8"))["yaml.schemas"] : schemas;
const settings = {
  yaml: { schemas: own, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, hover: true, completion: true, validate: true },
};

const waiting = new Map();
const diagnosed = new Map();
let number = 0;

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function request(method, params) {
  const id = (number += 1);
  send({ id, method, params });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function heard(message) {
  if (message.method === "workspace/configuration") {
    send({ id: message.id, result: message.params.items.map(({ section }) => settings[section] ?? null) });
  } else if (message.method === "textDocument/publishDiagnostics") {
    diagnosed.get(message.params.uri)?.(message.params.diagnostics.map((each) => each.message));
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }
}

let received = Buffer.alloc(0);
server.stdout.on("data", (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (;;) {
    const end = received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end))[1]);
    if (received.length < end + 4 + length) return;
    const body = received.subarray(end + 4, end + 4 + length);
    received = received.subarray(end + 4 + length);
    heard(JSON.parse(body));
  }
});

async function answer({ kind, text, hover, complete, path }, index) {
  const uri = path ? pathToFileURL(join(asked.workspace, path)).href : `file:///texts/${kind}/${index}.yaml`;
  const at = ([line, character]) => ({ textDocument: { uri }, position: { line, character } });
  const diagnostics = new Promise((resolve) => diagnosed.set(uri, resolve));
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  const told = { diagnostics: await diagnostics, hover: [], complete: [] };
  for (const place of hover ?? []) {
    const shown = await request("textDocument/hover", at(place));
    told.hover.push(shown?.contents?.value ?? "");
  }
  for (const place of complete ?? []) {
    const offered = await request("textDocument/completion", at(place));
    told.complete.push((offered?.items ?? offered ?? []).map((each) => each.label));
  }
  return told;
}

const root = asked.workspace ? pathToFileURL(asked.workspace).href : null;
await request("initialize", {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: root && [{ uri: root, name: "town" }],
  capabilities: {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: false } },
    textDocument: { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { snippetSupport: false } } },
  },
});
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings } });

// A workspace is told one text after another, as a person opens them: all at once, some are never answered.
const answers = [];
if (asked.workspace) for (const [index, each] of asked.texts.entries()) answers.push(await answer(each, index));
else answers.push(...(await Promise.all(asked.texts.map(answer))));
await request("shutdown");
send({ method: "exit" });
process.stdout.write(JSON.stringify(answers));
