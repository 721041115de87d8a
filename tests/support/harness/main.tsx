import { createRoot } from 'react-dom/client';
import type { ChartLayout, ChartRange, Theme } from '../../../src/core/settings/preferences.ts';
import { App } from '../../../src/renderer/app/App.tsx';
import { createLink } from '../../../src/renderer/app/link.ts';
import { BOARD_STATES, FIXTURE_NOW, type BoardStateName } from '../board-fixture.ts';
import { posedApi } from './posed-api.ts';

const wanted = new URLSearchParams(location.search);
const view = BOARD_STATES[(wanted.get('state') ?? 'starved') as BoardStateName]();
const opened = Date.now();
/** `?run` lets the clock go on from the fixture's moment, for countdowns. */
const now = wanted.has('run') ? () => FIXTURE_NOW + Date.now() - opened : () => FIXTURE_NOW;
const link = createLink();
if (wanted.has('unlinked')) link.set('lost');

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root element');
createRoot(root).render(
  <App
    api={posedApi(view, {
      theme: (wanted.get('theme') ?? 'light') as Theme,
      range: (wanted.get('range') ?? '1h') as ChartRange,
      layout: (wanted.get('layout') ?? 'dual') as ChartLayout,
      openedCampaignId: view.opened?.id ?? null,
    })}
    link={link}
    now={now}
  />,
);
