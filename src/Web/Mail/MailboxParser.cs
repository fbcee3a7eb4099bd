using MimeKit;

namespace BeyondBoundaries.Web.Mail;

/// <summary>Reads an e-mail address: exactly one, with its domain, and nothing that could begin another line.</summary>
internal static class MailboxParser
{
    // The longest that SMTP carries.
    private const int MaxCharacters = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>An address that may have a name before it; null when the text is none.</summary>
    public static MailboxAddress? Parse(string? text) =>
        text is not null
        && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(Strict, text, out var mailbox)
        && mailbox.Route.Count == 0
        && mailbox.Address.Length <= MaxCharacters
            ? mailbox
            : null;

    /// <summary>An address alone; null when the text is anything else.</summary>
    public static MailboxAddress? ParseBare(string? text) =>
        Parse(text) is { } mailbox && mailbox.Address == text!.Trim() ? mailbox : null;
}
