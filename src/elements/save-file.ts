/**
 * Hands a file to the browser as a download.
 * @param name of the file
 */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
