using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Tests.Settings;

public sealed class TemporaryFolderTests
{
    [Theory]
    [InlineData("/proc")]
    [InlineData("/nowhere/at-all")]
    public void FindProblem_FolderThatTakesNoFiles_NamesItAndSaysWhatToDo(string folder)
    {
        var problem = TemporaryFolder.FindProblem(folder)!;

        Assert.Equal("TMPDIR", problem.Field);
        Assert.Contains(folder, problem.Message, StringComparison.Ordinal);
        Assert.Contains("set TMPDIR", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindProblem_FolderOfThisMachine_IsNone() => Assert.Null(TemporaryFolder.FindProblem());
}
