// Promise: inside another page Waymark opens no map, so nobody can be made to press what they do not see; a page of one map is shown.
const fs = require('node:fs');
const http = require('node:http');
const { test: base, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey, file } = require('../support/journey');
const { EDITOR } = require('../support/files');
const { storedMaps } = require('../support/stored_text');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', { title: 'Ask', notes: 'At the counter' }] } });
const REFUSAL = 'Waymark is shown inside another page';

const test = base.extend({
  /** Shows an address in a frame: `await around('this site', address)`. Answers the frame. */
  around: async ({ page, baseURL, problems }, use) => {
    let body;
    // A server and no `page.route`: browsers let no page of unknown whereabouts show one of this machine.
    const server = http.createServer((request, response) => response.end(body));
    const host = new URL(baseURL).hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    await new Promise((done) => server.listen(0, host, done));
    const other = `http://${host}:${server.address().port}/around.html`;
    problems.allow(new RegExp(`request to another origin: GET ${other}$`));
    const own = new URL('around.html', baseURL).href;
    await page.route(own, (route) => route.fulfill({ contentType: 'text/html', body }));
    await use(async (whose, address, sandbox) => {
      const limits = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
      body = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Around</title><iframe name="inner" src="${address}"${limits} style="width:1000px;height:700px"></iframe></html>`;
      await page.goto('about:blank');
      await page.goto(whose === 'this site' ? own : other);
      return page.frame({ name: 'inner' });
    });
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  },
});

for (const whose of ['this site', 'another site']) {
  test(`F43 in a page of ${whose} nothing can be edited, and a link leads to a tab of its own`, async ({ page, context, baseURL, around }) => {
    const editor = new EditorPage(page);
    await editor.openMap(MAP);
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    const mapAddress = page.url();
    const before = await storedMaps(page);
    for (const inner of [baseURL, mapAddress]) {
      const framed = await around(whose, inner);
      await expect(framed.getByRole('heading', { name: REFUSAL })).toBeVisible();
      const link = framed.getByRole('link', { name: 'Open Waymark in its own tab' });
      // All that there is: no map, no button, no field, and nothing that a click or a key could reach.
      expect(await framed.evaluate(() => document.body.innerText.split('\n').filter(Boolean).length)).toBe(3);
      await expect(framed.locator('button, input, textarea, select, [tabindex], [contenteditable], dialog, [data-ready]')).toHaveCount(0);
      await framed.getByRole('heading').click();
      for (const key of ['n', 'Delete', 'Control+z', 'Control+k', 'Enter']) await page.keyboard.press(key);
      await framed.locator('body').evaluate((body, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'other.journey.json', { type: 'application/json' }));
        for (const name of ['dragenter', 'dragover', 'drop']) body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      }, file(journey({ title: 'Market' })).buffer.toString());
      await expect(framed.getByRole('heading')).toHaveText(REFUSAL);
      await expectAccessible(framed);
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      const coming = context.waitForEvent('page');
      await link.click();
      const own = await coming;
      await expect(own).toHaveURL(inner);
      expect(await own.evaluate(() => window.opener)).toBeNull();
      if (inner === mapAddress) {
        const there = new EditorPage(own);
        await expect(there.board.card('Search')).toBeVisible();
        await there.board.addCard(LOOK, 'Compare');
        expect((await there.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
      } else {
        await expect(new HomePage(own).tile('Shop')).toBeVisible();
        expect(await storedMaps(own), 'what is stored is as it was').toEqual(before);
      }
      await own.close();
    }
  });
}

test('F43 a link with a whole map in it is not opened in a frame, either', async ({ baseURL, around }) => {
  for (const hash of ['#m1:abc', '#/view', '#nonsense']) {
    const framed = await around('another site', baseURL + hash);
    await expect(framed.getByRole('heading', { name: REFUSAL })).toBeVisible();
    await expect(framed.getByRole('link')).toHaveAttribute('href', baseURL + hash);
  }
});

test.describe('F43 pages in one file', () => {
  /** Lets the server have a page. Answers its address. */
  const serve = async (page, baseURL, name, html) => {
    const address = new URL(name, baseURL).href;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    return address;
  };

  for (const [how, sandbox] of [
    ['a frame', undefined],
    ['a frame that may keep nothing', 'allow-scripts'],
  ]) {
    test(`an exported map is read in ${how}`, async ({ page, baseURL, around }) => {
      const editor = new EditorPage(page);
      await editor.openMap(MAP);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await editor.dialog.getByText('Stand-alone page', { exact: true }).click();
      const coming = page.waitForEvent('download');
      await editor.answer('Download');
      const html = fs.readFileSync(await (await coming).path(), 'utf8');
      const inner = await serve(page, baseURL, 'exported.html', html);
      const framed = await around('another site', inner, sandbox);
      await framed.getByRole('button', { name: 'Ask' }).first().click();
      await expect(framed.getByText('At the counter')).toBeVisible();
      await expect(framed.getByText(REFUSAL)).toHaveCount(0);
    });
  }

  test('the editor as one file is not opened, with a map in it or without; what it holds is shown as a table', async ({ page, baseURL, around }) => {
    const html = fs.readFileSync(EDITOR, 'utf8');
    const filled = html.replace('<div id="waymark-table"></div>', '<table><tr><td>Ask</td></tr></table>');
    for (const [name, text, tables] of [['waymark.html', html, 0], ['filled.html', filled, 1]]) {
      const framed = await around('this site', await serve(page, baseURL, name, text));
      await expect(framed.getByRole('heading', { name: REFUSAL })).toBeVisible();
      await expect(framed.locator('[data-ready]')).toHaveCount(0);
      await expect(framed.getByRole('cell', { name: 'Ask' })).toHaveCount(tables);
    }
  });
});
