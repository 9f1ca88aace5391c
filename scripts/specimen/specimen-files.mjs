import { joinDeviceExamples } from '../pictures/device-examples.mjs';

/** What is placed in the text would leave the slot of its name empty. */
const PLACED = /^::(?:eras-at-a-glance|timeline)\n\n?/gm;

/**
 * Write the specimen, and the data beside it.
 *
 * @param {string} devices Text of `docs/devices.md`.
 * @param {string} more Markdown of what that page does not show.
 * @returns {Record<string, string>} Files by name.
 */
export function specimenFiles(devices, more) {
  const { 'devices.md': briefing, ...others } = joinDeviceExamples(devices);
  const data = Object.entries(others).filter(([name]) => name.endsWith('.csv'));
  const text = `${briefing.replace(PLACED, '').trimEnd()}\n\n${more}`;
  return { 'specimen.md': text, ...Object.fromEntries(data) };
}
