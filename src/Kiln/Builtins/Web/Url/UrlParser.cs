using System.Text;

namespace Kiln.Builtins;

/// <summary>The states of the basic URL parser (URL §4.4).</summary>
internal enum UrlState : byte
{
    None,
    SchemeStart,
    Scheme,
    NoScheme,
    SpecialRelativeOrAuthority,
    PathOrAuthority,
    Relative,
    RelativeSlash,
    SpecialAuthoritySlashes,
    SpecialAuthorityIgnoreSlashes,
    Authority,
    Host,
    Hostname,
    Port,
    File,
    FileSlash,
    FileHost,
    PathStart,
    Path,
    OpaquePath,
    Query,
    Fragment,
}

/// <summary>The basic URL parser (URL §4.4): one object for one run.</summary>
internal sealed class UrlParser
{
    private const int End = -1;

    private readonly string _input;
    private readonly UrlRecord? _base;
    private readonly UrlRecord _url;
    private readonly bool _override;
    private readonly StringBuilder _buffer = new();
    private UrlState _state;
    private int _pointer;
    private bool _atSignSeen, _insideBrackets, _passwordTokenSeen;

    private UrlParser(string input, UrlRecord? baseUrl, UrlRecord url, UrlState state)
    {
        _input = input;
        _base = baseUrl;
        _url = url;
        _override = state != UrlState.None;
        _state = _override ? state : UrlState.SchemeStart;
    }

    private enum Step : byte
    {
        Continue,
        Return,
        Fail,
    }

    /// <summary>Parses a string without lone surrogates; null when it is no URL.</summary>
    public static UrlRecord? Parse(string input, UrlRecord? baseUrl = null)
    {
        int start = 0, end = input.Length;
        while (start < end && input[start] <= ' ') start++;
        while (end > start && input[end - 1] <= ' ') end--;
        var url = new UrlRecord();
        return new UrlParser(WithoutTabs(input[start..end]), baseUrl, url, UrlState.None).Run() ? url : null;
    }

    /// <summary>Parses a part of a URL into it, as setters do, with a state override; false when nothing was set.</summary>
    public static bool ParseInto(UrlRecord url, string input, UrlState state) => new UrlParser(WithoutTabs(input), null, url, state).Run();

    private static string WithoutTabs(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
            ? text
            : text.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private bool Run()
    {
        while (true)
        {
            int c = _pointer < _input.Length ? _input[_pointer] : End;
            switch (Advance(c))
            {
                case Step.Return: return true;
                case Step.Fail: return false;
            }
            // A state may have moved the pointer back, so the end is what it says now.
            if (_pointer >= _input.Length && c == End) return true;
            _pointer++;
        }
    }

    private Step Advance(int c) => _state switch
    {
        UrlState.SchemeStart => AtSchemeStart(c),
        UrlState.Scheme => AtScheme(c),
        UrlState.NoScheme => AtNoScheme(c),
        UrlState.SpecialRelativeOrAuthority => AtSpecialRelativeOrAuthority(c),
        UrlState.PathOrAuthority => c == '/' ? Go(UrlState.Authority) : Again(UrlState.Path),
        UrlState.Relative => AtRelative(c),
        UrlState.RelativeSlash => AtRelativeSlash(c),
        UrlState.SpecialAuthoritySlashes => AtSpecialAuthoritySlashes(c),
        UrlState.SpecialAuthorityIgnoreSlashes => c is '/' or '\\' ? Step.Continue : Again(UrlState.Authority),
        UrlState.Authority => AtAuthority(c),
        UrlState.Host or UrlState.Hostname => AtHost(c),
        UrlState.Port => AtPort(c),
        UrlState.File => AtFile(c),
        UrlState.FileSlash => AtFileSlash(c),
        UrlState.FileHost => AtFileHost(c),
        UrlState.PathStart => AtPathStart(c),
        UrlState.Path => AtPath(c),
        UrlState.OpaquePath => AtOpaquePath(c),
        UrlState.Query => AtQuery(c),
        _ => AtFragment(c),
    };

    private Step Go(UrlState state)
    {
        _state = state;
        return Step.Continue;
    }

    /// <summary>Another state for the same character.</summary>
    private Step Again(UrlState state)
    {
        _pointer--;
        return Go(state);
    }

    private Step GoQuery()
    {
        _url.Query = "";
        return Go(UrlState.Query);
    }

    private Step GoFragment()
    {
        _url.Fragment = "";
        return Go(UrlState.Fragment);
    }

    private bool NextIs(char c) => _pointer + 1 < _input.Length && _input[_pointer + 1] == c;

    private string TakeBuffer()
    {
        string text = _buffer.ToString();
        _buffer.Clear();
        return text;
    }

    /// <summary>Whether the character ends an authority: the end, a slash, a query or a fragment.</summary>
    private bool EndsAuthority(int c) => c is End or '/' or '?' or '#' || (c == '\\' && _url.IsSpecial);

    private Step AtSchemeStart(int c)
    {
        if (c != End && char.IsAsciiLetter((char)c))
        {
            _buffer.Append((char)(c | 0x20));
            return Go(UrlState.Scheme);
        }
        return _override ? Step.Fail : Again(UrlState.NoScheme);
    }

    private Step AtScheme(int c)
    {
        if (c != End && (char.IsAsciiLetterOrDigit((char)c) || c is '+' or '-' or '.'))
        {
            _buffer.Append(char.ToLowerInvariant((char)c));
            return Step.Continue;
        }
        if (c != ':')
        {
            if (_override) return Step.Fail;
            _buffer.Clear();
            _pointer = -1;
            return Go(UrlState.NoScheme);
        }
        string scheme = TakeBuffer();
        if (_override)
        {
            if (_url.IsSpecial != UrlRecord.IsSpecialScheme(scheme)
                || (scheme == "file" && (_url.IncludesCredentials || _url.Port >= 0))
                || (_url.Scheme == "file" && string.IsNullOrEmpty(_url.Host)))
            {
                return Step.Return;
            }
            _url.Scheme = scheme;
            if (_url.Port == UrlRecord.DefaultPort(scheme)) _url.Port = -1;
            return Step.Return;
        }
        _url.Scheme = scheme;
        if (scheme == "file") return Go(UrlState.File);
        if (_url.IsSpecial) return Go(_base is not null && _base.Scheme == scheme ? UrlState.SpecialRelativeOrAuthority : UrlState.SpecialAuthoritySlashes);
        if (NextIs('/'))
        {
            _pointer++;
            return Go(UrlState.PathOrAuthority);
        }
        _url.OpaquePath = "";
        return Go(UrlState.OpaquePath);
    }

    private Step AtNoScheme(int c)
    {
        if (_base is null || (_base.HasOpaquePath && c != '#')) return Step.Fail;
        if (_base.HasOpaquePath)
        {
            _url.Scheme = _base.Scheme;
            _url.OpaquePath = _base.OpaquePath;
            _url.Query = _base.Query;
            return GoFragment();
        }
        return Again(_base.Scheme == "file" ? UrlState.File : UrlState.Relative);
    }

    private Step AtSpecialRelativeOrAuthority(int c)
    {
        if (c != '/' || !NextIs('/')) return Again(UrlState.Relative);
        _pointer++;
        return Go(UrlState.SpecialAuthorityIgnoreSlashes);
    }

    private Step AtSpecialAuthoritySlashes(int c)
    {
        if (c != '/' || !NextIs('/')) return Again(UrlState.SpecialAuthorityIgnoreSlashes);
        _pointer++;
        return Go(UrlState.SpecialAuthorityIgnoreSlashes);
    }

    private void CopyAuthority()
    {
        _url.Username = _base!.Username;
        _url.Password = _base.Password;
        _url.Host = _base.Host;
        _url.Port = _base.Port;
    }

    private Step AtRelative(int c)
    {
        _url.Scheme = _base!.Scheme;
        if (c == '/' || (c == '\\' && _url.IsSpecial)) return Go(UrlState.RelativeSlash);
        CopyAuthority();
        _url.Path = [.. _base.Path];
        _url.Query = _base.Query;
        if (c == '?') return GoQuery();
        if (c == '#') return GoFragment();
        if (c == End) return Step.Continue;
        _url.Query = null;
        _url.ShortenPath();
        return Again(UrlState.Path);
    }

    private Step AtRelativeSlash(int c)
    {
        if (_url.IsSpecial && (c is '/' or '\\')) return Go(UrlState.SpecialAuthorityIgnoreSlashes);
        if (c == '/') return Go(UrlState.Authority);
        CopyAuthority();
        return Again(UrlState.Path);
    }

    private Step AtAuthority(int c)
    {
        if (c == '@')
        {
            string text = TakeBuffer();
            if (_atSignSeen) text = "%40" + text;
            _atSignSeen = true;
            var username = new StringBuilder(_url.Username);
            var password = new StringBuilder(_url.Password);
            for (int i = 0; i < text.Length;)
            {
                if (text[i] == ':' && !_passwordTokenSeen)
                {
                    _passwordTokenSeen = true;
                    i++;
                    continue;
                }
                PercentEncoding.Append(_passwordTokenSeen ? password : username, text, ref i, PercentEncodeSet.UserInfo);
            }
            _url.Username = username.ToString();
            _url.Password = password.ToString();
            return Step.Continue;
        }
        if (!EndsAuthority(c))
        {
            _buffer.Append((char)c);
            return Step.Continue;
        }
        if (_atSignSeen && _buffer.Length == 0) return Step.Fail;
        _pointer -= _buffer.Length + 1;
        _buffer.Clear();
        return Go(UrlState.Host);
    }

    private Step AtHost(int c)
    {
        if (_override && _url.Scheme == "file") return Again(UrlState.FileHost);
        if (c == ':' && !_insideBrackets)
        {
            if (_buffer.Length == 0 || (_override && _state == UrlState.Hostname)) return Step.Fail;
            if (!SetHost()) return Step.Fail;
            return Go(UrlState.Port);
        }
        if (!EndsAuthority(c))
        {
            if (c == '[') _insideBrackets = true;
            if (c == ']') _insideBrackets = false;
            _buffer.Append((char)c);
            return Step.Continue;
        }
        if (_url.IsSpecial && _buffer.Length == 0) return Step.Fail;
        if (_override && _buffer.Length == 0 && (_url.IncludesCredentials || _url.Port >= 0)) return Step.Fail;
        if (!SetHost()) return Step.Fail;
        return _override ? Step.Return : Again(UrlState.PathStart);
    }

    private bool SetHost()
    {
        if (UrlHostParser.Parse(TakeBuffer(), isOpaque: !_url.IsSpecial) is not { } host) return false;
        _url.Host = host;
        return true;
    }

    private Step AtPort(int c)
    {
        if (c != End && char.IsAsciiDigit((char)c))
        {
            _buffer.Append((char)c);
            return Step.Continue;
        }
        if (!EndsAuthority(c) && !_override) return Step.Fail;
        if (_buffer.Length > 0)
        {
            int port = 0;
            foreach (char digit in TakeBuffer())
            {
                port = port * 10 + (digit - '0');
                if (port > ushort.MaxValue) return Step.Fail;
            }
            _url.Port = port == UrlRecord.DefaultPort(_url.Scheme) ? -1 : port;
            if (_override) return Step.Return;
        }
        return _override ? Step.Fail : Again(UrlState.PathStart);
    }

    private Step AtFile(int c)
    {
        _url.Scheme = "file";
        _url.Host = "";
        if (c is '/' or '\\') return Go(UrlState.FileSlash);
        if (_base is not { Scheme: "file" }) return Again(UrlState.Path);
        _url.Host = _base.Host;
        _url.Path = [.. _base.Path];
        _url.Query = _base.Query;
        if (c == '?') return GoQuery();
        if (c == '#') return GoFragment();
        if (c == End) return Step.Continue;
        _url.Query = null;
        if (StartsWithDriveLetter(_pointer)) _url.Path = [];
        else _url.ShortenPath();
        return Again(UrlState.Path);
    }

    private Step AtFileSlash(int c)
    {
        if (c is '/' or '\\') return Go(UrlState.FileHost);
        if (_base is { Scheme: "file" })
        {
            _url.Host = _base.Host;
            if (!StartsWithDriveLetter(_pointer) && _base.Path.Count > 0 && IsNormalizedDriveLetter(_base.Path[0])) _url.Path.Add(_base.Path[0]);
        }
        return Again(UrlState.Path);
    }

    private Step AtFileHost(int c)
    {
        if (c is not (End or '/' or '\\' or '?' or '#'))
        {
            _buffer.Append((char)c);
            return Step.Continue;
        }
        _pointer--;
        // The drive letter stays in the buffer: the path state takes it.
        if (!_override && _buffer.Length == 2 && IsDriveLetter(_buffer[0], _buffer[1])) return Go(UrlState.Path);
        if (_buffer.Length == 0)
        {
            _url.Host = "";
        }
        else
        {
            if (!SetHost()) return Step.Fail;
            if (_url.Host == "localhost") _url.Host = "";
        }
        return _override ? Step.Return : Go(UrlState.PathStart);
    }

    private Step AtPathStart(int c)
    {
        if (_url.IsSpecial) return c is '/' or '\\' ? Go(UrlState.Path) : Again(UrlState.Path);
        if (!_override && c == '?') return GoQuery();
        if (!_override && c == '#') return GoFragment();
        if (c != End) return c == '/' ? Go(UrlState.Path) : Again(UrlState.Path);
        if (_override && _url.Host is null) _url.Path.Add("");
        return Step.Continue;
    }

    private Step AtPath(int c)
    {
        bool slash = c == '/' || (c == '\\' && _url.IsSpecial);
        if (c != End && !slash && (_override || c is not ('?' or '#')))
        {
            AppendToBuffer(PercentEncodeSet.Path);
            return Step.Continue;
        }
        string segment = TakeBuffer();
        if (IsDoubleDot(segment))
        {
            _url.ShortenPath();
            if (!slash) _url.Path.Add("");
        }
        else if (IsSingleDot(segment))
        {
            if (!slash) _url.Path.Add("");
        }
        else
        {
            if (_url.Scheme == "file" && _url.Path.Count == 0 && segment.Length == 2 && IsDriveLetter(segment[0], segment[1])) segment = segment[0] + ":";
            _url.Path.Add(segment);
        }
        return c switch { '?' => GoQuery(), '#' => GoFragment(), _ => Step.Continue };
    }

    // The character at the pointer may be two units: the pointer ends on the last.
    private void AppendToBuffer(PercentEncodeSet set)
    {
        PercentEncoding.Append(_buffer, _input, ref _pointer, set);
        _pointer--;
    }

    private Step AtOpaquePath(int c)
    {
        if (c is End or '?' or '#')
        {
            _url.OpaquePath = TakeBuffer();
            return c switch { '?' => GoQuery(), '#' => GoFragment(), _ => Step.Continue };
        }
        // A space that would end the path is written out, so that the path survives when what follows is taken off.
        if (c == ' ' && (NextIs('?') || NextIs('#'))) _buffer.Append("%20");
        else AppendToBuffer(PercentEncodeSet.C0Control);
        return Step.Continue;
    }

    private Step AtQuery(int c)
    {
        if (c == End || (c == '#' && !_override))
        {
            _url.Query += TakeBuffer();
            return c == '#' ? GoFragment() : Step.Continue;
        }
        AppendToBuffer(_url.IsSpecial ? PercentEncodeSet.SpecialQuery : PercentEncodeSet.Query);
        return Step.Continue;
    }

    private Step AtFragment(int c)
    {
        if (c == End) _url.Fragment += TakeBuffer();
        else AppendToBuffer(PercentEncodeSet.Fragment);
        return Step.Continue;
    }

    private static bool IsSingleDot(string segment) => segment == "." || segment.Equals("%2e", StringComparison.OrdinalIgnoreCase);

    private static bool IsDoubleDot(string segment) => segment.Length switch
    {
        2 => segment == "..",
        4 => segment.Equals(".%2e", StringComparison.OrdinalIgnoreCase) || segment.Equals("%2e.", StringComparison.OrdinalIgnoreCase),
        6 => segment.Equals("%2e%2e", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsDriveLetter(char letter, char colon) => char.IsAsciiLetter(letter) && (colon is ':' or '|');

    public static bool IsNormalizedDriveLetter(string segment) => segment.Length == 2 && char.IsAsciiLetter(segment[0]) && segment[1] == ':';

    /// <summary>Whether the rest of the input starts with a Windows drive letter (§4.2).</summary>
    private bool StartsWithDriveLetter(int at) =>
        at >= 0 && _input.Length - at >= 2 && IsDriveLetter(_input[at], _input[at + 1])
        && (_input.Length - at == 2 || _input[at + 2] is '/' or '\\' or '?' or '#');
}
