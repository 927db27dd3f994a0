import type { Locator, Page } from '@playwright/test';

type Ground = Page | Locator;

/** A field of a form by its exact name, whatever its kind. */
export function field(ground: Ground, name: string): Locator {
  return ground.getByRole('textbox', { name, exact: true }).or(ground.getByRole('combobox', { name, exact: true }));
}

/** Chooses out of a short list of words. */
export async function choose(page: Page, ground: Ground, name: string, option: string): Promise<void> {
  await ground.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types into a field with suggestions and takes the first that shows the word. */
export async function lookUp(page: Page, ground: Ground, name: string, text: string, option = text): Promise<void> {
  const box = ground.getByRole('combobox', { name, exact: true });
  await box.click();
  await box.fill(text);
  await page.getByRole('option').filter({ hasText: option }).first().click();
}
