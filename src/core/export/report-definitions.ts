import { DEFINITIONS, type MetricId } from '../metrics/definitions.ts';
import { type Html, html } from './html.ts';

/** The figures that the report shows. */
const SHOWN: readonly MetricId[] = ['utilization', 'contacts-per-minute', 'connect-rate', 'abandon-rate'];

/** What the figures mean, in the words of the board. */
export function definitionSection(): Html {
  return html`<section>
    <h2>What the figures mean</h2>
    <p class="caution">
      <b>The abandon rate here is a same-day early warning, not the legal rate</b>, which is measured over 30
      days per campaign.
    </p>
    <p>
      Each figure is summed over those closed minutes of the shift in which it is known. What is not known is
      left out and named; it never counts as 0.
    </p>
    <dl class="definitions">${SHOWN.map(definition)}</dl>
  </section>`;
}

function definition(id: MetricId): Html {
  const { name, unit, formula, caution } = DEFINITIONS[id];
  return html`<div>
    <dt>${name} (${unit})</dt>
    <dd>${formula}</dd>
    ${caution === null ? null : html`<dd class="soft">${caution}</dd>`}
  </div>`;
}
