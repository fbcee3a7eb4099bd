namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>How it was decided whether the averages of an item are shown.</summary>
public enum AverageAuditMethod
{
    /// <summary>No group is left to be shown.</summary>
    Nothing,

    /// <summary>By going through all fillings.</summary>
    Counted,

    /// <summary>By searching for witnesses, since there are too many fillings.</summary>
    Searched,
}
