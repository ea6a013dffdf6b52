// The HTML report in a browser: it runs nothing, asks for nothing, and can be read by everyone.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import axe from 'axe-core';
import {chromium} from 'playwright-core';
import {fileOf, makeAll, NAMES} from './reports.mjs';

const WIDE = {width: 1280, height: 900};
const NARROW = {width: 360, height: 740};
const FOCUSABLE = 'a[href], summary, input[type=radio]:checked, [tabindex="0"]';

let browser;

before(async () => {
  makeAll();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
});

after(() => browser?.close());

/** Opens a report and notes all that it does beside being shown. */
async function open(name, {colorScheme = 'light', viewport = WIDE} = {}) {
  const context = await browser.newContext({colorScheme, viewport});
  const page = await context.newPage();
  const noticed = {requests: [], messages: []};
  page.on('request', request => noticed.requests.push(request.url()));
  page.on('requestfailed', request => noticed.requests.push(`failed: ${request.failure().errorText}`));
  page.on('console', message => noticed.messages.push(message.text()));
  page.on('pageerror', error => noticed.messages.push(String(error)));
  page.on('dialog', dialog => {
    noticed.messages.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const url = pathToFileURL(fileOf(name)).href;
  await page.goto(url);
  return {page, noticed, url, close: () => context.close()};
}

async function violations(page) {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => globalThis.axe.run({resultTypes: ['violations']}));
  assert.ok(results.passes.length > 10, 'axe looked at the page');
  return results.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
}

/** Unfolds what is folded, for that is part of the report. */
function unfold(page) {
  return page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = true)));
}

test('all are valid HTML and CSS', () => {
  const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const digest = '.*Inline style violates Content Security Policy.*'; // it computes no digests; the browser does
  const options = ['--stdout', '--Werror', '--also-check-css', '--filterpattern', digest];
  const run = spawnSync('java', ['-jar', checker, ...options, ...NAMES.map(fileOf)], {encoding: 'utf8'});
  assert.equal(run.stdout + run.stderr, '');
  assert.equal(run.status, 0);
});

for (const name of NAMES) {
  describe(`the report '${name}'`, () => {
    test('names nothing to load', () => {
      const tags = readFileSync(fileOf(name), 'utf8').match(/<[a-z][^>]*>/gi);
      const links = tags.filter(tag => /^<a href="(https:[^"]*" rel="noreferrer|#object-\d+)">$/.test(tag));
      const rest = tags.filter(tag => !links.includes(tag) && tag !== '<link rel="icon" href="data:,">');
      assert.deepEqual(rest.filter(tag => /^<(script|link|img|iframe|object|embed|base|form)/i.test(tag)), []);
      assert.deepEqual(rest.filter(tag => /\s(src|href|action|style|on\w+)=/i.test(tag)), []);
    });

    for (const colorScheme of ['light', 'dark']) {
      for (const viewport of [WIDE, NARROW]) {
        test(`can be read by everyone, ${colorScheme}, ${viewport.width} wide`, async () => {
          const {page, noticed, url, close} = await open(name, {colorScheme, viewport});
          await unfold(page);
          assert.deepEqual(await violations(page), []);
          const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.ok(widths[0] <= widths[1], `scrolls sideways: ${widths}`);
          assert.deepEqual(noticed, {requests: [url], messages: []});
          if (process.env.SCREENSHOTS) {
            await page.screenshot({path: fileOf(`${name}-${colorScheme}-${viewport.width}`).replace(/html$/, 'png'), fullPage: true});
          }
          await close();
        });
      }
    }

    test('is reached by the keyboard, all of it', async () => {
      const {page, close} = await open(name);
      await unfold(page);
      const all = await page.locator(FOCUSABLE).filter({visible: true}).count();
      const reached = new Set();
      for (let i = 0; i < all; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(selector => {
          const focused = document.activeElement;
          const visible = [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
          return focused.matches(selector) ? visible.indexOf(focused) : focused.outerHTML;
        }, FOCUSABLE));
      }
      assert.deepEqual([...reached].sort((a, b) => a - b), [...Array(all).keys()]);
      await close();
    });

    test('prints, with what was folded', async () => {
      const {page, close} = await open(name);
      await page.emulateMedia({media: 'print'});
      await page.waitForFunction(() =>
        [...document.querySelectorAll('details > :not(summary)')].every(part => part.checkVisibility({contentVisibilityAuto: true})),
        undefined, {timeout: 10_000}); // what is shown changes with the next frame, not at once
      const pdf = await page.pdf({path: fileOf(name).replace(/html$/, 'pdf'), format: 'A4'});
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      await close();
    });
  });
}

test('a hostile manifest runs nothing and adds nothing', async () => {
  const {page, noticed, url, close} = await open('hostile');
  await unfold(page);
  assert.equal(await page.locator('script, img, iframe, base, object, embed, link:not([rel=icon]), body style').count(), 0);
  assert.equal(await page.locator('svg:not(.picture, .key), [onload], [onerror], [style]').count(), 0);
  assert.match(await page.locator('.judged').innerText(), /"><script>alert\('name'\)<\/script>/);
  assert.doesNotMatch(await page.content(), /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u0007\u001B]/);
  assert.deepEqual(noticed, {requests: [url], messages: []});
  await close();
});

test('a style or a script that got in all the same would do nothing', async () => {
  const {page, noticed, close} = await open('findings');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<style>h1 { display: none }</style><img src="x" onerror="document.title = 1">');
    document.body.append(Object.assign(document.createElement('script'), {textContent: 'document.title = 2'}));
  });
  assert.ok(await page.locator('h1').isVisible());
  assert.match(await page.title(), /threescale-ha$/);
  assert.deepEqual(noticed.requests.slice(2), ['failed: csp']);
  await close();
});

test('a severity can be chosen, by keyboard too', async () => {
  const {page, close} = await open('findings');
  await page.locator('#show-all').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('.finding:visible').count(), await page.locator('.finding.error').count());
  await page.getByRole('radio', {name: 'warnings'}).check();
  assert.equal(await page.locator('.finding:visible').count(), await page.locator('.finding.warning').count());
  await page.getByRole('radio', {name: 'all'}).check();
  assert.equal(await page.locator('.finding:visible').count(), await page.locator('.finding').count());
  await close();
});

test('a click on an event shows what it takes', async () => {
  const {page, close} = await open('clean');
  for (const event of ['pod lost', 'node drained', 'node lost', 'zone lost', 'rollout']) {
    await page.getByRole('radio', {name: event, exact: true}).check();
    assert.equal(await page.locator('svg.picture:visible').count(), 1);
    assert.ok(await page.getByRole('img', {name: `${event}: the worst placement of each workload`}).isVisible());
  }
  await page.getByRole('radio', {name: 'node lost', exact: true}).focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.getByRole('img', {name: 'zone lost: '}).isVisible());
  assert.ok(await page.locator('svg.picture:visible circle.lost').count() > 0);
  await close();
});

test('what is folded is unfolded by the keyboard', async () => {
  const {page, close} = await open('several');
  await page.locator('#accepted summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#accepted').getByText('zync is rebuilt from system').isVisible());
  await close();
});
