namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// The method used to decide whether the averages for an item are shown. A filling is one possible distribution
/// of the whole group's scores over the agencies and levels of work.
/// </summary>
public enum AverageAuditMethod
{
    /// <summary>No group may be shown, so nothing was audited.</summary>
    Nothing,

    /// <summary>All fillings were checked.</summary>
    Counted,

    /// <summary>There were too many fillings to check all of them, so a search for witnesses decided.</summary>
    Searched,
}
