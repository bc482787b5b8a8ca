// Which cards are selected: a click selects one, Ctrl+click adds one or takes it out.

/** Lets clicks select the cards of the board; `changed` is told after each. Answers the set of their elements. */
export function makeSelectable(board, changed) {
  const selected = new Set();

  const select = (element) => {
    selected.add(element);
    element.setAttribute('aria-current', 'true');
  };
  const deselect = (element) => {
    selected.delete(element);
    element.removeAttribute('aria-current');
  };

  board.addEventListener('click', (event) => {
    const element = event.target.closest('[data-card]');
    if (!element) return;
    if (event.ctrlKey && selected.has(element)) {
      deselect(element);
    } else {
      if (!event.ctrlKey) selected.forEach(deselect);
      select(element);
    }
    changed(selected);
  });
  return selected;
}
