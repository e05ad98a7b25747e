using System.Text;

namespace Kiln.Cli;

/// <summary>
/// A table as lines of text: as wide as what it holds, so that other programs can read it. A library for this would be part of the
/// native executable, whose every start pays for the statics of everything in it (docs/decisions/0013-no-console-library.md).
/// </summary>
/// <param name="columns">Names of the columns; those that begin with &gt; are of numbers. Without names there is no head.</param>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Row(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        bool hasHead = Array.Exists(columns, column => column.Length > 0);
        var widths = new int[columns.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = columns[i].TrimStart('>').Length;
            foreach (string[] row in _rows) widths[i] = Math.Max(widths[i], row[i].Length);
        }
        var text = new StringBuilder();
        if (hasHead) Write(Array.ConvertAll(columns, column => column.TrimStart('>')));
        foreach (string[] row in _rows) Write(row);
        return text.ToString();

        void Write(string[] cells)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                bool isLast = i == cells.Length - 1;
                if (i > 0) text.Append("  ");
                text.Append(columns[i].StartsWith('>') ? cells[i].PadLeft(widths[i]) : isLast ? cells[i] : cells[i].PadRight(widths[i]));
            }
            text.Append('\n');
        }
    }
}

/// <summary>A bar on standard error that shows how far the work is. Only where that is a terminal.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int Width = 40;

    private readonly Lock _gate = new();
    private long _shown;

    /// <summary>A bar, or null where nobody would see it.</summary>
    public static ProgressBar? Create() => Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb" ? null : new ProgressBar();

    /// <summary>Shows how much is done, at most every twentieth of a second.</summary>
    public void Show(int done, int found)
    {
        lock (_gate)
        {
            long now = Environment.TickCount64;
            if (now - _shown < 50 && done < found) return;
            _shown = now;
            int filled = (int)((long)Width * done / Math.Max(1, found));
            Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {done} of {found} modules\x1b[K");
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose() => Console.Error.Write("\r\x1b[K");
}
