/** What changed from one text to another, by words, and by characters in Chinese. */
import { html, nothing } from 'lit';

const WORDS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|\s+|./gsu;
const LONGEST = 1500;

/**
 * @returns {{kept?: string, gone?: string, come?: string}[]} parts in the order of the texts
 */
function textDiff(before, after) {
  const [left, right] = [before, after].map(text => text.match(WORDS) ?? []);
  const head = common(left, right, index => [index, index]);
  const room = Math.min(left.length, right.length) - head;
  const tail = Math.min(
    room,
    common(left, right, index => [left.length - 1 - index, right.length - 1 - index]),
  );
  const parts = [
    { kept: left.slice(0, head).join('') },
    ...between(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    { kept: left.slice(left.length - tail).join('') },
  ];
  return joined(readable(joined(parts)));
}

/** The earlier text with what is gone marked. */
export function textBefore(before, after) {
  return textDiff(before, after).map(part => part.kept ?? (part.gone ? html`<del>${part.gone}</del>` : nothing));
}

/** The later text with what is new marked. */
export function textAfter(before, after) {
  return textDiff(before, after).map(part => part.kept ?? (part.come ? html`<ins>${part.come}</ins>` : nothing));
}

function common(left, right, places) {
  let count = 0;
  while (count < Math.min(left.length, right.length)) {
    const [one, other] = places(count);
    if (left[one] !== right[other]) break;
    count += 1;
  }
  return count;
}

/** By the longest common subsequence; texts beyond what is quick count as replaced. */
function between(left, right) {
  if (left.length === 0 || right.length === 0 || left.length > LONGEST || right.length > LONGEST)
    return [{ gone: left.join('') }, { come: right.join('') }];
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = left[i] === right[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const parts = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      parts.push({ kept: left[i] });
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && lengths[i + 1][j] >= lengths[i][j + 1])) parts.push({ gone: left[i++] });
    else parts.push({ come: right[j++] });
  }
  return parts;
}

/** A space or a single letter between two changes is no resemblance: it counts as changed, too. */
function readable(parts) {
  return parts.map((part, index) => {
    const lone = part.kept && index > 0 && index < parts.length - 1 && part.kept.trim().length < 2;
    return lone ? { gone: part.kept, come: part.kept } : part;
  });
}

/** Joins neighbours of one kind; what is gone stands before what has come. */
function joined(parts) {
  const result = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone) result.push({ gone });
    if (come) result.push({ come });
    gone = come = '';
  };
  for (const part of parts) {
    gone += part.gone ?? '';
    come += part.come ?? '';
    if (!part.kept) continue;
    flush();
    if (result.at(-1)?.kept) result.at(-1).kept += part.kept;
    else result.push({ kept: part.kept });
  }
  flush();
  return result;
}
