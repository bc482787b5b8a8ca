// The hostile files of the native generator, and what a page must be like whatever was opened in it.
const fs = require('node:fs');
const path = require('node:path');

const { HOSTILE_FILES } = process.env;
if (!HOSTILE_FILES) throw new Error('Run the specs with `cargo xtask e2e`: it writes the hostile files and names their folder.');

/** `{ class, name, file, bytes, way, called, expect, words }` each; what they mean says tests/native/hostile/case.rs. */
const cases = JSON.parse(fs.readFileSync(path.join(HOSTILE_FILES, 'cases.json'), 'utf8'));

const bytesOf = (it) => fs.readFileSync(path.join(HOSTILE_FILES, it.file));

/** The cases that come as files, by their class. */
function filesByClass() {
  const files = cases.filter((it) => it.way === 'file');
  const names = [...new Set(files.map((it) => it.class))];
  return names.map((name) => [name, files.filter((it) => it.class === name)]);
}

/** Before the page: whatever a script of a file would do first is written down in `window.__pwned`. */
async function setCanary(page) {
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'open']) {
      window[name] = () => {
        window.__pwned = name;
      };
    }
  });
}

/** What nothing from a file may change, however it was taken. Runs in the page. */
function stateInPage() {
  const isBroken = ({ value }) => /\b(NaN|Infinity|undefined)\b/.test(value);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map((it) => [element, it]));
  const isHandler = ([, { name }]) => /^on/.test(name);
  const isUnsafe = ([, { name, value }]) => ['href', 'src', 'action'].includes(name) && /^\s*(javascript|vbscript|data:text|file):?/i.test(value);
  const said = (list) => list.map(([element, { name, value }]) => `<${element.localName} ${name}="${value.slice(0, 80)}">`);
  const links = [...document.querySelectorAll('a[href]')].filter((link) => link.origin !== location.origin);
  return {
    canary: window.__pwned ?? null,
    polluted: {}.polluted ?? null,
    shields: document.querySelectorAll('#shield').length,
    frames: document.querySelectorAll('iframe, object, embed').length,
    broken: said(attributes.filter(([, attribute]) => isBroken(attribute))),
    handlers: said([...attributes.filter(isHandler), ...attributes.filter(isUnsafe)]),
    looseLinks: links.filter((link) => !/^(https?|mailto):$/.test(link.protocol) || !link.relList.contains('noopener')).map((link) => link.href),
  };
}

const HARMLESS = { canary: null, polluted: null, shields: 0, frames: 0, broken: [], handlers: [], looseLinks: [] };

module.exports = { cases, bytesOf, filesByClass, setCanary, stateInPage, HARMLESS, HOSTILE_FILES };
