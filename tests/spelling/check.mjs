// Checks spelling and phrases in all text that people read. Started by tests/spelling.sh.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { remember, unread } from "./clean.mjs";
import { subjectProblems, subjects } from "./commits.mjs";
import { phraseProblems } from "./phrases.mjs";
import { allFiles, changedFiles, testFiles, words } from "./texts.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cspell = here("node_modules/cspell/bin.mjs");
const usual = ["lint", "--config", here("cspell.json"), "--no-progress", "--no-summary", "--no-color"];

/** Runs the spell-checker on the text written to its input, and returns the lines it prints. */
function spell(args, input) {
  return new Promise((resolve, reject) => {
    const process = spawn(globalThis.process.execPath, [cspell, ...usual, ...args], { stdio: "pipe" });
    let output = "";
    let errors = "";
    process.stdout.on("data", (data) => (output += data));
    process.stderr.on("data", (data) => (errors += data));
    process.on("error", reject);
    process.on("close", (code) => {
      const lines = output.split("\n").filter(Boolean);
      code === 0 || lines.length > 0 ? resolve(lines) : reject(new Error(errors));
    });
    process.stdin.end(input);
  });
}

/** Reads files in two processes, because a single process would leave the other core idle. */
async function spellFiles(list) {
  const halves = [list.filter((_, i) => i % 2 === 0), list.filter((_, i) => i % 2 === 1)];
  const found = halves.map((half) => (half.length > 0 ? spell(["--file-list", "stdin"], half.join("\n")) : []));
  return (await Promise.all(found)).flat().sort();
}

const options = process.argv.slice(2);
const unknown = options.find((option) => !["--changed", "--lower"].includes(option));
if (unknown) {
  console.error(`spelling: ${unknown} is not an option: use --changed or --lower`);
  process.exit(2);
}

const all = allFiles();
const texts = [...all, ...testFiles()];
const changed = changedFiles(all);
const files = options.includes("--changed") ? changed : all;
const commits = subjects();
const titles = commits.map(([, subject]) => subject).join("\n");
const toRead = unread(files);
const [inFiles, inCommits] = await Promise.all([
  spellFiles(toRead),
  titles ? spell(["--language-id", "plaintext", "stdin"], titles) : [],
]);
if (files === all) {
  remember(all, new Set(inFiles.map((line) => line.slice(0, line.indexOf(":")))));
}

// Phrases are always counted in all files, because the number allowed for each phrase is a total for all files. Only
// the glossary may contain the words that it tells people not to use.
const read = texts.filter((file) => file !== "docs/glossary.md").map((file) => [file, words(file)]);
const problems = [
  ...inFiles,
  ...inCommits.map((line) => line.replace(/^.*?:(\d+):\d+/, (_, number) => `${commits[number - 1][0]}:1`)),
  ...subjectProblems(commits),
  ...phraseProblems(read, new Set(changedFiles(texts)), { lower: options.includes("--lower") }),
];
problems.forEach((problem) => console.log(problem));
const count = problems.length === 0 ? "no" : problems.length;
const noun = problems.length === 1 ? "problem" : "problems";
console.log(`spelling: ${files.length} files, ${count} ${noun}`);
process.exit(problems.length === 0 ? 0 : 1);
