// Reads the stored map and shows it: one innerHTML for the whole board.
import { moveCard, readMap } from './map.js';
import { board as boardMarkup, palette, stageCount } from './markup.js';
import { affectedStages, curve } from './curve.js';
import { makeDraggable } from './drag.js';
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
  makeDraggable(board, (card, cell, before) => {
    drop(map, board, card, cell, before);
    edited();
  });
  makeEditable(map, board, edited);
  document.documentElement.toggleAttribute('data-ready', true);
}

function placeOf(cell) {
  const { cellPersona, cellLane, cellStage } = cell.dataset;
  return { persona: cellPersona, lane: cellLane, stage: cellStage };
}

function drop(map, board, card, cell, before) {
  const [from, to] = [placeOf(card.closest('[data-cell]')), placeOf(cell)];
  moveCard(map, card.dataset.card, from, to, before?.dataset.card);
  cell.querySelector('.cards').insertBefore(card.parentElement, before?.parentElement ?? null);
  for (const stage of new Set([from.stage, to.stage])) showCount(map, board, stage);
  showCurves(map, board, from, to);
  card.focus({ preventScroll: true });
}

function showCount(map, board, stage) {
  board.querySelector(`[data-stage="${stage}"] .count`).outerHTML = stageCount(map, stage);
}

/** Draws anew the pieces of the curves that the move changed. */
function showCurves(map, board, ...places) {
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
