// From figures to a report: medians, ratios, goals, in Markdown.
const { STACK, median } = require('./visit.js');

/** How much longer typing may take in a map of 5,000 cards than in one of 200. */
const TYPING_LIMIT = 1.5;

/** What is compared, with the highest ratio of app to baseline that reaches the goal, by the size of the map. */
const MEASURES = [
  { key: 'readyWall', name: 'to ready, time', goals: { 1000: 1.0, 5000: 0.5, 20000: 0.35 } },
  { key: 'readyMain', name: 'to ready, main thread', goals: { 1000: 1.0, 5000: 0.5, 20000: 0.35 } },
  { key: 'afterReadyMain', name: 'main thread in the 0.6 s after' },
  { key: 'liftMain', name: 'lifting a card, main thread' },
  { key: 'moveMain', name: 'pointer move, main thread', goals: { 1000: 1.0, 5000: 0.7, 20000: 0.8 } },
  { key: 'moveScript', name: 'pointer move, script', goals: { 1000: 0.6, 5000: 0.6, 20000: 0.6 } },
  { key: 'dropMain', name: 'drop, main thread', goals: { 1000: 1.0, 5000: 1.0 } },
  { key: 'liftMainOfStack', name: `lifting ${STACK.length} cards, main thread` },
  { key: 'moveMainOfStack', name: `pointer move with ${STACK.length} cards, main thread`, goals: { 5000: 0.7 } },
  { key: 'moveScriptOfStack', name: `pointer move with ${STACK.length} cards, script`, goals: { 5000: 0.6 } },
  { key: 'dropMainOfStack', name: `drop of ${STACK.length} cards, main thread` },
  { key: 'typeMain', name: 'typing a character, main thread' },
  { key: 'typeScript', name: 'typing a character, script' },
  { key: 'saveMain', name: 'a save, main thread' },
];

/** The median of one figure over all visits. */
function middle(visits, key) {
  return median(visits.map((figures) => figures[key]));
}

function rowsOf({ size, app, baseline }) {
  // A stack is dragged in one map only.
  const measures = MEASURES.filter(({ key }) => key in app[0]);
  return measures.map(({ key, name, goals }) => {
    const [ours, theirs] = [middle(app, key), middle(baseline, key)];
    return { size, key, name, app: ours, baseline: theirs, ratio: ours / theirs, goal: goals?.[size] };
  });
}

const isMissed = ({ ratio, goal }) => goal !== undefined && ratio > goal;
const ms = (value) => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ms`;

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

function verdict(row) {
  if (row.goal === undefined) return ['-', ''];
  return [row.goal.toFixed(2), isMissed(row) ? '**no**' : 'yes'];
}

function tableOf({ size }, rows) {
  const head = [`${size.toLocaleString('en-US')} touchpoints`, 'app', 'baseline', 'ratio', 'goal', 'reached'];
  const body = rows.map((row) => [row.name, ms(row.app), ms(row.baseline), row.ratio.toFixed(2), ...verdict(row)]);
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** Typing in the app alone: how it grows with the map. */
function typingRow({ small, smallSize, large, largeSize }) {
  const [before, after] = [middle(small, 'typeMain'), middle(large, 'typeMain')];
  const name = `typing at ${largeSize} cards compared to ${smallSize}`;
  return { name, small: before, large: after, ratio: after / before, goal: TYPING_LIMIT };
}

/** Answers the text to print and the goals that were missed. */
function report({ sizes, typing, runs }) {
  const tables = sizes.map((measured) => ({ measured, rows: rowsOf(measured) }));
  const missed = tables.flatMap(({ rows }) => rows.filter(isMissed))
    .map(({ size, name, ratio, goal }) => `${size} touchpoints, ${name}: ${ratio.toFixed(2)} in place of ${goal}`);
  const parts = [`Medians of ${runs} runs, 5 personas and 50 stages, all personas shown.`];
  parts.push(...tables.map(({ measured, rows }) => tableOf(measured, rows)));
  if (typing) {
    const row = typingRow(typing);
    parts.push(`App, ${row.name}: ${ms(row.large)} / ${ms(row.small)} = ${row.ratio.toFixed(2)} (goal: at most ${row.goal}).`);
    if (isMissed(row)) missed.push(`${row.name}: ${row.ratio.toFixed(2)} in place of ${row.goal}`);
  }
  parts.push(missed.length === 0 ? 'All goals are reached.' : `Goals missed:\n${missed.map((text) => `- ${text}`).join('\n')}`);
  return { text: parts.join('\n\n'), missed, tables: tables.flatMap(({ rows }) => rows) };
}

module.exports = { report };
