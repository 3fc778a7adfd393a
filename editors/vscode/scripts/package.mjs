// Packs the extension.
//
//   npm run package                          without a server: it is found by the setting or on PATH
//   npm run package -- --target linux-x64    with the server for that platform, from a release build or GONGWEN_BINARY
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What Rust calls the platforms of VS Code. */
const TRIPLES = {
  'linux-x64': 'x86_64-unknown-linux-gnu',
  'linux-arm64': 'aarch64-unknown-linux-gnu',
  'alpine-x64': 'x86_64-unknown-linux-musl',
  'alpine-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
  'win32-x64': 'x86_64-pc-windows-msvc',
  'win32-arm64': 'aarch64-pc-windows-msvc',
};

const extension = join(dirname(fileURLToPath(import.meta.url)), '..');
const server = join(extension, 'server');
/** The README without its pictures: VS Code shows those of a page only from the network, and nothing is to be asked of it. */
const page = join(extension, 'out/README.md');
/** npm runs this in the extension's folder; paths are those of the caller. */
const callers = process.env.INIT_CWD ?? process.cwd();
const { target, out } = parseArgs({ options: { target: { type: 'string' }, out: { type: 'string' } } }).values;

rmSync(server, { recursive: true, force: true });
try {
  if (target) bundle(target);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, readFileSync(join(extension, 'README.md'), 'utf8').replace(/^ *!\[.*\]\(.*\)\n/gm, ''));
  const name = resolve(callers, out ?? join(extension, target ? `gongwen-${target}.vsix` : 'gongwen.vsix'));
  const options = ['--no-dependencies', '--readme-path', 'out/README.md', ...(target ? ['--target', target] : []), '--out', name];
  const { status } = spawnSync('npx', ['vsce', 'package', ...options], {
    cwd: extension,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(server, { recursive: true, force: true });
}

/** Puts the server where the extension looks for it. */
function bundle(target) {
  const triple = TRIPLES[target];
  if (!triple) throw new Error(`${target} is none of ${Object.keys(TRIPLES).join(', ')}`);
  const name = target.startsWith('win32') ? 'gongwen.exe' : 'gongwen';
  const binary = binaryFor(target, triple, name);
  mkdirSync(server);
  copyFileSync(binary, join(server, name));
  chmodSync(join(server, name), 0o755);
  console.log(`${target}: ${binary}`);
}

/** A build for that platform by name, or one for this machine. */
function binaryFor(target, triple, name) {
  const builds = process.env.CARGO_TARGET_DIR || join(extension, '../../target');
  const places = [join(builds, triple, 'release', name)];
  if (target === `${process.platform}-${process.arch}`) places.push(join(builds, 'release', name));
  if (process.env.GONGWEN_BINARY) places.unshift(resolve(callers, process.env.GONGWEN_BINARY));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`no server for ${target}: cargo build --release --target ${triple} (looked for ${places.join(', ')})`);
  return found;
}
