using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Features.Frameworks;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Features.Frameworks;

public sealed class DraftProblemTextTests
{
    private static readonly FrameworkDefinition Definition = Room.Framework.Definition;

    [Theory]
    [InlineData("/title", "/details")]
    [InlineData("/themes", "#Input_Title")]
    [InlineData("/themes/0/title", "/themes/{theme}")]
    [InlineData("/themes/0/enablers", "/themes/{theme}/new")]
    [InlineData("/themes/0/enablers/0/title", "/enablers/{enabler}")]
    [InlineData("/scale/levels/0", "/scale")]
    [InlineData("/challenges/0", "/challenges")]
    public void Describe_OfAProblem_LinksToThePageWhereItCanBeCorrected(string field, string page)
    {
        var stored = new StoredFrameworkDraft(new(Guid.NewGuid()), null, "", new FrameworkDraft(Definition), 1);

        var (_, link) = DraftProblemText.Describe(stored, new Problem("any", "Wrong", field));

        var expected = page.Replace("{theme}", Definition.Themes[0].Id, StringComparison.Ordinal)
            .Replace("{enabler}", Definition.Themes[0].Enablers[0].Id, StringComparison.Ordinal);
        Assert.EndsWith($"{stored.Id.Value}{expected}", link, StringComparison.Ordinal);
    }
}
