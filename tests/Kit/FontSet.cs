using System.Security;

namespace BeyondBoundaries.Kit;

/// <summary>
/// Limits a program to one set of fonts, with a fontconfig file that this class writes. Printed pages must fit with
/// every set.
/// </summary>
public sealed class FontSet
{
    private const string Fonts = "/usr/share/fonts/truetype";

    private readonly Lazy<string> settings;

    private FontSet(string name, string folder, params string[] refused)
    {
        Name = name;
        settings = new(() => Write(name, Path.Combine(Fonts, folder), refused));
    }

    /// <summary>Fonts that are 20% wider than Arial. Many Linux desktops have no others.</summary>
    public static FontSet DejaVu { get; } =
        new("DejaVu", "dejavu", "*Condensed*", "DejaVuMath*", "DejaVuSerif*", "DejaVuSansMono*");

    /// <summary>Fonts that are as wide as Arial.</summary>
    public static FontSet Liberation { get; } =
        new("Liberation", "liberation", "LiberationSansNarrow*", "LiberationSerif*", "LiberationMono*");

    /// <summary>Fonts that are 20% narrower than Arial.</summary>
    public static FontSet Narrow { get; } =
        new("Narrow", "liberation", "LiberationSans-*", "LiberationSerif*", "LiberationMono*");

    public static IReadOnlyList<FontSet> All { get; } = [DejaVu, Liberation, Narrow];

    public string Name { get; }

    public static FontSet Find(string name) => All.Single(set => set.Name == name);

    /// <summary>The environment variable that limits a program to these fonts.</summary>
    public KeyValuePair<string, string> Variable => new("FONTCONFIG_FILE", settings.Value);

    public override string ToString() => Name;

    private static string Write(string name, string folder, string[] refused)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException(
                $"The tests need the fonts in {folder}. Install the Debian packages fonts-dejavu-core and "
                    + "fonts-liberation."
            );
        }

        var own = Directory.CreateTempSubdirectory($"beyond-fonts-{name}-").FullName;
        var globs = string.Concat(refused.Select(glob => $"<glob>{SecurityElement.Escape($"*/{glob}")}</glob>"));
        var file = Path.Combine(own, "fonts.conf");
        File.WriteAllText(
            file,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
              <dir>{folder}</dir>
              <cachedir>{own}/cache</cachedir>
              <selectfont><rejectfont>{globs}</rejectfont></selectfont>
            </fontconfig>
            """
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(own, recursive: true);
        return file;
    }
}
