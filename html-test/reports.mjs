// Makes the reports to look at, with the jar of this checkout.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jar = `${root}cli/target/threescale-ha.jar`;
const folder = `${root}html-test/target/`;

const MANIFESTS = {
  findings: ['docs/examples/apimanager.yaml'],
  clean: ['docs/examples/apimanager-ha.yaml'],
  hostile: ['html-test/manifests/hostile.yaml'],
  several: ['--topology', 'single-node', 'docs/examples', 'html-test/manifests'],
  nothing: ['--allow-empty', '.editorconfig'],
};

export const NAMES = Object.keys(MANIFESTS);

export function fileOf(name) {
  return `${folder}${name}.html`;
}

export function makeAll() {
  if (!existsSync(jar)) {
    throw new Error(`${jar} is not there: build it first, by mvn -pl cli -am -Dmaven.test.skip=true package`);
  }
  mkdirSync(folder, {recursive: true});
  for (const name of NAMES) {
    const run = spawnSync('java', ['-jar', jar, 'check', '--format', `html=${fileOf(name)}`, ...MANIFESTS[name]], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status === null || !existsSync(fileOf(name))) {
      throw new Error(`${name}: ${run.error ?? run.stderr}`);
    }
  }
}
