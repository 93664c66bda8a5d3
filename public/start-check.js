// Says why the game does not start, and starts it when the reason has gone. It runs before the game in any browser, in words of 2009.
// Invariant: does nothing once the game has taken the text `not-started` away.
(function () {
  /** Milliseconds until something is said, until it is asked again, and until what has come is taken for stopped. */
  var patience = 2500;
  var retry = 3000;
  var stopped = 12000;
  var begun = Date.now();
  var hasFailed = false;
  var complaint = '';

  function place() {
    return document.getElementById('not-started');
  }

  /** Leaves one of the reasons that stand in the page, with what is known of it. */
  function tell(reason, detail) {
    var late = place();
    var told = late ? late.querySelectorAll('[data-reason]') : [];
    for (var i = 0; i < told.length; i += 1) {
      told[i].hidden = told[i].getAttribute('data-reason') !== reason;
      var where = told[i].querySelector('.shell-detail');
      if (where) where.textContent = detail ? ' (' + detail + ')' : '';
    }
    if (late) late.setAttribute('data-told', reason);
  }

  function tellAgain(reason, detail) {
    hasFailed = true;
    tell(reason, detail);
    setTimeout(look, retry);
  }

  /** The program that has to start the game. */
  function program() {
    return document.querySelector('script[type="module"][src]');
  }

  function look() {
    if (!place()) return;
    var script = program();
    if (window.origin === 'null') return tell('frame');
    if (!script) return tell('missing');
    fetch(script.src, { cache: 'reload' }).then(
      function (response) {
        var type = response.headers.get('content-type') || 'no type';
        if (!response.ok) return tellAgain('missing', String(response.status));
        if (type.indexOf('script') < 0) return tellAgain('type', type);
        return response.text().then(function () {
          // Browsers remember that a program failed: only a page loaded anew asks for it again.
          if (hasFailed) return location.reload();
          tell(Date.now() - begun > stopped || complaint ? 'old' : 'slow', complaint);
          setTimeout(look, retry);
        });
      },
      function () {
        tellAgain('missing');
      },
    );
  }

  /** Whether a look has come: a browser may keep an empty sheet in the place of one that did not. */
  function hasCome(link) {
    try {
      return !link.isBroken && link.sheet !== null && link.sheet.cssRules.length > 0;
    } catch (_) {
      return !link.isBroken;
    }
  }

  /** The page's look, when it did not come. */
  function dress() {
    var links = document.querySelectorAll('link[rel="stylesheet"]');
    for (var i = 0; i < links.length; i += 1) {
      var link = links[i];
      if (hasCome(link)) continue;
      var next = document.createElement('link');
      next.rel = 'stylesheet';
      next.href = link.href.split('?')[0] + '?again=' + Date.now();
      next.onerror = function (event) {
        event.target.isBroken = true;
        setTimeout(dress, retry);
      };
      link.parentNode.replaceChild(next, link);
    }
  }

  window.addEventListener(
    'error',
    function (event) {
      if (event.message && place()) complaint = event.message;
      if (event.target && event.target.rel === 'stylesheet') event.target.isBroken = true;
    },
    true,
  );
  if (document.readyState === 'complete') dress();
  else window.addEventListener('load', dress);
  function start() {
    // This program may have come before the page's text: what is said then would be lost.
    if (!place() && document.readyState === 'loading') return setTimeout(start, 50);
    if (location.protocol === 'file:') tell('file');
    else if (!('noModule' in document.createElement('script'))) tell('old');
    else setTimeout(look, patience);
  }
  start();
})();
