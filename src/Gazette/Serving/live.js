// Follows the changes of a previewed site: reloads the page when it is another, and only then.
'use strict';
(() => {
  let version = Number(document.currentScript.dataset.version);
  // A page of the desk is about the whole site.
  const isDesk = 'desk' in document.currentScript.dataset;
  const path = decodeURIComponent(location.pathname).replace(/\/$/, '/index.html');

  const reload = () => location.reload();

  // The new style sheet is loaded before the old one goes, so that the page never stands there without.
  const restyle = sheet => {
    const next = sheet.cloneNode();
    const address = new URL(sheet.href);
    address.searchParams.set('v', version);
    next.href = address;
    next.addEventListener('load', () => sheet.remove());
    sheet.after(next);
  };

  const isCurrent = data => {
    if (data.version <= version) return true;
    version = data.version;
    return false;
  };

  const events = new EventSource('/-/events');
  events.addEventListener('hello', event => {
    // Something changed between the page and this connection.
    if (!isCurrent(JSON.parse(event.data))) reload();
  });
  events.addEventListener('change', event => {
    const data = JSON.parse(event.data);
    if (isCurrent(data)) return;
    if (isDesk || !data.pages) return reload();
    const pages = data.pages.map(page => data.base + page.slice(1));
    if (pages.includes(path)) return reload();
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]'))
      if (pages.includes(decodeURIComponent(new URL(sheet.href).pathname))) restyle(sheet);
  });
  // The list of faults changes without the page, whose text somebody may be reading.
  events.addEventListener('problems', async event => {
    isCurrent(JSON.parse(event.data));
    if (isDesk) return reload();
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('gazette-desk');
    const before = document.getElementById('gazette-desk');
    if (now && before) before.replaceWith(document.adoptNode(now));
    else reload();
  });
})();
