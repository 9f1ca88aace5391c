export declare function projectFolder(workspace: string, root: string): string;
