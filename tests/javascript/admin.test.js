import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { get, happens, phone, post, put, send } from "./support/admin.js";

beforeEach(() => post("reset"));

test("the emulator says where it is and what it can do", async () => {
  const emulator = await get("");
  assert.equal(`endpoint=${emulator.httpsEndpoint}`, process.env.CONNECTION_STRING.split(";")[0]);
  assert.equal(`endpoint=${emulator.httpEndpoint}`, process.env.PLAIN_CONNECTION_STRING.split(";")[0]);
  assert.equal(emulator.authorityFile, process.env.NODE_EXTRA_CA_CERTS);
  assert.equal(emulator.calls, 0);
  assert.equal((await get("clock")).scale, 1);

  const description = await get("openapi.json");
  assert.equal(description.openapi, "3.1.0");
  assert.ok(description.paths["/journal/next"]);
  assert.deepEqual(await get("phones.schema.json"), JSON.parse(readFileSync(new URL("../../docs/phones.schema.json", import.meta.url))));
});

test("many phones get their scripts at once, and lose them", async () => {
  await put("phones", { phones: { "+14255550123": { whenCalled: "isBusy" }, "8:acs:nurse": { ringTime: 5 } } });
  await phone("+14255550124").call("+14255550123");
  await happens({ kind: "phoneDoesNotAnswer", who: "+14255550123" });

  await phone("+14255550123").forget();
  await phone("+14255550124").call("+14255550123");
  await happens({ kind: "phoneAnswers", who: "+14255550123" });
});

test("a mistake in a script is told with its line and its member", async () => {
  await assert.rejects(phone("+14255550123").script({ whenPrompted: [{ press: "1" }, { press: "x" }] }), (refused) => {
    assert.equal(refused.status, 400);
    assert.equal(refused.problem.member, "$.whenPrompted[1]");
    assert.equal(refused.problem.line, 1);
    assert.match(refused.problem.detail, /no key 'x'/);
    return true;
  });
  await assert.rejects(phone("five").script({}), { status: 400 });
});

test("what is waited for and does not come is a refusal that says so", async () => {
  await assert.rejects(get("journal/next?kind=callConnected&timeout=0.1"), { status: 404 });
  await assert.rejects(get("journal/next?evenName=CallConnected"), { status: 400 });
});

test("web pages of others are not served", async () => {
  for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }]) {
    assert.equal((await send("POST", "reset", undefined, headers)).status, 403);
    assert.equal((await send("GET", "journal", undefined, headers)).status, 403);
  }

  assert.equal((await send("POST", "reset", undefined, { "Content-Type": "text/plain" })).status, 415);
});
