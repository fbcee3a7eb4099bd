using BeyondBoundaries.Documents;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Tests.Settings;

public sealed class FrameworkFolderTests
{
    [Fact]
    public void Mistakes_FolderOfFrameworks_SaysWhatIsWrong()
    {
        Assert.DoesNotContain(
            new ApplicationSettings().FindProblems(),
            mistake => mistake.Field == "Beyond:Frameworks"
        );
        Assert.Equal(["framework-folder"], Codes("/no/such/folder"));
        var folder = Directory.CreateTempSubdirectory("beyond-frameworks-");
        File.WriteAllText(Path.Combine(folder.FullName, "broken.json"), "{");
        Assert.Equal(["framework-file"], Codes(folder.FullName));
        File.WriteAllText(
            Path.Combine(folder.FullName, "broken.json"),
            "{ \"format\": 1, \"colour\": 1, \"shape\": 2 }"
        );
        Assert.True(Codes(folder.FullName).Length > 1, "Only the first problem of the file is reported.");
        File.Delete(Path.Combine(folder.FullName, "broken.json"));

        // A file in the folder cannot replace the supplied version.
        var copy = Path.Combine(folder.FullName, "copy.json");
        File.Copy(Repository.PathOf("frameworks/beyond-boundaries.json"), copy);
        Assert.Equal(["framework-file"], Codes(folder.FullName));
        var shipped = ShippedFrameworks.Catalogue.Current.Definition.Version;
        File.WriteAllText(
            copy,
            File.ReadAllText(copy).Replace($"\"{shipped}\"", "\"2030.1\"", StringComparison.Ordinal)
        );
        Assert.Empty(Codes(folder.FullName));
        folder.Delete(recursive: true);
    }

    private static string[] Codes(string folder) =>
        [
            .. new ApplicationSettings { Frameworks = folder }
                .FindProblems()
                .Where(mistake => mistake.Field == "Beyond:Frameworks")
                .Select(mistake => mistake.Code),
        ];
}
