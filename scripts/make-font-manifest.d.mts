/**
 * Describe the bundled font packages.
 *
 * @returns The content of `templates/shared/fonts.json`.
 */
export declare function makeFontManifest(): unknown;
