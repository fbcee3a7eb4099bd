// Every page loads this module. Code that only one page needs is in a separate module.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// The list of contents of a phone closes when one of its links is followed.
for (const jump of document.querySelectorAll('[data-jump]')) {
  jump.addEventListener('click', event => {
    if (event.target.closest('a')) {
      jump.open = false
    }
  })
}

for (const component of [Button, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}
