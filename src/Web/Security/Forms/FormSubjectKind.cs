namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>The kinds of form subject.</summary>
public enum FormSubjectKind
{
    /// <summary>No person: the form depends only on its address, and not on a cookie.</summary>
    Nobody,

    /// <summary>The place in a round that a participant's cookie gives access to.</summary>
    Participant,

    /// <summary>The round that a person is about to join in this browser.</summary>
    Join,

    /// <summary>The invitation that was opened in this browser.</summary>
    Invitation,

    /// <summary>The account that is signed in.</summary>
    Account,
}
