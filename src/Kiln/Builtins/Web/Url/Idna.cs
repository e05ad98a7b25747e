using System.Text;
using Kiln.Unicode;

namespace Kiln.Builtins;

/// <summary>
/// Domain to ASCII (URL §3.3), that is UTS 46 without transitional processing and with Punycode (RFC 3492). The mapping is made of
/// NFKC and simple case folding of this engine's Unicode tables, which is the standard's table but for a few rare characters.
/// </summary>
internal static class Idna
{
    private const char ZeroWidthNonJoiner = '\u200C', ZeroWidthJoiner = '\u200D';

    /// <summary>The domain in ASCII; null when a label is not valid.</summary>
    public static string? ToAscii(string domain)
    {
        bool plain = Ascii.IsValid(domain);
        if (plain && !domain.Contains("xn--", StringComparison.OrdinalIgnoreCase)) return domain.ToLowerInvariant();
        string mapped = plain ? domain.ToLowerInvariant() : Map(domain);
        string[] labels = mapped.Split('.');
        for (int i = 0; i < labels.Length; i++)
        {
            string label = labels[i];
            if (label.StartsWith("xn--", StringComparison.Ordinal))
            {
                if (Decode(label.AsSpan(4)) is not { } decoded || decoded.Length == 0 || Ascii.IsValid(decoded) || Map(decoded) != decoded || !IsValid(decoded)) return null;
            }
            else if (!Ascii.IsValid(label))
            {
                if (!IsValid(label) || Encode(label) is not { } encoded) return null;
                labels[i] = "xn--" + encoded;
            }
        }
        return string.Join('.', labels);
    }

    /// <summary>The mapping step (UTS 46 §4): what is ignored goes, the rest is folded and normalized.</summary>
    private static string Map(string text)
    {
        string normalized = Normalization.Normalize(text, NormalizationFormKind.KC);
        var folded = new StringBuilder(normalized.Length);
        foreach (Rune rune in normalized.EnumerateRunes())
        {
            int c = rune.Value;
            if (IsIgnored(c)) continue;
            // Deviations: the final sigma stays, as does the sharp s, which has no simple folding.
            if (c == 0x3002) folded.Append('.');
            else if (c == 0x3C2) folded.Append('ς');
            else if (c == 0x130) folded.Append("i\u0307");
            else folded.Append(new Rune(CaseMapping.SimpleFold(c)).ToString());
        }
        return Normalization.Normalize(folded.ToString(), NormalizationFormKind.KC);
    }

    private static bool IsIgnored(int c) =>
        c is 0xAD or 0x34F or 0x200B or 0x2060 or 0x2064 or 0xFEFF or (>= 0x180B and <= 0x180D) or 0x180F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>The validity criteria (UTS 46 §4.1) of a mapped label, but for the rule on right-to-left text.</summary>
    private static bool IsValid(string label)
    {
        CodePointSet marks = UnicodeData.PropertySet("M")!;
        CodePointSet others = UnicodeData.PropertySet("C")!, separators = UnicodeData.PropertySet("Z")!;
        bool first = true;
        int before = 0;
        foreach (Rune rune in label.EnumerateRunes())
        {
            int c = rune.Value;
            if (first && marks.Contains(c)) return false;
            if (c is ZeroWidthJoiner or ZeroWidthNonJoiner)
            {
                if (!IsVirama(before)) return false;
            }
            else if (c == 0xFFFD || others.Contains(c) || (c > 0x7F && separators.Contains(c)))
            {
                return false;
            }
            first = false;
            before = c;
        }
        return true;
    }

    // Characters of canonical combining class 9 that joiners follow in practice.
    private static bool IsVirama(int c) =>
        c is 0x94D or 0x9CD or 0xA4D or 0xACD or 0xB4D or 0xBCD or 0xC4D or 0xCCD or 0xD3B or 0xD3C or 0xD4D or 0xDCA or 0xE3A or 0xF84 or 0x1039 or 0x103A or 0x17D2;

    // ---- Punycode (RFC 3492 §5, §6) ----------------------------------------------------------------------------------------

    private const int Base = 36, TMin = 1, TMax = 26, Skew = 38, Damp = 700, InitialBias = 72, InitialN = 128;

    private static int Adapt(int delta, int points, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / points;
        int k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base) delta /= Base - TMin;
        return k + (Base - TMin + 1) * delta / (delta + Skew);
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    private static string? Encode(string label)
    {
        var points = new List<int>();
        foreach (Rune rune in label.EnumerateRunes()) points.Add(rune.Value);
        var output = new StringBuilder();
        foreach (int c in points)
        {
            if (c < InitialN) output.Append((char)c);
        }
        int handled = output.Length, basic = handled, n = InitialN, bias = InitialBias;
        long delta = 0;
        if (basic > 0) output.Append('-');
        while (handled < points.Count)
        {
            int next = int.MaxValue;
            foreach (int c in points)
            {
                if (c >= n && c < next) next = c;
            }
            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (int c in points)
            {
                if (c < n) delta++;
                if (c != n) continue;
                long q = delta;
                if (q > int.MaxValue) return null;
                for (int k = Base; ; k += Base)
                {
                    int t = Threshold(k, bias);
                    if (q < t) break;
                    output.Append(Digit((int)(t + (q - t) % (Base - t))));
                    q = (q - t) / (Base - t);
                }
                output.Append(Digit((int)q));
                bias = Adapt((int)delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        return output.ToString();
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static string? Decode(ReadOnlySpan<char> text)
    {
        var output = new List<int>();
        int dash = text.LastIndexOf('-');
        for (int i = 0; i < dash; i++) output.Add(text[i]);
        int n = InitialN, bias = InitialBias;
        long i2 = 0;
        for (int at = dash > 0 ? dash + 1 : dash == 0 ? 1 : 0; at < text.Length;)
        {
            long old = i2, weight = 1;
            for (int k = Base; ; k += Base)
            {
                if (at >= text.Length) return null;
                char c = text[at++];
                int digit = char.IsAsciiLetterLower(c) ? c - 'a' : char.IsAsciiDigit(c) ? c - '0' + 26 : -1;
                if (digit < 0) return null;
                i2 += digit * weight;
                if (i2 > int.MaxValue) return null;
                int t = Threshold(k, bias);
                if (digit < t) break;
                weight *= Base - t;
                if (weight > int.MaxValue) return null;
            }
            bias = Adapt((int)(i2 - old), output.Count + 1, old == 0);
            n += (int)(i2 / (output.Count + 1));
            i2 %= output.Count + 1;
            if (!Rune.IsValid(n)) return null;
            output.Insert((int)i2++, n);
        }
        var result = new StringBuilder();
        foreach (int c in output) result.Append(new Rune(c).ToString());
        return result.ToString();
    }
}
