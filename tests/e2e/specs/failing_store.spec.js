// Promise: whichever call of the storage fails, what was stored stays as it was, it is said, and the next try succeeds (F45).
//
// Each flow runs once to count its calls that store something, then once for each of them, and that call fails.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, idOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
/** Longer than any wait before something is stored. */
const REST_MS = 1_200;
const SHOP = journey({ cards: { [LOOK]: ['Search'] } });

/** Counts the calls that store something, in local storage and in the journal, and lets the one fail that is asked for. */
function watchStores() {
  const watch = { isOn: false, keys: [], fails: 0 };
  window.watchedStores = watch;
  const guard = (store, name, keyOf, isWatched) => {
    const real = store[name];
    store[name] = function (...values) {
      if (!watch.isOn || !isWatched(this)) return real.apply(this, values);
      watch.keys.push(keyOf(values));
      if (watch.keys.length === watch.fails) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return real.apply(this, values);
    };
  };
  guard(Storage.prototype, 'setItem', ([key]) => key, (store) => store === localStorage);
  guard(IDBObjectStore.prototype, 'put', () => 'journal', () => true);
}

class Store {
  constructor(page) {
    this.page = page;
  }

  /** From now on the call number `fails` fails; 0 for none. */
  watch(fails) {
    return this.page.evaluate((at) => Object.assign(window.watchedStores, { isOn: true, keys: [], fails: at }), fails);
  }

  /** What was stored since then, by its key. */
  async keys() {
    return this.page.evaluate(() => window.watchedStores.keys);
  }

  /** How many calls there were, when no more come. */
  async countAtRest() {
    let counted = -1;
    for (let now = (await this.keys()).length; now !== counted; now = (await this.keys()).length) {
      counted = now;
      await this.page.waitForTimeout(REST_MS);
    }
    return counted;
  }

  mend() {
    return this.page.evaluate(() => Object.assign(window.watchedStores, { isOn: false }));
  }

  /** The texts of all maps by their keys. */
  async maps() {
    const all = await this.page.evaluate(() => ({ ...localStorage }));
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.includes(':map:')));
  }
}

/** The flows: what comes before, what stores, and how it is seen that all of it is there. */
const FLOWS = {
  'an edit': {
    before: ({ editor }) => editor.openMap(SHOP),
    act: ({ editor }) => editor.board.addCard(LOOK, 'Ask'),
    isDone: async ({ editor }) => {
      await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
      await editor.reload();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
    },
    // It is tried again by itself.
    again: ({ editor }) => expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 8_000 }),
  },
  'a new map': {
    before: ({ home }) => home.open(),
    act: ({ page }) => page.getByRole('button', { name: 'New map', exact: true }).click(),
    isDone: ({ editor }) => editor.waitUntilShown(),
  },
  'a map that is kept': {
    before: async ({ home, editor }) => {
      await home.open();
      await home.openFiles(SHOP);
      await editor.waitUntilShown();
    },
    act: ({ editor }) => editor.editACopy.click(),
    isDone: async ({ page, editor }) => {
      await expect(editor.editACopy).toHaveCount(0);
      await page.reload();
      await editor.waitUntilReady();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
    },
  },
  'a duplicate': {
    before: onHome,
    act: ({ home }) => home.choose('Shop', 'Duplicate'),
    isDone: ({ home }) => expect(home.tile('Shop (copy)')).toBeVisible(),
  },
  'a future map': {
    before: onHome,
    act: ({ home }) => home.choose('Shop', 'Plan its future'),
    isDone: ({ home }) => expect(home.tiles).toHaveCount(2),
  },
  'a template': {
    before: onHome,
    act: ({ home }) => home.choose('Shop', 'Save as template'),
    isDone: ({ home }) => expect(home.tiles).toHaveCount(2),
  },
  'a new title': {
    before: onHome,
    act: async ({ home, page }) => {
      await home.choose('Shop', 'Rename…');
      await home.dialog.getByLabel('Title').fill('Market');
      await page.keyboard.press('Enter');
    },
    isDone: ({ home }) => expect(home.tile('Market')).toBeVisible(),
  },
  'a map that is replaced': {
    before: async (app) => {
      await onHome(app);
      await app.home.openFiles(journey({ cards: { [LOOK]: ['Other'] } }));
      await app.editor.editACopy.click();
    },
    act: ({ home }) => home.answer('Replace'),
    isDone: async ({ editor }) => {
      await editor.waitUntilShown();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Other'] });
    },
    again: async ({ home, editor, page }) => {
      await page.goto('./#/');
      await home.openFiles(journey({ cards: { [LOOK]: ['Other'] } }));
      await editor.editACopy.click();
      await home.answer('Replace');
    },
  },
};

async function onHome({ home, editor }) {
  await home.open();
  await home.keepFile(SHOP);
  await editor.allMaps.click();
  await expect(home.tile('Shop')).toBeVisible();
}

/** The app in a browser of its own, where everything is ready for the flow. */
async function appFor(flow, context) {
  await context.addInitScript(watchStores);
  const page = await context.newPage();
  const app = { page, home: new HomePage(page), editor: new EditorPage(page), store: new Store(page) };
  await flow.before(app);
  return app;
}

/** Lets the call number `fails` of the flow fail, and sees what became of it. */
async function fail(flow, context, fails) {
  const app = await appFor(flow, context);
  const before = await app.store.maps();
  await app.store.watch(fails);
  await flow.act(app);
  await expect.poll(() => app.store.keys().then((keys) => keys.length)).toBeGreaterThanOrEqual(fails);
  const failed = (await app.store.keys())[fails - 1];
  if (failed.includes(':map:')) {
    await expect(app.page.getByText(/storage is full/).first()).toBeVisible({ timeout: 2_000 });
    expect(await app.store.maps(), 'the maps are as they were').toEqual(before);
    await app.store.mend();
    await (flow.again ?? flow.act)(app);
  } else {
    await app.store.mend();
  }
  await flow.isDone(app);
  for (const [key, text] of Object.entries(await app.store.maps())) {
    const [header, body] = text.split('\n');
    expect(Buffer.byteLength(body), `${key} is whole`).toBe(JSON.parse(header).length);
    expect(key).toContain(JSON.parse(body).id);
  }
}

for (const [name, flow] of Object.entries(FLOWS)) {
  test(`F45 ${name}: each call that stores something fails once`, async ({ newContext }) => {
    test.setTimeout(180_000);
    const app = await appFor(flow, await newContext());
    await app.store.watch(0);
    await flow.act(app);
    const count = await app.store.countAtRest();
    expect(count, 'the flow stores something').toBeGreaterThan(0);
    await flow.isDone(app);
    for (let fails = 1; fails <= count; fails += 1) {
      await test.step(`call ${fails} of ${count}`, async () => fail(flow, await newContext(), fails));
    }
  });
}
