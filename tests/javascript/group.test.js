import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { CallAutomationClient } from "@azure/communication-call-automation";
import { get, happens, phone, post, put } from "./support/admin.js";
import { startApplication } from "./support/application.js";

const client = new CallAutomationClient(process.env.CONNECTION_STRING);
const nurse = { communicationUserId: "8:acs:clinic_nurse" };
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

test("an application connects to a group call and asks somebody in", async () => {
  const groupCallId = randomUUID();
  const group = await phone(nurse.communicationUserId).joinGroupCall(groupCallId);
  await phone("8:acs:clinic_doctor").joinGroupCall(groupCallId);

  const { callConnection } = await client.connectCall({ kind: "groupCallLocator", id: groupCallId }, application.callbackUrl);
  await application.next("CallConnected");
  await callConnection.addParticipant({ targetParticipant: { phoneNumber: "+14255550123" }, sourceCallIdNumber: { phoneNumber: "+14255550199" } });
  await application.next("AddParticipantSucceeded");

  const { calls: [call] } = await get(`calls?${new URLSearchParams({ serverCallId: group.serverCallId })}`);
  assert.deepEqual(call.participants.map(({ rawId }) => rawId), [nurse.communicationUserId, "8:acs:clinic_doctor", "4:+14255550123"]);
  assert.equal(call.connections[0].state, "connected");
  assert.equal(call.connections[0].callbackUri, application.callbackUrl);
  await phone("+14255550123").hangUp();
  await happens({ kind: "phoneHangsUp", who: "+14255550123" });
});

test("people meet in a room, and two phones talk without an application", async () => {
  const room = await phone(nurse.communicationUserId).joinRoom("99100000000000001");
  const { callConnection } = await client.connectCall({ kind: "roomCallLocator", id: "99100000000000001" }, application.callbackUrl);
  assert.equal((await application.next("CallConnected")).serverCallId, room.serverCallId);
  await callConnection.hangUp(false);
  await application.next("CallDisconnected");

  const { serverCallId } = await phone("+14255550123").call("+14255550124");
  await happens({ kind: "phoneAnswers", who: "+14255550124" });
  assert.deepEqual((await get("calls")).calls.map((call) => call.serverCallId).sort(), [room.serverCallId, serverCallId].sort());
});
