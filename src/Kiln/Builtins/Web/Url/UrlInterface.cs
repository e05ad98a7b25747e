namespace Kiln.Builtins;

/// <summary>A URL object (URL §6.1).</summary>
internal sealed class JsUrl(Shape shape, UrlRecord record) : JsObject(shape), IInspectable
{
    private JsUrlSearchParams? _searchParams;

    public UrlRecord Record { get; set; } = record;

    /// <summary>The query object, made when first asked for.</summary>
    public JsUrlSearchParams SearchParams(Realm realm)
    {
        if (_searchParams is null)
        {
            _searchParams = new JsUrlSearchParams(realm.Get(Intrinsic.URLSearchParamsPrototype).RootShapeForInstances()) { Url = this };
            UpdateSearchParams();
        }
        return _searchParams;
    }

    /// <summary>Makes the query object's list that of the URL.</summary>
    public void UpdateSearchParams()
    {
        if (_searchParams is null) return;
        _searchParams.List.Clear();
        if (Record.Query is { } query) JsUrlSearchParams.Parse(query, _searchParams.List);
    }

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return null;
        JsObject shown = realm.CreateObject();
        shown.PutOwn("href", Record.Serialize());
        shown.PutOwn("origin", Record.Origin());
        shown.PutOwn("protocol", Record.Scheme + ":");
        shown.PutOwn("username", Record.Username);
        shown.PutOwn("password", Record.Password);
        shown.PutOwn("host", Record.HostAndPort);
        shown.PutOwn("hostname", Record.Host ?? "");
        shown.PutOwn("port", Record.PortText);
        shown.PutOwn("pathname", Record.PathText);
        shown.PutOwn("search", UrlInterface.Prefixed('?', Record.Query));
        shown.PutOwn("searchParams", JsValue.FromObject(SearchParams(realm)));
        shown.PutOwn("hash", UrlInterface.Prefixed('#', Record.Fragment));
        return (Inspector.ConstructorNameOf(this) ?? "URL") + " " + Inspector.Inspect(realm, JsValue.FromObject(shown), options);
    }
}

/// <summary>The URL interface (URL §6.1).</summary>
internal static unsafe class UrlInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("URL", 1, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.URLPrototype);
        b.Operation("parse", 1, &Parse);
        b.Operation("canParse", 1, &CanParse);
    }

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.URLConstructor);
        b.Operation("toString", 0, &GetHref);
        b.Attribute("href", &GetHref, &SetHref);
        b.Attribute("origin", &GetOrigin);
        b.Attribute("protocol", &GetProtocol, &SetProtocol);
        b.Attribute("username", &GetUsername, &SetUsername);
        b.Attribute("password", &GetPassword, &SetPassword);
        b.Attribute("host", &GetHost, &SetHost);
        b.Attribute("hostname", &GetHostname, &SetHostname);
        b.Attribute("port", &GetPort, &SetPort);
        b.Attribute("pathname", &GetPathname, &SetPathname);
        b.Attribute("search", &GetSearch, &SetSearch);
        b.Attribute("searchParams", &GetSearchParams);
        b.Attribute("hash", &GetHash, &SetHash);
        b.Operation("toJSON", 0, &GetHref);
        b.ToStringTag("URL");
    }

    private static UrlRecord? Parse(in BuiltinCall call, out string input, out string? baseText)
    {
        WebInterface.Require(call, "url");
        input = WebInterface.ToUsvString(call[0]);
        baseText = call[1].IsUndefined ? null : WebInterface.ToUsvString(call[1]);
        if (baseText is null) return UrlParser.Parse(input);
        return UrlParser.Parse(baseText) is { } parsed ? UrlParser.Parse(input, parsed) : null;
    }

    /// <summary>new URL(url, base)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = WebInterface.NewTarget(call);
        UrlRecord? record = Parse(call, out string input, out string? baseText);
        if (record is null) throw InvalidUrl(call.Realm, input, baseText);
        return JsValue.FromObject(new JsUrl(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.URLPrototype), record));
    }

    private static ThrowCompletion InvalidUrl(Realm realm, string input, string? baseText)
    {
        JsError error = Errors.CreateObject(realm, Bytecode.NativeErrorKind.TypeError, "Invalid URL");
        error.PutSlot(Names.Code, "ERR_INVALID_URL", PropertyAttributes.All);
        error.PutOwn("input", input);
        if (baseText is not null) error.PutOwn("base", baseText);
        return new ThrowCompletion(JsValue.FromObject(error));
    }

    private static JsValue Parse(in BuiltinCall call)
    {
        UrlRecord? record = Parse(call, out _, out _);
        return record is null ? JsValue.Null : JsValue.FromObject(new JsUrl(call.Realm.Get(Intrinsic.URLPrototype).RootShapeForInstances(), record));
    }

    private static JsValue CanParse(in BuiltinCall call) => Parse(call, out _, out _) is not null;

    private static JsUrl This(in BuiltinCall call) => call.This.TryObject<JsUrl>() ?? throw Errors.TypeError("Receiver must be an instance of class URL");

    public static string Prefixed(char prefix, string? part) => string.IsNullOrEmpty(part) ? "" : prefix + part;

    private static JsValue GetHref(in BuiltinCall call) => This(call).Record.Serialize();

    private static JsValue SetHref(in BuiltinCall call)
    {
        JsUrl url = This(call);
        string text = WebInterface.ToUsvString(call[0]);
        url.Record = UrlParser.Parse(text) ?? throw InvalidUrl(call.Realm, text, null);
        url.UpdateSearchParams();
        return JsValue.Undefined;
    }

    private static JsValue GetOrigin(in BuiltinCall call) => This(call).Record.Origin();

    private static JsValue GetProtocol(in BuiltinCall call) => This(call).Record.Scheme + ":";

    private static JsValue SetProtocol(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        UrlParser.ParseInto(record, WebInterface.ToUsvString(call[0]) + ":", UrlState.SchemeStart);
        return JsValue.Undefined;
    }

    private static JsValue GetUsername(in BuiltinCall call) => This(call).Record.Username;

    private static JsValue SetUsername(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (!record.CannotHaveCredentials) record.Username = PercentEncoding.Encode(text, PercentEncodeSet.UserInfo);
        return JsValue.Undefined;
    }

    private static JsValue GetPassword(in BuiltinCall call) => This(call).Record.Password;

    private static JsValue SetPassword(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (!record.CannotHaveCredentials) record.Password = PercentEncoding.Encode(text, PercentEncodeSet.UserInfo);
        return JsValue.Undefined;
    }

    private static JsValue GetHost(in BuiltinCall call) => This(call).Record.HostAndPort;

    private static JsValue SetHost(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (!record.HasOpaquePath) UrlParser.ParseInto(record, text, UrlState.Host);
        return JsValue.Undefined;
    }

    private static JsValue GetHostname(in BuiltinCall call) => This(call).Record.Host ?? "";

    private static JsValue SetHostname(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (!record.HasOpaquePath) UrlParser.ParseInto(record, text, UrlState.Hostname);
        return JsValue.Undefined;
    }

    private static JsValue GetPort(in BuiltinCall call) => This(call).Record.PortText;

    private static JsValue SetPort(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (record.CannotHaveCredentials) return JsValue.Undefined;
        if (text.Length == 0) record.Port = -1;
        else UrlParser.ParseInto(record, text, UrlState.Port);
        return JsValue.Undefined;
    }

    private static JsValue GetPathname(in BuiltinCall call) => This(call).Record.PathText;

    private static JsValue SetPathname(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (record.HasOpaquePath) return JsValue.Undefined;
        record.Path = [];
        UrlParser.ParseInto(record, text, UrlState.PathStart);
        return JsValue.Undefined;
    }

    private static JsValue GetSearch(in BuiltinCall call) => Prefixed('?', This(call).Record.Query);

    private static JsValue SetSearch(in BuiltinCall call)
    {
        JsUrl url = This(call);
        string text = WebInterface.ToUsvString(call[0]);
        if (text.Length == 0)
        {
            url.Record.Query = null;
        }
        else
        {
            url.Record.Query = "";
            UrlParser.ParseInto(url.Record, text[0] == '?' ? text[1..] : text, UrlState.Query);
        }
        url.UpdateSearchParams();
        return JsValue.Undefined;
    }

    private static JsValue GetSearchParams(in BuiltinCall call) => JsValue.FromObject(This(call).SearchParams(call.Realm));

    private static JsValue GetHash(in BuiltinCall call) => Prefixed('#', This(call).Record.Fragment);

    private static JsValue SetHash(in BuiltinCall call)
    {
        UrlRecord record = This(call).Record;
        string text = WebInterface.ToUsvString(call[0]);
        if (text.Length == 0)
        {
            record.Fragment = null;
        }
        else
        {
            record.Fragment = "";
            UrlParser.ParseInto(record, text[0] == '#' ? text[1..] : text, UrlState.Fragment);
        }
        return JsValue.Undefined;
    }
}
