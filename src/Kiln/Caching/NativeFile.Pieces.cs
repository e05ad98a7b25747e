namespace Kiln.Caching;

/// <content>Files that stay open and are read in pieces, at any place.</content>
internal static partial class NativeFile
{
    /// <summary>Opens a regular file to be read in pieces; never follows a link in the last component when told not to.</summary>
    /// <param name="path">The file.</param>
    /// <param name="followLinks">Whether the last component may be a link.</param>
    /// <param name="handle">To be closed with <see cref="CloseFile"/>; -1 where the system has no such thing, and the file has to be read whole.</param>
    /// <param name="status">What the file was when it was opened.</param>
    /// <param name="error">Why it could not be opened.</param>
    public static FileReadStatus OpenForPieces(string path, bool followLinks, out int handle, out FileStatus status, out string error)
    {
        handle = -1;
        status = default;
        error = "";
        if (path.Contains('\0')) return FileReadStatus.Missing;
        // An offset is a machine word where these calls are used.
        if (!OperatingSystem.IsLinux() || s_nativeUnusable || IntPtr.Size != 8) return FileReadStatus.Ok;
        try
        {
            return OpenRegular(path, followLinks, out handle, out status, out error);
        }
        catch (EntryPointNotFoundException)
        {
            s_nativeUnusable = true;
            return FileReadStatus.Ok;
        }
    }

    /// <summary>Reads from a place of an open file.</summary>
    /// <returns>How many bytes were read: fewer than asked for where the file ends before, or cannot be read.</returns>
    public static int ReadAt(int handle, Span<byte> to, long offset)
    {
        int length = 0;
        while (length < to.Length)
        {
            nint count = ReadBytesAt(handle, ref to[length], (nuint)(to.Length - length), (nint)(offset + length));
            if (count < 0 && Marshal.GetLastPInvokeError() == 4) continue;
            if (count <= 0) break;
            length += (int)count;
        }
        return length;
    }

    public static void CloseFile(int handle)
    {
        if (handle >= 0) _ = Close(handle);
    }

    /// <summary>Opens a file and looks at it; a handle is given only for a regular file.</summary>
    /// <returns>Ok without a handle where the system does not answer.</returns>
    private static FileReadStatus OpenRegular(string path, bool followLinks, out int handle, out FileStatus status, out string error)
    {
        status = default;
        error = "";
        // O_CLOEXEC | O_NONBLOCK (a pipe must not block), and O_NOFOLLOW, whose number depends on the processor.
        int noFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;
        handle = Open(path, 0x80000 | 0x800 | (followLinks ? 0 : noFollow), 0);
        if (handle < 0)
        {
            int number = Marshal.GetLastPInvokeError();
            error = $"{path}: {Marshal.GetPInvokeErrorMessage(number)}";
            return number is NoEntry or NotDirectory ? FileReadStatus.Missing
                : number is LoopLinux or LoopMac ? FileReadStatus.NotRegular : FileReadStatus.Failed;
        }
        FileReadStatus result = FileReadStatus.Ok;
        Span<byte> buffer = stackalloc byte[256];
        if (StatX(handle, "", AtEmptyPath, BasicStats, ref MemoryMarshal.GetReference(buffer)) != 0)
        {
            s_nativeUnusable = true;
        }
        else
        {
            status = FromStatX(buffer);
            if (status.Type != FileType.File)
            {
                result = FileReadStatus.NotRegular;
            }
            else if (status.Identity.Size > Array.MaxLength)
            {
                error = $"{path}: too large";
                result = FileReadStatus.Failed;
            }
            else
            {
                return FileReadStatus.Ok;
            }
        }
        _ = Close(handle);
        handle = -1;
        return result;
    }

    [LibraryImport("libc", EntryPoint = "pread", SetLastError = true)]
    private static partial nint ReadBytesAt(int handle, ref byte buffer, nuint count, nint offset);
}
