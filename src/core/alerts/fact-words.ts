import type { Fact } from './alert.ts';
import { formatMeasured, formatNumber } from './definitions.ts';

/** One number as a part of a sentence: "utilization 34 % (3.4 of 10.0 agents)". */
export function factWords(fact: Fact): string {
  const { measure, measured, set } = fact;
  const told = formatMeasured(measure, measured.value, set);
  switch (measure) {
    case 'utilization':
      return `utilization ${told}${agentsOnAverage(fact)}`;
    case 'contacts-per-minute':
      return `${aMinute(measured.value)} dialed`;
    case 'volume':
      return volume(fact, told);
    case 'connect-rate':
      return `connect rate ${told} today${sides(fact, 'attempts')}`;
    case 'abandon-rate':
      return `abandon rate ${told} today${sides(fact, 'live answers')}`;
    case 'ready':
      return `${agentsOf(fact)} campaign-ready`;
    case 'contacts-left':
      return `${outOf(fact)} contacts are left`;
    case 'contacts-left-share':
      return `${told} of the list is left${sides(fact, 'contacts')}`;
    case 'lines-used':
      return `${told} of the lines are in use${sides(fact, 'lines')}`;
    case 'calls-per-agent':
      return `the dialer places ${told}`;
    case 'on-queue':
      return `${agentsOf(fact)} on queue`;
    case 'idle':
      return `${agentsOf(fact)} idle`;
    case 'not-responding':
      return `${agentsOf(fact)} not responding`;
    case 'inactive':
      return `${agentsOf(fact)} without an active licence or account`;
    case 'misaligned':
      return `${agentsOf(fact)} out of reach of the queue’s contacts`;
    case 'waiting':
      return `${told} ${measured.value === 1 ? 'is' : 'are'} waiting`;
    case 'longest-wait':
      return `the longest wait is ${told}`;
    case 'minutes-idle':
      return `idle for ${told}`;
    case 'minutes-interacting':
      return `interacting for ${told}`;
    case 'minutes-not-responding':
      return `not responding for ${told}`;
    case 'minutes-away':
      return `away for ${told}`;
  }
}

/** "no contact is", "1 contact a minute is", "42 contacts a minute are". */
function aMinute(rate: number): string {
  if (rate === 0) return 'no contact is';
  const told = formatNumber(rate, rate < 10 ? 1 : 0);
  return told === '1' ? '1 contact a minute is' : `${told} contacts a minute are`;
}

function volume({ measured }: Fact, told: string): string {
  const rate = measured.numerator === null ? null : aMinute(measured.numerator);
  return rate === null
    ? `the dialing rate is ${told} of the usual`
    : `${rate} dialed, ${told} of its usual rate`;
}

function agentsOnAverage({ measured: { numerator, denominator } }: Fact): string {
  if (numerator === null || denominator === null) return '';
  return ` (${numerator.toFixed(1)} of ${denominator.toFixed(1)} agents)`;
}

function sides({ measured: { numerator, denominator } }: Fact, what: string): string {
  if (numerator === null || denominator === null) return '';
  return ` (${formatNumber(numerator, 0)} of ${formatNumber(denominator, 0)} ${what})`;
}

function outOf({ measured: { value, denominator } }: Fact): string {
  return denominator === null
    ? formatNumber(value, 0)
    : `${formatNumber(value, 0)} of ${formatNumber(denominator, 0)}`;
}

/** "nobody is", "1 agent is", "2 of 20 agents are". */
function agentsOf({ measured: { value, denominator } }: Fact): string {
  if (value === 0) return 'nobody is';
  if (denominator !== null) return `${outOf({ measured: { value, denominator } } as Fact)} agents are`;
  return value === 1 ? '1 agent is' : `${formatNumber(value, 0)} agents are`;
}
