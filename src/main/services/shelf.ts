import { signsInElsewhere } from '../../core/session/profile-list.ts';
import { createDesk, type Desk, type DeskParts, type DeskProfile } from './desk.ts';

/** The desks of all profiles that were looked at; each keeps its board while others are watched. */
export interface Shelf {
  /** The desk of a profile, made on first mention. */
  deskOf(of: DeskProfile): Desk;
  /** Ends the desks of profiles that are gone or that lead elsewhere now, with their boards. */
  dropOutdated(find: (id: string) => DeskProfile | null): void;
  close(): void;
}

interface Kept {
  readonly profile: DeskProfile['profile'];
  readonly desk: Desk;
}

export function createShelf(parts: DeskParts, onChange: (desk: Desk) => void): Shelf {
  const desks = new Map<string, Kept>();
  return {
    deskOf(of) {
      const known = desks.get(of.profile.id);
      if (known !== undefined) return known.desk;
      const desk: Desk = createDesk(parts, of, () => onChange(desk));
      desks.set(of.profile.id, { profile: of.profile, desk });
      return desk;
    },
    dropOutdated(find) {
      for (const [id, { profile, desk }] of desks) {
        const now = find(id)?.profile;
        if (now !== undefined && !signsInElsewhere(profile, now)) continue;
        desks.delete(id);
        desk.hide();
        void (desk.account?.signOut() ?? Promise.resolve()).finally(() => desk.close());
      }
    },
    close: () => desks.forEach(({ desk }) => desk.close()),
  };
}
