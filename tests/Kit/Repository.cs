namespace BeyondBoundaries.Kit;

/// <summary>The checkout of the repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder of the checkout: the nearest folder above the tests that contains the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Returns the path of a file in the checkout.</summary>
    public static string PathOf(string name) => Path.Combine(Folder, name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BeyondBoundaries.slnx")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException("The tests are not running in a checkout of the repository.");
        }

        return folder.FullName;
    }
}
