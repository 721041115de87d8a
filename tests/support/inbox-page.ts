import type { Locator, Page } from '@playwright/test';

/** The alerts as a supervisor finds things among them: by role and name. */
export class InboxPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get bell(): Locator {
    return this.page.getByRole('button', { name: /^Alerts:/ });
  }

  get drawer(): Locator {
    return this.page.getByRole('dialog', { name: 'Alerts' });
  }

  get search(): Locator {
    return this.drawer.getByRole('textbox', { name: 'Find an alert' });
  }

  tab(status: string): Locator {
    return this.drawer.getByRole('tab', { name: new RegExp(`^${status}`) });
  }

  /** One alert of the list that is shown, by its rule and whom it is about. */
  alert(rule: string, subject: string): Locator {
    return this.drawer.getByRole('listitem').filter({ hasText: rule }).filter({ hasText: subject });
  }

  async open(rule: string, subject: string): Promise<void> {
    await this.alert(rule, subject)
      .getByRole('button', { name: new RegExp(rule) })
      .first()
      .click();
  }
}
