/** Dates, times and numbers in the language of the page. */
import { locale } from './preferences.js';
import { translator, withAside } from './texts.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CHINA = 'Asia/Shanghai';
const t = translator('app');
const made = new Map();

function format(kind, options) {
  const key = locale() + kind.name + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new kind(locale(), options));
  return made.get(key);
}

/** @param {string | null | undefined} day a day without time: "2027-03-01" */
export function formatDay(day) {
  if (!day) return '';
  return format(Intl.DateTimeFormat, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(day + 'T00:00:00Z'),
  );
}

/** @param {string} month "2027-03" */
export function formatMonth(month) {
  return format(Intl.DateTimeFormat, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(month + '-01T00:00:00Z'));
}

/**
 * The law counts days in China, so a reader anywhere sees every time in China, with its zone.
 * @param {string | null | undefined} instant ISO 8601
 */
export function formatInstant(instant) {
  if (!instant) return '';
  return withAside(
    format(Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short', timeZone: CHINA }).format(new Date(instant)),
    t('time.zone'),
  );
}

const WRITTEN = /\b\d{4}-\d\d-\d\d\b/g;

/** A sentence of a service, which writes "2026-11-30" and "2026-11-30 14:45 (China)", with days as the page writes them. */
export function withDays(sentence) {
  return sentence.replace(WRITTEN, formatDay);
}

export function formatNumber(number, options = {}) {
  return number == null ? '' : format(Intl.NumberFormat, options).format(number);
}

export function formatPercent(share) {
  return format(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

export function formatBytes(bytes) {
  const [unit, size] = bytes < 1e3 ? ['byte', 1] : bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return format(Intl.NumberFormat, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size);
}

/** How long ago, or in how long: "3 days ago". */
export function formatDistance(instant, now = Date.now()) {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const [unit, size] = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ].find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return format(Intl.RelativeTimeFormat, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** The day of an instant in China, whose calendar decides what is due: "2026-11-27". */
export const dayOf = instant => new Intl.DateTimeFormat('en-CA', { timeZone: CHINA }).format(new Date(instant));

export const today = () => dayOf(Date.now());

/** Whether a text, such as one in the address, is written as a day: "2026-11-27". */
export const isDay = text => DAY.test(text ?? '');

/** @param {string} day "2026-11-27"; @returns the day so many days later */
export function addDays(day, days) {
  const date = new Date(day + 'T00:00:00Z');
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** @returns whole days from one day to another; negative if the other is earlier */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / 86_400_000);
}

/** @param {string} month "2027-03"; @returns the name of the month, or the year in January, as on an axis */
export function formatMonthShort(month) {
  return format(
    Intl.DateTimeFormat,
    month.endsWith('-01') ? { year: 'numeric', timeZone: 'UTC' } : { month: 'short', timeZone: 'UTC' },
  ).format(new Date(month + '-01T00:00:00Z'));
}
