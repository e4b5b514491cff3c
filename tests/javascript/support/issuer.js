// A token issuer for tests, in the place of Microsoft Entra ID: a key, its public half as a JSON Web Key Set, and tokens signed with it.
import { createSign, generateKeyPairSync } from "node:crypto";

export function createIssuer(name) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    name,
    keys: { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "tests", alg: "RS256", use: "sig" }] },
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
  };
}

// What @azure/identity has: an object with getToken.
export function credentialOf(issuer, privateKey, claims = {}) {
  return {
    scopes: [],
    async getToken(scopes) {
      this.scopes.push(...[scopes].flat());
      const now = Math.floor(Date.now() / 1000);
      const parts = [
        { alg: "RS256", typ: "JWT", kid: "tests" },
        { iss: issuer, aud: "https://communication.azure.com", iat: now, nbf: now, exp: now + 3600, ...claims },
      ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
      const signature = createSign("RSA-SHA256").update(parts.join(".")).sign(privateKey, "base64url");
      return { token: [...parts, signature].join("."), expiresOnTimestamp: (now + 3600) * 1000 };
    },
  };
}
