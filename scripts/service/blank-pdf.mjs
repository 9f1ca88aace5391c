/**
 * Write a PDF as a browser lays it out: one blank page, on which all anchors fell.
 *
 * @param {readonly string[]} anchors Names of the anchors.
 * @returns {Buffer} The bytes.
 */
export function blankPdf(anchors) {
  const destinations = anchors.map((name) => `/${name} [4 0 R /XYZ 0 800 0]`).join('\n');
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>',
    '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>',
    `<<${destinations}>>`,
    '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
