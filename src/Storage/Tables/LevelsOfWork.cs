using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// Gets the names of levels of work. Each level is stored as its index in <see cref="RoundSetup.LevelsOfWork"/>.
/// </summary>
internal static class LevelsOfWork
{
    /// <summary>Gets the name of a level of work; empty if none was stated.</summary>
    public static string GetName(int? ordinal) => ordinal is { } place ? RoundSetup.LevelsOfWork[place] : "";
}
