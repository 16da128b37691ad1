// Reviewing an alignment. The server holds the beads and does every edit; this page shows them and says what is wanted.
import { ask, element, listen, t } from './common.js';

const list = document.getElementById('beads');
const pairs = document.getElementById('pair');
const order = document.getElementById('order');
const said = document.getElementById('said');
const alert = document.getElementById('alert');
const conflict = document.getElementById('conflict');
const undo = document.getElementById('undo');
const redo = document.getElementById('redo');

let state = null;      // what the server told last
let current = 0;       // the bead that has the reviewer's eye, in the order of the text
let asking = Promise.resolve();
let conflictHash = '';
let known = new Map(); // elements made before, by what they show

const toolbar = element('div', { role: 'toolbar' });
const split = element('div', { class: 'split', role: 'group', 'aria-label': t('page.where-to-split'), hidden: true });

const say = text => { said.textContent = text; };
const isDoubtful = bead => !bead.reviewed && bead.confidence < state.doubtful;
const stateOf = bead => bead.reviewed ? t('page.reviewed')
  : t(isDoubtful(bead) ? 'page.doubtful' : 'page.open', bead.confidence.toFixed(2));
const sentence = (side, i) => state[side].sentences[i];

/** What the bead is called: the sentences of the base, or of the witness where the base has none. */
function nameOf(bead) {
  const side = bead.left.length ? 'left' : 'right';
  const numbers = bead[side].map(i => sentence(side, i).number);
  return numbers.length > 1 ? t('page.range', numbers[0], numbers[numbers.length - 1]) : numbers[0];
}

/** The beads' numbers in the order shown. */
function shownOrder(beads = state.beads) {
  const numbers = beads.map((b, i) => i);
  if (order.value === 'doubt') {
    numbers.sort((a, b) => beads[a].reviewed - beads[b].reviewed
      || (beads[a].reviewed ? 0 : beads[a].confidence - beads[b].confidence) || a - b);
  }
  return numbers;
}

function words(side, numbers) {
  const column = element('div', { lang: state[side].language });
  numbers.forEach(i => column.append(element('p', {},
    element('span', { class: 'number', lang: 'en' }, sentence(side, i).number), sentence(side, i).text)));
  if (numbers.length === 0) {
    column.append(element('p', { class: 'none', lang: document.documentElement.lang }, t('page.nothing-here', state[side].siglum)));
  }
  return column;
}

function make(bead) {
  const head = element('p', { class: 'head' }, nameOf(bead) + ' ', element('span', { class: 'state' }, stateOf(bead)));
  const made = element('li', { class: 'bead ' + (bead.reviewed ? 'reviewed' : isDoubtful(bead) ? 'doubtful' : 'open') });
  // A group that is focused is read out with its name; its words follow when they are read through.
  const body = element('div', { class: 'body', role: 'group', tabindex: '-1',
    'aria-label': t('page.bead-state', nameOf(bead), stateOf(bead)) }, head);
  bead.comments.forEach(c => body.append(element('p', { class: 'comment' }, '# ' + c)));
  body.append(element('div', { class: 'sides' }, words('left', bead.left), words('right', bead.right)));
  made.append(body);
  return made;
}

function show() {
  const shown = shownOrder();
  const next = new Map();
  list.replaceChildren(...shown.map(i => {
    const key = JSON.stringify(state.beads[i]);
    const made = known.get(key) || make(state.beads[i]);
    next.set(key, made);
    made.dataset.bead = i;
    return made;
  }));
  known = next;
  undo.disabled = !state.canUndo;
  redo.disabled = !state.canRedo;
  const open = state.beads.filter(b => !b.reviewed).length;
  document.getElementById('count').textContent = t('page.count', state.beads.length, open,
    state.beads.filter(isDoubtful).length) + (state.stale ? t('page.count-stale', state.stale) : '');
  mark();
}

const item = bead => list.querySelector('[data-bead="' + bead + '"]');

/** Puts the tools at the current bead. */
function mark() {
  const before = list.querySelector('.current');
  if (before) {
    before.classList.remove('current');
    before.querySelector('.body').tabIndex = -1;
  }
  const now = item(current);
  if (!now) {
    return;
  }
  now.classList.add('current');
  now.querySelector('.body').tabIndex = 0;
  tools();
  split.hidden = true;
  now.append(toolbar, split);
}

function choose(bead, focus = true) {
  current = bead;
  mark();
  if (focus) {
    const now = item(bead);
    now.querySelector('.body').focus({ preventScroll: true });
    now.scrollIntoView({ block: 'nearest' });
  }
}

const actions = [
  ['accept', 'a', t('page.accept'), b => !b.reviewed, () => accept()],
  ['reopen', 'r', t('page.open-again'), b => b.reviewed, () => change('reopen')],
  ['merge', 'm', t('page.merge-next'), () => current + 1 < state.beads.length, () => change('merge')],
  ['split', 's', t('page.split'), b => b.left.length + b.right.length > 1, () => askSplit()],
  ['left-up', 'u', '', b => b.left.length > 0 && current > 0, () => shift('left', 'up')],
  ['left-down', 'd', '', b => b.left.length > 0 && current + 1 < state.beads.length, () => shift('left', 'down')],
  ['right-up', 'U', '', b => b.right.length > 0 && current > 0, () => shift('right', 'up')],
  ['right-down', 'D', '', b => b.right.length > 0 && current + 1 < state.beads.length, () => shift('right', 'down')]
];

function label(name, text) {
  if (text) {
    return text;
  }
  const [side, way] = name.split('-');
  return t(way === 'up' ? 'page.up' : 'page.down', state[side].siglum);
}

function tools() {
  const bead = state.beads[current];
  toolbar.setAttribute('aria-label', t('page.bead', nameOf(bead)));
  toolbar.replaceChildren(...actions.map(([name, key, text, can, run]) => {
    const shown = key === key.toUpperCase() ? 'Shift ' + key.toLowerCase() : key;
    const button = element('button', { type: 'button', 'data-action': name, disabled: !can(bead) },
      label(name, text) + ' ', element('kbd', {}, shown));
    button.addEventListener('click', run);
    return button;
  }));
}

/** Where a bead is to be cut: the default leaves about as much on each side of the cut in both texts. */
function askSplit() {
  const bead = state.beads[current];
  if (bead.left.length + bead.right.length < 2) {
    say(t('page.cannot-split'));
    return;
  }
  const select = side => {
    const numbers = bead[side];
    const id = 'split-' + side;
    const box = element('select', { id, lang: state[side].language });
    for (let cut = 0; cut <= numbers.length; cut++) {
      const text = cut === 0 ? t('page.cut-none')
        : t(cut === 1 ? 'page.cut-one' : 'page.cut-many', cut, sentence(side, numbers[cut - 1]).number) + ' '
          + sentence(side, numbers[cut - 1]).text.slice(-40);
      box.append(element('option', { value: String(cut) }, text));
    }
    box.value = String(Math.min(numbers.length, Math.max(1, Math.round(numbers.length / 2))));
    return [element('label', { for: id }, t('page.cut', state[side].siglum)), box];
  };
  const doIt = element('button', { type: 'button', 'data-action': 'do-split' }, t('page.split-here') + ' ', element('kbd', {}, 'Enter'));
  const leave = element('button', { type: 'button' }, t('page.leave-it') + ' ', element('kbd', {}, 'Esc'));
  doIt.addEventListener('click', doSplit);
  leave.addEventListener('click', leaveSplit);
  split.replaceChildren(...select('left'), ...select('right'), doIt, leave);
  const left = split.querySelector('#split-left');
  const right = split.querySelector('#split-right');
  if (Number(left.value) + Number(right.value) === bead.left.length + bead.right.length) {
    right.value = String(Math.max(0, bead.right.length - 1));
  }
  split.hidden = false;
  (bead.left.length > 1 || bead.right.length === 0 ? left : right).focus();
}

function doSplit() {
  change('split', { left: split.querySelector('#split-left').value, right: split.querySelector('#split-right').value },
    true);
}

function leaveSplit() {
  split.hidden = true;
  choose(current);
}

const shift = (side, way) => change('shift', { side, way });

/** After an accepted bead comes the next one that is open, in the order shown. */
function accept() {
  if (state.beads[current].reviewed) {
    say(t('page.already', nameOf(state.beads[current])));
    return;
  }
  const shown = shownOrder();
  const at = shown.indexOf(current);
  const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find(i => !state.beads[i].reviewed);
  change('accept', {}, true, next);
}

const done = {
  accept: name => t('page.accepted', name),
  reopen: name => t('page.reopened', name),
  merge: name => t('page.merged', name),
  split: name => t('page.split-done', name),
  shift: name => t('page.shifted', name),
  undo: name => t('page.undone', name),
  redo: name => t('page.redone', name),
  propose: () => t('page.proposed'),
  mine: () => t('page.mine-saved'),
  theirs: () => t('page.theirs-shown'),
  compare: () => t('page.as-shown')
};

/** Asks for a change and shows what came of it; one after the other, so that none overtakes another. */
function change(what, fields = {}, toBead = false, next = undefined) {
  const bead = current;
  const button = document.activeElement && document.activeElement.dataset.action;
  asking = asking.then(async () => {
    const name = state.beads[bead] ? nameOf(state.beads[bead]) : '';
    const hash = what === 'mine' || what === 'theirs' ? conflictHash : state.hash;
    let answer;
    try {
      answer = await ask('/api/review', { pair: state.pair, hash, do: what, bead, ...fields });
    } catch (e) {
      warn(t('page.no-answer'));
      return;
    }
    const { status, told } = answer;
    if (status === 200) {
      alert.hidden = true;
      conflict.hidden = true;
      Object.assign(state, told);
      current = next === undefined ? told.focus : next;
      show();
      const now = state.beads[current];
      say(done[what](what === 'accept' ? name : nameOf(now))
        + (what === 'accept' ? ' ' + (next === undefined ? t('page.all-done') : t('page.now-at', nameOf(now), stateOf(now))) : ''));
      const again = !toBead && button && toolbar.querySelector('[data-action="' + button + '"]:not(:disabled)');
      choose(current, !again);
      if (again) {
        toolbar.querySelector('[data-action="' + button + '"]').focus();
      }
    } else if (told.error === 'conflict') {
      showConflict(told);
    } else if (told.error === 'outdated') {
      await load(state.pair);
      warn(told.message);
    } else if (status === 422) {
      say(told.message);
    } else {
      warn(told.message);
    }
  });
}

function warn(text, ...more) {
  alert.replaceChildren(text, ...more);
  alert.hidden = false;
}

/** Both versions, as far as they differ. */
function showConflict(told) {
  alert.hidden = true;
  conflictHash = told.hash;
  const key = b => JSON.stringify([b.left, b.right, b.reviewed, b.comments]);
  const differing = (these, those) => {
    const others = new Set(those.map(key));
    return these.filter(b => !others.has(key(b)));
  };
  const version = (title, beads) => {
    const column = element('div', {}, element('h3', {}, title));
    const shown = element('ol', {});
    beads.forEach(b => shown.append(make(b)));
    shown.querySelectorAll('[tabindex]').forEach(e => e.removeAttribute('tabindex'));
    column.append(beads.length ? shown : element('p', {}, t('page.no-difference')));
    return column;
  };
  const sides = document.getElementById('conflict-sides');
  const text = document.getElementById('conflict-text');
  const theirs = document.getElementById('theirs');
  const mine = document.getElementById('mine');
  if (told.theirs) {
    text.textContent = t('page.conflict', state.file);
    sides.replaceChildren(version(t('page.yours'), differing(told.mine, told.theirs)),
      version(t('page.the-files'), differing(told.theirs, told.mine)));
  } else {
    text.textContent = t('page.conflict-unread', state.file);
    sides.replaceChildren(element('ul', {}, ...told.problems.map(p => element('li', {}, p))));
  }
  theirs.textContent = t(told.theirs ? 'page.take-files' : 'page.look-again');
  mine.hidden = !told.theirs;
  conflict.hidden = false;
  theirs.focus();
}

async function load(pair) {
  const { status, told } = await ask('/api/review?pair=' + encodeURIComponent(pair));
  if (status !== 200) {
    warn(told.message);
    return;
  }
  state = told;
  known = new Map();
  conflict.hidden = true;
  alert.hidden = true;
  current = shownOrder()[0];
  show();
  if (state.problems.length) {
    warn(t('page.not-understood', state.file, state.problems.join(' ')));
  } else if (state.changed) {
    changedOnDisk();
  }
}

function changedOnDisk() {
  const button = element('button', { type: 'button', 'data-action': 'compare' }, t('page.show-both'));
  button.addEventListener('click', () => change('compare'));
  warn(t('page.changed', state.file) + ' ', button);
}

async function listPairs() {
  const { told } = await ask('/api/pairs');
  const before = state ? state.pair : new URLSearchParams(location.search).get('pair');
  pairs.replaceChildren(...told.pairs.map(p => element('option', { value: p.id },
    p.name + (p.open ? ' ' + t('page.pair-open', p.open) : ''))));
  if (before && told.pairs.some(p => p.id === before)) {
    pairs.value = before;
  }
  if (told.pairs.length && !state) {
    await load(pairs.value);
  } else if (!told.pairs.length && told.version > 0) {
    warn(t('page.no-pairs'));
  } else if (state) {
    await look();
  }
}

/** Whether the texts or the file are others than those shown. */
async function look() {
  const { status, told } = await ask('/api/review?pair=' + encodeURIComponent(state.pair));
  if (status !== 200) {
    return;
  }
  const texts = s => JSON.stringify([s.left, s.right]);
  if (texts(told) !== texts(state) || (told.hash !== state.hash && !told.changed)) {
    await load(state.pair);
    say(t('page.changed-texts'));
  } else if (told.changed && conflict.hidden) {
    changedOnDisk();
  }
}

list.addEventListener('keydown', event => {
  if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'z' && event.key !== 'y')) {
    return;
  }
  const inSplit = split.contains(event.target);
  if (inSplit) {
    if (event.key === 'Escape') {
      leaveSplit();
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target.tagName === 'SELECT') {
      doSplit();
      event.preventDefault();
    }
    return;
  }
  const key = event.shiftKey && event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const action = actions.find(a => a[1] === key);
  const shown = shownOrder();
  const at = shown.indexOf(current);
  if (action) {
    action[3](state.beads[current]) || action[0] === 'accept' ? action[4]() : say(t('page.impossible'));
  } else if (key === 'z') {
    change('undo', {}, true);
  } else if (key === 'y') {
    change('redo', {}, true);
  } else if ((key === 'ArrowDown' || key === 'j') && at + 1 < shown.length) {
    choose(shown[at + 1]);
  } else if ((key === 'ArrowUp' || key === 'k') && at > 0) {
    choose(shown[at - 1]);
  } else if (key === 'Home') {
    choose(shown[0]);
  } else if (key === 'End') {
    choose(shown[shown.length - 1]);
  } else {
    return;
  }
  event.preventDefault();
});
list.addEventListener('click', event => {
  const bead = event.target.closest('.bead');
  if (bead && !event.target.closest('button, select') && Number(bead.dataset.bead) !== current) {
    choose(Number(bead.dataset.bead));
  }
});
undo.addEventListener('click', () => change('undo', {}, true));
redo.addEventListener('click', () => change('redo', {}, true));
document.getElementById('propose').addEventListener('click', () => change('propose', {}, true));
document.getElementById('theirs').addEventListener('click', () => change('theirs', {}, true));
document.getElementById('mine').addEventListener('click', () => change('mine', {}, true));
order.addEventListener('change', () => show());
pairs.addEventListener('change', () => {
  history.replaceState(null, '', '/review?pair=' + encodeURIComponent(pairs.value));
  asking = asking.then(() => load(pairs.value));
});
listen({
  edition: () => { asking = asking.then(listPairs); },
  alignment: () => { asking = asking.then(() => state && look()); }
});
