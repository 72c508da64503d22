// The rule for what a package ships: what its package.json names, what that imports, the sources of its source maps,
// and nothing else; and nothing in it that belongs to the machine it was built on.
import { posix } from 'node:path';
import { bundledFolders, licencesFile, licensed, nameOf } from './bundled.mjs';
import { namedFiles, specifiersIn } from './workspace.mjs';

const always = ['package.json', 'README.md', 'LICENSE'];

/**
 * What is wrong with a package, given its files' texts by their paths within it, and its manifest as it is in there.
 */
export function problemsOf(files, manifest) {
  return [...shippingProblems(files, manifest), ...manifestProblems(manifest), ...textProblems(files)];
}

function shippingProblems(files, manifest) {
  const maps = [...files].filter(([file]) => file.endsWith('.js.map'));
  const bundled = bundledFolders(maps).map(nameOf);
  const problems = bundled
    .filter((name) => !licensed(files.get(licencesFile) ?? '', name))
    .map((name) => `bundles ${name}, whose licence is not in ${licencesFile}`);
  // Pages are asked for by their addresses; their own maps, by which their licences were found, may be left out.
  const pages = [...files.keys()].filter((file) => file.endsWith('/index.html'));
  const hasLicences = bundled.length > 0 || (pages.length > 0 && files.has(licencesFile));
  const reached = new Set([...always, ...namedFiles(manifest), ...pages, ...(hasLicences ? [licencesFile] : [])]);
  // A set hands on what is added to it during the loop.
  for (const file of reached) {
    const text = files.get(file);
    if (text === undefined) {
      problems.push(`does not ship ${file}`);
      continue;
    }
    if (/\.(js|d\.ts)$/.test(file)) {
      for (const specifier of specifiersIn(text)) {
        if (!specifier.startsWith('.')) {
          if (!isDependency(specifier, manifest)) problems.push(`${file} imports ${specifier}, which is no dependency`);
          continue;
        }
        const target = posix.join(posix.dirname(file), specifier);
        reached.add(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
      }
    }
    if (file.endsWith('.html')) {
      for (const [, path] of text.matchAll(/(?:src|href)="\/([^"]+)"/g))
        reached.add(posix.join(posix.dirname(file), path));
    }
    const map = /^\/\/# sourceMappingURL=(\S+)$/m.exec(text)?.[1];
    if (map) reached.add(posix.join(posix.dirname(file), map));
    if (file.endsWith('.map')) {
      const { sources, sourcesContent = [] } = JSON.parse(text);
      for (const [index, source] of sources.entries()) {
        const path = posix.join(posix.dirname(file), source);
        if (!path.startsWith('../')) reached.add(path);
        // What is bundled from another package has its source within the map.
        else if (!sourcesContent[index]) problems.push(`${file} has a source outside of the package: ${source}`);
      }
    }
  }
  for (const file of files.keys()) if (!reached.has(file)) problems.push(`ships ${file}, which nothing leads to`);
  return problems;
}

function isDependency(specifier, { name, dependencies = {}, peerDependencies = {}, imports = {} }) {
  if (specifier.startsWith('node:') || Object.hasOwn(imports, specifier)) return true;
  const [scope, rest] = specifier.split('/');
  const wanted = scope.startsWith('@') ? `${scope}/${rest}` : scope;
  return wanted === name || Object.hasOwn(dependencies, wanted) || Object.hasOwn(peerDependencies, wanted);
}

function manifestProblems(manifest) {
  const problems = [];
  for (const field of ['description', 'license', 'engines', 'repository', 'homepage', 'bugs', 'keywords', 'files']) {
    if (!manifest[field]) problems.push(`package.json has no ${field}`);
  }
  if (manifest.type !== 'module') problems.push('package.json: type is not "module"');
  if (manifest.sideEffects !== false) problems.push('package.json: sideEffects is not false');
  const { access, provenance } = manifest.publishConfig ?? {};
  if (access !== 'public' || provenance !== true)
    problems.push('package.json: publishConfig lacks access or provenance');
  for (const [subpath, target] of Object.entries(manifest.exports)) {
    if (subpath.includes('*')) problems.push(`package.json: ${subpath} would make public whatever it fits`);
    if (typeof target === 'object' && Object.keys(target)[0] !== 'types') {
      problems.push(`package.json: types do not come first in ${subpath}`);
    }
  }
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
    for (const [dependency, range] of Object.entries(manifest[kind] ?? {})) {
      if (!/^\^\d+\.\d+\.\d+(?: \|\| \^\d+\.\d+\.\d+)*$/.test(range))
        problems.push(`package.json: ${dependency} is wanted as ${range}`);
    }
  }
  return problems;
}

const unwanted = {
  'a path of the machine': /(?<![\w.:/])\/(?:home|root|Users|work|tmp|private|builds?)\/[\w.-]/,
  'a host of a package registry': /\bregistry\.[\w-]+\.\w|\bnpm\.pkg\.|\bverdaccio\b/i,
  'what looks like a secret':
    /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bnpm_[A-Za-z0-9]{30,}|\bgh[opsu]_[A-Za-z0-9]{30,}|\bAKIA[A-Z0-9]{16}\b|_authToken\s*=/,
};

function textProblems(files) {
  const problems = [];
  for (const [file, text] of files) {
    if (/(?:^|\/)(?:test|tests|fixtures|generator|__snapshots__)\/|^conformance\/|\.test(?:-d)?\.|\.tgz$/.test(file)) {
      problems.push(`ships ${file}, which is for development`);
    }
    for (const [what, pattern] of Object.entries(unwanted)) {
      const found = pattern.exec(text);
      if (found) problems.push(`${file} holds ${what}: ${text.slice(found.index, found.index + 40).split('\n')[0]}`);
    }
  }
  return problems;
}
