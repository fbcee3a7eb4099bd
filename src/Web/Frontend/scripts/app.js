// Every page loads this module. Code that only one page needs is in a separate module.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [Button, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}
