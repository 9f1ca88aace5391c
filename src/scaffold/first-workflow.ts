/** A system of continuous integration for which we write a first job. */
export type WorkflowKind = 'github' | 'gitlab';

/** What a first job has to know. */
export interface WorkflowFacts {
  /** Version of this tool, which the job uses. */
  version: string;
  /** Whether the project has a lock file that names this tool. */
  isInstalled: boolean;
  /** The output folder, relative to the project root. */
  out: string;
}

/** Where the file of each system lies, relative to the root of the repository. */
export const workflowFiles: Readonly<Record<WorkflowKind, string>> = {
  github: '.github/workflows/briefings.yml',
  gitlab: '.gitlab-ci.yml',
};

/**
 * Write a job that checks and prints all briefings, shows messages at their lines and keeps the PDFs.
 *
 * @param kind The system.
 * @param facts What it has to know.
 * @returns The text of its file.
 */
export function firstWorkflow(kind: WorkflowKind, facts: WorkflowFacts): string {
  return kind === 'github' ? githubWorkflow(facts) : gitlabJob(facts);
}

function commandOf({ version, isInstalled }: WorkflowFacts): string {
  return isInstalled ? 'npx briefpress' : `npx --yes briefpress@${version}`;
}

function githubWorkflow(facts: WorkflowFacts): string {
  const install = facts.isInstalled ? '      - run: npm ci --ignore-scripts\n' : '';
  const cache = facts.isInstalled ? '\n          cache: npm' : '';
  return `name: Briefings
on:
  push:
    branches: [main]
  # Not pull_request_target: what strangers wrote never meets a secret.
  pull_request:
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: actions/setup-node@v7
        with:
          node-version: 24${cache}
${install}      - run: ${commandOf(facts)} build
      - uses: actions/upload-artifact@v7
        if: always()
        with:
          name: briefings
          path: ${facts.out}/
          if-no-files-found: ignore
`;
}

function gitlabJob(facts: WorkflowFacts): string {
  const install = facts.isInstalled ? '    - npm ci --ignore-scripts\n' : '';
  return `briefings:
  image: node:24
  script:
${install}    - ${commandOf(facts)} build --report gitlab=${facts.out}/codequality.json --report junit=${facts.out}/junit.xml
  artifacts:
    when: always
    paths: ['${facts.out}/']
    reports:
      codequality: ${facts.out}/codequality.json
      junit: ${facts.out}/junit.xml
`;
}
