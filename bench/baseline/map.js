// The map as it is read from a file, with what is needed to find things in it.

export const STORAGE_KEY = 'baseline:map';

/** Reads the stored map; nothing if there is none. */
export function readMap() {
  const text = localStorage.getItem(STORAGE_KEY);
  if (text === null) return undefined;
  const file = JSON.parse(text);
  return {
    file,
    cards: new Map(file.cards.map((card) => [card.id, card])),
    cells: new Map(file.cells.map((cell) => [cellKey(cell.persona, cell.lane, cell.stage), cell])),
    touchpointLane: file.lanes.find((lane) => lane.kind === 'touchpoints').id,
  };
}

export function cellKey(persona, lane, stage) {
  return `${persona ?? ''} ${lane} ${stage}`;
}

/** The ids of the cards of a cell, top first. */
export function cardsIn(map, persona, lane, stage) {
  return map.cells.get(cellKey(persona, lane, stage))?.cards ?? [];
}

/** The touchpoints of a persona in a stage, top first. */
export function touchpoints(map, persona, stage) {
  return cardsIn(map, persona, map.touchpointLane, stage);
}

/** Takes a card out of one cell and puts it into another, before the card `before` or at the end. */
export function moveCard(map, card, from, to, before) {
  const source = map.cells.get(cellKey(from.persona, from.lane, from.stage));
  source.cards.splice(source.cards.indexOf(card), 1);
  const key = cellKey(to.persona, to.lane, to.stage);
  let target = map.cells.get(key);
  if (!target) {
    target = { ...to, cards: [] };
    map.cells.set(key, target);
    map.file.cells.push(target);
  }
  const at = before === undefined ? -1 : target.cards.indexOf(before);
  target.cards.splice(at < 0 ? target.cards.length : at, 0, card);
}
