using Kiln.Bytecode;
using Kiln.Tests.Repository;
using Xunit;

namespace Kiln.Tests;

/// <summary>
/// Opcode.g.cs and docs/bytecode.md say what opcodes.txt says. When one fails: dotnet run eng/GenerateOpcodes.cs
/// </summary>
public class OpcodeTableTests
{
    private sealed record Row(string Name, string[] Operands, string[] Words, string Summary);

    private static List<Row> ReadTable()
    {
        var rows = new List<Row>();
        foreach (string line in SourceTree.ReadLines("src/Kiln/Bytecode/opcodes.txt"))
        {
            if (line.Length == 0 || line.StartsWith('#')) continue;
            string[] parts = line.Split('|', 4, StringSplitOptions.TrimEntries);
            rows.Add(new Row(parts[0], Split(parts[1]), Split(parts[2]), parts[3]));
        }
        return rows;

        static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void TheDerivedTableIsUpToDate()
    {
        List<Row> rows = ReadTable();
        Assert.Equal(rows.Select(row => row.Name), Enum.GetNames<Opcode>());
        Assert.Equal(OpcodeTable.Count, rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            OpcodeInfo info = OpcodeTable.Get((Opcode)i);
            Assert.Equal(rows[i].Name, info.Name);
            string[] operands = rows[i].Operands;
            Assert.Equal(operands.Select(KindOf), ((OperandKind[])[info.A, info.B, info.C])[..operands.Length]);
            Assert.Equal(rows[i].Words, info.Words.Select(word => word.ToString().ToLowerInvariant()));
        }
    }

    [Fact]
    public void TheDocumentsAreUpToDate()
    {
        List<Row> rows = ReadTable();
        Assert.Equal(
            rows.Select(row => $"| `{row.Name}` | {string.Join(' ', row.Operands)} | {string.Join(' ', row.Words)} | {row.Summary.Replace("|", "\\|")} |"),
            SourceTree.ReadLines("docs/bytecode.md").Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
        Assert.Equal(
            rows.Select(row => row.Summary),
            SourceTree.ReadLines("src/Kiln/Bytecode/Opcode.g.cs").Where(line => line.StartsWith("    /// <summary>", StringComparison.Ordinal)).Take(rows.Count)
                .Select(line => System.Net.WebUtility.HtmlDecode(line.Trim()["/// <summary>".Length..^"</summary>".Length])));
    }

    private static OperandKind KindOf(string text) => text switch
    {
        "-" => OperandKind.None,
        "io" => OperandKind.InOut,
        "rec" => OperandKind.Record,
        _ => Enum.Parse<OperandKind>(text, ignoreCase: true),
    };
}
