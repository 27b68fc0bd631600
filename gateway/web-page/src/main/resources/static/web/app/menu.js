/** All pages, in the order of the menu, and who sees them. */

const COMPANY = ['member', 'viewer'];
const READERS = ['steward', 'member', 'viewer'];
const EVERYBODY = ['steward', 'member', 'viewer', 'operator'];

/** @type {{group: string, folds?: boolean, icon?: string, pages: {name: string, icon?: string, roles: string[]}[]}[]} */
export const MENU = [
  {
    group: 'work',
    pages: [
      { name: 'overview', icon: 'gauge', roles: EVERYBODY },
      { name: 'inventory', icon: 'box', roles: COMPANY },
      { name: 'review', icon: 'question', roles: COMPANY },
      { name: 'obligations', icon: 'calendar', roles: COMPANY },
      { name: 'checklist', icon: 'list', roles: COMPANY },
      { name: 'proofs', icon: 'seal', roles: COMPANY },
    ],
  },
  {
    group: 'vendors',
    pages: [
      { name: 'contacts', icon: 'people', roles: COMPANY },
      { name: 'alerts', icon: 'mail', roles: READERS },
    ],
  },
  {
    group: 'law',
    folds: true,
    icon: 'book',
    pages: [
      { name: 'catalogue', roles: READERS },
      { name: 'law', roles: READERS },
      { name: 'register', roles: READERS },
      { name: 'sources', roles: READERS },
      { name: 'lexicon', roles: READERS },
      { name: 'phrases', roles: ['steward'] },
      { name: 'templates', roles: READERS },
    ],
  },
  {
    group: 'company',
    folds: true,
    icon: 'building',
    pages: [
      { name: 'company', roles: COMPANY },
      { name: 'sectors', roles: COMPANY },
      { name: 'mitigations', roles: COMPANY },
      { name: 'integrations', roles: COMPANY },
      { name: 'audit', roles: ['steward', 'member', 'operator'] },
    ],
  },
];

/** Reached from another page, which the menu marks instead; those of the head have none. */
export const UNLISTED = [
  { name: 'try-it', within: 'inventory', roles: COMPANY },
  { name: 'bids', within: 'proofs', roles: COMPANY },
  { name: 'inbox', roles: COMPANY },
  { name: 'vendors', within: 'contacts', roles: COMPANY },
  { name: 'about', roles: EVERYBODY },
  { name: 'components', roles: EVERYBODY },
];

export function findPage(name) {
  return [...MENU.flatMap(group => group.pages), ...UNLISTED].find(page => page.name === name);
}

/** @returns the name of the page that the menu marks while this one is shown */
export const markedFor = name => findPage(name)?.within ?? name;
