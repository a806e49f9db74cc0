/**
 * Has the second part of a page's style hold: that of its text, before which it stands in a
 * `<template>` (`src/compile/inline-first-style.ts`). The build makes this the inline script after
 * it. The page is left as if neither had been there.
 */
const script = document.currentScript!;
const template = script.previousElementSibling as HTMLTemplateElement;
document.head.append(template.content);
template.remove();
script.remove();

export {};
