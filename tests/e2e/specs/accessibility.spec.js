// Promise: every screen and state keeps the rules for accessibility.
const { test, expect } = require('../support/fixtures');
const { expectAccessible } = require('../support/axe');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const { journey } = require('../support/journey');
const input = require('../support/input');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({
  personas: ['Ana', 'Bo'],
  cards: {
    [LOOK]: ['Search', { title: 'Ask', sentiment: -2, channel: 'phone', creator: 'peer', momentOfTruth: true }],
    'Ana / Touchpoints / Buy': [{ title: 'Order', sentiment: 2 }, ''],
    'Ana / Actions / Look': ['Types'],
    'Opportunities / Buy': ['Sell online'],
  },
});
const LONG = journey({ title: 'A rather long title of a map that has to fit somewhere', cards: { [LOOK]: ['Search'] } });

let home;
let editor;
let board;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
  board = editor.board;
});

async function openHomeWithMaps() {
  await home.open();
  await home.openFiles(MAP, LONG);
  await home.answer('Close');
  await expect(home.tiles).toHaveCount(2);
}

/** No scrolling of the page to the side. */
async function expectNoSideScroll(page) {
  const root = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(root[0]).toBeLessThanOrEqual(root[1]);
}

const LOOKS = [
  ['light', { colorScheme: 'light' }, { width: 1440, height: 900 }],
  ['dark', { colorScheme: 'dark' }, { width: 1440, height: 900 }],
  ['on a tablet', { colorScheme: 'light' }, { width: 820, height: 1180 }],
  ['at 320 px', { colorScheme: 'light' }, { width: 320, height: 640 }],
];

for (const [name, media, size] of LOOKS) {
  test.describe(name, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia(media);
      await page.setViewportSize(size);
    });

    test('Home without maps', async ({ page }) => {
      await home.open();
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });

    test('Home with maps', async ({ page }) => {
      await openHomeWithMaps();
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });

    test('I30 the editor at rest', async ({ page }) => {
      await editor.openMap(MAP);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });
  });
}

for (const name of EXAMPLES) {
  for (const colorScheme of ['light', 'dark']) {
    test(`the example “${name}” in ${colorScheme} colors`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await editor.openExample(name);
      await expectAccessible(page);
    });
  }
}

test.describe('the editor', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await editor.openMap(MAP);
  });

  test('I30 with a card lifted by keys', async ({ page }) => {
    await board.card('Search').focus();
    await page.keyboard.press('Space');
    await expect(board.lifted).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expectAccessible(page);
  });

  test('I30 with a card lifted by the mouse', async ({ page }) => {
    const mouse = await board.lift(board.card('Search'), board.above('Order'));
    await expectAccessible(page);
    await mouse.release();
  });

  test('I30 with a menu open', async ({ page }) => {
    await board.card('Search').focus();
    await page.keyboard.press('m');
    await expect(editor.menu).toBeVisible();
    await expectAccessible(page);
  });

  test('while a title is edited and while a card is written', async ({ page }) => {
    await board.card('Search').getByRole('heading').dblclick();
    await expect(board.titleField).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await (await board.addButton(LOOK)).click();
    await expect(board.titleField).toBeFocused();
    await expectAccessible(page);
  });

  test('with the inspector of each kind of thing', async ({ page }) => {
    const things = [
      ['a touchpoint', board.card('Ask'), 'Channel'],
      ['a note', board.card('Types'), 'Notes'],
      ['a stage', board.stage('Buy'), 'The customer’s goal'],
      ['a lane', board.lane('Actions'), 'Title'],
      ['a persona', editor.tab('Bo'), 'Role'],
      ['the map', editor.title, 'Scenario'],
    ];
    for (const [name, thing, field] of things) {
      await thing.click({ position: { x: 30, y: 14 } });
      await expect(editor.inspector.field(field), name).toBeVisible();
      await expectAccessible(page);
    }
  });

  test('I30 with each of its dialogs open', async ({ page }) => {
    const dialogs = [
      ['Move to…', async () => {
        await board.card('Ask').click();
        await editor.inspector.button('Move to…').click();
      }],
      ['Delete', async () => {
        await board.stage('Buy').click();
        await editor.inspector.button('Delete').click();
      }],
      ['Add lane', async () => {
        await editor.title.click();
        await editor.inspector.button('Lane').click();
      }],
      ['the same map', async () => {
        await editor.board.addCard('Ana / Touchpoints / Look', 'Compare');
        await editor.openFile(MAP);
        await editor.editACopy.click();
      }],
    ];
    for (const [name, open] of dialogs) {
      await open();
      await expect(editor.dialog, name).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
    }
  });

  test('with messages', async ({ page }) => {
    await board.card('Search').focus();
    await page.keyboard.press('Delete');
    await expect(editor.message('Deleted “Search”.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('Home with a menu, and with each of its dialogs open', async ({ page }) => {
  await openHomeWithMaps();
  const open = async (item) => {
    await page.getByRole('button', { name: 'More actions for Shop', exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    if (item) await page.getByRole('menuitem', { name: item }).click();
  };
  await open();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  for (const item of ['Rename…', 'Delete…']) {
    await open(item);
    await expect(home.dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(home.dialog).toHaveCount(0);
  }
  const damaged = structuredClone(MAP);
  damaged.id = journey({ title: 'Repaired' }).id;
  damaged.cards[0].sentiment = 9;
  await home.openFiles(damaged, 'nonsense');
  await expect(home.report).toBeVisible();
  await expectAccessible(page);
});

test('Home with a text that cannot be read, and the address of a map that is not here', async ({ page }) => {
  await openHomeWithMaps();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':map:'));
    localStorage.setItem(key, `x${localStorage.getItem(key)}`);
  });
  await home.reload();
  await expect(page.getByRole('heading', { name: 'These could not be read' })).toBeVisible();
  await expectAccessible(page);
  await home.open('#/map/00000000000000000000000000000000');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This map is not in this browser' })).toBeVisible();
  await expectAccessible(page);
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } });

  /** Things that can be pressed and are smaller than they should be. */
  function tooSmall(page, limit) {
    return page.evaluate((least) => {
      const selector = 'button, a[href], select, input:not([type=file]), [role=radio], [role=menuitem], [role=tab], [data-canvas] [data-handle]';
      const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, .skip-link, [inert]');
      const small = [...document.querySelectorAll(selector)].filter(isShown).filter((element) => {
        // A label is pressed in the place of its field, and a tile in the place of its link, which covers it.
        const label = element.matches('input[type=checkbox], input[type=radio]') ? element.closest('label') : null;
        const cover = getComputedStyle(element, '::after');
        const isCover = cover.position === 'absolute' && cover.inset === '0px' && element.matches('a');
        const { width, height } = (label ?? (isCover ? element.offsetParent : element)).getBoundingClientRect();
        return width > 0 && (width < least - 0.5 || height < least - 0.5);
      });
      return small.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${element.className} "${element.getAttribute('aria-label') ?? element.textContent.trim()}": ${Math.round(width)}x${Math.round(height)}`;
      });
    }, limit);
  }

  test('I31 everything that can be pressed on Home is at least 44 px large', async ({ page }) => {
    await openHomeWithMaps();
    expect(await tooSmall(page, 44)).toEqual([]);
  });

  test('I31 everything that can be pressed in the editor is at least 44 px large', async ({ page }) => {
    await editor.openMap(MAP);
    expect(await tooSmall(page, 44)).toEqual([]);
    await input.tap(page, await input.pointIn(board.card('Ask')));
    await expect(editor.inspector.field('Channel')).toBeVisible();
    expect(await tooSmall(page, 44)).toEqual([]);
    await input.tap(page, await input.pointIn(editor.inspector.closeButton));
    await input.tap(page, await input.pointIn(page.getByRole('button', { name: 'More actions for Search', exact: true })));
    await expect(editor.menu).toBeVisible();
    expect(await tooSmall(page, 44)).toEqual([]);
  });
});

test('I20 I56 who wants no motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await editor.openMap(MAP);
  await board.card('Search').focus();
  await page.keyboard.press('m');
  await expect(editor.menu).toBeVisible();
  const longest = await page.evaluate(() => {
    const times = document.getAnimations().map((animation) => animation.effect.getComputedTiming().endTime);
    return Math.max(0, ...times);
  });
  expect(longest).toBeLessThanOrEqual(1);
});

test('I32 the focus can always be seen, and never lies under the sticky headers', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await editor.openMap(MAP);
  const headers = await board.stage('Look').boundingBox();
  const lane = await board.lane('Touchpoints').boundingBox();
  await board.card('Search').focus();
  await editor.press('Control+End');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    await editor.press(key);
    const focused = page.locator('[data-canvas] :focus');
    await expect(focused).toHaveCount(1);
    const { outline, isHeader, box } = await focused.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isHeader = element.matches('[data-stage], [data-lane]');
      return { outline: `${style.outlineStyle} ${style.outlineWidth}`, isHeader, box: { x, y } };
    });
    expect(outline).toMatch(/^(solid|auto) [2-9]/);
    if (!isHeader) {
      expect(box.y).toBeGreaterThanOrEqual(headers.y + headers.height - 1);
      expect(box.x).toBeGreaterThanOrEqual(lane.x + lane.width - 1);
    }
  }
});

test('I33 feelings and moments of truth are told in words as well', async () => {
  await editor.openMap(MAP);
  await expect(board.card('Ask')).toContainText('very bad');
  await expect(board.card('Ask')).toContainText('Moment of truth');
  await expect(board.card('Ask')).toContainText('Phone');
  await expect(board.face('Ask')).toHaveAttribute('aria-valuetext', 'very bad');
});

test('every menu button says whether its menu is open, and which menu that is', async ({ page }) => {
  await editor.openMap(MAP);
  await editor.tab('Bo').click();
  await editor.tab('All personas').click();
  const more = (name) => page.getByRole('button', { name: `More actions for ${name}`, exact: true });
  const expectClosed = async (button) => {
    await expect(editor.menu).toHaveCount(0);
    await expect(button).toHaveAttribute('aria-haspopup', 'menu');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).not.toHaveAttribute('aria-controls');
  };
  const expectOpen = async (button) => {
    await expect(editor.menu).toBeVisible();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toHaveAttribute('aria-controls', await editor.menu.getAttribute('id'));
    await expect(page.locator('[aria-expanded="true"]')).toHaveCount(1);
  };
  // The lane has a header for each persona: the second one is meant here.
  for (const button of [more('Search'), more('Look'), more('Touchpoints').nth(1)]) {
    await expectClosed(button);
    await button.click();
    await expectOpen(button);
    await page.keyboard.press('Escape');
    await expectClosed(button);
  }
  await expect(page.locator('[data-row-persona] > [data-lane]:focus')).toHaveCount(1);
  await expect(more('Touchpoints').nth(1).locator('xpath=..')).toBeFocused();
  await board.card('Ask').focus();
  await editor.press('m');
  await expectOpen(more('Ask'));
  await editor.choose('Rename');
  await page.keyboard.press('Escape');
  await expectClosed(more('Ask'));
  await board.stage('Buy').click({ button: 'right' });
  await expectOpen(more('Buy'));
  await editor.press('Escape');
  await editor.tab('Bo').click();
  await expectClosed(more('Bo'));
  await more('Bo').click();
  await expectOpen(more('Bo'));
  await editor.press('Escape');
  await editor.allMaps.click();
  await more('Shop').click();
  await expectOpen(more('Shop'));
  await editor.press('Escape');
  await expectClosed(more('Shop'));
  await expect(more('Shop')).toBeFocused();
});

test('who is in contact in a stage is shown and told in words', async () => {
  const map = structuredClone(MAP);
  map.stages[1].presence = 'nobody';
  map.stages[2].presence = 'partner';
  await editor.openMap(map);
  for (const [title, presence, words] of [
    ['Look', null, ''],
    ['Buy', 'nobody', 'Nobody is in contact here'],
    ['Use', 'partner', 'A partner is in contact here'],
  ]) {
    await expect(board.stage(title)).toHaveAccessibleDescription(words);
    const card = board.stage(title).locator('.stage-card');
    expect(await card.getAttribute('data-presence')).toBe(presence);
    expect(await card.getAttribute('title')).toBe(words || null);
  }
  await board.stage('Look').click({ position: { x: 30, y: 40 } });
  await editor.inspector.choice('Who is in contact', 'Nobody is').click();
  await expect(board.stage('Look')).toHaveAccessibleDescription('Nobody is in contact here');
  await expect(board.stage('Look').locator('.stage-card')).toHaveAttribute('data-presence', 'nobody');
});
