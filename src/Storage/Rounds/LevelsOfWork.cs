using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Levels of work are stored by their place in <see cref="RoundSetup.LevelsOfWork"/>.</summary>
internal static class LevelsOfWork
{
    /// <summary>The name, or empty when not stated.</summary>
    public static string GetName(int? ordinal) => ordinal is { } place ? RoundSetup.LevelsOfWork[place] : "";
}
