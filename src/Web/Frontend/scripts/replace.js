// Replaces what an element shows, and keeps the focus and what is open.

// As the server wrote it, without what scripts have added, and without the tokens of forms, which are always new.
export function plain (element) {
  return element.innerHTML
    .replaceAll(' data-govuk-button-init=""', '')
    .replaceAll(/<input name="__RequestVerificationToken"[^>]*>/g, '')
    .trim()
}

export function put (region, content) {
  const open = new Set([...region.querySelectorAll('details[id][open]')].map(details => details.id))
  const focused = region.contains(document.activeElement) && document.activeElement !== region ? wayTo(document.activeElement) : null
  region.replaceChildren(content)
  for (const details of region.querySelectorAll('details[id]')) {
    details.open = open.has(details.id)
  }
  if (focused) {
    (region.querySelector(focused) ?? region).focus({ preventScroll: true })
  }
}

// Where the focus was, to find it again in what has replaced it.
function wayTo (element) {
  if (element.id) {
    return `#${CSS.escape(element.id)}`
  }
  const href = element.getAttribute('href')
  return href ? `[href="${CSS.escape(href)}"]` : element.localName
}
