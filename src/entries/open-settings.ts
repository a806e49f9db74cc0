/**
 * Opens the settings beside the text instead of on their own page. The panel's code is fetched
 * when it is first asked for; where that fails, the link is followed after all.
 */
export function openSettingsInPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>('.settings-link');
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openPanel(link).catch(() => {
      location.assign(link.href);
    });
  });
}

async function openPanel(trigger: HTMLElement): Promise<void> {
  await import('../elements/type-settings.js');
  let panel = document.querySelector('type-settings');
  if (!panel) {
    panel = document.createElement('type-settings');
    // Right after the trigger, so that it comes next in the order of focus and of reading.
    trigger.after(panel);
  }
  if (panel.hasAttribute('embedded')) panel.scrollIntoView();
  else await panel.open(trigger);
}
