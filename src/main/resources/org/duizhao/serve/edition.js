// The edition as it will read: shown in a frame without scripts, whose body is replaced after every build, so that the
// reader's place stays.
import { ask, element, listen, t } from './common.js';

const XHTML = 'http://www.w3.org/1999/xhtml';
const frame = document.getElementById('page');
const documents = document.getElementById('document');
const complaints = document.getElementById('complaints');
const status = document.getElementById('status');
const failure = document.getElementById('failure');
const views = Array.from(document.querySelectorAll('#views button'));

let state = null;
let looks = '';
let view = 'both';
let place = null;
let asking = Promise.resolve();

const severityOf = complaint => complaint.label + ' ' + complaint.code;
const address = path => '/edition/' + path;
const shownPath = () => {
  const location = frame.contentWindow && frame.contentWindow.location.pathname;
  return location && location.startsWith('/edition/') ? decodeURI(location.slice('/edition/'.length)) : '';
};

/** The element with an identifier that stands highest on the screen, and how high it stands. */
function placeNow() {
  const page = frame.contentDocument;
  if (!page || !page.body) {
    return null;
  }
  let best = null;
  for (const candidate of page.body.querySelectorAll('[id]')) {
    const box = candidate.getBoundingClientRect();
    if (candidate.getClientRects().length && box.bottom > 0) {
      // An element that begins on the screen tells the place better than one that is passing through it.
      best = { id: candidate.id, top: box.top };
      if (box.top >= 0) {
        break;
      }
    }
  }
  return best && { ...best, scroll: frame.contentWindow.scrollY };
}

function goTo(where) {
  const page = frame.contentDocument;
  const target = where && page.getElementById(where.id);
  if (target) {
    frame.contentWindow.scrollBy(0, target.getBoundingClientRect().top - where.top);
  } else if (where) {
    frame.contentWindow.scrollTo(0, where.scroll);
  }
}

/** Puts into the page what the book does not have: the view chosen, and the complaints at their places. */
function dress() {
  const page = frame.contentDocument;
  if (!page || !page.head || !shownPath()) {
    return;
  }
  page.documentElement.setAttribute('data-view', view);
  if (!page.getElementById('duizhao-preview')) {
    const link = page.createElementNS(XHTML, 'link');
    link.id = 'duizhao-preview';
    link.rel = 'stylesheet';
    link.href = '/assets/preview.css';
    page.head.append(link);
  }
  page.querySelectorAll('.duizhao-complaint').forEach(old => old.remove());
  for (const complaint of state.complaints.filter(c => c.document === shownPath())) {
    const target = page.getElementById(complaint.anchor);
    if (target) {
      const box = page.createElementNS(XHTML, 'aside');
      box.className = 'duizhao-complaint';
      box.setAttribute('aria-label', severityOf(complaint));
      box.setAttribute('lang', document.documentElement.lang);
      for (const text of [severityOf(complaint) + ', ' + complaint.place, complaint.what,
        complaint.remedy]) {
        const line = page.createElementNS(XHTML, 'p');
        line.textContent = text;
        box.append(line);
      }
      const block = target.closest('section, p, li, dt, dd, div, article') || target;
      if (block.matches('section, article, div')) {
        const heading = block.querySelector(':scope > h1, :scope > h2, :scope > h3');
        heading ? heading.after(box) : block.prepend(box);
      } else if (block.matches('dt, li')) {
        block.append(box);
      } else {
        block.before(box);
      }
    }
  }
}

/** Shows a document of the book, at an anchor if one is named. */
function open(path, anchor) {
  place = anchor ? null : { id: '', top: 0, scroll: 0 };
  frame.contentWindow.location.replace(address(path) + (anchor ? '#' + anchor : ''));
}

/** The page that is shown, made anew. */
async function renew() {
  const path = shownPath();
  if (!path) {
    return;
  }
  if (!state.documents.some(d => d.path === path)) {
    open(state.documents[0].path);
    return;
  }
  if (state.looks !== looks) {
    // Styles or faces are others: only loading makes the browser take them.
    looks = state.looks;
    place = placeNow();
    frame.contentWindow.location.reload();
    return;
  }
  const response = await fetch(address(path));
  const next = new DOMParser().parseFromString(await response.text(), 'application/xhtml+xml');
  const page = frame.contentDocument;
  if (shownPath() !== path || next.querySelector('parsererror')) {
    return;
  }
  const where = placeNow();
  const focus = page.activeElement && page.activeElement.id;
  page.title = next.title;
  page.body.replaceWith(page.importNode(next.body, true));
  dress();
  goTo(where);
  if (focus && page.getElementById(focus)) {
    page.getElementById(focus).focus({ preventScroll: true });
  }
}

function listComplaints() {
  complaints.replaceChildren(...state.complaints.map(c => {
    const item = element('li', {}, element('span', { class: 'severity ' + c.severity }, severityOf(c)), ' ',
      element('span', { class: 'place' }, c.place), element('span', { class: 'what' }, c.what),
      element('span', { class: 'remedy' }, c.remedy));
    if (c.document) {
      const show = element('button', { type: 'button', 'aria-label': t('page.show-place', c.code, c.place) },
        t('page.show'));
      show.addEventListener('click', () => open(c.document, c.anchor));
      item.append(show);
    }
    return item;
  }));
  if (state.complaints.length === 0) {
    complaints.replaceChildren(element('li', { class: 'nothing' }, t('page.none')));
  }
}

async function refresh() {
  const { told } = await ask('/api/edition');
  state = told;
  document.getElementById('title').textContent = state.title || 'Duizhao';
  const errors = state.complaints.filter(c => c.severity === 'error').length;
  if (state.version > 0) {
    status.textContent = t(state.current ? 'page.built' : 'page.not-built', state.version) + ' · '
      + (errors ? t(errors === 1 ? 'page.one-error' : 'page.errors', errors)
        : state.complaints.length ? t('page.some-complaints', state.complaints.length) : t('page.no-complaints'));
  }
  failure.hidden = state.version === 0 || (state.current && !state.failure);
  failure.textContent = state.failure
    || t('page.stale');
  listComplaints();
  const path = shownPath();
  documents.replaceChildren(...state.documents.map(d => element('option', { value: d.path }, d.title)));
  if (path) {
    documents.value = path;
    await renew();
  } else if (state.documents.length > 0) {
    looks = state.looks;
    const before = JSON.parse(sessionStorage.getItem('place') || 'null');
    const there = before && state.documents.some(d => d.path === before.path);
    const part = state.documents.find(d => d.path.includes('/part-')) || state.documents[0];
    open(there ? before.path : part.path);
    place = there ? before.where : place;
  }
  document.documentElement.dataset.version = state.version;
}

frame.addEventListener('load', () => {
  if (!state || !shownPath()) {
    return;
  }
  documents.value = shownPath();
  dress();
  if (place) {
    const where = place;
    place = null;
    const fonts = frame.contentDocument.fonts;
    goTo(where);
    fonts && fonts.ready.then(() => where.id && goTo(where));
  }
});
documents.addEventListener('change', () => open(documents.value));
views.forEach(button => button.addEventListener('click', () => {
  view = button.value;
  views.forEach(b => b.setAttribute('aria-pressed', String(b === button)));
  dress();
}));
window.addEventListener('pagehide', () => {
  if (shownPath()) {
    sessionStorage.setItem('place', JSON.stringify({ path: shownPath(), where: placeNow() }));
  }
});
listen({ edition: () => { asking = asking.then(refresh); } });
