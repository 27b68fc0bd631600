/** Pages and actions, found by their words in each language that has been read. */
import { link } from '../core/router.js';
import { has } from '../core/session.js';
import { textsOf } from '../core/texts.js';
import { MENU, UNLISTED } from './menu.js';

const MEMBER = ['member'];
const COMPANY = ['member', 'viewer'];
const STEWARD = ['steward'];

/** What is begun at a place of its own; `key` names its words. */
const ACTIONS = [
  { key: 'search.action.register', roles: MEMBER, href: link('inventory', ['new']) },
  { key: 'search.action.import', roles: MEMBER, href: link('inventory', ['import']) },
  { key: 'search.action.contacts', roles: MEMBER, href: link('contacts', ['import']) },
  { key: 'search.action.why', roles: COMPANY, href: link('alerts', ['explanation']) },
  { key: 'search.action.team', roles: COMPANY, href: link('alerts', ['team']) },
  { key: 'search.action.dossier', roles: COMPANY, href: link('checklist', ['dossier']) },
  { key: 'search.action.inForce', roles: [...COMPANY, ...STEWARD], href: link('catalogue', ['on']) },
  { key: 'search.action.edition', roles: STEWARD, href: link('catalogue', ['upload']) },
  { key: 'search.action.results', roles: STEWARD, href: link('register', ['imports']) },
];
const HIDDEN = new Set(['components']);

/** @returns {{kind: string, href: string, key: string}[]} all that the person may open; `key` names the words */
function places() {
  const pages = [...MENU.flatMap(group => group.pages), ...UNLISTED];
  return [
    ...pages
      .filter(page => has(...page.roles) && !HIDDEN.has(page.name))
      .map(page => ({
        kind: 'pages',
        href: link(page.name),
        key: `page.${page.name}`,
      })),
    ...ACTIONS.filter(action => has(...action.roles)).map(({ href, key }) => ({ kind: 'actions', href, key })),
  ];
}

/** @param {string} typed nothing: all of them */
export const findPlaces = typed => places().filter(({ key }) => containsAll(typed, ...textsOf('app', key)));

/** Whether each word that was typed is in one of the texts, in any case and width. */
export function containsAll(typed, ...texts) {
  const all = folded(texts.join('\n'));
  return folded(typed)
    .split(/\s+/)
    .every(word => all.includes(word));
}

const folded = text => text.normalize('NFKC').toLowerCase().trim();
