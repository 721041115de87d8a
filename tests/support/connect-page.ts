import { expect, type Locator, type Page } from '@playwright/test';
import type { SimulatorReady, Variables } from './launch.ts';

/** Nothing that signs the app in from outside: the supervisor does it on the page. */
export const NOBODY: Variables = {
  FLOORWATCH_API_URL: '',
  FLOORWATCH_LOGIN_URL: '',
  FLOORWATCH_CLIENT_ID: '',
  FLOORWATCH_CLIENT_SECRET: '',
  FLOORWATCH_DEMO: '',
};

/** What a supervisor enters to connect to a simulated organisation. */
export interface Entry {
  readonly name: string;
  readonly clientId: string;
  /** With one, it signs in as a client; without, in the browser. */
  readonly clientSecret: string | null;
  readonly guide?: boolean;
}

/** First run and everything about signing in, found by role and name. */
export class ConnectPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get welcome(): Locator {
    return this.page.getByRole('heading', { name: 'Connect Floorwatch to your organisation' });
  }

  /** Goes through the three steps up to the last, which is left open. */
  async fill({ api, login }: Pick<SimulatorReady, 'api' | 'login'>, entry: Entry): Promise<void> {
    const { page } = this;
    await page.getByRole('option', { name: /Custom host/ }).click();
    await page.getByLabel('API address').fill(api);
    await page.getByLabel('Login address').fill(login);
    await page.getByRole('button', { name: 'Continue' }).click();
    const method = entry.clientSecret === null ? /Browser sign-in/ : /Client credentials/;
    await page.getByRole('radio', { name: method }).check();
    await page.getByLabel('Client ID').fill(entry.clientId);
    if (entry.clientSecret !== null) await page.getByLabel('Client secret').fill(entry.clientSecret);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Name', { exact: true }).fill(entry.name);
    if (entry.guide === true) {
      await page.getByText('Advanced').click();
      await page.getByRole('radio', { name: /Guide gateway/ }).check();
    }
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save and sign in' }).click();
  }

  async organization(command: string | RegExp): Promise<void> {
    await this.fromMenu(this.page.getByRole('menuitem', { name: command }));
  }

  async watch(name: string): Promise<void> {
    await this.fromMenu(this.page.getByRole('menuitemradio', { name: new RegExp(name) }));
  }

  /** A board that comes live under an open menu may close it; then it is opened again. */
  private async fromMenu(item: Locator): Promise<void> {
    await expect(async () => {
      if (!(await item.isVisible())) {
        await this.page.getByRole('button', { name: /^Organisation:/ }).click({ timeout: 2_000 });
      }
      await item.click({ timeout: 2_000 });
    }).toPass();
  }
}
