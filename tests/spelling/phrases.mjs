// Counts the phrases that we avoid because they are not plain English. For each phrase, phrases.json gives the number
// of places where it is still allowed. That number may only go down.
import { readFileSync, writeFileSync } from "node:fs";

const list = new URL("phrases.json", import.meta.url);

/** The maximum number of places listed for a phrase that is still allowed in some places. */
const mostListed = 10;

/** Returns the problems. With `lower`, first lowers the numbers of phrases that are now in fewer places. */
export function phraseProblems(texts, changed, { lower }) {
  const phrases = JSON.parse(readFileSync(list, "utf8"));
  const problems = [];
  for (const entry of phrases) {
    const places = find(entry.phrase, texts);
    if (places.length > entry.allowed) {
      const allowed = entry.allowed === 0 ? "" : ` (${places.length} places, ${entry.allowed} allowed)`;
      const advice = `"${entry.phrase}": ${entry.instead}${allowed}`;
      problems.push(...worth(places, entry, changed).map((place) => `${place} - ${advice}`));
    } else if (places.length < entry.allowed && lower) {
      entry.allowed = places.length;
    } else if (places.length < entry.allowed) {
      problems.push(
        `tests/spelling/phrases.json:1 - "${entry.phrase}" has become rarer: ` +
          `lower the number to ${places.length}, or run tests/spelling.sh --lower`,
      );
    }
  }

  if (lower) {
    writeFileSync(list, `[\n${phrases.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`);
  }

  return problems;
}

/** Any of the places may be the new one, so places in files that differ from main come first. */
function worth(places, entry, changed) {
  if (entry.allowed === 0) {
    return places;
  }

  const isNew = (place) => changed.has(place.slice(0, place.lastIndexOf(":")));
  return [...places.filter(isNew), ...places.filter((place) => !isNew(place))].slice(0, mostListed);
}

function find(phrase, texts) {
  const pattern = new RegExp(`\\b${phrase.split(" ").join("\\s+")}\\b`, "gi");
  const places = [];
  for (const [file, text] of texts) {
    for (const match of text.matchAll(pattern)) {
      places.push(`${file}:${text.slice(0, match.index).split("\n").length}`);
    }
  }

  return places;
}
