import { pinned } from './action-pins.ts';

/** A system of continuous integration for which we write a first job. */
export type WorkflowKind = 'github' | 'gitlab';

/**
 * Where a job gets this tool from: the lock file of the project, which `npm ci` keeps to; npm, as no
 * lock file names it; or a place that the machine of the job will not have, as the lock file names one
 * outside the project.
 */
export type ToolSource = 'locked' | 'registry' | 'outside';

/** What a first job has to know. */
export interface WorkflowFacts {
  /** Version of this tool, which the job uses. */
  version: string;
  source: ToolSource;
  /** The output folder, relative to the project root. */
  out: string;
}

/** Where the file of each system lies, relative to the root of the repository. */
export const workflowFiles: Readonly<Record<WorkflowKind, string>> = {
  github: '.github/workflows/briefings.yml',
  gitlab: '.gitlab-ci.yml',
};

/**
 * Write a job that checks and prints all briefings, shows messages at their lines, keeps the PDFs, and
 * builds only what has changed.
 *
 * @param kind The system.
 * @param facts What it has to know.
 * @returns The text of its file.
 */
export function firstWorkflow(kind: WorkflowKind, facts: WorkflowFacts): string {
  return kind === 'github' ? githubWorkflow(facts) : gitlabJob(facts);
}

function githubWorkflow(facts: WorkflowFacts): string {
  const isLocked = facts.source !== 'registry';
  const install = isLocked ? '      - run: npm ci --ignore-scripts\n' : '';
  return `${howToInstall(facts)}name: Briefings
on:
  push:
    branches: [main]
  # Not pull_request_target: what strangers wrote never meets a secret.
  pull_request:
permissions:
  contents: read
concurrency:
  group: briefings-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  briefings:
    name: Briefings
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: ${pinned('actions/checkout')}
        with:
          persist-credentials: false
      - uses: ${pinned('actions/setup-node')}
        with:
          node-version: 24
          ${isLocked ? 'cache: npm' : 'package-manager-cache: false'}
${install}      # Pull requests begin with what main has built. GitHub gives nothing of theirs to main.
      - uses: ${pinned('actions/cache')}
        with:
          path: |
            ~/.cache/briefpress/builds
            ${facts.out}
          key: briefpress-\${{ github.ref }}-\${{ github.sha }}
          restore-keys: |
            briefpress-\${{ github.ref }}-
            briefpress-refs/heads/main-
      - run: ${commandOf(facts)} build
      - uses: ${pinned('actions/upload-artifact')}
        if: \${{ !cancelled() }}
        with:
          name: briefings
          path: ${facts.out}/
          if-no-files-found: ignore
`;
}

/** A runner of GitLab lets anybody write where the repository lies, and there we use no cache. */
function gitlabJob(facts: WorkflowFacts): string {
  const install = facts.source === 'registry' ? '' : '    - npm ci --ignore-scripts\n';
  const reports = `--report gitlab=${facts.out}/codequality.json --report junit=${facts.out}/junit.xml`;
  return `${howToInstall(facts)}briefings:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    BRIEFPRESS_CACHE: /tmp/briefpress
  cache:
    # What a merge request has built is not restored for a branch of the same name.
    key: briefpress-$CI_PIPELINE_SOURCE-$CI_COMMIT_REF_SLUG
    paths: [.briefpress-builds/, ${facts.out}/]
    when: always
  before_script:
    - mkdir -p -m 700 "$BRIEFPRESS_CACHE"
    # Finished builds are used only where nobody else can have put them: not where the repository lies.
    - if [ -d .briefpress-builds ]; then cp -R .briefpress-builds "$BRIEFPRESS_CACHE/builds"; fi
${install}  script:
    - ${commandOf(facts)} build ${reports}
  after_script:
    - rm -rf .briefpress-builds
    - if [ -d "$BRIEFPRESS_CACHE/builds" ]; then cp -R "$BRIEFPRESS_CACHE/builds" .briefpress-builds; fi
  artifacts:
    when: always
    paths: ['${facts.out}/']
    reports:
      codequality: ${facts.out}/codequality.json
      junit: ${facts.out}/junit.xml
`;
}

function commandOf({ version, source }: WorkflowFacts): string {
  return source === 'registry' ? `npx --yes briefpress@${version}` : 'npx briefpress';
}

/** How the job gets at this tool where nothing in the repository brings it. */
function howToInstall({ version, source }: WorkflowFacts): string {
  if (source === 'locked') return '';
  const why =
    source === 'outside'
      ? '# package-lock.json names briefpress at a place outside this repository, which no job has.\n'
      : `# This takes briefpress ${version} from npm. Where it is not published there yet:\n`;
  return `${why}# Put its tarball into vendor/, run \`npm install --save-dev ./vendor/briefpress-${version}.tgz\`, commit both with
# package-lock.json, remove this file, and run \`briefpress init --workflow\` again.
`;
}
