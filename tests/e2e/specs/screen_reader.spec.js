// Promise: what a screen reader meets is a real structure, every control is named with its thing, and nothing of it
// changes unnoticed: the tree of two maps is kept as text, to be read by people.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');

const MAP = journey({
  title: 'Shop',
  personas: ['Ana', 'Bo'],
  stages: ['Look', 'Buy'],
  lanes: [
    ['touchpoints', 'Touchpoints', 'persona'],
    ['emotion', 'Emotion', 'persona'],
    ['opportunities', 'Opportunities', 'shared'],
  ],
  cards: {
    'Ana / Touchpoints / Look': [{ title: 'Search', channel: 'web', sentiment: 1 }, { title: 'Ask', sentiment: -1, momentOfTruth: true }],
    'Bo / Touchpoints / Buy': ['Order'],
    'Opportunities / Look': ['Answer at once'],
  },
});

let editor;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  await editor.openMap(MAP);
});

test('the canvas is a grid of stages and lanes whose cells hold lists of cards', async () => {
  await expect(editor.board.canvas).toMatchAriaSnapshot({ name: 'canvas.aria.yml' });
});

test('the bars around it name what they do', async ({ page }) => {
  await expect(page.locator('.topbar')).toMatchAriaSnapshot({ name: 'topbar.aria.yml' });
});

test('the outline says the same as a table', async ({ page }) => {
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(page.getByRole('grid', { name: 'Cards of the map' })).toMatchAriaSnapshot({ name: 'outline.aria.yml' });
});
