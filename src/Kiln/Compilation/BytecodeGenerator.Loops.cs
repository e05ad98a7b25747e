using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Iteration statements (ECMA-262 §14.7).</summary>
internal sealed partial class BytecodeGenerator
{
    private Control PushLoop(List<string>? labels)
    {
        var control = new Control(ControlKind.Loop, _control) { Labels = labels, Break = _w.NewLabel(), Continue = _w.NewLabel() };
        _control = control;
        return control;
    }

    private void EmitWhile(WhileStatement node, List<string>? labels)
    {
        ResetCompletion();
        Control control = PushLoop(labels);
        _w.Bind(control.Continue);
        EmitBranch(node.Test, control.Break, false);
        EmitStatement(node.Body);
        _w.EmitJump(Opcode.JumpLoop, control.Continue);
        _control = control.Outer;
        _w.Bind(control.Break);
    }

    private void EmitDoWhile(DoWhileStatement node, List<string>? labels)
    {
        ResetCompletion();
        Control control = PushLoop(labels);
        Label top = _w.NewLabel();
        _w.Bind(top);
        EmitStatement(node.Body);
        _w.Bind(control.Continue);
        EmitBranch(node.Test, control.Break, false);
        _w.EmitJump(Opcode.JumpLoop, top);
        _control = control.Outer;
        _w.Bind(control.Break);
    }

    private void EmitFor(ForStatement node, List<string>? labels)
    {
        ResetCompletion();
        if (node.Scope is Scope scope)
        {
            EnterScope(scope);
            if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
            var declaration = (VariableDeclaration)node.Init!;
            if (declaration.VariableKind is VariableKind.Using or VariableKind.AwaitUsing)
            {
                EmitWithDisposal(declaration.VariableKind == VariableKind.AwaitUsing, () =>
                {
                    EmitVariableDeclaration(declaration);
                    EmitForLoop(node, labels, copiesScope: false);
                });
            }
            else
            {
                EmitVariableDeclaration(declaration);
                EmitForLoop(node, labels, scope.NeedsEnvironment && declaration.VariableKind == VariableKind.Let);
            }
            ExitBlock(scope);
            return;
        }
        if (node.Init is VariableDeclaration var) EmitVariableDeclaration(var);
        else if (node.Init is not null) EmitEffect((Expression)node.Init);
        EmitForLoop(node, labels, copiesScope: false);
    }

    private void EmitForLoop(ForStatement node, List<string>? labels, bool copiesScope)
    {
        Control control = PushLoop(labels);
        Label top = _w.NewLabel();
        if (copiesScope) _w.Emit(Opcode.CopyScope);
        _w.Bind(top);
        if (node.Test is not null) EmitBranch(node.Test, control.Break, false);
        EmitStatement(node.Body);
        _w.Bind(control.Continue);
        if (copiesScope) _w.Emit(Opcode.CopyScope);
        if (node.Update is not null) EmitEffect(node.Update);
        _w.EmitJump(Opcode.JumpLoop, top);
        _control = control.Outer;
        _w.Bind(control.Break);
    }

    /// <summary>The expression of for-in and for-of, with the loop's names in their dead zone around it.</summary>
    private int EmitForHead(object? headScope, Expression right)
    {
        if (headScope is not Scope scope) return Emit(right);
        int result = NewTemp();
        int mark = _top;
        EnterScope(scope);
        EmitTo(right, result);
        ExitScope(scope);
        _top = mark;
        return result;
    }

    /// <summary>Binds or assigns the value of an iteration and runs the body.</summary>
    private void EmitForBody(Node left, object? scopeSlot, int value, Node body)
    {
        int mark = _top;
        if (scopeSlot is Scope scope)
        {
            var declaration = (VariableDeclaration)left;
            EnterScope(scope);
            if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
            if (declaration.VariableKind is VariableKind.Using or VariableKind.AwaitUsing)
            {
                EmitWithDisposal(declaration.VariableKind == VariableKind.AwaitUsing, () =>
                {
                    var id = (Identifier)declaration.Declarations[0].Id;
                    InitializeIdentifier(id, value);
                    EmitAddDisposable(id, declaration.VariableKind);
                    EmitStatement(body);
                });
            }
            else
            {
                EmitTarget(declaration.Declarations[0].Id, value, isInitialization: true);
                EmitStatement(body);
            }
            ExitBlock(scope);
        }
        else
        {
            Node target = left is VariableDeclaration var ? var.Declarations[0].Id : left;
            if (AssignableRegister(target) is >= 0 and var register) Move(register, value);
            else EmitTarget(target, value, isInitialization: false);
            EmitStatement(body);
        }
        _top = mark;
    }

    /// <summary>The register an iteration value can go to at once: that of a simple loop variable, or a temporary.</summary>
    private int LoopValueRegister(Node left, object? scopeSlot)
    {
        if (scopeSlot is Scope { NeedsEnvironment: false } && left is VariableDeclaration
            {
                VariableKind: VariableKind.Let or VariableKind.Const,
                Declarations: [{ Id: Identifier { Binding: Binding { NeedsTdz: false } binding } }],
            }
            && InRegister(binding))
        {
            return binding.Register = NewTemp();
        }
        return NewTemp();
    }

    private void EmitForIn(ForInStatement node, List<string>? labels)
    {
        ResetCompletion();
        if (node.Left is VariableDeclaration { Declarations: [{ Init: { } initializer, Id: Identifier id }] }) EmitVarInitializer(id, initializer);
        int enumerator = NewTemp();
        int mark = _top;
        int target = EmitForHead(node.HeadScope, node.Right);
        At(node.Right);
        _w.Emit(Opcode.GetForInIterator, enumerator, target);
        _top = mark;
        Control control = PushLoop(labels);
        int value = LoopValueRegister(node.Left, node.Scope);
        _w.Bind(control.Continue);
        _w.EmitJump(Opcode.ForInNext, control.Break, value, enumerator);
        EmitForBody(node.Left, node.Scope, value, node.Body);
        _w.EmitJump(Opcode.JumpLoop, control.Continue);
        _control = control.Outer;
        _w.Bind(control.Break);
    }

    private void EmitForOf(ForOfStatement node, List<string>? labels)
    {
        ResetCompletion();
        int record = NewWindow(3);
        int error = NewTemp();
        int mark = _top;
        int iterable = EmitForHead(node.HeadScope, node.Right);
        At(node.Right);
        AddCallSite(node.Right);
        _w.Emit(node.IsAwait ? Opcode.GetAsyncIterator : Opcode.GetIterator, record, iterable);
        _top = mark;
        int scope = SaveScope();
        Control control = PushLoop(labels);
        int value = LoopValueRegister(node.Left, node.Scope);
        _w.Bind(control.Continue);
        At(node.Right);
        if (node.IsAwait)
        {
            int done = NewTemp();
            _w.Emit(Opcode.AsyncIteratorNext, value, record);
            _w.Emit(Opcode.Await, value);
            _w.Emit(Opcode.ThrowIfNotObject, value);
            _w.Emit(Opcode.GetNamed, done, value, 0, Str("done"), _w.NewCache());
            _w.EmitJump(Opcode.JumpIfTrue, control.Break, done);
            _w.Emit(Opcode.GetNamed, value, value, 0, Str("value"), _w.NewCache());
        }
        else
        {
            _w.EmitJump(Opcode.ForOfNext, control.Break, value, record);
        }
        var iterator = new Control(node.IsAwait ? ControlKind.AsyncIterator : ControlKind.Iterator, control) { Register = record };
        _control = iterator;
        control.ContinueControl = iterator;
        int start = _w.Position;
        EmitForBody(node.Left, node.Scope, value, node.Body);
        int end = _w.Position;
        _w.EmitJump(Opcode.JumpLoop, control.Continue);
        _control = control.Outer;
        if (start < end)
        {
            _w.AddHandler(start, end, _w.Position, error);
            RestoreScope(scope);
            if (node.IsAwait)
            {
                EmitAsyncIteratorCloseAndThrow(record, error, scope);
            }
            else
            {
                _w.Emit(Opcode.IteratorClose, record, 1);
                _w.Emit(Opcode.Throw, error);
            }
        }
        _w.Bind(control.Break);
    }
}
