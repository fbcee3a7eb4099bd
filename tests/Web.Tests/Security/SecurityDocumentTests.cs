using System.Text.RegularExpressions;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Web.Tests.Security;

/// <summary>Tests that every test named in the security document's table of promises exists.</summary>
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Table_OfPromises_NamesTestsThatExist()
    {
        var classes = Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Class().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var rows = File.ReadLines(Repository.PathOf("docs/security.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Split('|'))
            .ToList();
        Assert.True(rows.Count > 10);
        foreach (var row in rows)
        {
            var named = Name().Matches(row[3]).Select(match => match.Groups[1].Value).ToList();
            Assert.True(named.Count > 0, row[1]);
            Assert.All(named, name => Assert.Contains(name, classes));
        }
    }

    [GeneratedRegex(@"^public (?:abstract |sealed )?(?:partial )?class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();
}
