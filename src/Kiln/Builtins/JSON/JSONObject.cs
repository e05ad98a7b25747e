namespace Kiln.Builtins;

/// <summary>The %JSON% object (ECMA-262 §25.5).</summary>
internal static unsafe class JSONObject
{
    private static readonly InternedString s_source = NameTable.Intern("source");

    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("parse", 2, &Parse);
        b.Method("stringify", 3, &Stringify);
        b.Method("rawJSON", 1, &RawJSON);
        b.Method("isRawJSON", 1, &IsRawJSON);
        b.ToStringTag("JSON");
    }

    /// <summary>JSON.parse (§25.5.1).</summary>
    private static JsValue Parse(in BuiltinCall call)
    {
        string text = TypeConversion.ToText(call[0]);
        if (!call[1].IsCallable) return JsonParser.Parse(call.Realm, text);
        JsValue value = JsonParser.Parse(call.Realm, text, out JsonParseRecord record);
        JsObject root = call.Realm.CreateObject();
        PropertyKey key = "";
        root.PutOwn(key, value);
        return InternalizeJSONProperty(call.Realm, root, key, call[1].AsObject(), record);
    }

    /// <summary>InternalizeJSONProperty (§25.5.1.1), with the source text of primitives that are still what was read.</summary>
    private static JsValue InternalizeJSONProperty(Realm realm, JsObject holder, PropertyKey name, JsObject reviver, JsonParseRecord? record)
    {
        Errors.EnsureStack();
        JsValue value = holder.Get(name);
        JsObject context = realm.CreateObject();
        if (record is not null && !Comparison.SameValue(record.Value, value)) record = null;
        if (record?.Source is { } source && !value.IsObject) context.AddSlot(s_source, JsValue.FromString(source), PropertyAttributes.All);
        if (value.IsObject)
        {
            JsObject o = value.AsObject();
            if (Comparison.IsArray(value))
            {
                double length = ObjectOperations.LengthOfArrayLike(o);
                for (double i = 0; i < length; i++)
                {
                    JsonParseRecord? element = record?.Elements is { } elements && i < elements.Length ? elements[(int)i] : null;
                    InternalizePart(realm, o, PropertyKey.FromInteger(i), reviver, element);
                }
            }
            else
            {
                foreach (PropertyKey key in EnumerableOwnKeys(o))
                {
                    InternalizePart(realm, o, key, reviver, record?.Entries?.GetValueOrDefault(key));
                }
            }
        }
        return reviver.Call(JsValue.FromObject(holder), [name.ToValue(), value, JsValue.FromObject(context)]);
    }

    private static void InternalizePart(Realm realm, JsObject o, PropertyKey key, JsObject reviver, JsonParseRecord? record)
    {
        JsValue element = InternalizeJSONProperty(realm, o, key, reviver, record);
        if (element.IsUndefined) o.Delete(key);
        else ObjectOperations.CreateDataProperty(o, key, element);
    }

    /// <summary>EnumerableOwnProperties of kind key (§7.3.23).</summary>
    public static List<PropertyKey> EnumerableOwnKeys(JsObject o)
    {
        List<PropertyKey> keys = o.OwnPropertyKeys();
        int kept = 0;
        for (int i = 0; i < keys.Count; i++)
        {
            PropertyKey key = keys[i];
            if (key.IsSymbol || !o.GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) continue;
            keys[kept++] = key;
        }
        keys.RemoveRange(kept, keys.Count - kept);
        return keys;
    }

    /// <summary>JSON.stringify (§25.5.2).</summary>
    private static JsValue Stringify(in BuiltinCall call)
    {
        JsObject? replacer = null;
        List<PropertyKey>? propertyList = null;
        if (call[1].IsObject)
        {
            if (call[1].IsCallable) replacer = call[1].AsObject();
            else if (Comparison.IsArray(call[1])) propertyList = ReadPropertyList(call[1].AsObject());
        }
        string gap = ReadGap(call[2]);
        var serializer = new JsonSerializer(call.Realm, replacer, propertyList, gap);
        try
        {
            return serializer.Serialize(call[0]);
        }
        finally
        {
            serializer.Dispose();
        }
    }

    private static List<PropertyKey> ReadPropertyList(JsObject array)
    {
        var list = new List<PropertyKey>();
        var seen = new HashSet<PropertyKey>();
        double length = ObjectOperations.LengthOfArrayLike(array);
        for (double i = 0; i < length; i++)
        {
            JsValue item = array.Get(PropertyKey.FromInteger(i));
            bool counts = item.IsString || item.IsNumber || item.TryObject<JsPrimitiveWrapper>() is { Value: { IsString: true } or { IsNumber: true } };
            if (!counts) continue;
            PropertyKey key = TypeConversion.ToString(item).ToPropertyKey();
            if (seen.Add(key)) list.Add(key);
        }
        return list;
    }

    private static string ReadGap(JsValue space)
    {
        if (space.TryObject<JsPrimitiveWrapper>() is { } wrapper)
        {
            if (wrapper.Value.IsNumber) space = TypeConversion.ToNumber(space);
            else if (wrapper.Value.IsString) space = JsValue.FromString(TypeConversion.ToString(space));
        }
        if (space.IsNumber) return "          "[..(int)Math.Clamp(TypeConversion.ToIntegerOrInfinity(space), 0, 10)];
        if (!space.IsString) return "";
        string text = space.AsString().ToString();
        return text.Length <= 10 ? text : text[..10];
    }

    /// <summary>JSON.rawJSON (§25.5.3 of the proposal JSON.parse source text access).</summary>
    private static JsValue RawJSON(in BuiltinCall call)
    {
        JsString json = TypeConversion.ToString(call[0]);
        string text = json.ToString();
        if (text.Length == 0 || text[0] is '\t' or '\n' or '\r' or ' ' || text[^1] is '\t' or '\n' or '\r' or ' ')
        {
            throw Errors.SyntaxError("Invalid value for JSON.rawJSON");
        }
        if (text[0] is '{' or '[') throw Errors.SyntaxError("Invalid value for JSON.rawJSON");
        JsonParser.Parse(call.Realm, text);
        var raw = new JsRawJson(Shape.CreateRoot(null), text);
        raw.AddSlot(Names.RawJSON, JsValue.FromString(json), PropertyAttributes.All);
        ObjectOperations.SetIntegrityLevel(raw, frozen: true);
        return JsValue.FromObject(raw);
    }

    /// <summary>JSON.isRawJSON (of the proposal JSON.parse source text access).</summary>
    private static JsValue IsRawJSON(in BuiltinCall call) => call[0].TryObject<JsRawJson>() is not null;
}

/// <summary>An object with [[IsRawJSON]]: its text goes into the output of JSON.stringify as it is.</summary>
internal sealed class JsRawJson(Shape shape, string text) : JsObject(shape)
{
    public string Text { get; } = text;
}
