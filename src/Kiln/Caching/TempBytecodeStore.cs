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

    private protected override string? Prepare(bool create)
    {
        if (OperatingSystem.IsWindows())
        {
            if (create) Directory.CreateDirectory(DirectoryPath);
            return null;
        }
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        FileStatus status = NativeFile.Stat(DirectoryPath, followLinks: false);
        if (status.Type == FileType.Missing)
        {
            if (!create) return null;
            Directory.CreateDirectory(DirectoryPath, Private);
            status = NativeFile.Stat(DirectoryPath, followLinks: false);
        }
        if (status.Type != FileType.Directory) return $"{DirectoryPath} is not a directory";
        if (status.Identity.Inode == 0) return $"{DirectoryPath}: the owner is not known";
        if (status.Owner != NativeFile.EffectiveUser) return $"{DirectoryPath} belongs to another user";
        return (status.Mode & 0x3F) != 0 ? $"{DirectoryPath} is open to other users" : null;
    }
}
