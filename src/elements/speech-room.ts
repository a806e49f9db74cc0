/** Room at the lower end of the page, which the controls of a text that is read aloud cover. */
export interface SpeechRoom {
  /** @param size of the controls, in CSS pixels */
  keep(size: number): void;
  end(): void;
}

/**
 * By rules for the few elements that need it: a custom property of the root would be inherited by
 * all, and has the browser work out the style of each anew, of which a long text has thousands.
 */
export function speechRoom(): SpeechRoom {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return {
    keep(size) {
      sheet.replaceSync(`
        html:root { scroll-padding-block-end: calc(${size}px + var(--space-5)); }
        html:root body { padding-block-end: ${size}px; }
        .settings-link, .focus-aid-buttons, mark-toolbar { --speech-size: ${size}px; }
      `);
    },
    end() {
      sheet.replaceSync('');
    },
  };
}
