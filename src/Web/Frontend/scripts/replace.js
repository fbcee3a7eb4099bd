// Replaces the content of an element, but keeps the focus, open details and selected choices.

const QUIET = 500
const LONGEST_PRESS = 5000

let pressed = null
let released = -Infinity

document.addEventListener('pointerdown', () => { pressed = performance.now() })
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => {
    pressed = null
    released = performance.now()
  })
}

// Waits while the user touches the screen or holds down a mouse button (for up to five seconds), and for half a second
// after they let go.
export async function untouched () {
  while ((pressed !== null && performance.now() - pressed < LONGEST_PRESS) || performance.now() - released < QUIET) {
    await new Promise(resolve => setTimeout(resolve, QUIET / 5))
  }
}

// The content as sent by the server, without anything that scripts have added, and without form tokens, which are
// always new.
export function plain (element) {
  return element.innerHTML
    .replaceAll(' data-govuk-button-init=""', '')
    .replaceAll(/<input name="__RequestVerificationToken"[^>]*>/g, '')
    .trim()
}

export function put (region, content) {
  const open = new Set([...region.querySelectorAll('details[id][open]')].map(details => details.id))
  const chosen = [...region.querySelectorAll('input[id]:checked')].map(input => input.id)
  const active = document.activeElement
  const focused = region.contains(active) && active !== region ? wayTo(active) : null
  region.replaceChildren(content)
  for (const details of region.querySelectorAll('details[id]')) {
    details.open ||= open.has(details.id)
  }
  for (const id of chosen) {
    const input = document.getElementById(id)
    if (input) {
      input.checked = true
    }
  }
  if (focused) {
    (region.querySelector(focused) ?? region).focus({ preventScroll: true })
  }
}

// Returns a selector for the focused element, so that the focus can be restored in the new content.
function wayTo (element) {
  if (element.id) {
    return `#${CSS.escape(element.id)}`
  }
  const details = element.closest('details[id]')
  if (details) {
    return `#${CSS.escape(details.id)} ${element.localName}`
  }
  const href = element.getAttribute('href')
  return href ? `[href="${CSS.escape(href)}"]` : element.localName
}
