/** Versions of the program: major, minor, patch. */
export type Version = readonly [number, number, number];

/** From what `gongwen --version` prints; nothing when another program of that name has answered. */
export function versionFrom(printed: string): Version | undefined {
  const [, ...numbers] = /^gongwen (\d+)\.(\d+)\.(\d+)/.exec(printed.trim()) ?? [];
  const [major, minor, patch] = numbers.map(Number);
  return major === undefined || minor === undefined || patch === undefined ? undefined : [major, minor, patch];
}

export function isAtLeast(version: Version, needed: Version): boolean {
  for (const [i, number] of version.entries()) {
    const least = needed[i] ?? 0;
    if (number !== least) return number > least;
  }
  return true;
}
