using System.Globalization;
using System.Text.Json;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// The numbered formats of the framework file. A file in an earlier format is converted to the current one, step by
/// step, before it is read. A file that does not state its format is in format 1.
/// </summary>
internal static class FrameworkFormat
{
    /// <summary>The name of the JSON member that contains the format number.</summary>
    public const string Member = "format";

    /// <summary>The number of the current format, in which frameworks are written.</summary>
    public static int Current => Steps.Length + 1;

    /// <summary>
    /// The steps: the first converts format 1 to format 2, and so on. Format 2 only adds to format 1, so the first
    /// step changes nothing.
    /// </summary>
    private static readonly Func<LocatedJsonValue, LocatedJsonValue>[] Steps = [root => root];

    public static Result<LocatedJsonValue> Upgrade(LocatedJsonValue root)
    {
        var format = 1;
        if (root.Members.TryGetValue(Member, out var member))
        {
            if (
                member.Kind != JsonTokenType.Number
                || !int.TryParse(member.Text, NumberStyles.None, CultureInfo.InvariantCulture, out format)
                || format < 1
                || format > Current
            )
            {
                return new Problem(
                    "unknown-format",
                    $"“{Member}” must be a whole number from 1 to {Current}. "
                        + "If it is higher, you need a newer version of this program.",
                    member.Pointer
                )
                {
                    Location = member.Location,
                };
            }
        }

        return Steps.Skip(format - 1).Aggregate(root, (file, step) => step(file));
    }
}
