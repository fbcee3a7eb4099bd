// Every page loads this module; what one page alone needs has a module of its own.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [Button, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}
