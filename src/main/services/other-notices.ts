import type { Notice } from '../../core/alerts/state.ts';
import type { HandOverNote } from '../../core/shifts/plan.ts';
import type { Instant } from '../../core/time/minute.ts';

/** Shows what a notification looks like; no alert is behind it. */
export function tryNotice(now: Instant): Notice {
  return {
    id: `try ${now}`,
    severity: 'warning',
    title: 'This is a try',
    body: 'Floorwatch can tell you about alerts this way. Nothing is wrong.',
    alertIds: [],
    campaignId: null,
  };
}

export function handOverNotice(note: HandOverNote): Notice {
  return {
    id: `hand-over ${note.id}`,
    severity: 'warning',
    title: 'Your hand-over note is ready',
    body: `${alerts(note.raised)} in this shift. Open Floorwatch to read or copy it.`,
    alertIds: [],
    campaignId: null,
  };
}

function alerts(count: number): string {
  return count === 1 ? '1 alert' : `${count} alerts`;
}
