import { describe, expect, it } from 'vitest';
import { fault } from '../../../../src/core/faults/fault.ts';
import { remedyFor } from '../../../../src/core/faults/remedies.ts';

describe('core/faults/remedies', () => {
  it('names the missing permission in title and remedy', () => {
    const missing = fault('permission-missing', 'refused', {
      permissions: ['outbound:campaign:view', 'routing:queue:view'],
    });
    expect(remedyFor(missing)).toEqual({
      title: 'Permission missing: outbound:campaign:view, routing:queue:view',
      remedy:
        'Ask an administrator to add outbound:campaign:view, routing:queue:view to the role of this client.',
    });
  });

  it('has words where the platform did not name it', () => {
    expect(remedyFor(fault('permission-missing', 'refused')).title).toBe('Permission missing');
  });
});
