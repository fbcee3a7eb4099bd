// The server that the suite compares the application with: a server that a developer could write in an afternoon with
// Express and better-sqlite3. It serves a fixed page and durably saves the form data that it receives, without any
// checks.
//
//   BENCH_DATA_FOLDER=FOLDER node server.js PAGE
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import express from "express";

const page = readFileSync(process.argv[2]);
const database = new Database(`${process.env.BENCH_DATA_FOLDER}/express.db`);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec(`
  CREATE TABLE responses (person INTEGER PRIMARY KEY, scores TEXT NOT NULL);
  CREATE TABLE notes (person INTEGER NOT NULL, about TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (person, about));
`);
const saveScores = database.prepare("INSERT OR REPLACE INTO responses VALUES (?, ?)");
const saveNote = database.prepare("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)");
const save = database.transaction((person, fields) => {
  const scores = Object.entries(fields).filter(([name]) => name.startsWith("score:"));
  saveScores.run(person, JSON.stringify(scores));
  for (const [name, text] of Object.entries(fields)) {
    if (name.startsWith("working:") && text) {
      saveNote.run(person, name, text);
    }
  }
});

const app = express();
app.use(express.urlencoded({ extended: false }));
app.get("/answer/:person/all", (_, response) => {
  response.set("Cache-Control", "no-store").type("html").send(page);
});
app.post("/answer/:person/all", (request, response) => {
  save(Number(request.params.person), request.body);
  response.redirect(`/answer/${request.params.person}/all`);
});
const server = app.listen(0, "127.0.0.1", () => console.log(`Listening on http://127.0.0.1:${server.address().port}/`));
