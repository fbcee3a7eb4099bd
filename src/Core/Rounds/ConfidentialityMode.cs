namespace BeyondBoundaries.Core.Rounds;

/// <summary>The rule about who sees whose scores. It is chosen before any participant joins.</summary>
public enum ConfidentialityMode
{
    /// <summary>Everyone sees every participant's scores by name.</summary>
    Open,

    /// <summary>
    /// The whole group's figures are shown. Figures for agencies and levels of work are shown only if the disclosure
    /// rule allows them.
    /// </summary>
    Confidential,

    /// <summary>Only the whole group's figures are shown; no name, agency or level is recorded.</summary>
    Anonymous,
}
