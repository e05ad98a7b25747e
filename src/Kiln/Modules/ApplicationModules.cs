using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>
/// The modules of an application as resolution finds them: as files below the folder that holds the application, where no such files have to
/// be. What was a link to a file is that file, as in any run.
/// </summary>
/// <param name="archive">The application.</param>
/// <param name="root">The folder, with a slash at its end.</param>
internal sealed class ApplicationModules(ApplicationArchive archive, string root)
{
    private readonly ResolvedModule?[] _byRow = new ResolvedModule?[archive.Graph.Count];
    private Dictionary<(int Row, string Suffix), ResolvedModule>? _suffixed;

    public ApplicationArchive Archive => archive;

    /// <summary>The module of a row.</summary>
    public ResolvedModule At(int row) => _byRow[row] ??= Create(row, "");

    /// <summary>The module at an absolute path; null when the application has none there.</summary>
    public ResolvedModule? At(string path, string suffix) => RowOf(path) is >= 0 and int row ? At(row, suffix) : null;

    /// <summary>What a specifier led to when the application was built; null when its path says that, or nobody knows.</summary>
    public ResolvedModule? Answer(string specifier, ResolvedModule importer)
    {
        int row = importer.Row >= 0 ? importer.Row : importer.Path is { } path ? RowOf(path) : -1;
        if (row < 0) return null;
        (int target, string suffix) = archive.Answer(row, specifier);
        return target < 0 ? null : At(target, suffix);
    }

    private int RowOf(string path) => path.StartsWith(root, StringComparison.Ordinal) ? archive.Find(path[root.Length..]) : -1;

    private ResolvedModule At(int row, string suffix)
    {
        if (suffix.Length == 0) return At(row);
        _suffixed ??= [];
        if (!_suffixed.TryGetValue((row, suffix), out ResolvedModule? module)) _suffixed.Add((row, suffix), module = Create(row, suffix));
        return module;
    }

    private ResolvedModule Create(int row, string suffix)
    {
        string path = root + archive.Graph.PathAt(row);
        ModuleFormat format = archive.Graph.KindAt(row) == GraphRowKind.Module ? ModuleFormat.Module : ModuleResolver.FormatOf(path, isEntry: false);
        return new ResolvedModule(path, suffix, format, default) { Row = row };
    }
}
