using System.Text;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Calendar;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Calendar;

public sealed class PlanCalendarTests
{
    [Fact]
    public void Write_APlan_HasAnAllDayEventForEachOpenActionWithADay() =>
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Beyond Boundaries//Plan//EN
            CALSCALE:GREGORIAN
            X-WR-CALNAME:Plan\, spring
            BEGIN:VEVENT
            UID:00000001-0000-0000-0000-000000000000@beyond-boundaries
            DTSTAMP:20270201T083015Z
            SEQUENCE:2
            DTSTART;VALUE=DATE:20270331
            DTEND;VALUE=DATE:20270401
            SUMMARY:Due: =Agree\; one\, form \\ for all by hand
            DESCRIPTION:Information sharing: Effective information sharing with partner
             s: purposeful\, clear and positive\nOwner: Anna\, Health visiting\nStatus:
              Under way
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            UID:00000004-0000-0000-0000-000000000000@beyond-boundaries
            DTSTAMP:20270201T083015Z
            SEQUENCE:0
            DTSTART;VALUE=DATE:20280229
            DTEND;VALUE=DATE:20280301
            SUMMARY:Due: Meet
            DESCRIPTION:Mutual understanding: Understanding each other's roles\, respon
             sibilities\, priorities and pressures\nOwner: Bob\nStatus: Not started
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            Written(TestPlans.One, "Plan, spring")
        );

    [Fact]
    public void Write_AnyText_FoldsAndEscapesSoThatItReadsTheSame() =>
        Gen.OneOf(Gen.String, Gen.String["\\;,\n aé€🏥"].Select(text => text + text + text))
            .Sample(text =>
            {
                var file = Written(
                    new(
                        null,
                        [TestPlans.Entry(1, "1.1", new(text, "", "", new(2027, 3, 31), ActionStatus.NotStarted))]
                    ),
                    text
                );
                var lines = file.Split("\r\n");
                Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
                Assert.DoesNotContain(
                    lines,
                    line => line.Any(character => char.IsControl(character) && character != '\t')
                );
                var name = file.Replace("\r\n ", "", StringComparison.Ordinal)
                    .Split("\r\n")
                    .Single(line => line.StartsWith("X-WR-CALNAME:", StringComparison.Ordinal))[
                    "X-WR-CALNAME:".Length..
                ];
                var expected = new string([
                    .. text.ReplaceLineEndings("\n")
                        .Where(character => character is '\n' or '\t' || !char.IsControl(character)),
                ]);
                Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(expected)), Unescaped(name));
            });

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.DoesNotContain(value[i], ";,");
            text.Append(
                value[i] != '\\' ? value[i]
                : value[++i] == 'n' ? '\n'
                : value[i]
            );
        }

        return text.ToString();
    }

    private static string Written(Plan plan, string name)
    {
        using var file = new MemoryStream();
        PlanCalendar.Write(plan, ShippedFrameworks.Catalogue.Current, name, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
