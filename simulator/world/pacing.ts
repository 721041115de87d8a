import type { Campaign, Queue } from './model.ts';

const LEAST_CALLS_PER_AGENT = 0.5;

/** Calls the dialer should have under way now, before lines and contacts limit it. */
export function wantedCalls(campaign: Campaign, effectiveIdle: number): number {
  const pinned = campaign.pinnedCallsPerAgent;
  // Pinned pacing is the dialer gone wrong: it dials for agents who are busy.
  if (pinned !== null) return (effectiveIdle + campaign.holding * 0.25) * pinned;
  switch (campaign.mode) {
    case 'progressive':
    case 'external':
      return effectiveIdle;
    case 'power':
      return effectiveIdle * campaign.callsPerAgent;
    case 'predictive':
      return (effectiveIdle + soonFree(campaign)) * campaign.callsPerAgent;
    case 'agentless':
      return campaign.lineCount * 0.8;
    case 'preview':
      return 0;
  }
}

/** This campaign's share of the queue's idle voice agents: by priority among campaigns that run. */
export function effectiveIdleAgents(campaign: Campaign): number {
  const { queue } = campaign;
  if (queue === null) return 0;
  let weights = 0;
  for (const other of queue.campaigns) if (other.status === 'on') weights += 2 ** other.priority;
  if (campaign.status !== 'on' || weights === 0) return 0;
  return (queue.idleVoiceShare * 2 ** campaign.priority) / weights;
}

/** Moves calls per agent towards the target abandon rate; called every half minute of dialing. */
export function adaptPacing(campaign: Campaign): void {
  if (campaign.mode !== 'power' && campaign.mode !== 'predictive') return;
  if (campaign.pinnedCallsPerAgent !== null) {
    campaign.callsPerAgent = campaign.pinnedCallsPerAgent;
    return;
  }
  const target = (campaign.abandonTarget ?? 3) / 100;
  const rate = campaign.recentAbandonRate;
  // A dialer keeps well below its target: a rate at the target all day ends above it.
  const step = rate > target * 0.6 ? 0.85 : rate < target * 0.3 ? 1.03 : 1;
  campaign.callsPerAgent = Math.min(
    campaign.maxCallsPerAgent,
    Math.max(LEAST_CALLS_PER_AGENT, campaign.callsPerAgent * step),
  );
}

/** Agents of a queue who should stay free for the people its calls are about to reach. */
export function expectedAnswers(queue: Queue): number {
  let expected = 0;
  for (const { outstanding, liveRate } of queue.campaigns) expected += outstanding * liveRate;
  return expected;
}

/** Follows the abandon rate of about the last fifty live answers. */
export function noteLiveAnswer(campaign: Campaign, abandoned: boolean): void {
  campaign.recentAbandonRate += ((abandoned ? 1 : 0) - campaign.recentAbandonRate) * 0.02;
}

/** Lines this campaign holds: calls under way, live answers waiting, conversations. */
export function linesInUse(campaign: Campaign): number {
  return campaign.outstanding + campaign.waiting + campaign.talking;
}

/** Agents expected to come free while a new call rings. */
function soonFree(campaign: Campaign): number {
  const ringMs = 14_000;
  return ((campaign.holding * ringMs) / (campaign.talkMs + campaign.wrapUpMs)) * 0.15;
}
