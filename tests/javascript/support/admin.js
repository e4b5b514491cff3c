// The admin API, and nothing around it.
const endpoint = process.env.CONNECTION_STRING.match(/endpoint=([^;]+)/)[1];
const root = new URL("/admin/v1/", endpoint);

export async function send(method, path, body, headers = {}) {
  return await fetch(new URL(path, root), {
    method,
    headers: method === "POST" || method === "PUT" ? { "Content-Type": "application/json", ...headers } : headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function ask(method, path, body) {
  const response = await send(method, path, body);
  const text = await response.text();
  if (!response.ok) {
    throw Object.assign(new Error(`${method} ${path} gets ${response.status}: ${text}`), { status: response.status, problem: text ? JSON.parse(text) : undefined });
  }

  return text ? JSON.parse(text) : undefined;
}

export const get = (path) => ask("GET", path);
export const post = (path, body) => ask("POST", path, body);
export const put = (path, body) => ask("PUT", path, body);
export const remove = (path) => ask("DELETE", path);

export const phone = (name) => {
  const path = `phones/${encodeURIComponent(name)}`;
  return {
    look: () => get(path),
    script: (script) => put(`${path}/script`, script),
    forget: () => remove(`${path}/script`),
    answer: () => post(`${path}/answer`),
    decline: () => post(`${path}/decline`),
    press: (keys) => post(`${path}/press`, { keys }),
    say: (words) => post(`${path}/say`, { words }),
    mute: () => post(`${path}/mute`),
    unmute: () => post(`${path}/unmute`),
    hangUp: () => post(`${path}/hang-up`),
    call: (to) => post(`${path}/call`, { to }),
    callApplication: (to, more = {}) => post(`${path}/call-application`, { to, ...more }),
    joinGroupCall: (groupCallId) => post(`${path}/join-group-call`, { groupCallId }),
    joinRoom: (roomId) => post(`${path}/join-room`, { roomId }),
  };
};

// Waits until this happens, or has happened.
export const happens = (filter) => get(`journal/next?${new URLSearchParams(filter)}`);
