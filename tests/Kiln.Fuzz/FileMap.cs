using System.Buffers.Binary;
using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Fuzz;

/// <summary>A function in a file: where its parts are.</summary>
internal sealed class FunctionMap
{
    public required int Header { get; init; }

    public required int Body { get; init; }

    /// <summary>Position of the first code word.</summary>
    public required int Code { get; init; }

    public required int Words { get; init; }

    /// <summary>Word indices of the instructions.</summary>
    public required int[] Starts { get; init; }

    public required int Registers { get; init; }

    public required int Handlers { get; init; }

    public required int HandlerCount { get; init; }
}

/// <summary>Where the numbers of a valid file are (docs/bmes-format.md), so that mutations can aim at them.</summary>
internal sealed class FileMap
{
    /// <summary>Positions of 32-bit numbers that are no code: counts, offsets, indices, flags.</summary>
    public required int[] Numbers { get; init; }

    /// <summary>Positions of the words of compiled regular expressions.</summary>
    public required int[] RegExpWords { get; init; }

    public required FunctionMap[] Functions { get; init; }

    public required int Strings { get; init; }

    public required int Constants { get; init; }

    public static FileMap Of(byte[] bytes)
    {
        BmesFile file = BmesFile.OpenAny(bytes, out CacheMiss? miss) ?? throw new InvalidOperationException(miss!.ToString());
        var numbers = new List<int>();
        var words = new List<int>();
        for (int at = BmesFormat.FileLengthOffset; at < BmesFormat.HeaderSize; at += 4) numbers.Add(at);
        for (BmesSection section = BmesSection.Requests; section <= BmesSection.StarExports; section++) Range(file.SectionOffset(section), file.SectionLength(section));
        Range(file.SectionOffset(BmesSection.Origin), file.SectionLength(BmesSection.Origin));

        int start = file.SectionOffset(BmesSection.Bytecode);
        int strings = Read(start + 4), constants = Read(start + 8), functions = Read(start + 12);
        int at2 = start + BmesFormat.CodeHeaderSize;
        Range(start, BmesFormat.CodeHeaderSize + 4 * (strings + 1));
        at2 += BmesFormat.Align8(4 * (strings + 1)) + BmesFormat.Align8(Read(start + 16));
        int constantOffsets = at2;
        Range(constantOffsets, 4 * (constants + 1));
        at2 += BmesFormat.Align8(4 * (constants + 1));
        for (int i = 0; i < constants; i++)
        {
            int from = at2 + Read(constantOffsets + 4 * i), to = at2 + Read(constantOffsets + 4 * i + 4);
            bool regExp = Read(from) == BmesFormat.RegExpTag;
            Range(from, Math.Min(to - from, regExp ? 16 : int.MaxValue));
            for (int w = from + 16; regExp && w < to; w += 4) words.Add(w);
        }
        at2 += BmesFormat.Align8(Read(start + 20));
        int headers = at2;
        at2 += BmesFormat.Align8(BmesFormat.FunctionHeaderSize * functions);
        Range(at2, Read(start + 24));
        int bodies = at2 + BmesFormat.Align8(Read(start + 24));
        var maps = new FunctionMap[functions];
        for (int i = 0; i < functions; i++)
        {
            int header = headers + BmesFormat.FunctionHeaderSize * i, body = bodies + Read(header + 20), code = body + BmesFormat.BodyHeaderSize;
            Range(header, BmesFormat.FunctionHeaderSize);
            Range(body, BmesFormat.BodyHeaderSize);
            int length = Read(body + 8), handlers = Read(body + 12);
            var starts = new List<int>();
            for (int w = 0; w < length; w += OpcodeTable.Get((Opcode)bytes[code + 4 * w]).Length) starts.Add(w);
            Range(code + 4 * length, BmesFormat.HandlerSize * handlers);
            maps[i] = new FunctionMap
            {
                Header = header, Body = body, Code = code, Words = length, Starts = [.. starts],
                Registers = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(body)), Handlers = code + 4 * length, HandlerCount = handlers,
            };
        }
        return new FileMap { Numbers = [.. numbers], RegExpWords = [.. words], Functions = maps, Strings = strings, Constants = constants };

        int Read(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

        void Range(int from, int length)
        {
            for (int i = from; i + 4 <= from + length; i += 4) numbers.Add(i);
        }
    }
}
