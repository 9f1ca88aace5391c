export function specimenFiles(devices: string, more: string): Record<string, string>;
