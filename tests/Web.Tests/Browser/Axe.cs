using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Runs axe-core on a page. The browser returns only violations, because transferring all other results would take most
/// of the time.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Returns each violation with its elements; returns an empty array if there are none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="choosesColours">
    /// Whether the page chooses its colours. If not, contrast is not checked: with forced colours, axe assumes that the
    /// background is white.
    /// </param>
    public static Task<string[]> Violations(IPage page, bool choosesColours = true)
    {
        var checksContrast = choosesColours ? "true" : "false";
        return page.EvaluateAsync<string[]>(
                $$"""
                async () => {
                  {{Script}}
                  const { violations } = await axe.run(document, {
                    resultTypes: ['violations'],
                    iframes: false,
                    preload: false,
                    rules: { "color-contrast": { enabled: {{checksContrast}} } },
                  })
                  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(node => node.html).join(', ')}`)
                }
                """
            )
            .WaitAsync(BrowserUser.Patience);
    }
}
