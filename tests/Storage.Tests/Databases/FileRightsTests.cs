using System.Runtime.Versioning;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;

namespace BeyondBoundaries.Storage.Tests.Databases;

/// <summary>
/// Tests that the files of the embedded database can be read only by their owner, even if others can read the folder.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileRightsTests
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode ReadByOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Start_InAFolderThatOthersCanRead_ClosesTheFolderAndEveryFile()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite, migrated: false);
        Directory.CreateDirectory(storage.DataFolder);
        Open(storage.DataFolder);

        await storage.Services.MigrateStorage(TestContext.Current.CancellationToken);
        await storage.NewRound();

        AssertClosed(storage.DataFolder);
    }

    [Fact]
    public async Task Start_WithFilesThatOthersCanRead_ClosesThem()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        await storage.NewRound();
        foreach (var file in Directory.GetFiles(storage.DataFolder))
        {
            File.SetUnixFileMode(file, OwnerFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        Open(storage.DataFolder);
        await using var next = storage.NewServices();
        await next.MigrateStorage(TestContext.Current.CancellationToken);

        AssertClosed(storage.DataFolder);
    }

    [Fact]
    public async Task Start_InAFolderOfOtherFiles_LeavesTheFolderAndClosesOurFiles()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite, migrated: false);
        Directory.CreateDirectory(storage.DataFolder);
        var other = Path.Combine(storage.DataFolder, "somebody-elses.txt");
        await File.WriteAllTextAsync(other, "", TestContext.Current.CancellationToken);
        Open(storage.DataFolder);
        var before = File.GetUnixFileMode(other);

        await storage.Services.MigrateStorage(TestContext.Current.CancellationToken);
        await storage.NewRound();

        Assert.Equal(OwnerFolder | ReadByOthers, File.GetUnixFileMode(storage.DataFolder));
        Assert.Equal(before, File.GetUnixFileMode(other));
        Assert.All(
            Directory.GetFiles(storage.DataFolder).Except([other]),
            file => Assert.Equal(OwnerFile, File.GetUnixFileMode(file))
        );
    }

    [Fact]
    public void Mistakes_OfAFolderWhereAnybodyCanWrite_AreOne()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "somebody-elses.txt"), "");
            File.SetUnixFileMode(folder, OwnerFolder | ReadByOthers | UnixFileMode.OtherWrite);
            Assert.Equal("data-folder", Assert.Single(new StorageOptions { DataFolder = folder }.FindProblems()).Code);

            File.SetUnixFileMode(folder, OwnerFolder);
            Assert.Empty(new StorageOptions { DataFolder = folder }.FindProblems());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Open(string folder) => File.SetUnixFileMode(folder, OwnerFolder | ReadByOthers);

    private static void AssertClosed(string folder)
    {
        Assert.Equal(OwnerFolder, File.GetUnixFileMode(folder));
        Assert.NotEmpty(Directory.GetFiles(folder));
        Assert.All(Directory.GetFiles(folder), file => Assert.Equal(OwnerFile, File.GetUnixFileMode(file)));
    }
}
