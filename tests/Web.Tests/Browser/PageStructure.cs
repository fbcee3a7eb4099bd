using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Finds what axe checks on a page, apart from the words: each kind of element with its two nearest ancestors, and the
/// order of the headings. Axe takes several seconds for a long page, so it runs only if a page has something that no
/// earlier page had.
/// </summary>
internal static class PageStructure
{
    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    /// <summary>
    /// Finds out whether a page has elements or colours that no earlier page with the same display had.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="display">How the page is displayed, such as its width.</param>
    public static async Task<(bool HasElements, bool HasColours)> FindNews(IPage page, string display)
    {
        var found = await page.EvaluateAsync<string[][]>(Script).WaitAsync(BrowserUser.Patience);
        return (HasNews(found[0]), HasNews(found[1]));

        // ToList makes sure that every new kind is added, and not only the first.
        bool HasNews(string[] kinds) =>
            kinds.Where(kind => Seen.TryAdd($"{display} {kind}", true)).ToList() is { Count: > 0 };
    }

    /// <summary>
    /// Returns two lists of the kinds of elements on the page. The first list describes them by what axe checks, and
    /// the second by the classes that decide their colours.
    /// </summary>
    private const string Script = """
        () => {
          const told = ['class', 'role', 'type', 'scope', 'lang', 'tabindex', 'autocomplete'];
          const filled = node => node.textContent.trim() !== '';
          const known = ids => ids.split(/\s+/).every(id => document.getElementById(id));
          const colours = element => `${element.localName}.${[...element.classList].sort().join('.')}`;
          const describe = element => {
            const attributes = [...element.attributes].map(({ name, value }) =>
              told.includes(name) || (name.startsWith('aria-') && value.length < 8) ? `${name}=${value}`
              : /^(aria-(labelledby|describedby|controls|owns)|for)$/.test(name) ? `${name}:${known(value)}`
              : `${name}${value === '' ? ':' : ''}`);
            const text = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && filled(node));
            const labels = element.labels?.length ?? '';
            return `${element.localName}[${attributes.sort()}]${filled(element)} ${text} ${labels}`;
          };
          const elements = [...document.querySelectorAll('*')];
          const kindsBy = name => {
            const names = new Map(elements.map(element => [element, name(element)]));
            const nameOf = element => names.get(element) ?? '';
            return [...new Set(elements.map(element =>
              [element.parentElement?.parentElement, element.parentElement, element].map(nameOf).join(' > ')))];
          };
          const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => heading.localName);
          const order = headings.filter((heading, place) => heading !== headings[place - 1]);
          const ids = elements.map(element => element.id).filter(id => id);
          return [[...kindsBy(describe), `${order}`, `${new Set(ids).size === ids.length}`], kindsBy(colours)];
        }
        """;
}
