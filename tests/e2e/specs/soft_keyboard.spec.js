// Promise: a keyboard on the screen never covers what is written. Chromium shows none to tests, so they do what it
// does: the window gets lower, or, as in Safari, only the part of it that is seen.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');
const input = require('../support/input');

test.use({ hasTouch: true, isMobile: true });

const LOOK = 'Ana / Touchpoints / Look';
const TITLES = ['Search', 'Compare', 'Ask', 'Visit', 'Call', 'Wait', 'Order', 'Pay', 'Leave', 'Return'];

// Width, height, and how much of it the keyboard leaves.
const SCREENS = {
  'an upright tablet': [820, 1180, 760],
  'a tablet on its side': [1024, 768, 418],
  'a phone': [390, 844, 470],
};

let editor;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
});

async function open(page, [width, height]) {
  await page.setViewportSize({ width, height });
  await editor.openMap(journey({ cards: { [LOOK]: TITLES } }));
}

async function tapOn(locator) {
  await input.tap(editor.page, await input.pointIn(locator));
}

/** The field that has the focus is drawn above `height`, and nothing lies over its edges. */
async function expectSeen(page, height) {
  const look = () =>
    page.evaluate((height) => {
      const field = document.activeElement;
      const { left, top, right, bottom } = field.getBoundingClientRect();
      const isOwn = (x, y) => field.contains(document.elementFromPoint(x, y));
      const middle = (left + right) / 2;
      return {
        isField: field.matches('input, textarea'),
        isInside: top >= 0 && bottom <= height,
        isOnTop: isOwn(middle, top + 3) && isOwn(middle, bottom - 3),
      };
    }, height);
  await expect.poll(look).toEqual({ isField: true, isInside: true, isOnTop: true });
}

/** What Safari does: the window stays, and the visual viewport gets lower and begins further down. */
async function coverBelow(page, height, top = 0) {
  await page.evaluate(
    ([height, top]) => {
      const seen = window.visualViewport;
      for (const [name, value] of Object.entries({ height, offsetTop: top, pageTop: top })) {
        Object.defineProperty(seen, name, { value, configurable: true });
      }
      seen.dispatchEvent(new Event('resize'));
    },
    [height, top],
  );
}

for (const [screen, size] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    const [width, , left] = size;

    for (const label of ['Title', 'Notes']) {
      test(`the field “${label}” of the sheet stays in sight`, async ({ page }) => {
        await open(page, size);
        await tapOn(editor.board.card('Search'));
        const field = editor.inspector.field(label);
        await tapOn(field);
        await expect(field).toBeFocused();
        await page.setViewportSize({ width, height: left });
        await expectSeen(page, left);
      });
    }

    test('a title that is written far down on the board stays in sight', async ({ page }) => {
      await open(page, size);
      await tapOn(editor.board.card('Return'));
      await page.keyboard.press('F2');
      await expect(editor.board.titleField).toBeFocused();
      await page.setViewportSize({ width, height: left });
      await expectSeen(page, left);
      await page.keyboard.type('Comes back');
      await page.keyboard.press('Enter');
      await expect(editor.board.card('Comes back')).toBeVisible();
    });

    test('a keyboard that lies over the page leaves the field in sight, too', async ({ page }) => {
      await open(page, size);
      await tapOn(editor.board.card('Search'));
      await tapOn(editor.inspector.field('Notes'));
      await coverBelow(page, left);
      await expectSeen(page, left);
      // The sheet stands on the keyboard.
      const { y, height } = await editor.inspector.panel.boundingBox();
      expect(y + height).toBeLessThanOrEqual(left);
      await coverBelow(page, size[1]);
      const frame = () => page.locator('.editor').boundingBox();
      await expect.poll(async () => (await frame()).height).toBe(size[1]);
    });
  });
}

test('a page that the browser has pushed up begins where it is seen', async ({ page }) => {
  await open(page, SCREENS['a phone']);
  await tapOn(editor.board.card('Search'));
  await tapOn(editor.inspector.field('Title'));
  await coverBelow(page, 470, 200);
  const { y, height } = await page.locator('.editor').boundingBox();
  expect([Math.round(y), Math.round(height)]).toEqual([200, 470]);
});

test('without a keyboard the page takes the whole window', async ({ page }) => {
  await open(page, SCREENS['an upright tablet']);
  const told = await page.locator(':root').evaluate((root) => [root.getAttribute('style') ?? '', root.hasAttribute('data-low')]);
  expect(told).toEqual(['', false]);
});
