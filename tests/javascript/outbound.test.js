import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { CallAutomationClient } from "@azure/communication-call-automation";
import { get, happens, phone, post, put } from "./support/admin.js";
import { startApplication } from "./support/application.js";
import { credentialOf } from "./support/issuer.js";

const patient = { phoneNumber: "+14255550123" };
const practice = { phoneNumber: "+14255550199" };
const toPatient = { targetParticipant: patient, sourceCallIdNumber: practice };
const client = new CallAutomationClient(process.env.CONNECTION_STRING);
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

test("a call is answered, asks a question, and ends when the patient hangs up", async () => {
  await phone(patient.phoneNumber).script({ ringTime: 20, whenPrompted: [{ press: "42#", after: 5 }], afterPickUp: [{ hangUp: true, after: 60 }] });

  const { callConnection } = await client.createCall(toPatient, application.callbackUrl);
  const connected = await application.next("CallConnected");
  await callConnection.getCallMedia().startRecognizing(patient, {
    kind: "callMediaRecognizeDtmfOptions",
    maxTonesToCollect: 3,
    initialSilenceTimeoutInSeconds: 30,
    playPrompt: { kind: "fileSource", url: application.promptUrl },
  });
  const answer = await application.next("RecognizeCompleted");
  const ended = await application.next("CallDisconnected");

  assert.deepEqual(answer.dtmfResult.tones, ["four", "two", "pound"]);
  assert.equal(ended.callConnectionId, connected.callConnectionId);
  assert.equal((await happens({ kind: "phoneHangsUp" })).who, patient.phoneNumber);
});

test("ten minutes of a call take seconds", async () => {
  await phone(patient.phoneNumber).script({ afterPickUp: [{ say: "are you still there?", after: 300 }, { hangUp: true, after: 600 }] });
  const begun = process.hrtime.bigint();

  await client.createCall(toPatient, application.callbackUrl);
  await application.next("CallDisconnected");

  const connected = await happens({ kind: "callConnected" });
  const hungUp = await happens({ kind: "phoneHangsUp" });
  assert.equal((Date.parse(hungUp.time) - Date.parse(connected.time)) / 1000, 600);
  assert.ok(Number(process.hrtime.bigint() - begun) < 10e9);
});

for (const [does, result] of [["isBusy", 486], ["declines", 603], ["doesNotAnswer", 487], ["isUnreachable", 480]]) {
  test(`a phone that ${does} is told of`, async () => {
    await phone(patient.phoneNumber).script({ whenCalled: does });

    await client.createCall(toPatient, application.callbackUrl);

    assert.equal((await application.next("CreateCallFailed")).resultInformation.code, result);
  });
}

test("a phone is used by hand", async () => {
  const hand = phone(patient.phoneNumber);
  await put("clock", { scale: 1 });
  await hand.script({ whenCalled: "waitsForAHand" });

  const { callConnection, callConnectionProperties: { callConnectionId } } = await client.createCall(toPatient, application.callbackUrl);
  await happens({ kind: "phoneRings" });
  assert.equal((await hand.look()).lines[0].state, "ringing");
  await hand.answer();
  await application.next("CallConnected");
  await callConnection.getCallMedia().startContinuousDtmfRecognition(patient);
  await happens({ operation: "StartContinuousDtmfRecognition" });
  await hand.press("7");
  assert.equal((await application.next("ContinuousDtmfRecognitionToneReceived")).tone, "seven");
  await hand.mute();
  assert.deepEqual((await get(`calls/${callConnectionId}`)).participants.map(({ isApplication, isMuted }) => [isApplication, isMuted]).sort(), [[false, true], [true, false]]);
  await hand.unmute();
  await hand.say("goodbye");
  await happens({ kind: "phoneSpeaks", what: "goodbye" });
  await hand.hangUp();
  await application.next("CallDisconnected");

  await assert.rejects(hand.press("1"), { status: 409 });
  await assert.rejects(get(`calls/${callConnectionId}`), { status: 404 });
});

test("a phone that rings is declined by hand", async () => {
  await put("clock", { scale: 1 });
  await phone(patient.phoneNumber).script({ whenCalled: "waitsForAHand" });

  await client.createCall(toPatient, application.callbackUrl);
  await happens({ kind: "phoneRings" });
  await phone(patient.phoneNumber).decline();

  assert.equal((await application.next("CreateCallFailed")).resultInformation.code, 603);
});

test("the clock stands still until it is moved", async () => {
  await put("clock", { scale: 0 });
  await phone(patient.phoneNumber).script({ ringTime: 10 });

  await client.createCall(toPatient, application.callbackUrl);
  await post("clock/step", { by: 9, settledAfter: 0.05 });
  assert.equal((await get("journal?kind=phoneAnswers")).entries.length, 0);
  await post("clock/step", { by: 2, settledAfter: 0.05 });

  await application.next("CallConnected");
  await put("clock", { scale: 1 });
});

test("a token of a test issuer opens the door that Entra ID opens, and a forged one does not", async () => {
  const key = readFileSync(process.env.ISSUER_KEY);
  const credential = credentialOf("https://issuer.example/", key);
  const endpoint = process.env.CONNECTION_STRING.match(/endpoint=([^;]+)/)[1];

  await new CallAutomationClient(endpoint, credential).createCall(toPatient, application.callbackUrl);
  await application.next("CallConnected");

  assert.deepEqual(credential.scopes.slice(0, 1), ["https://communication.azure.com//.default"]);
  const stranger = credentialOf("https://other.example/", key);
  await assert.rejects(new CallAutomationClient(endpoint, stranger).createCall(toPatient, application.callbackUrl), { statusCode: 401 });
});
