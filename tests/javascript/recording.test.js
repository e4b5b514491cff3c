import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { CallAutomationClient } from "@azure/communication-call-automation";
import { get, phone, post, put } from "./support/admin.js";
import { startApplication } from "./support/application.js";

const client = new CallAutomationClient(process.env.CONNECTION_STRING);
let application;

before(async () => {
  application = await startApplication();
});
after(() => application.stop());
beforeEach(async () => {
  await post("reset");
  await put("clock", { settledAfter: 0.25 });
  await post("subscriptions", { webhook: application.webhookUrl, schema: "eventGrid", name: "recordings" });
  application.received.length = 0;
});

test("a call is recorded, and its file downloaded and deleted by the official client", async () => {
  await phone("+14255550123").script({ afterPickUp: [{ hangUp: true, after: 30 }] });
  await client.createCall({ targetParticipant: { phoneNumber: "+14255550123" }, sourceCallIdNumber: { phoneNumber: "+14255550199" } }, application.callbackUrl);
  const { serverCallId } = await application.next("CallConnected");
  const recording = client.getCallRecording();

  const { recordingId } = await recording.start({ callLocator: { kind: "serverCallLocator", id: serverCallId }, recordingContent: "audio", recordingChannel: "mixed", recordingFormat: "wav", recordingStateCallbackEndpointUrl: application.callbackUrl });
  await application.next("RecordingStateChanged");
  const files = await application.next("RecordingFileStatusUpdated");

  const { contentLocation, deleteLocation } = files.recordingStorageInfo.recordingChunks[0];
  const described = await get(`recordings/${encodeURIComponent(recordingId)}`);
  assert.equal(described.state, "ended");
  assert.equal(described.contentLocation, contentLocation);
  assert.equal(new URL(contentLocation).hostname, "emulator.asm.skype.com");
  assert.deepEqual((await get("recordings")).recordings, [described]);
  const parts = [];
  for await (const part of await recording.downloadStreaming(contentLocation)) {
    parts.push(part);
  }

  const file = Buffer.concat(parts);
  assert.equal(file.toString("latin1", 0, 4), "RIFF");
  assert.ok(Math.abs((file.length - 44) / 32000 - described.length) < 0.1, `${file.length} bytes for ${described.length} s`);
  await recording.delete(deleteLocation);
  await assert.rejects(get(`recordings/${encodeURIComponent(recordingId)}`), { status: 404 });
});

test("a recording that is ordered to fail is told of", async () => {
  await post("failures", { operation: "recording", code: 500, subCode: 9999, message: "No room." });
  await client.createCall({ targetParticipant: { phoneNumber: "+14255550123" }, sourceCallIdNumber: { phoneNumber: "+14255550199" } }, application.callbackUrl);
  const { serverCallId } = await application.next("CallConnected");

  await client.getCallRecording().start({ callLocator: { kind: "serverCallLocator", id: serverCallId }, recordingStateCallbackEndpointUrl: application.callbackUrl });

  assert.equal((await application.next("StartRecordingFailed")).resultInformation.message, "No room.");
});
