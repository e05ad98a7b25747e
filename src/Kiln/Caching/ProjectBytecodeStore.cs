using System.Text;

namespace Kiln.Caching;

/// <summary>
/// The project's own store: <c>.bun-cache/</c> beside the nearest package.json, kept out of git by its own .gitignore.
/// Entries are named after the path of the source relative to the project, so a project may be moved.
/// </summary>
public sealed class ProjectBytecodeStore : DirectoryBytecodeStore
{
    /// <summary>The name of the directory.</summary>
    public const string DirectoryName = ".bun-cache";

    internal const string GitIgnore = ".gitignore", GitIgnoreText = "*\n";

    private readonly string _root;

    /// <summary>A store in <c>.bun-cache/</c> of a project.</summary>
    /// <param name="projectDirectory">The directory that holds package.json.</param>
    public ProjectBytecodeStore(string projectDirectory)
        : this(projectDirectory, Path.Combine(projectDirectory, DirectoryName))
    {
    }

    /// <summary>A store for a project in a directory elsewhere.</summary>
    /// <param name="projectDirectory">Entries are named after paths relative to this.</param>
    /// <param name="directory">The directory of the store.</param>
    public ProjectBytecodeStore(string projectDirectory, string directory)
        : base(directory)
    {
        _root = projectDirectory.EndsWith(Path.DirectorySeparatorChar) ? projectDirectory : projectDirectory + Path.DirectorySeparatorChar;
    }

    /// <inheritdoc/>
    public override bool IsContentAddressed => false;

    /// <inheritdoc/>
    public override string Name => "project";

    /// <summary>The directory of the nearest package.json from <paramref name="directory"/> upwards, or that directory itself.</summary>
    public static string FindProject(string directory)
    {
        for (string? at = directory; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (NativeFile.Stat(Path.Join(at, "package.json")).Type == FileType.File) return at;
        }
        return directory;
    }

    private protected override string FileNameOf(in BytecodeStoreKey key)
    {
        string location = key.Location;
        ReadOnlySpan<char> named = location.StartsWith(_root, StringComparison.Ordinal)
            ? location.AsSpan(_root.Length)
            : Path.IsPathRooted(location) ? Path.GetRelativePath(_root, location) : location;
        int size = Encoding.UTF8.GetMaxByteCount(named.Length);
        Span<byte> bytes = size <= 768 ? stackalloc byte[size] : new byte[size];
        int length = Encoding.UTF8.GetBytes(named, bytes);
        if (Path.DirectorySeparatorChar == '\\') bytes[..length].Replace((byte)'\\', (byte)'/');
        Span<byte> hash = stackalloc byte[32];
        Sha256Hasher.Hash(bytes[..length], hash);

        // A readable beginning for people, then what makes the name unique.
        Span<char> name = stackalloc char[40 + 1 + 32 + 5];
        int at = 0;
        ReadOnlySpan<char> last = named[(named.LastIndexOfAny('/', '\\') + 1)..];
        foreach (char c in last[..Math.Min(last.Length, 40)]) name[at++] = char.IsAsciiLetterOrDigit(c) || (at > 0 && c is '-' or '_' or '.') ? c : '_';
        name[at++] = '-';
        for (int i = 0; i < 16; i++)
        {
            name[at++] = "0123456789abcdef"[hash[i] >> 4];
            name[at++] = "0123456789abcdef"[hash[i] & 15];
        }
        ExtensionOf(key.Kind).CopyTo(name[at..]);
        return new string(name[..(at + Extension.Length)]);
    }

    private protected override bool IsEntryStem(ReadOnlySpan<char> stem) =>
        stem.Length is >= 33 and <= 73 && stem[^33] == '-' && stem[0] != '.' && IsHex(stem[^32..]) && !stem.ContainsAny('/', '\\');

    private protected override bool Prepare(bool create, out string? reason)
    {
        reason = null;
        if (!create) return true;
        Directory.CreateDirectory(DirectoryPath);
        string ignore = Path.Combine(DirectoryPath, GitIgnore);
        if (!File.Exists(ignore)) File.WriteAllText(ignore, GitIgnoreText);
        return true;
    }
}
