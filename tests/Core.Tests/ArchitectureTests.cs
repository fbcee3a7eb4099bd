using System.Text.RegularExpressions;
using System.Xml.Linq;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Core.Tests;

/// <summary>
/// Tests rules that the compiler cannot check, such as which projects and folders may reference each other, where SQL
/// and the clock may be used, and how long files may be.
/// </summary>
public sealed partial class ArchitectureTests(ITestOutputHelper output)
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
        // The audit trail reads the clock itself, so that callers cannot choose the time that it records.
        Assert.Equal(["AuditTrail.cs"], Found(Clock(), "Core", "Documents", "Storage").Select(Path.GetFileName));

    [Fact]
    public void Sql_StandsInStorageAlone() => AssertNowhere(Sql(), "Core", "Documents", "Web", "Cli");

    [Fact]
    public void Pages_HoldNoInlineScriptOrStyle() => AssertNowhere(Inline(), "Web");

    [Theory]
    [InlineData("src/Core", "BeyondBoundaries.Core")]
    [InlineData("src/Documents", "BeyondBoundaries.Documents")]
    [InlineData("src/Storage", "BeyondBoundaries.Storage")]
    [InlineData("src/Web", "BeyondBoundaries.Web")]
    [InlineData("tests/Core.Tests", "BeyondBoundaries.Core.Tests")]
    [InlineData("tests/Documents.Tests", "BeyondBoundaries.Documents.Tests")]
    [InlineData("tests/Storage.Tests", "BeyondBoundaries.Storage.Tests")]
    [InlineData("tests/Web.Tests", "BeyondBoundaries.Web.Tests")]
    public void Namespaces_FollowTheFolders(string project, string root) =>
        Assert.All(
            SourcesIn(project),
            source =>
            {
                // Program.cs has no namespace.
                if (Namespace().Match(source.Text) is { Success: true } found)
                {
                    Assert.Equal(string.Join('.', [root, .. source.Folders]), found.Groups[1].Value);
                }
            }
        );

    /// <summary>
    /// The paths, from <c>src</c>, of all folders with at least two subfolders that contain source files.
    /// </summary>
    public static TheoryData<string> Parents =>
        [
            .. Allowed
                .Keys.SelectMany(project => SourcesIn($"src/{project}").Select(source => (project, source.Folders)))
                .SelectMany(source =>
                    Enumerable
                        .Range(0, source.Folders.Length)
                        .Select(depth =>
                            (
                                Parent: string.Join('/', [source.project, .. source.Folders[..depth]]),
                                Child: source.Folders[depth]
                            )
                        )
                )
                .Distinct()
                .GroupBy(folder => folder.Parent)
                .Where(folders => folders.Count() > 1)
                .Select(folders => folders.Key),
        ];

    [Theory]
    [MemberData(nameof(Parents))]
    public void Folders_DependOnEachOtherInOneDirection(string project)
    {
        var graph = FolderGraph.Read(project);
        output.WriteLine(graph.ToString());
        Assert.Empty(graph.FindCircles());
    }

    public static TheoryData<string> Projects =>
        [
            "src/Core",
            "src/Documents",
            "src/Storage",
            "src/Cli",
            "src/Web",
            "tests/Core.Tests",
            "tests/Documents.Tests",
            "tests/Storage.Tests",
            "tests/Cli.Tests",
            "tests/Web.Tests",
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Files_HaveAtMost300Lines(string project) =>
        // Migrations are generated.
        Assert.DoesNotContain(
            SourcesIn(project).Where(source => !source.Folders.Contains("Migrations")),
            source => source.Text.Count('\n') > 300
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Lines_HaveAtMost120Characters(string project) =>
        Assert.DoesNotContain(
            SourcesIn(project)
                .Concat(SourcesIn(project, "*.cshtml"))
                // Migrations are generated.
                .Where(source => !source.Folders.Contains("Migrations"))
                .SelectMany(source => source.Text.Split('\n')),
            // A regular expression cannot be broken.
            line => line.Length > 120 && !line.TrimStart().StartsWith("@\"", StringComparison.Ordinal)
        );

    private static IEnumerable<(string[] Folders, string Text)> SourcesIn(string project, string pattern = "*.cs")
    {
        var folder = Repository.PathOf(project);
        return Directory
            .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(path => (Path: path, Parts: Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)))
            .Where(file => file.Parts[0] is not ("bin" or "obj" or "node_modules"))
            .Select(file => (file.Parts[..^1], File.ReadAllText(file.Path)));
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

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
