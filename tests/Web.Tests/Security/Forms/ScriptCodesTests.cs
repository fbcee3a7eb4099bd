using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Web.Tests.Security.Forms;

public sealed partial class ScriptCodesTests
{
    [Fact]
    public void Scripts_CodesThatTheyCompare_AreThoseOfTheStores()
    {
        var known = typeof(ProblemCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        var compared = Directory
            .EnumerateFiles(Repository.PathOf("src/Web/Frontend/scripts"), "*.js")
            .SelectMany(file => Comparison().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(compared);
        Assert.All(compared, code => Assert.Contains(code, known));
    }

    [GeneratedRegex(@"\.code\s*[!=]==?\s*'([^']+)'")]
    private static partial Regex Comparison();
}
