namespace BeyondBoundaries.Core.Rounds;

/// <summary>Decides who may see what. Chosen before any participant joins.</summary>
public enum ConfidentialityMode
{
    /// <summary>Everyone sees every participant's scores by name.</summary>
    Open,

    /// <summary>
    /// The whole group's figures are shown; those of agencies and levels of work only through the disclosure rule.
    /// </summary>
    Confidential,

    /// <summary>Only the whole group's figures are shown; no name, agency or level is recorded.</summary>
    Anonymous,
}
