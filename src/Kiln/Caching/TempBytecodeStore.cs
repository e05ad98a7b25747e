namespace Kiln.Caching;

/// <summary>
/// A store in the system's folder for temporary files, addressed by content, so projects share what they have in common.
/// Its directory is the user's alone: it is used only when it is a real directory, belongs to the user and is open to nobody
/// else.
/// </summary>
public sealed class TempBytecodeStore : DirectoryBytecodeStore
{
    /// <summary>The store of the current user.</summary>
    public TempBytecodeStore()
        : this(Path.Combine(Path.GetTempPath(), OperatingSystem.IsWindows() ? "kiln-bytecode" : $"kiln-bytecode-{NativeFile.EffectiveUser}"))
    {
    }

    /// <summary>A store in a directory of the caller's choice, under the same rules.</summary>
    public TempBytecodeStore(string directory)
        : base(directory)
    {
    }

    /// <inheritdoc/>
    public override bool IsContentAddressed => true;

    /// <inheritdoc/>
    public override string Name => "temp";

    private protected override string FileNameOf(in BytecodeStoreKey key) => key.Content.Length == 0 ? "" : key.Content + ExtensionOf(key.Kind);

    private protected override bool IsEntryStem(ReadOnlySpan<char> stem) => stem.Length == 64 && IsHex(stem);

    private protected override bool Prepare(bool create, out string? reason)
    {
        reason = null;
        if (OperatingSystem.IsWindows())
        {
            // The user's temporary folder is private there.
            if (create) Directory.CreateDirectory(DirectoryPath);
            return true;
        }
        string directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(DirectoryPath));
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.GetTempPath()));
        if (directory.StartsWith(root + "/", StringComparison.Ordinal))
        {
            reason = CheckRoot(root);
            for (int slash = directory.IndexOf('/', root.Length + 1); reason is null && slash > 0; slash = directory.IndexOf('/', slash + 1))
                reason = CheckParent(directory[..slash]);
            if (reason is not null) return true;
        }
        FileStatus status = NativeFile.Stat(directory, followLinks: false);
        if (status.Type == FileType.Missing)
        {
            if (!create) return false;
            const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(directory, Private);
            status = NativeFile.Stat(directory, followLinks: false);
        }
        reason = status.Type == FileType.Link ? $"{directory} is a symbolic link"
            : status.Type != FileType.Directory ? $"{directory} is not a directory"
            : status.Identity.Inode == 0 ? $"{directory}: the owner is not known"
            : status.Owner != NativeFile.EffectiveUser ? $"{directory} belongs to another user"
            : (status.Mode & OthersMayEnter) != 0 ? $"{directory} is open to other users"
            : null;
        return true;
    }

    private const uint OthersMayWrite = 0x12, OthersMayEnter = 0x3F, Sticky = 0x200;

    /// <summary>Where others may write, the sticky bit must keep them from moving our directory away.</summary>
    private static string? CheckRoot(string root)
    {
        FileStatus status = NativeFile.Stat(root);
        return (status.Mode & OthersMayWrite) != 0 && (status.Mode & Sticky) == 0 ? $"{root} is open to other users and not sticky" : null;
    }

    /// <summary>A directory between the folder for temporary files and ours: no link, and in no other user's hands.</summary>
    private static string? CheckParent(string path)
    {
        FileStatus status = NativeFile.Stat(path, followLinks: false);
        return status.Type switch
        {
            FileType.Missing => null,
            FileType.Link => $"{path} is a symbolic link",
            FileType.Directory when status.Owner != 0 && status.Owner != NativeFile.EffectiveUser => $"{path} belongs to another user",
            FileType.Directory when (status.Mode & OthersMayWrite) != 0 && (status.Mode & Sticky) == 0 => $"{path} is open to other users",
            FileType.Directory => null,
            _ => $"{path} is not a directory",
        };
    }
}
