namespace BeyondBoundaries.Web.Mail;

/// <summary>A message that the mail server took. It may still come back from another.</summary>
/// <param name="At">When it took it.</param>
public sealed record MailReceipt(DateTimeOffset At);
