// Opens HTML files in Chromium and prints, as JSON, what is wrong with each.
//
//   node check.mjs CHROMIUM PACKAGES FILE...
//
// CHROMIUM  the program, such as /usr/bin/chromium
// PACKAGES  the folder `node_modules` that holds axe-core, html-validate and puppeteer-core
//
// For each FILE: what axe finds and how far the page scrolls sideways at each width, what
// html-validate finds, what the page asks for beyond itself, what it says on the console, and the
// longest line in characters.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [chromium, packages, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(packages), "from.js"));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");
const { HtmlValidate } = require("html-validate");
const puppeteer = require("puppeteer-core");

const WIDTHS = [1280, 320];
const AXE = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
const RULES = {
  extends: ["html-validate:standard"],
  rules: {
    // A drawing within the page can be no <img>
    "prefer-native-element": ["error", { exclude: ["img"] }],
  },
};

function longestLine() {
  const range = document.createRange();
  const lengths = [0];
  for (const element of document.querySelectorAll("main p, main > ul li, main > ol li, dd")) {
    const lines = new Map();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".number, sup")) continue;
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const [box] = range.getClientRects();
        if (box?.width) lines.set(Math.round(box.bottom), 1 + (lines.get(Math.round(box.bottom)) ?? 0));
      }
    }
    lengths.push(...lines.values());
  }
  return Math.max(...lengths);
}

async function atWidth(page, url, width) {
  await page.setViewport({ width, height: 900 });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(axe);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), AXE);
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${width} px: ${id}: ${html}: ${failureSummary}`),
    ),
    sideways: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    longest: await page.evaluate(longestLine),
  };
}

async function inTheBrowser(browser, file) {
  const page = await browser.newPage();
  const url = pathToFileURL(resolve(file)).href;
  const asked = [];
  const said = [];
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) asked.push(request.url());
  });
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  const seen = [];
  for (const width of WIDTHS) seen.push(await atWidth(page, url, width));
  await page.close();
  return {
    violations: seen.flatMap(({ violations }) => violations),
    sideways: Math.max(...seen.map(({ sideways }) => sideways)),
    longest: seen[0].longest,
    asked,
    said,
  };
}

async function byTheBook(file) {
  const report = await new HtmlValidate(RULES).validateFile(file);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column}: ${ruleId}: ${message}`),
  );
}

const browser = await puppeteer.launch({
  executablePath: chromium,
  pipe: true,
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const verdicts = [];
for (const file of files) {
  verdicts.push({ file, mistakes: await byTheBook(file), ...(await inTheBrowser(browser, file)) });
}
await browser.close();
process.stdout.write(JSON.stringify(verdicts, null, 1));
