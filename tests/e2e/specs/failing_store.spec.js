// Promise: whichever call of the storage fails, what was stored stays as it was, it is said, and the next try succeeds (F45).
//
// Each flow runs once to count its calls that store something, then once for each of them, and that call fails.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { Versions } = require('../pages/versions');
const { storedMaps, expectWhole } = require('../support/stored_text');
const { FLOWS } = require('../support/storing_flows');

/** Longer than any wait before something is stored. */
const REST_MS = 1_200;
const FULL = /storage is full/;

/** Counts the calls that store something, in local storage and in the journal, and lets the one fail that is asked for. */
function watchStores() {
  const watch = { isOn: false, keys: [], fails: 0 };
  window.watchedStores = watch;
  const guard = (store, name, keyOf, isWatched) => {
    const real = store[name];
    store[name] = function (...values) {
      if (!watch.isOn || !isWatched(this)) return real.apply(this, values);
      watch.keys.push(keyOf(values, this));
      if (watch.keys.length === watch.fails) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return real.apply(this, values);
    };
  };
  guard(Storage.prototype, 'setItem', ([key]) => key, (store) => store === localStorage);
  guard(IDBObjectStore.prototype, 'put', (_, { name }) => name, () => true);
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
    return Object.fromEntries(await storedMaps(this.page));
  }

  /** Waits until the database has done what it was asked for. */
  settle() {
    return this.page.evaluate(async () => {
      const database = await window.waymarkJournal.opening;
      await new Promise((done) => (database.transaction(database.objectStoreNames).oncomplete = done));
    });
  }
}

/** The app in a browser of its own, where everything is ready for the flow. */
async function appFor(flow, context) {
  await context.addInitScript(watchStores);
  const page = await context.newPage();
  const editor = new EditorPage(page);
  const app = { page, editor, home: new HomePage(page), versions: new Versions(editor), store: new Store(page) };
  await flow.before(app);
  await app.store.settle();
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
  const words = failed.includes(':map:') ? FULL : flow.tells?.[failed];
  if (words) {
    await expect(app.page.getByText(words).first()).toBeVisible({ timeout: 2_000 });
    const maps = await app.store.maps();
    if (flow.storesSeveral) expect(maps, 'the maps are as they were').toMatchObject(before);
    else expect(maps, 'the maps are as they were').toEqual(before);
    await app.store.mend();
    await (flow.again ?? flow.act)(app);
  } else {
    await app.store.mend();
  }
  await flow.isDone(app);
  for (const stored of await storedMaps(app.page)) expectWhole(stored);
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
