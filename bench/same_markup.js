// Whether the baseline still has the app's markup. Without that a comparison of the two means little.
const { open } = require('./visit.js');

/** The first elements that fit these are compared, each with all that is in it. */
const SAMPLES = [
  '.palette',
  '.board-head > .corner',
  '.board-head > .stage-head',
  '.board-head > .stage-head:has([data-presence])',
  '.board-head > .add-stage',
  '.board-grid > .board-group:nth-child(3) > .group-head',
  '[data-lane-kind="touchpoints"] > .lane-head',
  '[data-lane-kind="touchpoints"] > .cell:nth-child(3)',
  '[data-lane-kind="emotion"] > .lane-head',
  '[data-lane-kind="emotion"] > .cell:nth-child(3)',
  '[data-lane-kind="actions"] > .cell:nth-child(3)',
  '[data-lane-kind="opportunities"] > .lane-head',
  '.curve-tint',
  '.band',
  '.drop-tint',
  '.indicator',
];

/** Of these the attributes alone: what they hold is too much, or is among the samples. */
const FRAMES = ['[data-canvas]', '.board-grid', '.board-group', '[data-lane-kind="touchpoints"]'];

/** Runs in the page: its samples as text, in a form in which only true differences show. */
function readSamples({ samples, frames }) {
  const tidy = (element) => {
    // Where Tab stops is no markup, and the order of declarations is the browser's.
    element.removeAttribute('tabindex');
    if (element.hasAttribute('style')) element.setAttribute('style', element.style.cssText);
    const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) {
      if (value !== '' || !['style', 'class'].includes(name)) element.setAttribute(name, value.trim());
    }
    for (const child of [...element.childNodes]) {
      if (child.nodeType === Node.COMMENT_NODE) child.remove();
    }
    // Leptos puts a `g` around the first of several children of an `svg`; it draws nothing.
    for (const child of [...element.children]) {
      if (child.localName === 'g' && child.attributes.length === 0) child.replaceWith(...child.childNodes);
    }
    for (const child of element.children) tidy(child);
    return element;
  };
  // Heights are left out: a row is as high as its highest cell, which the app may not have drawn yet.
  const across = (element) => {
    const { left, width } = element.getBoundingClientRect();
    return `, ${width} px wide at ${left}`;
  };
  const read = (selector, isDeep) => {
    const element = document.querySelector(selector);
    if (!element) return '(no such element)';
    // The app draws a cell when it comes near what is on the screen.
    const isFar = element.matches('.cell') && element.childElementCount === 0;
    return isFar ? '' : tidy(element.cloneNode(isDeep)).outerHTML + across(element);
  };
  const { width, height, left, top } = document.querySelector('[data-canvas]').getBoundingClientRect();
  const parts = [...samples.map((selector) => read(selector, true)), ...frames.map((selector) => read(selector, false))];
  return [...parts, `board at ${left}, ${top} with ${width} x ${height} px`];
}

async function samplesOf(browser, side, recorder) {
  const { context, page } = await open(browser, side, recorder);
  const samples = await page.evaluate(readSamples, { samples: SAMPLES, frames: FRAMES });
  await context.close();
  return samples;
}

/** Two texts from a little before the place where they part. */
function difference(name, app, baseline) {
  let at = 0;
  while (at < app.length && app[at] === baseline[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${name}\n  app:      …${app.slice(from, at + 120)}\n  baseline: …${baseline.slice(from, at + 120)}`;
}

/** One text per sample that differs between the two pages. */
async function sameMarkup(browser, app, baseline, recorder) {
  const [ours, theirs] = [await samplesOf(browser, app, recorder), await samplesOf(browser, baseline, recorder)];
  const names = [...SAMPLES, ...FRAMES, 'the place of the board'];
  const pairs = names.map((name, index) => [name, ours[index], theirs[index]]);
  const differing = pairs.filter(([, one, other]) => one !== other && one !== '');
  return differing.map(([name, one, other]) => difference(name, one, other));
}

module.exports = { sameMarkup };
