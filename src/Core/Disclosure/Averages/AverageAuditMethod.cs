namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>The method used to decide whether the averages of an item are shown.</summary>
public enum AverageAuditMethod
{
    /// <summary>No group may be shown, so nothing was audited.</summary>
    Nothing,

    /// <summary>All fillings were checked.</summary>
    Counted,

    /// <summary>There are too many fillings, so witnesses were searched for.</summary>
    Searched,
}
