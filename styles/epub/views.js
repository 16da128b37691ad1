// Chinese only, English only, or both. Where a reading system runs no scripts there are no buttons, and both texts stay.
(function () {
  'use strict';
  var root = document.documentElement;
  var place = document.querySelector('section.part');
  if (!place || !place.querySelector('.base') || !place.querySelector('.lead')) {
    return;
  }
  var views = [['both', 'Both'], ['zh', 'Chinese only'], ['en', 'English only']];
  var buttons = [];

  // Reading systems may forbid storage; then the choice holds for the document.
  function remembered() {
    try { return window.localStorage.getItem('view'); } catch (e) { return null; }
  }
  function remember(view) {
    try { window.localStorage.setItem('view', view); } catch (e) { /* not kept */ }
  }

  function show(view) {
    root.setAttribute('data-view', view);
    buttons.forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.value === view));
    });
  }

  // A link may lead to words that the view hides, such as a page's beginning in the Chinese.
  function reveal() {
    var id = decodeURIComponent(window.location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (target && target.closest('.base, .lead, .other') && target.getClientRects().length === 0) {
      show('both');
      target.scrollIntoView();
    }
  }

  var group = document.createElement('div');
  group.className = 'views';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Texts shown');
  views.forEach(function (view) {
    var button = document.createElement('button');
    button.type = 'button';
    button.value = view[0];
    button.textContent = view[1];
    button.addEventListener('click', function () {
      show(view[0]);
      remember(view[0]);
    });
    buttons.push(button);
    group.appendChild(button);
  });
  var heading = place.querySelector('h1');
  heading.parentNode.insertBefore(group, heading.nextSibling);
  var before = remembered();
  show(views.some(function (view) { return view[0] === before; }) ? before : 'both');
  window.addEventListener('hashchange', reveal);
  reveal();
}());
