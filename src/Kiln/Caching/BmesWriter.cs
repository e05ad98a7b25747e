using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>What a file says about the source it was compiled from.</summary>
/// <param name="Hash">SHA-256 of the source bytes.</param>
/// <param name="Length">Number of source bytes.</param>
/// <param name="Options">Hash of the options that change the output; see <see cref="BytecodeKey"/>.</param>
internal readonly record struct BmesSource(Sha256Value Hash, long Length, ulong Options = 0);

/// <summary>Serialises compiled code as BMES version 1 (docs/bmes-format.md). The same input gives the same bytes.</summary>
internal sealed class BmesWriter : IDisposable
{
    private readonly ByteBuffer _to = new(4096);
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly uint[] _offsets = new uint[BmesFormat.SectionCount];
    private readonly uint[] _lengths = new uint[BmesFormat.SectionCount];

    private BmesWriter()
    {
    }

    public void Dispose() => _to.Dispose();

    /// <summary>A module with its metadata.</summary>
    public static byte[] Write(ModuleArtifact artifact, BmesSource source, ModuleOrigin? origin = null, byte[]? signingKey = null) =>
        Write(artifact.Code, artifact.Metadata, source, origin, signingKey);

    /// <summary>Code with or without metadata.</summary>
    public static byte[] Write(CodeUnit code, ModuleMetadata? metadata, BmesSource source, ModuleOrigin? origin = null, byte[]? signingKey = null)
    {
        using var writer = new BmesWriter();
        writer.WriteHeader(code.Kind, metadata?.Flags ?? ModuleFlags.None, source);
        for (int i = 0; i < code.StringCount; i++)
        {
            string value = code.GetString(i);
            writer._strings.Add(value);
            writer._indices.TryAdd(value, i);
        }
        if (metadata is not null) writer.WriteMetadata(metadata);
        writer.Begin(BmesSection.Bytecode);
        writer.WriteCode(code);
        writer.End(BmesSection.Bytecode);
        return writer.Finish(origin, signingKey).ToArray();
    }

    /// <summary>The same file with another origin; <paramref name="file"/> is one that the reader accepted.</summary>
    public static byte[] WithOrigin(BmesFile file, ModuleOrigin? origin, byte[]? signingKey = null)
    {
        using ByteBuffer bytes = BufferWithOrigin(file, origin, signingKey);
        return bytes.ToArray();
    }

    /// <summary>The same, for the caller to dispose.</summary>
    public static ByteBuffer BufferWithOrigin(BmesFile file, ModuleOrigin? origin, byte[]? signingKey)
    {
        var writer = new BmesWriter();
        writer._to.Bytes(file.Bytes[..file.SectionOffset(BmesSection.Origin)]);
        for (int i = 0; i < (int)BmesSection.Origin; i++)
        {
            writer._offsets[i] = (uint)file.SectionOffset((BmesSection)i);
            writer._lengths[i] = (uint)file.SectionLength((BmesSection)i);
        }
        return writer.Finish(origin, signingKey);
    }

    /// <summary>HMAC-SHA-256 over the entry's key and all bytes that the signature protects.</summary>
    internal static void Sign(ReadOnlySpan<byte> key, in Sha256Value entryKey, ReadOnlySpan<byte> body, Span<byte> destination)
    {
        Span<byte> head = stackalloc byte[Sha256Hasher.HashSize];
        entryKey.Write(head);
        Sha256Hasher code = Sha256Hasher.WithKey(key);
        code.Append(head);
        code.Append(body);
        code.FinishCode(destination);
    }

    internal static bool IsWide(string value) => value.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0;

    internal static void WriteCharacters(ByteBuffer to, string value, bool wide)
    {
        if (wide)
        {
            foreach (char unit in value) to.U16(unit);
            return;
        }
        Span<byte> bytes = to.Reserve(value.Length);
        for (int i = 0; i < value.Length; i++) bytes[i] = (byte)value[i];
    }

    private void WriteHeader(UnitKind kind, ModuleFlags flags, BmesSource source)
    {
        _to.U32(BmesFormat.Magic);
        _to.U32(BmesFormat.Version);
        _to.U64(0);
        _to.U64(0);
        _to.U32((uint)kind);
        _to.U32((uint)flags);
        source.Hash.Write(_to.Reserve(32));
        _to.U64((ulong)source.Length);
        EngineFingerprint.Current.Write(_to.Reserve(32));
        _to.U64(source.Options);
        _to.Reserve(BmesFormat.SectionCount * 8).Clear();
        Debug.Assert(_to.Length == BmesFormat.HeaderSize);
    }

    private void Begin(BmesSection section)
    {
        _to.Align(8);
        _offsets[(int)section] = (uint)_to.Length;
    }

    private void End(BmesSection section) => _lengths[(int)section] = (uint)_to.Length - _offsets[(int)section];

    private ByteBuffer Finish(ModuleOrigin? origin, byte[]? signingKey)
    {
        Begin(BmesSection.Origin);
        origin?.WriteTo(_to);
        End(BmesSection.Origin);
        Begin(BmesSection.Signature);
        int signatureAt = _to.Length;
        if (signingKey is not null) _to.Reserve(BmesFormat.SignatureSize).Clear();
        End(BmesSection.Signature);
        _to.Align(8);
        uint at = BmesFormat.HeaderSize;
        for (int i = 0; i < BmesFormat.SectionCount; i++)
        {
            // A section that was not begun is empty and lies where the next one begins.
            if (_offsets[i] == 0) _offsets[i] = at;
            _to.PatchU32(BmesFormat.SectionTableOffset + 8 * i, _offsets[i]);
            _to.PatchU32(BmesFormat.SectionTableOffset + 8 * i + 4, _lengths[i]);
            at = (uint)BmesFormat.Align8((int)(_offsets[i] + _lengths[i]));
        }
        _to.PatchU64(BmesFormat.FileLengthOffset, (ulong)_to.Length);
        if (signingKey is not null)
        {
            Span<byte> written = _to.Written;
            Sign(signingKey, BytecodeKey.OfHeader(written), written[BmesFormat.CheckedFrom..signatureAt],
                written.Slice(signatureAt, BmesFormat.SignatureSize));
        }
        _to.PatchU64(BmesFormat.ChecksumOffset, XxHash64.Compute(_to.Written[BmesFormat.CheckedFrom..]));
        return _to;
    }

    private uint Index(string? value)
    {
        if (value is null) return BmesFormat.None;
        if (_indices.TryGetValue(value, out int index)) return (uint)index;
        _indices.Add(value, _strings.Count);
        _strings.Add(value);
        return (uint)_strings.Count - 1;
    }

    private void WriteMetadata(ModuleMetadata metadata)
    {
        Begin(BmesSection.Requests);
        _to.U32((uint)metadata.Requests.Length);
        uint attributes = 0;
        foreach (ModuleRequest request in metadata.Requests) attributes += (uint)request.Attributes.Length;
        _to.U32(attributes);
        foreach (ModuleRequest request in metadata.Requests)
        {
            _to.U32(Index(request.Specifier));
            _to.U32((uint)request.Phase);
            _to.U32((uint)request.Attributes.Length);
        }
        foreach (ModuleRequest request in metadata.Requests)
        {
            foreach (ImportAttribute attribute in request.Attributes)
            {
                _to.U32(Index(attribute.Key));
                _to.U32(Index(attribute.Value));
            }
        }
        End(BmesSection.Requests);

        Begin(BmesSection.Imports);
        _to.U32((uint)metadata.Imports.Length);
        _to.U32(0);
        foreach (ImportEntry entry in metadata.Imports)
        {
            _to.I32(entry.Request);
            _to.U32(Index(entry.ImportName));
            _to.U32(Index(entry.LocalName));
        }
        End(BmesSection.Imports);

        Begin(BmesSection.Exports);
        _to.U32((uint)metadata.Exports.Length);
        _to.U32(0);
        foreach (ExportEntry entry in metadata.Exports)
        {
            _to.U32((uint)entry.Kind);
            _to.U32(Index(entry.ExportName));
            _to.U32(Index(entry.LocalName));
            _to.I32(entry.Slot);
            _to.I32(entry.Request);
            _to.U32(Index(entry.ImportName));
        }
        End(BmesSection.Exports);

        Begin(BmesSection.StarExports);
        _to.U32((uint)metadata.StarExports.Length);
        _to.U32(0);
        foreach (int request in metadata.StarExports) _to.I32(request);
        End(BmesSection.StarExports);
    }

    private void WriteCode(CodeUnit code)
    {
        int head = _to.Length;
        _to.U32((uint)code.StringCount);
        _to.U32((uint)_strings.Count);
        _to.U32((uint)code.ConstantCount);
        _to.U32((uint)code.FunctionCount);
        _to.Reserve(16).Clear();

        using var data = new ByteBuffer();
        foreach (string value in _strings)
        {
            bool wide = IsWide(value);
            _to.U32((uint)data.Length | (wide ? BmesFormat.WideFlag : 0));
            WriteCharacters(data, value, wide);
        }
        _to.U32((uint)data.Length);
        _to.Align(8);
        _to.PatchU32(head + 16, (uint)data.Length);
        _to.Bytes(data.Written);
        _to.Align(8);

        data.Clear();
        for (int i = 0; i < code.ConstantCount; i++)
        {
            _to.U32((uint)data.Length);
            WriteConstant(data, code.GetConstant(i));
            data.Align(8);
        }
        _to.U32((uint)data.Length);
        _to.Align(8);
        _to.PatchU32(head + 20, (uint)data.Length);
        _to.Bytes(data.Written);

        data.Clear();
        for (int i = 0; i < code.FunctionCount; i++)
        {
            FunctionTemplate function = code.GetFunction(i);
            int start = data.Length;
            WriteBody(data, function.Body);
            _to.U8((int)function.Kind);
            _to.U8(0);
            _to.U16((int)function.Flags);
            _to.I32(function.Name);
            _to.I32(function.Length);
            _to.I32(function.SourceStart);
            _to.I32(function.SourceEnd);
            _to.U32((uint)start);
            _to.U32((uint)(data.Length - start));
        }
        _to.Align(8);
        int layout = _to.Length;
        WriteLayout(code);
        _to.PatchU32(head + 24, (uint)(_to.Length - layout));
        _to.Align(8);
        _to.PatchU32(head + 28, (uint)data.Length);
        _to.Bytes(data.Written);
    }

    private static void WriteConstant(ByteBuffer to, Constant constant)
    {
        switch (constant)
        {
            case NumberConstant number:
                to.U32(BmesFormat.NumberTag);
                to.U32(0);
                to.U64(double.IsNaN(number.Value) ? 0x7FF8000000000000 : BitConverter.DoubleToUInt64Bits(number.Value));
                break;
            case BigIntConstant big:
                byte[] digits = big.Value.ToByteArray();
                to.U32(BmesFormat.BigIntTag);
                to.U32((uint)digits.Length);
                to.Bytes(digits);
                break;
            case RegExpConstant regExp:
                to.U32(BmesFormat.RegExpTag);
                to.I32(regExp.Pattern);
                to.I32(regExp.Flags);
                to.U32((uint)regExp.Program.Length);
                to.Bytes(regExp.Program);
                break;
            case ObjectShapeConstant shape:
                to.U32(BmesFormat.ObjectShapeTag);
                to.U32((uint)shape.Keys.Length);
                foreach (int key in shape.Keys) to.I32(key);
                break;
            case TemplateObjectConstant template:
                to.U32(BmesFormat.TemplateObjectTag);
                to.U32((uint)template.Raw.Length);
                foreach (int cooked in template.Cooked) to.I32(cooked);
                foreach (int raw in template.Raw) to.I32(raw);
                break;
            case ScopeInfoConstant scope:
                to.U32(BmesFormat.ScopeInfoTag);
                to.U32((uint)scope.Kind);
                to.U32((uint)scope.Bindings.Length);
                foreach (ScopeInfoBinding binding in scope.Bindings)
                {
                    to.I32(binding.Name);
                    to.I32(binding.Slot);
                    to.U32((uint)binding.Flags);
                }
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteBody(ByteBuffer to, FunctionBody body)
    {
        to.U16(body.RegisterCount);
        to.U16(body.ParameterCount);
        to.U32((uint)body.InlineCacheCount);
        to.U32((uint)body.Code.Length);
        to.U32((uint)body.Handlers.Length);
        to.U32((uint)body.Positions.Length);
        to.U32((uint)body.CallSites.Length);
        if (BitConverter.IsLittleEndian)
        {
            to.Bytes(MemoryMarshal.AsBytes(body.Code.AsSpan()));
        }
        else
        {
            foreach (uint word in body.Code) to.U32(word);
        }
        foreach (ExceptionHandler handler in body.Handlers)
        {
            to.I32(handler.Start);
            to.I32(handler.End);
            to.I32(handler.Target);
            to.I32(handler.Register);
        }
        to.Bytes(body.Positions);
        to.Bytes(body.CallSites);
        to.Align(4);
    }

    private void WriteLayout(CodeUnit code)
    {
        if (code.ModuleLayout is { } layout)
        {
            _to.I32(layout.SlotCount);
            _to.I32(layout.VarCount);
            _to.I32(layout.ScopeInfo);
            _to.U32((uint)layout.Functions.Length);
            foreach (HoistedFunction function in layout.Functions)
            {
                _to.I32(function.Slot);
                _to.I32(function.Function);
            }
        }
        else if (code.Declarations is { } declarations)
        {
            _to.U32((uint)declarations.LexicalNames.Length);
            _to.U32((uint)declarations.VarNames.Length);
            _to.U32((uint)declarations.Functions.Length);
            _to.U32((uint)declarations.AnnexBNames.Length);
            for (int i = 0; i < declarations.LexicalNames.Length; i++)
            {
                _to.I32(declarations.LexicalNames[i]);
                _to.U32(declarations.LexicalIsConstant[i] ? 1u : 0);
            }
            foreach (int name in declarations.VarNames) _to.I32(name);
            foreach (DeclaredFunction function in declarations.Functions)
            {
                _to.I32(function.Name);
                _to.I32(function.Function);
            }
            foreach (int name in declarations.AnnexBNames) _to.I32(name);
        }
    }
}
