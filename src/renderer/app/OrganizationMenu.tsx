import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { profileFacts } from '../words/profiles.ts';
import type { Answer, TextFile } from '../../shared/ipc.ts';
import { type Saving, useSaving } from '../ui/saving.ts';
import { MenuChoice, MenuContent, MenuItem, MenuSeparator, MenuTitle } from '../ui/Menu.tsx';
import { useActiveProfile, useBoard, useCell, useProfiles, useSession, useShared } from './context.tsx';
import { identityWords } from './identity-words.ts';
import styles from './Header.module.css';
import { saveFile } from './save-file.ts';
import { startOf } from './settings-place.ts';

/** Whose board this is, who is signed in, and the way to another organisation. */
export function OrganizationMenu() {
  const identity = useBoard((view) => view.identity);
  const words = identityWords({ identity, profile: useActiveProfile(), session: useSession() });
  const { list } = useProfiles();
  const { news, run, forget } = useSaving();
  if (list.length === 0) return null;
  return (
    <span className={styles.organization}>
      <DropdownMenu.Root
        modal={false}
        onOpenChange={(open) => {
          if (open) forget();
        }}
      >
        <DropdownMenu.Trigger className={styles.identity} aria-label={`Organisation: ${words.name}`}>
          <span className={styles.identityWords}>
            <span className={styles.identityName}>{words.name}</span>
            {words.detail !== '' && <span className={styles.identityDetail}>{words.detail}</span>}
          </span>
          <ChevronDown size={13} aria-hidden />
        </DropdownMenu.Trigger>
        <MenuContent align="start" wide>
          <Organizations />
          <MenuSeparator />
          <Commands who={words.who} />
          <MenuSeparator />
          <Files run={run} />
        </MenuContent>
      </DropdownMenu.Root>
      <span className={news?.saved === false ? styles.notSaved : 'only-read-aloud'} role="status">
        {news?.words}
      </span>
    </span>
  );
}

function Organizations() {
  const { api } = useShared();
  const { list, activeId } = useProfiles();
  return (
    <>
      <MenuTitle>Organisations</MenuTitle>
      <DropdownMenu.RadioGroup
        value={activeId ?? ''}
        onValueChange={(id) => {
          if (id !== activeId) void api.profiles.activate({ id });
        }}
      >
        {list.map((profile) => (
          <MenuChoice key={profile.id} value={profile.id} detail={profileFacts(profile)}>
            <span className={styles.menuName}>
              {profile.name}
              {profile.demo && <span className={styles.demo}>Demo</span>}
            </span>
          </MenuChoice>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}

function Commands({ who }: { who: string | null }) {
  const { api, settings } = useShared();
  const [, open] = useCell(settings);
  const profile = useActiveProfile();
  const { phase } = useSession();
  return (
    <>
      {who !== null && <MenuTitle>{who}</MenuTitle>}
      {profile !== null && (phase === 'signed-in' || phase === 'ended') && (
        <Command label="Sign out" onRun={() => void api.session.signOut()} />
      )}
      {profile !== null && phase === 'signed-out' && (
        <Command label="Sign in" onRun={() => void api.session.signIn()} />
      )}
      {phase === 'signing-in' && (
        <Command label="Cancel signing in" onRun={() => void api.session.cancel()} />
      )}
      {profile !== null && <MenuSeparator />}
      <Command
        label="Add organisation…"
        onRun={() => {
          open({ pane: 'organizations', task: { kind: 'add' } });
        }}
      />
      {profile !== null && !profile.demo && (
        <Command
          label={`Edit ${profile.name}…`}
          onRun={() => {
            open({ pane: 'organizations', task: { kind: 'edit', id: profile.id } });
          }}
        />
      )}
      {profile !== null && (
        <Command
          label={`Remove ${profile.name}…`}
          onRun={() => {
            open({ pane: 'organizations', task: { kind: 'remove', id: profile.id } });
          }}
        />
      )}
      <Command
        label="All organisations…"
        onRun={() => {
          open(startOf('organizations'));
        }}
      />
    </>
  );
}

/** What the main side writes down, to be kept or sent. */
function Files({ run }: { run: (saving: Saving) => Promise<void> }) {
  const { api } = useShared();
  const saved = async (ask: () => Promise<Answer<TextFile>>): Promise<string> => {
    const answer = await ask();
    if (!answer.ok) throw new Error(answer.message);
    saveFile(answer.value);
    return answer.value.name;
  };
  return (
    <>
      <Command
        label="Save shift report"
        onRun={() => void run({ label: 'The shift report', save: () => saved(api.exports.report) })}
      />
      <Command
        label="Save diagnostics"
        onRun={() => void run({ label: 'The diagnostics file', save: () => saved(api.exports.diagnostics) })}
      />
    </>
  );
}

function Command({ label, onRun }: { label: string; onRun: () => void }) {
  return (
    <MenuItem indented onRun={onRun}>
      {label}
    </MenuItem>
  );
}
