namespace BeyondBoundaries.Core.Auditing;

/// <summary>One line of the audit trail.</summary>
/// <param name="At">When, UTC; the day alone for acts that <see cref="AuditWords.IsToTheDay"/> names.</param>
/// <param name="Name">Who, by the name they had then; empty when it was the application itself.</param>
/// <param name="Email">Their e-mail address then; empty when it was the application itself.</param>
/// <param name="Act">What was done.</param>
/// <param name="Partnership">The partnership’s name; empty without one.</param>
/// <param name="Round">The round’s name; empty without one.</param>
/// <param name="Subject">What it was done to, in a few words; may be empty. Never a score, a note or a participant.</param>
public sealed record AuditEntry(DateTimeOffset At, string Name, string Email, AuditAct Act, string Partnership, string Round, string Subject)
{
    private const int ShortIdCharacters = 8;

    /// <summary>The id of who did it; null when it was the application itself. A name can be another's, the id cannot.</summary>
    public Guid? Account { get; init; }

    /// <summary>The end of <see cref="Account"/>, which tells two accounts of one name apart; empty when it was the application itself.</summary>
    public string ShortId => Account is { } id ? id.ToString("N")[^ShortIdCharacters..] : "";

    /// <summary>Who, in words.</summary>
    public string Who => Name.Length > 0 ? Name : AuditWords.Itself;

    /// <summary>What was done and to what, in words.</summary>
    public string What => Subject.Length > 0 ? $"{AuditWords.Of(Act)}: {Subject}" : AuditWords.Of(Act);
}
