// Pictures of the app that are kept, and compared with how it looks now.
const fs = require('node:fs');
const path = require('node:path');
const { test, expect } = require('@playwright/test');
const { settled } = require('./settled');

const FOLDER = path.join(__dirname, '../../../docs/pictures');
/** Of 100: small files, in which text still reads well. */
const QUALITY = 70;
/** How far a color may be off, of 255: compression and the smoothing of edges make less. */
const TOLERANCE = 48;
/** How much of a picture may be off: less than a word of it. */
const MOST = 0.0005;

/** The page as it is, as WebP. */
async function shoot(page) {
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** Runs in a page: the share of the pixels in which two pictures differ; 1 if they are not of one size. */
async function shareOff([one, other, tolerance]) {
  const pixels = async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [left, right] = [await pixels(one), await pixels(other)];
  if (left.width !== right.width || left.height !== right.height) return 1;
  let off = 0;
  for (let at = 0; at < left.data.length; at += 4) {
    const isOff = [0, 1, 2].some((channel) => Math.abs(left.data[at + channel] - right.data[at + channel]) > tolerance);
    if (isOff) off += 1;
  }
  return off / (left.data.length / 4);
}

/**
 * Compares the page with the picture of that name, and goes on if they differ. `--update-snapshots` keeps the page
 * as the new picture; look at it before you commit it.
 */
async function expectPicture(page, name) {
  const file = path.join(FOLDER, `${name}.webp`);
  const now = await shoot(page);
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, now);
    return;
  }
  const kept = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  if (kept.equals(now)) return;
  await test.info().attach(`${name} now`, { body: now, contentType: 'image/webp' });
  expect.soft(kept.length, `there is no picture ${file}`).toBeGreaterThan(0);
  if (kept.length === 0) return;
  // A page of its own: the app's policy lets nothing else in.
  const judge = await page.context().browser().newPage();
  const share = await judge.evaluate(shareOff, [kept.toString('base64'), now.toString('base64'), TOLERANCE]);
  await judge.close();
  expect.soft(share, `${name} looks different from its picture`).toBeLessThanOrEqual(MOST);
}

module.exports = { expectPicture };
