namespace Kiln.Operations;

/// <summary>
/// Date.parse (ECMA-262 §21.4.3.2): the Date Time String Format first, then the forms engines have always read:
/// "Jan 1 2020 10:00 PM", "2020/01/02", "Tue, 05 Nov 2019 10:00:00 GMT+0200 (EET)". The forgiving part keeps V8's rules.
/// </summary>
internal ref struct DateParser
{
    private const int Unset = int.MinValue;

    private ReadOnlySpan<char> _text;
    private int _at;
    private Token _current;

    private DayComposer _day;
    private TimeComposer _time;
    private ZoneComposer _zone;

    /// <summary>The time value of a text, or NaN; times without a zone are local to <paramref name="local"/>.</summary>
    internal static double Parse(ReadOnlySpan<char> text, DateTimeZone local)
    {
        var parser = new DateParser
        {
            _text = text,
            _day = new DayComposer { NamedMonth = Unset },
            _zone = new ZoneComposer { Sign = Unset, Hour = Unset, Minute = Unset },
        };
        parser.Advance();
        if (!parser.Run()
            || !parser._day.TryFinish(out int year, out int month, out int day)
            || !parser._time.TryFinish(out double time))
        {
            return double.NaN;
        }
        double date = DateAlgorithms.MakeDate(DateAlgorithms.MakeDay(year, month, day), time);
        return DateAlgorithms.TimeClip(parser._zone.IsEmpty ? local.ToUtc(date) : date - parser._zone.OffsetSeconds * 1000.0);
    }

    private enum TokenKind
    {
        Invalid,
        Number,
        Symbol,
        WhiteSpace,
        Month,
        AmPm,
        ZoneName,
        TimeSeparator,
        Word,
        Unknown,
        End,
    }

    private readonly record struct Token(TokenKind Kind, int Value, int Length)
    {
        internal bool IsNumber => Kind == TokenKind.Number;

        internal bool IsSign => Kind == TokenKind.Symbol && Value is '+' or '-';

        internal bool IsKeywordZ => Kind == TokenKind.ZoneName && Length == 1;

        internal bool IsSymbol(char c) => Kind == TokenKind.Symbol && Value == c;

        internal bool IsFixed(int length) => Kind == TokenKind.Number && Length == length;
    }

    private Token Next()
    {
        Token result = _current;
        Advance();
        return result;
    }

    private bool Skip(char symbol)
    {
        if (!_current.IsSymbol(symbol))
        {
            return false;
        }
        Advance();
        return true;
    }

    private void Advance()
    {
        if (_at >= _text.Length)
        {
            _current = new Token(TokenKind.End, 0, 0);
            return;
        }
        int start = _at;
        char c = _text[_at];
        if (char.IsAsciiDigit(c))
        {
            int value = ReadNumeral();
            _current = new Token(TokenKind.Number, value, _at - start);
        }
        else if (c is ':' or '-' or '+' or '.' or ')')
        {
            _at++;
            _current = new Token(TokenKind.Symbol, c, 1);
        }
        else if (NumberConversions.IsStringWhiteSpace(c))
        {
            _at++;
            _current = new Token(TokenKind.WhiteSpace, 0, 1);
        }
        else if (c >= 'A')
        {
            while (_at < _text.Length && _text[_at] >= 'A' && !NumberConversions.IsStringWhiteSpace(_text[_at]))
            {
                _at++;
            }
            _current = Word(_text[start.._at]);
        }
        else
        {
            if (c == '(')
            {
                SkipParentheses();
            }
            else
            {
                _at++;
            }
            _current = new Token(TokenKind.Unknown, 0, 0);
        }
    }

    /// <summary>Leading zeros do not count; after nine digits the rest is passed over.</summary>
    private int ReadNumeral()
    {
        while (_at < _text.Length && _text[_at] == '0')
        {
            _at++;
        }
        int value = 0;
        for (int count = 0; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++, count++)
        {
            if (count < 9)
            {
                value = value * 10 + _text[_at] - '0';
            }
        }
        return value;
    }

    private void SkipParentheses()
    {
        int depth = 0;
        do
        {
            depth += _text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            _at++;
        }
        while (depth > 0 && _at < _text.Length);
    }

    private static Token Word(ReadOnlySpan<char> word)
    {
        Span<char> head = stackalloc char[3];
        int length = Math.Min(word.Length, 3);
        for (int i = 0; i < length; i++)
        {
            head[i] = (char)(word[i] | 0x20);
        }
        head = head[..length];
        if (length == 3)
        {
            const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
            for (int month = 0; month < 12; month++)
            {
                if (head.SequenceEqual(Months.AsSpan(month * 3, 3)))
                {
                    return new Token(TokenKind.Month, month + 1, word.Length);
                }
            }
        }
        if (word.Length > 3)
        {
            return new Token(TokenKind.Word, 0, word.Length);
        }
        return head switch
        {
            "am" => new Token(TokenKind.AmPm, 0, 2),
            "pm" => new Token(TokenKind.AmPm, 12, 2),
            "ut" or "utc" or "z" or "gmt" => new Token(TokenKind.ZoneName, 0, word.Length),
            "edt" => new Token(TokenKind.ZoneName, -4, 3),
            "est" or "cdt" => new Token(TokenKind.ZoneName, -5, 3),
            "cst" or "mdt" => new Token(TokenKind.ZoneName, -6, 3),
            "mst" or "pdt" => new Token(TokenKind.ZoneName, -7, 3),
            "pst" => new Token(TokenKind.ZoneName, -8, 3),
            "t" => new Token(TokenKind.TimeSeparator, 0, 1),
            _ => new Token(TokenKind.Word, 0, word.Length),
        };
    }

    private static int Milliseconds(Token number)
    {
        // Any number of digits; three count, and the numeral holds nine at most.
        int value = number.Value;
        switch (number.Length)
        {
            case 1:
                return value * 100;
            case 2:
                return value * 10;
            default:
                for (int length = Math.Min(number.Length, 9); length > 3; length--)
                {
                    value /= 10;
                }
                return value;
        }
    }

    private bool Run()
    {
        Token token = ParseIso();
        if (token.Kind == TokenKind.Invalid)
        {
            return false;
        }
        bool hasReadNumber = !_day.IsEmpty;
        for (; token.Kind != TokenKind.End; token = Next())
        {
            switch (token.Kind)
            {
                case TokenKind.Number:
                    hasReadNumber = true;
                    if (!TakeNumber(token.Value))
                    {
                        return false;
                    }
                    break;
                case TokenKind.AmPm when !_time.IsEmpty:
                    _time.HasHourOffset = true;
                    _time.HourOffset = token.Value;
                    break;
                case TokenKind.Month:
                    _day.NamedMonth = token.Value;
                    Skip('-');
                    break;
                case TokenKind.ZoneName when hasReadNumber:
                    _zone.Set(token.Value);
                    break;
                case TokenKind.AmPm or TokenKind.ZoneName or TokenKind.TimeSeparator or TokenKind.Word:
                    // Unknown words may stand before the first number only, and apart from it.
                    if (hasReadNumber || _current.IsNumber)
                    {
                        return false;
                    }
                    break;
                case TokenKind.Symbol when token.IsSign && (_zone.IsUtc || !_time.IsEmpty):
                    hasReadNumber = true;
                    if (!TakeZoneOffset(token.Value == '-' ? -1 : 1))
                    {
                        return false;
                    }
                    break;
                case TokenKind.Symbol when (token.IsSign || token.IsSymbol(')')) && hasReadNumber:
                    return false;
            }
        }
        return true;
    }

    private bool TakeNumber(int n)
    {
        if (Skip(':'))
        {
            if (Skip(':'))
            {
                if (!_time.IsEmpty)
                {
                    return false;
                }
                _time.Add(n);
                return _time.Add(0);
            }
            if (!_time.Add(n))
            {
                return false;
            }
            Skip('.');
            return true;
        }
        if (_current.IsSymbol('.') && _time.IsExpecting(n))
        {
            Advance();
            _time.Add(n);
            if (!_current.IsNumber)
            {
                return false;
            }
            _time.AddFinal(Milliseconds(Next()));
            return true;
        }
        Skip('.');
        if (_zone.IsExpecting(n))
        {
            _zone.Minute = n;
            return true;
        }
        if (_time.IsExpecting(n))
        {
            _time.AddFinal(n);
            // After a finished time: the end, white space, Z or an offset.
            return _current.Kind is TokenKind.End or TokenKind.WhiteSpace || _current.IsKeywordZ || _current.IsSign;
        }
        if (!_day.Add(n))
        {
            return false;
        }
        Skip('-');
        return true;
    }

    private bool TakeZoneOffset(int sign)
    {
        _zone.Sign = sign;
        int n = 0;
        int length = 0;
        if (_current.IsNumber)
        {
            Token number = Next();
            n = number.Value;
            length = number.Length;
        }
        if (_current.IsSymbol(':'))
        {
            _zone.Hour = n;
            _zone.Minute = Unset;
        }
        else if (length is 1 or 2)
        {
            _zone.Hour = n;
            _zone.Minute = 0;
        }
        else if (length is 3 or 4)
        {
            _zone.Hour = n / 100;
            _zone.Minute = n % 100;
        }
        else
        {
            return false;
        }
        return true;
    }

    /// <summary>
    /// Reads the Date Time String Format (ECMA-262 §21.4.1.32). Gives End when all was read, Invalid when nothing else
    /// can be right, or the token at which the forgiving parser takes over.
    /// </summary>
    private Token ParseIso()
    {
        Token invalid = default;
        if (_current.IsSign)
        {
            Token sign = Next();
            if (!_current.IsFixed(6))
            {
                return sign;
            }
            int year = Next().Value;
            if (sign.Value == '-' && year == 0)
            {
                return sign;
            }
            _day.Add(sign.Value == '-' ? -year : year);
        }
        else if (_current.IsFixed(4))
        {
            _day.Add(Next().Value);
        }
        else
        {
            return Next();
        }
        if (Skip('-'))
        {
            if (!_current.IsFixed(2) || _current.Value is < 1 or > 12)
            {
                return Next();
            }
            _day.Add(Next().Value);
            if (Skip('-'))
            {
                if (!_current.IsFixed(2) || _current.Value is < 1 or > 31)
                {
                    return Next();
                }
                _day.Add(Next().Value);
            }
        }
        if (_current.Kind != TokenKind.TimeSeparator)
        {
            if (_current.Kind != TokenKind.End)
            {
                return Next();
            }
        }
        else
        {
            Advance();
            if (!ParseIsoTime() || !ParseIsoZone() || _current.Kind != TokenKind.End)
            {
                return invalid;
            }
        }
        if (_zone.IsEmpty && _time.IsEmpty)
        {
            // Dates alone are UTC; dates with a time are local.
            _zone.Set(0);
        }
        _day.IsIso = true;
        return new Token(TokenKind.End, 0, 0);
    }

    private bool ParseIsoTime()
    {
        if (!_current.IsFixed(2) || _current.Value > 24)
        {
            return false;
        }
        bool midnightAtEnd = _current.Value == 24;
        _time.Add(Next().Value);
        if (!Skip(':') || !_current.IsFixed(2) || _current.Value > (midnightAtEnd ? 0 : 59))
        {
            return false;
        }
        _time.Add(Next().Value);
        if (!Skip(':'))
        {
            return true;
        }
        if (!_current.IsFixed(2) || _current.Value > (midnightAtEnd ? 0 : 59))
        {
            return false;
        }
        _time.Add(Next().Value);
        if (!Skip('.'))
        {
            return true;
        }
        if (!_current.IsNumber || (midnightAtEnd && _current.Value > 0))
        {
            return false;
        }
        _time.Add(Milliseconds(Next()));
        return true;
    }

    private bool ParseIsoZone()
    {
        if (_current.IsKeywordZ)
        {
            Advance();
            _zone.Set(0);
            return true;
        }
        if (!_current.IsSign)
        {
            return true;
        }
        _zone.Sign = Next().Value == '+' ? 1 : -1;
        if (_current.IsFixed(4))
        {
            int value = Next().Value;
            _zone.Hour = value / 100;
            _zone.Minute = value % 100;
            return _zone.Hour <= 23 && _zone.Minute <= 59;
        }
        if (!_current.IsFixed(2) || _current.Value > 23)
        {
            return false;
        }
        _zone.Hour = Next().Value;
        if (!Skip(':') || !_current.IsFixed(2) || _current.Value > 59)
        {
            return false;
        }
        _zone.Minute = Next().Value;
        return true;
    }

    private struct DayComposer
    {
        private int _first;
        private int _second;
        private int _third;
        private int _count;

        internal int NamedMonth;
        internal bool IsIso;

        internal readonly bool IsEmpty => _count == 0;

        internal bool Add(int n)
        {
            switch (_count++)
            {
                case 0:
                    _first = n;
                    return true;
                case 1:
                    _second = n;
                    return true;
                case 2:
                    _third = n;
                    return true;
                default:
                    return false;
            }
        }

        private static bool IsDay(int n) => n is >= 1 and <= 31;

        internal bool TryFinish(out int year, out int month, out int day)
        {
            year = 0;
            month = 0;
            day = 0;
            if (_count < 1)
            {
                return false;
            }
            int given = _count;
            _second = given < 2 ? 1 : _second;
            _third = given < 3 ? 1 : _third;
            if (NamedMonth == Unset)
            {
                if (IsIso || !IsDay(_first))
                {
                    (year, month, day) = (_first, _second, _third);
                }
                else
                {
                    (month, day, year) = (_first, _second, _third);
                }
            }
            else
            {
                month = NamedMonth;
                if (!IsDay(_first))
                {
                    (year, day) = (_first, _second);
                }
                else
                {
                    (day, year) = (_first, _second);
                }
            }
            if (!IsIso)
            {
                year += year switch { >= 0 and <= 49 => 2000, >= 50 and <= 99 => 1900, _ => 0 };
            }
            month--;
            return month is >= 0 and <= 11 && IsDay(day);
        }
    }

    private struct TimeComposer
    {
        private int _hour;
        private int _minute;
        private int _second;
        private int _millisecond;
        private int _count;

        internal bool HasHourOffset;
        internal int HourOffset;

        internal readonly bool IsEmpty => _count == 0;

        internal readonly bool IsExpecting(int n)
            => (_count == 1 && n < 60) || (_count == 2 && n < 60) || (_count == 3 && n < 1000);

        internal bool Add(int n)
        {
            switch (_count)
            {
                case 0:
                    _hour = n;
                    break;
                case 1:
                    _minute = n;
                    break;
                case 2:
                    _second = n;
                    break;
                case 3:
                    _millisecond = n;
                    break;
                default:
                    return false;
            }
            _count++;
            return true;
        }

        internal void AddFinal(int n)
        {
            Add(n);
            _count = 4;
        }

        internal readonly bool TryFinish(out double time)
        {
            time = 0;
            int hour = _hour;
            if (HasHourOffset)
            {
                if (hour > 12)
                {
                    return false;
                }
                hour = hour % 12 + HourOffset;
            }
            bool inDay = hour <= 23 && _minute <= 59 && _second <= 59 && _millisecond <= 999;
            if (!inDay && (hour != 24 || _minute != 0 || _second != 0 || _millisecond != 0))
            {
                return false;
            }
            time = DateAlgorithms.MakeTime(hour, _minute, _second, _millisecond);
            return true;
        }
    }

    private struct ZoneComposer
    {
        internal int Sign;
        internal int Hour;
        internal int Minute;

        internal readonly bool IsEmpty => Hour == Unset && Sign == Unset;

        internal readonly bool IsUtc => Hour == 0 && Minute == 0;

        internal readonly bool IsExpecting(int n) => Hour != Unset && Minute == Unset && n < 60;

        internal readonly double OffsetSeconds
            => (Sign < 0 ? -1.0 : 1.0) * ((Hour == Unset ? 0 : Hour * 3600.0) + (Minute == Unset ? 0 : Minute * 60.0));

        internal void Set(int hours)
        {
            Sign = hours < 0 ? -1 : 1;
            Hour = Math.Abs(hours);
            Minute = 0;
        }
    }
}
