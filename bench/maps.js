// The maps to measure with, written by `bench/generate.rs`: the same for every run on every machine.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const PERSONAS = 5;
const STAGES = 50;

/** The text of a map file with so many touchpoints, spread over all personas and stages. */
function mapText(touchpoints) {
  // A folder of files made earlier spares the compiler: `BENCH_MAPS=folder`, files named `1000.journey.json`.
  const kept = process.env.BENCH_MAPS && path.join(process.env.BENCH_MAPS, `${touchpoints}.journey.json`);
  if (kept && fs.existsSync(kept)) return fs.readFileSync(kept, 'utf8');
  return generate(touchpoints);
}

function generate(touchpoints) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
  const file = path.join(folder, 'map.journey.json');
  const size = ['--touchpoints', touchpoints, '--personas', PERSONAS, '--stages', STAGES].map(String);
  try {
    const cargo = ['run', '--quiet', '--release', '--example', 'generate', '--', ...size, '--out', file];
    execFileSync('cargo', cargo, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    return fs.readFileSync(file, 'utf8');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

module.exports = { mapText };
