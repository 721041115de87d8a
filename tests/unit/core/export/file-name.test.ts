import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../src/core/export/file-name.ts';

describe('the name of a file', () => {
  it.each<[readonly string[], string]>([
    [['Winback NRW', '2026-11-25-1903'], 'floorwatch-winback-nrw-2026-11-25-1903.csv'],
    [['../../etc/passwd'], 'floorwatch-etc-passwd.csv'],
    [['<script>"a|b*?"</script>'], 'floorwatch-script-a-b-script.csv'],
    [['Überlingen 東京'], 'floorwatch-überlingen-東京.csv'],
    [['', '…'], 'floorwatch.csv'],
    [['CON.'], 'floorwatch-con.csv'],
  ])('made of %j is %s', (parts, name) => expect(fileName(parts, 'csv')).toBe(name));

  it('stays short', () => expect(fileName(['x'.repeat(500)], 'csv').length).toBeLessThan(80));
});
