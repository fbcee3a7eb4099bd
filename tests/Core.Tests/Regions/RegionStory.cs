using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Core.Tests.Regions;

/// <summary>
/// The areas in each of ten renewals. Areas join, leave, come back and change their round; the target takes part in
/// every renewal.
/// </summary>
internal sealed class RegionStory
{
    public const string Item = "1.1";
    public static readonly AreaId Target = new(new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, 99]));
    public static readonly HashSet<AccountId> Nobody = [];

    public RegionStory(int seed)
    {
        var random = new Random(seed);
        // The other areas' averages are spread over the scale, so that the target's value is often a quartile.
        var steps = Enumerable.Range(0, 9).ToDictionary(number => number, _ => random.Next(RegionAttacker.Steps));
        var rounds = steps.ToDictionary(one => one.Key, _ => 0);
        var joined = Enumerable.Range(0, 4).ToHashSet();
        var (round, step) = (0, random.Next(RegionAttacker.Steps));
        for (var renewal = 0; renewal < 10; renewal++)
        {
            Renewals.Add([
                .. joined.Order().Select(number => Area(number, rounds[number], steps[number])),
                WithSecret(Area(Target, round, step), seed),
            ]);
            if (renewal is 3 or 6)
            {
                (round, step) = (round + 1, random.Next(RegionAttacker.Steps));
            }

            foreach (var number in random.GetItems([.. steps.Keys], 3).Distinct())
            {
                if (joined.Add(number))
                {
                    continue;
                }

                if (joined.Count > 4)
                {
                    joined.Remove(number);
                }
                else
                {
                    (rounds[number], steps[number]) = (rounds[number] + 1, random.Next(RegionAttacker.Steps));
                }
            }
        }
    }

    public List<List<SharedArea>> Renewals { get; } = [];

    public static SharedArea Area(int number, int round, int step) =>
        Area(new AreaId(new Guid(number + 1, 0, 0, new byte[8])), round, step);

    public static SharedArea Area(AreaId id, int round, int step)
    {
        var secret = new byte[RandomRounding.SecretBytes];
        id.Value.TryWriteBytes(secret);
        return new(id, new(new Guid(round, 0, 0, new byte[8])), Nobody, [new(Item, step + 2, People: 5)], secret);
    }

    private static SharedArea WithSecret(SharedArea area, int seed)
    {
        var secret = area.Secret.ToArray();
        BitConverter.TryWriteBytes(secret.AsSpan(16), seed);
        return area with { Secret = secret };
    }
}
