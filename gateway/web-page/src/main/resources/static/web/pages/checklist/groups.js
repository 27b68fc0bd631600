/** Items of the same vendor, obligation or consultation, which are shown in one row. */

/**
 * @param {object[]} items in the order of the API, which keeps the items of a subject together
 * @returns {{key: string, category: string, subject: object, items: object[]}[]} a group is a single item if it is about the company itself
 */
export function groupsOf(items) {
  const groups = [];
  for (const item of items) {
    const { category, subject } = item;
    const last = groups.at(-1);
    const together =
      subject.kind !== 'COMPANY' && last?.category === category && last.subject.kind === subject.kind && last.subject.id === subject.id;
    if (together) last.items.push(item);
    else groups.push({ key: item.id, category, subject, items: [item] });
  }
  return groups;
}
