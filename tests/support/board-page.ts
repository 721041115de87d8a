import { expect, type Locator, type Page } from '@playwright/test';

/** The board as a supervisor finds things on it: by role and name. */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get connection(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Connection:' });
  }

  get campaigns(): Locator {
    return this.page.getByRole('listbox', { name: 'Campaigns' }).getByRole('option');
  }

  get chart(): Locator {
    return this.page.getByRole('img', { name: /^Agents by status, contacts per minute/ });
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Find a campaign' });
  }

  /** A figure of the opened campaign. */
  tile(name: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${name}`) });
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  async isLive(): Promise<void> {
    await expect(this.connection).toHaveText(/Live/);
    await expect(this.campaigns.first()).toBeVisible();
  }

  /** Chooses in a menu behind a button, such as "Theme". */
  async choose(menu: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${menu}:`) }).click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${choice}`) }).click();
  }

  /** How many different colours the chart's canvas holds: 1 for one that was never drawn. */
  async drawnColours(): Promise<number> {
    return this.chart.evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d');
      if (context === null) return 0;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
  }
}
