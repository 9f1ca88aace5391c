/** Where this tool is at home. */
export const HOME_URL = 'https://github.com/briefpress/briefpress';

/** Where a rule's section is; `#rule-id` follows. */
export const RULES_URL = `${HOME_URL}/blob/main/docs/rules.md`;

/** Name of the settings file; its folder is the project root. */
export const CONFIG_NAME = 'briefpress.yaml';
