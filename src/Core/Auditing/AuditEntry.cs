namespace BeyondBoundaries.Core.Auditing;

/// <summary>One entry in the audit trail.</summary>
/// <param name="At">
/// When the act took place, in UTC; 00:00 on that day if <see cref="AuditText.IsDateOnly"/> is true for the act.
/// </param>
/// <param name="Name">The user's name at that time; empty for the application itself.</param>
/// <param name="Email">The user's email address at that time; empty for the application itself.</param>
/// <param name="Act">What the user, or the application itself, did.</param>
/// <param name="Partnership">
/// The partnership's current name; empty if the act is not about a partnership, or the partnership has been deleted.
/// </param>
/// <param name="Round">
/// The round's current name; empty if the act is not about a round, or the round has been deleted.
/// </param>
/// <param name="Subject">
/// The subject of the act, in a few words; may be empty. It is never a score, a note or a participant.
/// </param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string Name,
    string Email,
    AuditAct Act,
    string Partnership,
    string Round,
    string Subject
)
{
    private const int ShortIdCharacters = 8;

    /// <summary>
    /// The id of the user's account; null for the application itself. Two accounts can share a name but not an id.
    /// </summary>
    public Guid? Account { get; init; }

    /// <summary>
    /// The last characters of <see cref="Account"/>, which distinguish two accounts with the same name; empty for the
    /// application itself.
    /// </summary>
    public string ShortId => Account is { } id ? id.ToString("N")[^ShortIdCharacters..] : "";

    /// <summary>The name of the user, or of the application.</summary>
    public string DisplayName => Name.Length > 0 ? Name : AuditText.ApplicationName;

    /// <summary>The act, followed by its subject.</summary>
    public string Description => Subject.Length > 0 ? $"{AuditText.Describe(Act)}: {Subject}" : AuditText.Describe(Act);
}
