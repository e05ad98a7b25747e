using Kiln.RegExp;

namespace Kiln.Builtins;

/// <summary>A realm's state of regular expressions: the matcher, compiled patterns, the legacy statics, and what fast paths compare.</summary>
internal sealed class RegExpState(Realm realm)
{
    private const int MaxCompiled = 256;

    private Shape? _instanceShape, _matchShape, _matchShapeWithIndices;
    private Dictionary<(string Pattern, RegExpFlags Flags), RegExpProgram>? _compiled;
    private RegExpClassCache? _classes;

    // %RegExp.prototype%'s shape when its slots were last found, and the originals in the slots that RegExpExec and flags look at.
    private Shape? _prototypeShape;
    private readonly int[] _slots = new int[OriginalCount];
    private readonly object?[] _originals = new object?[OriginalCount];
    private int _originalCount;

    /// <summary>exec and the accessors flags, global, … of %RegExp.prototype%.</summary>
    private const int OriginalCount = 10;

    public RegExpMatcher Matcher { get; } = new() { Interrupt = () => Poll(realm) };

    // A host's request to stop comes out of a long match as it does out of a loop: the handler throws.
    private static bool Poll(Realm realm)
    {
        Interpreter.Machine machine = realm.Agent.Machine;
        if (machine.InterruptRequested) machine.Interrupt();
        return false;
    }

    /// <summary>Captures of the last successful match; swapped with the working buffer.</summary>
    public int[] LastCaptures = new int[20];

    public int[] Captures = new int[20];

    public JsString LastInput = JsString.Empty;

    public int LastGroupCount = 1;

    /// <summary>RegExp.input, which scripts may set.</summary>
    public JsString Input = JsString.Empty;

    /// <summary>A match by a subclass leaves the legacy statics without a value.</summary>
    public bool LegacyInvalid;

    public Shape InstanceShape => _instanceShape ??= JsRegExp.ShapeFor(realm.Get(Intrinsic.RegExpPrototype));

    /// <summary>index, input, groups in slots 0, 1, 2 of a match result.</summary>
    public Shape MatchShape => _matchShape ??= realm.ArrayShape
        .AddProperty(Names.Index, PropertyAttributes.All).AddProperty(Names.Input, PropertyAttributes.All).AddProperty(Names.Groups, PropertyAttributes.All);

    public Shape MatchShapeWithIndices => _matchShapeWithIndices ??= MatchShape.AddProperty(Names.Indices, PropertyAttributes.All);

    /// <summary>Room for a program's captures.</summary>
    public int[] RentCaptures(RegExpProgram program)
    {
        if (Captures.Length < 2 * program.GroupCount) Captures = new int[2 * program.GroupCount];
        return Captures;
    }

    /// <summary>Parses a pattern made at run time, so that an error is thrown now and compilation can wait for the first match.</summary>
    /// <exception cref="ThrowCompletion">SyntaxError for an invalid pattern.</exception>
    public void Validate(string pattern, RegExpFlags flags)
    {
        if (_compiled is not null && _compiled.ContainsKey((pattern, flags))) return;
        if (realm.Patterns is { } memory && memory.Knows(pattern, flags)) return;
        try
        {
            RegExpParser.Check(pattern, flags);
            realm.Patterns?.Add(pattern, flags, null);
        }
        catch (RegExpSyntaxException)
        {
            // Thrown as an error of the realm.
            Compile(pattern, flags);
        }
    }

    /// <summary>The compiled form of a pattern made at run time.</summary>
    /// <exception cref="ThrowCompletion">SyntaxError for an invalid pattern.</exception>
    public RegExpProgram Compile(string pattern, RegExpFlags flags)
    {
        _compiled ??= [];
        if (_compiled.TryGetValue((pattern, flags), out RegExpProgram? known)) return known;
        RegExpProgram? program = realm.Patterns?.Get(pattern, flags);
        try
        {
            if (program is null)
            {
                program = RegExpProgram.Compile(pattern, flags, _classes ??= new());
                realm.Patterns?.Add(pattern, flags, program);
            }
        }
        catch (RegExpSyntaxException error)
        {
            throw Errors.SyntaxError(error.Message);
        }
        if (_compiled.Count >= MaxCompiled) _compiled.Clear();
        _compiled.Add((pattern, flags), program);
        return program;
    }

    /// <summary>Remembers an original of %RegExp.prototype%: its definer calls it, with exec first.</summary>
    public void AddOriginal(object original) => _originals[_originalCount++] = original;

    /// <summary>Whether RegExpExec(regExp, S) is RegExpBuiltinExec without running script.</summary>
    public bool IsExecPristine(JsRegExp regExp) => FastPaths.Enabled && regExp.Shape == InstanceShape && HasOriginals(1);

    /// <summary>Whether, beyond that, Get(regExp, "flags") gives the original flags without running script.</summary>
    public bool IsPristine(JsRegExp regExp) => FastPaths.Enabled && regExp.Shape == InstanceShape && HasOriginals(OriginalCount);

    private bool HasOriginals(int count)
    {
        JsObject prototype = realm.Get(Intrinsic.RegExpPrototype);
        if (prototype.Shape != _prototypeShape && !FindSlots(prototype)) return false;
        JsValue[] values = prototype.Slots;
        for (int i = 0; i < count; i++)
        {
            if (!ReferenceEquals(values[_slots[i]]._ref, _originals[i])) return false;
        }
        return true;
    }

    private bool FindSlots(JsObject prototype)
    {
        Shape shape = prototype.Shape;
        ReadOnlySpan<InternedString> names =
        [
            Names.Exec, Names.Flags, Names.HasIndices, Names.Global, Names.IgnoreCase, Names.Multiline, Names.DotAll, Names.Unicode,
            Names.UnicodeSets, Names.Sticky,
        ];
        for (int i = 0; i < names.Length; i++)
        {
            int slot = shape.Lookup(names[i]);
            if (slot < 0) return false;
            _slots[i] = slot;
        }
        _prototypeShape = shape;
        return true;
    }
}
