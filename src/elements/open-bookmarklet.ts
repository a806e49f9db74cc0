/**
 * A bookmark that brings the page it is pressed on: it posts the page's HTML to the service worker,
 * which keeps it for `/open/` and sends it nowhere. A form, because a page with
 * `Cross-Origin-Opener-Policy` has no opener to be spoken to.
 * @param address absolute address of `/open/`
 * @returns a `javascript:` URL
 */
export function bookmarklet(address: string): string {
  const program = `(()=>{const f=document.createElement('form');f.method='post';f.action=${JSON.stringify(address)};f.enctype='multipart/form-data';f.target='_blank';for(const[n,v]of[['title',document.title],['url',location.href],['html',document.documentElement.outerHTML]]){const i=document.createElement('textarea');i.name=n;i.value=v;f.append(i)}f.hidden=true;document.body.append(f);f.submit();f.remove()})()`;
  return `javascript:${encodeURIComponent(program)}`;
}
