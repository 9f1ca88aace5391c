/** Variables of the environment by name, as in `process.env`. */
type Environment = Record<string, string | undefined>;

/**
 * Find a program on the path.
 *
 * @param name Its name.
 * @param environment Variables to look at; those of this process unless told.
 * @returns Absolute path, or nothing.
 */
export declare function findProgram(name: string, environment?: Environment): string | undefined;
