import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { CallAutomationClient } from "@azure/communication-call-automation";
import { get, happens, phone, post, put, remove } from "./support/admin.js";
import { startApplication } from "./support/application.js";

const toPatient = { targetParticipant: { phoneNumber: "+14255550123" }, sourceCallIdNumber: { phoneNumber: "+14255550199" } };
let application;

before(async () => {
  application = await startApplication();
});
after(() => application.stop());
beforeEach(async () => {
  await post("reset");
  await put("clock", { settledAfter: 0.25 });
  application.received.length = 0;
});

test("a client that tries again gets through, and its call is made once", async () => {
  const client = new CallAutomationClient(process.env.CONNECTION_STRING, { retryOptions: { maxRetries: 3, retryDelayInMs: 10 } });
  await put("faults", { seed: 7, rules: [{ kind: "failedAfterEffect", probability: 1, names: ["CreateCall"] }] });

  await client.createCall(toPatient, application.callbackUrl);
  await application.next("CallConnected");

  assert.equal((await get("journal?kind=phoneRings")).entries.length, 1);
  const { plan, counts } = await get("faults");
  assert.equal(counts.failedAfterEffect, 2);
  assert.deepEqual(plan, { seed: 7, mostFailuresInARow: 2, rules: [{ kind: "failedAfterEffect", probability: 1, names: ["CreateCall"], longest: 0.5 }] });
});

test("one seed means the same again, and nothing goes wrong any more when that is asked for", async () => {
  const client = new CallAutomationClient(process.env.CONNECTION_STRING, { retryOptions: { maxRetries: 3, retryDelayInMs: 10 } });
  const run = async () => {
    await post("reset");
    await put("clock", { settledAfter: 0.25 });
    await put("faults", { seed: 11, everything: 0.3 });
    await phone("+14255550123").script({ afterPickUp: [{ hangUp: true, after: 20 }] });
    const { callConnectionProperties: { callConnectionId } } = await client.createCall(toPatient, application.callbackUrl);
    await happens({ kind: "eventDelivered", eventName: "CallDisconnected", callConnectionId });
    const { entries } = await get("journal?kind=fault");
    return entries.map((entry) => entry.what);
  };

  const first = await run();
  assert.notDeepEqual(first, []);
  assert.deepEqual(await run(), first);

  await remove("faults");
  assert.equal((await get("faults")).plan, undefined);
});

test("an event is forced, and a play is ordered to fail", async () => {
  const client = new CallAutomationClient(process.env.CONNECTION_STRING);
  const { callConnection, callConnectionProperties: { callConnectionId } } = await client.createCall(toPatient, application.callbackUrl);
  await application.next("CallConnected");

  await post(`calls/${callConnectionId}/events`, { name: "HoldFailed", code: 500, subCode: 9999, operationContext: "hold-1" });
  assert.equal((await application.next("HoldFailed")).operationContext, "hold-1");
  await assert.rejects(post(`calls/${callConnectionId}/events`, { name: "Nonsense" }), { status: 400 });

  await post("failures", { operation: "play", code: 500, subCode: 8572 });
  await callConnection.getCallMedia().playToAll([{ kind: "fileSource", url: application.promptUrl }]);
  assert.equal((await application.next("PlayFailed")).resultInformation.subCode, 8572);
});
