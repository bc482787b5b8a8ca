// Promise: everything that a journey map holds can be written down, undone, kept and handed on.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { expectAccessible } = require('../support/axe');
const { journey } = require('../support/journey');

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const LANES = [
  ['touchpoints', 'Touchpoints', 'persona'],
  ['emotion', 'Emotion', 'persona'],
  ['thoughts', 'Thoughts', 'persona'],
  ['opportunities', 'Opportunities', 'shared'],
];

const MAP = journey({
  lanes: LANES,
  cards: {
    'Ana / Touchpoints / Look': [{ title: 'Search', sentiment: -1 }],
    'Ana / Thoughts / Look': ['Hm'],
    'Opportunities / Look': ['Idea'],
  },
});

let editor;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  await editor.openMap(MAP);
});

/** Unfolds a group of fields of what is selected. */
async function unfold(name) {
  await editor.inspector.panel.locator('summary').filter({ hasText: name }).click();
}

async function cardOf(title) {
  return (await editor.exported()).cards.find((card) => card.title === title);
}

test('few fields of a touchpoint show at first; the others unfold by group', async ({ page }) => {
  await editor.board.card('Search').click();
  await expect(editor.inspector.field('Notes')).toBeVisible();
  await expect(editor.inspector.field('Recovery')).toBeHidden();
  await unfold('Complaint and recovery');
  await expect(editor.inspector.field('Recovery')).toBeVisible();
  const folded = editor.inspector.panel.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await expectAccessible(page);
});

test('a recovery is a second point on the curve, and goes with undo', async ({ page }) => {
  await editor.board.card('Search').click();
  await unfold('Complaint and recovery');
  await editor.inspector.field('Complaint').selectOption('Instrumental: wants it solved');
  await editor.inspector.type('Recovery', 'We call back');
  await editor.inspector.choice('Sentiment after recovery', 'good').click();
  await expect(page.locator('.recovery-point')).toHaveCount(1);
  await expect(editor.board.canvas.getByRole('slider', { name: 'Search' })).toHaveAttribute(
    'aria-valuetext',
    'bad, after recovery good',
  );
  expect(await cardOf('Search')).toMatchObject({ complaint: 'instrumental', recovery: 'We call back', sentimentAfter: 1 });
  await editor.undoButton.click();
  await expect(page.locator('.recovery-point')).toHaveCount(0);
});

test('evidence asks for its source only once there is some', async () => {
  await editor.board.card('Hm').click();
  await unfold('Evidence');
  await expect(editor.inspector.field('Source of the evidence')).toBeHidden();
  await editor.inspector.choice('Evidence', 'Researched').click();
  await editor.inspector.type('Source of the evidence', 'Interviews in May');
  await editor.inspector.type('Sample size', '12');
  expect(await cardOf('Hm')).toMatchObject({
    evidence: 'researched',
    evidenceSource: 'Interviews in May',
    evidenceSample: 12,
  });
});

test('links take addresses that are safe to follow, and nothing else', async () => {
  await editor.board.card('Hm').click();
  await unfold('Owner, status');
  await editor.inspector.button('Add link').click();
  await editor.inspector.type('Address', 'example.org/a b');
  expect((await cardOf('Hm')).links).toEqual([{ address: 'https://example.org/a%20b' }]);
  await editor.inspector.type('Address', 'javascript:alert(1)');
  expect((await cardOf('Hm')).links).toEqual([{ address: 'https://javascript:alert(1)' }]);
  const link = editor.inspector.panel.getByRole('link', { name: 'Open link 1 in a new window' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await editor.inspector.button('Remove link 1').click();
  expect((await cardOf('Hm')).links).toBeUndefined();
});

test('comments and votes stand on the card', async () => {
  await editor.board.card('Hm').click();
  await unfold('Owner, status');
  await editor.inspector.button('One vote more').click();
  await editor.inspector.button('One vote more').click();
  await editor.inspector.field('Your name').fill('Kim');
  await editor.inspector.field('New comment').fill('Is that so?');
  await editor.inspector.button('Add comment').click();
  await expect(editor.board.card('Hm')).toContainText('2 votes');
  await expect(editor.board.card('Hm')).toContainText('1 comment');
  await editor.inspector.button('Resolve').click();
  await expect(editor.board.card('Hm')).not.toContainText('1 comment');
  const card = await cardOf('Hm');
  expect(card.votes).toBe(2);
  expect(card.comments).toMatchObject([{ author: 'Kim', text: 'Is that so?', resolved: true }]);
});

test('an opportunity says what it answers, and forgets what is deleted', async () => {
  await editor.board.card('Idea').click();
  await editor.inspector.choice('Impact', '5').click();
  await editor.inspector.choice('Effort', '2').click();
  await editor.inspector.field('Add a card that this answers').selectOption({ label: 'Search (Look)' });
  await expect(editor.board.card('Idea')).toContainText('Impact 5');
  await expect(editor.board.card('Idea')).toContainText('Low-hanging fruit');
  const answered = (await cardOf('Search')).id;
  expect((await cardOf('Idea')).answers).toEqual([answered]);
  await editor.board.card('Search').focus();
  await editor.press('Delete');
  expect((await cardOf('Idea')).answers).toBeUndefined();
  await editor.undoButton.click();
  expect((await cardOf('Idea')).answers).toEqual([answered]);
});

test('a thought becomes an opportunity where it is moved to, and keeps its words', async () => {
  await editor.board.card('Hm').focus();
  for (const key of ['Space', 'ArrowDown', 'Space']) await editor.press(key);
  await expect(editor.inspector.choice('Impact', '3')).toBeVisible();
  expect(await cardOf('Hm')).toMatchObject({ kind: 'opportunity', title: 'Hm' });
});

test('a persona has a profile with a small picture', async ({ page }) => {
  await page.locator('[data-view="personas"]').click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await editor.inspector.field('Quote').fill('I just want to read.');
  await editor.inspector.panel.locator('input[type=file]').setInputFiles({ name: 'ana.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(page.locator('.persona-picture')).toBeVisible();
  await expect(editor.inspector.panel.locator('input[type=file]')).toHaveAccessibleDescription(
    'The one picture of this map: 1 KB of the 5.2 MB that all maps of this browser share.',
  );
  await unfold('Customer value');
  await editor.inspector.field('Segment').selectOption('A, most valuable');
  await editor.inspector.type('Actual lifetime value', '1200.5');
  await editor.inspector.type('Potential lifetime value', '2000');
  await editor.inspector.type('Currency', 'EUR');
  const sheet = page.locator('[data-persona-sheet]');
  await expect(sheet).toContainText('Unrealized potential: 799.5 EUR');
  await expect(sheet).toContainText('I just want to read.');
  await expectAccessible(page);
  const persona = (await editor.exported()).personas[0];
  expect(persona).toMatchObject({ segment: 'A', actualValue: 1200.5, potentialValue: 2000, currency: 'EUR' });
  expect(persona.picture).toMatch(/^data:image\/(webp|jpeg);base64,/);
  expect(persona.picture.length).toBeLessThan(33_000);
});

test('the map says what its pictures take, and so does a storage without room', async ({ page }) => {
  const pick = () =>
    editor.inspector.panel.locator('input[type=file]').setInputFiles({ name: 'ana.png', mimeType: 'image/png', buffer: PICTURE });
  const total = editor.inspector.panel.locator('[data-pictures-total]');
  await editor.title.click();
  await expect(total).toBeEmpty();
  await editor.tab('Ana').click();
  await editor.inspector.panel.getByRole('heading', { name: 'Persona' }).waitFor();
  await pick();
  await expect(total).toContainText('The one picture of this map: 1 KB');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  // Another map takes what is left.
  await page.evaluate(() => {
    const keys = Object.keys(localStorage);
    const used = keys.reduce((sum, key) => sum + key.length + localStorage[key].length, 0);
    const key = keys.find((it) => it.includes(':map:')).replace(/:map:.*/, ':map:0');
    localStorage.setItem(key, 'x'.repeat(5 * 1024 * 1024 - used - key.length - 50));
  });
  await pick();
  await expect(editor.message('There is no room for this picture')).toContainText(
    'The one picture of this map takes 1 KB.',
  );
  await editor.inspector.closeButton.click();
  await editor.title.click();
  await expect(total).toContainText('The one picture of this map: 1 KB of the 5.2 MB');
  await page.evaluate(() => localStorage.clear());
});

test('a lane is collapsed, hidden and shown again by its menu', async ({ page }) => {
  const lane = page.locator('[data-lane]').filter({ hasText: 'Thoughts' });
  const choose = async (item) => {
    await page.getByRole('button', { name: 'More actions for Thoughts', exact: true }).click();
    await editor.menu.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await choose('Collapse');
  await expect(editor.board.card('Hm')).toHaveCount(0);
  await expect(page.locator('.cell-count').first()).toHaveText('1 card');
  await choose('Expand');
  await expect(editor.board.card('Hm')).toBeVisible();
  await choose('Hide');
  await expect(lane).toHaveCount(0);
  await page.getByRole('button', { name: 'Show Thoughts' }).click();
  await expect(lane).toBeFocused();
  await expect(editor.board.card('Hm')).toBeVisible();
});

test('steps within a stage are a second level of headers', async ({ page }) => {
  await editor.board.stage('Look').click({ position: { x: 30, y: 14 } });
  await unfold('Steps and questions');
  await editor.inspector.field('Steps within').fill('Type\nCompare');
  await expect(page.locator('.substeps > li')).toHaveText(['Type', 'Compare']);
  const stage = (await editor.exported()).stages[0];
  expect(stage.substeps).toEqual(['Type', 'Compare']);
});
