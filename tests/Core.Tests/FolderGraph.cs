using System.Text.RegularExpressions;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Core.Tests;

/// <summary>
/// Shows which folders in a project, or in one of its folders, use which others. When one folder uses another, the
/// graph counts how many times its code, without comments, mentions a type or renders a partial that the other folder
/// contains. Files that are not in any of the folders are treated as one more folder.
/// </summary>
internal sealed partial class FolderGraph
{
    private const string Outside = "(no folder)";

    private readonly Dictionary<(string From, string To), int> references = [];

    private FolderGraph(string parent)
    {
        var root = $"BeyondBoundaries.{parent.Replace('/', '.')}";
        var sources = ReadSources(parent).ToList();
        var types = sources
            .SelectMany(source => source.Types.Select(type => (source.Namespace, type)))
            .ToLookup(declared => declared.Namespace, declared => declared.type);
        foreach (var source in sources)
        {
            foreach (var used in source.Usings.Where(name => IsIn(root, name)))
            {
                // A file that names a namespace uses the namespace's folder, even if it mentions none of the types in
                // it, because the file may use only extension methods.
                Add(source.Folder, FindFolder(root, used), Math.Max(1, source.Count(types[used])));
            }

            foreach (
                var (folder, type) in source.Qualified.Where(name => types[$"{root}.{name.Folder}"].Contains(name.Type))
            )
            {
                Add(source.Folder, folder, source.Count([type]));
            }

            foreach (var partial in source.FindPartials(parent))
            {
                Add(source.Folder, partial, 1);
            }

            // Types outside all the folders can be used without naming their namespace, because it encloses the
            // namespaces of the folders.
            Add(source.Folder, Outside, source.Count(types[root]));
        }
    }

    /// <param name="parent">
    /// The path of the project or folder, relative to <c>src</c>, such as <c>Web/Features</c>.
    /// </param>
    public static FolderGraph Read(string parent) => new(parent);

    /// <summary>
    /// Lists every pair in which the first folder uses the second, and the second uses the first, directly or through
    /// other folders.
    /// </summary>
    public IReadOnlyList<(string From, string To)> FindCircles() =>
        [.. references.Keys.Where(edge => FindReached(edge.To).Contains(edge.From))];

    /// <summary>Lists which folder uses which, one pair per line, with the number of references.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            references.OrderBy(edge => edge.Key).Select(edge => $"{edge.Key.From} -> {edge.Key.To}: {edge.Value}")
        );

    private void Add(string from, string to, int count)
    {
        if (from != to && count > 0)
        {
            references[(from, to)] = references.GetValueOrDefault((from, to)) + count;
        }
    }

    private HashSet<string> FindReached(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                references.Keys.Where(edge => edge.From == folder).ToList().ForEach(edge => next.Push(edge.To));
            }
        }

        return reached;
    }

    private static bool IsIn(string root, string name) =>
        name == root || name.StartsWith($"{root}.", StringComparison.Ordinal);

    private static string FindFolder(string root, string name) =>
        name == root ? Outside : name[(root.Length + 1)..].Split('.')[0];

    private static IEnumerable<Source> ReadSources(string parent)
    {
        var folder = Repository.PathOf($"src/{parent}");
        var imports = Path.Combine(folder, "_ViewImports.cshtml");
        var imported = File.Exists(imports) ? File.ReadAllText(imports) : "";
        return Directory
            .EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml")
            .Select(path => (Path: path, Parts: Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)))
            .Where(file => file.Parts[0] is not ("bin" or "obj" or "node_modules"))
            .Select(file => new Source(
                file.Parts.Length == 1 ? Outside : file.Parts[0],
                (file.Path.EndsWith(".cshtml", StringComparison.Ordinal) ? imported : "") + File.ReadAllText(file.Path)
            ));
    }

    [GeneratedRegex(@"^@?using (?:static )?([\w.]+);?\r?$", RegexOptions.Multiline)]
    private static partial Regex Using();

    /// <summary>The path of a page's partial, such as <c>/Features/Shared/_Guidance.cshtml</c>.</summary>
    [GeneratedRegex(@"""/((?:\w+/)+)_\w+\.cshtml""")]
    private static partial Regex Partial();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|partial|readonly) )+(?:class|struct|interface|enum|record(?: struct)?) (\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex DeclaredType();

    /// <summary>A namespace that is written out in code, such as <c>BeyondBoundaries.Web.Settings.</c>.</summary>
    [GeneratedRegex(@"(?<!namespace |using |//.*)\b(BeyondBoundaries(?:\.\w+)+)\.\w")]
    private static partial Regex WrittenOut();

    /// <summary>A type that follows the name of its folder, such as <c>Results.FileModel</c>.</summary>
    [GeneratedRegex(@"(?<!//.*)(?<![\w.])(\w+)\.(\w+)")]
    private static partial Regex PartlyQualified();

    [GeneratedRegex(@"(?<!//.*)\w+")]
    private static partial Regex Word();

    private sealed class Source
    {
        private readonly ILookup<string, string> words;
        private readonly string text;

        public Source(string folder, string text)
        {
            this.text = text;
            Folder = folder;
            Namespace = DeclaredNamespace().Match(text).Groups[1].Value;
            Usings =
            [
                .. Using()
                    .Matches(text)
                    .Concat(WrittenOut().Matches(text))
                    .Select(found => found.Groups[1].Value)
                    .Distinct(),
            ];
            Qualified = PartlyQualified()
                .Matches(text)
                .Select(found => (found.Groups[1].Value, found.Groups[2].Value))
                .ToHashSet();
            Types = [.. DeclaredType().Matches(text).Select(found => found.Groups[1].Value)];
            words = Word().Matches(Using().Replace(text, "")).Select(found => found.Value).ToLookup(word => word);
        }

        public string Folder { get; }

        public string Namespace { get; }

        public IReadOnlyList<string> Usings { get; }

        public IReadOnlyList<string> Types { get; }

        /// <summary>
        /// Every pair of names with a dot between them. The first may be the name of a folder, and the second the name
        /// of a type.
        /// </summary>
        public IReadOnlySet<(string Folder, string Type)> Qualified { get; }

        /// <summary>Lists, for each partial in the parent that the file renders, the folder that contains it.</summary>
        public IEnumerable<string> FindPartials(string parent) =>
            Partial()
                .Matches(text)
                .Select(found => $"Web/{found.Groups[1].Value}")
                .Where(path => path.StartsWith($"{parent}/", StringComparison.Ordinal))
                .Select(path => path[(parent.Length + 1)..].Split('/')[0]);

        /// <summary>Counts how many times the file mentions these types.</summary>
        public int Count(IEnumerable<string> types) => types.Distinct().Sum(type => words[type].Count());
    }
}
