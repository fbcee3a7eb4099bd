namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>The text for a form that was refused or could not be saved.</summary>
/// <param name="Heading">The heading, which states what was not done.</param>
/// <param name="What">The reason why it was not done.</param>
/// <param name="ToDo">What the person should do; empty if there is nothing they can do.</param>
public sealed record RefusedFormText(string Heading, string What, string ToDo)
{
    private const string SendAgain = "select “Send again”";

    /// <summary>The text for a form whose page no longer exists, or is no longer available to the person.</summary>
    public static RefusedFormText Gone { get; } =
        new("We could not save this", "This page no longer exists, or you no longer have access to it.", "");

    /// <summary>The text for a form that could not be saved because the server failed.</summary>
    public static RefusedFormText Failed { get; } =
        new(
            "We could not save this",
            "Something went wrong on our side. What you typed is on this page.",
            $"Keep this page open, wait a minute and {SendAgain}. If it fails again, copy what you typed and "
                + "tell the people who run this site."
        );

    /// <summary>
    /// The reason and what the person should do, for a script that shows them on the page with the form. That page has
    /// no “Send again” button, so the text says “save again”.
    /// </summary>
    public string ForScript =>
        $"{What} {ToDo.Replace(SendAgain, "save again", StringComparison.Ordinal)}".Trim().TrimEnd('.');

    /// <summary>
    /// The address of the page to open before the form is sent again; null if there is no such page, or if only the
    /// person knows its address.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>The text of the link to <see cref="Link"/>.</summary>
    public string LinkText { get; init; } = "";

    /// <summary>Selects the text that fits the current subject.</summary>
    public static RefusedFormText Create(FormSubject now) =>
        (now.Kind, now.Fingerprint.Length > 0) switch
        {
            (FormSubjectKind.Participant, true) => new(
                "We have not saved your answers",
                "Another person’s answers have been opened in this browser since you opened this page. We have "
                    + "not saved anything for you or for them.",
                $"Open your own private link in a new tab. Then come back to this page and {SendAgain}."
            ),
            (FormSubjectKind.Participant, false) => new(
                "We have not saved your answers",
                "Your answers are no longer open in this browser.",
                $"Open your own private link in a new tab. Then come back to this page and {SendAgain}."
            ),
            (FormSubjectKind.Join, true) => new(
                "You have not joined",
                "You have opened another round in this browser since you opened this page. We have not saved "
                    + "anything in either round.",
                "In a new tab, open the link to the round you want to join, and continue to the next page. "
                    + $"You can join there, or come back to this page and {SendAgain}."
            ),
            (FormSubjectKind.Join, false) => new(
                "We have not saved this",
                "You opened this page a long time ago, or you have joined a round in this browser since then.",
                "If you have not joined this round yet, open its link in a new tab, and continue to the next page. "
                    + $"You can join there, or come back to this page and {SendAgain}."
            ),
            (FormSubjectKind.Invitation, _) => new(
                "We have not saved this",
                "You opened this page a long time ago, or you have opened or accepted an invitation in this "
                    + "browser since then.",
                "If you have not accepted this invitation yet, open its link in a new tab, and select “Continue”. "
                    + $"Then come back to this page and {SendAgain}."
            ),
            (FormSubjectKind.Account, true) => new(
                "We have not saved this",
                "Someone has signed in with another account in this browser since you opened this page.",
                $"Sign in with your own account in a new tab. Then come back to this page and {SendAgain}."
            )
            {
                Link = BeyondBoundaries.Web.Addresses.Links.SignOut,
                LinkText = "Sign out of the other account",
            },
            _ => new(
                "We have not saved this",
                "You have been signed out since you opened this page.",
                $"Sign in again in a new tab. Then come back to this page and {SendAgain}."
            )
            {
                Link = BeyondBoundaries.Web.Addresses.Links.SignIn(""),
                LinkText = "Sign in",
            },
        };
}
