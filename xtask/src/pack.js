// Packs files into the text that public/unpack.js reads: a line of JSON with names and sizes, then the contents, all
// packed by LZMA, five signs for four bytes. Run by xtask in the folder that has the packer.
// Arguments: the file to write, then for each file its name in the pack and where it lies.
const fs = require('node:fs');
const { LZMA } = require('lzma/src/lzma-c.js');

// The lowest of the levels that find all there is to find in so few bytes.
const LEVEL = 5;
const LINE_LENGTH = 1000;

const [target, ...rest] = process.argv.slice(1);
const names = rest.filter((_, index) => index % 2 === 0);
const contents = rest.filter((_, index) => index % 2 === 1).map((path) => fs.readFileSync(path));
const list = names.map((name, index) => [name, contents[index].length]);
const whole = Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...contents]);
fs.writeFileSync(target, signs(Int8Array.from(LZMA.compress(whole, LEVEL))));

/** The signs from `(` to `~` without `<` and `\`, which mean something in pages and scripts. */
function signs(bytes) {
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    let five = '';
    for (let count = 0; count < 5; count++) {
      let code = 40 + (value % 85);
      if (code >= 60) code++;
      if (code >= 92) code++;
      five = String.fromCharCode(code) + five;
      value = Math.floor(value / 85);
    }
    text += five;
  }
  return text.replace(new RegExp(`.{${LINE_LENGTH}}`, 'g'), '$&\n');
}
