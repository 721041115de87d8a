import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import type { Api } from '../../shared/ipc.ts';
import { after } from './after.ts';
import { createBoardStore } from './board-store.ts';
import { createCell } from './cell.ts';
import {
  SharedProvider,
  useBoardStatus,
  usePreferencesKnown,
  useSessionKnown,
  type Shared,
} from './context.tsx';
import { inboxOf, type InboxPlace } from './inbox-place.ts';
import type { Link } from './link.ts';
import { createPreferencesStore } from './preferences-store.ts';
import { createReplayStore } from './replay-store.ts';
import { createShownBoard } from './replay-view.ts';
import type { SettingsPlace } from './settings-place.ts';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { applyTheme } from './theme.ts';
import { createTicker } from './ticker.ts';
import { createToldStore } from './told-store.ts';
import '@fontsource-variable/inter/index.css';
import '../ui/tokens.css';
import '../ui/base.css';

interface AppProps {
  readonly api: Api;
  readonly link: Link;
  /** The machine's time in epoch ms. */
  readonly now: () => number;
  /** Where the settings stand open at the start. */
  readonly settings?: SettingsPlace;
}

function share({ api, link, now, settings }: AppProps): Shared {
  const inboxPlace = createCell<InboxPlace | null>(null);
  const preferences = createPreferencesStore(api);
  // Before anything is drawn with it: the chart reads the theme's colours while it renders.
  preferences.subscribe(() => {
    applyTheme(preferences.get()?.theme ?? 'system');
  });
  const board = createBoardStore({ api, link, after });
  const profiles = createToldStore({ ...api.profiles, link, after });
  const history = createToldStore({ read: api.history.state, changed: api.history.changed, link, after });
  const replay = createReplayStore({ api, history, profiles, after });
  return {
    api,
    link,
    board,
    shownBoard: createShownBoard(board, replay),
    replay,
    history,
    disk: createToldStore({ ...api.disk, link, after }),
    preferences,
    session: createToldStore({ ...api.session, link, after }),
    profiles,
    preflight: createToldStore({ ...api.preflight, link, after }),
    alerts: createToldStore({ ...api.alerts, link, after }),
    rules: createToldStore({ ...api.rules, link, after }),
    shift: createToldStore({ ...api.shift, link, after }),
    settings: createCell<SettingsPlace | null>(settings ?? null),
    inboxPlace,
    inbox: inboxOf(inboxPlace),
    chosenCampaign: createCell<string | null>(null),
    keepingRead: createCell(false),
    diskRead: createCell<string | null>(null),
    ticker: createTicker(now),
  };
}

export function App(props: AppProps) {
  const [shared] = useState(() => share(props));
  return (
    <SharedProvider shared={shared}>
      <Tooltip.Provider delayDuration={350} skipDelayDuration={200}>
        <Opening />
      </Tooltip.Provider>
    </SharedProvider>
  );
}

function Opening() {
  const ready = useBoardStatus() === 'ready';
  const chosen = usePreferencesKnown();
  const known = useSessionKnown();
  return ready && chosen && known ? <Shell /> : <Starting />;
}
