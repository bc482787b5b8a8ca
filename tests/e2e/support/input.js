// Real input through the DevTools protocol: the browser makes the same events of it as of a hand, so that pointer
// capture, scrolling by touch and click suppression are tested too. Playwright itself has no swipe and no pen.
// All points are CSS pixels of the viewport: `{ x, y }`.

/** One protocol session per page: opening one for each event would be slow. */
const sessions = new WeakMap();

async function session(page) {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page));
  return sessions.get(page);
}

/** The middle of an element, or another part of it: `pointIn(card, { x: 0.1, y: 0.5 })`. Scrolls it into view. */
async function pointIn(locator, part = { x: 0.5, y: 0.5 }) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Nothing to point at: ${locator} is not visible.`);
  return { x: box.x + box.width * part.x, y: box.y + box.height * part.y };
}

/** Points from `start` (left out) to `end`. */
function line(start, end, steps) {
  return Array.from({ length: steps }, (_, index) => {
    const part = (index + 1) / steps;
    return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
  });
}

/** A frame of the page, so that each step is one that the page has seen and drawn. */
async function frame(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
}

// ---- Touch. Specs that use it say `test.use({ hasTouch: true })`.

/** `points` are the fingers on the glass after this event, in the order they came down. */
async function touch(page, type, points) {
  const touchPoints = points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8, force: 0.5 }));
  await (await session(page)).send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Gives a page fingers whose test has none of the start. */
async function withTouch(page) {
  await (await session(page)).send('Emulation.setTouchEmulationEnabled', { enabled: true });
}

async function tap(page, point) {
  await touch(page, 'touchStart', [point]);
  await touch(page, 'touchEnd', []);
}

/** A quick stroke, as for scrolling. */
async function swipe(page, start, end, { steps = 8 } = {}) {
  await touch(page, 'touchStart', [start]);
  for (const point of line(start, end, steps)) {
    await touch(page, 'touchMove', [point]);
    await frame(page);
  }
  await touch(page, 'touchEnd', []);
}

/**
 * A finger that stays down until `release` or `cancel`. Holding comes first, as for picking up a card:
 * `const finger = await touchHold(page, from); await finger.moveTo(to); await finger.release();`
 */
async function touchHold(page, start, { hold = 700 } = {}) {
  let at = start;
  await touch(page, 'touchStart', [at]);
  await page.waitForTimeout(hold);
  return {
    async moveTo(end, { steps = 12 } = {}) {
      for (const point of line(at, end, steps)) {
        await touch(page, 'touchMove', [point]);
        await frame(page);
      }
      at = end;
    },
    /** A second finger comes down. */
    join: (point) => touch(page, 'touchStart', [at, point]),
    release: () => touch(page, 'touchEnd', []),
    cancel: () => touch(page, 'touchCancel', []),
  };
}

/** Hold, drag, let go. */
async function touchDrag(page, start, end, { hold = 700, steps = 12 } = {}) {
  const finger = await touchHold(page, start, { hold });
  await finger.moveTo(end, { steps });
  await finger.release();
}

/** Two fingers from one pair of points to another: apart or together is a pinch, side by side is a pan. */
async function twoFingers(page, from, to, { steps = 12 } = {}) {
  const first = line(from[0], to[0], steps);
  const second = line(from[1], to[1], steps);
  await touch(page, 'touchStart', [from[0]]);
  await touch(page, 'touchStart', from);
  for (let step = 0; step < steps; step += 1) {
    await touch(page, 'touchMove', [first[step], second[step]]);
    await frame(page);
  }
  await touch(page, 'touchEnd', []);
}

// ---- Mouse and pen: the same events but for the kind of pointer.

async function pointer(page, kind, type, point, { button = 'left', pressed = false, clicks = 1 } = {}) {
  const isMove = type === 'mouseMoved';
  await (await session(page)).send('Input.dispatchMouseEvent', {
    type,
    x: point.x,
    y: point.y,
    button: isMove && !pressed ? 'none' : button,
    buttons: pressed ? 1 : 0,
    clickCount: isMove ? 0 : clicks,
    pointerType: kind,
    force: pressed ? 0.5 : 0,
  });
}

/**
 * A pressed mouse or pen: `const pen = await press(page, from, { kind: 'pen' }); await pen.moveTo(to);
 * await pen.release();`
 */
async function press(page, start, { kind = 'mouse', hold = 0 } = {}) {
  let at = start;
  await pointer(page, kind, 'mouseMoved', at);
  await pointer(page, kind, 'mousePressed', at, { pressed: true });
  if (hold > 0) await page.waitForTimeout(hold);
  return {
    async moveTo(end, { steps = 12 } = {}) {
      for (const point of line(at, end, steps)) {
        await pointer(page, kind, 'mouseMoved', point, { pressed: true });
        await frame(page);
      }
      at = end;
    },
    /** Turns the wheel where the pointer is. */
    wheel: async (right, down) => {
      const turn = { type: 'mouseWheel', x: at.x, y: at.y, deltaX: right, deltaY: down, buttons: 1 };
      await (await session(page)).send('Input.dispatchMouseEvent', turn);
    },
    release: () => pointer(page, kind, 'mouseReleased', at),
  };
}

async function mouseDrag(page, start, end, { steps = 12 } = {}) {
  const mouse = await press(page, start);
  await mouse.moveTo(end, { steps });
  await mouse.release();
}

async function penTap(page, point) {
  const pen = await press(page, point, { kind: 'pen' });
  await pen.release();
}

async function penDrag(page, start, end, { hold = 0, steps = 12 } = {}) {
  const pen = await press(page, start, { kind: 'pen', hold });
  await pen.moveTo(end, { steps });
  await pen.release();
}

// ---- An input method, as for Japanese: what it composes stands in the field already, but is not final.

async function compose(page, text) {
  const marked = { text, selectionStart: text.length, selectionEnd: text.length };
  await (await session(page)).send('Input.imeSetComposition', marked);
}

/** A key that goes to the input method: the page hears of it by its name, or as "Process", with the code that says so. */
async function composingKey(page, key) {
  const code = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  for (const type of ['rawKeyDown', 'keyUp']) {
    await (await session(page)).send('Input.dispatchKeyEvent', { type, ...code });
  }
}

/** The word is chosen: it takes the place of what was composed. */
async function composed(page, text) {
  await (await session(page)).send('Input.insertText', { text });
}

/** Takes away what lets Chromium pick files that a page can write back: no protocol can press its buttons. */
async function withoutFilePickers(page) {
  const takeAway = () => delete window.showOpenFilePicker;
  await page.addInitScript(takeAway);
  await page.evaluate(takeAway);
}

/** Which files `act` asks for. Keys come to the page on a way of their own, so the wish to hear of it has to be there first. */
async function fileChooser(page, act) {
  const coming = page.waitForEvent('filechooser');
  await frame(page);
  await act();
  return coming;
}

module.exports = {
  session, line, withoutFilePickers, fileChooser, compose, composingKey, composed, pointIn, frame, withTouch, tap, swipe, touchHold, touchDrag, twoFingers, press,
  mouseDrag, penTap, penDrag,
};
