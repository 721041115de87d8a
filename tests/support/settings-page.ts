import { expect, type Locator, type Page } from '@playwright/test';

/** The settings as a supervisor finds things in them: by role and name. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Settings' });
  }

  async open(pane: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Settings/ }).click();
    await this.dialog.getByRole('tab', { name: pane }).click();
    await expect(this.dialog.getByRole('tabpanel', { name: pane })).toBeVisible();
  }

  /** A rule of the list. */
  rule(name: string): Locator {
    return this.dialog.getByRole('listitem', { name, exact: true });
  }

  async editRule(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Edit ${name}` }).click();
    await expect(this.dialog.getByRole('form', { name: `Edit ${name}` })).toBeVisible();
  }

  /** A condition of the rule that is edited, such as "1" or "2.1". */
  condition(place: string): Locator {
    return this.dialog.getByRole('group', { name: `Condition ${place}`, exact: true });
  }

  get preview(): Locator {
    return this.dialog.getByRole('region', { name: 'Tried on the past' });
  }

  async saveRule(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save rule' }).click();
  }
}
