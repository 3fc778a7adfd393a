// The walkthrough: every step with its picture.
import { check } from '../checks.mjs';
import { PLAN } from '../documents.mjs';
import { ask, box, choices, command, isOpen, page, shot } from '../window.mjs';
import { named } from '../words.mjs';

const STEPS = ['open', 'problems', 'complete', 'views', 'commands'];

export async function story() {
  await ask('Welcome: Open Walkthrough...');
  await box().locator('input.input').fill(named('walk'));
  await choices().filter({ hasText: named('walk') }).first().click();
  await page.locator('.getting-started-category', { hasText: named('walk.text') }).waitFor();
  for (const step of STEPS) {
    const row = page.locator('.getting-started-step', { hasText: named(`walk.${step}`) }).first();
    if (!(await row.getAttribute('class')).includes('expanded')) await row.click();
    const picture = page.locator('.getting-started-media img');
    await picture.first().waitFor();
    const size = await picture.first().evaluate(async (image) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    check(`${named(`walk.${step}`)}: with its picture`, size[0] > 300, size);
    await shot(`step-${step}`);
  }
  await page.locator('.tab', { hasText: PLAN }).click();
  await isOpen(PLAN).waitFor();
  await command('View: Close Other Editors in Group');
}
