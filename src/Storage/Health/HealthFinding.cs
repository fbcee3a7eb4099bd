namespace BeyondBoundaries.Storage.Health;

/// <summary>One thing that was found about the database or the machine.</summary>
/// <param name="Subject">What it is about, in one or two words.</param>
/// <param name="IsFault">Whether someone must do something about it.</param>
/// <param name="Text">A sentence for an operator, with what to do if it is a fault.</param>
public sealed record HealthFinding(string Subject, bool IsFault, string Text)
{
    /// <summary>Creates a finding that needs nothing.</summary>
    public static HealthFinding Fine(string subject, string text) => new(subject, IsFault: false, text);

    /// <summary>Creates a finding that needs someone to act.</summary>
    public static HealthFinding Fault(string subject, string text) => new(subject, IsFault: true, text);
}
