using System.Collections;
using System.Reflection;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Tests;

/// <summary>
/// Lists every value in an object, including private fields, with its path. Frameworks and themes are left out, and
/// items are listed by their ids.
/// </summary>
internal static class ObjectValues
{
    public static List<(string Path, object Value)> Collect(object root)
    {
        var found = new List<(string, object)>();
        Walk(root, "", found);
        return found;
    }

    /// <summary>Writes all values as text, one per line.</summary>
    public static string ToText(object root) =>
        string.Join('\n', Collect(root).Select(one => $"{one.Path} = {one.Value}"));

    private static void Walk(object? value, string path, List<(string, object)> found)
    {
        switch (value)
        {
            case null or Framework or Theme:
                break;
            case Item item:
                found.Add((path, item.Id));
                break;
            case Fraction fraction:
                found.Add((path, fraction.Value));
                break;
            case string or Tally or Enum:
                found.Add((path, value));
                break;
            case IList list:
                found.Add((path, $"{list.Count} values"));
                for (var i = 0; i < list.Count; i++)
                {
                    Walk(list[i], $"{path}[{i}]", found);
                }

                break;
            default:
                if (value.GetType().IsPrimitive)
                {
                    found.Add((path, value));
                    break;
                }

                Assert.False(value is Delegate, $"{path} is a delegate, whose values cannot be listed.");
                foreach (
                    var field in value
                        .GetType()
                        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                )
                {
                    Walk(field.GetValue(value), $"{path}.{field.Name}", found);
                }

                break;
        }
    }
}
