/** An action of GitHub as a workflow calls it: by its commit, as a tag may be moved. */
const PINS = {
  'actions/checkout': ['3d3c42e5aac5ba805825da76410c181273ba90b1', 'v7.0.1'],
  'actions/setup-node': ['820762786026740c76f36085b0efc47a31fe5020', 'v7.0.0'],
  'actions/cache': ['55cc8345863c7cc4c66a329aec7e433d2d1c52a9', 'v6.1.0'],
  'actions/upload-artifact': ['043fb46d1a93c77aae656e7c1c64a875d1fc6a0a', 'v7.0.1'],
} as const;

/**
 * Call an action of GitHub in a workflow.
 *
 * @param name Its repository.
 * @returns Its commit, and in a comment the version, which tools that renew both look for.
 */
export function pinned(name: keyof typeof PINS): string {
  const [commit, version] = PINS[name];
  return `${name}@${commit} # ${version}`;
}
