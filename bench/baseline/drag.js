// Dragging cards, as one writes it without a framework: three listeners and elementFromPoint.

const THRESHOLD = 4;
const HALF_SPACE = 4;

/**
 * Lets the cards of the board be dragged, one that is `selected` with all the others that are; `drop(cards, cell,
 * before)` is told where they were dropped.
 */
export function makeDraggable(board, selected, drop) {
  const preview = document.querySelector('[data-preview]');
  const indicator = board.querySelector('[data-indicator]');
  const tint = board.querySelector('[data-tint]');
  let drag;

  board.addEventListener('pointerdown', (event) => {
    const card = event.button === 0 && !event.target.closest('button') && event.target.closest('[data-card]');
    if (!card) return;
    const { left, top } = card.getBoundingClientRect();
    const { clientX: x, clientY: y, pointerId } = event;
    drag = { card, x, y, pointerId, dx: x - left, dy: y - top, isLifted: false, place: undefined };
  });

  board.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    if (!drag) return;
    if (!drag.isLifted) {
      if (Math.hypot(x - drag.x, y - drag.y) < THRESHOLD) return;
      lift();
    }
    // Reading comes before writing, so that nothing is laid out twice.
    const place = placeAt(drag.cards, x, y);
    if (!isSame(place, drag.place)) {
      drag.place = place;
      showPlace(place, drag.cards);
    }
    preview.style.transform = `translate(${x - drag.dx}px,${y - drag.dy}px)`;
  });

  board.addEventListener('pointerup', () => {
    if (!drag) return;
    const { cards, isLifted, place } = drag;
    drag = undefined;
    if (!isLifted) return;
    for (const card of cards) card.classList.remove('lifted');
    preview.classList.remove('shown');
    preview.replaceChildren();
    showPlace(undefined, cards);
    if (place) drop(cards, place.cell, place.before);
  });

  function lift() {
    drag.isLifted = true;
    drag.cards = selected.has(drag.card) ? new Set([...selected].sort(inReadingOrder)) : new Set([drag.card]);
    drag.origin = board.querySelector('.board-grid').getBoundingClientRect();
    const copy = drag.card.cloneNode(true);
    copy.style.width = `${drag.card.offsetWidth}px`;
    preview.replaceChildren(copy);
    preview.classList.add('shown');
    if (drag.cards.size > 1) preview.dataset.count = drag.cards.size;
    else delete preview.dataset.count;
    for (const card of drag.cards) card.classList.add('lifted');
    board.setPointerCapture(drag.pointerId);
  }

  function showPlace(place, cards) {
    indicator.classList.toggle('shown', Boolean(place));
    tint.classList.toggle('shown', Boolean(place));
    if (!place) return;
    const { left, top } = drag.origin;
    const cell = place.cell.getBoundingClientRect();
    const y = lineOf(place, cards);
    indicator.style.width = `${cell.width}px`;
    indicator.style.transform = `translate(${cell.left - left}px,${y - top}px)`;
    tint.style.width = `${cell.width}px`;
    tint.style.height = `${cell.height}px`;
    tint.style.transform = `translate(${cell.left - left}px,${cell.top - top}px)`;
  }
}

function inReadingOrder(one, other) {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function isSame(one, other) {
  return one?.cell === other?.cell && one?.before === other?.before;
}

/** The cell at a point and the card that cards dropped there would come before; nothing where none is taken. */
function placeAt(dragged, x, y) {
  const element = document.elementFromPoint(x, y);
  const cell = element?.closest('[data-lane-kind="touchpoints"] > [data-cell]');
  if (!cell) return undefined;
  const over = element.closest('[data-card]');
  if (over) {
    const { top, height } = over.getBoundingClientRect();
    return { cell, before: y < top + height / 2 ? other(over, dragged) : other(nextCard(over), dragged) };
  }
  for (const card of cell.querySelectorAll('[data-card]')) {
    if (card.getBoundingClientRect().top > y) return { cell, before: other(card, dragged) };
  }
  return { cell, before: null };
}

/** `card`, or the first one after it that is not dragged. */
function other(card, dragged) {
  let found = card;
  while (found && dragged.has(found)) found = nextCard(found);
  return found;
}

function nextCard(card) {
  return card?.parentElement.nextElementSibling?.querySelector('[data-card]') ?? null;
}

/** Where the line between the cards is drawn. */
function lineOf({ cell, before }, dragged) {
  if (before) return before.getBoundingClientRect().top - HALF_SPACE;
  const last = [...cell.querySelectorAll('[data-card]')].findLast((card) => !dragged.has(card));
  if (!last) return cell.getBoundingClientRect().top + HALF_SPACE;
  return last.getBoundingClientRect().bottom + HALF_SPACE;
}
