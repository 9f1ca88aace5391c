/**
 * Write the reference file of a new briefing: two sources, one of them on the web with an archived copy.
 *
 * @returns The text of the file, CSL-YAML.
 */
export function firstReferences(): string {
  return REFERENCES;
}

const REFERENCES = `# Sources, each cited by its id. What fields there are: docs/inputs.md, or \`briefpress schema references\`.
- id: harbour1975
  type: report
  title: The ferry, 1931 to 1974
  author:
    - literal: Harbour Office
  issued: 1975-03
  publisher: Harbour Office
- id: council1976
  type: webpage
  title: What the bridge cost
  author:
    - given: Ida
      family: Brandt
  issued: 1976
  container-title: Records of the council
  URL: https://example.org/bridge
  accessed: 2026-10-30
  custom:
    url-status: live
    url-checked: 2026-10-30
    archive-url: https://web.archive.org/web/20261030120000/https://example.org/bridge
    archive-date: 2026-10-30
`;
