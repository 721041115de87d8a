import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { Floor } from '../merge/floor.ts';
import { rememberPer } from '../merge/remember.ts';
import { type AgentSeen, agentsSeen } from './agents-seen.ts';
import { campaignRow } from './campaign-rows.ts';
import type { Moment } from './compose-view.ts';
import { explainedBy } from './explained.ts';
import { figuresOf } from './figures.ts';
import { closedMinuteViews, formingMinutes } from './minute-views.ts';
import { type PeopleNow, peopleNow } from './people-now.ts';
import type { CampaignFacts, OpenedCampaign, QueueWork } from './view.ts';

export interface OpenedInput extends Moment {
  readonly floor: Floor;
  readonly campaign: Campaign;
}

/** Everything that is shown of the opened campaign. */
export function openedCampaign(input: OpenedInput): OpenedCampaign {
  const { floor, campaign, closed } = input;
  const agents = agentsSeen(floor, campaign);
  const people = staffingOf(campaign).kind === 'agents' ? peopleNow(floor, campaign, agents) : null;
  const series = floor.series.get(campaign.id) ?? [];
  const past = closedMinuteViews(series).filter(({ minute }) => minute <= closed);
  return {
    id: campaign.id,
    facts: factsOf(input, agents, people),
    minutes: [...past, ...formingMinutes(floor, campaign, input)],
    agents: rememberRows(agents, [], () => agents.map(({ row }) => row)),
  };
}

const rememberRows = rememberPer<OpenedCampaign['agents']>();

function factsOf(input: OpenedInput, agents: readonly AgentSeen[], people: PeopleNow | null): CampaignFacts {
  const { floor, campaign } = input;
  const progress = floor.progress.get(campaign.id);
  const diagnosis = floor.diagnoses.get(campaign.id) ?? null;
  return {
    row: campaignRow(input, campaign, people),
    problems: [...new Set([...campaign.problems, ...(diagnosis?.problems ?? [])])],
    processed: progress?.processed ?? null,
    total: progress?.total ?? null,
    figures: figuresOf({ ...input, now: people }),
    ...explainedBy(floor, campaign, { agents, people, diagnosis }),
    work: workOf(floor, campaign),
    lacking: input.lacking,
  };
}

function workOf(floor: Floor, campaign: Campaign): readonly QueueWork[] {
  const staffing = staffingOf(campaign);
  const load = staffing.kind === 'agents' ? floor.load.get(staffing.queueId) : undefined;
  return (load?.media ?? []).map(({ media, waiting, interacting, longestWaitingSince }) => ({
    media,
    waiting,
    interacting,
    longestWaitingSince,
  }));
}
