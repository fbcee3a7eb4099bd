namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Every cookie that we set. None of them is more than what somebody asks for needs, so nobody is asked for consent.
/// </summary>
public static class CookieNames
{
    /// <summary>Whoever has signed in.</summary>
    public const string Account = "account";

    /// <summary>Forms come from our own pages.</summary>
    public const string Form = "form";

    /// <summary>The round that somebody is about to join.</summary>
    public const string Join = "join";

    /// <summary>A participant's seat; the round's id follows.</summary>
    public const string Participant = "seat-";

    /// <summary>The secret that a private link will have once it is made new.</summary>
    public const string NextLink = "next-link";

    /// <summary>The invitation that somebody has opened.</summary>
    public const string Invitation = "invitation";

    /// <summary>Between the two steps of signing in.</summary>
    public const string TwoFactor = "second-step";

    /// <summary>Between us and the organisation that signs somebody in.</summary>
    public const string SingleSignOn = "single-sign-on";

    /// <summary>What the answer of the organisation is checked against; more follows.</summary>
    public const string SingleSignOnWay = "single-sign-on-";

    /// <summary>A browser that has signed in before.</summary>
    public const string RecognisedBrowser = "known-browser";

    /// <summary>All of them, as the cookies page lists them.</summary>
    public static IReadOnlyList<CookieDescription> All { get; } =
    [
        new(
            Participant,
            "Lets a participant return to their own answers in one round. It holds the secret part of their private link.",
            "60 days, or until you close your answers on this device"
        ),
        new(Join, "Remembers which round you are about to join, between the notice and the first question.", "2 hours"),
        new(
            NextLink,
            "Holds the secret part of your new private link, so that we create it only once, even if our reply gets lost.",
            "2 hours"
        ),
        new(
            Invitation,
            "Remembers which invitation you have opened, while you sign in or create an account.",
            "2 hours"
        ),
        new(
            Form,
            "Makes sure that a form was filled in on our own pages, and not sent by another site.",
            "until you close your browser"
        ),
        new(
            Account,
            "Remembers that you have signed in as a facilitator, viewer or administrator.",
            "until you sign out or close your browser, and 12 hours at most"
        ),
        new(TwoFactor, "Remembers that your password was right, until you enter your code.", "10 minutes"),
        new(SingleSignOn, "Brings you back here from your organisation’s own sign-in page.", "10 minutes"),
        new(
            SingleSignOnWay,
            "Makes sure that the reply from your organisation’s sign-in page is for you, and is used only once.",
            "15 minutes"
        ),
        new(
            RecognisedBrowser,
            "Remembers that this browser has signed in to your account before. It does not give access to anything. It stops other people’s wrong passwords from locking you out.",
            "180 days"
        ),
    ];
}
