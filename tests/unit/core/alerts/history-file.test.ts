import { describe, expect, it } from 'vitest';
import { historyFileName } from '../../../../src/core/alerts/history-file.ts';
import { NINE } from '../../../support/alert-builder.ts';

describe('core/alerts/history-file', () => {
  it.each([
    ['Contoso', 'alerts-Contoso-2026-11-25.csv'],
    ['Müller & Söhne GmbH', 'alerts-Müller-Söhne-GmbH-2026-11-25.csv'],
    ['../../etc/passwd', 'alerts-etc-passwd-2026-11-25.csv'],
    ['', 'alerts-2026-11-25.csv'],
    ['x'.repeat(200), `alerts-${'x'.repeat(60)}-2026-11-25.csv`],
  ])('names the file of %s', (organization, name) => {
    expect(historyFileName(organization, NINE)).toBe(name);
  });
});
