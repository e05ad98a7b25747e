using System.Text;
using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <content>What each kind of object shows.</content>
internal sealed partial class Inspector
{
    private Parts Describe(JsObject o, string? constructor, string tag, int level, bool inTypedArray)
    {
        var parts = new Parts { Base = "", Open = "{", Close = "}", Keys = [] };
        switch (o)
        {
            case JsArray array:
                parts.Keys = Keys(o, skipIndices: true);
                parts.Open = (constructor != "Array" || tag.Length > 0 ? Prefix(constructor, tag, "Array", $"({array.ArrayLength})") : "") + "[";
                parts.Close = "]";
                parts.IsArrayLike = true;
                if (array.ArrayLength == 0 && parts.Keys.Count == 0) parts.Whole = parts.Open + "]";
                else parts.Entries = inner => ArrayEntries(array, inner);
                return parts;
            case JsSet set:
                parts.Keys = Keys(o);
                parts.Open = Prefix(constructor, tag, "Set", $"({set.Table.Count})") + "{";
                if (set.Table.Count == 0 && parts.Keys.Count == 0) parts.Whole = parts.Open + "}";
                else parts.Entries = inner => TableEntries(set.Table, inner, isMap: false);
                return parts;
            case JsMap map:
                parts.Keys = Keys(o);
                parts.Open = Prefix(constructor, tag, "Map", $"({map.Table.Count})") + "{";
                if (map.Table.Count == 0 && parts.Keys.Count == 0) parts.Whole = parts.Open + "}";
                else parts.Entries = inner => TableEntries(map.Table, inner, isMap: true);
                return parts;
            case { ClassName: "Arguments" } when constructor == "Object":
                parts.Keys = Keys(o);
                parts.Open = "[Arguments] {";
                if (parts.Keys.Count == 0) parts.Whole = "[Arguments] {}";
                return parts;
            case JsCollectionIterator iterator:
                parts.Keys = Keys(o);
                string kind = iterator.IsMap ? "Map" : "Set";
                string iteratorTag = tag.Length > 0 && tag != kind + " Iterator" ? $"] [{tag}" : "";
                parts.Open = $"[{kind} {(iterator.GivesEntries ? "Entries" : "Iterator")}{iteratorTag}] {{";
                parts.Entries = inner => IteratorEntries(iterator, inner);
                return parts;
            case { IsCallable: true }:
                parts.Keys = Keys(o);
                parts.Base = FunctionBase(o, constructor, tag);
                if (parts.Keys.Count == 0) parts.Whole = parts.Base;
                return parts;
            case JsDate date:
                parts.Keys = Keys(o);
                parts.Base = double.IsNaN(date.Time) ? "Invalid Date" : DateFormatting.ToIsoString(date.Time);
                if (Prefix(constructor, tag, "Date") is var datePrefix && datePrefix != "Date ") parts.Base = datePrefix + parts.Base;
                if (parts.Keys.Count == 0) parts.Whole = parts.Base;
                return parts;
            case JsError error:
                parts.Keys = Keys(o);
                parts.Base = ErrorBase(error, constructor, tag, parts.Keys);
                if (parts.Keys.Count == 0) parts.Whole = parts.Base;
                return parts;
            case JsPromise promise:
                parts.Keys = Keys(o);
                parts.Open = Prefix(constructor, tag, "Promise") + "{";
                parts.Entries = inner => PromiseEntries(promise, inner);
                return parts;
            case JsPrimitiveWrapper boxed:
                parts.Keys = Keys(o, skipIndices: boxed.Value.IsString);
                parts.Base = BoxedBase(boxed, constructor, tag);
                if (parts.Keys.Count == 0) parts.Whole = parts.Base;
                return parts;
            case Modules.JsModuleNamespace ns:
                parts.Open = Prefix(constructor, tag, "Module") + "{";
                List<PropertyKey> names = Keys(o);
                parts.Entries = inner => NamespaceEntries(ns, names, inner);
                return parts;
        }
        return DescribeByClass(o, constructor, tag, inTypedArray, parts);
    }

    private Parts DescribeByClass(JsObject o, string? constructor, string tag, bool inTypedArray, Parts parts)
    {
        string className = o.ClassName;
        switch (className)
        {
            case "RegExp":
                parts.Keys = Keys(o);
                parts.Base = $"/{TypeConversion.ToText(o.Get(Names.Source))}/{TypeConversion.ToText(o.Get(Names.Flags))}";
                if (Prefix(constructor, tag, "RegExp") is var prefix && prefix != "RegExp ") parts.Base = prefix + parts.Base;
                if (parts.Keys.Count == 0) parts.Whole = parts.Base;
                return parts;
            case "ArrayBuffer" or "SharedArrayBuffer":
                parts.Keys = Keys(o);
                parts.Open = Prefix(constructor, tag, className) + "{";
                int size = (int)TypeConversion.ToIntegerOrInfinity(o.Get(Names.ByteLength));
                if (inTypedArray && parts.Keys.Count == 0) parts.Whole = $"{parts.Open} byteLength: {size} }}";
                else parts.Entries = inner => inTypedArray ? [$"byteLength: {size}"] : [BufferContents(o, size), $"byteLength: {size}"];
                return parts;
            case "DataView":
                parts.Keys = Keys(o);
                parts.Open = Prefix(constructor, tag, "DataView") + "{";
                parts.Entries = inner =>
                {
                    _indentation += 2;
                    string buffer = FormatValue(o.Get(Names.Buffer), inner);
                    _indentation -= 2;
                    return [$"byteLength: {FormatPrimitive(o.Get(Names.ByteLength))}", $"byteOffset: {FormatPrimitive(o.Get(Names.ByteOffset))}", $"buffer: {buffer}"];
                };
                return parts;
            case "WeakSet" or "WeakMap":
                parts.Keys = Keys(o);
                parts.Open = Prefix(constructor, tag, className) + "{";
                parts.Entries = static _ => ["<items unknown>"];
                return parts;
        }
        if ((o.Flags & ObjectFlags.ExoticElements) != 0 && className.EndsWith("Array", StringComparison.Ordinal))
        {
            parts.Keys = Keys(o, skipIndices: true);
            double length = TypeConversion.ToIntegerOrInfinity(o.Get(Names.Length));
            parts.Open = Prefix(constructor, tag, className, $"({length})") + "[";
            parts.Close = "]";
            parts.IsArrayLike = true;
            if (length == 0 && parts.Keys.Count == 0 && !_options.ShowHidden) parts.Whole = parts.Open + "]";
            else parts.Entries = inner => ArrayLikeEntries(o, length, inner);
            return parts;
        }
        parts.Keys = Keys(o);
        if (constructor == "Object")
        {
            if (tag.Length > 0) parts.Open = Prefix(constructor, tag, "Object") + "{";
            if (parts.Keys.Count == 0) parts.Whole = parts.Open + "}";
            return parts;
        }
        parts.Open = Prefix(constructor, tag, "Object") + "{";
        if (parts.Keys.Count == 0) parts.Whole = parts.Open + "}";
        return parts;
    }

    private string BufferContents(JsObject buffer, int size)
    {
        JsObject bytes = ObjectOperations.Construct(_realm.Get(Intrinsic.Uint8ArrayConstructor), JsValue.FromObject(buffer));
        int shown = (int)Math.Min(size, _options.MaxArrayLength);
        var text = new StringBuilder("[Uint8Contents]: <");
        for (int i = 0; i < shown; i++)
        {
            if (i > 0) text.Append(' ');
            text.Append(((byte)TypeConversion.ToInt32(bytes.Get(PropertyKey.FromIndex((uint)i)))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }
        if (size > shown) text.Append($" ... {size - shown} more byte{(size - shown > 1 ? "s" : "")}");
        return text.Append('>').ToString();
    }

    private List<string> ArrayEntries(JsArray array, int level)
    {
        double shown = Math.Min(Math.Max(0, _options.MaxArrayLength), array.ArrayLength);
        var output = new List<string>();
        for (uint i = 0; i < shown; i++)
        {
            PropertyKey key = PropertyKey.FromIndex(i);
            if (!array.TryGetOwnSlot(key, out _, out _)) return SparseEntries(array, level, shown, output, i);
            output.Add(FormatProperty(array, level, key, PropertyStyle.Element));
        }
        AddRemaining(output, array.ArrayLength - shown);
        return output;
    }

    /// <summary>An array with holes: each run of them is one entry.</summary>
    private List<string> SparseEntries(JsArray array, int level, double shown, List<string> output, uint index)
    {
        var keys = new List<uint>();
        foreach (PropertyKey key in array.OwnPropertyKeys())
        {
            if (key.IsIndex && key.Index >= index) keys.Add(key.Index);
        }
        foreach (uint key in keys)
        {
            if (output.Count >= shown) break;
            if (key != index)
            {
                output.Add($"<{key - index} empty item{(key - index > 1 ? "s" : "")}>");
                index = key;
                if (output.Count >= shown) break;
            }
            output.Add(FormatProperty(array, level, PropertyKey.FromIndex(key), PropertyStyle.Element));
            index++;
        }
        uint remaining = array.ArrayLength - index;
        if (output.Count < shown)
        {
            if (remaining > 0) output.Add($"<{remaining} empty item{(remaining > 1 ? "s" : "")}>");
        }
        else
        {
            AddRemaining(output, remaining);
        }
        return output;
    }

    private List<string> ArrayLikeEntries(JsObject o, double length, int level)
    {
        double shown = Math.Min(Math.Max(0, _options.MaxArrayLength), length);
        var output = new List<string>();
        for (uint i = 0; i < shown; i++) output.Add(FormatProperty(o, level, PropertyKey.FromIndex(i), PropertyStyle.Element));
        AddRemaining(output, length - shown);
        return output;
    }

    private static void AddRemaining(List<string> output, double remaining)
    {
        if (remaining > 0) output.Add($"... {TypeConversion.NumberToString(remaining)} more item{(remaining > 1 ? "s" : "")}");
    }

    private List<string> TableEntries(OrderedTable table, int level, bool isMap)
    {
        double shown = Math.Min(Math.Max(0, _options.MaxArrayLength), table.Count);
        int count = table.Count;
        var output = new List<string>();
        _indentation += 2;
        OrderedTable.Cursor cursor = table.GetCursor();
        while (output.Count < shown && cursor.MoveNext(out JsValue key, out JsValue value))
        {
            output.Add(isMap ? $"{FormatValue(key, level)} => {FormatValue(value, level)}" : FormatValue(key, level));
        }
        AddRemaining(output, count - shown);
        _indentation -= 2;
        return output;
    }

    private List<string> IteratorEntries(JsCollectionIterator iterator, int level)
    {
        var output = new List<string>();
        List<(JsValue Key, JsValue Value)> rest = iterator.Preview();
        _indentation += 2;
        foreach ((JsValue key, JsValue value) in rest)
        {
            if (output.Count >= _options.MaxArrayLength) break;
            output.Add(iterator.GivesEntries ? Reduce([FormatValue(key, level), FormatValue(value, level)], "", "[", "]", true, level, null) : FormatValue(key, level));
        }
        AddRemaining(output, rest.Count - output.Count);
        _indentation -= 2;
        return output;
    }

    private List<string> PromiseEntries(JsPromise promise, int level)
    {
        if (promise.State == PromiseState.Pending) return ["<pending>"];
        _indentation += 2;
        string text = FormatValue(promise.Result, level);
        _indentation -= 2;
        return [promise.State == PromiseState.Rejected ? "<rejected> " + text : text];
    }

    private List<string> NamespaceEntries(Modules.JsModuleNamespace ns, List<PropertyKey> keys, int level)
    {
        var output = new List<string>();
        foreach (PropertyKey key in keys)
        {
            try
            {
                output.Add(FormatProperty(ns, level, key, PropertyStyle.Object));
            }
            catch (ThrowCompletion)
            {
                string name = key.ToString();
                output.Add($"{(IsIdentifier(name) ? name : Quote(name))}: <uninitialized>");
            }
        }
        return output;
    }

    private static string FunctionBase(JsObject function, string? constructor, string tag)
    {
        Bytecode.FunctionTemplate? template = (function as ScriptFunction)?.Code.Template;
        string name = FunctionName(function) ?? "";
        if (template is { IsClassConstructor: true })
        {
            bool own = function.GetOwnProperty(Names.Name, out _);
            var text = new StringBuilder("[class ").Append(own && name.Length > 0 ? name : "(anonymous)");
            if (constructor is not null and not "Function") text.Append($" [{constructor}]");
            if (tag.Length > 0 && constructor != tag) text.Append($" [{tag}]");
            if (constructor is null) text.Append(" extends [null prototype]");
            else if (function.GetPrototypeOf() is { } parent && FunctionName(parent) is { Length: > 0 } parentName) text.Append(" extends ").Append(parentName);
            return text.Append(']').ToString();
        }
        string type = (template is { IsAsync: true } ? "Async" : "") + (template is { IsGenerator: true } ? "Generator" : "") + "Function";
        var result = new StringBuilder("[").Append(type);
        if (constructor is null) result.Append(" (null prototype)");
        result.Append(name.Length == 0 ? " (anonymous)" : ": " + name).Append(']');
        if (constructor is not null && constructor != type) result.Append(' ').Append(constructor);
        if (tag.Length > 0 && constructor != tag) result.Append($" [{tag}]");
        return result.ToString();
    }

    private string BoxedBase(JsPrimitiveWrapper boxed, string? constructor, string tag)
    {
        string type = boxed.Value.Type.ToString();
        var text = new StringBuilder("[").Append(type);
        if (type != constructor) text.Append(constructor is null ? " (null prototype)" : $" ({constructor})");
        text.Append(": ").Append(FormatPrimitive(boxed.Value)).Append(']');
        if (tag.Length > 0 && tag != constructor) text.Append($" [{tag}]");
        return text.ToString();
    }

    /// <summary>An error's stack, its name set right, in brackets when it has no frames.</summary>
    private string ErrorBase(JsError error, string? constructor, string tag, List<PropertyKey> keys)
    {
        string name = Text(error, Names.Name) ?? "Error";
        string message = Text(error, Names.Message) ?? "";
        string stack = Text(error, Names.Stack) is { Length: > 0 } s ? s : error.DiagnosticText();
        if (!_options.ShowHidden)
        {
            keys.RemoveAll(key => !key.IsSymbol && key.ToString() is "name" or "message" or "stack"
                && stack.Contains(Text(error, key) ?? "undefined", StringComparison.Ordinal));
        }
        if (error.HasProperty(Names.Cause) && !keys.Contains(Names.Cause)) keys.Add(Names.Cause);
        if (error.HasProperty(Names.Errors) && error.Get(Names.Errors).TryObject<JsArray>() is not null && !keys.Contains(Names.Errors)) keys.Add(Names.Errors);
        stack = ImproveStack(stack, constructor, name, tag);
        int from = message.Length > 0 ? stack.IndexOf(message, StringComparison.Ordinal) : -1;
        from = from < 0 ? 0 : from + message.Length;
        int frames = stack.IndexOf("\n    at", from, StringComparison.Ordinal);
        if (frames < 0) stack = _options.BareErrors && _seen.Count == 0 ? stack : $"[{stack}]";
        else stack = stack[..frames] + WithoutFramesOfCause(error, stack[frames..]);
        return _indentation == 0 ? stack : stack.Replace("\n", "\n" + new string(' ', _indentation), StringComparison.Ordinal);
    }

    private static string? Text(JsObject o, PropertyKey key)
    {
        try
        {
            JsValue value = o.Get(key);
            return value.IsNullish ? null : TypeConversion.ToText(value);
        }
        catch (ThrowCompletion)
        {
            return null;
        }
    }

    // A subclass that does not set its name has its constructor's in front.
    private static string ImproveStack(string stack, string? constructor, string name, string tag)
    {
        int length = name.Length;
        bool regular = name.EndsWith("Error", StringComparison.Ordinal) && stack.StartsWith(name, StringComparison.Ordinal)
            && (stack.Length == length || stack[length] is ':' or '\n');
        if (constructor is not null && !regular) return stack;
        string fallback = "Error";
        if (constructor is null)
        {
            int colon = stack.AsSpan().IndexOfAny(':', '\n');
            string start = colon < 0 ? stack : stack[..colon];
            bool named = start.Length > 0 && char.IsAsciiLetterUpper(start[0]);
            length = named ? start.Length : 0;
            fallback = named ? start : "Error";
        }
        string prefix = Prefix(constructor, tag, fallback)[..^1];
        if (name == prefix) return stack;
        if (!prefix.Contains(name, StringComparison.Ordinal)) return $"{prefix} [{name}]{stack[length..]}";
        return length == 0 ? $"{prefix}: {stack}" : prefix + stack[length..];
    }

    /// <summary>Leaves out the frames that the error's cause shows as well.</summary>
    private static string WithoutFramesOfCause(JsError error, string framesText)
    {
        if (!error.HasProperty(Names.Cause) || error.Get(Names.Cause).TryObject<JsError>() is not { } cause) return framesText;
        string causeStack = Text(cause, Names.Stack) ?? "";
        int start = causeStack.IndexOf("\n    at", StringComparison.Ordinal);
        if (start < 0) return framesText;
        var frames = new List<string>(framesText[1..].Split('\n'));
        string[] other = causeStack[(start + 1)..].Split('\n');
        for (int i = 0; i < frames.Count - 3; i++)
        {
            int j = Array.IndexOf(other, frames[i]);
            if (j < 0) continue;
            int length = 0;
            while (i + length < frames.Count && j + length < other.Length && frames[i + length] == other[j + length]) length++;
            if (length <= 3) continue;
            int skipped = length - 2;
            frames.RemoveRange(i + 1, skipped);
            frames.Insert(i + 1, $"    ... {skipped} lines matching cause stack trace ...");
            break;
        }
        return "\n" + string.Join('\n', frames);
    }
}
