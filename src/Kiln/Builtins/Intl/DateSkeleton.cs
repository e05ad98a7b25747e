using System.Text;

namespace Kiln.Builtins;

/// <summary>The fields of a date pattern, in the order of <see cref="DatePatternGenerator"/>'s masks.</summary>
internal enum DateField : byte
{
    Era, Year, Quarter, Month, WeekOfYear, WeekOfMonth, Weekday, DayOfYear, DayOfWeekInMonth, Day, DayPeriod, Hour, Minute, Second, FractionalSecond, Zone, Count,
}

/// <summary>What fields a date pattern has, and how wide (PtnSkeleton of ICU's DateTimePatternGenerator).</summary>
internal sealed class DateSkeleton
{
    private const int Numeric = 0x100, Delta = 0x10, Narrow = -0x101, Shorter = -0x102, Short = -0x103, Long = -0x104;

    private readonly record struct Row(char Letter, DateField Field, short Type, byte MinimumLength);

    private static readonly Row[] s_rows =
    [
        new('G', DateField.Era, Short, 1), new('G', DateField.Era, Long, 4), new('G', DateField.Era, Narrow, 5),
        new('y', DateField.Year, Numeric, 1), new('Y', DateField.Year, Numeric + Delta, 1), new('u', DateField.Year, Numeric + 2 * Delta, 1),
        new('r', DateField.Year, Numeric + 3 * Delta, 1),
        new('U', DateField.Year, Short, 1), new('U', DateField.Year, Long, 4), new('U', DateField.Year, Narrow, 5),
        new('Q', DateField.Quarter, Numeric, 1), new('Q', DateField.Quarter, Short, 3), new('Q', DateField.Quarter, Long, 4), new('Q', DateField.Quarter, Narrow, 5),
        new('q', DateField.Quarter, Numeric + Delta, 1), new('q', DateField.Quarter, Short - Delta, 3), new('q', DateField.Quarter, Long - Delta, 4),
        new('q', DateField.Quarter, Narrow - Delta, 5),
        new('M', DateField.Month, Numeric, 1), new('M', DateField.Month, Short, 3), new('M', DateField.Month, Long, 4), new('M', DateField.Month, Narrow, 5),
        new('L', DateField.Month, Numeric + Delta, 1), new('L', DateField.Month, Short - Delta, 3), new('L', DateField.Month, Long - Delta, 4),
        new('L', DateField.Month, Narrow - Delta, 5), new('l', DateField.Month, Numeric + Delta, 1),
        new('w', DateField.WeekOfYear, Numeric, 1), new('W', DateField.WeekOfMonth, Numeric, 1),
        new('E', DateField.Weekday, Short, 1), new('E', DateField.Weekday, Long, 4), new('E', DateField.Weekday, Narrow, 5), new('E', DateField.Weekday, Shorter, 6),
        new('c', DateField.Weekday, Numeric + 2 * Delta, 1), new('c', DateField.Weekday, Short - 2 * Delta, 3), new('c', DateField.Weekday, Long - 2 * Delta, 4),
        new('c', DateField.Weekday, Narrow - 2 * Delta, 5), new('c', DateField.Weekday, Shorter - 2 * Delta, 6),
        new('e', DateField.Weekday, Numeric + Delta, 1), new('e', DateField.Weekday, Short - Delta, 3), new('e', DateField.Weekday, Long - Delta, 4),
        new('e', DateField.Weekday, Narrow - Delta, 5), new('e', DateField.Weekday, Shorter - Delta, 6),
        new('d', DateField.Day, Numeric, 1), new('g', DateField.Day, Numeric + Delta, 1),
        new('D', DateField.DayOfYear, Numeric, 1), new('F', DateField.DayOfWeekInMonth, Numeric, 1),
        new('a', DateField.DayPeriod, Short, 1), new('a', DateField.DayPeriod, Long, 4), new('a', DateField.DayPeriod, Narrow, 5),
        new('b', DateField.DayPeriod, Short - Delta, 1), new('b', DateField.DayPeriod, Long - Delta, 4), new('b', DateField.DayPeriod, Narrow - Delta, 5),
        new('B', DateField.DayPeriod, Short - 3 * Delta, 1), new('B', DateField.DayPeriod, Long - 3 * Delta, 4), new('B', DateField.DayPeriod, Narrow - 3 * Delta, 5),
        new('H', DateField.Hour, Numeric + 10 * Delta, 1), new('k', DateField.Hour, Numeric + 11 * Delta, 1), new('h', DateField.Hour, Numeric, 1),
        new('K', DateField.Hour, Numeric + Delta, 1),
        new('m', DateField.Minute, Numeric, 1), new('s', DateField.Second, Numeric, 1), new('A', DateField.Second, Numeric + Delta, 1),
        new('S', DateField.FractionalSecond, Numeric, 1),
        new('v', DateField.Zone, Short - 2 * Delta, 1), new('v', DateField.Zone, Long - 2 * Delta, 4),
        new('z', DateField.Zone, Short, 1), new('z', DateField.Zone, Long, 4),
        new('Z', DateField.Zone, Narrow - Delta, 1), new('Z', DateField.Zone, Long - Delta, 4), new('Z', DateField.Zone, Short - Delta, 5),
        new('O', DateField.Zone, Short - Delta, 1), new('O', DateField.Zone, Long - Delta, 4),
        new('V', DateField.Zone, Short - Delta, 1), new('V', DateField.Zone, Long - Delta, 2),
        new('X', DateField.Zone, Narrow - Delta, 1), new('X', DateField.Zone, Short - Delta, 2), new('X', DateField.Zone, Long - Delta, 4),
        new('x', DateField.Zone, Narrow - Delta, 1), new('x', DateField.Zone, Short - Delta, 2), new('x', DateField.Zone, Long - Delta, 4),
    ];

    /// <summary>The kind of each field as a number whose distance tells how unlike two are; 0 for none.</summary>
    public readonly int[] Types = new int[(int)DateField.Count];

    public readonly char[] Letters = new char[(int)DateField.Count];

    public readonly int[] Lengths = new int[(int)DateField.Count];

    private readonly char[] _baseLetters = new char[(int)DateField.Count];

    private readonly int[] _baseLengths = new int[(int)DateField.Count];

    /// <summary>The skeleton with the shortest fields of each kind: what conflicts are found by.</summary>
    public string Base { get; private set; } = "";

    /// <summary>The skeleton as text, in the order of fields.</summary>
    public string Original { get; private set; } = "";

    public int BaseLength(DateField field) => _baseLengths[(int)field];

    public static DateSkeleton Parse(string pattern)
    {
        var result = new DateSkeleton();
        foreach (DateToken token in DateToken.Split(pattern))
        {
            if (!token.IsField || FindRow(token.Letter, token.Length) is not { } row) continue;
            result.Put(row, token.Letter, token.Length);
        }
        int hour = (int)DateField.Hour, period = (int)DateField.DayPeriod;
        if (result.Types[(int)DateField.FractionalSecond] != 0 && result.Types[(int)DateField.Minute] != 0 && result.Types[(int)DateField.Second] == 0)
            result.Put(FindRow('s', 1)!.Value, 's', 1);
        if (result.Types[hour] != 0)
        {
            // A day period belongs to hours of half a day, and to no others.
            if (result.Letters[hour] is 'h' or 'K')
            {
                if (result.Types[period] == 0) result.Put(FindRow('a', 1)!.Value, 'a', 1);
            }
            else
            {
                result.Types[period] = result.Lengths[period] = result._baseLengths[period] = 0;
            }
        }
        result.Base = Text(result._baseLetters, result._baseLengths);
        result.Original = Text(result.Letters, result.Lengths);
        return result;
    }

    private void Put(Row row, char letter, int length)
    {
        int field = (int)row.Field;
        Letters[field] = letter;
        Lengths[field] = length;
        _baseLetters[field] = row.Letter;
        _baseLengths[field] = row.MinimumLength;
        Types[field] = row.Type + (row.Type > 0 ? length : 0);
    }

    private static Row? FindRow(char letter, int length)
    {
        Row? best = null;
        foreach (Row row in s_rows)
        {
            if (row.Letter == letter && (row.MinimumLength <= length || best is null)) best = row;
        }
        return best;
    }

    /// <summary>The field of a letter, and whether it is written in digits at that length.</summary>
    public static bool TryField(char letter, int length, out DateField field, out bool isNumeric)
    {
        Row? row = FindRow(letter, length);
        field = row?.Field ?? default;
        isNumeric = row?.Type > 0;
        return row is not null;
    }

    private static string Text(char[] letters, int[] lengths)
    {
        var text = new StringBuilder();
        for (int i = 0; i < lengths.Length; i++) text.Append(letters[i], lengths[i]);
        return text.ToString();
    }
}

/// <summary>A field of a date pattern, or the text between fields.</summary>
internal readonly record struct DateToken(char Letter, int Length, string Literal)
{
    public bool IsField => Letter != '\0';

    /// <summary>The tokens of a pattern (UTS 35 part 4 §8).</summary>
    public static List<DateToken> Split(string pattern)
    {
        var tokens = new List<DateToken>();
        var literal = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\'')
            {
                int end = i + 1;
                if (end < pattern.Length && pattern[end] == '\'')
                {
                    literal.Append('\'');
                    i = end;
                    continue;
                }
                for (; end < pattern.Length; end++)
                {
                    if (pattern[end] != '\'') literal.Append(pattern[end]);
                    else if (end + 1 < pattern.Length && pattern[end + 1] == '\'') literal.Append(pattern[end++]);
                    else break;
                }
                i = end;
                continue;
            }
            if (!char.IsAsciiLetter(c))
            {
                literal.Append(c);
                continue;
            }
            Flush();
            int start = i;
            while (i + 1 < pattern.Length && pattern[i + 1] == c) i++;
            tokens.Add(new DateToken(c, i - start + 1, ""));
        }
        Flush();
        return tokens;

        void Flush()
        {
            if (literal.Length != 0) tokens.Add(new DateToken('\0', 0, literal.ToString()));
            literal.Clear();
        }
    }

    /// <summary>Writes the token as part of a pattern.</summary>
    public void AppendTo(StringBuilder pattern)
    {
        if (IsField)
        {
            pattern.Append(Letter, Length);
            return;
        }
        bool quote = false;
        foreach (char c in Literal) quote |= char.IsAsciiLetter(c);
        if (quote) pattern.Append('\'').Append(Literal.Replace("'", "''")).Append('\'');
        else pattern.Append(Literal.Replace("'", "''"));
    }
}
