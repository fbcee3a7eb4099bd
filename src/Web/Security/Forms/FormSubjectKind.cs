namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>What says whose a page's forms are, and what they are for.</summary>
public enum FormSubjectKind
{
    /// <summary>The address alone.</summary>
    Nobody,

    /// <summary>The participant's place in a round, which a cookie opens.</summary>
    Participant,

    /// <summary>The round that this browser is about to join.</summary>
    Join,

    /// <summary>The invitation that was opened in this browser.</summary>
    Invitation,

    /// <summary>The account that is signed in.</summary>
    Account,
}
