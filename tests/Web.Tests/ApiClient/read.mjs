// Checks a description of the API, generates and compiles a client from it, and uses the client to read a round.
// Usage: node read.mjs FOLDER ADDRESS; the token is in the environment variable TOKEN.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";

const here = dirname(fileURLToPath(import.meta.url));
const [folder, address] = process.argv.slice(2);
const description = await (await fetch(new URL("/api/v1/openapi.json", address))).text();
const { valid, errors } = await new Validator().validate(JSON.parse(description));
if (!valid) {
    throw new Error(`The description is not valid: ${JSON.stringify(errors)}`);
}

for (const file of ["client.ts", "tsconfig.json", "package.json"]) {
    cpSync(join(here, file), join(folder, file));
}
symlinkSync(join(here, "node_modules"), join(folder, "node_modules"), "dir");
writeFileSync(join(folder, "openapi.json"), description);
const tool = (path) => join(here, "node_modules", path);
const run = (path, ...words) => execFileSync(process.execPath, [tool(path), ...words], { cwd: folder });
run("openapi-typescript/bin/cli.js", "openapi.json", "--output", "api.ts");
try {
    run("typescript/bin/tsc", "--project", ".");
} catch (failure) {
    throw new Error(`The client does not compile: ${failure.stdout}`);
}

const { readRound } = await import(pathToFileURL(join(folder, "client.js")));
console.log((await readRound(address, process.env.TOKEN)).join("\n"));
