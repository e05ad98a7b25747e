using System.Text;
using Kiln.Unicode;

namespace Kiln.Builtins;

/// <summary>TransformCase (ECMA-402 §20.1.2.1): case conversion where languages have rules of their own (SpecialCasing.txt).</summary>
internal static class LocaleCase
{
    private const char DotAbove = '\u0307';
    private static CodePointSet? s_softDotted;

    public static string Convert(string text, JsValue locales, bool upper)
    {
        List<string> requested = IntlLocales.Canonicalize(locales);
        string locale = requested.Count > 0 ? requested[0] : IntlLocales.Default;
        int dash = locale.IndexOf('-');
        return ((dash < 0 ? locale : locale[..dash]), upper) switch
        {
            ("tr" or "az", true) => CaseMapping.ToUpper(text.Replace('i', 'İ')),
            ("tr" or "az", false) => CaseMapping.ToLower(TurkishLower(text)),
            ("lt", true) => CaseMapping.ToUpper(LithuanianUpper(text)),
            ("lt", false) => LithuanianLower(text),
            ("el", true) => GreekUpper(text),
            (_, true) => CaseMapping.ToUpper(text),
            _ => CaseMapping.ToLower(text),
        };
    }

    private static string TurkishLower(string text)
    {
        if (text.AsSpan().IndexOfAny('I', 'İ') < 0) return text;
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == 'İ')
            {
                result.Append('i');
            }
            else if (text[i] == 'I')
            {
                // With a dot above, anywhere among its marks, it is the dotted letter.
                int dot = FindDot(text, i + 1);
                result.Append(dot < 0 ? 'ı' : 'i');
                if (dot < 0) continue;
                result.Append(text, i + 1, dot - i - 1);
                i = dot;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }

    private static int FindDot(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] == DotAbove) return i;
            int c = StringOperations.CodePointAt(text, i);
            if (Normalization.CombiningClass(c) is 0 or 230) return -1;
            if (c > 0xFFFF) i++;
        }
        return -1;
    }

    private static string LithuanianUpper(string text)
    {
        // The dot that stands for the letter's own goes.
        var result = new StringBuilder(text.Length);
        bool soft = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == DotAbove && soft) continue;
            int c = StringOperations.CodePointAt(text, i);
            if (Normalization.CombiningClass(c) is 0 or 230) soft = (s_softDotted ??= UnicodeData.PropertySet("Soft_Dotted")!).Contains(c);
            result.Append(text[i]);
            if (c > 0xFFFF) result.Append(text[++i]);
        }
        return result.ToString();
    }

    private static string LithuanianLower(string text)
    {
        var marked = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case 'Ì': marked.Append("i\u0307\u0300"); break;
                case 'Í': marked.Append("i\u0307\u0301"); break;
                case 'Ĩ': marked.Append("i\u0307\u0303"); break;
                case 'I' or 'J' or 'Į' when HasMoreAbove(text, i + 1): marked.Append(CaseMapping.ToLower(c.ToString())).Append(DotAbove); break;
                default: marked.Append(c); break;
            }
        }
        return CaseMapping.ToLower(marked.ToString());
    }

    private static bool HasMoreAbove(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            int c = StringOperations.CodePointAt(text, i), of = Normalization.CombiningClass(c);
            if (of == 230) return true;
            if (of == 0) return false;
            if (c > 0xFFFF) i++;
        }
        return false;
    }

    /// <summary>Greek capitals have no accents; a diaeresis stays, and comes where an accent kept two vowels apart.</summary>
    private static string GreekUpper(string text)
    {
        string decomposed = Normalization.Normalize(text, NormalizationFormKind.D);
        var result = new StringBuilder(text.Length);
        bool inGreek = false, accented = false;
        char vowel = '\0';
        for (int i = 0; i < decomposed.Length; i++)
        {
            char c = decomposed[i];
            if (c is >= '\u0300' and <= '\u036F' && inGreek)
            {
                if (c is '\u0300' or '\u0301' or '\u0342' or '\u0303' or '\u0304' or '\u0306' or '\u0311' or '\u0313' or '\u0314' or '\u0343')
                {
                    accented |= c is '\u0300' or '\u0301' or '\u0342';
                    continue;
                }
                if (c == '\u0345') result.Append('Ι');
                else result.Append(c);
                continue;
            }
            bool greek = c is >= '\u0370' and <= '\u03FF';
            if (greek && accented && vowel is 'α' or 'ε' or 'ο' or 'υ' or 'Α' or 'Ε' or 'Ο' or 'Υ' && accented && c is 'ι' or 'υ' or 'Ι' or 'Υ')
            {
                result.Append(c);
                if (i + 1 == decomposed.Length || decomposed[i + 1] != '\u0308') result.Append('\u0308');
                (inGreek, accented, vowel) = (true, false, c);
                continue;
            }
            result.Append(c);
            (inGreek, accented, vowel) = (greek, false, c);
        }
        string upper = CaseMapping.ToUpper(result.ToString());
        return Normalization.Normalize(upper, NormalizationFormKind.C);
    }
}
