// Writes the passwords that are guessed first, one a line, into the file named: list.mjs FILE.
// Shorter ones than eight characters are refused anyway.
import { readFileSync, writeFileSync } from "node:fs";

const listed = JSON.parse(readFileSync(new URL("node_modules/@zxcvbn-ts/language-common/src/passwords.json", import.meta.url), "utf8"));
const long = listed.map((password) => password.toLowerCase()).filter((password) => [...password].length >= 8);
writeFileSync(process.argv[2], [...new Set(long)].sort().join("\n") + "\n");
