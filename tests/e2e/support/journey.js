// Small maps for the specs: one built as a file, one read back, with names in the place of ids.
const { createHash } = require('node:crypto');

const LANES = [
  ['touchpoints', 'Touchpoints', 'persona'],
  ['emotion', 'Emotion', 'persona'],
  ['actions', 'Actions', 'persona'],
  ['thoughts', 'Thoughts', 'persona'],
  ['painPoints', 'Pain points', 'persona'],
  ['opportunities', 'Opportunities', 'shared'],
];

/** The id of the thing with this name: always the same, so that two runs make the same map. */
function idOf(kind, name) {
  return createHash('md5').update(`${kind} ${name}`).digest('hex');
}

/** The parts of "Ana / Touchpoints / Look", or of "Opportunities / Look", which all personas share. */
function partsOf(cell) {
  const parts = cell.split(' / ');
  const [lane, stage] = parts.slice(-2);
  return { persona: parts.length === 3 ? parts[0] : null, lane, stage };
}

/**
 * A map as its file holds it:
 * `journey({ stages: ['Look', 'Buy'], cards: { 'Ana / Touchpoints / Look': ['Search', { title: 'Ask', sentiment: 1 }] } })`.
 */
function journey({ title = 'Shop', personas = ['Ana'], stages = ['Look', 'Buy', 'Use'], lanes = LANES, cards = {} } = {}) {
  const kinds = Object.fromEntries(lanes.map(([kind, name]) => [name, kind]));
  const records = [];
  const cells = [];
  for (const [name, content] of Object.entries(cards)) {
    const { persona, lane, stage } = partsOf(name);
    const kind = kinds[lane] === 'touchpoints' ? 'touchpoint' : 'note';
    const own = content.map((card) => (typeof card === 'string' ? { title: card } : card));
    for (const card of own) {
      const feeling = kind === 'touchpoint' ? { sentiment: 0 } : {};
      records.push({ id: idOf('card', card.title), kind, ...feeling, ...card });
    }
    cells.push({
      ...(persona ? { persona: idOf('persona', persona) } : {}),
      lane: idOf('lane', lane),
      stage: idOf('stage', stage),
      cards: own.map((card) => idOf('card', card.title)),
    });
  }
  return {
    format: 'waymark-journey',
    version: 1,
    id: idOf('map', title),
    lineage: [],
    map: { title, state: 'current', created: '2026-01-31' },
    personas: personas.map((name) => ({ id: idOf('persona', name), name, color: 'violet' })),
    stages: stages.map((name) => ({ id: idOf('stage', name), title: name, phase: 'before', presence: 'us' })),
    lanes: lanes.map(([kind, name, scope]) => ({ id: idOf('lane', name), kind, title: name, scope })),
    cards: records,
    cells,
  };
}

/** A map as a file to be picked. */
function file(map, name = 'map.journey.json') {
  const text = typeof map === 'string' ? map : JSON.stringify(map, null, 2);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The titles of the cards of each cell that holds some: `{ 'Ana / Touchpoints / Look': ['Search', 'Ask'] }`. */
function cardsOf(map) {
  const names = (list, key) => Object.fromEntries(list.map((record) => [record.id, record[key]]));
  const personas = names(map.personas, 'name');
  const lanes = names(map.lanes, 'title');
  const stages = names(map.stages, 'title');
  const titles = names(map.cards, 'title');
  const filled = map.cells.filter((cell) => cell.cards.length > 0);
  const entries = filled.map((cell) => {
    const place = [personas[cell.persona], lanes[cell.lane], stages[cell.stage]].filter((part) => part !== undefined);
    return [place.join(' / '), cell.cards.map((card) => titles[card])];
  });
  return Object.fromEntries(entries);
}

/** The record of the card with this title. */
function cardIn(map, title) {
  return map.cards.find((card) => card.title === title);
}

/** A map without what every download adds to it. */
function withoutLineage(map) {
  const { revision, lineage, ...rest } = map;
  return rest;
}

module.exports = { journey, file, cardsOf, cardIn, idOf, partsOf, withoutLineage };
