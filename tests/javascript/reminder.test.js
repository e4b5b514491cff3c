import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { CallAutomationClient } from "@azure/communication-call-automation";

const connectionString = process.env.CONNECTION_STRING
  ?? "endpoint=https://localhost:8443/;accesskey=Y2FsbC1hdXRvbWF0aW9uLWVtdWxhdG9yLXB1Ymxpc2hlZC1rZXk=";
const admin = new URL("/admin/v1/", connectionString.match(/endpoint=([^;]+)/)[1]);

test("a patient presses 1 when asked", async () => {
  // The person at the phone lets it ring for three seconds, and presses 1 after the question.
  await fetch(new URL("phones/%2B14255550123/script", admin), {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ringTime: 3, whenPrompted: [{ press: "1" }] }),
  });

  // The application: calls, asks when the call is connected, and hangs up when it has the answer.
  const client = new CallAutomationClient(connectionString);
  const pressed = [];
  const application = createServer(async (request, response) => {
    const events = JSON.parse(Buffer.concat(await request.toArray()));
    response.end();
    for (const { type, data } of events) {
      const call = client.getCallConnection(data.callConnectionId);
      if (type === "Microsoft.Communication.CallConnected") {
        await call.getCallMedia().startRecognizing({ phoneNumber: "+14255550123" }, { kind: "callMediaRecognizeDtmfOptions", maxTonesToCollect: 1 });
      } else if (type === "Microsoft.Communication.RecognizeCompleted") {
        pressed.push(...data.dtmfResult.tones);
        await call.hangUp(true);
      }
    }
  }).listen(0, "127.0.0.1");
  await once(application, "listening");

  const { callConnectionProperties } = await client.createCall(
    { targetParticipant: { phoneNumber: "+14255550123" }, sourceCallIdNumber: { phoneNumber: "+14255550199" } },
    `http://127.0.0.1:${application.address().port}/callbacks`,
  );

  // Waits until the emulator has seen the end of the call.
  const ended = await fetch(new URL(`journal/next?kind=callEnded&callConnectionId=${callConnectionProperties.callConnectionId}`, admin));
  assert.equal(ended.status, 200);
  assert.deepEqual(pressed, ["one"]);
  application.close();
});
