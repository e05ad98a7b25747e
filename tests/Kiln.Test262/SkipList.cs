namespace Kiln.Test262;

/// <summary>
/// What is not run, and why: lines of "feature NAME # reason", "flag NAME # reason" and "path PREFIX # reason".
/// </summary>
internal sealed class SkipList
{
    private readonly HashSet<string> _features = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _paths = [];

    internal static SkipList Read(string? file)
    {
        var list = new SkipList();
        if (file is null)
        {
            return list;
        }
        int number = 0;
        foreach (string raw in File.ReadLines(file))
        {
            number++;
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            int hash = line.IndexOf(" #", StringComparison.Ordinal);
            string[] words = (hash < 0 ? line : line[..hash]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (hash < 0 || words.Length != 2 || !list.Add(words[0], words[1]))
            {
                throw new InvalidDataException($"{file}:{number}: expected 'feature|flag|path NAME # reason'.");
            }
        }
        return list;
    }

    private bool Add(string kind, string name)
    {
        switch (kind)
        {
            case "feature":
                return _features.Add(name);
            case "flag":
                return _flags.Add(name);
            case "path":
                _paths.Add(name);
                return true;
            default:
                return false;
        }
    }

    internal bool SkipsPath(string path) => _paths.Exists(prefix => path.StartsWith(prefix, StringComparison.Ordinal));

    internal bool Skips(TestMetadata metadata)
        => metadata.Features.Exists(_features.Contains) || metadata.Flags.Exists(_flags.Contains);
}
