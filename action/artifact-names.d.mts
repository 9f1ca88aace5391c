export declare function artifactNames(paths: readonly string[]): string[];
