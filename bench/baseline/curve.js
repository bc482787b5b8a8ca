// One stage's piece of a persona's emotion curve, drawn as the app draws it (src/view/editor/curve_view.rs).
import { touchpoints } from './map.js';
import { face, feeling } from './words.js';
import { escape } from './markup.js';

const SIZE = 100;
const MARGIN = 14;
/** How many points beyond the stage its piece depends on, on each side. */
const REACH = 2;

const across = (index, count) => (index + 0.5) / Math.max(count, 1);
const height = (sentiment) => SIZE / 2 - (sentiment / 2) * (SIZE / 2 - MARGIN);

/** What stands inside the cell. */
export function curve(map, persona, stageIndex) {
  const { line, area } = paths(points(map, persona.id, stageIndex));
  const cards = touchpoints(map, persona.id, map.file.stages[stageIndex].id);
  const faces = cards.map((card, index) => facePoint(map.cards.get(card), index, cards.length));
  return `<svg class="curve-svg" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" data-color="${persona.color}"><line class="curve-neutral" x1="0" y1="50" x2="100" y2="50"></line><path class="curve-area" d="${area}"></path><path class="curve-line" d="${line}"></path></svg>${faces.join('')}`;
}

/** The stages whose pieces change with the touchpoints of one stage: itself, and as far as the reach goes. */
export function affectedStages(map, persona, stageIndex) {
  const affected = [stageIndex];
  for (const step of [-1, 1]) {
    let passed = 0;
    for (let at = stageIndex + step; map.file.stages[at] && passed < REACH; at += step) {
      affected.push(at);
      passed += touchpoints(map, persona, map.file.stages[at].id).length;
    }
  }
  return affected;
}

function facePoint(card, index, count) {
  const title = escape(card.title || 'Untitled touchpoint');
  const felt = feeling(card.sentiment);
  return `<button type="button" class="curve-point" role="slider" tabindex="-1" data-curve-point="${card.id}" aria-orientation="vertical" aria-valuemin="-2" aria-valuemax="2" aria-valuenow="${card.sentiment}" aria-valuetext="${felt}" aria-label="${title}" title="${title}" style="left: ${(across(index, count) * SIZE).toFixed(3)}%; top: ${height(card.sentiment).toFixed(3)}%;">${face(card.sentiment)}</button>`;
}

/** The points of the stage and the nearest ones on both sides. */
function points(map, persona, stageIndex) {
  const own = pointsOf(map, persona, stageIndex, stageIndex);
  return [...neighbors(map, persona, stageIndex, -1), ...own, ...neighbors(map, persona, stageIndex, 1)];
}

function neighbors(map, persona, stageIndex, step) {
  let found = [];
  for (let at = stageIndex + step; map.file.stages[at] && found.length < REACH; at += step) {
    const here = pointsOf(map, persona, at, stageIndex);
    const missing = REACH - found.length;
    found = step < 0 ? [...here.slice(-missing), ...found] : [...found, ...here.slice(0, missing)];
  }
  return found;
}

function pointsOf(map, persona, at, origin) {
  const cards = touchpoints(map, persona, map.file.stages[at].id);
  return cards.map((card, index) => ({
    x: (at - origin + across(index, cards.length)) * SIZE,
    y: height(map.cards.get(card).sentiment),
  }));
}

function paths(points) {
  if (points.length < 2) return { line: '', area: '' };
  const slopes = points.map((_, index) => slope(points, index));
  let line = `M${text(points[0])}`;
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [from, to] = [points[index], points[index + 1]];
    const third = (to.x - from.x) / 3;
    const first = { x: from.x + third, y: from.y + slopes[index] * third };
    const second = { x: to.x - third, y: to.y - slopes[index + 1] * third };
    line += `C${text(first)}${text(second)}${text(to)}`;
  }
  const onNeutral = (point) => text({ x: point.x, y: SIZE / 2 });
  return { line, area: `${line}L${onNeutral(points.at(-1))}${onNeutral(points[0])}Z` };
}

function text({ x, y }) {
  return `${x.toFixed(2)} ${y.toFixed(2)} `;
}

/** Steffen's slope: the curve never overshoots its points. At both ends it is level. */
function slope(points, index) {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !after) return 0;
  const secant = (from, to) => (to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0);
  const [secantBefore, secantAfter] = [secant(before, here), secant(here, after)];
  if (secantBefore * secantAfter <= 0) return 0;
  const [widthBefore, widthAfter] = [here.x - before.x, after.x - here.x];
  const parabola = (secantBefore * widthAfter + secantAfter * widthBefore) / (widthBefore + widthAfter);
  const steepest = 2 * Math.min(Math.abs(secantBefore), Math.abs(secantAfter));
  return Math.sign(parabola) * Math.min(Math.abs(parabola), steepest);
}
