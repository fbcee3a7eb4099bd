using BeyondBoundaries.Web.Features.LiveUpdates;

namespace BeyondBoundaries.Web.Tests.Features.LiveUpdates;

public sealed class SharedCheckTests
{
    [Fact]
    public async Task Check_AskedForWhileAnotherRuns_RunsAgain()
    {
        var checks = new SharedCheck<string>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = checks.Run(
            "Ann",
            async () =>
            {
                begun.SetResult();
                await goOn.Task;
                return true;
            }
        );
        await begun.Task;

        // The second check finds that the role was withdrawn after the first check had read it.
        var after = await checks.Run("Ann", () => Task.FromResult(false));
        goOn.SetResult();

        Assert.False(after);
        Assert.True(await before);
    }

    [Fact]
    public async Task Checks_AskedForByManyAtOnce_GiveEachKeyItsOwnAnswer()
    {
        var checks = new SharedCheck<int>();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(number =>
                    Task.Run(async () =>
                        (number % 2, await checks.Run(number % 2, () => Task.FromResult(number % 2 == 0)))
                    )
                )
        );

        Assert.All(answers, answer => Assert.Equal(answer.Item1 == 0, answer.Item2));
    }

    [Fact]
    public async Task Check_ThatThrows_ThrowsForThoseWhoAskedAndRunsAgainForTheNext()
    {
        var checks = new SharedCheck<string>();

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            checks.Run("Ann", () => Task.FromException<bool>(new InvalidDataException("The database is gone.")))
        );

        Assert.True(await checks.Run("Ann", () => Task.FromResult(true)));
    }
}
