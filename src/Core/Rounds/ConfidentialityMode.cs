namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// The setting that decides who sees whose scores in a round. It is chosen before any participant joins.
/// </summary>
public enum ConfidentialityMode
{
    /// <summary>Everyone sees every participant's scores by name.</summary>
    Open,

    /// <summary>
    /// Figures for the whole group, agencies and levels of work are shown only if the disclosure rule allows them.
    /// </summary>
    Confidential,

    /// <summary>
    /// Only figures for the whole group are shown, if the disclosure rule allows them. No name, agency or level of work
    /// is recorded.
    /// </summary>
    Anonymous,
}
