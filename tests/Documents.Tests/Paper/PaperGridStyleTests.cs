using System.Text.RegularExpressions;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Documents.Tests.Paper;

/// <summary>Tests that the style sheet for paper sheets leaves the rest of a page alone.</summary>
public sealed partial class PaperGridStyleTests
{
    [Fact]
    public void Style_TouchesOnlyElementsOfItsOwn()
    {
        Assert.Contains(
            PaperGrid.Style,
            PaperGrid.RenderDocument(ShippedFrameworks.Catalogue.Current, new()),
            StringComparison.Ordinal
        );
        var selectors = Selectors()
            .Matches(Comments().Replace(PaperGrid.Style, ""))
            .SelectMany(rule => Commas().Split(rule.Value))
            .Select(selector => selector.Trim())
            .Where(selector => !selector.StartsWith('@'));
        Assert.All(selectors, selector => Assert.StartsWith(".paper", selector, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"[^{}]+(?=\{)")]
    private static partial Regex Selectors();

    /// <summary>Matches commas outside brackets.</summary>
    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Commas();
}
