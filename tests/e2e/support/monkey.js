// Random input that goes through the browser as that of a hand does, weighted towards what matters.
const { session, line } = require('./input');

/** What is aimed at, and how often. */
const TARGETS = [
  [20, '[data-card]'],
  [10, '[data-handle]'],
  [20, 'button'],
  [15, '[role=menuitem], [role=option], [role=radio], [role=tab]'],
  [8, 'input:not([type=file]), textarea, select'],
  [8, '[data-cell-stage], [role=gridcell]'],
  [6, '[data-stage], [data-lane], [data-persona]'],
  [6, '[role=slider]'],
  [4, 'a[href], summary'],
];

const KEYS = [
  [8, ['Escape', 'Enter', 'Tab', 'Shift+Tab']],
  [8, ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']],
  [5, ['Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowRight']],
  [3, ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+Enter', 'Shift+F10']],
  [8, ['Control+z', 'Control+z', 'Control+y', 'Control+Shift+z']],
  [5, ['Control+c', 'Control+x', 'Control+v', 'Control+d']],
  [2, ['Control+a', 'Delete', 'Backspace']],
  [3, ['F2', 'n', 'm', 'e', 'Space', '+', '-', '1', '2', '3', '4', '5', '?']],
  [2, ['Home', 'End', 'Control+Home', 'Control+End', 'PageUp', 'PageDown']],
  [2, ['Control+k', 'Control+f', 'F3', 'Control+g', 'F1', 'Control+s']],
  [1, ['Control+=', 'Control+-', 'Control+0', 'Shift+1', 'Shift+2']],
];

const WORDS = ['a', 'Search', 'two words', 'ß', '日本', 'שלום', '🛒', '<b>&"', '12', '-3.5', '2026-02-30'];
/** How far the fingers of a pinch are apart, at first and at last. */
const [NARROW, WIDE] = [40, 240];
const HOLD_MS = 350;
const LOGGED = 80;

/** A point of an element that fits the selector and can be hit, or of the page if there is none; and what it is. */
function aim([selector, which, part]) {
  // What lies below a modal dialog cannot be hit.
  const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const found = [...root.querySelectorAll(selector)].map((element) => [element, element.getBoundingClientRect()]);
  const near = found.filter(([, { top, bottom, left, right, width }]) => width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth);
  const within = (from, to, most) => Math.min(Math.max(from + (to - from) * part, 1), most - 1);
  if (near.length === 0) return { x: innerWidth * which, y: innerHeight * part, name: 'the page' };
  const [element, box] = near[Math.floor(which * near.length)];
  const name = element.getAttribute('aria-label') || element.textContent.trim() || element.tagName;
  return { x: within(box.left, box.right, innerWidth), y: within(box.top, box.bottom, innerHeight), name: `${selector} “${name.slice(0, 30)}”` };
}

class Monkey {
  #roll;
  #log = [];
  events = 0;
  /** The addresses that it goes to while something else is going on. */
  places = [];

  constructor(page, roll) {
    this.page = page;
    this.#roll = roll;
  }

  /** What was done last, to be read when something failed. */
  get log() {
    return this.#log.join('\n');
  }

  /** Goes on until so many events were sent in all. */
  async playUntil(events) {
    while (this.events < events) await this.#pickWeighted(Monkey.#GESTURES).call(this);
  }

  note(text) {
    this.#log.push(`${this.events}: ${text}`);
    this.#log.splice(0, this.#log.length - LOGGED);
  }

  // ---- Choosing.

  #pick(list) {
    return list[this.#roll(list.length)];
  }

  #pickWeighted(list) {
    let rest = this.#roll(list.reduce((sum, [weight]) => sum + weight, 0));
    return list.find(([weight]) => (rest -= weight) < 0)[1];
  }

  #aim() {
    const selector = this.#pickWeighted(TARGETS);
    return this.page.evaluate(aim, [selector, this.#roll(1000) / 1000, this.#roll(1000) / 1000]);
  }

  // ---- Sending.

  /** Counts events that are about to be sent, so that the log has also what the page did not outlive. */
  #count(events, text) {
    this.note(text);
    this.events += events;
  }

  /** Touches one after the other, each given as the fingers on the glass, without waiting in between. */
  async #touch(...steps) {
    const protocol = await session(this.page);
    const send = ([type, ...points]) => {
      const touchPoints = points.map(({ x, y }, id) => ({ x: Math.max(x, 0), y: Math.max(y, 0), id }));
      return protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await Promise.all(steps.map(send));
  }

  // ---- What it does.

  async press() {
    const at = await this.#aim();
    const button = this.#pickWeighted([[12, 'left'], [2, 'right']]);
    const clickCount = this.#pickWeighted([[8, 1], [1, 2]]);
    const modifier = this.#pickWeighted([[10, undefined], [1, 'Shift'], [1, 'Control']]);
    this.#count(1 + 2 * clickCount, `${modifier ?? ''} ${button} ×${clickCount} at ${at.name}`);
    if (modifier) await this.page.keyboard.down(modifier);
    await this.page.mouse.click(at.x, at.y, { button, clickCount });
    if (modifier) await this.page.keyboard.up(modifier);
  }

  async drag() {
    const [from, to] = [await this.#aim(), await this.#aim()];
    const steps = 2 + this.#roll(8);
    // Now and then it is called off, or another key comes in between.
    const key = this.#pickWeighted([[8, undefined], [1, 'Escape'], [1, 'Control+z'], [1, 'Delete']]);
    this.#count(3 + steps + (key ? 2 : 0), `drag ${from.name} to ${to.name} ${key ?? ''}`);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps });
    if (key) await this.page.keyboard.press(key);
    await this.page.mouse.up();
  }

  async tap() {
    const at = await this.#aim();
    this.#count(2, `tap ${at.name}`);
    await this.#touch(['touchStart', at], ['touchEnd']);
  }

  /** A stroke of a finger; after a hold it is a drag. */
  async stroke() {
    const [from, to] = [await this.#aim(), await this.#aim()];
    const isHeld = this.#roll(4) === 0;
    const end = this.#pickWeighted([[5, 'touchEnd'], [1, 'touchCancel']]);
    const moves = line(from, to, 2 + this.#roll(8)).map((point) => ['touchMove', point]);
    this.#count(2 + moves.length, `${isHeld ? 'hold and ' : ''}stroke from ${from.name} to ${to.name}, ${end}`);
    await this.#touch(['touchStart', from]);
    if (isHeld) await this.page.waitForTimeout(HOLD_MS);
    await this.#touch(...moves, [end]);
  }

  async pinch() {
    const at = await this.#aim();
    const fingers = (apart) => [{ x: at.x - apart / 2, y: at.y }, { x: at.x + apart / 2, y: at.y }];
    const [from, to] = this.#pick([[NARROW, WIDE], [WIDE, NARROW], [WIDE, WIDE]]);
    const moves = Array.from({ length: 6 }, (_, step) => ['touchMove', ...fingers(from + ((to - from) * (step + 1)) / 6)]);
    this.#count(moves.length + 3, `pinch at ${at.name} from ${from} to ${to}`);
    const both = fingers(from);
    await this.#touch(['touchStart', both[0]], ['touchStart', ...both], ...moves, ['touchEnd']);
  }

  async wheel() {
    const at = await this.#aim();
    const modifier = this.#pickWeighted([[3, undefined], [1, 'Control'], [1, 'Shift']]);
    const turn = (this.#roll(9) - 4) * 60;
    this.#count(2, `${modifier ?? ''} wheel ${turn} at ${at.name}`);
    await this.page.mouse.move(at.x, at.y);
    if (modifier) await this.page.keyboard.down(modifier);
    await this.page.mouse.wheel(this.#pick([0, turn]), turn);
    if (modifier) await this.page.keyboard.up(modifier);
  }

  async keys() {
    for (let left = 1 + this.#roll(4); left > 0; left -= 1) {
      const key = this.#pick(this.#pickWeighted(KEYS));
      this.#count(2, `key ${key}`);
      await this.page.keyboard.press(key);
    }
  }

  async type() {
    const word = this.#pick(WORDS);
    this.#count(2 * [...word].length, `type “${word}”`);
    await this.page.keyboard.type(word);
  }

  /** Goes somewhere else in the middle of something. */
  async leave() {
    const place = this.#pick(this.places);
    this.#count(1, `to ${place}, during this:`);
    const gone = this.page.evaluate((address) => {
      location.hash = address;
    }, place);
    await Promise.all([this.#pickWeighted(Monkey.#BUSY).call(this), gone]);
  }

  /** What can go on while a screen is left. */
  static #BUSY = [
    [4, Monkey.prototype.keys],
    [3, Monkey.prototype.press],
    [2, Monkey.prototype.drag],
    [2, Monkey.prototype.stroke],
    [1, Monkey.prototype.wheel],
  ];

  static #GESTURES = [
    [30, Monkey.prototype.press],
    [14, Monkey.prototype.drag],
    [12, Monkey.prototype.tap],
    [6, Monkey.prototype.stroke],
    [3, Monkey.prototype.pinch],
    [6, Monkey.prototype.wheel],
    [24, Monkey.prototype.keys],
    [8, Monkey.prototype.type],
    [5, Monkey.prototype.leave],
  ];
}

module.exports = { Monkey };
