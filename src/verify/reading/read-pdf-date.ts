/**
 * Read a date (ISO 32000-1, 7.9.4).
 *
 * @param text Such as `D:20261123120000+01'00'`.
 * @returns Milliseconds since 1970, or undefined when it is no date.
 */
export function readPdfDate(text: string): number | undefined {
  const parts =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?$/.exec(
      text,
    );
  if (!parts) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const [sign = '+', zoneHour = '00', zoneMinute = '00'] = parts.slice(7);
  const zone = `${sign}${zoneHour}:${zoneMinute}`;
  const value = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(value) ? undefined : value;
}
