// Where a new seed comes from when the player chooses none: a place of the north Pacific and a number, easy to read aloud.

const PLACES = [
  'nemuro',
  'rausu',
  'shibetsu',
  'abashiri',
  'otaru',
  'wakkanai',
  'kushiro',
  'hakodate',
  'niigata',
  'nagato',
  'shimoda',
  'tsuruga',
];

/** A fresh seed such as `nemuro-417`. The only place where the page's own chance enters, and it ends up in the record. */
export function createSeed(): string {
  const [place, number] = crypto.getRandomValues(new Uint32Array(2));
  return `${PLACES[place % PLACES.length]}-${(number % 9000) + 1000}`;
}
