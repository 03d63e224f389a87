/** `1 record`, `2 records`: for things whose plural takes an s. */
export const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`
