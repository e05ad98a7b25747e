using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>Questions about files, many of which are in one directory; used by one thread.</summary>
internal sealed class EntryQuestions
{
    // From so many questions in a row about one directory it is opened: that costs as much as two of them.
    private const int OpenFrom = 4;

    private string _lastPath = "";
    private int _lastSlash;
    private int _sameDirectory;
    private int _directory = -1;

    /// <summary>What is at a path itself, no link followed.</summary>
    public FileStatus Stat(string path)
    {
        int slash = path.LastIndexOf('/');
        if (slash < 1) return NativeFile.Stat(path, followLinks: false);
        if (slash != _lastSlash || !path.AsSpan(0, slash).SequenceEqual(_lastPath.AsSpan(0, slash)))
        {
            End();
            _lastPath = path;
            _lastSlash = slash;
        }
        else if (++_sameDirectory == OpenFrom)
        {
            _directory = NativeFile.OpenDirectory(path[..slash]);
        }
        return _directory >= 0 && NativeFile.TryStatEntry(_directory, path.AsSpan(slash + 1), out FileStatus status) ? status
            : NativeFile.Stat(path, followLinks: false);
    }

    /// <summary>Closes the directory that was asked about last.</summary>
    public void End()
    {
        NativeFile.CloseDirectory(_directory);
        _directory = -1;
        _sameDirectory = 0;
        _lastSlash = 0;
        _lastPath = "";
    }
}
