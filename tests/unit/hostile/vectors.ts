/** What a vector does if it runs: the rig listens for it. */
export const CALL = 'alert(1)';

/** In parts, as a linter takes the whole for a mistake of ours. */
const SCRIPT_SCHEME = ['java', 'script:'].join('');

/** Elements and the events that browsers fire at them unasked, or at a reader’s touch. */
const ELEMENTS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'audio src=x',
  'input autofocus',
  'details open',
  'marquee',
  'iframe',
  'object data=x',
  'embed src=x',
  'style',
  'link rel=stylesheet href=x',
  'a href=x',
  'p',
  'table',
  'math',
  'textarea autofocus',
  'select autofocus',
  'video><source src=x',
  'svg><image href=x',
  'svg><animate attributeName=x dur=1ms',
  'template',
  'custom-element',
];
const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onstart',
  'onclick',
  'onmouseover',
  'onanimationstart',
  'onbegin',
  'onpageshow',
  'onloadstart',
  'onbeforetoggle',
  'onscrollsnapchange',
  'oncontentvisibilityautostatechange',
];

/** Ways to write a handler so that filters of text miss it. */
const HANDLERS = [
  (event: string) => `${event}=${CALL}`,
  (event: string) => `${event.toUpperCase()}="&#97;lert(1)"`,
  (event: string) => `/${event}='&#x61;lert&lpar;1&rpar;'`,
  (event: string) => `\n${event}\t=\n${CALL}//`,
];

/** Elements that lead to an address or load one. */
const ADDRESSED = [
  (url: string) => `<a href="${url}">read on</a>`,
  (url: string) => `<iframe src="${url}"></iframe>`,
  (url: string) => `<object data="${url}"></object>`,
  (url: string) => `<embed src="${url}">`,
  (url: string) => `<form action="${url}"><input type=submit></form>`,
  (url: string) => `<button formaction="${url}" form=f>go</button>`,
  (url: string) => `<svg><a xlink:href="${url}"><text>go</text></a></svg>`,
  (url: string) => `<math href="${url}"><mtext>go</mtext></math>`,
  (url: string) => `<meta http-equiv=refresh content="0;url=${url}">`,
  (url: string) => `<base href="${url}">`,
  (url: string) => `<svg><use href="${url}"/></svg>`,
  (url: string) => `<script src="${url}"></script>`,
  (url: string) => `<link rel=import href="${url}">`,
  (url: string) => `<area href="${url}">`,
  (url: string) => `<img src="${url}" srcset="${url} 2x">`,
  (url: string) => `<div style="background:url('${url}')">words</div>`,
  (url: string) => `<style>@import "${url}";</style>`,
];
const URLS = [
  `${SCRIPT_SCHEME}${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `java&#10;script:${CALL}`,
  `&#106;avascript:${CALL}`,
  `&#x6A&#x61vascript:${CALL}`,
  `\u0001${SCRIPT_SCHEME}${CALL}`,
  ` ${SCRIPT_SCHEME}//%0a${CALL}`,
  `vbscript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `blob:https://canary.invalid/x`,
  `file:///etc/passwd`,
  `//canary.invalid/x`,
  `https://canary.invalid/x`,
  `view-source:https://canary.invalid/`,
  `feed:${SCRIPT_SCHEME}${CALL}`,
];

/** Scripts, and what hides one. */
const RUN = `<script>${CALL}</script>`;
const SEEN = `<img src=x onerror=${CALL}>`;
/** Contexts that a browser and another parser may leave at different places. */
const CONTEXTS: readonly ((inner: string) => string)[] = [
  (x) => x,
  (x) => `<noscript><p title="</noscript>${x}">`,
  (x) => `<textarea></textarea>${x}`,
  (x) => `<title></title>${x}`,
  (x) => `<style></style>${x}</style>`,
  (x) => `<xmp></xmp>${x}`,
  (x) => `<iframe></iframe>${x}`,
  (x) => `<noembed></noembed>${x}`,
  (x) => `<!-->${x}-->`,
  (x) => `<!--->${x}-->`,
  (x) => `<!--!>${x}-->`,
  (x) => `<!-- --!>${x}-->`,
  (x) => `<![CDATA[>${x}]]>`,
  (x) => `<?php >${x}?>`,
  (x) => `</ >${x}`,
  (x) => `<svg><style><!--</style>${x}-->`,
  (x) => `<svg></p><style><a id="</style>${x}">`,
  (x) => `<math><mtext><table><mglyph><style><!--</style>${x}`,
  (x) => `<math><mi><table><mglyph><style><math>${x}`,
  (x) => `<form><math><mtext></form><form><mglyph><style></math>${x}`,
  (x) => `<svg><desc>${x}`,
  (x) => `<svg><foreignObject>${x}`,
  (x) => `<math><annotation-xml encoding="text/html">${x}`,
  (x) => `<math><annotation-xml><style><!--</style>${x}`,
  (x) => `<svg><title><style><!--</style>${x}-->`,
  (x) => `<template>${x}</template>`,
  (x) => `<template shadowrootmode=open>${x}</template>`,
  (x) => `<iframe srcdoc='${x}'></iframe>`,
  (x) => `<select><option>${x}`,
  (x) => `<table><td>${x}<table>${x}`,
  (x) => `<a><a>${x}`,
  (x) => `<p id="\u0000">${x}`,
  (x) => `<img alt="\`><${x}">`,
  (x) => `<p title='"'>${x}</p>`,
  (x) => `<div ${'x'.repeat(2_000)}>${x}`,
  (x) => `<plaintext>${x}`,
  (x) => `<frameset>${x}`,
  (x) => `<body><body ${x.slice(1)}`,
  (x) => `<pre>\n<code>${x}</code></pre>`,
  (x) => `<dl><dt>${x}<dd>${x}</dl>`,
  (x) => `<figure><img src=x alt="${x.replaceAll('"', '')}"><figcaption>${x}</figcaption></figure>`,
  (x) => `<ruby><rt>${x}<rp>${x}`,
  (x) => `<sup><a href="#n">1</a></sup><ol><li id=n>${x}</ol>`,
  (x) => `<p lang='"><${x}'>words</p>`,
];

/** Names that would stand in for parts of the page itself. */
const CLOBBERING =
  'body head forms cookie location main text page-data status parentNode attributes children innerHTML nodeName __proto__ constructor'
    .split(' ')
    .flatMap((name) => [
      `<img name=${name} src=x>`,
      `<form id=${name}><input name=attributes><input name=parentNode></form>`,
      `<a id=${name} href="${SCRIPT_SCHEME}${CALL}">x</a>`,
    ]);

const handlers = ELEMENTS.flatMap((element) =>
  EVENTS.flatMap((event) => HANDLERS.map((write) => `<${element} ${write(event)}>`)),
);
const addressed = ADDRESSED.flatMap((write) => URLS.map(write));
const hidden = CONTEXTS.flatMap((put) =>
  [
    RUN,
    SEEN,
    `<svg/onload=${CALL}>`,
    `<details open ontoggle=${CALL}>`,
    `<input autofocus onfocus=${CALL}>`,
  ].map(put),
);

/**
 * Pieces of HTML that run a script, lead to one or load something where they are not made harmless:
 * the public tables of such vectors (elements, events, schemes, contexts that parsers read
 * differently, clobbered names), written out in all their combinations.
 */
export const VECTORS: readonly string[] = [
  ...new Set([...handlers, ...addressed, ...hidden, ...CLOBBERING]),
];
