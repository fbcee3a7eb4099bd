// Stores a hash of each file in which no problem was found, so that the file is not checked again until it changes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("node_modules/.cache/", import.meta.url);
const store = new URL("clean.json", folder);
// The files that affect the result. A change to any of them clears the cache.
const rules = ["cspell.json", "words.txt", "package-lock.json"].map((name) =>
  readFileSync(new URL(name, import.meta.url)),
);

const keyOf = (file) => {
  const hash = createHash("sha256").update(file);
  rules.forEach((rule) => hash.update(rule));
  return hash.update(readFileSync(file)).digest("base64");
};

/** Returns the files that must be checked. */
export function unread(files) {
  const clean = new Set(load());
  return files.filter((file) => !clean.has(keyOf(file)));
}

/** Stores the files that had no problem. Older entries are removed if the file no longer exists. */
export function remember(files, withProblems) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(store, JSON.stringify(files.filter((file) => !withProblems.has(file)).map(keyOf)));
}

function load() {
  try {
    return JSON.parse(readFileSync(store, "utf8"));
  } catch {
    return [];
  }
}
