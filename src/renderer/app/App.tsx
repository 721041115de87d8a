import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import type { Api } from '../../shared/ipc.ts';
import { createBoardStore, type After } from './board-store.ts';
import { SharedProvider, useBoardStatus, usePreferencesKnown, type Shared } from './context.tsx';
import type { Link } from './link.ts';
import { createPreferencesStore } from './preferences-store.ts';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { applyTheme } from './theme.ts';
import { createTicker } from './ticker.ts';
import '@fontsource-variable/inter/index.css';
import '../ui/tokens.css';
import '../ui/base.css';

interface AppProps {
  readonly api: Api;
  readonly link: Link;
  /** The machine's time in epoch ms. */
  readonly now: () => number;
}

const after: After = (ms, run) => {
  const timer = window.setTimeout(run, ms);
  return () => {
    window.clearTimeout(timer);
  };
};

function share({ api, link, now }: AppProps): Shared {
  const preferences = createPreferencesStore(api);
  // Before anything is drawn with it: the chart reads the theme's colours while it renders.
  preferences.subscribe(() => {
    applyTheme(preferences.get()?.theme ?? 'system');
  });
  return {
    api,
    link,
    board: createBoardStore({ api, link, after }),
    preferences,
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
  const known = usePreferencesKnown();
  return ready && known ? <Shell /> : <Starting />;
}
