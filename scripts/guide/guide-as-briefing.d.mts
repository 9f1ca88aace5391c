export function guideAsBriefing(
  text: string,
  edition: { version: string; published: string },
): string;
