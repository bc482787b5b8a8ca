// Where things of a board are, on the canvas and in a drawing of it, in px from the corner of the board.

/** How far apart two places may be to be the same, in px: browsers put letters on whole pixels. */
const NEAR = 1;

/**
 * What is compared besides texts: on the canvas by `canvas`, in the drawing by `drawn`. A rectangle that is drawn
 * by its line only is larger by it.
 */
const KINDS = {
  'card': { canvas: '.card', drawn: '[id^="waymark-card-"] > rect[rx="10"]:not([fill="none"])', byCard: true },
  'header of a stage': {
    canvas: '.stage-card',
    drawn: '[id^="waymark-stage-"] > :is(rect[rx="10"]:not([fill="none"]), rect[rx="9.25"])',
  },
  'step': { canvas: '.substeps > li', drawn: '[id^="waymark-stage-"] > rect[fill][rx="4"]' },
  'header of a lane': { canvas: '.lane-head', drawn: '[id^="waymark-lane-"]', cornerOnly: true },
  'color of a stage or a lane': { canvas: '[data-color]:is(.stage-card, .lane-head)', drawn: 'rect[width="4"][rx="2"]', before: true },
  'buying phase': { canvas: '.phase-band', drawn: '[id^="waymark-phase-"] > path', joined: true },
  'face': { canvas: '.face .face-head', drawn: 'circle[r="10"]' },
  'feeling after recovery': { canvas: '.recovery-point', drawn: 'rect[rx="9"]:not([fill="none"])' },
  'ground of a channel': { canvas: '.card-channel', drawn: '[id^="waymark-card-"] rect[rx="7"]' },
  'moment of truth': { canvas: '.moment', drawn: '[id^="waymark-card-"] > rect[rx="5"]' },
  'picture': { canvas: '.card-picture', drawn: '[id^="waymark-card-"] :is(image, rect[stroke-dasharray="3 3"])' },
  'channel of a stage': { canvas: '.channel-chip', drawn: 'rect[rx="14"]' },
  'avatar': { canvas: '.group-name > .avatar', drawn: 'rect[rx="13"]' },
  'sign': { canvas: ':is(.channel-chip, .card-channel, .lane-text, .moment, .card-fruit) > svg.icon', drawn: 'path[stroke-width="1.8"]', middle: true },
};

/** What the canvas shows of the board: boxes by kind, and each line of text with its place. */
function onCanvas(page) {
  return page.evaluate((kinds) => {
    const grid = document.querySelector('.board-grid');
    const origin = grid.getBoundingClientRect();
    const place = (rect) => ({ x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height });
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.sr-only');

    /** The bar of color is a pseudo-element: it has a style and no place of its own. */
    const bar = (element) => {
      const box = element.getBoundingClientRect();
      const { top, height, width } = getComputedStyle(element, '::before');
      const border = parseFloat(getComputedStyle(element).borderTopWidth);
      return new DOMRect(box.x, box.y + border + parseFloat(top), parseFloat(width), parseFloat(height));
    };
    const boxes = Object.entries(kinds).flatMap(([kind, { canvas, before, joined, cornerOnly }]) => {
      const found = [...grid.querySelectorAll(canvas)].filter(isShown);
      // A picture that the browser cannot read has no height.
      const high = found.filter((element) => before || cornerOnly || element.getBoundingClientRect().height > 0);
      let rects = high.map((element) => {
        const rect = place(before ? bar(element) : element.getBoundingClientRect());
        // What is in a header begins below the line of a blueprint.
        const border = cornerOnly ? parseFloat(getComputedStyle(element).borderTopWidth) : 0;
        return { kind, name: element.dataset.card ?? '', ...rect, y: rect.y + border };
      });
      if (joined) {
        const begins = found.map((element) => element.matches('.phase-start'));
        rects = rects.reduce((runs, rect, index) => {
          const run = runs.at(-1);
          if (begins[index] || !run) return [...runs, rect];
          return [...runs.slice(0, -1), { ...run, width: rect.x + rect.width - run.x }];
        }, []);
      }
      return rects;
    });

    const lines = [];
    const texts = document.createTreeWalker(grid, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || !isShown(element) || element.closest('.avatar')) continue;
      const range = document.createRange();
      const card = element.closest('[data-card]')?.dataset.card;
      const frame = element.getBoundingClientRect();
      if (getComputedStyle(element).writingMode !== 'horizontal-tb') {
        range.selectNodeContents(node);
        const { top, left, right, height } = range.getBoundingClientRect();
        lines.push({ text: node.data, of: element.className, card, top, left, right, height });
        continue;
      }
      let line;
      for (const { segment, index } of new Intl.Segmenter().segment(node.data)) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const rect = range.getBoundingClientRect();
        const isCut = rect.top + rect.height / 2 > frame.bottom && getComputedStyle(element).display !== 'inline';
        if (isCut || (rect.width === 0 && !segment.trim())) continue;
        if (!line || Math.abs(rect.top - line.top) > rect.height / 2) {
          line = { top: rect.top, left: rect.left, right: rect.right, height: rect.height, text: '', of: element.className, card };
          lines.push(line);
        }
        line.text += segment;
        line.left = Math.min(line.left, rect.left);
        if (segment.trim()) line.right = Math.max(line.right, rect.right);
      }
    }
    return {
      boxes,
      lines: lines.map(({ text, top, left, right, height, of, card }) => ({
        text: text.trim(), of, card, ...place(new DOMRect(left, top, right - left, height)),
      })),
    };
  }, KINDS);
}

/** What a drawing shows of the board, as a page of the same browser draws it. */
async function inDrawing(context, svg) {
  const page = await context.newPage();
  await page.setContent(`<body style="margin:0">${svg.slice(svg.indexOf('<svg'))}`);
  const found = await page.evaluate((kinds) => {
    const board = document.querySelector('#waymark-board');
    const zero = board.getScreenCTM();
    const place = (rect) => ({ x: rect.x - zero.e, y: rect.y - zero.f, width: rect.width, height: rect.height });
    const box = (element, { cornerOnly, middle }) => {
      if (cornerOnly) {
        const { e, f } = element.getScreenCTM();
        return { x: e - zero.e, y: f - zero.f };
      }
      // A sign has its place by the field that it is drawn in, whatever of it has ink.
      if (middle) {
        const { a, e, f } = element.getScreenCTM();
        return { x: e - zero.e, y: f - zero.f, width: 24 * a, height: 24 * a };
      }
      const rect = place(element.getBoundingClientRect());
      const line = element.getAttribute('fill') === 'none' ? parseFloat(element.getAttribute('stroke-width')) / 2 : 0;
      return { x: rect.x - line, y: rect.y - line, width: rect.width + 2 * line, height: rect.height + 2 * line };
    };
    const boxes = Object.entries(kinds).flatMap(([kind, options]) => {
      const all = [...board.querySelectorAll(options.drawn)];
      const isFirst = (element) => !options.byCard || element === element.parentElement.querySelector(':scope > rect[rx="10"]:not([fill="none"])');
      return all.filter(isFirst).map((element) => ({
        kind,
        name: options.byCard ? element.parentElement.id.replace('waymark-card-', '') : '',
        ...box(element, options),
      }));
    });
    const texts = [...board.querySelectorAll('text')].filter((text) => text.getAttribute('font-size') !== '11');
    // Letters may lean out of the box of a text; where they stand says the way from letter to letter.
    const across = (text) => {
      const all = Array.from({ length: text.getNumberOfChars() }, (_, index) => text.getExtentOfChar(index));
      const left = Math.min(...all.map((box) => box.x));
      return { x: left, width: Math.max(...all.map((box) => box.x + box.width)) - left };
    };
    const line = (text) => {
      const rect = place(text.getBoundingClientRect());
      if (text.hasAttribute('transform')) return rect;
      const { x, width } = across(text);
      return { ...rect, x: x + text.getScreenCTM().e - zero.e, width };
    };
    const card = (text) => text.closest('[id^="waymark-card-"]')?.id.replace('waymark-card-', '');
    const lines = texts.map((text) => ({ text: text.textContent.trim(), of: 'drawn', card: card(text), ...line(text) }));
    return { boxes, lines };
  }, KINDS);
  await page.close();
  return found;
}

/** How far apart two things are: at their worst side, and the middle of texts for their height. */
function apart(one, other, sides) {
  return Math.max(...sides.map((side) => Math.abs(side(one) - side(other))));
}

const BOX = [(box) => box.x, (box) => box.y, (box) => box.x + (box.width ?? 0), (box) => box.y + (box.height ?? 0)];
const CORNER = [(box) => box.x, (box) => box.y];
const LINE = [(line) => line.x, (line) => line.x + line.width, (line) => line.y + line.height / 2];
const CUT = [(line) => line.x, (line) => line.y + line.height / 2];

function shown({ kind, name, text, of, card, ...rect }) {
  const numbers = ['x', 'y', 'width', 'height'].map((side) => rect[side]?.toFixed(1) ?? '–');
  return `${kind ?? `text of ${of}`} ${name ?? ''}${text === undefined ? '' : `"${text}"`} at ${numbers.join(' ')}`;
}

/** What is not at the same place on both sides, in words. */
function differences(canvas, drawn, { sidesOf, isSame }) {
  const rest = [...drawn];
  const found = [];
  for (const thing of canvas) {
    const distanceTo = (other) => apart(thing, other, sidesOf(thing, other));
    const candidates = rest.filter((other) => isSame(thing, other));
    candidates.sort((one, other) => distanceTo(one) - distanceTo(other));
    const [nearest] = candidates;
    if (!nearest) {
      found.push(`${shown(thing)} is not in the drawing`);
      continue;
    }
    rest.splice(rest.indexOf(nearest), 1);
    const distance = distanceTo(nearest);
    if (distance > NEAR) found.push(`${shown(thing)} is ${distance.toFixed(1)} px off: ${shown(nearest)}`);
  }
  return [...found, ...rest.map((other) => `${shown(other)} is only in the drawing`)];
}

/** All boxes that are not where the canvas has them. */
function boxDifferences(canvas, drawn) {
  const sidesOf = ({ kind }) => (KINDS[kind].cornerOnly ? CORNER : BOX);
  return differences(canvas.boxes, drawn.boxes, { sidesOf, isSame: (one, other) => one.kind === other.kind && one.name === other.name });
}

/**
 * All lines of text that are not where the canvas has them, or not there at all. The canvas does not say which
 * letters of a line give way to dots, so a line with dots only begins as its line does.
 */
function lineDifferences(canvas, drawn) {
  const isSame = (one, other) => (other.text.endsWith('…') ? one.text.startsWith(other.text.slice(0, -1).trim()) : one.text === other.text);
  return differences(canvas.lines, drawn.lines, { sidesOf: (_, line) => (line.text.endsWith('…') ? CUT : LINE), isSame });
}

module.exports = { KINDS, onCanvas, inDrawing, boxDifferences, lineDifferences };
