using System.Text;

namespace Kiln.Syntax;

/// <summary>Renders the place of an error the way node does: file and line, the source line, carets below it.</summary>
internal static class CodeFrame
{
    // A minified line can be megabytes long: show only a window of it.
    private const int MaximumWidth = 160;

    public static string Render(KilnSyntaxError error) => Render(error.SourceText, error.Offset, error.EndOffset);

    public static string Render(SourceText source, int offset, int endOffset)
    {
        (int line, int column) = source.GetLineAndColumn(offset);
        ReadOnlySpan<char> text = source.GetLine(line);
        int caretStart = Math.Min(column - 1, text.Length);
        int caretLength = Math.Clamp(endOffset - offset, 1, Math.Max(1, text.Length - caretStart));

        var builder = new StringBuilder();
        builder.Append(source.FileName).Append(':').Append(line).Append('\n');
        int windowStart = 0;
        if (text.Length > MaximumWidth)
        {
            windowStart = Math.Clamp(caretStart - MaximumWidth / 2, 0, text.Length - MaximumWidth);
            text = text.Slice(windowStart, MaximumWidth);
            caretLength = Math.Min(caretLength, MaximumWidth - (caretStart - windowStart));
        }
        builder.Append(text).Append('\n');
        for (int i = 0; i < caretStart - windowStart; i++) builder.Append(i < text.Length && text[i] == '\t' ? '\t' : ' ');
        builder.Append('^', Math.Max(1, caretLength));
        return builder.ToString();
    }
}
