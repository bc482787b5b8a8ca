// Measures the release build against the baseline page: `cargo xtask bench` runs it. How and why: README.md.
const fs = require('node:fs');
const os = require('node:os');
const { launch } = require('./browser.js');
const { mapText } = require('./maps.js');
const { sameMarkup } = require('./same_markup.js');
const { UsageError, readEnvironment, readOptions } = require('./options.js');
const { printProfile } = require('./profile.js');
const { report } = require('./report.js');
const { appSide, baselineSide } = require('./sides.js');
const { Recorder } = require('./trace.js');
const { drag, dragStack, open, typeAndSave } = require('./visit.js');

/** The map to which typing in the large one is compared, and the large one. */
const SMALL = 200;
const LARGE = 5000;

/** One whole visit to a page. Small maps do not show as many cards on one screen as are dragged together. */
async function visit(browser, side, recorder) {
  const place = await open(browser, side, recorder);
  try {
    const dragged = side.isTypingOnly ? {} : await drag(place, recorder);
    const typed = await typeAndSave(place, recorder);
    const stacked = side.hasStack ? await dragStack(place, recorder) : {};
    return { ...place.figures, ...dragged, ...typed, ...stacked };
  } finally {
    await place.context.close();
  }
}

/** Visits to all pages in turns: what slows the machine down for a while slows all of them down. */
async function visitInTurns(browser, sides, runs, recorder) {
  const visits = sides.map(() => []);
  for (let run = 0; run <= runs; run += 1) {
    // Nobody is always the one that comes after the same other.
    const order = sides.map((_, index) => (index + run) % sides.length);
    for (const index of order) {
      const figures = await visit(browser, sides[index], recorder);
      if (run > 0) visits[index].push(figures);
    }
    process.stderr.write(run === 0 ? 'warmed up' : ` ${run}`);
  }
  process.stderr.write('\n');
  return visits;
}

/** The two pages with a map of this size. */
async function sidesOf(browser, environment, size) {
  const text = mapText(size);
  const app = await appSide(browser, environment, text);
  return { app, baseline: baselineSide(environment, text, app.styles) };
}

async function measureSize(browser, environment, size, { runs, recorder, app, baseline }) {
  process.stderr.write(`${size} touchpoints: `);
  const sides = [app, baseline].map((side) => ({ ...side, hasStack: size === LARGE }));
  if (size === LARGE) sides.push({ ...(await appSide(browser, environment, mapText(SMALL))), isTypingOnly: true });
  const [ours, theirs, small] = await visitInTurns(browser, sides, runs, recorder);
  return { size, app: ours, baseline: theirs, small };
}

async function measure(browser, environment, options) {
  const recorder = await Recorder.of(browser);
  const [firstSize] = options.sizes;
  const first = await sidesOf(browser, environment, firstSize);
  // Before anything else: a visit to a page that looks different may fail, and would not say why.
  const differences = await sameMarkup(browser, first.app, first.baseline, recorder);
  warnOf(differences);
  const sizes = [];
  for (const size of options.sizes) {
    const sides = size === firstSize ? first : await sidesOf(browser, environment, size);
    sizes.push(await measureSize(browser, environment, size, { runs: options.runs, recorder, ...sides }));
  }
  const large = sizes.find(({ small }) => small);
  const typing = large && { small: large.small, smallSize: SMALL, large: large.app, largeSize: LARGE };
  return { sizes, typing, differences, runs: options.runs };
}

function warnOf(differences) {
  if (differences.length === 0) return;
  console.warn(`The baseline no longer has the markup of the app: adapt bench/baseline.\n\n${differences.join('\n\n')}\n`);
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  const environment = readEnvironment();
  const browser = await launch(environment.chromium);
  try {
    if (options.profile) return await printProfile(browser, environment, options);
    const figures = await measure(browser, environment, options);
    const { text, missed, tables } = report(figures);
    const machine = `${os.availableParallelism()} processor cores, Chromium ${browser.version()}`;
    console.log(`\n${text}\n\n${new Date().toISOString().slice(0, 10)}, ${machine}.`);
    if (options.json) fs.writeFileSync(options.json, JSON.stringify({ machine, missed, tables, ...figures }, null, 1));
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
