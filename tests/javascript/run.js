// Starts the emulator, and then the tests in a process that trusts it: Node reads NODE_EXTRA_CA_CERTS once, when it starts.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createIssuer } from "./support/issuer.js";

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "emulator-tests-"));
const issuer = createIssuer("https://issuer.example/");
writeFileSync(join(folder, "keys.json"), JSON.stringify(issuer.keys));
writeFileSync(join(folder, "issuer.pem"), issuer.privateKey, { mode: 0o600 });

const tool = join(here, "../../src/CallAutomation.Emulator.Tool/bin", process.env.CONFIGURATION ?? "Debug", "net10.0/call-automation-emulator.dll");
const emulator = spawn("dotnet", [
  tool, "--https", "--seed", "7", "--certificate-folder", join(folder, "certificate"), "--recording-host", "emulator.asm.skype.com",
  "--token-issuer", issuer.name, "--token-keys", join(folder, "keys.json"),
], { stdio: ["ignore", "pipe", "inherit"] });

let code = 1;
try {
  const told = await introduction(emulator);
  const given = process.argv.slice(2);
  const tests = given.length > 0 ? given : readdirSync(here).filter((name) => name.endsWith(".test.js")).sort();

  // One file after the other: they share one emulator.
  code = await ended(spawn(process.execPath, ["--test", "--test-concurrency=1", ...tests], {
    cwd: here,
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_OPTIONS: `--import ${pathToFileURL(join(here, "support/names.js")).href}`,
      NODE_EXTRA_CA_CERTS: told.authority,
      CONNECTION_STRING: told.connectionStrings[0],
      PLAIN_CONNECTION_STRING: told.connectionStrings[1],
      ISSUER_KEY: join(folder, "issuer.pem"),
      ASKED: join(folder, "asked"),
    },
  }));
  const missed = code === 0 && given.length === 0 ? neverAsked(readFileSync(join(folder, "asked"), "utf8").split("\n")) : [];
  if (missed.length > 0) {
    console.error(`No test asks for: ${missed.join(", ")}`);
    code = 1;
  }
} finally {
  emulator.kill("SIGTERM");
  await ended(emulator);
  rmSync(folder, { recursive: true, force: true });
}

process.exitCode = code;

// What the admin API's own description has and nothing asked for.
function neverAsked(asked) {
  const { paths } = JSON.parse(readFileSync(join(here, "../../src/CallAutomation.Emulator/Admin/openapi.json"), "utf8"));
  return Object.entries(paths).flatMap(([path, operations]) => {
    const form = new RegExp(`^${path.replaceAll(/\{[^}]*\}/g, "[^/]+").replaceAll(".", "\\.")}$`);
    return Object.keys(operations)
      .map((method) => method.toUpperCase())
      .filter((method) => !asked.some((line) => line.startsWith(`${method} `) && form.test(line.slice(method.length + 1))))
      .map((method) => `${method} ${path}`);
  });
}

// What the emulator says before the first call.
async function introduction(child) {
  const told = { connectionStrings: [] };
  const lines = createInterface({ input: child.stdout });
  return await new Promise((resolve, reject) => {
    child.on("exit", (status) => reject(new Error(`The emulator ended with ${status} before it listened.`)));
    lines.on("line", (line) => {
      if (process.env.VERBOSE) {
        console.log(line);
      }

      if (line.startsWith("endpoint=")) {
        told.connectionStrings.push(line);
      } else if (line.startsWith("Certificate authority: ")) {
        told.authority = line.slice("Certificate authority: ".length).split(" (")[0];
      } else if (line.startsWith("Admin API: ")) {
        resolve(told);
      }
    });
  });
}

function ended(child) {
  return child.exitCode !== null ? child.exitCode : new Promise((resolve) => child.on("exit", (status) => resolve(status ?? 1)));
}
