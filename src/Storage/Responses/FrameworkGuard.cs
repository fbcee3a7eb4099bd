using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// Prevents scores from being read with the wrong framework. Scores are stored as bytes in the order of a framework's
/// items, so if they were read with another framework, they would be assigned to the wrong items.
/// </summary>
internal static class FrameworkGuard
{
    public static void EnsureMatches(this Framework framework, string id, string version)
    {
        if (framework.Definition.Id != id || framework.Definition.Version != version)
        {
            throw new InvalidOperationException(
                $"The round uses the framework {id} {version}, not {framework.Definition.Id} "
                    + $"{framework.Definition.Version}."
            );
        }
    }
}
