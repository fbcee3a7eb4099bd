// Checks that commit subjects are short and do not end with a full stop.
import { git } from "./texts.mjs";

/** Older subjects are not checked, because history is not rewritten. */
const since = "42cc60ba59eb129413c097053472acd66c592b1e";
const longest = 72;

/** Lists commits as [short hash, subject]. */
export function subjects() {
  const known = git("rev-list", "--max-count=1", "--ignore-missing", since).length > 0;
  const range = known ? [`${since}..HEAD`] : ["--max-count=1", "HEAD"];
  return git("log", "--no-merges", "--format=%h%x09%s", ...range).map((line) => line.split("\t"));
}

export function subjectProblems(commits) {
  return commits.flatMap(([hash, subject]) => [
    ...(subject.length > longest
      ? [`${hash}:1 - the subject has ${subject.length} characters, ${longest} at most`]
      : []),
    ...(subject.endsWith(".") ? [`${hash}:1 - the subject ends with a full stop`] : []),
  ]);
}
