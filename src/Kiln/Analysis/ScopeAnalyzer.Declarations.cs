using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;

namespace Kiln.Analysis;

/// <summary>Declarations: hoisting, patterns, functions and classes.</summary>
internal sealed partial class ScopeAnalyzer
{
    /// <summary>The names of var and function declarations at the top of this scope are declared at run time.</summary>
    private bool IsRunTimeVarScope(Scope scope) => scope.Kind == ScopeKind.Script || scope.Kind == ScopeKind.Eval && !_isStrictEval;

    /// <summary>Declares the lexical names and functions that stand directly in a statement list.</summary>
    private void HoistDeclarations(Node[] statements, int safeEnd = int.MaxValue)
    {
        foreach (Node statement in statements)
        {
            Node node = statement;
            while (node is LabeledStatement labeled) node = labeled.Body;
            switch (node.Kind)
            {
                case NodeKind.FunctionDeclaration:
                    HoistFunction((FunctionDeclaration)node);
                    break;
                case NodeKind.ClassDeclaration:
                    HoistClass((ClassDeclaration)node, safeEnd);
                    break;
                case NodeKind.VariableDeclaration:
                    HoistLexical((VariableDeclaration)node, safeEnd);
                    break;
                case NodeKind.ExportNamedDeclaration:
                    switch (((ExportNamedDeclaration)node).Declaration)
                    {
                        case FunctionDeclaration function: HoistFunction(function); break;
                        case ClassDeclaration @class: HoistClass(@class, safeEnd); break;
                        case VariableDeclaration variable: HoistLexical(variable, safeEnd); break;
                    }
                    break;
                case NodeKind.ExportDefaultDeclaration:
                    HoistDefaultExport((ExportDefaultDeclaration)node);
                    break;
                case NodeKind.ImportDeclaration:
                    foreach (ImportSpecifier specifier in ((ImportDeclaration)node).Specifiers)
                    {
                        specifier.Local.Binding = _scope.Add(SymbolOf(specifier.Local.Name), BindingKind.Import);
                    }
                    break;
            }
        }
    }

    private void HoistDefaultExport(ExportDefaultDeclaration export)
    {
        switch (export.Declaration)
        {
            case FunctionDeclaration { Id: not null } function:
                HoistFunction(function);
                export.Binding = function.Id.Binding;
                break;
            case ClassDeclaration { Id: not null } @class:
                HoistClass(@class, int.MaxValue);
                export.Binding = @class.Id.Binding;
                break;
            case FunctionDeclaration:
                export.Binding = _scope.Add(SymbolOf("*default*"), BindingKind.Function);
                break;
            default:
                export.Binding = _scope.Add(SymbolOf("*default*"), BindingKind.Let);
                break;
        }
    }

    private void HoistFunction(FunctionDeclaration node)
    {
        Identifier id = node.Id!;
        if (IsRunTimeVarScope(_scope))
        {
            Names.Functions.Add(node);
            return;
        }
        Binding? binding = _scope.Find(id.Name);
        if (binding is null) binding = _scope.Add(SymbolOf(id.Name), BindingKind.Function);
        else if (binding.Kind == BindingKind.Var) binding.Kind = BindingKind.Function;
        else if (binding.Kind == BindingKind.Parameter) binding.IsReassigned = true;
        id.Binding = binding;
    }

    private void HoistClass(ClassDeclaration node, int safeEnd) => DeclareLexical(node.Id!, BindingKind.Class, node.End, safeEnd);

    private void HoistLexical(VariableDeclaration node, int safeEnd)
    {
        if (!node.IsLexical) return;
        BindingKind kind = node.VariableKind switch
        {
            VariableKind.Let => BindingKind.Let,
            VariableKind.Const => BindingKind.Const,
            _ => BindingKind.Using,
        };
        foreach (VariableDeclarator declarator in node.Declarations) DeclarePattern(declarator.Id, kind, declarator.End, safeEnd);
    }

    private void DeclareLexical(Identifier id, BindingKind kind, int initPosition, int safeEnd)
    {
        if (_scope.Kind == ScopeKind.Script)
        {
            Names.Lexical.Add((id.Name, kind is BindingKind.Const or BindingKind.Using));
            return;
        }
        Binding? binding = kind == BindingKind.Parameter ? _scope.Find(id.Name) : null;
        binding ??= _scope.Add(SymbolOf(id.Name), kind);
        binding.InitPosition = initPosition;
        binding.SafeEnd = safeEnd;
        id.Binding = binding;
    }

    /// <summary>Declares the bound names of a pattern in the current scope.</summary>
    private void DeclarePattern(Node node, BindingKind kind, int initPosition, int safeEnd)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Identifier id:
                DeclareLexical(id, kind, initPosition, safeEnd);
                break;
            case AssignmentPattern assignment:
                DeclarePattern(assignment.Left, kind, initPosition, safeEnd);
                break;
            case RestElement rest:
                DeclarePattern(rest.Argument, kind, initPosition, safeEnd);
                break;
            case ArrayPattern array:
                foreach (Node? element in array.Elements)
                {
                    if (element is not null) DeclarePattern(element, kind, initPosition, safeEnd);
                }
                break;
            case ObjectPattern @object:
                foreach (Node property in @object.Properties)
                {
                    DeclarePattern(property is PropertyPattern p ? p.Value : property, kind, initPosition, safeEnd);
                }
                break;
        }
    }

    /// <summary>Exported bindings live in the module environment.</summary>
    private void MarkExported(Node node)
    {
        switch (node)
        {
            case FunctionDeclaration function: MarkExported(function.Id!); break;
            case ClassDeclaration @class: MarkExported(@class.Id!); break;
            case VariableDeclaration variable:
                foreach (VariableDeclarator declarator in variable.Declarations) MarkExported(declarator.Id);
                break;
            case Identifier id: _scope.Find(id.Name)!.IsCaptured = true; break;
            case AssignmentPattern assignment: MarkExported(assignment.Left); break;
            case RestElement rest: MarkExported(rest.Argument); break;
            case PropertyPattern property: MarkExported(property.Value); break;
            case ArrayPattern array:
                foreach (Node? element in array.Elements)
                {
                    if (element is not null) MarkExported(element);
                }
                break;
            case ObjectPattern @object:
                foreach (Node property in @object.Properties) MarkExported(property);
                break;
        }
    }

    private void DeclareVar(string name)
    {
        Scope scope = _function.VarScope;
        if (IsRunTimeVarScope(scope))
        {
            if (Names.Declared.Add(name)) Names.Vars.Add(name);
            return;
        }
        if (scope.Find(name) is null) scope.Add(SymbolOf(name), BindingKind.Var);
    }

    private void DeclareAnnexB(FunctionDeclaration node)
    {
        string name = node.Id!.Name;
        Scope scope = _function.VarScope;
        if (IsRunTimeVarScope(scope))
        {
            if (!Names.AnnexB.Contains(name)) Names.AnnexB.Add(name);
        }
        else
        {
            Binding binding = scope.Find(name) ?? scope.Add(SymbolOf(name), BindingKind.Var);
            binding.IsReassigned = true;
        }
    }

    private enum PatternMode : byte
    {
        /// <summary>Targets are assigned.</summary>
        Assign,

        /// <summary>Names are declared already: only defaults and computed keys are visited.</summary>
        Declared,
        Var,
    }

    private void VisitPattern(Node node, PatternMode mode)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Identifier id:
                if (mode == PatternMode.Declared) return;
                if (mode == PatternMode.Var) DeclareVar(id.Name);
                VisitIdentifier(id, ReferenceFlags.Assign);
                break;
            case AssignmentPattern assignment:
                VisitPattern(assignment.Left, mode);
                Visit(assignment.Right);
                break;
            case RestElement rest:
                VisitPattern(rest.Argument, mode);
                break;
            case ArrayPattern array:
                foreach (Node? element in array.Elements)
                {
                    if (element is not null) VisitPattern(element, mode);
                }
                break;
            case ObjectPattern @object:
                foreach (Node property in @object.Properties)
                {
                    if (property is PropertyPattern p)
                    {
                        if (p.IsComputed) Visit(p.Key);
                        VisitPattern(p.Value, mode);
                    }
                    else
                    {
                        VisitPattern(property, mode);
                    }
                }
                break;
            default:
                Visit((Expression)node);
                break;
        }
    }

    private void VisitVariableDeclaration(VariableDeclaration node)
    {
        foreach (VariableDeclarator declarator in node.Declarations)
        {
            if (node.IsLexical) VisitPattern(declarator.Id, PatternMode.Declared);
            else if (declarator.Init is null && declarator.Id is Identifier id) DeclareVar(id.Name);
            else VisitPattern(declarator.Id, PatternMode.Var);
            if (declarator.Init is not null) Visit(declarator.Init);
        }
    }

    private void VisitFunction(FunctionNode node, bool isHoisted, bool isClassElement = false)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        FunctionInfo outer = _function;
        (List<(object, int)>? outerOperands, int outerDepth) = (_loopOperands, _loopDepth);
        (_loopOperands, _loopDepth) = (null, 0);
        var info = new FunctionInfo(node, outer, node.IsStrict)
        {
            IsHoisted = isHoisted, IsClassElement = isClassElement, ContainsWith = node.ContainsWith,
        };
        _function = info;
        bool hasOwnName = node is FunctionExpression { Id: not null };
        if (hasOwnName && node.ContainsDirectEval)
        {
            info.NameScope = Open(ScopeKind.Block);
            info.NameScope.IsFunctionName = true;
            info.SelfName = info.NameScope.Add(SymbolOf(node.Id!.Name), BindingKind.FunctionName);
        }
        Scope scope = Open(ScopeKind.Function);
        info.Scope = info.VarScope = scope;
        node.Scope = scope;
        for (int i = 0; i < node.Params.Length; i++)
        {
            Node parameter = node.Params[i];
            int first = scope.Bindings.Count;
            DeclarePattern(parameter, BindingKind.Parameter, node.HasSimpleParameterList ? 0 : parameter.End, int.MaxValue);
            if (parameter is Identifier id) ((Binding)id.Binding!).Index = i;
            else if (parameter is AssignmentPattern { Left: Identifier left }) ((Binding)left.Binding!).Index = i;
        }
        if (!node.HasSimpleParameterList)
        {
            foreach (Node parameter in node.Params) VisitPattern(parameter, PatternMode.Declared);
        }
        if (node.HasParameterExpressions)
        {
            Scope body = Open(ScopeKind.Body);
            info.VarScope = body;
            node.BodyScope = body;
            VisitBody(node);
            Close(body);
        }
        else
        {
            VisitBody(node);
        }
        if (!info.IsArrow && node.FunctionKind is not (FunctionKind.FieldInitializer or FunctionKind.StaticBlock) && info.ReferencesArguments)
        {
            Binding? arguments = scope.Find("arguments");
            if (arguments is null) info.Arguments = scope.Add(SymbolOf("arguments"), BindingKind.Arguments);
            else if (arguments.Kind == BindingKind.Var) info.Arguments = arguments;
            if (info.Arguments is not null && info.VarScope != scope) info.Arguments.IsReferenced = true;
        }
        if (hasOwnName && info.NameScope is null && scope.Find(node.Id!.Name) is null)
        {
            info.SelfName = scope.Add(SymbolOf(node.Id.Name), BindingKind.FunctionName);
        }
        Close(scope);
        if (info.NameScope is not null) Close(info.NameScope);
        FinishFunction(info);
        _function = outer;
        (_loopOperands, _loopDepth) = (outerOperands, outerDepth);
    }

    private void VisitBody(FunctionNode node)
    {
        if (node.ConciseBody is not null)
        {
            Visit(node.ConciseBody);
            return;
        }
        HoistDeclarations(node.Body);
        VisitAll(node.Body);
    }

    private void VisitClass(ClassNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Scope scope = Open(ScopeKind.Class);
        node.Scope = scope;
        if (node.Id is not null) scope.Add(SymbolOf(node.Id.Name), BindingKind.ClassInner);
        for (int i = 0; i < node.Members.Length; i++)
        {
            switch (node.Members[i])
            {
                case MethodDefinition { Key: PrivateName name } method:
                    DeclarePrivate(scope, name);
                    if (!method.IsStatic) AddInternal(scope, ".m" + i);
                    break;
                case PropertyDefinition { Key: PrivateName name }:
                    DeclarePrivate(scope, name);
                    break;
                case PropertyDefinition { IsComputed: true }:
                    AddInternal(scope, ".k" + i);
                    break;
            }
        }
        if (node.SuperClass is not null) Visit(node.SuperClass);
        if (node.Constructor is not null) VisitFunction(node.Constructor, isHoisted: false, isClassElement: true);
        foreach (Node member in node.Members)
        {
            switch (member)
            {
                case MethodDefinition method:
                    if (method.IsComputed) Visit(method.Key);
                    VisitFunction(method.Value, isHoisted: false, isClassElement: true);
                    break;
                case PropertyDefinition field:
                    if (field.IsComputed) Visit(field.Key);
                    if (field.Value is not null) VisitFunction(field.Value, isHoisted: false, isClassElement: true);
                    break;
                case StaticBlock block:
                    VisitFunction(block.Body, isHoisted: false, isClassElement: true);
                    break;
            }
        }
        Close(scope);
    }

    private void DeclarePrivate(Scope scope, PrivateName name)
    {
        // The field initialiser, another function, reads the name as well.
        Binding binding = scope.Find(name.Name) ?? scope.Add(SymbolOf(name.Name), BindingKind.PrivateName);
        binding.IsCaptured = true;
        name.Binding = binding;
    }

    private void AddInternal(Scope scope, string name) => scope.Add(SymbolOf(name), BindingKind.Internal).IsCaptured = true;
}
