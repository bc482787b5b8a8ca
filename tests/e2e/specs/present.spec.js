// Promise: a map is walked through slide by slide, by whatever is at hand, and nothing of it changes.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { Outline } = require('../pages/outline');
const { Presentation } = require('../pages/presentation');
const { expectAccessible } = require('../support/axe');
const { pointIn, press, swipe, tap, touchHold } = require('../support/input');
const { journey, withoutLineage } = require('../support/journey');
const { settled } = require('../support/settled');

const SHOP = () => {
  const map = journey({
    personas: ['Ana', 'Bo'],
    cards: {
      'Ana / Touchpoints / Look': [
        { title: 'Search', sentiment: 1, channel: 'search' },
        { title: 'Compare', sentiment: -1, momentOfTruth: true, momentReason: 'Prices differ', notes: 'Three tabs open' },
      ],
      'Ana / Touchpoints / Buy': [{ title: 'Order', sentiment: -2 }],
      'Ana / Thoughts / Look': ['Why so many?'],
      'Bo / Touchpoints / Look': [{ title: 'Browse', sentiment: 2 }],
      'Bo / Touchpoints / Buy': [{ title: 'Call', sentiment: 1 }],
      'Opportunities / Buy': [{ title: 'One price', kind: 'opportunity', impact: 5, effort: 1 }],
    },
  });
  map.personas[1].color = 'teal';
  map.stages[1].phase = 'purchase';
  map.stages[1].goal = 'Pay without worry';
  map.stages[2].phase = 'after';
  map.stages[2].presence = 'nobody';
  return map;
};
const SLIDES = [
  'Shop',
  'Look, Ana',
  'Buy, Ana',
  'Use, Ana',
  'Look, Bo',
  'Buy, Bo',
  'Use, Bo',
  'All journeys over each other',
  'Love and pain',
  'Lowest points and steepest drops',
  'Moments of truth without an owner',
];

let editor;
let show;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  show = new Presentation(page);
});

async function begin(map = SHOP()) {
  await editor.openMap(map);
  await show.begin();
}

test.describe('the slides', () => {
  test('go from the title through every stage of everybody to what the map says of itself', async () => {
    await begin();
    const names = await show.names();
    expect(names.slice(0, SLIDES.length)).toEqual(SLIDES);
    expect(names.at(-1)).toBe('What we can do');
    await show.expectAt(1, 'Shop');
    await expect(show.slide).toContainText('Ana');
    await expect(show.slide).toContainText('Bo');
  });

  test('a stage tells its phase, its goal, its touchpoints with all that is said of them, and the other lanes', async () => {
    await begin();
    await show.goTo('Look, Ana');
    await expect(show.slide).toContainText('Before purchase');
    await expect(show.slide).toContainText('Stage 1 of 3');
    const compare = show.slide.getByRole('listitem').filter({ has: show.page.getByRole('heading', { name: 'Compare' }) });
    await expect(compare).toContainText('bad');
    await expect(compare).toContainText('Moment of truth Prices differ');
    await expect(compare).toContainText('Three tabs open');
    await expect(show.slide.getByRole('listitem').filter({ hasText: 'Search' }).first()).toContainText('good');
    await expect(show.slide.getByRole('heading', { name: 'Thoughts' })).toBeVisible();
    await expect(show.slide).toContainText('Why so many?');
    await show.goTo('Buy, Bo');
    await expect(show.slide).toContainText('The customer wants Pay without worry');
    await expect(show.slide).toContainText('Low-hanging fruit');
  });

  test('an empty stage says why it is empty', async () => {
    await begin();
    await show.goTo('Use, Ana');
    await expect(show.slide).toContainText('Nobody is in contact here');
    await expect(show.slide).toContainText('Nobody is in contact with the customer here.');
    const map = SHOP();
    map.stages[2].presence = 'us';
    await editor.press('Escape');
    await editor.openMap({ ...map, id: 'f'.repeat(32) });
    await show.begin();
    await show.goTo('Use, Ana');
    await expect(show.slide).toContainText('Nothing is known of this stage yet.');
  });

  test('a map without anything has one slide that says so', async () => {
    await begin({ ...journey({ personas: [], stages: [] }), cards: [], cells: [] });
    await show.expectAt(1, 'Shop');
    await expect(show.place).toHaveText('1 / 1');
    await expect(show.slide).toContainText('This map has no stages yet');
    await editor.press('ArrowRight');
    await expect(show.words).toContainText('This is the last slide.');
    await expectAccessible(show.page);
  });

  test('the closing slides name what stands out', async () => {
    await begin();
    await show.goTo('All journeys over each other');
    await expect(show.slide).toContainText('Furthest apart in Buy: Bo feels best, Ana worst, 3 apart');
    await expect(show.slide.getByRole('row', { name: /Ana/ })).toContainText('−2');
    await show.goTo('Love and pain');
    await expect(show.slide.getByRole('row', { name: /Buy/ })).toContainText('11');
    await show.goTo('Lowest points and steepest drops');
    await expect(show.slide).toContainText('From good (+1) to bad (−1)');
    await show.goTo('Moments of truth without an owner');
    await expect(show.slide).toContainText('Look · Ana');
    await show.goTo('What we can do');
    await expect(show.slide.getByRole('listitem').filter({ hasText: 'One price' })).toContainText('Impact 5 · Effort 1');
  });

  test('more than fits is parted into slides that say so', async () => {
    const cards = Array.from({ length: 14 }, (_, index) => `Event ${index + 1}`);
    await begin(journey({ cards: { 'Ana / Touchpoints / Look': cards } }));
    expect((await show.names()).slice(1, 3)).toEqual(['Look, Ana (1 of 2)', 'Look, Ana (2 of 2)']);
    await show.goTo('Look, Ana (2 of 2)');
    await expect(show.slide).toContainText('2 of 2');
    await expect(show.slide.getByRole('heading', { name: 'Event 14' })).toBeVisible();
  });
});

test.describe('keys', () => {
  const ON = ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'n'];
  const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+Space', 'Backspace', 'p'];

  test('I57 go on and back, to the ends, and to a number', async () => {
    await begin();
    for (const [index, key] of ON.entries()) {
      await editor.press(key);
      await show.expectAt(index + 2);
    }
    for (const [index, key] of BACK.entries()) {
      await editor.press(key);
      await show.expectAt(ON.length - index);
    }
    await editor.press('ArrowLeft');
    await expect(show.words).toContainText('This is the first slide.');
    const count = (await show.names()).length;
    await editor.press('End');
    await show.expectAt(count);
    await editor.press('ArrowRight');
    await show.expectAt(count);
    await editor.press('Home');
    await show.expectAt(1);
    await editor.press('1');
    await editor.press('0');
    await expect(show.root).toContainText('Slide 10: press Enter');
    await editor.press('Enter');
    await show.expectAt(10, 'Lowest points and steepest drops');
    // A number that is given up does not come back.
    await editor.press('4');
    await editor.press('ArrowLeft');
    await show.expectAt(9);
    await editor.press('Enter');
    await show.expectAt(10);
  });

  test('a key that is held does not run through the slides', async ({ page }) => {
    await begin();
    for (let turn = 0; turn < 5; turn += 1) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await show.expectAt(2);
  });

  test('letters are no shortcuts where single keys are turned off, and ? lists them', async ({ page }) => {
    await begin();
    await editor.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help.getByRole('heading', { name: 'While a map is presented' })).toBeVisible();
    await help.getByRole('checkbox', { name: /Single keys/ }).click();
    await editor.press('Escape');
    await expect(help).toHaveCount(0);
    await expect(show.root).toBeFocused();
    for (const key of ['n', 'o', 'l', '3', '?']) await editor.press(key);
    await show.expectAt(1);
    await expect(help).toHaveCount(0);
    await expect(show.pointer).toHaveAttribute('aria-pressed', 'false');
    await editor.press('ArrowRight');
    await show.expectAt(2);
  });

  test('the keys of the editor change and open nothing', async ({ page }) => {
    await begin();
    for (const key of ['Control+k', 'Control+f', 'Control+o', 'Control+z', 'Delete', 'F2', 'm']) await editor.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expect(show.root).toBeFocused();
    await editor.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});

test.describe('the presenter’s buttons', () => {
  test('step, lead to any slide, and end it', async () => {
    await begin();
    await expect(show.previous).toHaveAttribute('aria-disabled', 'true');
    await show.next.click();
    await show.expectAt(2);
    await expect(show.next).toBeFocused();
    await show.previous.click();
    await show.expectAt(1);
    await show.list.selectOption('9. Love and pain');
    await show.expectAt(9, 'Love and pain');
    await expect(show.root).toBeFocused();
    await show.end.click();
    await expect(show.root).toHaveCount(0);
    await expect(editor.board.canvas).toBeVisible();
  });

  test('Enter and Space press the button that has the focus', async () => {
    await begin();
    await show.next.focus();
    for (const [index, key] of ['Enter', 'Space'].entries()) {
      await editor.press(key);
      await show.expectAt(index + 2);
    }
    await editor.press('ArrowRight');
    await show.expectAt(4);
    await show.list.focus();
    await editor.press('Escape');
    await expect(show.root).toBeFocused();
    await editor.press('Escape');
    await expect(show.root).toHaveCount(0);
  });

  test('go when nobody moves, come with the mouse and with Tab, and stay while they have the focus', async ({ page }) => {
    await begin();
    await page.mouse.move(400, 300);
    await expect(show.bar).toHaveCSS('opacity', '1');
    await expect(show.root).toHaveAttribute('data-resting', '');
    await expect(show.bar).toHaveCSS('opacity', '0');
    await page.mouse.move(420, 300);
    await expect(show.bar).toHaveCSS('opacity', '1');
    await expect(show.root).toHaveAttribute('data-resting', '');
    await editor.press('Tab');
    await expect(show.previous).toBeFocused();
    await expect(show.root).toHaveAttribute('data-resting', '');
    await expect(show.bar).toHaveCSS('opacity', '1');
  });

  test('Tab reaches nothing of the editor below', async ({ page }) => {
    await begin();
    for (let turn = 0; turn < 12; turn += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('[data-presentation]') !== null);
      expect(isInside).toBe(true);
    }
  });
});

test.describe('the personas', () => {
  test('are walked through one by one or over each other, and it goes on at the same stage', async () => {
    await begin();
    await show.goTo('Buy, Bo');
    await show.overlay.click();
    await expect(show.overlay).toHaveAttribute('aria-pressed', 'true');
    await expect(show.words).toContainText('All personas side by side. Slide 3 of');
    await expect(show.heading).toHaveText('Buy');
    await expect(show.slide.getByRole('heading', { level: 2 })).toContainText(['Ana', 'Bo', 'Shared by all personas']);
    expect((await show.names()).slice(0, 5)).toEqual(['Shop', 'Look, Ana and Bo', 'Buy, Ana and Bo', 'Use, Ana and Bo', 'All journeys over each other']);
    expect((await show.drawn()).pieces).toHaveLength(2);
    await editor.press('o');
    await show.expectAt(3, 'Buy');
    await expect(show.words).toContainText('Buy, Ana');
  });

  test('one persona alone has nothing to lay over', async () => {
    await begin(journey({ cards: { 'Ana / Touchpoints / Look': ['Search'] } }));
    await expect(show.overlay).toHaveCount(0);
    await editor.press('o');
    await show.expectAt(1);
  });

  test('who is shown alone in the editor is presented alone', async () => {
    await editor.openMap(SHOP());
    await editor.tab('Bo').click();
    await show.begin();
    expect((await show.names()).slice(0, 4)).toEqual(['Shop', 'Look, Bo', 'Buy, Bo', 'Use, Bo']);
    await expect(show.overlay).toHaveCount(0);
  });
});

test.describe('the curve', () => {
  test('is drawn along, stage by stage, and not beyond', async () => {
    await begin();
    await editor.press('ArrowRight');
    const first = await show.drawn();
    await editor.press('ArrowRight');
    const second = await show.drawn();
    await editor.press('ArrowRight');
    const third = await show.drawn();
    expect([first.to, second.to, third.to].map(Math.round)).toEqual([33, 67, 100]);
    // Up to the first touchpoint behind the stage, where it is cut off.
    expect([first, second, third].map(({ pieces }) => pieces[0])).toEqual([2, 2, 2]);
    const faces = show.root.locator('.strip-spot[data-face]');
    await editor.press('Home');
    await editor.press('ArrowRight');
    await expect(faces).toHaveCount(2);
    await expect(show.root.locator('.strip-stage[data-is="now"]')).toHaveText('Look');
    await expect(show.root.locator('.strip-stage[data-is="ahead"]')).toHaveCount(2);
  });

  test('moves when one steps on, and not back; not at all for those who want less motion', async ({ page }) => {
    await begin();
    const moves = () =>
      page.evaluate(() => document.getAnimations().map((it) => it.animationName).filter((name) => name?.startsWith('strip') || name?.startsWith('slide')));
    await page.keyboard.press('ArrowRight');
    expect(await moves()).toContain('strip-draw');
    await settled(page);
    await page.keyboard.press('ArrowRight');
    expect(await moves()).toContain('strip-draw');
    await settled(page);
    await page.keyboard.press('ArrowLeft');
    expect(await moves()).not.toContain('strip-draw');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('ArrowRight');
    expect(await moves()).toEqual([]);
    await show.expectAt(3);
  });
});

test.describe('what is told', () => {
  test('every slide is announced once with its place, and the focus stays', async ({ page }) => {
    await editor.openMap(SHOP());
    await show.begin();
    await expect(show.words).toHaveText('Presenting: nothing can be changed. Arrow keys go from slide to slide, Escape ends it. Slide 1 of 14: Shop.');
    await expect(show.root).toHaveAccessibleName('Presentation of “Shop”');
    await expect(show.root).toHaveRole('dialog');
    await show.words.evaluate((region) => {
      window.told = [];
      new MutationObserver(() => window.told.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
    });
    for (let turn = 0; turn < 3; turn += 1) await editor.press('ArrowRight');
    expect(await page.evaluate(() => window.told)).toEqual(['Slide 2 of 14: Look, Ana.', 'Slide 3 of 14: Buy, Ana.', 'Slide 4 of 14: Use, Ana.']);
    await expect(show.root).toBeFocused();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing on any slide, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await begin();
      const count = (await show.names()).length;
      for (let number = 1; number <= count; number += 1) {
        await show.expectAt(number);
        await expectAccessible(page);
        await editor.press('ArrowRight');
      }
      await editor.press('o');
      await show.goTo('Look, Ana and Bo');
      await expectAccessible(page);
    });
  }
});

test.describe('full screen', () => {
  /** By the palette and the Enter key: a press that browsers take for one. */
  async function beginByKey() {
    await editor.openMap(SHOP());
    await editor.board.card('Search').focus();
    await new Commands(editor.page).run('Present');
    await expect(show.root).toBeFocused();
  }

  test('I57 is taken when it begins by a key, and given back with Escape, which ends presenting once', async ({ page }) => {
    await beginByKey();
    await expect.poll(() => show.isFullScreen()).toBe(true);
    await expect(show.fullScreen).toHaveAttribute('aria-pressed', 'true');
    await editor.press('ArrowRight');
    await editor.press('Escape');
    await expect(show.root).toHaveCount(0);
    await expect.poll(() => show.isFullScreen()).toBe(false);
    await expect(show.mode).toHaveValue('Editing');
    await expect(editor.board.card('Search')).toBeFocused();
    await editor.press('Escape');
    await expect(page.locator('[data-card][aria-current="true"]')).toHaveCount(0);
  });

  test('ends presenting when the browser ends it', async ({ page }) => {
    await beginByKey();
    await expect.poll(() => show.isFullScreen()).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect(show.root).toHaveCount(0);
  });

  test('is left and taken by a key or a button, and presenting goes on', async () => {
    await beginByKey();
    await expect.poll(() => show.isFullScreen()).toBe(true);
    await editor.press('f');
    await expect.poll(() => show.isFullScreen()).toBe(false);
    await expect(show.root).toBeVisible();
    await expect(show.fullScreen).toHaveAttribute('aria-pressed', 'false');
    await show.fullScreen.click();
    await expect.poll(() => show.isFullScreen()).toBe(true);
    await show.end.click();
    await expect.poll(() => show.isFullScreen()).toBe(false);
  });

  test('is not needed: where it is refused, it goes on in the window', async ({ page }) => {
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
    });
    await beginByKey();
    await editor.press('ArrowRight');
    await show.expectAt(2);
    await editor.press('Escape');
    await expect(show.root).toHaveCount(0);
  });

  test('a dialog over the slides is closed first', async ({ page }) => {
    await begin();
    await editor.press('F1');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await editor.press('ArrowRight');
    await editor.press('Escape');
    await expect(help).toHaveCount(0);
    await show.expectAt(1);
    await expect(show.root).toBeFocused();
    await editor.press('Escape');
    await expect(show.root).toHaveCount(0);
  });
});

test.describe('reading only', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('nothing of the map changes, and the place and the mode from before come back', async ({ page }) => {
    await editor.openMap(SHOP());
    const before = withoutLineage(await editor.exported());
    await show.mode.selectOption('Layout locked');
    await editor.board.canvas.evaluate((board) => board.scrollTo(60, 40));
    const place = () => editor.board.canvas.evaluate((board) => [board.scrollLeft, board.scrollTop]);
    const scrolled = await place();
    // On any other screen this is opened when it is pasted.
    await page.evaluate((diagram) => navigator.clipboard.writeText(diagram), 'journey\n  title Go\n  section Find\n    Look: 5: Me');
    await show.begin();
    for (const key of ['ArrowRight', 'ArrowRight', 'Delete', '+', 'Control+v', 'o', 'l']) await editor.press(key);
    await page.mouse.click(640, 400);
    await editor.press('Escape');
    await expect(show.root).toHaveCount(0);
    await expect(show.mode).toHaveValue('Layout locked');
    await expect(show.mode).toBeFocused();
    await expect.poll(place).toEqual(scrolled);
    expect(withoutLineage(await editor.exported())).toEqual(before);
    await show.mode.selectOption('Editing');
    await editor.expectNothingToUndo();
  });

  test('the view from before comes back', async ({ page }) => {
    await editor.openMap(SHOP());
    await new Outline(page).open();
    await show.begin();
    await editor.press('Escape');
    await expect(page).toHaveURL(/\/outline$/);
  });

  test('whoever opens the map next finds it as ever', async ({ page }) => {
    await begin();
    await page.reload();
    await editor.waitUntilReady();
    await expect(show.root).toHaveCount(0);
    await expect(show.mode).toBeVisible();
  });

  test('a full screen that comes after the end is given back', async ({ page }) => {
    await page.addInitScript(() => {
      const request = Element.prototype.requestFullscreen;
      Element.prototype.requestFullscreen = async function () {
        await new Promise((done) => setTimeout(done, 500));
        window.asked = request.call(this);
        return window.asked;
      };
    });
    await begin();
    await editor.press('Escape');
    await expect(show.root).toHaveCount(0);
    await page.waitForFunction(() => window.asked);
    await page.evaluate(() => window.asked);
    await expect.poll(() => show.isFullScreen()).toBe(false);
  });

  test('Back leaves the map and the full screen with it', async ({ page }) => {
    await editor.openMap(SHOP());
    await new Commands(page).run('Present');
    await expect.poll(() => show.isFullScreen()).toBe(true);
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await expect(show.root).toHaveCount(0);
    await expect.poll(() => show.isFullScreen()).toBe(false);
    await expect(page.getByRole('button', { name: 'New map' })).toBeVisible();
  });
});

test.describe('mouse', () => {
  test('a click at the right goes on, at the left goes back, in the middle nothing; the wheel turns no slide', async ({ page }) => {
    await begin();
    await page.mouse.click(1150, 350);
    await show.expectAt(2);
    await page.mouse.click(1150, 350);
    await show.expectAt(3);
    await page.mouse.click(90, 350);
    await show.expectAt(2);
    await page.mouse.click(640, 350);
    await show.expectAt(2);
    for (const down of [400, 400, -400]) await page.mouse.wheel(0, down);
    await settled(page);
    await show.expectAt(2);
    // Across, as when text is marked.
    const mouse = await press(page, { x: 900, y: 300 });
    await mouse.moveTo({ x: 300, y: 300 });
    await mouse.release();
    await show.expectAt(2);
    await expect(page.locator('[data-presentation] :focus, [data-presentation]:focus')).toHaveCount(1);
  });

  test('the pointer follows the mouse, by a transform alone', async ({ page }) => {
    await begin();
    await page.mouse.move(300, 200);
    await expect(show.spot).toBeHidden();
    await editor.press('l');
    await expect(show.words).toContainText('Pointer on.');
    await expect(show.dot).toHaveAttribute('aria-hidden', 'true');
    for (const [x, y] of [[300, 200], [700, 420], [1200, 90]]) {
      await page.mouse.move(x, y);
      await expect(show.dot).toHaveCSS('transform', `matrix(1, 0, 0, 1, ${x}, ${y})`);
    }
    const dot = await show.dot.locator('span').boundingBox();
    expect([Math.round(dot.x + dot.width / 2), Math.round(dot.y + dot.height / 2)]).toEqual([1200, 90]);
    // While one points, a click means nothing; keys go on.
    await page.mouse.click(1150, 350);
    await show.expectAt(1);
    await editor.press('ArrowRight');
    await show.expectAt(2);
    await editor.press('l');
    await expect(show.words).toContainText('Pointer off.');
    await expect(show.spot).toBeHidden();
  });

  test('while its key is held the pointer is there, and goes with it', async ({ page }) => {
    await begin();
    await page.mouse.move(300, 200);
    await page.keyboard.down('l');
    await expect(show.spot).toBeVisible();
    await page.waitForFunction((since) => performance.now() - since > 450, await page.evaluate(() => performance.now()));
    await page.keyboard.up('l');
    await expect(show.spot).toBeHidden();
    await expect(show.pointer).toHaveAttribute('aria-pressed', 'false');
  });
});

test.describe('finger, on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('a swipe turns the slide, a tap at the sides too, a stroke up or down does not', async ({ page }) => {
    await begin();
    await swipe(page, { x: 600, y: 500 }, { x: 300, y: 520 });
    await show.expectAt(2);
    await swipe(page, { x: 600, y: 500 }, { x: 300, y: 500 });
    await show.expectAt(3);
    await swipe(page, { x: 300, y: 500 }, { x: 600, y: 480 });
    await show.expectAt(2);
    await swipe(page, { x: 400, y: 700 }, { x: 420, y: 300 });
    await show.expectAt(2);
    await tap(page, { x: 760, y: 500 });
    await show.expectAt(3);
    await tap(page, { x: 60, y: 500 });
    await show.expectAt(2);
    await tap(page, { x: 410, y: 500 });
    await show.expectAt(2);
    await expect(show.bar).toHaveCSS('opacity', '1');
  });

  test('the buttons are large enough for fingers and go by themselves after a tap', async ({ page }) => {
    await begin();
    for (const button of await show.bar.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    await tap(page, await pointIn(show.next));
    await show.expectAt(2);
    await expect(show.root).toHaveAttribute('data-resting', '');
    await expect(show.bar).toHaveCSS('opacity', '0');
  });

  test('the pointer follows the finger, and then a swipe turns nothing', async ({ page }) => {
    await begin();
    await tap(page, await pointIn(show.pointer));
    const finger = await touchHold(page, { x: 200, y: 400 }, { hold: 0 });
    await finger.moveTo({ x: 500, y: 600 });
    await expect(show.dot).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 500, 600)');
    await finger.release();
    await show.expectAt(1);
  });

  test('axe finds nothing', async ({ page }) => {
    await begin();
    await show.goTo('Look, Ana');
    await expectAccessible(page);
  });
});

test.describe('a slide that is longer than the screen', () => {
  test.use({ viewport: { width: 390, height: 600 } });

  test('scrolls by keys before the next one comes, and nothing of it is cut', async ({ page }) => {
    const cards = Array.from({ length: 8 }, (_, index) => ({ title: `Event ${index + 1}`, notes: 'As it was told. '.repeat(4) }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await begin(journey({ cards: { 'Ana / Touchpoints / Look': cards } }));
    await editor.press('ArrowRight');
    await show.expectAt(2);
    await expect(show.scroller).toHaveAttribute('tabindex', '0');
    await expect(show.scroller).toHaveAttribute('data-below', '');
    await expectAccessible(page);
    const scrolled = () => show.scroller.evaluate((it) => it.scrollTop);
    await editor.press('Space');
    await expect.poll(scrolled).toBeGreaterThan(100);
    await show.expectAt(2);
    await editor.press('PageUp');
    await expect.poll(scrolled).toBe(0);
    let presses = 0;
    while ((await show.place.textContent()).startsWith('2 ')) {
      presses += 1;
      expect(presses).toBeLessThan(30);
      if ((await show.scroller.getAttribute('data-below')) === null) {
        await expect(show.slide.getByRole('heading', { name: /^Event/ }).last()).toBeInViewport();
      }
      await editor.press('PageDown');
    }
    expect(presses).toBeGreaterThan(1);
    // The next one begins at its top.
    expect(await scrolled()).toBe(0);
    // The arrow to the right always means the next slide.
    await editor.press('ArrowLeft');
    await editor.press('ArrowRight');
    await show.expectAt(3);
  });
});

test.describe('every size', () => {
  const SIZES = [[320, 568], [390, 844], [844, 390], [820, 1180], [1440, 900], [3840, 2160]];
  const EXAMPLE = 'Employee benefits, three personas';

  for (const [width, height] of SIZES) {
    test(`nothing stands out of the screen or lies over anything at ${width} by ${height}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await editor.openExample(EXAMPLE);
      await new Commands(page).run('Present');
      await expect(show.root).toBeFocused();
      for (const isOverlaid of [false, true]) {
        if (isOverlaid) {
          await editor.press('o');
          await editor.press('Home');
        }
        const count = (await show.names()).length;
        for (let number = 1; number <= count; number += 1) {
          await show.expectAt(number);
          const faults = await page.evaluate(() => {
            const slide = document.querySelector('[data-slide]');
            const { innerWidth, innerHeight } = window;
            const scroll = document.querySelector('[data-slide-scroll]').getBoundingClientRect();
            const found = [];
            for (const element of slide.querySelectorAll('h1, h2, h3, p, li, td, th, dt, dd, img, .face, .avatar')) {
              const box = element.getBoundingClientRect();
              if (box.width < 2 || !element.checkVisibility() || element.closest('.sr-only')) continue;
              const name = `${element.localName}.${element.getAttribute('class')} ${element.textContent.slice(0, 30)}`;
              if (box.left < -1 || box.right > innerWidth + 1) found.push(`beside the screen: ${name}`);
              const clips = getComputedStyle(element).overflow !== 'visible';
              if (clips && element.scrollHeight > element.clientHeight + 1) found.push(`cut: ${name}`);
              if (!element.closest('.strip, .strip-drawing') && element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).display !== 'inline') {
                found.push(`wider than its place: ${name}`);
              }
            }
            const strip = slide.querySelector('.strip')?.getBoundingClientRect();
            if (strip && (strip.top < scroll.bottom - 1 || strip.bottom > innerHeight + 1)) found.push('the curve lies over the slide');
            if (scroll.height < innerHeight * 0.3) found.push(`only ${scroll.height} px for the slide`);
            return found;
          });
          expect(faults, `slide ${number}${isOverlaid ? ' of all' : ''}`).toEqual([]);
          await editor.press('ArrowRight');
        }
      }
    });
  }
});
