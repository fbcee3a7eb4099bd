// The fields of an answer form: their current values, the values that the server has, and the fields where the
// participant must choose between two values.
export class AnswerFields {
  constructor (form) {
    this.form = form
    this.controls = new Map()
    for (const control of form.elements) {
      if (control.name && control.matches('textarea, input:not([type=hidden])')) {
        this.controls.set(control.name, [...this.controls.get(control.name) ?? [], control])
      }
    }

    this.was = new URLSearchParams(form.elements.was.value)
    this.held = new Map()
    // If the page shows values that could not be saved, the server has none of them. Otherwise, the server has the
    // values that it sent, and any values that the browser has since restored are new.
    const isUnsaved = form.dataset.unsaved === 'true'
    this.saved = new Map([...this.controls.keys()].map((name) => [name, isUnsaved ? null : this.value(name, true)]))
  }

  value (name, asSent = false) {
    const controls = this.controls.get(name)
    const isChosen = (control) => asSent ? control.defaultChecked : control.checked
    return controls[0].type === 'radio' || controls[0].type === 'checkbox'
      ? controls.filter(isChosen).map((control) => control.value).join(',')
      // A text box converts every line ending to "\n".
      : asSent ? controls[0].defaultValue.replace(/\r\n?/g, '\n') : controls[0].value
  }

  set (name, value) {
    for (const control of this.controls.get(name)) {
      if (control.type === 'radio' || control.type === 'checkbox') {
        control.checked = value.split(',').includes(control.value)
      } else {
        control.value = value
      }
    }
  }

  changed () {
    return [...this.controls.keys()].filter((name) => !this.held.has(name) && this.value(name) !== this.saved.get(name))
  }

  body (values) {
    const token = this.form.elements.__RequestVerificationToken.value
    return new URLSearchParams([...values, ['was', this.was.toString()], ['__RequestVerificationToken', token]])
  }

  // The server has these values now, so the form's own button must send them as the original values.
  accept (values, was) {
    values.forEach((value, name) => this.saved.set(name, value))
    this.was = new URLSearchParams(was)
    this.form.elements.was.value = this.was.toString()
  }

  focus (name) {
    const controls = this.controls.get(name)
    ;(controls.find((control) => control.checked) ?? controls[0]).focus()
  }

  renew (token) {
    this.form.elements.__RequestVerificationToken.value = token
  }

  hold (name, mark) {
    this.held.set(name, mark)
  }

  // The participant has chosen which value to keep. If `value` is null, the form keeps its own value. Otherwise,
  // `value` replaces it.
  release (name, value) {
    this.was.set(name, this.held.get(name))
    this.form.elements.was.value = this.was.toString()
    this.held.delete(name)
    if (value === null) {
      this.saved.set(name, null)
    } else {
      this.set(name, value)
      this.saved.set(name, value)
    }
  }
}
