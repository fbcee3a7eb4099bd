// Lists the files that people read, and keeps only the natural-language text of C# files.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const patterns = [
  "*.md",
  ".github/**/*.md",
  "src/**/*.cs",
  "src/**/*.cshtml",
  "src/**/*.scss",
  "src/**/*.js",
  ":!:src/Storage/Migrations/**",
];

/** Runs git and returns the lines it prints. */
export function git(...args) {
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 26 }).split("\n").filter(Boolean);
}

/** Lists the files to read, tracked or new; paths are relative to the checkout. */
export function allFiles() {
  return [...new Set(git("ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns))].sort();
}

/** Lists the tests and measurements, in whose comments the phrases are counted. Their code has made-up names. */
export function testFiles() {
  return git("ls-files", "--cached", "--others", "--exclude-standard", "--", "tests/**/*.cs", "bench/**/*.cs");
}

/** Lists those that differ from the branch `main`, or that are not committed. */
export function changedFiles(files) {
  const base = mergeBase();
  const changed = new Set([
    ...git("diff", "--name-only", "--diff-filter=d", base),
    ...git("ls-files", "--others", "--exclude-standard"),
  ]);
  return files.filter((file) => changed.has(file));
}

function mergeBase() {
  for (const main of ["main", "origin/main"]) {
    try {
      const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
      return execFileSync("git", ["merge-base", "HEAD", main], options).trim();
    } catch {
      // This clone does not have that branch.
    }
  }

  return "HEAD";
}

/**
 * Reads a file. In C#, code is replaced with spaces, so that line and column numbers do not change. The slashes of
 * comments are replaced too, so that a phrase is found when it continues on the next line. So are strings in tests and
 * measurements, because they contain made-up names and mistakes.
 */
export function words(file) {
  const text = readFileSync(file, "utf8");
  const isTest = file.startsWith("tests/") || file.startsWith("bench/");
  return file.endsWith(".cs") ? commentsAndStrings(text, (part) => !isTest || /^\/[/*]/.test(part)) : text;
}

// A string that continues after a plus sign is kept as one string, for the same reason as comments. The alternatives
// must be in this order: the first one that matches at a position is used.
const parts =
  /(?<keep>\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<quotes>"{3,})[\s\S]*?\k<quotes>"*|(?:@\$?|\$+@)"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"(?:\s*\+\s*\$?"(?:[^"\\\n]|\\.)*")*)|'(?:[^'\\\n]|\\.)+'|[\s\S]/g;

function commentsAndStrings(text, isKept) {
  return text.replace(parts, (part, ...rest) => {
    const { keep } = rest.at(-1);
    if (keep === undefined || !isKept(part)) {
      return blank(part);
    }

    return part.startsWith("//") ? part.replace(/^\/+/, blank) : part.replace(/"\s*\+\s*\$?"/g, blank);
  });
}

/** Replaces everything except line breaks with spaces. */
function blank(text) {
  return text.replace(/[^\n]/g, " ");
}
