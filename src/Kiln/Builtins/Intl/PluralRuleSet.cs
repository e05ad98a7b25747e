using System.Globalization;

namespace Kiln.Builtins;

/// <summary>What plural rules look at (UTS 35 part 3 §5.1.1): integer digits, fraction digits as shown, compact exponent.</summary>
internal readonly struct PluralOperands(string integer, string fraction, int exponent)
{
    // Rules divide by powers of ten up to a million: of longer integers the end is enough, kept larger than any number compared with.
    private readonly double _i = integer.Length > 15
        ? 1e15 + double.Parse(integer.AsSpan(integer.Length - 15), NumberStyles.None, InvariantNumbers.Format)
        : integer.Length == 0 ? 0 : double.Parse(integer, NumberStyles.None, InvariantNumbers.Format);

    private readonly string _trimmed = fraction.TrimEnd('0');

    public double Value(char operand) => operand switch
    {
        'n' => _trimmed.Length == 0 ? _i : _i + 0.5,
        'i' => _i,
        'v' => fraction.Length,
        'w' => _trimmed.Length,
        'f' => Number(fraction),
        't' => Number(_trimmed),
        _ => exponent,
    };

    private static double Number(string digits) =>
        digits.Length == 0 ? 0 : double.Parse(digits, NumberStyles.None, InvariantNumbers.Format);
}

/// <summary>The plural rules of a locale (UTS 35 part 3 §5), interpreted.</summary>
internal sealed class PluralRuleSet(LocaleData data, bool ordinal)
{
    private readonly string[] _rules = data.List(ordinal ? "pl.o" : "pl.c");

    public string Select(in PluralOperands operands)
    {
        foreach (string rule in _rules)
        {
            int colon = rule.IndexOf(':');
            if (Matches(rule.AsSpan(colon + 1), operands)) return rule[..colon];
        }
        return "other";
    }

    /// <summary>The category of a range (ResolvePluralRange, ECMA-402 §17.5.4): by the table, else that of its end.</summary>
    public string SelectRange(string start, string end) =>
        ordinal ? end : LocaleData.Pair(data["pl.r"], $"{start}-{end}") ?? end;

    /// <summary>The categories, in the order ECMA-402 lists them.</summary>
    public List<string> Categories()
    {
        var found = new List<string>();
        foreach (string name in (string[])["zero", "one", "two", "few", "many"])
        {
            foreach (string rule in _rules)
            {
                if (rule.StartsWith(name + ":", StringComparison.Ordinal)) found.Add(name);
            }
        }
        found.Add("other");
        return found;
    }

    private static bool Matches(ReadOnlySpan<char> rule, in PluralOperands operands)
    {
        foreach (Range range in rule.Split(" or "))
        {
            bool all = true;
            ReadOnlySpan<char> conjunction = rule[range];
            foreach (Range part in conjunction.Split(" and ")) all = all && Holds(conjunction[part].Trim(), operands);
            if (all) return true;
        }
        return false;
    }

    /// <summary>A relation like <c>n % 100 != 11..14,20</c>.</summary>
    private static bool Holds(ReadOnlySpan<char> relation, in PluralOperands operands)
    {
        int equals = relation.IndexOf('=');
        bool negated = relation[equals - 1] == '!';
        ReadOnlySpan<char> left = relation[..(negated ? equals - 1 : equals)].Trim();
        double value = operands.Value(left[0]);
        int percent = left.IndexOf('%');
        if (percent >= 0) value %= Parse(left[(percent + 1)..]);
        bool found = false;
        ReadOnlySpan<char> ranges = relation[(equals + 1)..];
        foreach (Range range in ranges.Split(','))
        {
            ReadOnlySpan<char> item = ranges[range];
            int dots = item.IndexOf("..");
            double low = Parse(dots < 0 ? item : item[..dots]), high = dots < 0 ? low : Parse(item[(dots + 2)..]);
            found |= value >= low && value <= high && Math.Floor(value) == value;
        }
        return found != negated;
    }

    private static double Parse(ReadOnlySpan<char> text) => int.Parse(text.Trim(), NumberStyles.None, InvariantNumbers.Format);
}
