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

function checksum(bytes) {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** The checksum by which the policy of a page knows its import map. */
function importMapSum(html) {
  return checksum(html.match(/<script type="importmap">(.*?)<\/script>/)[1]);
}

/**
 * Makes a build of `from` in `to` whose files all have other names, and whose samples say `word` in their titles.
 * Answers `to`.
 */
function rebuild(from, to, word) {
  const prints = new Set([idOf(from), ...namesOf(from).map((name) => name.match(FINGERPRINT)[1])]);
  const changed = [...prints].map((print) => [print, [...print].reverse().join('')]);
  const rename = (text) => changed.reduce((all, [old, other]) => all.replaceAll(old, other), text);
  /** Pairs of checksums of the files before and after. */
  const sums = [];
  for (const name of filesOf(from)) {
    const target = path.join(to, rename(name));
    const bytes = fs.readFileSync(path.join(from, name));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const renamed = TEXT.includes(path.extname(name)) ? Buffer.from(rename(bytes.toString())) : bytes;
    fs.writeFileSync(target, renamed);
    sums.push([checksum(bytes), checksum(renamed)]);
  }
  for (const sample of fs.readdirSync(path.join(to, 'samples'))) {
    const file = path.join(to, 'samples', sample);
    const map = JSON.parse(fs.readFileSync(file, 'utf8'));
    map.map.title = `${map.map.title}, ${word}`;
    sums.push([checksum(fs.readFileSync(path.join(from, 'samples', sample))), checksum(JSON.stringify(map, null, 2))]);
    fs.writeFileSync(file, JSON.stringify(map, null, 2));
  }
  for (const name of ['sw.js', 'index.html']) {
    const file = path.join(to, name);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, sums.reduce((all, [old, other]) => all.replaceAll(old, other), text));
  }
  const index = path.join(to, 'index.html');
  const html = fs.readFileSync(index, 'utf8');
  const mapBefore = importMapSum(fs.readFileSync(path.join(from, 'index.html'), 'utf8'));
  fs.writeFileSync(index, html.replace(mapBefore, importMapSum(html)));
  return to;
}

module.exports = { rebuild, idOf, namesOf };
