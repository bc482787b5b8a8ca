// Typing the title of the selected card in the inspector, and saving.
import { STORAGE_KEY } from './map.js';
import { moreActions } from './words.js';

// As in the app: src/session/saving.rs.
const QUIET_MS = 300;
const LONGEST_WAIT_MS = 1000;

/** Answers what is to be called after each edit: it saves once they pause, and at least each second. */
export function autosave(map) {
  const state = document.querySelector('[data-save-state]');
  const words = state.querySelector('.save-words');
  let timer;
  let dirtySince;
  const say = (value, text) => {
    state.dataset.saveState = value;
    words.textContent = text;
  };
  const save = () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(map.file));
    dirtySince = undefined;
    say('saved', `Saved ${new Date().toLocaleTimeString()}`);
  };
  return () => {
    const now = performance.now();
    if (dirtySince === undefined) {
      dirtySince = now;
      say('saving', 'Saving…');
    }
    clearTimeout(timer);
    timer = setTimeout(save, Math.min(QUIET_MS, dirtySince + LONGEST_WAIT_MS - now));
  };
}

/** Lets the inspector edit the title of one card. Answers what is to be called when other cards are selected. */
export function makeEditable(map, board, edited) {
  const field = document.getElementById('title');
  let selected;

  field.addEventListener('input', () => {
    if (!selected) return;
    const title = field.value;
    const shown = title || 'Untitled touchpoint';
    selected.card.title = title;
    selected.heading.textContent = shown;
    selected.heading.classList.toggle('untitled', title === '');
    selected.menu.setAttribute('aria-label', moreActions(shown));
    selected.point?.setAttribute('aria-label', shown);
    selected.point?.setAttribute('title', shown);
    edited();
  });

  return (elements) => {
    const [element] = elements;
    selected = elements.size === 1 ? partsOf(map, board, element) : undefined;
    field.value = selected?.card.title ?? '';
  };
}

/** All that shows the title of a card, looked up once. */
function partsOf(map, board, element) {
  const id = element.dataset.card;
  return {
    card: map.cards.get(id),
    heading: element.querySelector('.card-title'),
    menu: element.querySelector('.card-menu'),
    point: board.querySelector(`[data-curve-point="${id}"]`),
  };
}
