/**
 * Makes the whole style sheet hold. The page was drawn by the part of it that stands in the page,
 * which is all that its own words need; what scripts add needs the rest, and so waits for it.
 * Imported first by every page.
 */
const link = document.querySelector<HTMLLinkElement>(
  'head > link[rel="stylesheet"][media="print"]',
);
if (link) {
  link.media = 'all';
  await new Promise((resolve) => {
    if (link.sheet) resolve(undefined);
    // Without it the page is plainer, and does all it does.
    for (const event of ['load', 'error']) link.addEventListener(event, resolve);
  });
}

export {};
