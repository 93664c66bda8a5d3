// A printed debrief as one page that needs nothing else: no script, no address, every word escaped.
// Invariant: whatever a record or a scenario says is text in it, never markup.
import type { Turn } from '../../engine/model/indices';
import type { CurveBlock, DebriefDocument, DocumentBlock, DocumentSection, UtilityPlaneBlock, UtilityPoint } from './document';

const style = `
body{font:16px/1.5 "Zen Kaku Gothic New",system-ui,sans-serif;color:#1f1d1a;background:#f4eee1;margin:0 auto;padding:2rem;max-width:60rem}
h1,h2{font-family:"Shippori Mincho",Georgia,serif;line-height:1.2;font-weight:600}
h1{font-size:1.9rem;margin:0 0 .3rem}h2{font-size:1.25rem;margin:0 0 .6rem}
section{background:#fbf8f0;border:1px solid #cdbf9f;padding:1rem 1.2rem;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.85rem}th,td{text-align:right;padding:.15rem .4rem;border-bottom:1px solid #e3d9c2}
th:first-child,td:first-child{text-align:left}th{font-weight:600}
ul{padding-left:1.2rem}li{margin:.25rem 0}figure{margin:.6rem 0;display:inline-block;width:48%}figcaption{font-size:.85rem}
svg{width:100%;height:auto}svg text{font-size:11px;fill:#5a5346}
@media print{body{background:none;padding:0;font-size:10pt}section{break-inside:auto;border:0;border-top:1px solid #cdbf9f;padding:.6rem 0}h2{break-after:avoid}li,figure,tr{break-inside:avoid}@page{size:A4;margin:15mm}}
@media (max-width:40rem){figure{width:100%}}`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in a page, in an attribute or between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
}

/** What marks lines and points, said below a picture. */
export interface FigureLegend {
  readonly curve: string;
  readonly plane: string;
}

export function formatHtmlPage({ title, subtitle, sections }: DebriefDocument, legend: FigureLegend): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p>`,
    ...sections.map((section) => sectionHtml(section, legend)),
    '</body></html>',
    '',
  ].join('\n');
}

function sectionHtml({ title, blocks }: DocumentSection, legend: FigureLegend): string {
  return `<section><h2>${escapeHtml(title)}</h2>${blocks.map((block) => blockHtml(block, legend)).join('\n')}</section>`;
}

function blockHtml(block: DocumentBlock, legend: FigureLegend): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return block.items.length === 0 ? '' : `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead>${row('th', block.head)}</thead><tbody>${block.rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;
    case 'curve':
      return figure(block.title, curveSvg(block), legend.curve);
    case 'plane':
      return figure(block.title, planeSvg(block), legend.plane);
  }
}

function row(tag: 'th' | 'td', cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function figure(title: string, svg: string, legend: string): string {
  return `<figure>${svg}<figcaption><b>${escapeHtml(title)}</b> ${escapeHtml(legend)}</figcaption></figure>`;
}

const wide = 400;
const high = 180;

function curveSvg({ title, own, history }: CurveBlock): string {
  const turns = Math.max(own.length, history.length, 2);
  const at = (value: number, turn: Turn): string =>
    `${Math.round((turn * wide) / (turns - 1))},${Math.round(high - (value * high) / 1000)}`;
  const line = (values: readonly number[], more: string): string => `<polyline fill="none" points="${values.map(at).join(' ')}" ${more}/>`;
  const grid = [0, 500, 1000]
    .map(
      (value) => `<line x1="0" x2="${wide}" y1="${high - (value * high) / 1000}" y2="${high - (value * high) / 1000}" stroke="#cdbf9f"/>`,
    )
    .join('');
  return svg(
    title,
    `${grid}${line(history, 'stroke="#5a5346" stroke-width="1.5" stroke-dasharray="2 4"')}${line(own, 'stroke="#22405f" stroke-width="2.5"')}`,
  );
}

function planeSvg({ title, frontier, walkAway, nash, offers }: UtilityPlaneBlock): string {
  const points = [...frontier, walkAway, ...(nash ? [nash] : []), ...offers];
  const across = scale(
    points.map(({ own }) => own),
    wide,
  );
  const up = scale(
    points.map(({ other }) => other),
    high,
  );
  const x = (own: number): number => across(own);
  const y = (other: number): number => high - up(other);
  const dot = ({ own, other }: UtilityPoint): string => `<circle cx="${x(own)}" cy="${y(other)}" r="5" fill="#c0392b"/>`;
  const triangle = ({ own, other }: UtilityPoint): string => `<path d="M${x(own)} ${y(other) - 6}l6 11h-12z" fill="#3f6b52"/>`;
  const edge = frontier.map(({ own, other }) => `${x(own)},${y(other)}`).join(' ');
  return svg(
    title,
    [
      `<polyline fill="none" stroke="#1f1d1a" points="${edge}"/>`,
      `<line x1="${x(walkAway.own)}" x2="${x(walkAway.own)}" y1="0" y2="${high}" stroke="#c0392b" stroke-dasharray="5 4"/>`,
      `<line x1="0" x2="${wide}" y1="${y(walkAway.other)}" y2="${y(walkAway.other)}" stroke="#3f6b52" stroke-dasharray="5 4"/>`,
      ...offers.map((offer) => (offer.isOwn ? dot(offer) : triangle(offer))),
      nash ? `<rect x="${x(nash.own) - 5}" y="${y(nash.other) - 5}" width="10" height="10" fill="#a8842f"/>` : '',
    ].join(''),
  );
}

/** Values laid out over a length, with a little room at both ends. */
function scale(values: readonly number[], length: number): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (value) => Math.round(8 + ((value - low) * (length - 16)) / Math.max(1, high - low));
}

function svg(title: string, inside: string): string {
  return `<svg viewBox="-4 -4 ${wide + 8} ${high + 8}" role="img" aria-label="${escapeHtml(title)}">${inside}</svg>`;
}
