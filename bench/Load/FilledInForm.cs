namespace BeyondBoundaries.Bench.Load;

/// <summary>A form that is ready to be sent.</summary>
/// <param name="Action">The address it is sent to.</param>
/// <param name="Fields">Everything that is sent.</param>
internal sealed record FilledInForm(string Action, IReadOnlyList<(string Name, string Value)> Fields);
