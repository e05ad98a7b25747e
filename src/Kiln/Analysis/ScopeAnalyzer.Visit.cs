using Kiln.Syntax;

namespace Kiln.Analysis;

/// <summary>The walk over statements and expressions.</summary>
internal sealed partial class ScopeAnalyzer
{
    private void VisitAll(Node[] nodes)
    {
        foreach (Node node in nodes) VisitStatement(node);
    }

    private void VisitBlock(BlockStatement block)
    {
        if (!block.HasLexicalDeclarations)
        {
            VisitAll(block.Body);
            return;
        }
        Scope scope = Open(ScopeKind.Block);
        block.Scope = scope;
        HoistDeclarations(block.Body);
        VisitAll(block.Body);
        Close(scope);
    }

    private void VisitStatement(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node.Kind)
        {
            case NodeKind.ExpressionStatement:
                Visit(((ExpressionStatement)node).Expression);
                break;
            case NodeKind.VariableDeclaration:
                VisitVariableDeclaration((VariableDeclaration)node);
                break;
            case NodeKind.FunctionDeclaration:
                var function = (FunctionDeclaration)node;
                // §B.3.2.1: the arguments object counts among the parameters, which are not hoisted over.
                if (function.Id is { Name: "arguments" } && _function.Node is { IsArrow: false }) function.IsAnnexBHoisted = false;
                if (function.IsAnnexBHoisted) DeclareAnnexB(function);
                VisitFunction(function, isHoisted: true);
                break;
            case NodeKind.ClassDeclaration:
                VisitClass((ClassDeclaration)node);
                break;
            case NodeKind.ReturnStatement:
                if (((ReturnStatement)node).Argument is { } argument) Visit(argument);
                break;
            case NodeKind.IfStatement:
                while (true)
                {
                    var @if = (IfStatement)node;
                    Visit(@if.Test);
                    VisitStatement(@if.Consequent);
                    if (@if.Alternate is null) break;
                    node = @if.Alternate;
                    if (node.Kind == NodeKind.IfStatement) continue;
                    VisitStatement(node);
                    break;
                }
                break;
            case NodeKind.BlockStatement:
                VisitBlock((BlockStatement)node);
                break;
            case NodeKind.ForStatement:
            case NodeKind.ForInStatement:
            case NodeKind.ForOfStatement:
            case NodeKind.WhileStatement:
            case NodeKind.DoWhileStatement:
                VisitLoop(node);
                break;
            case NodeKind.ThrowStatement:
                Visit(((ThrowStatement)node).Argument);
                break;
            case NodeKind.TryStatement:
                VisitTry((TryStatement)node);
                break;
            case NodeKind.SwitchStatement:
                VisitSwitch((SwitchStatement)node);
                break;
            case NodeKind.LabeledStatement:
                VisitStatement(((LabeledStatement)node).Body);
                break;
            case NodeKind.WithStatement:
                var with = (WithStatement)node;
                Visit(with.Object);
                Scope withScope = Open(ScopeKind.With);
                with.Scope = withScope;
                VisitStatement(with.Body);
                Close(withScope);
                break;
            case NodeKind.ExportNamedDeclaration:
                var export = (ExportNamedDeclaration)node;
                if (export.Declaration is not null)
                {
                    VisitStatement(export.Declaration);
                    MarkExported(export.Declaration);
                }
                foreach (ExportSpecifier specifier in export.Specifiers)
                {
                    if (specifier.LocalReference is not null) Refer(specifier.LocalReference, specifier.LocalReference.Name, ReferenceFlags.Export);
                }
                break;
            case NodeKind.ExportDefaultDeclaration:
                Node declaration = ((ExportDefaultDeclaration)node).Declaration;
                ((Binding)((ExportDefaultDeclaration)node).Binding!).IsCaptured = true;
                if (declaration is Expression expression and not (FunctionDeclaration or ClassDeclaration)) Visit(expression);
                else VisitStatement(declaration);
                break;
        }
    }

    private void VisitFor(ForStatement node)
    {
        Scope? scope = null;
        if (node.Init is VariableDeclaration { IsLexical: true } declaration)
        {
            scope = Open(ScopeKind.Block);
            node.Scope = scope;
            HoistLexical(declaration, int.MaxValue);
        }
        if (node.Init is VariableDeclaration init) VisitVariableDeclaration(init);
        else if (node.Init is not null) Visit((Expression)node.Init);
        if (node.Test is not null) Visit(node.Test);
        if (node.Update is not null) Visit(node.Update);
        VisitStatement(node.Body);
        if (scope is not null) Close(scope);
    }

    private void VisitForInOf(Node left, Expression right, Node body, out object? scopeSlot, out object? headScopeSlot)
    {
        scopeSlot = headScopeSlot = null;
        if (left is VariableDeclaration { IsLexical: true } declaration)
        {
            // The expression sees the names uninitialised, in a scope of its own (ECMA-262 §14.7.5.6).
            Scope head = Open(ScopeKind.Block);
            HoistLexical(declaration, int.MaxValue);
            foreach (Binding binding in head.Bindings) binding.InitPosition = int.MaxValue;
            Visit(right);
            Close(head);
            foreach (Binding binding in head.Bindings)
            {
                if (binding.IsReferenced || binding.IsCaptured) headScopeSlot = head;
            }
            Scope scope = Open(ScopeKind.Block);
            scopeSlot = scope;
            HoistLexical(declaration, int.MaxValue);
            VisitPattern(declaration.Declarations[0].Id, PatternMode.Declared);
            VisitStatement(body);
            Close(scope);
            return;
        }
        if (left is VariableDeclaration var)
        {
            VisitPattern(var.Declarations[0].Id, PatternMode.Var);
            if (var.Declarations[0].Init is { } init) Visit(init);
        }
        else
        {
            VisitPattern(left, PatternMode.Assign);
        }
        Visit(right);
        VisitStatement(body);
    }

    private void VisitTry(TryStatement node)
    {
        VisitBlock(node.Block);
        if (node.Handler is { } handler)
        {
            if (handler.Param is null)
            {
                VisitBlock(handler.Body);
            }
            else
            {
                Scope scope = Open(ScopeKind.Catch);
                handler.Scope = scope;
                DeclarePattern(handler.Param, BindingKind.CatchParameter, handler.Param is Identifier ? 0 : handler.Param.End, int.MaxValue);
                VisitPattern(handler.Param, PatternMode.Declared);
                VisitBlock(handler.Body);
                Close(scope);
            }
        }
        if (node.Finalizer is not null) VisitBlock(node.Finalizer);
    }

    private void VisitSwitch(SwitchStatement node)
    {
        Visit(node.Discriminant);
        Scope? scope = null;
        if (node.HasLexicalDeclarations)
        {
            scope = Open(ScopeKind.Block);
            node.Scope = scope;
            foreach (SwitchCase @case in node.Cases) HoistDeclarations(@case.Body, @case.End);
        }
        foreach (SwitchCase @case in node.Cases)
        {
            if (@case.Test is not null)
            {
                NoteOperand(@case.Test, isEquality: true);
                Visit(@case.Test);
            }
            VisitAll(@case.Body);
        }
        if (scope is not null) Close(scope);
    }

    private void VisitIdentifier(Identifier node, ReferenceFlags flags)
    {
        Refer(node, node.Name, flags);
        if (node.Name == "arguments")
        {
            FunctionInfo outer = _function.NonArrow;
            outer.ReferencesArguments = outer.ArgumentsEscape = true;
        }
    }

    /// <summary>arguments[i], arguments.length and f.apply(x, arguments) cannot write to the parameters.</summary>
    private void VisitHarmlessArguments(Identifier node)
    {
        FunctionInfo outer = _function.NonArrow;
        outer.ReferencesArguments = true;
        Refer(node, node.Name);
    }

    private void VisitList(Expression?[] list)
    {
        foreach (Expression? item in list)
        {
            if (item is not null) Visit(item);
        }
    }

    private void Visit(Expression node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node.Kind)
        {
            case NodeKind.Identifier:
                VisitIdentifier((Identifier)node, ReferenceFlags.None);
                break;
            case NodeKind.StaticMemberExpression:
                var member = (StaticMemberExpression)node;
                if (member.Object is Identifier { Name: "arguments" } lengthOf && member.Name == "length") VisitHarmlessArguments(lengthOf);
                else Visit(member.Object);
                break;
            case NodeKind.ComputedMemberExpression:
                var computed = (ComputedMemberExpression)node;
                if (computed.Object is Identifier { Name: "arguments" } elementOf) VisitHarmlessArguments(elementOf);
                else Visit(computed.Object);
                NoteOperand(computed.Property, isEquality: false);
                Visit(computed.Property);
                break;
            case NodeKind.CallExpression:
                VisitCall((CallExpression)node);
                break;
            case NodeKind.BinaryExpression:
                var binary = (BinaryExpression)node;
                while (true)
                {
                    NoteOperands(binary);
                    Visit(binary.Right);
                    if (binary.Left is not BinaryExpression left) break;
                    binary = left;
                }
                Visit(binary.Left);
                break;
            case NodeKind.LogicalExpression:
                var logical = (LogicalExpression)node;
                while (true)
                {
                    Visit(logical.Right);
                    if (logical.Left is not LogicalExpression left) break;
                    logical = left;
                }
                Visit(logical.Left);
                break;
            case NodeKind.AssignmentExpression:
                var assignment = (AssignmentExpression)node;
                if (assignment.Left is ComputedMemberExpression { Object: Identifier { Name: "arguments" } }) EscapeArguments();
                VisitPattern(assignment.Left, PatternMode.Assign);
                if (assignment.Operator is >= AssignmentOperator.Multiply and <= AssignmentOperator.BitwiseXor) NoteOperand(assignment.Right, isEquality: false);
                Visit(assignment.Right);
                break;
            case NodeKind.UpdateExpression:
                Expression target = ((UpdateExpression)node).Argument;
                if (target is ComputedMemberExpression { Object: Identifier { Name: "arguments" } }) EscapeArguments();
                VisitPattern(target, PatternMode.Assign);
                break;
            case NodeKind.FunctionExpression:
            case NodeKind.ArrowFunctionExpression:
                VisitFunction((FunctionNode)node, isHoisted: false);
                break;
            case NodeKind.ClassExpression:
                VisitClass((ClassExpression)node);
                break;
            case NodeKind.ObjectExpression:
                foreach (Expression item in ((ObjectExpression)node).Properties)
                {
                    if (item is Property property)
                    {
                        if (property.IsComputed) Visit(property.Key);
                        Visit(property.Value);
                    }
                    else
                    {
                        Visit(((SpreadElement)item).Argument);
                    }
                }
                break;
            case NodeKind.ArrayExpression:
                VisitList(((ArrayExpression)node).Elements);
                break;
            case NodeKind.SpreadElement:
                Visit(((SpreadElement)node).Argument);
                break;
            case NodeKind.UnaryExpression:
                var unary = (UnaryExpression)node;
                if (unary is { Operator: UnaryOperator.Delete, Argument: ComputedMemberExpression { Object: Identifier { Name: "arguments" } } }) EscapeArguments();
                Visit(unary.Argument);
                break;
            case NodeKind.ConditionalExpression:
                var conditional = (ConditionalExpression)node;
                Visit(conditional.Test);
                Visit(conditional.Consequent);
                Visit(conditional.Alternate);
                break;
            case NodeKind.SequenceExpression:
                VisitList(((SequenceExpression)node).Expressions);
                break;
            case NodeKind.NewExpression:
                Visit(((NewExpression)node).Callee);
                VisitList(((NewExpression)node).Arguments);
                break;
            case NodeKind.TemplateLiteral:
                VisitList(((TemplateLiteral)node).Expressions);
                break;
            case NodeKind.TaggedTemplate:
                Visit(((TaggedTemplate)node).Tag);
                VisitList(((TaggedTemplate)node).Quasi.Expressions);
                break;
            case NodeKind.ChainExpression:
                Visit(((ChainExpression)node).Expression);
                break;
            case NodeKind.PrivateMemberExpression:
                var privateMember = (PrivateMemberExpression)node;
                Visit(privateMember.Object);
                Refer(privateMember.Name, privateMember.Name.Name);
                break;
            case NodeKind.PrivateInExpression:
                var privateIn = (PrivateInExpression)node;
                Refer(privateIn.Name, privateIn.Name.Name);
                Visit(privateIn.Right);
                break;
            case NodeKind.ThisExpression:
                UseThis(_function.NonArrow, force: false);
                break;
            case NodeKind.SuperStaticMemberExpression:
                UseThis(_function.NonArrow, force: false);
                break;
            case NodeKind.SuperComputedMemberExpression:
                UseThis(_function.NonArrow, force: false);
                Visit(((SuperComputedMemberExpression)node).Property);
                break;
            case NodeKind.SuperCall:
                UseThis(_function.NonArrow, force: false);
                UseCallee(_function.NonArrow, force: false);
                UseNewTarget(_function.NonArrow, force: false);
                VisitList(((SuperCall)node).Arguments);
                break;
            case NodeKind.MetaProperty:
                if (((MetaProperty)node).MetaKind == MetaPropertyKind.NewTarget) UseNewTarget(_function.NonArrow, force: false);
                break;
            case NodeKind.ImportCall:
                Visit(((ImportCall)node).Specifier);
                if (((ImportCall)node).Options is { } options) Visit(options);
                break;
            case NodeKind.YieldExpression:
                if (((YieldExpression)node).Argument is { } yielded) Visit(yielded);
                break;
            case NodeKind.AwaitExpression:
                Visit(((AwaitExpression)node).Argument);
                break;
        }
    }

    private void EscapeArguments() => _function.NonArrow.ArgumentsEscape = true;

    private void VisitCall(CallExpression node)
    {
        if (node.IsDirectEval) NoteDirectEval();
        if (node.Callee is ComputedMemberExpression { Object: Identifier { Name: "arguments" } }) EscapeArguments();
        Visit(node.Callee);
        bool isApply = node.Callee is StaticMemberExpression { Name: "apply" } && node.Arguments.Length == 2;
        for (int i = 0; i < node.Arguments.Length; i++)
        {
            if (isApply && i == 1 && node.Arguments[1] is Identifier { Name: "arguments" } arguments) VisitHarmlessArguments(arguments);
            else Visit(node.Arguments[i]);
        }
    }
}
