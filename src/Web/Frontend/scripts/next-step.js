// Tells a participant the one thing to do now, as soon as the facilitator has changed the round.
import { Button, createAll } from './govuk-frontend.min.js'
import { asking } from './asking.js'
import { follow } from './changes.js'
import { put } from './replace.js'

const TOUCH = 1000

let strip = document.querySelector('[data-next]')
let key = strip.dataset.nextKey
let touched = -Infinity

document.addEventListener('pointerdown', () => { touched = Infinity })
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => { touched = performance.now() })
}

const renew = asking(async () => {
  const answer = await fetch(strip.dataset.next, { redirect: 'manual' })
  if (answer.status >= 500) {
    throw new Error()
  }
  // The person has left the round on this device, or has been removed.
  if (!answer.ok) {
    return false
  }
  const next = decodeURIComponent(answer.headers.get('X-Next-Step'))
  if (next === key) {
    return
  }
  const html = await answer.text()
  if (strip.dataset.nextPage === 'replaced') {
    await replacePage()
  } else {
    tell(html)
  }
  key = next
})

follow(strip.dataset.nextChanges, renew, isLive => {
  for (const way of document.querySelectorAll('[data-next-refresh]')) {
    way.hidden = isLive
  }
})

// Nothing is typed on this page, so that it can become what it would be if it were opened now.
async function replacePage () {
  const answer = await fetch(window.location.href)
  if (answer.status >= 500) {
    throw new Error()
  }
  if (!answer.ok || answer.redirected) {
    window.location.reload()
    return
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  // Not under a thumb that is about to press something.
  while (performance.now() - touched < TOUCH) {
    await new Promise(resolve => setTimeout(resolve, TOUCH / 4))
  }
  const main = document.getElementById('main-content')
  const content = document.createDocumentFragment()
  content.append(...page.getElementById('main-content').childNodes)
  main.tabIndex = -1
  put(main, content)
  document.title = page.title
  strip = document.querySelector('[data-next]')
  createAll(Button, {}, main)
  const step = strip.querySelector('[data-next-step]')
  strip.querySelector('[data-next-news]').textContent = step.hidden ? document.querySelector('h1').textContent : ''
  if (!step.hidden) {
    announce(step.innerHTML)
  }
}

// At the lower edge of the screen, so that nothing on the page moves.
function tell (html) {
  const news = strip.querySelector('[data-next-news]')
  news.innerHTML = html
  news.classList.add('bb-next__news--shown')
  document.body.classList.add('bb-has-news')
}

// Screen readers read a region when its content changes, not when it arrives with its content.
function announce (html) {
  const spoken = strip.querySelector('[data-next-news]')
  spoken.classList.add('govuk-visually-hidden')
  window.setTimeout(() => { spoken.innerHTML = html.replace(/<a [^>]*>.*?<\/a>/gs, '') }, 100)
}
