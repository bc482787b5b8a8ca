// Promise: a browser that is killed in the middle of editing loses nothing that was shown as saved, and at most a second.
//
// `KILL_TRIALS=200 cargo xtask e2e kill` tries it as often as a release should; the suite does it a few times.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('@playwright/test');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey } = require('../support/journey');

const TRIALS = Number(process.env.KILL_TRIALS ?? 3);
const LOOK = 'Ana / Touchpoints / Look';
const THOUGHTS = 'Ana / Thoughts / Use';
/** About how many characters the maps have. */
const SIZES = [1_000, 30_000, 300_000, 1_000_000];
/** An edit older than this, in milliseconds, is not lost. */
const MOST_LOST_MS = 1_000;
const NOTE_LENGTH = 19_000;

/** A map of about `size` characters. */
function mapOf(size) {
  const notes = (count) => 'word '.repeat(Math.ceil(count / 5)).slice(0, count);
  const count = Math.ceil(size / NOTE_LENGTH);
  const filler = Array.from({ length: count }, (_, at) => ({ title: `Filler ${at}`, notes: notes(Math.min(size, NOTE_LENGTH)) }));
  return journey({ title: 'Killed', cards: { [LOOK]: ['Edit 0'], [THOUGHTS]: filler } });
}

/** Ends all processes of the browser with this profile as no program can prevent. */
function kill(profile) {
  const pids = execFileSync('pgrep', ['-f', `user-data-dir=${profile}`], { encoding: 'utf8' }).trim().split('\n');
  for (const pid of pids) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}

/** Follows what the page shows: how many edits stood there each time it said “Saved”. */
async function followSaves(page, note) {
  await page.exposeFunction('noteSaved', note);
  await page.evaluate(() => {
    const state = document.querySelector('[data-save-state]');
    const tell = () => {
      if (state.dataset.saveState !== 'saved') return;
      window.noteSaved(document.body.textContent.match(/Edit \d+/g).map((edit) => Number(edit.slice(5))));
    };
    new MutationObserver(tell).observe(state, { attributeFilter: ['data-save-state'] });
  });
}

/** Edits until the kill; answers how many edits were shown as saved, and how many were old enough to be. */
async function editUntilKilled(profile, options, map, editFor) {
  const context = await chromium.launchPersistentContext(profile, options);
  const editor = new EditorPage(context.pages()[0]);
  await editor.openMap(map);
  let saved = 0;
  await followSaves(editor.page, (edits) => {
    saved = Math.max(saved, ...edits);
  });
  const made = [];
  let isOver = false;
  const editing = (async () => {
    for (let edit = 1; !isOver; edit += 1) {
      await editor.board.addCard(LOOK, `Edit ${edit}`);
      made.push({ edit, at: Date.now() });
    }
  })().catch((error) => {
    if (!isOver) throw error;
  });
  await Promise.race([editing, new Promise((resolve) => setTimeout(resolve, editFor))]);
  isOver = true;
  const killedAt = Date.now();
  kill(profile);
  await editing;
  await context.close().catch(() => {});
  const old = made.filter(({ at }) => at < killedAt - MOST_LOST_MS).map(({ edit }) => edit);
  return { saved, old: Math.max(0, ...old) };
}

/** What is in the map when the browser starts again. */
async function editsAfterwards(profile, options) {
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    const editor = new EditorPage(context.pages()[0]);
    await new HomePage(editor.page).open();
    await new HomePage(editor.page).openMap('Killed');
    await editor.waitUntilShown();
    return (await editor.cards())[LOOK].map((title) => Number(title.slice(5)));
  } finally {
    await context.close();
  }
}

for (let trial = 0; trial < TRIALS; trial += 1) {
  const size = SIZES[trial % SIZES.length];
  // From right after an edit to after several saves, never twice the same.
  const editFor = 400 + ((trial * 733) % 3_600);
  test(`F48 trial ${trial}: a map of ${size} characters, killed after ${editFor} ms of editing`, async ({ baseURL, launchOptions, locale, viewport }) => {
    test.setTimeout(120_000);
    const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'waymark-kill-'));
    const options = { ...launchOptions, baseURL, locale, viewport };
    try {
      const { saved, old } = await editUntilKilled(profile, options, mapOf(size), editFor);
      const edits = await editsAfterwards(profile, options);
      // Whole, and nothing in between is missing.
      expect(edits).toEqual(edits.map((_, at) => at));
      const last = edits.length - 1;
      expect(last, 'what was shown as saved is there').toBeGreaterThanOrEqual(saved);
      expect(last, 'what is older than a second is there').toBeGreaterThanOrEqual(old);
    } finally {
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
