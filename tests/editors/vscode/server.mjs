// code-server on a folder, with the extension, in a home of its own.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const run = mkdtempSync(join(tmpdir(), 'gongwen-vscode-'));
const user = join(run, 'user-data/User');
const machine = join(run, 'user-data/Machine');
for (const folder of [join(run, 'home'), user, machine]) mkdirSync(folder, { recursive: true });

/** What the browser keeps. */
export const browserData = join(run, 'chromium');
/** The folder that is opened. */
export const work = join(run, '工作');
mkdirSync(join(work, '.vscode'), { recursive: true });

const settings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on', // pictures show what is, not what fades in
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // a window in the browser saves by itself
  'git.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.hover.delay': 100,
  'editor.formatOnType': true,
  'explorer.openEditors.visible': 0,
  'outline.collapseItems': 'alwaysExpand',
};

/** The settings of the user, as they are at first. */
export const userSettings = join(user, 'settings.json');
export const saveUserSettings = () => writeFileSync(userSettings, JSON.stringify(settings));
saveUserSettings();

/** The settings of the folder. */
export const saveSettings = (own) => writeFileSync(join(work, '.vscode/settings.json'), JSON.stringify(own));
/** Where a program is, is a matter of the machine that it runs on. */
export const saveMachineSettings = (own) => writeFileSync(join(machine, 'settings.json'), JSON.stringify(own));
saveSettings({});
saveMachineSettings({});

/**
 * Installs the extension and starts; the server under test is on PATH, unless the extension is to bring it along.
 * Without a vsix VS Code runs as it is, beside one that has the extension.
 */
export async function start({ editors, binary, vsix, output }) {
  const entry = join(editors, 'cs/node_modules/code-server/out/node/entry.js');
  const data = vsix ? 'user-data' : 'user-data-bare';
  if (!vsix) cpSync(join(run, 'user-data'), join(run, data), { recursive: true, filter: (path) => !path.endsWith('.sock') });
  const folders = ['--user-data-dir', data, '--extensions-dir', vsix ? 'extensions' : 'extensions-bare', '--config', 'config.yaml'].map((word) =>
    word.startsWith('--') ? word : join(run, word),
  );
  const env = environment(binary);
  if (vsix) {
    const installed = spawnSync(process.execPath, [entry, ...folders, '--install-extension', vsix], { env, encoding: 'utf8' });
    if (installed.status !== 0) throw new Error(`the extension could not be installed: ${installed.stdout}${installed.stderr}`);
  }

  const port = await freePort();
  const log = openSync(join(output, `code-server${vsix ? '' : '-bare'}.log`), 'w');
  const options = ['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  options.push('--disable-getting-started-override', ...(process.env.GONGWEN_BUNDLED ? [] : ['--disable-workspace-trust']));
  const server = spawn(process.execPath, [entry, ...options, ...folders], { env, detached: true, stdio: ['ignore', log, log] });
  const stop = () => process.kill(-server.pid);
  for (let attempt = 0; attempt < 120; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return { address: addressOn(port), stop, pid: server.pid };
    await sleep(250);
  }
  stop();
  throw new Error('code-server did not start; see code-server.log');
}

// VS Code takes PATH from a login shell, so that is where the program is made known.
function environment(binary) {
  const own = process.env.PATH.split(delimiter).filter((folder) => !existsSync(join(folder, 'gongwen')));
  const path = [...(process.env.GONGWEN_BUNDLED ? [] : [dirname(binary)]), ...own].join(delimiter);
  writeFileSync(join(run, 'home/.profile'), `export PATH='${path}'\n`);
  const env = { ...process.env, HOME: join(run, 'home'), SHELL: '/bin/bash', PATH: path };
  for (const name of ['VSCODE_IPC_HOOK_CLI', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME']) delete env[name];
  return env;
}

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/** The address of the folder with one of its files open. */
const addressOn = (port) => (name) => {
  const file = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${join(work, name)}`]]);
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(work)}&payload=${encodeURIComponent(file)}`;
};

/** The extension's output channel, as VS Code keeps it. */
export function serverLog() {
  const logs = join(run, 'user-data/logs');
  const name = readdirSync(logs, { recursive: true }).find((file) => file.endsWith('Gongwen 公文.log'));
  return readFileSync(join(logs, name), 'utf8').split('\n').filter(Boolean);
}

export async function tidyUp() {
  await sleep(500);
  if (process.env.GONGWEN_KEEP) console.log(`kept: ${run}`);
  else rmSync(run, { recursive: true, force: true, maxRetries: 5 });
}
