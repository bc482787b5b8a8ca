// Another build of the app, as the next release would be: the same program under other names, with words of its own.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const TEXT = ['.html', '.js', '.css'];
/** A name made of the content. */
const FINGERPRINT = /[-_.]([0-9a-f]{16})(?=[-_.])/;

function filesOf(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The id that the page of a build carries. */
function idOf(folder) {
  return fs.readFileSync(path.join(folder, 'index.html'), 'utf8').match(/data-build="([0-9a-f]{16})"/)[1];
}

/** The names of the files of a build that belong to this build alone. */
function namesOf(folder) {
  return filesOf(folder).filter((name) => FINGERPRINT.test(name));
}

/** The worker's list with the checksums of the files as they are in `folder`. */
function withChecksums(worker, folder) {
  return worker.replace(/const FILES = (\{.*\});/, (_, list) => {
    const files = Object.keys(JSON.parse(list)).map((address) => {
      const bytes = fs.readFileSync(path.join(folder, address.split('?')[0]));
      return [address, `sha256-${createHash('sha256').update(bytes).digest('base64')}`];
    });
    return `const FILES = ${JSON.stringify(Object.fromEntries(files))};`;
  });
}

/**
 * Makes a build of `from` in `to` whose files all have other names, and whose samples say `word` in their titles.
 * Answers `to`.
 */
function rebuild(from, to, word) {
  const prints = new Set([idOf(from), ...namesOf(from).map((name) => name.match(FINGERPRINT)[1])]);
  const changed = [...prints].map((print) => [print, [...print].reverse().join('')]);
  const rename = (text) => changed.reduce((all, [old, other]) => all.replaceAll(old, other), text);
  for (const name of filesOf(from)) {
    const target = path.join(to, rename(name));
    const bytes = fs.readFileSync(path.join(from, name));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, TEXT.includes(path.extname(name)) ? rename(bytes.toString()) : bytes);
  }
  for (const sample of fs.readdirSync(path.join(to, 'samples'))) {
    const file = path.join(to, 'samples', sample);
    const map = JSON.parse(fs.readFileSync(file, 'utf8'));
    map.map.title = `${map.map.title}, ${word}`;
    fs.writeFileSync(file, JSON.stringify(map, null, 2));
  }
  const worker = path.join(to, 'sw.js');
  fs.writeFileSync(worker, withChecksums(fs.readFileSync(worker, 'utf8'), to));
  return to;
}

module.exports = { rebuild, idOf, namesOf };
