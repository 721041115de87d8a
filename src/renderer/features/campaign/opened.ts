import type { CampaignFacts } from '../../../core/board/view.ts';
import { useBoard } from '../../app/context.tsx';

/** The facts of the opened campaign. Only below a detail that has one. */
export function useFacts(): CampaignFacts {
  const facts = useBoard((view) => view.opened?.facts ?? null);
  if (facts === null) throw new Error('useFacts needs an opened campaign');
  return facts;
}
