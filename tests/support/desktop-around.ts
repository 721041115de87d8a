import { execFile } from 'node:child_process';
import type { Run } from '../../src/main/desktop/run-briefly.ts';
import { test as base } from './fixtures.ts';
import type { Variables } from './launch.ts';
import { canNotify, startNotificationService, type NotificationService } from './notification-service.ts';
import { startPrivateBus } from './private-bus.ts';
import { startTrayWatcher, type TrayWatcher } from './tray-watcher.ts';

/** A desktop that shows notifications and a tray, for one test. */
export interface DesktopAround {
  readonly notifications: NotificationService;
  readonly tray: TrayWatcher;
  /** What the app must be told to be on this desktop. */
  readonly settings: Variables;
  /** Runs a program on this desktop, as the app does. */
  readonly run: Run;
}

export const test = base.extend<{ readonly around: DesktopAround }>({
  around: async ({}, use, testInfo) => {
    testInfo.skip(
      !canNotify(),
      'no notification service can be started here: dbus-daemon or dunst is missing',
    );
    const bus = await startPrivateBus();
    const notifications = await startNotificationService(bus);
    const tray = await startTrayWatcher(bus);
    // The tray is found out by the app itself, as on a real desktop.
    await use({
      ...{ notifications, tray },
      settings: { DBUS_SESSION_BUS_ADDRESS: bus.address, FLOORWATCH_TRAY: '' },
      run: runOn(bus.address),
    });
    await tray.close();
    await notifications.close();
    await bus.close();
  },
});

function runOn(address: string): Run {
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: address };
  return (program, args) =>
    new Promise((settle) => {
      execFile(program, [...args], { env }, (error, stdout) => settle(error === null ? stdout : null));
    });
}

export { expect } from './fixtures.ts';
