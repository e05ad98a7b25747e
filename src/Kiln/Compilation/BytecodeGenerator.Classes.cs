using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;
using FunctionKind = Kiln.Bytecode.FunctionKind;

namespace Kiln.Compilation;

/// <summary>Classes (ECMA-262 §15.7.14 ClassDefinitionEvaluation).</summary>
internal sealed partial class BytecodeGenerator
{
    private void EmitClassDeclaration(ClassDeclaration node)
    {
        int value = EmitClass(node, -1, node.Id!.Name, -1);
        InitializeIdentifier(node.Id, value);
    }

    /// <param name="node">The class.</param>
    /// <param name="dest">Where it goes, or -1.</param>
    /// <param name="name">Its name when that is constant.</param>
    /// <param name="nameKey">Register of the property key that names it, or -1.</param>
    private int EmitClass(ClassNode node, int dest, string name, int nameKey)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        dest = Dest(dest);
        int mark = _top;
        var scope = (Scope)node.Scope!;
        EnterScope(scope);
        if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
        EmitPrivateNames(scope);

        int pair = NewWindow(2);
        int prototype = pair + 1;
        bool hasInstanceElements = HasInstanceElements(node);
        int superClass = 0;
        if (node.SuperClass is not null) superClass = Emit(node.SuperClass);
        FunctionFlags flags = hasInstanceElements ? FunctionFlags.HasClassFields : FunctionFlags.None;
        if (node.Id is null && name.Length == 0) flags |= FunctionFlags.Anonymous;
        int constructor = node.Constructor is null
            ? GenerateDefaultConstructor(node, name, flags)
            : GenerateConstructor(node, name, flags);
        At(node);
        _w.Emit(Opcode.DefineClass, pair, superClass, node.SuperClass is null ? 0 : 1, (uint)constructor);
        if (nameKey >= 0) _w.Emit(Opcode.SetFunctionName, pair, nameKey, 0);

        for (int i = 0; i < node.Members.Length; i++)
        {
            int inner = _top;
            switch (node.Members[i])
            {
                case MethodDefinition method:
                    EmitMethod(scope, method, i, method.IsStatic ? pair : prototype);
                    break;
                case PropertyDefinition { IsComputed: true } field:
                    int key = EmitKey(field.Key, isComputed: true);
                    InitializeBinding(scope.Find(".k" + i)!, key);
                    break;
            }
            _top = inner;
        }
        if (node.Id is not null && scope.Find(node.Id.Name) is { } innerName) InitializeBinding(innerName, pair);
        if (hasInstanceElements)
        {
            int initializer = NewTemp();
            _w.Emit(Opcode.NewClosure, initializer, 0, 0, (uint)GenerateElements(node, scope, isStatic: false));
            _w.Emit(Opcode.SetHomeObject, initializer, prototype);
            _w.Emit(Opcode.SetClassFields, pair, initializer);
            _top = initializer;
        }
        if (HasStaticElements(node))
        {
            int window = NewWindow(2);
            _w.Emit(Opcode.NewClosure, window, 0, 0, (uint)GenerateElements(node, scope, isStatic: true));
            _w.Emit(Opcode.SetHomeObject, window, pair);
            Move(window + 1, pair);
            At(node);
            _w.Emit(Opcode.Call, window, 0, 0, Instruction.Pair(window, 0));
        }
        Move(dest, pair);
        if (scope.NeedsEnvironment) _control = _control!.Outer;
        ExitScope(scope);
        _top = mark;
        return dest;
    }

    private void EmitPrivateNames(Scope scope)
    {
        int mark = _top;
        foreach (Binding binding in scope.Bindings)
        {
            if (binding.Kind != BindingKind.PrivateName) continue;
            int name = NewTemp();
            _w.Emit(Opcode.NewPrivateName, name, 0, 0, Str(binding.Name));
            StoreBinding(binding, name, check: false);
            _top = mark;
        }
    }

    private static bool HasInstanceElements(ClassNode node)
    {
        foreach (Node member in node.Members)
        {
            if (member is PropertyDefinition { IsStatic: false } or MethodDefinition { IsStatic: false, Key: PrivateName }) return true;
        }
        return false;
    }

    private static bool HasStaticElements(ClassNode node)
    {
        foreach (Node member in node.Members)
        {
            if (member is PropertyDefinition { IsStatic: true } or StaticBlock) return true;
        }
        return false;
    }

    private int GenerateConstructor(ClassNode node, string name, FunctionFlags flags)
    {
        FunctionExpression constructor = node.Constructor!;
        return GenerateFunction(_unit, _options, constructor, _level, name, flags, node.Start, node.End);
    }

    /// <summary>A default constructor; a derived one hands its arguments on without looking at Array.prototype.</summary>
    private int GenerateDefaultConstructor(ClassNode node, string name, FunctionFlags flags)
    {
        int index = _unit.ReserveFunction();
        int nameIndex = _unit.String(name);
        var info = new FunctionInfo(null, null, isStrict: true);
        bool isDerived = node.SuperClass is not null;
        FunctionKind kind = isDerived ? FunctionKind.DerivedConstructor : FunctionKind.ClassConstructor;
        var generator = new BytecodeGenerator(_unit, _options, info, kind, _level, false, false);
        BytecodeWriter w = generator._w;
        flags |= FunctionFlags.Strict | FunctionFlags.DefaultConstructor;
        w.SetPosition(node.Start);
        if (isDerived)
        {
            flags |= FunctionFlags.NeedsArguments;
            int window = generator.NewWindow(3);
            w.Emit(Opcode.GetSuperConstructor, window, 0);
            w.Emit(Opcode.LoadNewTarget, window + 1);
            w.Emit(Opcode.CreateRest, window + 2, 0, 0, 0);
            w.Emit(Opcode.SuperCallSpread, window, 0, 0, (uint)window);
            w.Emit(Opcode.RunClassFields, window, 0);
            w.Emit(Opcode.Return, window);
        }
        else
        {
            if ((flags & FunctionFlags.HasClassFields) != 0) w.Emit(Opcode.RunClassFields, 1, 0);
            w.Emit(Opcode.ReturnUndefined);
        }
        _unit.SetFunction(index, new UnitBuilder.PendingFunction(kind, flags, nameIndex, 0, node.Start, node.End, w.ToBody(0)));
        return index;
    }

    private void EmitMethod(Scope scope, MethodDefinition method, int index, int target)
    {
        FunctionExpression function = method.Value;
        PropertyKind kind = function.FunctionKind switch
        {
            Syntax.FunctionKind.Getter => PropertyKind.Getter,
            Syntax.FunctionKind.Setter => PropertyKind.Setter,
            _ => PropertyKind.Method,
        };
        uint flags = kind switch { PropertyKind.Getter => 1u, PropertyKind.Setter => 2u, _ => 0u };
        if (method.Key is PrivateName privateName)
        {
            int closure = EmitFunction(function, -1, MethodName(privateName.Name, kind));
            _w.Emit(Opcode.SetHomeObject, closure, target);
            if (method.IsStatic)
            {
                int name = LoadPrivateName(privateName);
                At(method.Key);
                _w.Emit(Opcode.DefinePrivateMethod, target, name, closure, flags);
            }
            else
            {
                InitializeBinding(scope.Find(".m" + index)!, closure);
            }
            return;
        }
        if (ConstantName(method.Key, method.IsComputed) is { } constant)
        {
            int closure = EmitFunction(function, -1, MethodName(constant, kind));
            At(method.Key);
            _w.Emit(Opcode.DefineNamedMethod, target, closure, 0, Str(constant), flags);
            return;
        }
        int key = EmitKey(method.Key, method.IsComputed);
        int computed = EmitFunction(function, -1, "");
        At(method.Key);
        _w.Emit(Opcode.DefineMethod, target, key, computed, flags);
    }

    /// <summary>The function that adds the instance elements to this, or runs the static fields and blocks.</summary>
    private int GenerateElements(ClassNode node, Scope scope, bool isStatic)
    {
        int index = _unit.ReserveFunction();
        int name = _unit.String(isStatic ? "<static_initializer>" : "<instance_members_initializer>");
        FunctionKind kind = isStatic ? FunctionKind.ClassStaticBlock : FunctionKind.ClassFieldInitializer;
        var info = new FunctionInfo(null, null, isStrict: true);
        var generator = new BytecodeGenerator(_unit, _options, info, kind, _level, false, false);
        FunctionFlags flags = FunctionFlags.Strict | FunctionFlags.UsesSuper;
        if (!isStatic) generator.EmitInstancePrivateMethods(node, scope);
        for (int i = 0; i < node.Members.Length; i++)
        {
            switch (node.Members[i])
            {
                case PropertyDefinition field when field.IsStatic == isStatic:
                    generator.EmitField(scope, field, i);
                    if (field.Value is { ContainsDirectEval: true }) flags |= FunctionFlags.HasDynamicScope;
                    break;
                case StaticBlock block when isStatic:
                    generator.EmitStaticBlock(block.Body);
                    if (block.Body.ContainsDirectEval) flags |= FunctionFlags.HasDynamicScope;
                    break;
            }
        }
        generator._w.Emit(Opcode.ReturnUndefined);
        _unit.SetFunction(index, new UnitBuilder.PendingFunction(kind, flags, name, 0, node.Start, node.End, generator._w.ToBody(0)));
        return index;
    }

    private void EmitInstancePrivateMethods(ClassNode node, Scope scope)
    {
        for (int i = 0; i < node.Members.Length; i++)
        {
            if (node.Members[i] is not MethodDefinition { IsStatic: false, Key: PrivateName key } method) continue;
            int mark = _top;
            int name = LoadPrivateName(key);
            int closure = LoadBinding(scope.Find(".m" + i)!, -1, check: false);
            uint flags = method.Value.FunctionKind switch { Syntax.FunctionKind.Getter => 1u, Syntax.FunctionKind.Setter => 2u, _ => 0u };
            At(key);
            _w.Emit(Opcode.DefinePrivateMethod, 1, name, closure, flags);
            _top = mark;
        }
    }

    /// <summary>DefineField (ECMA-262 §7.3.33).</summary>
    private void EmitField(Scope scope, PropertyDefinition field, int index)
    {
        int mark = _top;
        string? name = field.Key is PrivateName privateName ? privateName.Name : ConstantName(field.Key, field.IsComputed);
        int key = -1;
        if (field.Key is PrivateName node) key = LoadPrivateName(node);
        else if (field.IsComputed) key = LoadBinding(scope.Find(".k" + index)!, -1, check: false);
        else if (name is null) key = EmitKey(field.Key, isComputed: false);
        int value = NewTemp();
        if (field.Value is { } initializer)
        {
            Scope inner = EnterElement(initializer);
            Expression expression = initializer.ConciseBody!;
            if (field.IsComputed || name is null) Move(value, EmitNamedByKey(expression, -1, key));
            else EmitNamed(expression, value, name);
            ExitElement(inner);
        }
        else
        {
            _w.Emit(Opcode.LoadUndefined, value);
        }
        At(field.Key);
        if (field.Key is PrivateName) _w.Emit(Opcode.DefinePrivateField, 1, key, value);
        else if (field.IsComputed || name is null) _w.Emit(Opcode.DefineElement, 1, key, value);
        else _w.Emit(Opcode.DefineNamed, 1, value, 0, Str(name), _w.NewCache());
        _top = mark;
    }

    private void EmitStaticBlock(FunctionExpression block)
    {
        int mark = _top;
        Scope inner = EnterElement(block);
        int start = _top;
        foreach (Binding binding in inner.Bindings)
        {
            // Registers may hold what an earlier element left there.
            if (binding.Kind == BindingKind.Var && InRegister(binding)) _w.Emit(Opcode.LoadUndefined, binding.Register);
        }
        EmitVarInitialValues(inner, inner);
        InstantiateFunctions(block.Body);
        EmitStatementList(block.Body);
        _top = start;
        ExitElement(inner);
        _top = mark;
    }

    /// <summary>Makes a field initializer or static block the current function, within the synthetic one.</summary>
    private Scope EnterElement(FunctionExpression element)
    {
        var scope = (Scope)element.Scope!;
        _info = scope.Function;
        EnterScope(scope);
        EmitPseudoBindings();
        return scope;
    }

    private void ExitElement(Scope scope) => ExitScope(scope);
}
