import { fault } from '../../../src/core/faults/fault.ts';
import type { PreflightView } from '../../../src/core/preflight/preflight.ts';
import type { Profile, ProfileDraft, Profiles } from '../../../src/core/session/profile.ts';
import type { SessionState } from '../../../src/core/session/session.ts';
import type { Answer, Api, TestResult } from '../../../src/shared/ipc.ts';
import { DEMO, POSED_REGIONS } from '../posed-session.ts';
import { told } from './told.ts';

/** What the sign-in side of a posed window begins with. */
export interface PosedAccess {
  readonly session: SessionState;
  readonly profiles: Profiles;
  readonly preflight: PreflightView;
  /** The posed time in epoch ms. */
  readonly now: () => number;
}

function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

/** Signing in, organisations and access as far as a window can tell: everything works at once. */
export function posedAccess(posed: PosedAccess): Pick<Api, 'profiles' | 'session' | 'preflight' | 'links'> {
  const session = told(posed.session);
  const profiles = told(posed.profiles);
  const active = () => profiles.get().list.find(({ id }) => id === profiles.get().activeId);
  const put = (profile: Profile): void => {
    const { list, activeId } = profiles.get();
    const others = list.filter(({ id }) => id !== profile.id);
    profiles.set({ list: [...others, profile], activeId });
  };
  return {
    profiles: {
      read: () => answered(profiles.get()),
      regions: () => answered(POSED_REGIONS),
      save: (draft) => {
        const profile = profileOf(draft, `posed-${profiles.get().list.length}`);
        put(profile);
        return answered({ id: profile.id });
      },
      remove: ({ id }) => {
        const { list, activeId } = profiles.get();
        const gone = activeId === id;
        profiles.set({ list: list.filter((each) => each.id !== id), activeId: gone ? null : activeId });
        if (gone) session.set({ phase: 'no-profile' });
        return answered(undefined);
      },
      activate: ({ id }) => {
        profiles.set({ ...profiles.get(), activeId: id });
        session.set({ phase: 'signed-out', fault: null });
        return answered(undefined);
      },
      test: (draft) => answered(tested(draft)),
      exploreDemo: () => {
        put(DEMO);
        profiles.set({ ...profiles.get(), activeId: DEMO.id });
        session.set({ phase: 'signed-in', who: null, keeping: { kind: 'environment' } });
        return answered(undefined);
      },
      changed: profiles.changed,
    },
    session: {
      read: () => answered(session.get()),
      signIn: () => {
        const browser = active()?.method === 'browser';
        session.set(
          browser
            ? { phase: 'signing-in', browserUntil: posed.now() + 300_000 }
            : { phase: 'signed-in', who: 'Wall screen', keeping: { kind: 'keychain' } },
        );
        return answered(undefined);
      },
      cancel: () => {
        session.set({ phase: 'signed-out', fault: null });
        return answered(undefined);
      },
      signOut: () => {
        session.set({ phase: 'signed-out', fault: null });
        return answered(undefined);
      },
      changed: session.changed,
    },
    preflight: {
      read: () => answered(posed.preflight),
      check: () => answered(posed.preflight),
      changed: () => () => undefined,
    },
    links: { openAdmin: () => answered(undefined) },
  };
}

function profileOf(draft: ProfileDraft, newId: string): Profile {
  const { id, name, place, method, clientId, dialect } = draft;
  return { id: id ?? newId, name, place, method, clientId, dialect, demo: false };
}

/** Any secret works but “wrong”. */
function tested({ clientSecret }: ProfileDraft): TestResult {
  if (clientSecret !== 'wrong') return { organization: 'Contoso Energy', fault: null };
  return {
    organization: null,
    fault: fault('credentials-rejected', 'The sign-in server answered “invalid_client”.', {
      call: 'POST /oauth/token',
      correlationId: '0c7d7c0e-51b2-4d0a-a7de-9fb0f0a9a1f3',
    }),
  };
}
