// Accessibility rules, checked by axe.
const fs = require('node:fs');
const { expect } = require('@playwright/test');
const { settled } = require('./settled');

const SOURCE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line per element that breaks a rule. */
function readable(violation) {
  const elements = violation.nodes.map((node) => {
    const reasons = [...node.any, ...node.all, ...node.none].map((check) => check.message);
    return `${violation.id} (${violation.impact}): ${node.target.join(' ')}: ${reasons.join('; ') || violation.help}`;
  });
  return elements.join('\n');
}

/**
 * Fails if the page, or the part of it that a selector names, breaks a rule once nothing moves any more:
 * `await expectAccessible(page)`, `await expectAccessible(page, { within: 'dialog[open]' })`.
 */
async function expectAccessible(page, { within } = {}) {
  await settled(page);
  // Through the protocol and not by a script tag, which the page's policy forbids.
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async ([selector, tags]) => {
      const results = await window.axe.run(selector ?? document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      return results.violations;
    },
    [within, RULES],
  );
  expect(violations.map(readable), 'accessibility rules broken').toEqual([]);
}

module.exports = { expectAccessible };
