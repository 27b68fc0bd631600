/** All pages, in the order of the menu, and who sees them. */

const COMPANY = ['member', 'viewer'];
const READERS = ['steward', 'member', 'viewer'];

export const MENU = [
  {
    group: 'work',
    pages: [
      { name: 'overview', roles: ['steward', 'member', 'viewer', 'operator'] },
      { name: 'inventory', roles: COMPANY },
      { name: 'try-it', roles: COMPANY },
      { name: 'review', roles: COMPANY },
      { name: 'obligations', roles: COMPANY },
      { name: 'proofs', roles: COMPANY },
      { name: 'checklist', roles: COMPANY },
      { name: 'bids', roles: COMPANY },
      { name: 'company', roles: COMPANY },
      { name: 'sectors', roles: COMPANY },
    ],
  },
  {
    group: 'vendors',
    pages: [
      { name: 'contacts', roles: COMPANY },
      { name: 'alerts', roles: ['member', 'viewer', 'steward'] },
    ],
  },
  {
    group: 'law',
    pages: [
      { name: 'catalogue', roles: READERS },
      { name: 'law', roles: READERS },
      { name: 'mitigations', roles: COMPANY },
      { name: 'templates', roles: READERS },
      { name: 'lexicon', roles: READERS },
      { name: 'phrases', roles: ['steward'] },
      { name: 'register', roles: READERS },
      { name: 'sources', roles: READERS },
    ],
  },
  {
    group: 'system',
    pages: [
      { name: 'integrations', roles: COMPANY },
      { name: 'audit', roles: ['steward', 'member', 'operator'] },
      { name: 'about', roles: ['steward', 'member', 'viewer', 'operator'] },
    ],
  },
];

/** Reached by a link of the page "about", not by the menu. */
const UNLISTED = [{ name: 'components', roles: ['steward', 'member', 'viewer', 'operator'] }];

export function findPage(name) {
  return [...MENU.flatMap(group => group.pages), ...UNLISTED].find(page => page.name === name);
}
