import { peopleFacts } from '../board/people-facts.ts';
import type { AgentRow } from '../board/view.ts';
import { findingsOf } from '../diagnosis/findings.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { Floor } from '../merge/floor.ts';
import { perStaff } from '../merge/per-staff.ts';
import type { MeasureId } from './measure.ts';
import { asQueue, COUNTED, staffIn, type Staff } from './read-staff.ts';
import { recentDiagnosis } from './reading-input.ts';
import type { Context, SubjectReading } from './reading.ts';

const NO_CONTEXT: Context = { findings: [], people: {} };

/** Nobody reads more names than this in an alert. */
const MOST_NAMES = 20;

/** What explains one subject now. For several subjects of one floor, `contextsIn` shares the work. */
export function contextOf(floor: Floor, reading: SubjectReading): Context {
  return contextsIn(floor)(reading);
}

/** Explains subjects of one floor; campaigns that share a queue share the look at its agents. */
export function contextsIn(floor: Floor): (reading: SubjectReading) => Context {
  const staffOf = staffIn(floor);
  const namesOf = perStaff((campaign) => namesIn(staffOf(campaign)));
  return ({ subject, campaignId }) => {
    const campaign = campaignId === null ? undefined : floor.campaigns?.get(campaignId);
    if (campaign === undefined) return NO_CONTEXT;
    switch (subject.kind) {
      case 'campaign':
        return { findings: findingsIn(floor, campaign, staffOf(campaign)), people: namesOf(campaign) };
      case 'queue':
        return {
          findings: findingsIn(floor, campaign, staffOf(campaign)),
          people: namesOf(asQueue(campaign)),
        };
      case 'agent':
      case 'connection':
        return NO_CONTEXT;
    }
  };
}

function findingsIn(floor: Floor, campaign: Campaign, { agents, people }: Staff): Context['findings'] {
  return findingsOf({
    campaign,
    diagnosis: recentDiagnosis(floor, campaign.id, floor.sweptAt ?? 0),
    pace: floor.pace.get(campaign.id) ?? null,
    people: people === null ? null : peopleFacts(floor, campaign, { agents, people }),
  });
}

function namesIn({ agents }: Staff): Context['people'] {
  return Object.fromEntries(
    Object.entries(COUNTED).map(([id, counts]) => [
      id,
      namesWhere(
        agents.map(({ row }) => row),
        counts,
      ),
    ]),
  ) satisfies Partial<Record<MeasureId, readonly string[]>>;
}

function namesWhere(rows: readonly AgentRow[], counts: (row: AgentRow) => boolean): readonly string[] {
  const names = rows.filter(counts).flatMap(({ name }) => (name === null ? [] : [name]));
  return names.sort((a, b) => a.localeCompare(b, 'en')).slice(0, MOST_NAMES);
}
