// What is held to be so.
import { setTimeout as sleep } from 'node:timers/promises';

export let bad = 0;

/** Says whether it holds and, where it is worth reading, what was seen. */
export function check(what, holds, seen) {
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}${seen === undefined ? '' : ` :: ${JSON.stringify(seen)}`}`);
  if (!holds) bad++;
}

/** Holds sooner or later; `look` may return the thing itself. */
export async function eventually(what, look, patience = 15000) {
  const seen = await until(look, patience);
  check(what, Boolean(seen), seen ? undefined : 'never came');
  return seen;
}

/** What `look` sees when it first sees something; its last answer when it never does. */
export async function until(look, patience = 15000) {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
  }
}
