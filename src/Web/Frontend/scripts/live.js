// Keeps part of the page up to date, by requesting the current content of that part when something has changed.
import { Button, createAll } from './govuk-frontend.min.js'
import { asking } from './asking.js'
import { follow } from './changes.js'
import { plain, put, untouched } from './replace.js'

const LONGEST_ANSWER = 15000

for (const region of document.querySelectorAll('[data-live-from]')) {
  watch(region)
}

function watch (region) {
  let shown = plain(region)
  const renew = asking(async () => {
    await untouched()
    const from = region.dataset.liveFrom
    // This request does not count as use of the page, so it does not keep the session alive.
    const answer = await fetch(from, {
      redirect: 'manual',
      headers: { 'X-Unattended': 'yes' },
      signal: AbortSignal.timeout(LONGEST_ANSWER)
    })
    // The user has signed out, or is no longer allowed to see the page.
    if (answer.type === 'opaqueredirect' || answer.status === 403 || answer.status === 404) {
      return false
    }
    if (!answer.ok) {
      throw new Error()
    }
    const html = await answer.text()
    // Errors in a form stay until the form is sent again.
    if (from === region.dataset.liveFrom && !region.querySelector('.govuk-error-message')) {
      show(html)
    }
  })
  follow(region.dataset.liveChanges, renew, say)
  // A script on the page can request an immediate update, and is notified when the update is complete.
  region.addEventListener('renew', event => renew().then(event.detail))

  function show (html) {
    const next = document.createElement('template')
    next.innerHTML = html
    if (plain(next) === shown) {
      return
    }
    shown = plain(next)
    put(region, next.content)
    createAll(Button, {}, region)
    const { sentence, title } = region.querySelector('[data-sentence]')?.dataset ?? {}
    const told = document.querySelector('[data-live-sentence]')
    if (told && sentence && told.textContent !== sentence) {
      told.textContent = sentence
    }
    document.title = title ?? document.title
  }
}

function say (isLive) {
  document.querySelector('[data-live-note]')?.toggleAttribute('hidden', !isLive)
  document.querySelector('[data-live-stopped]')?.toggleAttribute('hidden', isLive)
}
