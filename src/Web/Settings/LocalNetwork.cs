using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// Finds out how devices on the same network can open the application, for example when people in one room try it out.
/// </summary>
/// <param name="environment">The application's environment.</param>
public sealed class LocalNetwork(IWebHostEnvironment environment)
{
    /// <summary>
    /// Gets the command that starts the application so that other devices can open it. In a checkout, it is the command
    /// in the README.
    /// </summary>
    public string GetCommand(int port) =>
        File.Exists(Path.Combine(environment.ContentRootPath, "Web.csproj"))
            ? $"dotnet run --project src/Web -- --urls http://0.0.0.0:{port}"
            : $"BeyondBoundaries.Web --urls http://0.0.0.0:{port}";

    /// <summary>Lists this computer's addresses on private networks.</summary>
    public static IReadOnlyList<string> ListAddresses()
    {
        try
        {
            return
            [
                .. NetworkInterface
                    .GetAllNetworkInterfaces()
                    .Where(network => network.OperationalStatus == OperationalStatus.Up)
                    .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                    .Select(unicast => unicast.Address)
                    .Where(IsPrivate)
                    .Select(address => address.ToString())
                    .Distinct(),
            ];
        }
        catch (NetworkInformationException)
        {
            // Some hosts do not let a program list the addresses. Pages then show the command without them.
            return [];
        }
    }

    /// <summary>Returns whether an address is in a private IPv4 network (RFC 1918).</summary>
    internal static bool IsPrivate(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork
        && address.GetAddressBytes() is var bytes
        && (bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168));
}
