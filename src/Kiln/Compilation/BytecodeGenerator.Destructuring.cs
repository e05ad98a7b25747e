using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Destructuring assignment (ECMA-262 §13.15.5) and binding patterns (§8.6.2).</summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>Binds or assigns a target that is no pattern with a default: identifier, member or pattern.</summary>
    private void EmitTarget(Node target, int value, bool isInitialization, string? source = null)
    {
        switch (target)
        {
            case Identifier id when isInitialization:
                InitializeIdentifier(id, value);
                break;
            case ArrayPattern or ObjectPattern:
                EmitPattern(target, value, isInitialization, source);
                break;
            default:
                int mark = _top;
                Reference reference = PrepareReference(target);
                At(target);
                StoreReference(in reference, value);
                _top = mark;
                break;
        }
    }

    /// <param name="node">The pattern.</param>
    /// <param name="value">A register that the pattern's own assignments do not change.</param>
    /// <param name="isInitialization">Targets are lexical declarations or parameters.</param>
    /// <param name="source">Text of the expression that gave the value; null when it is not known.</param>
    /// <param name="position">Where that expression starts, or -1.</param>
    private void EmitPattern(Node node, int value, bool isInitialization, string? source, int position = -1)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int mark = _top;
        if (node is ArrayPattern array) EmitArrayPattern(array, value, isInitialization, source, position < 0 ? node.Start : position);
        else EmitObjectPattern((ObjectPattern)node, value, isInitialization, source);
        _top = mark;
    }

    private void EmitObjectPattern(ObjectPattern node, int value, bool isInitialization, string? source)
    {
        EmitCoercibleCheck(node, value, source);
        Node[] properties = node.Properties;
        bool hasRest = properties.Length > 0 && properties[^1] is RestElement;
        int keys = hasRest ? NewWindow(Math.Max(1, properties.Length - 1)) : 0;
        for (int i = 0; i < properties.Length; i++)
        {
            int mark = _top;
            if (properties[i] is RestElement rest)
            {
                Reference reference = default;
                bool isReference = !isInitialization || rest.Argument is not Identifier;
                if (isReference) reference = PrepareReference(rest.Argument);
                int copy = NewTemp();
                _w.Emit(Opcode.NewObject, copy);
                At(rest.Argument);
                _w.Emit(Opcode.CopyDataProperties, copy, value, 0, Instruction.Pair(keys, properties.Length - 1));
                if (isReference) StoreReference(in reference, copy);
                else InitializeIdentifier((Identifier)rest.Argument, copy);
                _top = mark;
                break;
            }
            var property = (PropertyPattern)properties[i];
            string? name = ConstantName(property.Key, property.IsComputed);
            int key = -1;
            if (name is null) key = EmitKey(property.Key, property.IsComputed, hasRest ? keys + i : -1);
            else if (hasRest) LoadString(keys + i, name);
            EmitElement(property.Value, isInitialization, new ElementSource(value, name, key, property.Value.Start));
            _top = mark;
        }
    }

    /// <summary>Where the value of a pattern's element comes from: a property of an object, or an iterator record.</summary>
    private readonly record struct ElementSource(int From, string? Name, int Key, int Position)
    {
        public bool IsIterator => Name is null && Key == -1;

        public bool IsRest => Key == -2;
    }

    private void LoadElement(in ElementSource source, int dest)
    {
        At(source.Position);
        if (source.Name is not null) EmitGetNamed(dest, source.From, source.Name);
        else if (source.IsRest) _w.Emit(Opcode.IteratorRest, dest, source.From);
        else if (source.IsIterator) _w.Emit(Opcode.IteratorStepValue, dest, source.From);
        else _w.Emit(Opcode.GetElement, dest, source.From, source.Key);
    }

    /// <summary>One element: the target's reference first, then the value, then the default.</summary>
    private void EmitElement(Node element, bool isInitialization, ElementSource source)
    {
        Node target = element;
        Expression? initializer = null;
        if (element is AssignmentPattern assignment)
        {
            target = assignment.Left;
            initializer = assignment.Right;
        }
        if (target is Identifier { Binding: Binding binding } local && InRegister(binding)
            && (isInitialization ? !binding.NeedsTdz : initializer is null && AssignableRegister(local) >= 0))
        {
            LoadElement(in source, binding.Register);
            if (initializer is not null) EmitDefault(initializer, binding.Register, local);
            if (isInitialization) binding.Initialized = true;
            return;
        }
        bool isPattern = target is ArrayPattern or ObjectPattern;
        bool isReference = !isPattern && !(isInitialization && target is Identifier);
        Reference reference = default;
        if (isReference) reference = PrepareReference(target);
        int value = NewTemp();
        LoadElement(in source, value);
        if (initializer is not null) EmitDefault(initializer, value, target);
        if (isPattern)
        {
            EmitPattern(target, value, isInitialization, null);
        }
        else if (isReference)
        {
            At(target);
            StoreReference(in reference, value);
        }
        else
        {
            InitializeIdentifier((Identifier)target, value);
        }
    }

    /// <summary>Replaces undefined by the default; anonymous functions are named after an identifier target.</summary>
    private void EmitDefault(Expression initializer, int register, Node target)
    {
        Label end = _w.NewLabel();
        _w.EmitJump(Opcode.JumpIfNotUndefined, end, register);
        int mark = _top;
        if (target is Identifier { IsParenthesized: false } id) EmitNamed(initializer, register, id.Name);
        else EmitExpression(initializer, register);
        _top = mark;
        _w.Bind(end);
    }

    /// <summary>
    /// RequireObjectCoercible with V8's message. Without a known source, reading the first property of a nested pattern
    /// throws by itself.
    /// </summary>
    private void EmitCoercibleCheck(ObjectPattern node, int value, string? source)
    {
        var first = node.Properties.Length > 0 ? node.Properties[0] as PropertyPattern : null;
        string? name = first is null ? null : ConstantName(first.Key, first.IsComputed);
        if (source is null && name is not null) return;
        source ??= "%";
        At(name is not null ? first!.Value.Start : node.Properties.Length > 0 && node.Properties[0] is RestElement rest ? rest.Argument.Start : node.Start);
        _w.Emit(Opcode.RequireObjectCoercible, value, 0, 0, Str(name is null ? $"'{source}'" : $"property '{name}' of '{source}'"));
    }

    private void EmitArrayPattern(ArrayPattern node, int value, bool isInitialization, string? source, int position)
    {
        int record = NewWindow(3);
        At(position);
        if (source is not (null or "%")) _w.AddCallSite(_unit.String(source));
        _w.Emit(Opcode.GetIterator, record, value);
        bool isSimple = IsSimplePattern(node, isInitialization);
        int scope = isSimple ? -1 : SaveScope();
        int error = isSimple ? -1 : NewTemp();
        int start = _w.Position;
        var control = new Control(ControlKind.Iterator, _control) { Register = record };
        _control = control;
        bool endsInRest = false;
        foreach (Node? element in node.Elements)
        {
            int mark = _top;
            switch (element)
            {
                case null:
                    int skipped = NewTemp();
                    _w.Emit(Opcode.IteratorStepValue, skipped, record);
                    break;
                case RestElement rest:
                    endsInRest = true;
                    EmitElement(rest.Argument, isInitialization, new ElementSource(record, null, -2, rest.Argument.Start));
                    break;
                default:
                    EmitElement(element, isInitialization, new ElementSource(record, null, -1, element.Start));
                    break;
            }
            _top = mark;
        }
        _control = control.Outer;
        int end = _w.Position;
        if (!endsInRest)
        {
            At(node.Start);
            _w.Emit(Opcode.IteratorClose, record, 0);
        }
        if (isSimple) return;
        Label done = _w.NewLabel();
        _w.EmitJump(Opcode.Jump, done);
        _w.AddHandler(start, end, _w.Position, error);
        RestoreScope(scope);
        _w.Emit(Opcode.IteratorClose, record, 1);
        _w.Emit(Opcode.Throw, error);
        _w.Bind(done);
    }

    /// <summary>Nothing but the iterator can throw or leave while the elements are bound, so no handler is needed.</summary>
    private static bool IsSimplePattern(ArrayPattern node, bool isInitialization)
    {
        foreach (Node? element in node.Elements)
        {
            Node? target = element is RestElement rest ? rest.Argument : element;
            if (target is null) continue;
            if (target is not Identifier { Binding: Binding binding } id) return false;
            if (!isInitialization && (binding.IsConstant || NeedsCheck(binding, id.Start))) return false;
        }
        return true;
    }

    /// <summary>The current environment for a handler, or -1 when nothing in this function changes it.</summary>
    private int SaveScope()
    {
        if (!_info.HasInnerEnvironments) return -1;
        int register = NewTemp();
        _w.Emit(Opcode.SaveScope, register);
        return register;
    }

    private void RestoreScope(int register)
    {
        if (register >= 0) _w.Emit(Opcode.RestoreScope, register);
    }
}
