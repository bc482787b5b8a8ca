// Reads the stored map and shows it: one innerHTML for the whole board.
import { moveCard, readMap } from './map.js';
import { board as boardMarkup, palette, stageCount } from './markup.js';
import { affectedStages, curve } from './curve.js';
import { makeDraggable } from './drag.js';
import { makeSelectable } from './selection.js';
import { autosave, makeEditable } from './edit.js';

const map = readMap();
if (map) show(map);

function show(map) {
  const board = document.querySelector('[data-canvas]');
  document.querySelector('.map-title-button').textContent = map.file.map.title;
  document.querySelector('.map-subtitle').textContent = map.file.map.scenario ?? '';
  board.style.setProperty('--stages', map.file.stages.length);
  board.style.setProperty('--strips', '0');
  board.style.setProperty('--zoom', '1');
  board.innerHTML = boardMarkup(map);
  document.querySelector('.palette').innerHTML = palette();
  board.querySelector('[data-card]')?.setAttribute('tabindex', '0');
  const edited = autosave(map);
  const selected = makeSelectable(board, makeEditable(map, board, edited));
  makeDraggable(board, selected, (cards, cell, before) => {
    drop(map, board, [...cards], cell, before);
    edited();
  });
  document.documentElement.toggleAttribute('data-ready', true);
}

function placeOf(cell) {
  const { cellPersona, cellLane, cellStage } = cell.dataset;
  return { persona: cellPersona, lane: cellLane, stage: cellStage };
}

function drop(map, board, cards, cell, before) {
  const to = placeOf(cell);
  const from = cards.map((card) => placeOf(card.closest('[data-cell]')));
  cards.forEach((card, index) => moveCard(map, card.dataset.card, from[index], to, before?.dataset.card));
  cell.querySelector('.cards').insertBefore(together(cards), before?.parentElement ?? null);
  const places = [...from, to];
  for (const stage of new Set(places.map(({ stage }) => stage))) showCount(map, board, stage);
  showCurves(map, board, places);
  cards[0].focus({ preventScroll: true });
}

/** The entries of these cards, taken out of their lists. */
function together(cards) {
  const fragment = document.createDocumentFragment();
  fragment.append(...cards.map((card) => card.parentElement));
  return fragment;
}

function showCount(map, board, stage) {
  board.querySelector(`[data-stage="${stage}"] .count`).outerHTML = stageCount(map, stage);
}

/** Draws anew the pieces of the curves that the move changed. */
function showCurves(map, board, places) {
  const rows = new Map(places.map(({ persona }) => [persona, new Set()]));
  for (const { persona, stage } of places) {
    const index = map.file.stages.findIndex(({ id }) => id === stage);
    for (const at of affectedStages(map, persona, index)) rows.get(persona).add(at);
  }
  for (const [id, stages] of rows) {
    const persona = map.file.personas.find((persona) => persona.id === id);
    const cells = board.querySelectorAll(`[data-row-persona="${id}"] > .curve-cell`);
    for (const at of stages) cells[at].innerHTML = curve(map, persona, at);
  }
}
