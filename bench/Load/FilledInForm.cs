namespace BeyondBoundaries.Bench.Load;

/// <summary>A form that is ready to send.</summary>
/// <param name="Action">The address to send it to.</param>
/// <param name="Fields">All the fields to send.</param>
internal sealed record FilledInForm(string Action, IReadOnlyList<(string Name, string Value)> Fields);
