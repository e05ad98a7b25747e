using Kiln.Caching;

namespace Kiln.Modules;

/// <content>
/// Looking at the files of a large graph on another core, in the order in which the load comes to them: asking about six hundred files
/// takes as long as all else that a load does with them.
/// </content>
internal sealed partial class RememberedGraph
{
    /// <summary>Below this many modules starting a thread costs more than it spares.</summary>
    private const int LeastAhead = 200;

    private bool _aheadIsOver;

    /// <summary>Begins to look; what is not seen yet when it is asked for is looked at by who asks.</summary>
    /// <param name="afterwards">Called when the thread has looked, with true; at once, with false, where a thread does not pay.</param>
    public void LookAhead(Action<bool>? afterwards)
    {
        if (archive.Count < LeastAhead || Environment.ProcessorCount == 1)
        {
            afterwards?.Invoke(false);
            return;
        }
        int epoch = resolver.Files.Epoch;
        try
        {
            new Thread(Run, 256 << 10) { IsBackground = true, Name = "Kiln files" }.Start();
        }
        catch (OutOfMemoryException)
        {
            // No thread to be had: the load looks itself.
        }

        void Run()
        {
            LookAhead(epoch);
            afterwards?.Invoke(true);
        }
    }

    public void EndAhead() => Volatile.Write(ref _aheadIsOver, true);

    private void LookAhead(int epoch)
    {
        var files = new EntryQuestions();
        try
        {
            bool[] seen = new bool[archive.Count];
            int[] queue = new int[archive.Count];
            int count = 1;
            queue[0] = archive.Entry;
            seen[queue[0]] = true;
            for (int next = 0; next < count; next++)
            {
                GraphTargets targets = archive.TargetsOf(queue[next], Math.Max(0, archive.RequestCountAt(queue[next])));
                for (int i = 0; i < targets.Count; i++)
                {
                    int row = targets[i];
                    if (row < 0 || seen[row]) continue;
                    seen[row] = true;
                    queue[count++] = row;
                    if (Volatile.Read(ref _aheadIsOver)) return;
                    if (archive.KindAt(row) != GraphRowKind.Module || Volatile.Read(ref _resolved[row]) is not null) continue;
                    string path = archive.PathAt(row);
                    if (ModuleResolver.ResolveReal(path, files.Stat(path), epoch) is { } module) Keep(row, module);
                }
            }
        }
        catch (Exception e) when (e is BmesException or OutOfMemoryException or ArgumentException)
        {
            // Whoever asks looks again, and finds out properly.
        }
        finally
        {
            files.End();
        }
    }
}
