import type { Html } from './html.ts';

/** Paper, whatever the theme of the screen. */
const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 860px; margin: 0 auto; padding: 32px 28px 48px; background: #fff; color: #12181d;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 2px 0 10px; font-size: 26px; line-height: 1.2; }
h2 { margin: 30px 0 8px; padding-bottom: 4px; border-bottom: 1px solid #c9d1d8; font-size: 17px; }
h3 { margin: 0; font-size: 15px; }
h1, h3, td, dd, li { overflow-wrap: anywhere; }
p { margin: 6px 0; }
.kind { color: #0b6b66; font-size: 12px; font-weight: 650; letter-spacing: 0.06em; text-transform: uppercase; }
.demo { padding: 1px 7px; border: 1px solid #b5c7e8; border-radius: 5px; color: #254f93; letter-spacing: 0; text-transform: none; }
.soft { color: #47535e; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }
.facts dt { color: #47535e; }
.facts dd { margin: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 6px 26px; margin: 6px 0 4px; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: #47535e; font-size: 12px; }
.figures dd { margin: 0; font-size: 18px; font-weight: 650; }
.figures small { font-size: 12px; font-weight: 450; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th { color: #47535e; font-size: 12px; font-weight: 550; text-align: left; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid #e1e6ea; vertical-align: top; }
td:last-child, th:last-child { padding-right: 0; }
.time { white-space: nowrap; }
.alerts { table-layout: fixed; }
.alerts th:nth-child(1) { width: 29%; }
.alerts th:nth-child(2) { width: 17%; }
.alerts th:nth-child(3) { width: 30%; }
.alerts .time { white-space: normal; }
.gaps { margin: 2px 0 0; color: #47535e; font-size: 12px; }
tr, article, dl.definitions div { break-inside: avoid; }
article { padding: 12px 0 14px; border-bottom: 1px solid #e1e6ea; }
article:last-of-type { border-bottom: 0; }
svg { display: block; width: 100%; height: auto; margin-top: 4px; }
svg text { fill: #47535e; font-size: 10px; }
svg .tick { text-anchor: middle; }
svg .u { fill: #9a4b00; }
svg .c { fill: #1d4fae; }
polyline { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.contacts { stroke: #5b82cc; stroke-width: 0.9; }
.utilization { stroke: #b85c00; stroke-width: 1.7; }
.frame { fill: none; stroke: #c9d1d8; }
.threshold { fill: none; stroke: #b3261e; stroke-dasharray: 4 3; }
.raised { fill: none; stroke: #8a96a1; stroke-width: 0.7; }
path.critical { fill: #b3261e; }
path.warning { fill: #8f5200; }
b.critical { color: #a1201a; }
b.warning { color: #7d4700; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; color: #47535e; font-size: 12px; }
.legend .line-u { color: #9a4b00; font-weight: 650; }
.legend .line-c { color: #1d4fae; font-weight: 650; }
.caution { padding: 8px 12px; border-left: 3px solid #8f5200; background: #fdf3e1; }
.definitions dt { margin-top: 8px; font-weight: 650; }
.definitions dd { margin: 0; }
footer { margin-top: 34px; color: #5f6c78; font-size: 12px; }
@page { size: A4; margin: 14mm 14mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
`;

/** The one style sheet of the report, byte by byte as its hash expects it. */
export const REPORT_STYLE_ELEMENT: Html = { html: `<style>${REPORT_STYLE}</style>` };

/** What the page's content policy lets through: this style sheet and nothing else. */
export const REPORT_STYLE_HASH = 'sha256-ha7omLk/2v5TGBUiGTMaWmcJMzHNxZOApFEgDKH1lCg=';
