using System.Text;
using Kiln.RegExp;

namespace Kiln.Builtins;

/// <summary>What all objects of one literal share: source, flags, and the compiled pattern, decoded at the first match.</summary>
internal sealed class RegExpTemplate(string source, RegExpFlags flags, byte[]? bytes)
{
    private RegExpProgram? _program;

    public string Source { get; } = source;

    public RegExpFlags Flags { get; } = flags;

    private Shape? _groupsShape;
    private int[] _groupSlots = [];

    /// <summary>The groups object of a match: of several groups of one name the one that took part counts.</summary>
    public JsValue CreateGroups(RegExpProgram program, ReadOnlySpan<JsValue> values)
    {
        if (_groupsShape is null) MakeGroupsShape(program);
        var slots = new JsValue[_groupsShape.Count];
        for (int i = 0; i < _groupSlots.Length; i++)
        {
            JsValue value = values[program.Names[i].Index];
            if (!value.IsUndefined || slots[_groupSlots[i]].IsEmpty) slots[_groupSlots[i]] = value;
        }
        // A shape with very many names belongs to one object.
        Shape shape = _groupsShape;
        if (shape.IsOwned) _groupsShape = null;
        return JsValue.FromObject(new JsObject(shape, slots));
    }

    [MemberNotNull(nameof(_groupsShape))]
    private void MakeGroupsShape(RegExpProgram program)
    {
        Shape shape = Shape.CreateRoot(null);
        var slots = new int[program.Names.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            InternedString name = NameTable.Intern(program.Names[i].Name);
            slots[i] = shape.Lookup(name);
            if (slots[i] >= 0) continue;
            slots[i] = shape.Count;
            shape = shape.AddProperty(name, PropertyAttributes.All);
        }
        _groupSlots = slots;
        _groupsShape = shape;
    }

    // Bytes that do not verify, or that are another pattern's, are as good as none: the source decides.
    public RegExpProgram GetProgram(Realm realm)
    {
        if (_program is { } known) return known;
        RegExpProgram? decoded = bytes is null ? null : RegExpProgram.FromBytes(bytes);
        if (decoded is null || decoded.Flags != Flags) decoded = realm.RegExp.Compile(Source, Flags);
        return _program = decoded;
    }
}

/// <summary>A RegExp instance (ECMA-262 §22.2.8). <c>lastIndex</c> is always the first slot: it can not be deleted.</summary>
internal sealed class JsRegExp : JsObject
{
    private static readonly RegExpTemplate s_none = new("", RegExpFlags.None, null);

    private RegExpTemplate _template = s_none;

    /// <summary>RegExpAlloc (§22.2.3.2): a shape whose first name is lastIndex.</summary>
    public JsRegExp(Shape shape, Realm realm) : base(shape, [JsValue.FromInt32(0)])
    {
        Realm = realm;
    }

    /// <summary>[[Realm]] of the proposal for legacy static properties.</summary>
    public Realm Realm { get; }

    /// <summary>[[LegacyFeaturesEnabled]]: made by %RegExp% itself or by a literal, not by a subclass.</summary>
    public bool LegacyFeaturesEnabled { get; init; }

    /// <summary>See <see cref="RegExpTemplate.CreateGroups"/>.</summary>
    public JsValue CreateGroups(ReadOnlySpan<JsValue> values) => _template.CreateGroups(Program, values);

    /// <summary>[[OriginalSource]]</summary>
    public string Source => _template.Source;

    /// <summary>[[OriginalFlags]]</summary>
    public RegExpFlags RegExpFlags => _template.Flags;

    /// <summary>[[RegExpMatcher]]</summary>
    public RegExpProgram Program => _template.GetProgram(Realm);

    public override string ClassName => "RegExp";

    public bool IsGlobal => (RegExpFlags & RegExpFlags.Global) != 0;

    public bool IsSticky => (RegExpFlags & RegExpFlags.Sticky) != 0;

    public bool IsUnicode => (RegExpFlags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != 0;

    /// <summary>The shape of a RegExp with a given prototype.</summary>
    public static Shape ShapeFor(JsObject prototype) =>
        prototype.RootShapeForInstances().AddProperty(Names.LastIndex, PropertyAttributes.Writable);

    /// <summary>A new object for a literal (§13.2.7.3).</summary>
    public static JsRegExp Create(Realm realm, RegExpTemplate template) =>
        new(realm.RegExp.InstanceShape, realm) { LegacyFeaturesEnabled = true, _template = template };

    /// <summary>Source and flags that are valid; the pattern is compiled at the first match.</summary>
    public void Initialize(string source, RegExpFlags flags) => _template = new RegExpTemplate(source, flags, null);

    /// <summary>Set(R, "lastIndex", value, true)</summary>
    public void SetLastIndex(Realm realm, int value)
    {
        if (Shape != realm.RegExp.InstanceShape && (Shape.AttributesAt(0) & PropertyAttributes.Writable) == 0)
        {
            ObjectOperations.ThrowReadOnly(this, Names.LastIndex);
        }
        Slots[0] = JsValue.FromInt32(value);
    }

    /// <summary>EscapeRegExpPattern (§22.2.6.13.1)</summary>
    public static string EscapePattern(string source)
    {
        if (source.Length == 0) return "(?:)";
        StringBuilder? escaped = null;
        bool inClass = false;
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            string? replacement = null;
            switch (c)
            {
                case '\\':
                    if (i + 1 < source.Length && source[i + 1] is not ('\n' or '\r' or '\u2028' or '\u2029'))
                    {
                        escaped?.Append(c);
                        c = source[++i];
                    }
                    else if (i + 1 < source.Length)
                    {
                        // The backslash before a line terminator becomes the one of its escape.
                        escaped ??= new StringBuilder(source, 0, i, source.Length + 8);
                        continue;
                    }
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    replacement = "\\/";
                    break;
                case '\n':
                    replacement = "\\n";
                    break;
                case '\r':
                    replacement = "\\r";
                    break;
                case '\u2028':
                    replacement = "\\u2028";
                    break;
                case '\u2029':
                    replacement = "\\u2029";
                    break;
            }
            if (replacement is not null)
            {
                escaped ??= new StringBuilder(source, 0, i, source.Length + 8);
                escaped.Append(replacement);
            }
            else
                escaped?.Append(c);
        }
        return escaped?.ToString() ?? source;
    }
}
