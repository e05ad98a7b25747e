namespace Kiln.Caching;

/// <summary>A module on its way into an application: its row, and the source that row was compiled from.</summary>
/// <param name="Row">The row; its path is relative.</param>
/// <param name="Source">The bytes of the source; null where the row's content is the file itself.</param>
internal sealed record ApplicationModule(ArchiveModule Row, byte[]? Source);

/// <summary>Where a specifier of a module led, as its target cannot be told from its path.</summary>
/// <param name="Importer">Index of the module.</param>
/// <param name="Specifier">As the source has it.</param>
/// <param name="Target">Index of what it led to.</param>
/// <param name="Suffix">Query and fragment of the target's URL.</param>
internal sealed record ApplicationAnswer(int Importer, string Specifier, int Target, string Suffix);

/// <content>Making one.</content>
internal sealed partial class ApplicationArchive
{
    /// <summary>Makes an application. The same modules in the same order give the same bytes.</summary>
    /// <param name="modules">All paths are different.</param>
    /// <param name="entry">Index of the module that a run starts with.</param>
    /// <param name="answers">In any order.</param>
    /// <param name="signingKey">When set, the application is signed with it.</param>
    public static byte[] Write(IReadOnlyList<ApplicationModule> modules, int entry, IEnumerable<ApplicationAnswer> answers, byte[]? signingKey)
    {
        var list = new ArchiveModule[modules.Count];
        for (int i = 0; i < list.Length; i++) list[i] = modules[i].Row;
        byte[] bytes = GraphArchive.Write(list, entry, new GraphTraits(0));
        // Rows are sorted by the archive; it says which row a path got.
        GraphArchive graph = GraphArchive.Open(bytes, 0, out _)!;
        var rows = new int[modules.Count];
        for (int i = 0; i < rows.Length; i++) rows[i] = graph.Find(list[i].Path, list[i].Kind);

        using var to = new ByteBuffer(bytes.Length + (bytes.Length >> 2));
        to.U32(Magic);
        to.U32(Version);
        to.U64(0);
        to.U64(0);
        EngineFingerprint.Current.Write(to.Reserve(32));
        to.U64(0);
        to.U32(0);
        to.U32((uint)BmesFormat.Align8(bytes.Length));
        to.U32(0);
        to.U32(signingKey is null ? 0 : SignedFlag);
        to.Reserve(HeaderSize - ReservedOffset).Clear();
        to.Bytes(bytes);
        to.Align(8);
        int sourceRows = to.Length;
        to.Reserve(SourceRowSize * modules.Count).Clear();
        int answersFrom = to.Length;
        WriteAnswers(to, answers, rows);
        to.PatchU32(AnswerLengthOffset, (uint)(to.Length - answersFrom));
        int signatureFrom = to.Length;
        if (signingKey is not null) to.Reserve(BmesFormat.SignatureSize).Clear();
        int headLength = to.Length;
        to.PatchU32(CheckedLengthOffset, (uint)headLength);
        for (int i = 0; i < modules.Count; i++)
        {
            if (modules[i].Source is not { } source) continue;
            to.PatchU64(sourceRows + SourceRowSize * rows[i], (ulong)to.Length);
            to.PatchU64(sourceRows + SourceRowSize * rows[i] + 8, (ulong)source.Length);
            to.PatchU64(sourceRows + SourceRowSize * rows[i] + 16, XxHash64.Compute(source));
            to.Bytes(source);
        }
        to.PatchU64(FileLengthOffset, (ulong)to.Length);
        if (signingKey is not null) Sign(signingKey, to.Written[..signatureFrom], to.Written[signatureFrom..headLength]);
        to.PatchU64(8, XxHash64.Compute(to.Written[CheckedFrom..headLength]));
        return to.ToArray();
    }

    private static void WriteAnswers(ByteBuffer to, IEnumerable<ApplicationAnswer> answers, int[] rows)
    {
        var sorted = new List<ApplicationAnswer>(answers);
        sorted.Sort((x, y) => rows[x.Importer] != rows[y.Importer] ? rows[x.Importer].CompareTo(rows[y.Importer]) : string.CompareOrdinal(x.Specifier, y.Specifier));
        to.U32((uint)sorted.Count);
        foreach (ApplicationAnswer answer in sorted)
        {
            to.U32((uint)rows[answer.Importer]);
            to.U32((uint)rows[answer.Target]);
            ModuleOrigin.Write(to, answer.Specifier);
            ModuleOrigin.Write(to, answer.Suffix);
        }
    }
}
