import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { coveredBy } from "../../web/js/lib/commits.js";

/** The same logs that the server's reading is held to. */
const logs = JSON.parse(readFileSync(new URL("vectors/commit-logs.json", import.meta.url), "utf8"));

for (const { name, log, covers } of logs) {
    test(`what commits cover: ${name}`, () => assert.deepEqual([...coveredBy(log)].sort(), [...covers].sort()));
}
