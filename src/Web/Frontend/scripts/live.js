// Keeps a region of the page up to date: the server says that something has changed, the region asks what it shows now.
import { Button, createAll } from './govuk-frontend.min.js'

const pause = 250

for (const region of document.querySelectorAll('[data-live-from]')) {
  watch(region)
}

function watch (region) {
  let shown = plain(region)
  let asking = false
  let missed = false
  // On connecting, and on connecting again, the server says "changed" once: nothing is missed in between.
  const source = new EventSource(region.dataset.liveChanges)
  source.addEventListener('changed', renew)
  // A script of the page may point the region to something else and ask at once.
  region.addEventListener('renew', renew)
  source.addEventListener('open', () => say(true))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      say(false)
    }
  })

  // Changes that come while it asks are asked for together, afterwards.
  async function renew () {
    missed = asking
    if (asking) {
      return
    }
    asking = true
    try {
      const from = region.dataset.liveFrom
      // Not a sign of somebody using the page: the session ends as if it had not asked.
      const answer = await fetch(from, { redirect: 'error', headers: { 'X-Unattended': 'yes' } })
      const html = await answer.text()
      if (answer.ok && from === region.dataset.liveFrom) {
        show(html)
        region.dispatchEvent(new Event('renewed'))
      } else if (!answer.ok) {
        stop()
      }
    } catch {
      // Signed out, or out of reach: the stream finds out too, and comes again where it can.
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

// As the server wrote it, without what scripts have added, and without the tokens of forms, which are always new.
function plain (element) {
  return element.innerHTML.replaceAll(' data-govuk-button-init=""', '').replaceAll(/<input name="__RequestVerificationToken"[^>]*>/g, '').trim()
}

// Where the focus was, to find it again in what has replaced it.
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
