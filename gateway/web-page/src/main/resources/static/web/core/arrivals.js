/**
 * How lists are told of changes: whenever the place that is shown has been read again, every list in it reads again, too. A page need
 * not name its lists, and a list need not name what may change it.
 */
let begun = 0;
const followers = new Set();

/** @returns the number of the reading that was begun last */
export const arrivalNow = () => begun;

/** Reads a place; lists that were read before it was begun are told afterwards. */
export async function arriving(read) {
  const arrival = (begun += 1);
  await read();
  followers.forEach(told => told(arrival));
}

/**
 * @param {(arrival: number) => void} told gets the number of each reading that has ended
 * @returns a function that ends it
 */
export function followArrivals(told) {
  followers.add(told);
  return () => followers.delete(told);
}
