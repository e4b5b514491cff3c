import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("the page shows the test that runs here", () => {
  const page = readFileSync(new URL("../../docs/other-languages.md", import.meta.url), "utf8");
  const shown = page.match(/```js\n([\s\S]*?)```/)[1];

  assert.equal(shown, readFileSync(new URL("reminder.test.js", import.meta.url), "utf8"));
});
