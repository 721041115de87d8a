import { describe, expect, it } from 'vitest';
import {
  permissionWords,
  remedyWords,
  snoozeChoices,
  systemOf,
} from '../../../../src/renderer/features/notifications/view-model.ts';

describe('the system', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Electron/45', 'windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'mac'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
  ])('of %s is %s', (userAgent, system) => {
    expect(systemOf(userAgent)).toBe(system);
  });
});

describe('where no notification appears', () => {
  it.each([
    ['desktop', 'windows', /Windows Settings.*let Floorwatch notify/],
    ['desktop', 'mac', /System Settings.*allow Floorwatch/],
    ['desktop', 'linux', /notifications of Floorwatch/],
    ['web', 'windows', /let this browser notify/],
    ['web', 'linux', /notifications of this browser/],
  ] as const)('says for %s on %s what to look at', (host, system, words) => {
    expect(remedyWords(host, system)).toMatch(words);
  });
});

describe('the permission of the page', () => {
  it.each([
    ['default', true],
    ['granted', false],
    ['denied', false],
    ['unsupported', false],
  ] as const)('where it is %s is asked for: %j', (permission, ask) => {
    expect(permissionWords(permission).ask).toBe(ask);
  });

  it('that was refused says where it can be given', () => {
    expect(permissionWords('denied').text).toMatch(/site’s settings/);
  });
});

describe('silence', () => {
  it('lasts to the end of the shift only where one is planned', () => {
    expect(snoozeChoices(null)).toEqual(['15m', '1h']);
    expect(snoozeChoices(1)).toEqual(['15m', '1h', 'shift']);
  });
});
