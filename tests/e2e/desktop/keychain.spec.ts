import { BoardPage } from '../../support/board-page.ts';
import { ConnectPage, NOBODY } from '../../support/connect-page.ts';
import { everythingBelow } from '../../support/everything-below.ts';
import { expect, test } from '../../support/fixtures.ts';
import { canKeepSecrets, startSecretService } from '../../support/secret-service.ts';

test('the keychain keeps the sign-in from one start to the next', async ({ show, floor, folder }) => {
  test.skip(
    !canKeepSecrets(),
    'no secret service can be started here: dbus-daemon or gnome-keyring is missing',
  );
  const service = await startSecretService();
  try {
    const settings = { ...NOBODY, DBUS_SESSION_BUS_ADDRESS: service.address };
    const first = await show(settings);
    const { clientId, clientSecret } = floor.ready;
    await new ConnectPage(first.page).fill(floor.ready, { name: 'Contoso', clientId, clientSecret });
    await new ConnectPage(first.page).save();
    await new BoardPage(first.page).isLive();
    await expect(first.page.getByText('kept for this session only')).toHaveCount(0);
    await first.electron?.close();
    expect(everythingBelow(folder)).not.toContain(clientSecret);

    const second = await show(settings);
    await new BoardPage(second.page).isLive();
  } finally {
    await service.close();
  }
});
