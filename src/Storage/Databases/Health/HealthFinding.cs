namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>One finding about the database or the machine.</summary>
/// <param name="Subject">The subject, in one or two words.</param>
/// <param name="IsFault">Whether someone needs to act on it.</param>
/// <param name="Text">The text for an operator. For a fault, it also says what to do.</param>
public sealed record HealthFinding(string Subject, bool IsFault, string Text)
{
    /// <summary>Creates a finding that is not a fault. Its text may give advice.</summary>
    public static HealthFinding Fine(string subject, string text) => new(subject, IsFault: false, text);

    /// <summary>Creates a finding that someone needs to act on.</summary>
    public static HealthFinding Fault(string subject, string text) => new(subject, IsFault: true, text);
}
