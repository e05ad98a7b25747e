namespace Kiln.Syntax;

/// <summary>Source code with its name; maps UTF-16 offsets to lines and columns on demand.</summary>
internal sealed class SourceText(string text, string fileName)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;
    public string FileName { get; } = fileName;
    public int Length => Text.Length;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= ComputeLineStarts(Text);

    /// <summary>One-based line and column (in UTF-16 code units) of an offset.</summary>
    public (int Line, int Column) GetLineAndColumn(int offset)
    {
        int[] starts = LineStarts;
        offset = Math.Clamp(offset, 0, Text.Length);
        int index = Array.BinarySearch(starts, offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, offset - starts[index] + 1);
    }

    /// <summary>The text of a one-based line without its terminator.</summary>
    public ReadOnlySpan<char> GetLine(int line)
    {
        int[] starts = LineStarts;
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] : Text.Length;
        while (end > start && CharacterClasses.IsLineTerminator(Text[end - 1])) end--;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>The offset at which a one-based line starts.</summary>
    public int GetLineStart(int line) => LineStarts[line - 1];

    private static int[] ComputeLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 32 + 1) { 0 };
        int position = 0;
        while (true)
        {
            int next = text.AsSpan(position).IndexOfAny("\n\r\u2028\u2029");
            if (next < 0) return starts.ToArray();
            position += next;
            if (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n') position++;
            starts.Add(++position);
        }
    }
}
