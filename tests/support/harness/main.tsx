import { createRoot } from 'react-dom/client';
import type { BoardView } from '../../../src/core/board/view.ts';
import type { ChartLayout, ChartRange, Theme } from '../../../src/core/settings/preferences.ts';
import { App } from '../../../src/renderer/app/App.tsx';
import { createLink, type LinkState } from '../../../src/renderer/app/link.ts';
import { BOARD_STATES, FIXTURE_NOW, type BoardStateName } from '../board-fixture.ts';
import { ALERTS, NOTICES, type AlertsName } from '../posed-alerts.ts';
import { RULES, type RulesName } from '../posed-rules.ts';
import { POSED_NOTE, SHIFTS, type ShiftName } from '../posed-shift.ts';
import { PREFLIGHTS, type PreflightName } from '../posed-preflight.ts';
import { PROFILES, SESSIONS, type ProfilesName, type SessionName } from '../posed-session.ts';
import { DISKS } from './posed-disk.ts';
import { BASELINES, FORECASTS, HISTORIES, posedReplay } from './posed-history.ts';
import { startReplay } from './start-replay.ts';
import { posedApi } from './posed-api.ts';
import { SETTINGS_PLACES } from './settings-places.ts';

const wanted = new URLSearchParams(location.search);
const posed: BoardView = BOARD_STATES[(wanted.get('state') ?? 'starved') as BoardStateName]();
/** The demo unless an organisation is asked for. */
const demo = posed.identity.demo && (wanted.get('profiles') ?? 'demo') === 'demo';
const view: BoardView = { ...posed, identity: { ...posed.identity, demo } };
const opened = Date.now();
/** `?run` lets the clock go on from the fixture's moment, for countdowns. */
const now = wanted.has('run') ? () => FIXTURE_NOW + Date.now() - opened : () => FIXTURE_NOW;
const link = createLink();
link.set((wanted.get('link') ?? 'open') as LinkState);

const session = SESSIONS[(wanted.get('session') ?? 'signed-in') as SessionName];
const profiles = PROFILES[(wanted.get('profiles') ?? (demo ? 'demo' : 'contoso')) as ProfilesName];
const preflight = PREFLIGHTS[(wanted.get('preflight') ?? 'granted') as PreflightName];

const alerts = ALERTS[(wanted.get('alerts') ?? 'some') as AlertsName];
/** `?notice=critical` lets something be noticed as soon as the window listens. */
const notices = Object.entries(NOTICES).filter(([name]) => wanted.getAll('notice').includes(name));
const rules = RULES[(wanted.get('rules') ?? 'usual') as RulesName];
const shift = SHIFTS[(wanted.get('shift') ?? 'planned') as ShiftName];
const history = {
  state: HISTORIES[(wanted.get('history') ?? 'none') as keyof typeof HISTORIES],
  band: BASELINES[(wanted.get('baseline') ?? 'none') as keyof typeof BASELINES],
  forecast: FORECASTS[(wanted.get('forecast') ?? 'unknown') as keyof typeof FORECASTS],
  replayed: posedReplay([...alerts.open, ...alerts.recent]),
};
const disk = DISKS[(wanted.get('disk') ?? 'fine') as keyof typeof DISKS];
const settings = SETTINGS_PLACES[wanted.get('settings') ?? ''];

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root element');
createRoot(root).render(
  <App
    api={posedApi(
      view,
      {
        theme: (wanted.get('theme') ?? 'light') as Theme,
        range: (wanted.get('range') ?? '1h') as ChartRange,
        layout: (wanted.get('layout') ?? 'dual') as ChartLayout,
        openedCampaignId: view.opened?.id ?? null,
      },
      {
        ...{ session, profiles, preflight, now, history, disk },
        ...{ alerts, notices: notices.map(([, notice]) => notice), rules, shift, note: POSED_NOTE },
      },
    )}
    link={link}
    now={now}
    {...(settings !== undefined && { settings })}
  />,
);

/** `?replay=15` goes 15 minutes back. */
const back = wanted.get('replay');
if (back !== null) startReplay(Number(back));
