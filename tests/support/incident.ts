import { expect, type Page } from '@playwright/test';
import type { Rule } from '../../src/core/alerts/rule.ts';
import { askWindow } from './ask-window.ts';
import type { Floor } from './floor.ts';

/** The only rule of an incident's test, so that nothing else on the floor is told. */
const RULE = 'campaign-forced-off';

/** A minute is judged when it is closed, and the second one in which it holds raises the alert. */
export const UNTIL_JUDGED = { timeout: 240_000 };

/** A campaign that is stopped while it should run. */
export interface Incident {
  readonly campaign: string;
  /** Whether a notification is about it; a floor has troubles of its own before it is calmed. */
  isTitle(title: string): boolean;
  begin(): Promise<void>;
  /** Sets the campaign on again. */
  end(): Promise<void>;
  /** Names of alerts that are open now. */
  open(): Promise<readonly string[]>;
  /** Waits until a minute that begins only now was judged. */
  untilJudgedAnew(): Promise<void>;
}

export async function prepareIncident(page: Page, floor: Floor): Promise<Incident> {
  const rule = await watchOnly(page, RULE);
  const { view } = await askWindow(page, ['board', 'read']);
  const campaign = view.campaigns.find(({ status, staffing }) => status === 'on' && staffing === 'agents');
  if (campaign === undefined) throw new Error('No campaign is running.');
  const setStatus = (status: string): Promise<void> =>
    floor.act({ act: 'setCampaignStatus', campaignId: campaign.id, status });
  const alerts = () => askWindow(page, ['alerts', 'read']);
  return {
    campaign: campaign.name,
    isTitle: (title) => [rule.name, campaign.name].every((part) => title.includes(part)),
    begin: () => setStatus('forced_off'),
    end: () => setStatus('on'),
    open: async () => (await alerts()).open.map(({ subject }) => subject.name),
    async untilJudgedAnew() {
      const now = Date.now();
      await expect.poll(async () => (await alerts()).judged ?? 0, UNTIL_JUDGED).toBeGreaterThan(now);
    },
  };
}

/** Switches every other rule off; answers the one that is left. */
async function watchOnly(page: Page, ruleId: string): Promise<Rule> {
  const { rules } = await askWindow(page, ['rules', 'read']);
  const kept = rules.find(({ id }) => id === ruleId);
  if (kept === undefined) throw new Error(`There is no rule ${ruleId}.`);
  for (const rule of rules.filter(({ id }) => id !== ruleId))
    await askWindow(page, ['rules', 'save'], { ...rule, enabled: false });
  return kept;
}
