// How many bytes a page's first screen takes over the wire, if the server compresses as well as it can.
const zlib = require('node:zlib');

/** Brotli bytes of each of these addresses, downloaded once more. */
async function transferOf(addresses) {
  const own = new Set(addresses.filter((address) => address.startsWith('http')));
  return Promise.all([...own].map(async (address) => {
    const answer = await fetch(address);
    const raw = Buffer.from(await answer.arrayBuffer());
    return { file: new URL(address).pathname.split('/').pop() || 'index.html', raw: raw.length, brotli: brotli(raw) };
  }));
}

function brotli(raw) {
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return zlib.brotliCompressSync(raw, { params }).length;
}

module.exports = { transferOf };
