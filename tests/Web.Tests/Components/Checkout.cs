namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Finds the checkout from which these tests were built.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BeyondBoundaries.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests are not running in a checkout of the repository.");
    }
}
