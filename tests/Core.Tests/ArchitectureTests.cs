using System.Text.RegularExpressions;
using System.Xml.Linq;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Core.Tests;

/// <summary>
/// What the compiler cannot hold: which project may name which, and where SQL and the clock may stand.
/// </summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Documents"] = ["Core"],
        ["Storage"] = ["Core"],
        ["Cli"] = ["Core", "Documents"],
        ["Web"] = ["Core", "Documents", "Storage"],
    };

    [Fact]
    public void Projects_NameOnlyWhatTheyMay()
    {
        foreach (var (project, allowed) in Allowed)
        {
            var references = XDocument
                .Load(Repository.PathOf($"src/{project}/{project}.csproj"))
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            Assert.Equal(allowed.Order(), references.Order());
        }
    }

    [Fact]
    public void Packages_OfStorageAndDocuments_AreHiddenFromTheirUsers()
    {
        foreach (var project in new[] { "Storage", "Documents" })
        {
            var packages = XDocument
                .Load(Repository.PathOf($"src/{project}/{project}.csproj"))
                .Descendants("PackageReference");
            Assert.All(
                packages,
                package => Assert.Contains((string?)package.Attribute("PrivateAssets"), new[] { "compile", "all" })
            );
        }
    }

    [Fact]
    public void Clock_IsReadInWebAndCliAloneAndByTheAuditTrail() =>
        // When an act was done is not for its caller to say.
        Assert.Equal(["AuditTrail.cs"], Found(Clock(), "Core", "Documents", "Storage").Select(Path.GetFileName));

    [Fact]
    public void Sql_StandsInStorageAlone() => AssertNowhere(Sql(), "Core", "Documents", "Web", "Cli");

    [Fact]
    public void Pages_HoldNoInlineScriptOrStyle() => AssertNowhere(Inline(), "Web");

    private static void AssertNowhere(Regex pattern, params string[] projects) =>
        Assert.Empty(Found(pattern, projects));

    private static IEnumerable<string> Found(Regex pattern, params string[] projects) =>
        projects
            .SelectMany(project =>
                Directory.EnumerateFiles(Repository.PathOf($"src/{project}"), "*.cs*", SearchOption.AllDirectories)
            )
            .Where(file =>
                Path.GetExtension(file) is ".cs" or ".cshtml"
                && !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/node_modules/", StringComparison.Ordinal)
            )
            .Where(file => pattern.IsMatch(File.ReadAllText(file)));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bTimeProvider\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"""\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\b")]
    private static partial Regex Sql();

    [GeneratedRegex(
        @"\sstyle=""|\son(click|load|error|submit|change|input)=""|<style\b|<script(?![^>]*\bsrc=)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inline();
}
