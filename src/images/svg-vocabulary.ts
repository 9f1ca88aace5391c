/** Elements that draw, or say how something is drawn: SVG 1.1 and SVG 2, without what moves, runs or embeds. */
export const drawingElements = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'a', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker'],
  ...['filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite'],
  ...['feConvolveMatrix', 'feDiffuseLighting', 'feDisplacementMap', 'feDistantLight'],
  ...['feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur'],
  ...['feImage', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight'],
  ...['feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
]);

/**
 * Elements that editors leave and no browser draws: they go in silence, with what they hold. Fonts
 * in SVG are among them, as LibreOffice writes them beside text that needs none.
 */
export const undrawnElements = new Set(['metadata', 'font', 'font-face', 'color-profile', 'view']);

/**
 * Attributes whose value is a style, which may name a part of the drawing by `url(#…)`, by the names that
 * hast gives them: the presentation attributes of SVG 2, §6.6, and `style`.
 */
export const styledAttributes = new Set([
  ...['style', 'alignmentBaseline', 'baselineShift', 'clip', 'clipPath', 'clipRule', 'color'],
  ...['colorInterpolation', 'colorInterpolationFilters', 'colorRendering', 'direction', 'display'],
  ...['dominantBaseline', 'enableBackground', 'fill', 'fillOpacity', 'fillRule', 'filter'],
  ...['floodColor', 'floodOpacity', 'font', 'fontFamily', 'fontSize', 'fontSizeAdjust'],
  ...['fontStretch', 'fontStyle', 'fontVariant', 'fontWeight', 'glyphOrientationHorizontal'],
  ...['glyphOrientationVertical', 'imageRendering', 'isolation', 'kerning', 'letterSpacing'],
  ...['lightingColor', 'markerEnd', 'markerMid', 'markerStart', 'mask', 'maskType'],
  ...['mixBlendMode', 'opacity', 'overflow', 'paintOrder', 'pointerEvents', 'shapeRendering'],
  ...['stopColor', 'stopOpacity', 'stroke', 'strokeDashArray', 'strokeDashOffset'],
  ...['strokeLineCap', 'strokeLineJoin', 'strokeMiterLimit', 'strokeOpacity', 'strokeWidth'],
  ...['textAnchor', 'textDecoration', 'textOverflow', 'textRendering', 'transformOrigin'],
  ...['unicodeBidi', 'vectorEffect', 'visibility', 'whiteSpace', 'wordSpacing', 'writingMode'],
]);

/** Attributes that hold an address. */
export const addressAttributes = new Set(['href', 'xLinkHref', 'src']);

/** Attributes of numbers, names and text, which no browser loads anything for. */
export const plainAttributes = new Set([
  ...['id', 'className', 'lang', 'xmlSpace', 'role', 'version', 'baseProfile', 'type', 'media'],
  ...['x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'transform', 'd', 'points'],
  ...['pathLength', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'z', 'dx', 'dy'],
  ...['rotate', 'textLength', 'lengthAdjust', 'startOffset', 'method', 'spacing', 'side'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'fx', 'fy', 'fr', 'offset'],
  ...['patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits'],
  ...['maskContentUnits', 'markerUnits', 'markerWidth', 'markerHeight', 'refX', 'refY', 'orient'],
  ...['requiredExtensions', 'requiredFeatures', 'systemLanguage'],
  ...['filterUnits', 'primitiveUnits', 'in', 'in2', 'result', 'mode', 'values', 'operator'],
  ...['k1', 'k2', 'k3', 'k4', 'order', 'kernelMatrix', 'kernelUnitLength', 'divisor', 'bias'],
  ...['targetX', 'targetY', 'edgeMode', 'preserveAlpha', 'surfaceScale', 'diffuseConstant'],
  ...['specularConstant', 'specularExponent', 'scale', 'xChannelSelector', 'yChannelSelector'],
  ...['azimuth', 'elevation', 'limitingConeAngle', 'pointsAtX', 'pointsAtY', 'pointsAtZ'],
  ...['stdDeviation', 'radius', 'baseFrequency', 'numOctaves', 'seed', 'stitchTiles'],
  ...['tableValues', 'slope', 'intercept', 'amplitude', 'exponent'],
]);
