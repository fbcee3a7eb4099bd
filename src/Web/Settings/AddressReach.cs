namespace BeyondBoundaries.Web.Settings;

/// <summary>The devices on which a link to this application works.</summary>
public enum AddressReach
{
    /// <summary>Any device: the link begins with the public address, or with "https".</summary>
    AnyDevice,

    /// <summary>Devices on the same network. The connection is not encrypted.</summary>
    SameNetwork,

    /// <summary>Only the computer that runs the application.</summary>
    ThisComputer,
}
