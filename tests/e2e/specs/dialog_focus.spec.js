// Promise: a dialog that is opened by name has the focus in it, and when it is closed the focus is on something, so keys alone go on.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { frame } = require('../support/input');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ personas: ['Ana', 'Bo'], cards: { [LOOK]: ['Search', 'Compare'], 'Ana / Touchpoints / Buy': ['Order'] } });
/** What gives the focus away does so within so many frames. */
const FRAMES = 8;
/** What a click changes is drawn within so many microtasks, which all come before the next frame. */
const MICROTASKS = 200;

let editor;
let commands;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  commands = new Commands(page);
  await editor.openMap(MAP);
});

/** Where somebody works when the palette is opened. */
const PLACES = {
  'a card': () => editor.board.card('Search').click(),
  'a stage': () => editor.board.stage('Look').focus(),
  'a lane': () => editor.board.lane('Thoughts').focus(),
  'a button of the bar': () => editor.undoButton.focus(),
  nothing: () => editor.page.evaluate(() => document.activeElement.blur()),
  'the outline': async () => {
    await editor.page.getByRole('button', { name: 'Outline', exact: true }).click();
    await editor.page.getByRole('gridcell').first().click();
  },
  'nothing in the action plan': async () => {
    await editor.page.getByRole('button', { name: 'Action plan', exact: true }).click();
    await editor.page.evaluate(() => document.activeElement.blur());
  },
};
const EVERYWHERE = Object.keys(PLACES);

/** What is typed, the dialog that comes, and where that is offered. */
const DIALOGS = [
  ['add lane', 'Add lane', EVERYWHERE],
  ['export', 'Export', EVERYWHERE],
  ['where this map', /kept/, EVERYWHERE],
  ['versions', 'Versions', EVERYWHERE],
  ['appearance', 'Appearance', EVERYWHERE],
  ['keyboard', 'Keyboard shortcuts', EVERYWHERE],
  ['move to', /Move/, ['a card', 'a stage', 'a lane']],
  ['delete', /Delete/, ['a stage']],
];

async function someFrames(page) {
  for (let count = 0; count < FRAMES; count += 1) await frame(page);
}

/** What has the focus, in words; nothing if it is the page itself. */
function focused(page) {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return element && element !== document.body ? `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}` : '';
  });
}

for (const [typed, name, places] of DIALOGS) {
  test(`I60 “${typed}”: the dialog has the focus, and Escape leaves it on something`, async ({ page }) => {
    for (const place of places) {
      await PLACES[place]();
      await commands.run(typed);
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      await someFrames(page);
      expect(await dialog.evaluate((it) => it.contains(document.activeElement)), `opened from ${place}: ${await focused(page)}`).toBe(true);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await someFrames(page);
      expect(await focused(page), `closed, opened from ${place}`).not.toBe('');
      // Keys alone go on.
      await page.keyboard.press('Control+k');
      await expect(commands.field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await someFrames(page);
      expect(await focused(page), `the palette was closed, opened from ${place}`).not.toBe('');
    }
  });
}

test('I60 a question that comes of a command has the focus, and leaves it on something', async ({ page }) => {
  // Another state of the map that is here already.
  await editor.openFile({ ...MAP, map: { ...MAP.map, scenario: 'In town' } });
  await expect(editor.editACopy).toBeVisible();
  await commands.run('edit a copy');
  const dialog = page.getByRole('dialog', { name: /Shop|already/ });
  await expect(dialog).toBeVisible();
  await someFrames(page);
  expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await someFrames(page);
  expect(await focused(page)).not.toBe('');
});

test('I60 a dialog that is left by its button gives the focus back before the next frame', async ({ page }) => {
  await editor.board.card('Search').click();
  await commands.run('add lane');
  const cancel = page.getByRole('dialog', { name: 'Add lane' }).getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  await page.evaluate((microtasks) => {
    const look = async () => {
      for (let count = 0; count < microtasks; count += 1) await null;
      window.spec = document.activeElement.textContent;
    };
    document.addEventListener('click', look, { once: true });
  }, MICROTASKS);
  await cancel.click();
  await expect(editor.board.card('Search')).toBeFocused();
  expect(await page.evaluate(() => window.spec)).toContain('Search');
});
