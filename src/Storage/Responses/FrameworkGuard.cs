using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// Scores are bytes in a framework's order: read with another framework they would be another's scores.
/// </summary>
internal static class FrameworkGuard
{
    public static void EnsureMatches(this Framework framework, string id, string version)
    {
        if (framework.Definition.Id != id || framework.Definition.Version != version)
        {
            throw new InvalidOperationException(
                $"The round uses the framework {id} {version}, not {framework.Definition.Id} {framework.Definition.Version}."
            );
        }
    }
}
