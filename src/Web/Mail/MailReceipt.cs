namespace BeyondBoundaries.Web.Mail;

/// <summary>The receipt for a message that the mail server has accepted. Another server may still reject it.</summary>
/// <param name="At">The time at which the message was accepted.</param>
public sealed record MailReceipt(DateTimeOffset At);
