using MimeKit;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// Reads exactly one email address, which must have a domain. Control characters are not allowed, because a line break
/// could add another header to a message.
/// </summary>
internal static class MailboxParser
{
    // The maximum length that SMTP allows for an address.
    private const int MaxCharacters = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>Parses an address that may have a name before it; null if the text is not valid.</summary>
    public static MailboxAddress? Parse(string? text) =>
        text is not null
        && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(Strict, text, out var mailbox)
        && mailbox.Route.Count == 0
        && mailbox.Address.Length <= MaxCharacters
            ? mailbox
            : null;

    /// <summary>Parses an address without a name; null if the text is anything else.</summary>
    public static MailboxAddress? ParseBare(string? text) =>
        Parse(text) is { } mailbox && mailbox.Address == text!.Trim() ? mailbox : null;
}
