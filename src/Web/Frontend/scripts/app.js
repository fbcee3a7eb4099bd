// Every page loads this module. Code that only one page needs is in a separate module.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// On a phone, the list of contents closes when one of its links is selected.
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
