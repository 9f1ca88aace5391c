import { describe, expect, it } from 'vitest';
import { inspectSvg } from '../../src/images/inspect-svg.ts';

/** Drawings in the manner of the programs that write them: short, with all that is peculiar to each. */
const drawings: Readonly<Record<string, string>> = {
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2"
   sodipodi:docname="Plan of Ana.svg" inkscape:export-filename="/home/ana/plan.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="nv7" pagecolor="#ffffff"><inkscape:grid type="xygrid" id="grid1"/></sodipodi:namedview>
  <defs id="defs2">
    <inkscape:path-effect effect="spiro" id="pe1" is_visible="true"/>
    <linearGradient inkscape:collect="always" id="lg1"><stop style="stop-color:#0000ff;stop-opacity:1;" offset="0" id="s1"/></linearGradient>
    <linearGradient xlink:href="#lg1" id="lg2" x1="0" y1="0" x2="9" y2="9" gradientUnits="userSpaceOnUse"/>
    <marker style="overflow:visible" id="Arrow2" refX="0" refY="0" orient="auto-start-reverse" inkscape:stockid="Arrow2"
      markerWidth="7.7" markerHeight="5.6" viewBox="0 0 7.7 5.6" inkscape:isstock="true" preserveAspectRatio="xMidYMid">
      <path transform="scale(0.7)" d="M -2,-4 9,0 -2,4 Z" style="fill:context-stroke;fill-rule:evenodd;stroke:none" id="arrow2L"/></marker>
    <filter style="color-interpolation-filters:sRGB" inkscape:label="Drop Shadow" id="f1" x="-0.1" y="-0.1" width="1.2" height="1.2">
      <feFlood result="flood" in="SourceGraphic" flood-opacity="0.498039" flood-color="rgb(0,0,0)" id="ff1"/>
      <feComposite result="c1" operator="in" in="flood" in2="SourceGraphic" id="fc1"/>
      <feGaussianBlur result="blur" stdDeviation="3" in="c1" id="fg1"/><feOffset result="o" dx="6" dy="6" in="blur" id="fo1"/>
      <feBlend mode="normal" in="SourceGraphic" in2="o" id="fb1"/></filter>
    <rect x="1" y="1" width="40" height="20" id="rect99"/>
    <color-profile name="sRGB" xlink:href="file:///usr/share/color/sRGB.icc" id="cp1"/>
  </defs>
  <metadata id="m1"><rdf:RDF><cc:Work rdf:about=""><dc:creator><cc:Agent><dc:title>Ana</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer of Ana" inkscape:groupmode="layer" id="layer1" style="display:inline;mix-blend-mode:normal">
    <path style="fill:url(#lg2);stroke:#ff0000 icc-color(sRGB, 1, 0, 0);stroke-width:0.26px;marker-end:url(#Arrow2);filter:url(#f1)"
      d="m 10,10 h 20" id="path1" sodipodi:nodetypes="cc" inkscape:connector-curvature="0"/>
    <text xml:space="preserve" style="font-size:4px;font-family:'Source Sans 3';-inkscape-font-specification:'Source Sans 3, Normal';white-space:pre;shape-inside:url(#rect99)" id="t1">
      <tspan sodipodi:role="line" x="1" y="5" id="ts1">North</tspan></text>
    <use x="0" y="0" xlink:href="#path1" id="u1" transform="translate(5,5)" width="100%" height="100%"/>
    <flowRoot xml:space="preserve" id="fr1"><flowRegion id="r1"><rect id="r2"/></flowRegion><flowPara id="p1"> </flowPara></flowRoot>
  </g></svg>`,
  Illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 25.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>
<svg version="1.1" id="Layer_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 viewBox="0 0 100 50" style="enable-background:new 0 0 100 50;" xml:space="preserve">
<style type="text/css">
	/* of Ana */
	.st0{fill:url(#SVGID_1_);}
	.st1{clip-path:url(#SVGID_3_);fill:#E30613;stroke-miterlimit:10;}
	.st2{font-family:'MyriadPro-Regular'; font-size:12px; letter-spacing:2;}
</style>
<metadata><sfw  xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices></slices></sfw></metadata>
<switch>
	<foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:pgfRef  xlink:href="#adobe_illustrator_pgf"></i:pgfRef></foreignObject>
	<g i:extraneous="self">
		<linearGradient id="SVGID_1_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="9" y2="9" gradientTransform="matrix(1 0 0 -1 0 50)"><stop  offset="0" style="stop-color:#FFF"/></linearGradient>
		<rect class="st0" width="40" height="20"/>
		<g><defs><rect id="SVGID_2_" width="9" height="9"/></defs><clipPath id="SVGID_3_"><use xlink:href="#SVGID_2_"  style="overflow:visible;"/></clipPath>
		<polygon class="st1" points="1,1 2,2 3,1"/></g>
		<text transform="matrix(1 0 0 1 5 40)" class="st2">North</text>
		<image style="overflow:visible;" width="1" height="1" xlink:href="data:image/png;base64,iVBORw0KGgo="  transform="matrix(1 0 0 1 0 0)"></image>
	</g>
</switch>
<i:pgf  id="adobe_illustrator_pgf"><![CDATA[ eJzsvWmTI8eRKPi ]]></i:pgf>
</svg>`,
  Matplotlib: `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="460.8pt" height="345.6pt" viewBox="0 0 460.8 345.6" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
   <cc:Work><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/><dc:date>2026-01-01T10:00:00</dc:date><dc:creator><cc:Agent><dc:title>Matplotlib, Ana</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
 <g id="figure_1"><g id="patch_1"><path d="M 0 345.6 L 460.8 345.6 z" style="fill: #ffffff"/></g>
  <g id="PathCollection_1"><defs><path id="m3f" d="M 0 3 C 0.7 3 1.5 2.6 2.1 2.1 z" style="stroke: #1f77b4"/></defs>
   <g clip-path="url(#p6a)"><use xlink:href="#m3f" x="73.8" y="295.4" style="fill: #1f77b4; stroke: #1f77b4"/></g></g>
  <g id="text_1"><!-- 0.0 --><g transform="translate(65.9 322.8) scale(0.1 -0.1)"><defs><path id="DejaVuSans-30" d="M 2034 4250 Q 1547 4250 1301 3770 z" transform="scale(0.015625)"/></defs>
   <use xlink:href="#DejaVuSans-30"/><use xlink:href="#DejaVuSans-30" transform="translate(63.6 0)"/></g></g>
  <g id="QuadMesh"><image xlink:href="data:image/png;base64,
iVBORw0KGgo=" id="image1" transform="scale(1 -1) translate(0 -1)" x="1" y="-1" width="1" height="1"/></g>
 </g>
 <defs><clipPath id="p6a"><rect x="57.6" y="41.4" width="357.1" height="266.1"/></clipPath>
  <pattern id="h1" patternUnits="userSpaceOnUse" x="0" y="0" width="72" height="72"><rect x="0" y="0" width="73" height="73" fill="none"/><path d="M 0 0 L 72 72" style="fill: #000000; stroke: #000000; stroke-width: 1.0"/></pattern></defs>
</svg>`,
  'R with svglite': `<?xml version='1.0' encoding='UTF-8' ?>
<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' class='svglite' data-engine-version='2.0' width='720.00pt' height='576.00pt' viewBox='0 0 720.00 576.00'>
<defs>
  <style type='text/css'><![CDATA[
    .svglite line, .svglite polyline, .svglite polygon, .svglite path, .svglite rect, .svglite circle {
      fill: none;
      stroke: #000000;
      stroke-linecap: round;
    }
    .svglite text { white-space: pre; }
    .svglite g.glyphgroup path { fill: inherit; stroke: none; }
  ]]></style>
</defs>
<rect width='100%' height='100%' style='stroke: none; fill: #FFFFFF;'/>
<defs><clipPath id='cpMC4wMHw3MjAuMDA='><rect x='0.00' y='0.00' width='720.00' height='576.00' /></clipPath></defs>
<g clip-path='url(#cpMC4wMHw3MjAuMDA=)'><circle cx='93.1' cy='300.2' r='1.95' style='stroke-width: 0.71; fill: #000000;' />
<text x='28.1' y='303.2' text-anchor='end' style='font-size: 8.80px;fill: #4D4D4D; font-family: "Arial";' textLength='4.89px' lengthAdjust='spacingAndGlyphs'>4</text></g>
</svg>`,
  'R with Cairo': `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="504pt" height="504pt" viewBox="0 0 504 504" version="1.1">
<defs><g><symbol overflow="visible" id="glyph0-0"><path style="stroke:none;" d=""/></symbol>
<symbol overflow="visible" id="glyph0-1"><path style="stroke:none;" d="M 3.5 -6 L 3.5 0 "/></symbol></g>
<clipPath id="clip1"><path d="M 50 5 L 490 5 Z M 50 5 "/></clipPath>
<filter id="alpha" filterUnits="objectBoundingBox" x="0%" y="0%" width="100%" height="100%"><feColorMatrix type="matrix" in="SourceGraphic" values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 1 0"/></filter>
<mask id="mask0"><g filter="url(#alpha)"><rect x="0" y="0" width="504" height="504" style="fill:rgb(0%,0%,0%);fill-opacity:0.4;stroke:none;"/></g></mask></defs>
<g id="surface1"><g clip-path="url(#clip1)" clip-rule="nonzero"><path style="fill:none;stroke-width:1.06;stroke:rgb(92%,92%,92%);stroke-opacity:1;" d="M 54 400 L 490 400 " transform="matrix(1,0,0,1,0,0)"/></g>
<g style="fill:rgb(30%,30%,30%);fill-opacity:1;"><use xlink:href="#glyph0-1" x="38" y="403"/></g><use xlink:href="#glyph0-0" mask="url(#mask0)"/></g>
</svg>`,
  Excel: `<svg width="576" height="336" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" overflow="hidden"><defs><clipPath id="clip0"><rect x="352" y="192" width="576" height="336"/></clipPath><linearGradient x1="1" y1="2" x2="3" y2="4" gradientUnits="userSpaceOnUse" spreadMethod="reflect" id="fill2"><stop offset="0" stop-color="#FFF"/></linearGradient></defs><g clip-path="url(#clip0)" transform="translate(-352 -192)"><rect x="352" y="192" width="576" height="336" fill="#FFFFFF"/><g><path d="M408 454 907 454" stroke="#D9D9D9" stroke-width="0.75" stroke-linejoin="round" stroke-miterlimit="10" fill="none" fill-rule="evenodd"/></g><text fill="#595959" fill-opacity="1" font-family="Calibri,Calibri_MSFontService,sans-serif" font-style="normal" font-variant="normal" font-weight="400" font-stretch="normal" font-size="12" text-anchor="start" direction="ltr" writing-mode="lr-tb" unicode-bidi="normal" text-decoration="none" transform="matrix(1 0 0 1 386 458)">0</text></g></svg>`,
  LibreOffice: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.2" width="160mm" height="90mm" viewBox="0 0 16000 9000" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" xmlns="http://www.w3.org/2000/svg" xmlns:ooo="http://xml.openoffice.org/svg/export" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xml:space="preserve">
 <defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="16000" height="9000"/></clipPath></defs>
 <defs><font id="EmbeddedFont_1" horiz-adv-x="2048"><font-face font-family="Liberation Sans embedded" units-per-em="2048" font-weight="normal" font-style="normal" ascent="1852" descent="423"/><missing-glyph horiz-adv-x="2048" d="M 0,0 Z"/><glyph unicode="A" horiz-adv-x="1033" d="M 1,1 Z"/></font></defs>
 <defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="id3"/></defs>
 <defs class="EmbeddedBulletChars"><g id="bullet-char-template-57356" transform="scale(0.00048828125,-0.00048828125)"><path d="M 580,1141 Z"/></g></defs>
 <g class="SlideGroup"><g><g id="container-id1"><g id="id1" class="Slide" clip-path="url(#presentation_clip_path)"><g class="Page"><g class="com.sun.star.drawing.OLE2Shape"><g id="id3"><rect class="BoundingBox" stroke="none" fill="none" x="1" y="1" width="9" height="9"/>
 <text class="SVGTextShape"><tspan class="TextParagraph" font-family="Liberation Sans, sans-serif" font-size="353px" font-weight="400"><tspan class="TextPosition" x="907" y="7925"><tspan fill="rgb(0,0,0)" stroke="none" style="white-space: pre">2005</tspan></tspan></tspan></text>
 <g><use transform="scale(285,285)" xlink:href="#bullet-char-template-57356"/></g></g></g></g></g></g></g></g>
</svg>`,
  D3: `<svg class="chart" width="640" height="400" viewBox="0,0,640,400" style="max-width: 100%; height: auto; height: intrinsic; font: 10px sans-serif;" font-family="sans-serif" font-size="10" text-anchor="middle" xmlns="http://www.w3.org/2000/svg"><style>@media print { .axis path { display: none; } } .bar:hover { fill: brown; } .link { fill: none; stroke: rgba(0,0,0,.5); marker-end: url("#arrow"); } path { marker-end: url(#arrow); transition: fill 1s cubic-bezier(0.4, 0, 0.2, 1); } g:not(.bar) > text { fill: var(--ink, currentColor); }</style><defs><marker id="arrow" viewBox="0 -5 10 10" refX="15" markerWidth="6" markerHeight="6" orient="auto"><path d="M0,-5L10,0L0,5"></path></marker></defs><g fill="none" transform="translate(0,370)"><path class="domain link" stroke="currentColor" d="M40.5,6V0.5H600.5V6"></path><g class="tick" opacity="1" transform="translate(60.5,0)"><line stroke="currentColor" y2="6"></line><text fill="currentColor" y="9" dy="0.71em">2005</text></g></g><rect data-year="2005" tabindex="0" x="42" y="60" height="310" width="37" style="mix-blend-mode: multiply; transform: translate(0px, 1px);"><title>2005: 50</title></rect><text paint-order="stroke" dominant-baseline="middle" font-variant-numeric="tabular-nums">50</text></svg>`,
  Vega: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="marks" width="300" height="200" viewBox="0 0 300 200"><rect width="300" height="200" fill="white"/><g fill="none" stroke-miterlimit="10" transform="translate(5,5)"><g class="mark-group role-frame root" role="graphics-object" aria-roledescription="group mark container"><path class="background" aria-hidden="true" d="M0.5,0.5h200v200h-200Z" stroke="#ddd"/><g role="graphics-symbol" aria-label="X-axis titled 'year (of treaty)'" pointer-events="none"><text text-anchor="middle" transform="translate(0,15)" font-family="sans-serif" font-size="10px" fill="#000" opacity="1">2005</text></g></g></g></svg>`,
  Graphviz: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
 "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generated by graphviz version 2.43.0 (0) -->
<svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 112)"><title>G</title><polygon fill="white" stroke="transparent" points="-4,4 -4,-112 58,-112 58,4 -4,4"/>
<g id="node1" class="node"><title>a</title><g id="a_node1"><a xlink:title="Board"><ellipse fill="none" stroke="black" cx="27" cy="-90" rx="27" ry="18"/><text text-anchor="middle" x="27" y="-86.3" font-family="Times,serif" font-size="14.00">a</text></a></g></g></g>
</svg>`,
  Figma: `<svg width="100" height="50" viewBox="0 0 100 50" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g clip-path="url(#clip0_1_2)" style="isolation:isolate"><g filter="url(#filter0_d_1_2)" shape-rendering="crispEdges"><rect x="4" width="92" height="42" rx="8" fill="url(#pattern0)"/></g><path opacity="0.5" fill-rule="evenodd" clip-rule="evenodd" d="M1 1Z" fill="black"/></g><defs><filter id="filter0_d_1_2" x="0" y="0" width="100" height="50" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/><feBlend mode="normal" in2="BackgroundImageFix" result="effect1"/><feBlend mode="normal" in="SourceGraphic" in2="effect1" result="shape"/></filter><pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0_1_2" transform="scale(0.01)"/></pattern><clipPath id="clip0_1_2"><rect width="100" height="50" fill="white"/></clipPath><image id="image0_1_2" width="100" height="100" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,/9j/4AAQ"/></defs></svg>`,
};

describe('inspectSvg takes a drawing as it is written by', () => {
  it.each(Object.entries(drawings))('%s', (_, text) => {
    const taken = inspectSvg(text);
    expect(taken).not.toHaveProperty('fault');
    expect(taken).toMatchObject({
      svg: expect.not.stringMatching(/Ana|inkscape:|sodipodi:|ooo:|i:pgf|rdf:|ns_ai|font-face/),
    });
  });

  it.each(Object.entries(drawings))('%s, with all that it draws', (_, text) => {
    const taken = inspectSvg(text);
    const svg = 'svg' in taken ? taken.svg : '';
    const drawn = /<(?:path|rect|polygon|ellipse|circle|use|text|tspan|image|stop|fe\w+|line)\b/g;
    const withoutTraces = text
      .replace(/<!--[\s\S]*?-->|<flowRoot[\s\S]*?<\/flowRoot>/g, '')
      .replace(/<(metadata|font|sodipodi:namedview)\b[\s\S]*?<\/\1>/g, '');
    const count = (written: string) => written.match(drawn)?.length;
    expect(count(svg)).toBe(count(withoutTraces));
  });
});
