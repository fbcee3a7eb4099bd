using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// What axe-core says of a page. Only what is wrong leaves the browser: the rest is most of its time.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Each violation with its elements; none when the page is sound.</summary>
    public static Task<string[]> Violations(IPage page) =>
        page.EvaluateAsync<string[]>(
                $$"""
                async () => {
                  {{Script}}
                  const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false, preload: false })
                  return violations.map(violation => `${violation.id} at ${violation.nodes.map(node => node.html).join(', ')}`)
                }
                """
            )
            .WaitAsync(BrowserUser.Patience);
}
