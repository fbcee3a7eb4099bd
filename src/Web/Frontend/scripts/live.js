// Keeps a region of the page up to date: when something has changed, the region asks what it shows now.
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
    // Not a sign that the page is in use: the session ends as if it had not asked.
    const answer = await fetch(from, {
      redirect: 'manual',
      headers: { 'X-Unattended': 'yes' },
      signal: AbortSignal.timeout(LONGEST_ANSWER)
    })
    // Signed out, or without a right to it.
    if (answer.type === 'opaqueredirect' || answer.status === 403 || answer.status === 404) {
      return false
    }
    if (!answer.ok) {
      throw new Error()
    }
    const html = await answer.text()
    // What is wrong with a form stays until the form is sent again.
    if (from === region.dataset.liveFrom && !region.querySelector('.govuk-error-message')) {
      show(html)
    }
  })
  follow(region.dataset.liveChanges, renew, say)
  // A script of the page may ask at once, and is told when the region shows what has been asked for since.
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
