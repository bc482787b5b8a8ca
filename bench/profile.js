// Which functions the app spends its time in, phase by phase: `cargo xtask bench --profile`.
//
// The release build has no names of Rust functions. For names, build with `strip = false` and without wasm-opt.
const { mapText } = require('./maps.js');
const { appSide, baselineSide } = require('./sides.js');
const { Recorder } = require('./trace.js');
const { drag, open, typeAndSave } = require('./visit.js');

const CATEGORY = 'disabled-by-default-v8.cpu_profiler';
/** How many functions are shown of each phase. */
const SHOWN = 25;

/** The samples of all scripts between two moments: milliseconds by function, alone and with what it called. */
function profileOf(events, start, end) {
  const nodes = new Map();
  const [alone, withCalled] = [new Map(), new Map()];
  const add = (times, key, ms) => times.set(key, (times.get(key) ?? 0) + ms);
  let time = events.find(({ name }) => name === 'Profile')?.args.data.startTime ?? 0;
  const chunks = events.filter(({ name }) => name === 'ProfileChunk').sort((one, other) => one.ts - other.ts);
  for (const { args: { data } } of chunks) {
    for (const node of data.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (data.cpuProfile?.samples ?? []).entries()) {
      const delta = data.timeDeltas[index];
      time += delta;
      if (time < start || time > end) continue;
      const stack = new Set();
      for (let node = nodes.get(id); node; node = nodes.get(node.parent)) stack.add(nameOf(node));
      add(alone, nameOf(nodes.get(id)), delta / 1000);
      for (const name of stack) add(withCalled, name, delta / 1000);
    }
  }
  return { alone, withCalled };
}

function nameOf({ callFrame: { functionName, url = '', lineNumber } }) {
  const file = url.split('/').pop().split('?')[0];
  const place = file && !file.endsWith('.wasm') ? ` (${file}:${lineNumber + 1})` : '';
  return `${functionName || '(anonymous)'}${place}`;
}

const QUIET = new Set(['(root)', '(idle)', '(program)']);

function print(title, times) {
  const rows = [...times].filter(([name]) => !QUIET.has(name)).sort((one, other) => other[1] - one[1]);
  console.log(`\n${title}`);
  for (const [name, ms] of rows.slice(0, SHOWN)) console.log(`${ms.toFixed(1).padStart(9)} ms  ${name}`);
}

async function printProfile(browser, environment, { sizes }) {
  for (const size of sizes) {
    const text = mapText(size);
    const app = await appSide(browser, environment, text);
    for (const side of [app, baselineSide(environment, text, app.styles)]) {
      const onWindow = ({ startMark, endMark, start, end, events, figures }) => {
        if (startMark.startsWith('key') && startMark !== 'key 10') return;
        const profile = profileOf(events, start, end);
        const title = `${side.name}, ${size} touchpoints, from "${startMark}" to "${endMark}"`;
        const all = Object.entries(figures).map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(', ');
        print(`== ${title} (ms: ${all}): functions alone`, profile.alone);
        print('   with what they called', profile.withCalled);
      };
      const recorder = await Recorder.of(browser, { category: CATEGORY, onWindow });
      const place = await open(browser, side, recorder);
      await drag(place, recorder);
      await typeAndSave(place, recorder);
      await place.context.close();
    }
  }
}

module.exports = { printProfile };
