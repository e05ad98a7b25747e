using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>How reading a file ended.</summary>
internal enum FileReadStatus : byte { Ok, Missing, NotRegular, Failed }

/// <summary>
/// The few system calls that validation needs, called directly: one call to ask about a file with device, inode and
/// nanoseconds, four to read one. Elsewhere than Linux and macOS the base library answers, without an identity.
/// </summary>
internal static partial class NativeFile
{
    private const int AtFdCwd = -100, AtSymlinkNoFollow = 0x100, AtEmptyPath = 0x1000;
    private const uint BasicStats = 0x7FF;
    private const int TypeMask = 0xF000, RegularType = 0x8000, DirectoryType = 0x4000, LinkType = 0xA000;
    private const int NoEntry = 2, NotDirectory = 20, LoopLinux = 40, LoopMac = 62;

    private static bool s_nativeUnusable;

    private static bool IsNative => (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) && !s_nativeUnusable;

    /// <summary>Asks about a path; a path that cannot be asked about counts as missing.</summary>
    public static FileStatus Stat(string path, bool followLinks = true)
    {
        if (IsNative && path.Contains('\0')) return default;
        try
        {
            if (OperatingSystem.IsLinux() && !s_nativeUnusable)
            {
                Span<byte> buffer = stackalloc byte[256];
                int result = StatX(AtFdCwd, path, followLinks ? 0 : AtSymlinkNoFollow, BasicStats, ref MemoryMarshal.GetReference(buffer));
                if (result == 0) return FromStatX(buffer);
                if (Marshal.GetLastPInvokeError() is 38 or 1) s_nativeUnusable = true;
                else return default;
            }
            else if (OperatingSystem.IsMacOS() && !s_nativeUnusable)
            {
                Span<byte> buffer = stackalloc byte[256];
                ref byte first = ref MemoryMarshal.GetReference(buffer);
                bool arm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
                int result = followLinks
                    ? arm ? StatMac(path, ref first) : StatMac64(path, ref first)
                    : arm ? LStatMac(path, ref first) : LStatMac64(path, ref first);
                return result == 0 ? FromMacStat(buffer) : default;
            }
        }
        catch (EntryPointNotFoundException)
        {
            s_nativeUnusable = true;
        }
        catch (DllNotFoundException)
        {
            s_nativeUnusable = true;
        }
        return StatManaged(path, followLinks);
    }

    /// <summary>
    /// A handle of a directory, through which its entries are asked about without walking its path each time; -1 where the system has no
    /// such thing. To be closed with <see cref="CloseDirectory"/>.
    /// </summary>
    public static int OpenDirectory(string path)
    {
        if (!OperatingSystem.IsLinux() || s_nativeUnusable || path.Contains('\0')) return -1;
        // O_PATH | O_CLOEXEC: nothing can be read or written through it.
        return Open(path, 0x200000 | 0x80000, 0);
    }

    public static void CloseDirectory(int handle)
    {
        if (handle >= 0) _ = Close(handle);
    }

    /// <summary>Asks about an entry of an open directory; follows no link.</summary>
    /// <returns>False when that gave no answer; then <see cref="Stat"/> has to be asked.</returns>
    public static bool TryStatEntry(int directory, ReadOnlySpan<char> name, out FileStatus status)
    {
        status = default;
        Span<byte> buffer = stackalloc byte[512], text = buffer[256..];
        // Room for any name of this length, and for its end.
        if (name.IsEmpty || name.Length > 85 || name.Contains('\0')) return false;
        text[System.Text.Encoding.UTF8.GetBytes(name, text)] = 0;
        if (StatEntry(directory, ref MemoryMarshal.GetReference(text), AtSymlinkNoFollow, BasicStats, ref MemoryMarshal.GetReference(buffer)) != 0) return false;
        status = FromStatX(buffer);
        return true;
    }

    /// <summary>Reads a regular file whole; never follows a link in the last component when told not to.</summary>
    public static FileReadStatus Read(string path, bool followLinks, out byte[] bytes, out FileStatus status, out string error)
    {
        bytes = [];
        status = default;
        error = "";
        if (path.Contains('\0')) return FileReadStatus.Missing;
        if (!OperatingSystem.IsLinux() || s_nativeUnusable) return ReadManaged(path, followLinks, out bytes, out status, out error);
        int handle = -1;
        try
        {
            FileReadStatus opened = OpenRegular(path, followLinks, out handle, out status, out error);
            if (opened != FileReadStatus.Ok) return opened;
            if (handle < 0) return ReadManaged(path, followLinks, out bytes, out status, out error);
            byte[] data = status.Identity.Size == 0 ? [] : GC.AllocateUninitializedArray<byte>((int)status.Identity.Size);
            int length = 0;
            while (length < data.Length)
            {
                nint count = ReadBytes(handle, ref data[length], (nuint)(data.Length - length));
                if (count < 0 && Marshal.GetLastPInvokeError() == 4) continue;
                if (count < 0)
                {
                    error = $"{path}: {Marshal.GetLastPInvokeErrorMessage()}";
                    return FileReadStatus.Failed;
                }
                if (count == 0) break;
                length += (int)count;
            }
            if (length < data.Length) Array.Resize(ref data, length);
            bytes = data;
            return FileReadStatus.Ok;
        }
        catch (EntryPointNotFoundException)
        {
            s_nativeUnusable = true;
            return ReadManaged(path, followLinks, out bytes, out status, out error);
        }
        finally
        {
            if (handle >= 0) _ = Close(handle);
        }
    }

    /// <summary>The target of a symbolic link, or null when the path is none.</summary>
    public static string? ReadLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Appends to a file of the user's own in one write, and makes it when it is not there; follows no link.</summary>
    /// <returns>The size of the file; -1 when it could not be written.</returns>
    public static long Append(string path, ReadOnlySpan<byte> bytes)
    {
        if (!OperatingSystem.IsLinux() || s_nativeUnusable)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                file.Write(bytes);
                return file.Length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return -1;
            }
        }
        int noFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;
        // O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC
        int handle = Open(path, 0x1 | 0x40 | 0x400 | 0x800 | 0x80000 | noFollow, 0x180);
        if (handle < 0) return -1;
        nint count = WriteBytes(handle, ref MemoryMarshal.GetReference(bytes), (nuint)bytes.Length);
        long end = count == bytes.Length ? Seek(handle, 0, 1) : -1;
        _ = Close(handle);
        return end;
    }

    /// <summary>Sets the time of last access to now, and nothing else; a file that does not let us stays as it is.</summary>
    public static void MarkAccessed(string path)
    {
        if (OperatingSystem.IsLinux() && !s_nativeUnusable && IntPtr.Size == 8)
        {
            // { now, leave } as timespecs; the link itself, not what it points to.
            Span<long> times = [0, (1L << 30) - 1, 0, (1L << 30) - 2];
            _ = SetTimes(AtFdCwd, path, ref times[0], AtSymlinkNoFollow);
            return;
        }
        try
        {
            File.SetLastAccessTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The mark is a help, not a need.
        }
    }

    /// <summary>
    /// Whether a directory is on a file system that stamps a directory whenever something comes, goes or is renamed in it. Of file systems
    /// over a network or in user space nobody knows.
    /// </summary>
    public static bool KeepsTimesOfDirectories(string directory)
    {
        if (OperatingSystem.IsWindows()) return false;
        try
        {
            return new DriveInfo(directory).DriveFormat is "ext2" or "ext3" or "ext4" or "ext2/ext3" or "xfs" or "btrfs" or "tmpfs" or "overlay" or "overlayfs" or "zfs" or "f2fs" or "bcachefs" or "apfs" or "hfs";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The user that this process acts as; -1 where users have no numbers.</summary>
    public static long EffectiveUser => OperatingSystem.IsWindows() ? -1 : GetEffectiveUser();

    private static FileStatus FromStatX(ReadOnlySpan<byte> b)
    {
        uint mode = BinaryPrimitives.ReadUInt16LittleEndian(b[28..]);
        ulong device = (ulong)MemoryMarshal.Read<uint>(b[136..]) << 32 | MemoryMarshal.Read<uint>(b[140..]);
        return new FileStatus(TypeOf(mode), new FileIdentity(
            device, MemoryMarshal.Read<ulong>(b[32..]), MemoryMarshal.Read<long>(b[40..]), Time(b[112..]), Time(b[96..])),
            MemoryMarshal.Read<uint>(b[20..]), mode, Time(b[64..]));
    }

    private static FileStatus FromMacStat(ReadOnlySpan<byte> b)
    {
        uint mode = MemoryMarshal.Read<ushort>(b[4..]);
        return new FileStatus(TypeOf(mode), new FileIdentity(
            MemoryMarshal.Read<uint>(b), MemoryMarshal.Read<ulong>(b[8..]), MemoryMarshal.Read<long>(b[96..]),
            MemoryMarshal.Read<long>(b[48..]) * 1_000_000_000 + MemoryMarshal.Read<long>(b[56..]),
            MemoryMarshal.Read<long>(b[64..]) * 1_000_000_000 + MemoryMarshal.Read<long>(b[72..])),
            MemoryMarshal.Read<uint>(b[16..]), mode, MemoryMarshal.Read<long>(b[32..]) * 1_000_000_000 + MemoryMarshal.Read<long>(b[40..]));
    }

    private static long Time(ReadOnlySpan<byte> b) => MemoryMarshal.Read<long>(b) * 1_000_000_000 + MemoryMarshal.Read<uint>(b[8..]);

    private static FileType TypeOf(uint mode) => (mode & TypeMask) switch
    {
        RegularType => FileType.File,
        DirectoryType => FileType.Directory,
        LinkType => FileType.Link,
        _ => FileType.Other,
    };

    private static FileStatus StatManaged(string path, bool followLinks)
    {
        try
        {
            var info = new FileInfo(path);
            if (!followLinks && info.LinkTarget is not null) return new FileStatus(FileType.Link, default, 0, 0);
            if (followLinks && info.LinkTarget is not null && info.ResolveLinkTarget(true) is { } target) info = new FileInfo(target.FullName);
            if (info.Exists)
            {
                long modified = (info.LastWriteTimeUtc.Ticks - DateTime.UnixEpoch.Ticks) * 100;
                return new FileStatus(FileType.File, new FileIdentity(0, 0, info.Length, modified, 0), 0, 0);
            }
            return Directory.Exists(info.FullName) ? new FileStatus(FileType.Directory, default, 0, 0) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return default;
        }
    }

    private static FileReadStatus ReadManaged(string path, bool followLinks, out byte[] bytes, out FileStatus status, out string error)
    {
        bytes = [];
        error = "";
        status = Stat(path, followLinks);
        if (status.Type == FileType.Missing) return FileReadStatus.Missing;
        if (status.Type != FileType.File) return FileReadStatus.NotRegular;
        try
        {
            bytes = File.ReadAllBytes(path);
            return FileReadStatus.Ok;
        }
        catch (FileNotFoundException)
        {
            return FileReadStatus.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = e.Message;
            return FileReadStatus.Failed;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int directory, string path, int flags, uint mask, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int StatEntry(int directory, ref byte name, int flags, uint mask, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatMac(string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatMac64(string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStatMac(string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStatMac64(string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "utimensat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetTimes(int directory, string path, ref long times, int flags);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadBytes(int handle, ref byte buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteBytes(int handle, ref byte buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "lseek")]
    private static partial long Seek(int handle, long offset, int from);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}
