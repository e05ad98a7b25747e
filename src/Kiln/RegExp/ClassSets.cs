using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>The sets of the class escapes and of the dot.</summary>
internal static class ClassSets
{
    internal static CodePointSet Digit => new(['0', '9']);

    internal static CodePointSet Word => new(['0', '9', 'A', 'Z', '_', '_', 'a', 'z']);

    /// <summary>WordCharacters with the flags i and u or v: these two fold to s and k (ECMA-262 §22.2.2.9.3).</summary>
    internal static CodePointSet FoldedWord => new(['0', '9', 'A', 'Z', '_', '_', 'a', 'z', 0x17F, 0x17F, 0x212A, 0x212A]);

    /// <summary>WhiteSpace and LineTerminator.</summary>
    internal static CodePointSet Space => new([
        9, 13, 32, 32, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF,
    ]);

    internal static CodePointSet NotLineTerminator => new([0, 9, 11, 12, 14, 0x2027, 0x202A, CodePointSet.MaxCodePoint]);
}
