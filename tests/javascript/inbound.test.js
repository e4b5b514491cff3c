import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { CallAutomationClient } from "@azure/communication-call-automation";
import { get, happens, phone, post, put } from "./support/admin.js";
import { startApplication } from "./support/application.js";

const client = new CallAutomationClient(process.env.CONNECTION_STRING);
let application;

before(async () => {
  application = await startApplication();
});
after(() => application.stop());
beforeEach(async () => {
  await post("reset");
  await post("subscriptions", { webhook: application.webhookUrl });
  application.received.length = 0;
});

test("an incoming call is answered, and the caller speaks", async () => {
  await put("clock", { settledAfter: 0.25 });
  await phone("+14255550123").script({ whenPrompted: [{ say: "appointment" }] });

  await phone("+14255550123").callApplication("+14255550199", { callerDisplayName: "Ms Patient", voipHeaders: { case: "17" } });
  const incoming = await application.next("IncomingCall");
  const { callConnection } = await client.answerCall(incoming.incomingCallContext, application.callbackUrl, { callIntelligenceOptions: { cognitiveServicesEndpoint: "https://speech.example/" } });
  await application.next("CallConnected");
  await callConnection.getCallMedia().startRecognizing({ phoneNumber: "+14255550123" }, {
    kind: "callMediaRecognizeChoiceOptions",
    choices: [{ label: "book", phrases: ["appointment"] }, { label: "cancel", phrases: ["cancel"] }],
    playPrompt: { kind: "textSource", text: "What can I do for you?", voiceName: "en-US-NancyNeural" },
  });

  assert.equal(incoming.callerDisplayName, "Ms Patient");
  assert.equal(incoming.customContext.voipHeaders.case, "17");
  assert.equal((await application.next("RecognizeCompleted")).choiceResult.label, "book");
  await callConnection.hangUp(true);
  await application.next("CallDisconnected");
});

test("what rings is listed without its context, and a caller who gives up is not answered any more", async () => {
  const placed = await phone("+14255550123").callApplication("+14255550199");
  const incoming = await application.next("IncomingCall");
  const listed = await get("incoming-calls");
  assert.deepEqual(listed.incomingCalls.map(({ from, to, serverCallId }) => ({ from, to, serverCallId })), [{ from: "4:+14255550123", to: "4:+14255550199", serverCallId: placed.serverCallId }]);
  assert.ok(!JSON.stringify(listed).includes(placed.incomingCallContext));
  assert.equal((await phone("+14255550123").look()).lines[0].state, "calling");

  await phone("+14255550123").hangUp();
  await client.answerCall(incoming.incomingCallContext, application.callbackUrl);

  await application.next("AnswerFailed");
  assert.deepEqual((await get("incoming-calls")).incomingCalls, []);
});

test("a call is redirected, and another rejected", async () => {
  await phone("+14255550123").callApplication("+14255550199");
  await client.redirectCall((await application.next("IncomingCall")).incomingCallContext, { targetParticipant: { phoneNumber: "+14255550177" } });
  await happens({ kind: "phoneAnswers", who: "+14255550177" });

  await phone("+14255550124").callApplication("+14255550199");
  await client.rejectCall((await application.next("IncomingCall")).incomingCallContext, { callRejectReason: "busy" });
  await happens({ kind: "lineGoesDead", who: "+14255550124" });
});
