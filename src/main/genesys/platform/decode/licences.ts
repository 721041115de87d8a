import { z } from 'zod';
import type { LicenceHolder } from '../../../../core/readiness/licences.ts';
import { maybeList, reference } from './common.ts';

/** The list names licences by their ids. */
export const licenceHolder = z
  .object({ id: z.string(), licenses: maybeList(z.string()) })
  .transform(({ id, licenses }): LicenceHolder => ({ agentId: id, licenceIds: licenses }));

/** One user's licences come as whole definitions. */
export const licencesOfOne = z
  .object({ licenses: maybeList(reference) })
  .transform(({ licenses }) => licenses.map(({ id }) => id));
