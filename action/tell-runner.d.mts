type Values = Readonly<Record<string, string | number | boolean | readonly string[]>>;
export declare function outputText(values: Values, mark?: string): string;
export declare function setOutputs(values: Values): void;
export declare function annotation(level: 'error' | 'warning' | 'notice', text: string): string;
