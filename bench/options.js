// The words after `cargo xtask bench`, and what the front door says by environment variables.

const USAGE = `Usage: cargo xtask bench [--runs N] [--sizes N,N,…] [--json FILE] [--profile]

  --runs N      measured runs of each page, at least 1 (5; one more run before them is thrown away)
  --sizes …     touchpoints of the maps (1000,5000,20000)
  --json FILE   writes every single figure too
  --profile     in place of figures: which functions the app spends its time in`;

const DEFAULTS = { runs: 5, sizes: [1000, 5000, 20000], json: undefined, profile: false };

/** Someone must call this differently: shown without a stack. */
class UsageError extends Error {}

function whole(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`${name} needs whole numbers from 1, not \`${text}\`.\n\n${USAGE}`);
  }
  return number;
}

/** Reads `--name value` and `--name=value`. */
function readOptions(words) {
  const options = { ...DEFAULTS };
  const rest = words.flatMap((word) => (word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word]));
  while (rest.length > 0) {
    const name = rest.shift();
    if (name === '--help') throw new UsageError(USAGE);
    if (name === '--profile') options.profile = true;
    else if (name === '--runs') options.runs = whole(name, rest.shift());
    else if (name === '--sizes') options.sizes = (rest.shift() ?? '').split(',').map((size) => whole(name, size));
    else if (name === '--json') options.json = rest.shift();
    else throw new UsageError(`Nothing is known about \`${name}\`.\n\n${USAGE}`);
  }
  return options;
}

/** Where the pages are and which browser shows them. */
function readEnvironment() {
  const { BASE_URL, BENCH_URL, CHROMIUM } = process.env;
  if (!BASE_URL || !BENCH_URL || !CHROMIUM) {
    throw new UsageError('Run the measurements with `cargo xtask bench`: it builds, serves both pages and finds the browser.');
  }
  return { appUrl: BASE_URL, benchUrl: BENCH_URL, chromium: CHROMIUM };
}

module.exports = { UsageError, readOptions, readEnvironment };
