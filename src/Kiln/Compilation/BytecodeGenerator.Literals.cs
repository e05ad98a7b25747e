using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Array and object literals, template literals, property keys.</summary>
internal sealed partial class BytecodeGenerator
{
    private const int MaxRun = 32;

    private int EmitArray(ArrayExpression node, int dest)
    {
        dest = Dest(dest);
        int mark = _top;
        EmitArrayElements(node.Elements, dest);
        _top = mark;
        return dest;
    }

    /// <summary>A run of leading elements in one instruction, the rest appended one by one.</summary>
    private void EmitArrayElements(Expression?[] elements, int dest, int position = -1)
    {
        int mark = _top;
        int run = 0;
        int limit = Math.Min(elements.Length, elements.Length <= 2 * MaxRun ? 2 * MaxRun : MaxRun);
        while (run < limit && elements[run] is not SpreadElement) run++;
        int first = run == 0 ? 0 : NewWindow(run);
        if (first >= BytecodeWriter.Scratch)
        {
            _top = mark;
            run = 0;
            first = 0;
        }
        for (int i = 0; i < run; i++)
        {
            if (elements[i] is { } element) EmitTo(element, first + i);
            else _w.Emit(Opcode.LoadEmpty, first + i);
        }
        _w.Emit(Opcode.NewArray, dest, first, 0, (uint)run);
        _top = mark;
        for (int i = run; i < elements.Length; i++)
        {
            switch (elements[i])
            {
                case null:
                    _w.Emit(Opcode.ArrayAppendHole, dest);
                    break;
                case SpreadElement spread:
                    int iterable = Emit(spread.Argument);
                    At(position < 0 ? spread.Argument.Start : position);
                    AddCallSite(spread.Argument);
                    _w.Emit(Opcode.ArrayAppendSpread, dest, iterable);
                    break;
                case { } element:
                    int value = Emit(element);
                    _w.Emit(Opcode.ArrayAppend, dest, value);
                    break;
            }
            _top = mark;
        }
    }

    /// <summary>The constant name of a key that is neither computed nor an array index, else null.</summary>
    private static string? ConstantName(Expression key, bool isComputed)
    {
        string? name = key switch
        {
            StringLiteral literal => literal.Value,
            IdentifierName id when !isComputed => id.Name,
            Identifier id when !isComputed => id.Name,
            BigIntLiteral big when !isComputed => big.Value.ToString(Kiln.Operations.InvariantNumbers.Format),
            _ => null,
        };
        return name is null || IsArrayIndex(name, out _) ? null : name;
    }

    /// <summary>Loads a key that has no constant name; a computed one becomes a property key.</summary>
    private int EmitKey(Expression key, bool isComputed, int dest = -1)
    {
        dest = Dest(dest);
        switch (key)
        {
            case StringLiteral { Value: var text } when IsArrayIndex(text, out uint index):
                EmitNumber(index, dest);
                break;
            case BigIntLiteral big when !isComputed:
                string name = big.Value.ToString(Kiln.Operations.InvariantNumbers.Format);
                if (IsArrayIndex(name, out uint element)) EmitNumber(element, dest);
                else LoadString(dest, name);
                break;
            case IdentifierName id when !isComputed:
                LoadString(dest, id.Name);
                break;
            case NumericLiteral or StringLiteral:
                EmitTo(key, dest);
                if (isComputed || key is NumericLiteral { Value: var value } && value != (uint)value) _w.Emit(Opcode.ToPropertyKey, dest, dest);
                break;
            default:
                EmitTo(key, dest);
                At(key);
                _w.Emit(Opcode.ToPropertyKey, dest, dest);
                break;
        }
        return dest;
    }

    private int EmitObject(ObjectExpression node, int dest)
    {
        dest = Dest(dest);
        int mark = _top;
        Expression[] properties = node.Properties;
        int done = EmitObjectRun(properties, dest);
        for (int i = done; i < properties.Length; i++)
        {
            if (properties[i] is SpreadElement spread)
            {
                int source = Emit(spread.Argument);
                At(spread.Argument);
                _w.Emit(Opcode.CopyDataProperties, dest, source, 0, 0);
            }
            else
            {
                EmitProperty((Property)properties[i], dest);
            }
            _top = mark;
        }
        return dest;
    }

    /// <summary>Creates the object with its leading plain properties; returns how many there were.</summary>
    private int EmitObjectRun(Expression[] properties, int dest)
    {
        int mark = _top;
        int run = 0;
        HashSet<string>? seen = null;
        while (run < properties.Length && run < MaxRun && properties[run] is Property
               {
                   PropertyKind: PropertyKind.Init or PropertyKind.Shorthand, IsComputed: false, IsProtoSetter: false,
               } property)
        {
            string? name = ConstantName(property.Key, false);
            if (name is null or "__proto__" || !(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(name)) break;
            run++;
        }
        int first = run == 0 ? 0 : NewWindow(run);
        if (run == 0 || first >= BytecodeWriter.Scratch)
        {
            _top = mark;
            _w.Emit(Opcode.NewObject, dest);
            return 0;
        }
        int[] keys = new int[run];
        for (int i = 0; i < run; i++)
        {
            var property = (Property)properties[i];
            string name = ConstantName(property.Key, false)!;
            keys[i] = _unit.String(name);
            EmitNamed(property.Value, first + i, name);
        }
        _w.Emit(Opcode.NewObjectLiteral, dest, first, 0, (uint)_unit.Shape(keys));
        _top = mark;
        return run;
    }

    private void EmitProperty(Property property, int target)
    {
        if (property.IsProtoSetter)
        {
            int prototype = Emit(property.Value);
            _w.Emit(Opcode.SetPrototype, target, prototype);
            return;
        }
        uint flags = property.PropertyKind switch { PropertyKind.Getter => 5u, PropertyKind.Setter => 6u, _ => 4u };
        bool isMethod = property.PropertyKind is PropertyKind.Method or PropertyKind.Getter or PropertyKind.Setter;
        string? name = ConstantName(property.Key, property.IsComputed);
        if (name is not null)
        {
            if (isMethod)
            {
                int function = EmitFunction((FunctionNode)property.Value, -1, MethodName(name, property.PropertyKind));
                At(property.Key);
                _w.Emit(Opcode.DefineNamedMethod, target, function, 0, Str(name), flags);
                return;
            }
            int value = EmitNamed(property.Value, -1, name);
            _w.Emit(Opcode.DefineNamed, target, value, 0, Str(name), _w.NewCache());
            return;
        }
        int key = EmitKey(property.Key, property.IsComputed);
        if (isMethod)
        {
            int function = EmitFunction((FunctionNode)property.Value, -1, "");
            At(property.Key);
            _w.Emit(Opcode.DefineMethod, target, key, function, flags);
            return;
        }
        int element = EmitNamedByKey(property.Value, -1, key);
        _w.Emit(Opcode.DefineElement, target, key, element);
    }

    private static string MethodName(string name, PropertyKind kind) => kind switch
    {
        PropertyKind.Getter => "get " + name,
        PropertyKind.Setter => "set " + name,
        _ => name,
    };

    /// <summary>IsAnonymousFunctionDefinition (ECMA-262 §8.4.2).</summary>
    private static bool IsAnonymousFunction(Expression node) =>
        node is FunctionNode { Id: null } or ClassNode { Id: null };

    /// <summary>Evaluates an initializer that may be named after its target (NamedEvaluation, ECMA-262 §8.4.5).</summary>
    private int EmitNamed(Expression node, int dest, string name)
    {
        int mark = _top;
        if (dest >= 0)
        {
            switch (node)
            {
                case FunctionNode { Id: null } function: EmitFunction(function, dest, name, isNamedEvaluation: true); break;
                case ClassNode { Id: null } @class: EmitClass(@class, dest, name, -1); break;
                default: EmitExpression(node, dest); break;
            }
            _top = mark;
            return dest;
        }
        return node switch
        {
            FunctionNode { Id: null } function => EmitFunction(function, dest, name, isNamedEvaluation: true),
            ClassNode { Id: null } @class => EmitClass(@class, dest, name, -1),
            _ => EmitExpression(node, dest),
        };
    }

    /// <summary>The same with a name that is known only at run time, in a register.</summary>
    private int EmitNamedByKey(Expression node, int dest, int key)
    {
        if (node is ClassNode { Id: null } @class) return EmitClass(@class, dest, "", key);
        dest = EmitExpression(node, dest);
        if (IsAnonymousFunction(node)) _w.Emit(Opcode.SetFunctionName, dest, key, 0);
        return dest;
    }

    private int EmitTemplate(TemplateLiteral node, int dest)
    {
        int mark = _top;
        int pieces = 0;
        for (int i = 0; i < node.Quasis.Length; i++)
        {
            if (node.Quasis[i].Cooked!.Length > 0) pieces++;
            if (i < node.Expressions.Length) pieces++;
        }
        if (pieces == 0)
        {
            dest = Dest(dest);
            LoadString(dest, "");
            return dest;
        }
        if (pieces == 1 && node.Expressions.Length == 1)
        {
            int value = Emit(node.Expressions[0]);
            _top = mark;
            dest = Dest(dest);
            At(node.Expressions[0]);
            _w.Emit(Opcode.ToString, dest, value);
            return dest;
        }
        int capacity = Math.Min(pieces, 2 * MaxRun);
        int first = NewWindow(capacity);
        bool isWide = first >= BytecodeWriter.Scratch;
        int used = 0;
        for (int i = 0; i < node.Quasis.Length; i++)
        {
            if (node.Quasis[i].Cooked is { Length: > 0 } text) LoadString(NextPiece(), text);
            if (i >= node.Expressions.Length) continue;
            int piece = NextPiece();
            int inner = _top;
            int value = Emit(node.Expressions[i]);
            At(node.Expressions[i]);
            _w.Emit(Opcode.ToString, piece, value);
            _top = inner;
        }
        _top = mark;
        dest = Dest(dest);
        if (isWide)
        {
            for (int i = 1; i < used; i++) _w.Emit(Opcode.Add, i == used - 1 ? dest : first, first, first + i);
            if (used == 1) Move(dest, first);
        }
        else
        {
            _w.Emit(Opcode.ConcatStrings, dest, first, 0, (uint)used);
        }
        return dest;

        int NextPiece()
        {
            if (used == capacity)
            {
                if (isWide)
                {
                    for (int i = 1; i < used; i++) _w.Emit(Opcode.Add, first, first, first + i);
                }
                else
                {
                    _w.Emit(Opcode.ConcatStrings, first, first, 0, (uint)used);
                }
                used = 1;
            }
            return first + used++;
        }
    }
}
