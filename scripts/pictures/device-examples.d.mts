/**
 * Join the examples of `docs/devices.md` into the briefing that they make up, and into one more for each
 * block that says `otherwise`.
 *
 * @param page Text of the page.
 * @returns Files by name: `devices.md`, a briefing for each `otherwise`, and data.
 */
export declare function joinDeviceExamples(page: string): Record<string, string>;
