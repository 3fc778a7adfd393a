// Bundles what stands in test/ and runs it: npm test
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const tests = readdirSync('test').filter((name) => name.endsWith('.test.ts'));
rmSync('out/test', { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => `test/${name}`),
  outdir: 'out/test',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});
const built = tests.map((name) => `out/test/${name.replace(/ts$/, 'js')}`);
const { status } = spawnSync(process.execPath, ['--test', ...built], { stdio: 'inherit' });
process.exit(status ?? 1);
