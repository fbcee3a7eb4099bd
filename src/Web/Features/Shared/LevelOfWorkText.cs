using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

internal static class LevelOfWorkText
{
    public static string GetTitle(string level) => char.ToUpperInvariant(level[0]) + level[1..];

    public static string GetHint(string level) =>
        level == RoundSetup.LevelsOfWork[0]
            ? "You make decisions, or plan or commission services."
            : "You deliver services, or manage those who do.";
}
