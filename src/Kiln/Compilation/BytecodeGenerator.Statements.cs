using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Statements other than loops.</summary>
internal sealed partial class BytecodeGenerator
{
    private void EmitStatements(Node[] statements)
    {
        foreach (Node statement in statements) EmitStatement(statement);
    }

    /// <summary>The statements of a block, with disposal at the end when it declares resources.</summary>
    private void EmitStatementList(Node[] statements)
    {
        VariableKind? kind = UsingKind(statements);
        if (kind is null) EmitStatements(statements);
        else EmitWithDisposal(kind == VariableKind.AwaitUsing, () => EmitStatements(statements));
    }

    private void ResetCompletion()
    {
        if (_completion >= 0) _w.Emit(Opcode.LoadUndefined, _completion);
    }

    /// <summary>Enters a block's scope and instantiates its functions (ECMA-262 §14.2.3 BlockDeclarationInstantiation).</summary>
    private void EnterBlock(Scope scope, Node[] statements)
    {
        EnterScope(scope);
        if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
        InstantiateFunctions(statements);
    }

    private void ExitBlock(Scope scope)
    {
        if (scope.NeedsEnvironment) _control = _control!.Outer;
        ExitScope(scope);
    }

    /// <summary>Makes the closures of the function declarations that stand in the list.</summary>
    private void InstantiateFunctions(Node[] statements)
    {
        foreach (Node statement in statements)
        {
            Node node = statement;
            while (node is LabeledStatement labeled) node = labeled.Body;
            if (node is FunctionDeclaration { Id.Binding: Binding binding } function) InstantiateFunction(function, binding);
        }
    }

    private void InstantiateFunction(FunctionDeclaration function, Binding binding)
    {
        int mark = _top;
        if (InRegister(binding))
        {
            EmitFunction(function, binding.Register, function.Id!.Name);
        }
        else
        {
            int closure = EmitFunction(function, -1, function.Id!.Name);
            StoreBinding(binding, closure, check: false);
        }
        _top = mark;
    }

    private void EmitBlock(BlockStatement node)
    {
        if (node.Scope is not Scope scope)
        {
            EmitStatementList(node.Body);
            return;
        }
        int mark = _top;
        EnterBlock(scope, node.Body);
        EmitStatementList(node.Body);
        ExitBlock(scope);
        _top = mark;
    }

    private void EmitStatement(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int mark = _top;
        switch (node.Kind)
        {
            case NodeKind.ExpressionStatement:
                Expression expression = ((ExpressionStatement)node).Expression;
                if (_completion >= 0) EmitToVariable(expression, _completion);
                else EmitEffect(expression);
                break;
            case NodeKind.VariableDeclaration:
                EmitVariableDeclaration((VariableDeclaration)node);
                break;
            case NodeKind.FunctionDeclaration:
                var function = (FunctionDeclaration)node;
                if (function.IsAnnexBHoisted) EmitAnnexBAssignment(function);
                break;
            case NodeKind.ClassDeclaration:
                EmitClassDeclaration((ClassDeclaration)node);
                break;
            case NodeKind.ReturnStatement:
                EmitReturnStatement((ReturnStatement)node);
                break;
            case NodeKind.IfStatement:
                EmitIf((IfStatement)node);
                break;
            case NodeKind.BlockStatement:
                EmitBlock((BlockStatement)node);
                break;
            case NodeKind.ForStatement:
                EmitFor((ForStatement)node, null);
                break;
            case NodeKind.ForInStatement:
                EmitForIn((ForInStatement)node, null);
                break;
            case NodeKind.ForOfStatement:
                EmitForOf((ForOfStatement)node, null);
                break;
            case NodeKind.WhileStatement:
                EmitWhile((WhileStatement)node, null);
                break;
            case NodeKind.DoWhileStatement:
                EmitDoWhile((DoWhileStatement)node, null);
                break;
            case NodeKind.LabeledStatement:
                EmitLabeled((LabeledStatement)node);
                break;
            case NodeKind.BreakStatement:
                Control target = FindBreak(((BreakStatement)node).Label);
                EmitLeave(target, target.Break);
                break;
            case NodeKind.ContinueStatement:
                Control loop = FindContinue(((ContinueStatement)node).Label);
                EmitLeave(loop.ContinueControl ?? loop, loop.Continue);
                break;
            case NodeKind.ThrowStatement:
                int thrown = Emit(((ThrowStatement)node).Argument);
                At(node);
                _w.Emit(Opcode.Throw, thrown);
                break;
            case NodeKind.TryStatement:
                EmitTry((TryStatement)node);
                break;
            case NodeKind.SwitchStatement:
                EmitSwitch((SwitchStatement)node, null);
                break;
            case NodeKind.WithStatement:
                EmitWith((WithStatement)node);
                break;
            case NodeKind.DebuggerStatement:
                At(node);
                _w.Emit(Opcode.Debugger);
                break;
            case NodeKind.ExportNamedDeclaration:
                if (((ExportNamedDeclaration)node).Declaration is { } declaration) EmitStatement(declaration);
                break;
            case NodeKind.ExportDefaultDeclaration:
                EmitExportDefault((ExportDefaultDeclaration)node);
                break;
        }
        _top = mark;
    }

    /// <summary>The var binding takes the block function's value (ECMA-262 §B.3.2.1).</summary>
    private void EmitAnnexBAssignment(FunctionDeclaration node)
    {
        string name = node.Id!.Name;
        if (node.Id.Binding is not Binding binding) return;
        int value = LoadBinding(binding, -1, check: false);
        Scope scope = _info.VarScope;
        if (scope.Find(name) is { } var && scope.Kind is not ScopeKind.Script) StoreBinding(var, value, check: false);
        else if (scope.Kind == ScopeKind.Eval) _w.Emit(Opcode.InitName, value, 0, 0, Str(name));
        else _w.Emit(Opcode.StoreGlobal, value, 0, 0, Str(name), _w.NewCache());
    }

    private void EmitVariableDeclaration(VariableDeclaration node)
    {
        foreach (VariableDeclarator declarator in node.Declarations)
        {
            int mark = _top;
            switch (declarator.Id)
            {
                case Identifier id when node.VariableKind == VariableKind.Var:
                    if (declarator.Init is not null) EmitVarInitializer(id, declarator.Init);
                    break;
                case Identifier id:
                    EmitLexicalInitializer(id, declarator.Init);
                    if (node.VariableKind is VariableKind.Using or VariableKind.AwaitUsing) EmitAddDisposable(id, node.VariableKind);
                    break;
                default:
                    bool isVar = node.VariableKind == VariableKind.Var;
                    int source = isVar ? EmitSource(declarator.Init!, -1) : Emit(declarator.Init!);
                    EmitPattern(declarator.Id, source, !isVar, CalleeText.Of(declarator.Init!), declarator.Init!.Start);
                    break;
            }
            _top = mark;
        }
    }

    private void EmitVarInitializer(Identifier id, Expression initializer)
    {
        int variable = AssignableRegister(id);
        if (variable >= 0)
        {
            EmitNamedToVariable(initializer, variable, id.Name);
            return;
        }
        Reference reference = PrepareReference(id, initializer);
        int value = EmitNamed(initializer, -1, id.Name);
        At(id);
        StoreReference(in reference, value);
    }

    private void EmitLexicalInitializer(Identifier id, Expression? initializer)
    {
        if (id.Binding is Binding binding && InRegister(binding))
        {
            // Nothing can read the register before the declaration is complete, unless it is checked.
            if (initializer is null)
            {
                _w.Emit(Opcode.LoadUndefined, binding.Register);
            }
            else if (!binding.NeedsTdz)
            {
                EmitNamed(initializer, binding.Register, id.Name);
            }
            else
            {
                int temporary = EmitNamed(initializer, -1, id.Name);
                Move(binding.Register, temporary);
            }
            binding.Initialized = true;
            return;
        }
        int value;
        if (initializer is null)
        {
            value = NewTemp();
            _w.Emit(Opcode.LoadUndefined, value);
        }
        else
        {
            value = EmitNamed(initializer, -1, id.Name);
        }
        InitializeIdentifier(id, value);
    }

    private void EmitReturnStatement(ReturnStatement node)
    {
        if (node.Argument is null && !IsInsideControl() && _kind != Bytecode.FunctionKind.DerivedConstructor)
        {
            _w.Emit(Opcode.ReturnUndefined);
            return;
        }
        int value;
        if (node.Argument is null)
        {
            value = NewTemp();
            _w.Emit(Opcode.LoadUndefined, value);
        }
        else
        {
            value = Emit(node.Argument);
            if (IsAsyncGenerator)
            {
                int awaited = NewTemp();
                Move(awaited, value);
                At(node.Argument);
                _w.Emit(Opcode.Await, awaited);
                value = awaited;
            }
        }
        At(node);
        EmitReturn(value);
    }

    /// <summary>Something has to be done before a return leaves.</summary>
    private bool IsInsideControl()
    {
        for (Control? control = _control; control is not null; control = control.Outer)
        {
            if (control.Kind is ControlKind.Iterator or ControlKind.AsyncIterator or ControlKind.Finally) return true;
        }
        return false;
    }

    private void EmitIf(IfStatement node)
    {
        ResetCompletion();
        Label end = _w.NewLabel();
        while (true)
        {
            Label otherwise = _w.NewLabel();
            EmitBranch(node.Test, otherwise, false);
            EmitStatement(node.Consequent);
            if (node.Alternate is null)
            {
                _w.Bind(otherwise);
                break;
            }
            _w.EmitJump(Opcode.Jump, end);
            _w.Bind(otherwise);
            if (node.Alternate is not IfStatement next)
            {
                EmitStatement(node.Alternate);
                break;
            }
            node = next;
        }
        _w.Bind(end);
    }

    private void EmitLabeled(LabeledStatement node)
    {
        List<string> labels = [];
        Node body = node;
        while (body is LabeledStatement labeled)
        {
            labels.Add(labeled.Label);
            body = labeled.Body;
        }
        int mark = _top;
        switch (body)
        {
            case ForStatement loop: EmitFor(loop, labels); break;
            case ForInStatement loop: EmitForIn(loop, labels); break;
            case ForOfStatement loop: EmitForOf(loop, labels); break;
            case WhileStatement loop: EmitWhile(loop, labels); break;
            case DoWhileStatement loop: EmitDoWhile(loop, labels); break;
            case SwitchStatement @switch: EmitSwitch(@switch, labels); break;
            default:
                var control = new Control(ControlKind.Labeled, _control) { Labels = labels, Break = _w.NewLabel() };
                _control = control;
                EmitStatement(body);
                _control = control.Outer;
                _w.Bind(control.Break);
                break;
        }
        _top = mark;
    }

    private void EmitSwitch(SwitchStatement node, List<string>? labels)
    {
        ResetCompletion();
        int discriminant = NewTemp();
        EmitTo(node.Discriminant, discriminant);
        var control = new Control(ControlKind.Switch, _control) { Labels = labels, Break = _w.NewLabel() };
        _control = control;
        var scope = node.Scope as Scope;
        if (scope is not null)
        {
            EnterScope(scope);
            if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
            foreach (SwitchCase @case in node.Cases) InstantiateFunctions(@case.Body);
        }
        bool usesResources = false;
        foreach (SwitchCase @case in node.Cases) usesResources |= UsingKind(@case.Body) is not null;
        if (usesResources) EmitWithDisposal(isAsync: _isAsync, () => EmitCases(node, discriminant));
        else EmitCases(node, discriminant);
        if (scope is not null) ExitBlock(scope);
        _control = control.Outer;
        _w.Bind(control.Break);
    }

    private void EmitCases(SwitchStatement node, int discriminant)
    {
        Label exit = _w.NewLabel();
        Label fallback = exit;
        var entries = new Label[node.Cases.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = _w.NewLabel();
            if (node.Cases[i].Test is not { } test)
            {
                fallback = entries[i];
                continue;
            }
            int mark = _top;
            int value = Emit(test);
            _w.EmitJump(Opcode.JumpIfStrictEqual, entries[i], discriminant, value);
            _top = mark;
        }
        _w.EmitJump(Opcode.Jump, fallback);
        for (int i = 0; i < entries.Length; i++)
        {
            _w.Bind(entries[i]);
            EmitStatements(node.Cases[i].Body);
        }
        _w.Bind(exit);
    }

    private void EmitWith(WithStatement node)
    {
        ResetCompletion();
        int target = Emit(node.Object);
        At(node.Object);
        _w.Emit(Opcode.PushWith, target);
        _level++;
        _control = new Control(ControlKind.Scope, _control);
        EmitStatement(node.Body);
        _control = _control!.Outer;
        _w.Emit(Opcode.PopScope);
        _level--;
    }

    private void EmitTry(TryStatement node)
    {
        ResetCompletion();
        if (node.Finalizer is null)
        {
            EmitTryCatch(node);
            return;
        }
        EmitTryFinally(
            () =>
            {
                if (node.Handler is null) EmitBlock(node.Block);
                else EmitTryCatch(node);
            },
            _ =>
            {
                int saved = -1;
                if (_completion >= 0)
                {
                    saved = NewTemp();
                    Move(saved, _completion);
                    _w.Emit(Opcode.LoadUndefined, _completion);
                }
                EmitBlock(node.Finalizer);
                if (saved >= 0) Move(_completion, saved);
            });
    }

    private void EmitTryCatch(TryStatement node)
    {
        int mark = _top;
        int error = NewTemp();
        int scope = SaveScope();
        Label end = _w.NewLabel();
        int start = _w.Position;
        var control = new Control(ControlKind.Catch, _control);
        _control = control;
        EmitBlock(node.Block);
        _control = control.Outer;
        int protectedEnd = _w.Position;
        _w.EmitJump(Opcode.Jump, end);
        AddHandler(start, protectedEnd, _w.Position, error, control.Gaps);
        RestoreScope(scope);
        ResetCompletion();
        CatchClause handler = node.Handler!;
        if (handler.Scope is Scope catchScope)
        {
            EnterScope(catchScope);
            if (catchScope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
            EmitTarget(handler.Param!, error, isInitialization: true);
            EmitBlock(handler.Body);
            ExitBlock(catchScope);
        }
        else
        {
            EmitBlock(handler.Body);
        }
        _w.Bind(end);
        _top = mark;
    }
}
