using System.Text;
using Kiln.Caching;
using Kiln.Syntax;

namespace Kiln.Modules;

/// <summary>The source text of a module: kept from parsing, or read again when a stack trace or toString needs it.</summary>
internal sealed class ModuleSource
{
    private readonly ApplicationArchive? _application;
    private readonly ResolvedModule? _file;
    private SourceText? _text;
    private bool _unreadable;

    /// <summary>A text in memory.</summary>
    public ModuleSource(SourceText text) => _text = text;

    /// <summary>A file that is read when needed.</summary>
    public ModuleSource(ResolvedModule file) => _file = file;

    /// <summary>A module of an application, whose source is read from there when needed.</summary>
    public ModuleSource(ApplicationArchive application, ResolvedModule resolved) : this(resolved) => _application = application;

    /// <summary>The text; null when it cannot be had.</summary>
    public SourceText? Text => _text ?? ReadAgain();

    private SourceText? ReadAgain()
    {
        if (_application is not null) return _text = new SourceText(Decode(_application.ReadSource(_file!.Row)), _file.Url);
        if (_unreadable || _file?.Path is not { } path) return null;
        if (NativeFile.Read(path, followLinks: true, out byte[] bytes, out _, out _) == FileReadStatus.Ok) return _text = new SourceText(Decode(bytes), _file.Url);
        _unreadable = true;
        return null;
    }

    /// <summary>UTF-8 decode (a byte order mark is no part of the text).</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return Encoding.UTF8.GetString(bytes);
    }
}
