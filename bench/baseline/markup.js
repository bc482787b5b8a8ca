// The board as one text of HTML: the very elements, classes and attributes that the app makes.
import { cardsIn, touchpoints } from './map.js';
import { curve } from './curve.js';
import * as words from './words.js';

const { icon } = words;
const SPECIAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escape(text) {
  return text.replace(/[&<>"]/g, (letter) => SPECIAL[letter]);
}

/** What stands inside the element of the board. */
export function board(map) {
  const { personas } = map.file;
  const groups = personas.map((persona) => personaGroup(map, persona));
  return `${CURVE_TINT}<div class="board-grid" role="grid" aria-label="Stages and lanes" style="--columns: repeat(${map.file.stages.length},var(--column));">${head(map)}${groups.join('')}${sharedGroup(map)}</div><div class="band" data-band="" aria-hidden="true"></div><div class="drop-tint" data-tint="" aria-hidden="true"></div><div class="indicator" data-indicator="" aria-hidden="true"></div>`;
}

const CURVE_TINT = '<svg class="curve-tint" aria-hidden="true"><defs><linearGradient id="curve-tint" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="100"><stop class="stop-love" offset="0.1"></stop><stop class="stop-neutral" offset="0.5"></stop><stop class="stop-pain" offset="0.9"></stop></linearGradient></defs></svg>';

function menuButton(name) {
  return `<button type="button" class="card-menu" data-menu="" tabindex="-1" aria-haspopup="menu" aria-expanded="false" aria-label="${words.moreActions(name)}">${icon('more')}</button>`;
}

const HANDLE = `<span class="handle" data-handle="" aria-hidden="true">${icon('handle')}</span>`;

/** What stands inside the palette. */
export function palette() {
  const chip = (kind, name) => `<span class="palette-item" data-new="${kind}" data-handle="">${icon('handle')}${name}</span>`;
  return chip('touchpoint', 'Touchpoint') + chip('note', 'Note');
}

function head(map) {
  const { stages } = map.file;
  const heads = stages.map((_, index) => stageHead(map, index));
  return `<div class="board-head" role="row" aria-rowindex="1"><div class="corner" role="columnheader" aria-colindex="1"><span class="sr-only">Lanes</span></div>${heads.join('')}<div class="add-stage" role="columnheader"><button type="button" class="add-card" data-add-stage="" tabindex="-1" aria-label="Add stage" title="Add stage">${icon('plus')}<span class="add-card-text">Stage</span></button></div></div>`;
}

function stageHead(map, index) {
  const { stages } = map.file;
  const stage = stages[index];
  const starts = stages[index - 1]?.phase !== stage.phase ? ' phase-start' : '';
  const ends = stages[index + 1]?.phase !== stage.phase ? ' phase-end' : '';
  const title = escape(stage.title);
  const color = stage.color ? ` data-color="${stage.color}"` : '';
  const note = words.PRESENCE_NOTES[stage.presence] ?? '';
  const presence = note ? ` data-presence="${stage.presence}" title="${note}"` : '';
  const noteId = `presence-${stage.id}`;
  return `<div class="stage-head" role="columnheader" data-stage="${stage.id}" tabindex="-1" aria-describedby="${noteId}"><div class="phase-band${starts}${ends}" data-phase="${stage.phase}"><span class="phase-name">${words.PHASES[stage.phase]}</span></div><div class="stage-card"${color}${presence}>${HANDLE}<h2 class="stage-title" dir="auto">${title}</h2>${stageCount(map, stage.id)}${menuButton(title)}</div><span id="${noteId}" hidden="">${note}</span></div>`;
}

export function stageCount(map, stage) {
  const counts = map.file.personas.map((persona) => touchpoints(map, persona.id, stage).length);
  const count = counts.reduce((sum, count) => sum + count, 0);
  const text = words.touchpointCount(count);
  return `<span class="count" title="${text}"><span aria-hidden="true">${count}</span><span class="sr-only">${text}</span></span>`;
}

function initials(name) {
  const parts = name.split(/\s+/).filter(Boolean);
  const last = parts.length > 1 ? parts.at(-1)[0] : '';
  return ((parts[0]?.[0] ?? '?') + last).toUpperCase();
}

function personaGroup(map, persona) {
  const name = escape(persona.name);
  const lanes = map.file.lanes.filter((lane) => lane.scope === 'persona');
  const rows = lanes.map((lane) => laneRow(map, lane, persona));
  const isOneOfMany = map.file.personas.length > 1;
  const groupHead = `<div class="group-head" role="row"><div class="group-name" role="rowheader" data-color="${persona.color}"><span class="avatar" data-color="${persona.color}" aria-hidden="true">${escape(initials(persona.name))}</span><span dir="auto">${name}</span></div></div>`;
  return `<div class="board-group" role="rowgroup" aria-label="${name}">${isOneOfMany ? groupHead : ''}${rows.join('')}</div>`;
}

function sharedGroup(map) {
  const rows = map.file.lanes.filter((lane) => lane.scope === 'shared').map((lane) => laneRow(map, lane));
  return `<div class="board-group shared" role="rowgroup" aria-label="Shared by all personas">${rows.join('')}</div>`;
}

function laneRow(map, lane, persona) {
  const kind = lane.kind === 'painPoints' ? 'pain-points' : lane.kind;
  const isCurve = lane.kind === 'emotion' && persona;
  const cells = map.file.stages.map((stage, index) => {
    const attributes = `role="gridcell" data-cell="" data-cell-stage="${stage.id}" data-cell-lane="${lane.id}" data-cell-persona="${persona?.id ?? ''}"`;
    return isCurve
      ? `<div class="cell curve-cell" ${attributes}>${curve(map, persona, index)}</div>`
      : `<div class="cell" ${attributes}>${cellContent(map, lane, persona, stage)}</div>`;
  });
  return `<div class="board-row" role="row" data-lane-kind="${kind}" data-row-persona="${persona?.id ?? ''}">${laneHead(lane)}${cells.join('')}</div>`;
}

function laneHead(lane) {
  const title = escape(lane.title);
  const color = lane.color ? ` data-color="${lane.color}"` : '';
  return `<div class="lane-head" role="rowheader" data-lane="${lane.id}" tabindex="-1"${color}>${HANDLE}<div class="lane-text"><span class="lane-title" dir="auto">${title}</span><span class="lane-hint">${words.lane(lane.kind).hint}</span></div>${menuButton(title)}</div>`;
}

function cellContent(map, lane, persona, stage) {
  const cards = cardsIn(map, persona?.id, lane.id, stage.id).map((id) => card(map.cards.get(id), lane));
  const { noun } = words.lane(lane.kind);
  const label = `Add ${noun.toLowerCase()} to ${escape(stage.title)}`;
  return `<p class="cell-guide" dir="auto"></p><ul class="cards">${cards.join('')}</ul><button type="button" class="add-card" data-add="" tabindex="-1" aria-label="${label}">${icon('plus')}<span class="add-card-text">${noun}</span></button>`;
}

function card(card, lane) {
  const title = escape(card.title || `Untitled ${words.lane(lane.kind).noun.toLowerCase()}`);
  const untitled = card.title ? '' : ' untitled';
  const heading = `<h3 class="card-title${untitled}" dir="auto">${title}</h3>`;
  const face = card.kind === 'touchpoint' ? touchpointFace(card, heading) : `<div class="card-text">${heading}</div>`;
  return `<li><div class="card" data-card="${card.id}" role="group" tabindex="-1" aria-labelledby="card-${card.id}">${HANDLE}<div class="card-face" id="card-${card.id}">${face}</div>${menuButton(title)}</div></li>`;
}

function touchpointFace(card, heading) {
  const channel = escape(words.channelName(card));
  const felt = words.feeling(card.sentiment);
  const creator = card.creator ? `<span>${words.CREATORS[card.creator]}</span>` : '';
  const moment = card.momentOfTruth ? `<span class="moment">${icon('star')}<span class="moment-text">Moment of truth</span></span>` : '';
  const facts = channel || creator || moment ? `<p class="card-meta"><span class="sr-only">${channel} </span>${creator}${moment}</p>` : '';
  return `<span class="card-channel" title="${channel}">${icon(card.channel)}</span><div class="card-text">${heading}${facts}</div><span class="card-face-icon" title="${felt}">${words.face(card.sentiment)}<span class="sr-only">${felt}</span></span>`;
}
