// An application: takes callbacks and Event Grid's notifications, and serves prompts.
import { createServer } from "node:http";
import { once } from "node:events";

export async function startApplication() {
  const received = [];
  const waiting = [];
  const tell = (event) => {
    received.push(event);
    for (const wait of [...waiting]) {
      wait();
    }
  };
  const server = createServer(async (request, response) => {
    if (request.method === "GET") {
      response.end(silence(1));
      return;
    }

    let text = "";
    for await (const part of request) {
      text += part;
    }

    let events;
    try {
      events = JSON.parse(text);
    } catch {
      response.statusCode = 400;
      response.end();
      return;
    }

    const validation = events.find((event) => event.eventType === "Microsoft.EventGrid.SubscriptionValidationEvent");
    if (validation) {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ validationResponse: validation.data.validationCode }));
      return;
    }

    response.end();
    for (const event of events) {
      tell({ name: (event.type ?? event.eventType).split(".").at(-1), data: event.data, token: request.headers.authorization });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    callbackUrl: `${address}/callbacks`,
    webhookUrl: `${address}/events?secret=hush`,
    promptUrl: `${address}/prompt.wav`,
    received,
    // The first event of this name that nobody has taken.
    async next(name, seconds = 20) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const at = received.findIndex((event) => event.name === name);
        if (at >= 0) {
          return received.splice(at, 1)[0].data;
        }

        if (Date.now() > deadline) {
          throw new Error(`No ${name} in ${seconds} s; so far: ${received.map((event) => event.name)}`);
        }

        await new Promise((resolve) => {
          const timer = setTimeout(done, deadline - Date.now() + 1);
          function done() {
            clearTimeout(timer);
            waiting.splice(waiting.indexOf(done), 1);
            resolve();
          }

          waiting.push(done);
        });
      }
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

// A WAV file of silence: 16 kHz, 16 bits, one channel.
export function silence(seconds) {
  const length = 32000 * seconds;
  const file = Buffer.alloc(44 + length);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + length, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(16000, 24);
  file.writeUInt32LE(32000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(length, 40);
  return file;
}
