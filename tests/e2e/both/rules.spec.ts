import AxeBuilder from '@axe-core/playwright';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test, type Shown } from '../../support/fixtures.ts';
import { SettingsPage } from '../../support/settings-page.ts';

/** The built-in rule that this journey changes, and gives back as it was. */
const LOW = 'Agents idle while dialing goes on';
const OWN = 'Queue waits';

async function openRules({ page }: Shown): Promise<SettingsPage> {
  await new BoardPage(page).isLive();
  const settings = new SettingsPage(page);
  await settings.open('Rules');
  return settings;
}

test('a built-in rule is changed, tried on the past, and reset', async ({ show }) => {
  const settings = await openRules(await show());
  const { dialog } = settings;
  await expect(settings.rule(LOW)).toContainText('Utilization below 50 %');

  await settings.editRule(LOW);
  await expect(settings.preview).toContainText(/would (not )?have fired|No minute is stored yet/);
  await settings
    .condition('1')
    .getByLabel(/^Level/)
    .fill('40');
  await settings.condition('1').getByLabel('Ends at or above').fill('45');
  await settings.saveRule();

  await expect(settings.rule(LOW)).toContainText('Utilization below 40 % until 45 %');
  await expect(settings.rule(LOW)).toContainText('Edited');
  await expect(dialog.getByRole('button', { name: `Edit ${LOW}` })).toBeFocused();

  await dialog.getByRole('button', { name: `Reset ${LOW}` }).click();
  await expect(settings.rule(LOW)).toContainText('Utilization below 50 %');
  await expect(settings.rule(LOW)).not.toContainText('Edited');
});

test('a level on the wrong side is refused in words, and nothing is lost', async ({ show }) => {
  const shown = await show();
  const settings = await openRules(shown);
  const { dialog } = settings;
  await settings.editRule(LOW);
  const ends = settings.condition('1').getByLabel('Ends at or above');
  await ends.fill('30');
  await settings.saveRule();
  await expect(ends).toBeFocused();
  await expect(ends).toHaveAccessibleDescription('Must be 50 or more: the alert ends there.');

  await shown.page.keyboard.press('Escape');
  const question = dialog.getByRole('alertdialog', { name: 'Unsaved changes' });
  await expect(question.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await shown.page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(ends).toHaveValue('30');
  await expect(ends).toBeFocused();

  await dialog.getByRole('tab', { name: 'Shift' }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(dialog.getByRole('form', { name: 'Shift plan' })).toBeVisible();
});

test('an own rule is written by keyboard alone, switched off and removed', async ({ show }) => {
  const shown = await show();
  const settings = await openRules(shown);
  const { dialog } = settings;
  const { keyboard } = shown.page;
  await dialog.getByRole('button', { name: 'Add rule' }).press('Enter');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await keyboard.type(OWN);
  await dialog.getByLabel('Watches').selectOption('Each queue');
  await settings.condition('1').getByLabel('Measure').selectOption('Longest wait');
  await settings
    .condition('1')
    .getByLabel(/^Level/)
    .fill('90');
  await settings.condition('1').getByLabel('Ends below').fill('60');

  await dialog.getByRole('button', { name: 'Add a group' }).press('Enter');
  const inner = settings.condition('2.1');
  await expect(inner.getByLabel('Measure')).toBeFocused();
  await dialog.getByRole('button', { name: 'Remove group 2' }).press('Enter');
  await expect(inner).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Add a level' })).toBeFocused();
  await settings.saveRule();

  await expect(settings.rule(OWN)).toContainText('Longest wait 90 s or more until below 60 s');
  const on = settings.rule(OWN).getByRole('switch', { name: `${OWN} is on` });
  await on.press('Space');
  await expect(on).not.toBeChecked();

  await dialog.getByRole('button', { name: `Remove ${OWN}` }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(settings.rule(OWN)).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Add rule' })).toBeFocused();
});

test('a rule is narrowed to a team by its name, and the choice is kept', async ({ show }) => {
  const settings = await openRules(await show());
  await settings.editRule(LOW);
  await settings.dialog.getByRole('radio', { name: /^Chosen campaigns/ }).check();
  const teams = settings.dialog.getByRole('group', { name: 'Teams' });
  const team = teams.getByRole('checkbox', { name: /\(skill group\)$/ }).first();
  const name = (await team.locator('xpath=..').textContent()) ?? '';
  await team.check();
  await expect(teams).toContainText('1 chosen');
  await settings.saveRule();
  await expect(settings.rule(LOW)).toContainText('Edited');

  await settings.editRule(LOW);
  await expect(teams.getByRole('checkbox', { name })).toBeChecked();
  await expect(teams).not.toContainText('not on the board now');
});

test('a scope that was begun does not stand in the way of a rule over the connection', async ({ show }) => {
  const settings = await openRules(await show());
  const { dialog } = settings;
  await dialog.getByRole('button', { name: 'Add rule' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Out of date');
  await dialog.getByRole('radio', { name: /^Chosen campaigns/ }).check();
  await dialog.getByLabel('Watches').selectOption('The connection');
  await dialog.getByRole('button', { name: 'Add a state' }).click();
  await settings.condition('2').getByLabel('State', { exact: true }).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Remove condition 1' }).click();
  await settings.saveRule();
  await expect(settings.rule('Out of date')).toBeVisible();
});

test('the list and the editor can be used by everybody', async ({ show }) => {
  const { page, ...rest } = await show();
  const settings = await openRules({ page, ...rest });
  const check = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  };
  await check();
  await settings.editRule(LOW);
  await check();
});
