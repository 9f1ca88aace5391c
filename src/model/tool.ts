/** Where a rule's section is; `#rule-id` follows. */
export const RULES_URL = 'https://github.com/briefpress/briefpress/blob/main/docs/rules.md';
