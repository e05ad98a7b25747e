using System.Text;
using Kiln.Unicode;

namespace Kiln.Builtins;

/// <summary>Boundaries of grapheme clusters, words and sentences (UAX 29), from the project's own tables.</summary>
internal static class TextSegmentation
{
    // Values in SegmentationTables.Grapheme; 12 and 13 are computed.
    private const int CR = 1, LF = 2, Control = 3, Extend = 4, ZWJ = 5, RegionalIndicator = 6, Prepend = 7, SpacingMark = 8, L = 9, V = 10, T = 11, LV = 12, LVT = 13;

    private static Breaks? s_grapheme, s_conjunct, s_word, s_sentence;
    private static CodePointSet? s_pictographic, s_ideographic;

    /// <summary>A partition of the code points in runs.</summary>
    private sealed class Breaks
    {
        private readonly int[] _first;
        private readonly int[] _last;
        private readonly byte[] _values;

        public Breaks(ReadOnlySpan<byte> data)
        {
            int at = 0, next = 0, count = UnicodeData.ReadVarint(data, ref at);
            (_first, _last, _values) = (new int[count], new int[count], new byte[count]);
            for (int i = 0; i < count; i++)
            {
                _first[i] = next + UnicodeData.ReadVarint(data, ref at);
                _last[i] = _first[i] + UnicodeData.ReadVarint(data, ref at);
                _values[i] = data[at++];
                next = _last[i] + 1;
            }
        }

        public int Of(int codePoint)
        {
            int index = Array.BinarySearch(_first, codePoint);
            if (index < 0) index = ~index - 1;
            return index >= 0 && codePoint <= _last[index] ? _values[index] : 0;
        }
    }

    private static bool IsPictographic(int c) => (s_pictographic ??= UnicodeData.PropertySet("Extended_Pictographic")!).Contains(c);

    private static int CodePoint(string text, int at) => StringOperations.CodePointAt(text, at);

    private static int Size(int codePoint) => codePoint > 0xFFFF ? 2 : 1;

    /// <summary>The end of the segment that starts at a position.</summary>
    public static int Next(string text, int start, string granularity) => granularity switch
    {
        "word" => NextWord(text, start),
        "sentence" => NextSentence(text, start),
        _ => NextGrapheme(text, start),
    };

    /// <summary>The start of the segment that holds a position: every kind of segment can be found from the start of its line.</summary>
    public static int Start(string text, int position, string granularity)
    {
        int from = granularity == "sentence" ? 0 : position;
        // Nothing reaches over a line break, but the parts of one do.
        while (from > 0 && text[from - 1] is not ('\n' or '\r' or '\u2028' or '\u2029')) from--;
        while (from > 0 && text[from - 1] == '\r' && text[from] == '\n') from--;
        for (int next; (next = Next(text, from, granularity)) <= position; from = next)
        {
        }
        return from;
    }

    // ---- grapheme clusters -------------------------------------------------------------------------------------------------------

    private static int Grapheme(int c)
    {
        if (c < 0x300) return c switch { '\r' => CR, '\n' => LF, < 0x20 or (>= 0x7F and < 0xA0) or 0xAD => Control, _ => 0 };
        if (c is >= 0xAC00 and <= 0xD7A3) return (c - 0xAC00) % 28 == 0 ? LV : LVT;
        return (s_grapheme ??= new Breaks(SegmentationTables.Grapheme)).Of(c);
    }

    private static int NextGrapheme(string text, int start)
    {
        int c = CodePoint(text, start), at = start + Size(c), before = Grapheme(c);
        bool pictographic = IsPictographic(c), joined = false;
        int indicators = before == RegionalIndicator ? 1 : 0;
        // GB9c: a consonant, then extenders of which one at least is a linker, then a consonant.
        int conjunct = Conjunct(c) == 1 ? 1 : 0;
        while (at < text.Length)
        {
            c = CodePoint(text, at);
            int here = Grapheme(c), link = c < 0x300 ? 0 : Conjunct(c);
            bool together = (before, here) switch
            {
                (CR, LF) => true,
                (CR or LF or Control, _) or (_, CR or LF or Control) => false,
                (L, L or V or LV or LVT) or (LV or V, V or T) or (LVT or T, T) => true,
                (_, Extend or ZWJ or SpacingMark) or (Prepend, _) => true,
                _ when joined && IsPictographic(c) => true,
                (RegionalIndicator, RegionalIndicator) => indicators % 2 == 1,
                _ => conjunct == 2 && link == 1,
            };
            if (!together) return at;
            conjunct = link switch { 1 => 1, 2 when conjunct > 0 => 2, 3 => conjunct, _ => 0 };
            joined = pictographic && here == ZWJ;
            if (here is not (Extend or ZWJ)) pictographic = IsPictographic(c);
            indicators = here == RegionalIndicator ? indicators + 1 : 0;
            before = here;
            at += Size(c);
        }
        return at;

        static int Conjunct(int point) => (s_conjunct ??= new Breaks(SegmentationTables.Conjunct)).Of(point);
    }

    // ---- words -------------------------------------------------------------------------------------------------------------------

    // Values in SegmentationTables.Word.
    private const int WordCR = 1, WordLF = 2, Newline = 3, WordExtend = 4, WordZWJ = 5, Format = 6, WordRegional = 7, Katakana = 8, HebrewLetter = 9, ALetter = 10,
        SingleQuote = 11, DoubleQuote = 12, MidNumLet = 13, MidLetter = 14, MidNum = 15, Numeric = 16, ExtendNumLet = 17, WSegSpace = 18,
        // Like ICU, syllables of Hangul make words of themselves alone.
        HangulSyllable = 19;

    private static int Word(int c) => c is >= 0xAC00 and <= 0xD7A3 ? HangulSyllable : (s_word ??= new Breaks(SegmentationTables.Word)).Of(c);

    private static int NextWord(string text, int start)
    {
        int c = CodePoint(text, start), at = start + Size(c), before = Word(c), beforeThat = 0;
        int last = before, indicators = before == WordRegional ? 1 : 0;
        while (at < text.Length)
        {
            c = CodePoint(text, at);
            int here = Word(c);
            if (last == WordCR && here == WordLF)
            {
                last = before = here;
                at += Size(c);
                continue;
            }
            if (last is WordCR or WordLF or Newline || here is WordCR or WordLF or Newline) return at;
            if (last == WordZWJ && IsPictographic(c) || (last == WSegSpace && here == WSegSpace))
            {
                // WB3c and WB3d look at neighbours as they are.
            }
            else if (here is WordExtend or Format or WordZWJ)
            {
                last = here;
                at += Size(c);
                continue;
            }
            else if (!StaysInWord(text, at + Size(c), beforeThat, before, here, indicators))
            {
                return at;
            }
            indicators = here == WordRegional ? indicators + 1 : 0;
            (beforeThat, before, last) = (before, here, here);
            at += Size(c);
        }
        return at;
    }

    private static bool StaysInWord(string text, int after, int beforeThat, int before, int here, int indicators)
    {
        bool isLetter = here is ALetter or HebrewLetter, wasLetter = before is ALetter or HebrewLetter;
        if (wasLetter && isLetter) return true;
        if (wasLetter && here is MidLetter or MidNumLet or SingleQuote && Following(text, after) is ALetter or HebrewLetter) return true;
        if (isLetter && before is MidLetter or MidNumLet or SingleQuote && beforeThat is ALetter or HebrewLetter) return true;
        if (before == HebrewLetter && here == SingleQuote) return true;
        if (before == HebrewLetter && here == DoubleQuote && Following(text, after) == HebrewLetter) return true;
        if (beforeThat == HebrewLetter && before == DoubleQuote && here == HebrewLetter) return true;
        if (here == Numeric && (before == Numeric || wasLetter)) return true;
        if (before == Numeric && isLetter) return true;
        if (here == Numeric && before is MidNum or MidNumLet or SingleQuote && beforeThat == Numeric) return true;
        if (before == Numeric && here is MidNum or MidNumLet or SingleQuote && Following(text, after) == Numeric) return true;
        if (before == here && here is Katakana or HangulSyllable) return true;
        if (here == ExtendNumLet && (wasLetter || before is Numeric or Katakana or ExtendNumLet)) return true;
        if (before == ExtendNumLet && (isLetter || here is Numeric or Katakana)) return true;
        return before == WordRegional && here == WordRegional && indicators % 2 == 1;
    }

    /// <summary>The class of the next character that is not passed over.</summary>
    private static int Following(string text, int at)
    {
        while (at < text.Length)
        {
            int c = CodePoint(text, at), of = Word(c);
            if (of is not (WordExtend or Format or WordZWJ)) return of;
            at += Size(c);
        }
        return 0;
    }

    /// <summary>Whether a segment of words has letters, digits or ideographs in it.</summary>
    public static bool IsWordLike(string text, int start, int end)
    {
        for (int i = start; i < end;)
        {
            int c = CodePoint(text, i);
            if (Word(c) is Katakana or HebrewLetter or ALetter or Numeric or HangulSyllable) return true;
            if (c is >= 0x3041 and <= 0x309F or >= 0xE01 and <= 0xEFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF) return true;
            if (c > 0x2E7F && (s_ideographic ??= UnicodeData.PropertySet("Ideographic")!).Contains(c)) return true;
            i += Size(c);
        }
        return false;
    }

    // ---- sentences ---------------------------------------------------------------------------------------------------------------

    // Values in SegmentationTables.Sentence.
    private const int SentenceCR = 1, SentenceLF = 2, SentenceExtend = 3, Sep = 4, SentenceFormat = 5, Sp = 6, Lower = 7, Upper = 8, OLetter = 9, SentenceNumeric = 10,
        ATerm = 11, SContinue = 12, STerm = 13, Close = 14;

    private static int Sentence(int c) => (s_sentence ??= new Breaks(SegmentationTables.Sentence)).Of(c);

    private static int NextSentence(string text, int start)
    {
        int c = CodePoint(text, start), at = start + Size(c), before = Sentence(c), beforeTerm = 0;
        // After a terminator: 1, then with closing marks 2, then with spaces 3; which terminator it was.
        int phase = 0, term = 0;
        Enter(before);
        while (at < text.Length)
        {
            c = CodePoint(text, at);
            int here = Sentence(c);
            if (before == SentenceCR && here == SentenceLF)
            {
                before = here;
                at += Size(c);
                continue;
            }
            if (before is SentenceCR or SentenceLF or Sep) return at;
            if (here is SentenceExtend or SentenceFormat)
            {
                at += Size(c);
                continue;
            }
            if (phase != 0 && !Continues(text, at, here)) return at;
            int previous = before;
            before = here;
            if (here is ATerm or STerm) beforeTerm = previous;
            Enter(here);
            at += Size(c);
        }
        return at;

        void Enter(int kind)
        {
            if (kind is ATerm or STerm) (phase, term) = (1, kind);
            else if (kind == Close && phase is 1 or 2) phase = 2;
            else if (kind == Sp && phase != 0) phase = 3;
            else if (kind is SentenceCR or SentenceLF or Sep && phase != 0) phase = 4;
            else phase = 0;
        }

        bool Continues(string all, int position, int here)
        {
            if (phase == 4) return false;
            if (term == ATerm)
            {
                if (phase == 1 && here == SentenceNumeric) return true;
                if (phase == 1 && here == Upper && beforeTerm is Upper or Lower) return true;
                for (int i = position; i < all.Length;)
                {
                    int point = CodePoint(all, i), of = Sentence(point);
                    if (of == Lower) return true;
                    if (of is OLetter or Upper or SentenceCR or SentenceLF or Sep or ATerm or STerm) break;
                    i += Size(point);
                }
            }
            if (here is SContinue or ATerm or STerm) return true;
            if (here is SentenceCR or SentenceLF or Sep) return true;
            if (here == Sp) return true;
            return here == Close && phase is 1 or 2;
        }
    }
}
