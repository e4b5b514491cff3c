import dns from "node:dns";
import { appendFileSync } from "node:fs";

// What a line in the hosts file does, for tests that may not write one: the emulator's storage is on this machine.

const lookup = dns.lookup;
dns.lookup = (name, ...rest) => lookup(name === "emulator.asm.skype.com" ? "127.0.0.1" : name, ...rest);

// What is asked of the admin API is written down, so that run.js can see whether everything was.
const ask = globalThis.fetch;
globalThis.fetch = (address, options) => {
  const { pathname } = new URL(address);
  if (process.env.ASKED && pathname.startsWith("/admin/v1")) {
    appendFileSync(process.env.ASKED, `${options?.method ?? "GET"} ${pathname.slice("/admin/v1".length)}\n`);
  }

  return ask(address, options);
};
