using System.Text;
using Kiln.Caching;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>A reader written from docs/bmes-format.md alone: what the page says is what the file is.</summary>
public class IndependentReaderTests
{
    private sealed class Reader(byte[] file)
    {
        private int _at;

        public uint U32() => BitConverter.ToUInt32(file, (_at += 4) - 4);

        public int I32() => (int)U32();

        public ulong U64(int at) => BitConverter.ToUInt64(file, at);

        public void Seek(int at) => _at = at;

        public void Pad() => _at = (_at + 7) / 8 * 8;

        public int At => _at;
    }

    [Fact]
    public void ReadsAFile()
    {
        const string Source = "import { a as b } from './é.js' with { type: 'x' }; export const c = '日', d = 1.5; export * from './s.js'; export function f(p) { return p; }";
        byte[] file = CachedBytecode.GenerateForEsmWithMetadata(Source);
        var r = new Reader(file);
        Assert.Equal("BMES", Encoding.ASCII.GetString(file, 0, 4));
        r.Seek(4);
        Assert.Equal(1u, r.U32());
        Assert.Equal((ulong)file.Length, r.U64(16));
        r.Seek(24);
        Assert.Equal((1u, 0u), (r.U32(), r.U32()));
        byte[] source = Encoding.UTF8.GetBytes(Source);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(source), file[32..64]);
        Assert.Equal((ulong)source.Length, r.U64(64));
        r.Seek(112);
        var sections = new (int Offset, int Length)[7];
        int end = 168;
        for (int i = 0; i < 7; i++)
        {
            sections[i] = (r.I32(), r.I32());
            Assert.Equal(end, sections[i].Offset);
            end = (sections[i].Offset + sections[i].Length + 7) / 8 * 8;
        }
        Assert.Equal(file.Length, end);

        // Bytecode: counts, strings, constants, function headers.
        int code = sections[4].Offset;
        r.Seek(code);
        int codeStrings = r.I32(), stringCount = r.I32(), constants = r.I32(), functions = r.I32();
        int stringBytes = r.I32(), constantBytes = r.I32(), layoutBytes = r.I32(), bodyBytes = r.I32();
        Assert.True(codeStrings <= stringCount);
        uint[] offsets = [.. Enumerable.Range(0, stringCount + 1).Select(_ => r.U32())];
        r.Pad();
        string[] strings = new string[stringCount];
        for (int i = 0; i < stringCount; i++)
        {
            int from = (int)(offsets[i] & 0x7FFFFFFF), to = (int)(offsets[i + 1] & 0x7FFFFFFF);
            strings[i] = (offsets[i] >> 31 == 1 ? Encoding.Unicode : Encoding.Latin1).GetString(file, r.At + from, to - from);
        }
        Assert.Contains("日", strings);
        r.Seek((r.At + stringBytes + 7) / 8 * 8);
        uint[] constantOffsets = [.. Enumerable.Range(0, constants + 1).Select(_ => r.U32())];
        r.Pad();
        int constantData = r.At;
        Assert.Equal(1u, BitConverter.ToUInt32(file, constantData + (int)constantOffsets[0]));
        Assert.Equal(1.5, BitConverter.ToDouble(file, constantData + (int)constantOffsets[0] + 8));
        r.Seek(constantData + constantBytes);
        int headers = r.At;
        Assert.Equal(10, file[headers]);
        int next = 0;
        for (int i = 0; i < functions; i++)
        {
            r.Seek(headers + 28 * i + 4);
            string name = strings[r.I32()];
            if (i == 1) Assert.Equal("f", name);
            Assert.Equal(i == 1 ? 1 : 0, r.I32());
            string text = Source[r.I32()..r.I32()];
            if (i == 1) Assert.Equal("function f(p) { return p; }", text);
            Assert.Equal(next, r.I32());
            next += r.I32();
        }
        Assert.Equal(bodyBytes, next);
        r.Pad();
        int slots = r.I32();
        r.Seek((headers + 28 * functions + 7) / 8 * 8 + layoutBytes);
        r.Pad();
        Assert.Equal(sections[4].Offset + sections[4].Length, r.At + bodyBytes);

        // Metadata.
        r.Seek(sections[0].Offset);
        Assert.Equal((2, 1), (r.I32(), r.I32()));
        Assert.Equal(("./é.js", 0, 1), (strings[r.I32()], r.I32(), r.I32()));
        Assert.Equal(("./s.js", 0, 0), (strings[r.I32()], r.I32(), r.I32()));
        Assert.Equal(("type", "x"), (strings[r.I32()], strings[r.I32()]));
        r.Seek(sections[1].Offset);
        Assert.Equal((1, 0), (r.I32(), r.I32()));
        Assert.Equal((0, "a", "b"), (r.I32(), strings[r.I32()], strings[r.I32()]));
        r.Seek(sections[2].Offset);
        Assert.Equal((3, 0), (r.I32(), r.I32()));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(0, r.I32());
            Assert.Contains(strings[r.I32()], (string[])["c", "d", "f"]);
            r.I32();
            Assert.InRange(r.I32(), 1, slots - 1);
            Assert.Equal((-1, -1), (r.I32(), r.I32()));
        }
        r.Seek(sections[3].Offset);
        Assert.Equal((1, 0, 1), (r.I32(), r.I32(), r.I32()));
    }
}
