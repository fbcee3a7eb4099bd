namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// All cookies that the service sets. Each is necessary for something that the person asked for, so no consent is
/// needed.
/// </summary>
public static class CookieNames
{
    /// <summary>The session of a signed-in user.</summary>
    public const string Account = "account";

    /// <summary>Proves that a posted form comes from one of the service's own pages.</summary>
    public const string Form = "form";

    /// <summary>The round that a person is about to join.</summary>
    public const string Join = "join";

    /// <summary>
    /// The prefix for the name of a cookie that holds the secret of a participant's return link. The round's id follows
    /// the prefix.
    /// </summary>
    public const string Participant = "seat-";

    /// <summary>The wording pack that a participant has chosen.</summary>
    public const string Words = "words";

    /// <summary>The secret of the new return link that will replace the current one.</summary>
    public const string NextLink = "next-link";

    /// <summary>The invitation that was opened in this browser.</summary>
    public const string Invitation = "invitation";

    /// <summary>The user who entered the correct password and must now enter a code.</summary>
    public const string TwoFactor = "second-step";

    /// <summary>The identity that single sign-on returned.</summary>
    public const string SingleSignOn = "single-sign-on";

    /// <summary>
    /// The prefix for the names of the cookies that are used to check the identity provider's response.
    /// </summary>
    public const string SingleSignOnWay = "single-sign-on-";

    /// <summary>A browser that was used to sign in before.</summary>
    public const string RecognisedBrowser = "known-browser";

    /// <summary>All the cookies, as listed on the cookies page.</summary>
    public static IReadOnlyList<CookieDescription> All { get; } =
    [
        new(
            Participant,
            "Lets you return to your own answers in one round. It contains the secret part of your private link.",
            "60 days, or until you close your answers on this device"
        ),
        new(Words, "Remembers which wording of the questions you have chosen, such as “Easy words”.", "60 days"),
        new(Join, "Remembers which round you are about to join, between the notice and the first question.", "2 hours"),
        new(
            NextLink,
            "Makes sure that you get the same new private link if the connection fails and you try again. It "
                + "contains the secret part of that link.",
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
            "Remembers that you have signed in to your account.",
            "12 hours, or until you sign out or close your browser"
        ),
        new(TwoFactor, "Remembers that your password was correct, until you enter your code.", "10 minutes"),
        new(
            SingleSignOn,
            "Remembers who your organisation’s sign-in page says you are, until you have finished signing in.",
            "10 minutes"
        ),
        new(
            SingleSignOnWay,
            "Makes sure that the reply from your organisation’s sign-in page is for you, and is used only once.",
            "15 minutes"
        ),
        new(
            RecognisedBrowser,
            "Remembers that you have used this browser to sign in to your account before. It does not give "
                + "access to anything. It stops other people’s wrong passwords from locking you out.",
            "180 days"
        ),
    ];
}
