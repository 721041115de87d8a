import type { About } from '../../../shared/ipc.ts';
import type { PagePermission } from '../../app/page-notifications.ts';
import type { SnoozeLength } from '../../../core/alerts/view.ts';

export type System = 'windows' | 'mac' | 'linux';

/** The system that a browser says it runs on; Linux where it is none of the others. */
export function systemOf(userAgent: string): System {
  if (/Windows/i.test(userAgent)) return 'windows';
  return /Macintosh|Mac OS/i.test(userAgent) ? 'mac' : 'linux';
}

const SYSTEM_REMEDIES: Readonly<Record<System, string>> = {
  windows:
    'Open Windows Settings > System > Notifications: let {app} notify, and look whether “Do not disturb” is on.',
  mac: 'Open System Settings > Notifications: allow {app}, and look whether a Focus is on.',
  linux:
    'Look in the desktop’s settings whether notifications of {app} are allowed and “Do not disturb” is off. Some window managers need a notification service, such as dunst or mako.',
};

/** What to do where a test notification does not appear. */
export function remedyWords(host: About['host'], system: System): string {
  const app = host === 'desktop' ? 'Floorwatch' : 'this browser';
  return SYSTEM_REMEDIES[system].replaceAll('{app}', app);
}

export interface PermissionWords {
  readonly title: string;
  readonly text: string;
  /** Whether the supervisor can be asked now. */
  readonly ask: boolean;
}

/** Whether the browser lets the page notify, and what to do where it does not. */
export function permissionWords(permission: PagePermission): PermissionWords {
  switch (permission) {
    case 'granted':
      return {
        title: 'This browser shows notifications',
        text: 'While a tab with Floorwatch is open, also behind others.',
        ask: false,
      };
    case 'default':
      return {
        title: 'This browser has not been asked yet',
        text: 'Until it allows notifications, alerts are told on the page only.',
        ask: true,
      };
    case 'denied':
      return {
        title: 'This browser blocks notifications',
        text: 'Open the site’s settings beside the address, allow notifications, and reload the page. Until then alerts are told on the page only.',
        ask: false,
      };
    case 'unsupported':
      return {
        title: 'This browser has no notifications',
        text: 'Alerts are told on the page only.',
        ask: false,
      };
  }
}

export const SNOOZE_WORDS: Readonly<Record<SnoozeLength, string>> = {
  '15m': 'For 15 minutes',
  '1h': 'For an hour',
  shift: 'Until my shift ends',
};

/** How long all can be silenced; to the end of a shift only where that is known. */
export function snoozeChoices(shiftEnd: number | null): readonly SnoozeLength[] {
  return shiftEnd === null ? ['15m', '1h'] : ['15m', '1h', 'shift'];
}
