/** Icons of 16 by 16, drawn in the colour of the text. They only repeat what words say, so they are hidden from screen readers. */
import { svg, html } from 'lit';

const STROKES = {
  gauge: svg`<path d="M2 12.500a6 6 0 1 1 12 0M8 12.500l3-4.500"/>`,
  box: svg`<path d="M2 4.800 8 2l6 2.800v6.400L8 14l-6-2.800zM2 4.800l6 2.700 6-2.700M8 7.500V14"/>`,
  bell: svg`<path d="M8 1.800v1.400M6.500 13.500a1.6 1.6 0 0 0 3 0"/>
      <path d="M3 11.500h10c-1-1-1.300-2-1.300-4.300a3.7 3.7 0 0 0-7.400 0C4.300 9.500 4 10.500 3 11.500z"/>`,
  calendar: svg`<path d="M2.500 3.500h11v10.500h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3M5.500 10l1.7 1.700 3.300-3.200"/>`,
  list: svg`<path d="m2 4 1.200 1.200L5.400 3M2 9l1.200 1.200L5.400 8M8 4.200h6M8 9.200h6M8 13.500h6M2.500 13.500h2"/>`,
  seal: svg`<circle cx="8" cy="6" r="4"/><path d="M5.800 9.500 4.800 14 8 12.300l3.200 1.700-1-4.500"/>`,
  people: svg`<circle cx="6" cy="5.500" r="2.4"/>
      <path d="M1.500 13.500c.4-2.700 2.100-4 4.500-4s4.100 1.300 4.500 4"/>
      <path d="M10.500 3.400a2.300 2.300 0 0 1 0 4.300M12 9.800c1.400.5 2.200 1.700 2.500 3.700"/>`,
  book: svg`<path d="M3 13V3.500C3 2.700 3.700 2 4.500 2H13v9.500H4.500A1.500 1.500 0 0 0 3 13c0 .8.7 1.500 1.500 1.500H13"/>`,
  building: svg`<path d="M3 14V2h7v12M10 6h3v8M1.500 14h13M5.500 5h2M5.500 8h2M5.500 11h2"/>`,
  menu: svg`<path d="M2 4h12M2 8h12M2 12h12"/>`,
  person: svg`<circle cx="8" cy="5.5" r="2.7"/><path d="M2.5 14c.6-3 2.7-4.5 5.5-4.500s4.9 1.5 5.5 4.5"/>`,
  check: svg`<path d="m3 8.5 3.5 3.500L13 4.5"/>`,
  cross: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  question: svg`<path d="M5.5 6a2.5 2.5 0 1 1 3.7 2.200C8.4 8.7 8 9.2 8 10M8 12.800v.2"/>`,
  unknown: svg`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.5 2.4"/><path d="M5.500 8h5"/>`,
  warning: svg`<path d="M8 2 1.5 13.500h13zM8 6.500v3M8 11.500v.2"/>`,
  stop: svg`<path d="M5.2 1.800h5.600l3.4 3.400v5.600l-3.4 3.400H5.200l-3.4-3.400V5.200zM8 4.800v3.700M8 11v.2"/>`,
  info: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 7.300v4M8 4.800v.2"/>`,
  clock: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 4.500V8l2.5 1.7"/>`,
  minus: svg`<path d="M3 8h10"/>`,
  plus: svg`<path d="M3 8h10M8 3v10"/>`,
  up: svg`<path d="m4 10 4-4 4 4"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  left: svg`<path d="m10 4-4 4 4 4"/>`,
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  lock: svg`<path d="M3.5 7.500h9v6h-9zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5"/>`,
  file: svg`<path d="M4 1.800h5l3.2 3.200v9.200H4zM9 1.800V5h3.2"/>`,
  upload: svg`<path d="M8 11V3M4.8 6 8 2.8 11.2 6M2.5 11v2.500h11V11"/>`,
  download: svg`<path d="M8 2.800v8M4.8 7.7 8 10.900l3.2-3.200M2.5 11v2.500h11V11"/>`,
  mail: svg`<path d="M1.8 3.500h12.400v9H1.800zM2 4l6 4.800L14 4"/>`,
  print: svg`<path d="M4.5 6V2h7v4M4.5 11.500h-2V6h11v5.500h-2M4.5 9.500h7V14h-7z"/>`,
  link: svg`<path
      d="M6.5 9.5 9.5 6.500M7 4.500l1.3-1.300a2.6 2.6 0 0 1 3.7 3.700L10.8 8.200M9 11.500l-1.3 1.300a2.6 2.6 0 0 1-3.7-3.700L5.2 7.8"/>`,
  copy: svg`<path d="M5.5 5.500h8v8.500h-8zM10.5 5.500V2h-8v8.500h3"/>`,
  key: svg`<circle cx="5" cy="11" r="2.8"/><path d="m7 9 6-6M10.5 5.500l2 2"/>`,
  refresh: svg`<path d="M13.5 8A5.5 5.5 0 1 1 11.7 4M12 1.500V4.500H9"/>`,
};

/** @param {keyof typeof STROKES} name */
export function icon(name) {
  return html`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"
      stroke-linejoin="round" aria-hidden="true">${STROKES[name]}</svg>`;
}
