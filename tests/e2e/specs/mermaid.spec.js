// Promise: what leaves as a Mermaid journey is read by Mermaid itself as it was meant, and journeys from READMEs open.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, file } = require('../support/journey');
const { loadMermaid, readByMermaid } = require('../support/mermaid');

const AWKWARD = ['title search', 'Ticket #5; part 2: pay', 'section choice', '50%% off {x}', 'A < B & C > D', '日本 😀'];

test('Mermaid reads an export as it was meant: sections, tasks, scores, actors', async ({ page, context }) => {
  const editor = new EditorPage(page);
  const cards = AWKWARD.map((title, index) => ({ title, sentiment: (index % 5) - 2 }));
  await editor.openMap(journey({
    title: 'C# course: "the map"',
    personas: ['Ana, the first', 'Bo'],
    stages: ['Phase 1: start', 'Buy'],
    cards: { 'Ana, the first / Touchpoints / Phase 1: start': cards, 'Bo / Touchpoints / Buy': ['Pay'] },
  }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Mermaid journey' }).check();
  const text = await editor.dialog.getByRole('region', { name: 'Preview' }).textContent();
  const other = await context.newPage();
  await loadMermaid(other);
  const [read] = await readByMermaid(other, [text.trim()]);
  expect(read.error).toBeUndefined();
  expect(read.title.trim()).toBe('C# course: "the map"');
  expect(read.sections.map((it) => it.trim())).toEqual(['Phase 1: start', 'Buy']);
  const tasks = read.tasks.map(({ task, score, people }) => [task.trim(), score, people.map((it) => it.trim())]);
  expect(tasks).toEqual([
    ...AWKWARD.map((title, index) => [title, (index % 5) + 1, ['Ana, the first']]),
    ['Pay', 3, ['Bo']],
  ]);
});

test('a journey in a README opens, with what was repaired', async ({ page }) => {
  const home = new HomePage(page);
  const editor = new EditorPage(page);
  await home.open();
  const text = '# Our day\n\n```mermaid\njourney\n  title My day\n  section Work\n    Make tea: 5: Me\n    Ticket #5 opened: 2: Me, Cat\n    Sit down -> 1: Me\n```\n';
  await home.openFiles(file(text, 'README.md'));
  await expect(editor.dialog).toContainText('Line 8');
  await editor.answer('Close');
  await expect(editor.title).toHaveText('My day');
  for (const title of ['Make tea', 'Ticket #5 opened', 'Sit down']) await expect(editor.board.card(title).first()).toBeVisible();
  const exported = await editor.exported();
  expect(exported.personas.map((persona) => persona.name)).toEqual(['Me', 'Cat']);
  expect(exported.cards.find((card) => card.title === 'Make tea').sentiment).toBe(2);
});

test('another diagram is named', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await home.openFiles(file('flowchart LR\n  A --> B\n', 'chart.mmd'));
  await expect(home.report).toContainText('flowchart');
});
