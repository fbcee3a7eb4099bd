// Keeps a region of the page up to date: when the server says that something has changed, the region is requested
// again.
import { Button, createAll } from './govuk-frontend.min.js'

const pause = 250

for (const region of document.querySelectorAll('[data-live-from]')) {
  watch(region)
}

function watch (region) {
  let shown = plain(region)
  let asking = false
  let missed = false
  // The server sends "changed" once for each connection and reconnection, so no change is missed while the page is
  // disconnected.
  const source = new EventSource(region.dataset.liveChanges)
  source.addEventListener('changed', renew)
  // Another script on the page may change the address of the region and renew it at once.
  region.addEventListener('renew', renew)
  source.addEventListener('open', () => say(true))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      say(false)
    }
  })

  // Changes that are announced during a request lead to one more request after it.
  async function renew () {
    missed = asking
    if (asking) {
      return
    }
    asking = true
    try {
      const from = region.dataset.liveFrom
      // This request does not count as use, so it does not keep the session alive.
      const answer = await fetch(from, { redirect: 'error', headers: { 'X-Unattended': 'yes' } })
      const html = await answer.text()
      if (answer.ok && from === region.dataset.liveFrom) {
        show(html)
      } else if (!answer.ok) {
        stop()
      }
    } catch {
      // The user is signed out, or the server cannot be reached. The stream fails too, and reconnects if it can.
    }
    await new Promise(resolve => setTimeout(resolve, pause))
    asking = false
    if (missed) {
      renew()
    }
  }

  function show (html) {
    const next = document.createElement('template')
    next.innerHTML = html
    if (plain(next) === shown) {
      return
    }
    shown = plain(next)
    const open = new Set([...region.querySelectorAll('details[id][open]')].map(details => details.id))
    const focused = region.contains(document.activeElement) && document.activeElement !== region ? wayTo(document.activeElement) : null
    region.replaceChildren(next.content)
    for (const details of region.querySelectorAll('details[id]')) {
      details.open = open.has(details.id)
    }
    createAll(Button, {}, region)
    if (focused) {
      (region.querySelector(focused) ?? region).focus({ preventScroll: true })
    }
    const { sentence, title } = region.querySelector('[data-sentence]')?.dataset ?? {}
    const told = document.querySelector('[data-live-sentence]')
    if (told && sentence && told.textContent !== sentence) {
      told.textContent = sentence
    }
    document.title = title ?? document.title
  }

  function stop () {
    source.close()
    say(false)
  }
}

// Returns the HTML as the server wrote it, without attributes that scripts have added.
function plain (element) {
  return element.innerHTML.replaceAll(' data-govuk-button-init=""', '').trim()
}

// Returns a selector that finds the focused element again after the content has been replaced.
function wayTo (element) {
  if (element.id) {
    return `#${CSS.escape(element.id)}`
  }
  const href = element.getAttribute('href')
  return href ? `[href="${CSS.escape(href)}"]` : element.localName
}

function say (isLive) {
  document.querySelector('[data-live-note]')?.toggleAttribute('hidden', !isLive)
  document.querySelector('[data-live-stopped]')?.toggleAttribute('hidden', isLive)
}
