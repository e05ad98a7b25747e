namespace Kiln.Syntax;

/// <summary>
/// The names of one parse: every spelling becomes one string object, and keywords carry their token type, so an
/// identifier costs one hash look-up and no allocation after its first occurrence.
/// </summary>
internal sealed class NameTable
{
    private struct Entry
    {
        public string Name;
        public uint Hash;
        public int Next;
        public TokenType Type;
    }

    private int[] _buckets = new int[512];
    private Entry[] _entries = new Entry[384];
    private int _count;

    // Of this many names a table is worth keeping for the thread's next text: programs make small functions from strings in a row.
    private const int MaxKept = 2000;

    [ThreadStatic]
    private static NameTable? s_kept;

    private NameTable()
    {
        AddKeywords();
    }

    /// <summary>A table with the keywords, for one parse; it may know further names.</summary>
    public static NameTable Rent()
    {
        NameTable table = s_kept ?? new NameTable();
        s_kept = null;
        return table;
    }

    /// <summary>Says that the parse is over.</summary>
    public void Return()
    {
        if (_count <= MaxKept) s_kept = this;
    }

    public static uint HashStep(uint hash, char c) => (hash ^ c) * 0x01000193;

    public const uint HashSeed = 0x811C9DC5;

    public static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = HashSeed;
        foreach (char c in text) hash = HashStep(hash, c);
        return hash;
    }

    public string Intern(ReadOnlySpan<char> text) => Intern(text, Hash(text), out _);

    public string Intern(ReadOnlySpan<char> text, uint hash, out TokenType type)
    {
        int[] buckets = _buckets;
        Entry[] entries = _entries;
        for (int i = buckets[Slot(hash, buckets.Length)] - 1; i >= 0; i = entries[i].Next)
        {
            ref Entry entry = ref entries[i];
            if (entry.Hash == hash && text.SequenceEqual(entry.Name))
            {
                type = entry.Type;
                return entry.Name;
            }
        }
        type = TokenType.Identifier;
        return Add(text.ToString(), hash, type);
    }

    // FNV's low bits are weak for short names: fold the high half in.
    private static int Slot(uint hash, int length) => (int)((hash ^ (hash >> 15)) & (uint)(length - 1));

    private string Add(string name, uint hash, TokenType type)
    {
        if (_count == _entries.Length) Grow();
        int slot = Slot(hash, _buckets.Length);
        _entries[_count] = new Entry { Name = name, Hash = hash, Next = _buckets[slot] - 1, Type = type };
        _buckets[slot] = ++_count;
        return name;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        var buckets = new int[_buckets.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            int slot = Slot(_entries[i].Hash, buckets.Length);
            _entries[i].Next = buckets[slot] - 1;
            buckets[slot] = i + 1;
        }
        _buckets = buckets;
    }

    private void Keyword(string name, TokenType type) => Add(name, Hash(name), type);

    private void AddKeywords()
    {
        Keyword("in", TokenType.In);
        Keyword("instanceof", TokenType.InstanceOf);
        Keyword("break", TokenType.Break);
        Keyword("case", TokenType.Case);
        Keyword("catch", TokenType.Catch);
        Keyword("class", TokenType.Class);
        Keyword("const", TokenType.Const);
        Keyword("continue", TokenType.Continue);
        Keyword("debugger", TokenType.Debugger);
        Keyword("default", TokenType.Default);
        Keyword("delete", TokenType.Delete);
        Keyword("do", TokenType.Do);
        Keyword("else", TokenType.Else);
        Keyword("enum", TokenType.Enum);
        Keyword("export", TokenType.Export);
        Keyword("extends", TokenType.Extends);
        Keyword("false", TokenType.False);
        Keyword("finally", TokenType.Finally);
        Keyword("for", TokenType.For);
        Keyword("function", TokenType.Function);
        Keyword("if", TokenType.If);
        Keyword("import", TokenType.Import);
        Keyword("new", TokenType.New);
        Keyword("null", TokenType.Null);
        Keyword("return", TokenType.Return);
        Keyword("super", TokenType.Super);
        Keyword("switch", TokenType.Switch);
        Keyword("this", TokenType.This);
        Keyword("throw", TokenType.Throw);
        Keyword("true", TokenType.True);
        Keyword("try", TokenType.Try);
        Keyword("typeof", TokenType.TypeOf);
        Keyword("var", TokenType.Var);
        Keyword("void", TokenType.Void);
        Keyword("while", TokenType.While);
        Keyword("with", TokenType.With);
        Keyword("yield", TokenType.Yield);
        Keyword("await", TokenType.Await);
        Keyword("let", TokenType.Let);
        Keyword("static", TokenType.Static);
        Keyword("implements", TokenType.Implements);
        Keyword("interface", TokenType.Interface);
        Keyword("package", TokenType.Package);
        Keyword("private", TokenType.Private);
        Keyword("protected", TokenType.Protected);
        Keyword("public", TokenType.Public);
        Keyword("eval", TokenType.Eval);
        Keyword("arguments", TokenType.Arguments);
        Keyword("async", TokenType.Async);
        Keyword("of", TokenType.Of);
        Keyword("get", TokenType.Get);
        Keyword("set", TokenType.Set);
        Keyword("as", TokenType.As);
        Keyword("from", TokenType.From);
        Keyword("using", TokenType.Using);
        Keyword("defer", TokenType.Defer);
        Keyword("source", TokenType.Source);
        Keyword("target", TokenType.Target);
        Keyword("meta", TokenType.Meta);
    }
}
