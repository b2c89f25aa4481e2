import { expect, test } from '@playwright/test';
import { expectAccessible } from '../axe';
import type { SiteCopy } from '../site-copy';
import { APPLICATION, MESSAGE, ORIGIN } from './posting';
import { escaped, expectTyped, fillIn, rows, send, visit } from './visitor';

/**
 * The tests of what people do with the forms, and of what they see.
 *
 * @param copy gives the site, once it is built.
 */
export function testInBrowser(copy: () => SiteCopy): void {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

    test(`an application is stored, and the next page says what happens, ${how}`, async ({
      browser,
    }) => {
      const page = await visit(browser, javaScriptEnabled);
      const application = { ...APPLICATION, organisation: `Example ${how}` };
      await page.goto('/join');
      await fillIn(page, application);
      await page.getByRole('button', { name: 'Send the application' }).click();
      await expect(page).toHaveURL(`${ORIGIN}/join/received`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Your application has arrived',
      );
      const { agreement: _, projectLinks, ...fields } = application;
      expect(
        rows(copy(), 'SELECT * FROM applications WHERE organisation = ?', application.organisation),
      ).toMatchObject([
        {
          ...{ organisation: fields.organisation, website: fields.website, why: fields.why },
          ...{ country: 'NZ', tier: 'silver', contact_name: fields.contactName },
          ...{ contact_role: fields.contactRole, email: fields.email },
          project_links: JSON.stringify(projectLinks.split('\n')),
        },
      ]);
      await page.context().close();
    });

    test(`each fault is named at its field and above, and what was typed stays, ${how}`, async ({
      browser,
    }) => {
      const page = await visit(browser, javaScriptEnabled);
      for (const [name, right] of Object.entries({ join: APPLICATION, contact: MESSAGE })) {
        for (const faulty of Object.keys(right)) {
          if (faulty === 'projectLinks') continue;
          await page.goto(`/${name}`);
          const typed = { ...right, [faulty]: '' };
          await fillIn(page, typed);
          await send(page);
          const field = page.locator(`[name="${faulty}"]`);
          await expect(field, `${name} ${faulty}`).toHaveAttribute('aria-invalid', 'true');
          await expect(page.locator('[aria-invalid]')).toHaveCount(1);
          await expect(page).toHaveTitle(/^Error: /);
          await expect(page.locator('.form-summary')).toBeFocused();
          await expectTyped(page, typed);
          const link = page.locator('.form-summary a');
          await expect(field).toHaveAccessibleDescription(
            new RegExp(`${escaped((await link.textContent()) ?? '')}$`),
          );
          await link.click();
          await expect(field).toBeFocused();
        }
      }
      await page.context().close();
    });
  }

  test('an error goes when its field is mended, and the form can be sent', async ({ browser }) => {
    const page = await visit(browser, true);
    await page.goto('/contact');
    await fillIn(page, { ...MESSAGE, email: 'aroha@example.org, b@example.org', subject: '' });
    await send(page);
    await expect(page.locator('[aria-invalid]')).toHaveCount(2);
    await page.locator('[name="subject"]').fill('Mended');
    await expect(page.locator('[aria-invalid]')).toHaveCount(1);
    await page.locator('[name="email"]').fill('mended@example.org');
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    await expect(page.locator('.form-error:visible')).toHaveCount(0);
    await send(page);
    await expect(page).toHaveURL(`${ORIGIN}/contact/received`);
    expect(
      rows(copy(), 'SELECT subject FROM contacts WHERE email = ?', 'mended@example.org'),
    ).toEqual([{ subject: 'Mended' }]);
    await page.context().close();
  });

  test('who is offline is told so and loses nothing; two presses send once', async ({
    browser,
  }) => {
    const page = await visit(browser, true);
    await page.goto('/contact');
    await fillIn(page, { ...MESSAGE, subject: 'Twice' });
    await page.context().setOffline(true);
    await send(page);
    await expect(page.locator('.form-summary')).toContainText('What you typed is still here');
    await expectTyped(page, { ...MESSAGE, subject: 'Twice' });
    await page.context().setOffline(false);
    let sent = 0;
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/api/contact', async (route) => {
      sent += 1;
      await held;
      await route.continue();
    });
    const button = page.locator('main form button');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Sending…');
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    release();
    await expect(page).toHaveURL(`${ORIGIN}/contact/received`);
    expect(sent).toBe(1);
    await page.context().close();
  });

  test('the forms have no fault that axe finds, empty or with errors', async ({ browser }) => {
    const page = await visit(browser, true);
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1440, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const name of ['join', 'contact']) {
        await page.goto(`/${name}`);
        await expectAccessible(page);
        await send(page);
        await expect(page.locator('.form-summary')).toBeFocused();
        await expectAccessible(page);
        // As browsers do it without JavaScript, which axe needs.
        await page.locator('main form').evaluate((form: HTMLFormElement) => form.submit());
        await expect(page).toHaveURL(`${ORIGIN}/api/${name}`);
        await expect(page.locator('.form-summary')).toBeFocused();
        await expectAccessible(page);
      }
    }
    await page.context().close();
  });

  test('what says that something arrived is for nobody to find', async ({ page }) => {
    for (const name of ['join', 'contact']) {
      await page.goto(`${ORIGIN}/${name}/received`);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    }
    expect(await (await fetch(`${ORIGIN}/sitemap-pages.xml`)).text()).not.toContain('/received');
  });
}
