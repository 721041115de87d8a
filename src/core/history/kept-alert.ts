import type { Alert } from '../alerts/alert.ts';
import type { Instant } from '../time/minute.ts';

/** What history keeps of an alert; the whole of it lies in the alerts' own book. */
export interface KeptAlert extends Pick<
  Alert,
  'id' | 'ruleId' | 'ruleName' | 'severity' | 'subject' | 'campaignId' | 'since' | 'raisedAt'
> {
  /** `null` = it is open still. */
  readonly resolvedAt: Instant | null;
  /** One sentence with the numbers. */
  readonly what: string;
}

/** Names of agents are left out: an alert about one is kept without name and sentence. */
export function keptAlert(alert: Alert): KeptAlert {
  const { id, ruleId, ruleName, severity, subject, campaignId, since, raisedAt, resolved } = alert;
  const ofAgent = subject.kind === 'agent';
  return {
    ...{ id, ruleId, ruleName, severity, campaignId, since, raisedAt },
    subject: ofAgent ? { ...subject, name: 'An agent' } : subject,
    resolvedAt: resolved?.at ?? null,
    what: ofAgent ? `${ruleName}.` : alert.explanation.what,
  };
}
