// The texts that maps are stored as: a header line with a checksum, and the map.
const { expect } = require('@playwright/test');

/** FNV-1a with 128 bits (RFC 9923), as 32 hexadecimal digits. */
function contentHash(text) {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of Buffer.from(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x100_0000_0000_0000_0000_013bn);
  return hash.toString(16).padStart(32, '0');
}

/** The same map as a version of the app would have stored it that writes another schema. */
function withSchema(text, schema) {
  const end = text.indexOf('\n');
  const line = text.slice(text.indexOf('",') + 2, end).replace(/"schema":\d+/, `"schema":${schema}`);
  return `{"check":"${contentHash(line)}",${line}${text.slice(end)}`;
}

/** The stored maps, each as its key and its text. */
async function storedMaps(page) {
  const all = Object.entries(await page.evaluate(() => ({ ...localStorage })));
  return all.filter(([key]) => key.includes(':map:'));
}

/** Nothing of a stored map is missing, and it is the one that its key names. */
function expectWhole([key, text]) {
  const [header, body] = text.split('\n');
  expect(Buffer.byteLength(body), `${key} is whole`).toBe(JSON.parse(header).length);
  expect(key).toContain(JSON.parse(body).id);
}

module.exports = { withSchema, storedMaps, expectWhole };
