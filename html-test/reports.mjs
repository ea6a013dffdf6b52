// Makes the reports to look at, with the jar of this checkout.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jar = `${root}cli/target/threescale-ha.jar`;
const folder = `${root}html-test/target/`;

const RUNS = {
  findings: ['check', 'docs/examples/apimanager.yaml'],
  clean: ['check', '--topology', 'multi-zone', '--nodes', '6', 'docs/examples/apimanager-ha.yaml'],
  hostile: ['check', 'html-test/manifests/hostile.yaml'],
  several: ['check', '--topology', 'single-node', 'docs/examples', 'html-test/manifests'],
  simulated: ['simulate', '--lose', 'node', '--lose', 'drain', 'docs/examples/simulation/multi-node.yaml'],
  large: ['check', '--nodes', '20', 'docs/examples/apimanager-ha.yaml'],
  nothing: ['check', '--allow-empty', '.editorconfig'],
};

export const NAMES = Object.keys(RUNS);

export function fileOf(name) {
  return `${folder}${name}.html`;
}

export function makeAll() {
  if (!existsSync(jar)) {
    throw new Error(`${jar} is not there: build it first, by mvn -pl cli -am -Dmaven.test.skip=true package`);
  }
  mkdirSync(folder, {recursive: true});
  for (const name of NAMES) {
    const [command, ...options] = RUNS[name];
    const run = spawnSync('java', ['-jar', jar, command, '--format', `html=${fileOf(name)}`, ...options], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status === null || !existsSync(fileOf(name))) {
      throw new Error(`${name}: ${run.error ?? run.stderr}`);
    }
  }
}
