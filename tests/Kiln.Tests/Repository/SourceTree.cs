namespace Kiln.Tests.Repository;

/// <summary>The checkout the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The files of a folder with an extension, without what builds and npm leave there; relative paths.</summary>
    public static IEnumerable<string> Files(string folder, string extension)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + extension, SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(Root, file).Replace('\\', '/');
            if (!path.Contains("/bin/") && !path.Contains("/obj/") && !path.Contains("/node_modules/")) yield return path;
        }
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Kiln.slnx"))) return folder;
        }
        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
