namespace Kiln.Syntax;

/// <summary>
/// An early error. The realm turns it into a SyntaxError object, or into a RangeError when the source was nested too
/// deeply to parse.
/// </summary>
internal sealed class KilnSyntaxError : Exception
{
    private readonly SourceText _source;

    public KilnSyntaxError(string message, SourceText source, int offset, int endOffset, bool isRangeError = false)
        : base(message)
    {
        _source = source;
        Offset = offset;
        EndOffset = Math.Max(endOffset, offset);
        IsRangeError = isRangeError;
    }

    public SourceText SourceText => _source;
    public string FileName => _source.FileName;

    /// <summary>First UTF-16 code unit of the offending text.</summary>
    public int Offset { get; }

    /// <summary>Just past the offending text.</summary>
    public int EndOffset { get; }

    /// <summary>One-based line.</summary>
    public int Line => _source.GetLineAndColumn(Offset).Line;

    /// <summary>One-based column in UTF-16 code units.</summary>
    public int Column => _source.GetLineAndColumn(Offset).Column;

    /// <summary>"Maximum call stack size exceeded": to be thrown as a RangeError.</summary>
    public bool IsRangeError { get; }
}
