namespace BeyondBoundaries.Core.Rounds;

/// <summary>Who may see what: chosen before anyone joins.</summary>
public enum ConfidentialityMode
{
    /// <summary>Everyone sees every participant's scores by name.</summary>
    Open,

    /// <summary>The whole group's figures; agencies and levels of work only through the disclosure rule.</summary>
    Confidential,

    /// <summary>The whole group's figures only; neither name, agency nor level is recorded.</summary>
    Anonymous,
}
