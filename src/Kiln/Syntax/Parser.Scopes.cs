namespace Kiln.Syntax;

/// <summary>Declared names and the early errors about them (ECMA-262 §8.2, §14.2.1, §16.1.1, §B.3).</summary>
internal sealed partial class Parser
{
    private enum ScopeKind : byte { ScriptTop, ModuleTop, Function, Block }

    [Flags]
    private enum Declared : byte
    {
        None = 0,
        Var = 1,
        Lexical = 2,

        /// <summary>A plain function in a sloppy block, which may be declared again.</summary>
        SloppyBlockFunction = 4,
        Parameter = 8,

        /// <summary>catch (e): var e is allowed inside (§B.3.4).</summary>
        SimpleCatchParameter = 16,
    }

    private struct Scope
    {
        public int Id;
        public ScopeKind Kind;
        public bool HasLexical;
        public int FirstDeclaration;
        public int AnnexBStart;
    }

    private struct Declaration
    {
        public string Name;
        public uint Hash;
        public int ScopeId;
        public Declared Flags;
        public int NextInBucket;
        public int NextInScope;
    }

    private Scope[] _scopes = new Scope[32];
    private int _scopeCount;
    private int _nextScopeId;

    // One hash table of all declarations in the open scopes, keyed by (name, scope); entries go when their scope closes.
    private Declaration[] _declarations = new Declaration[128];
    private int[] _declarationBuckets = new int[256];
    private int _declarationCount;
    private int _freeDeclaration = -1;

    // Functions in sloppy blocks that still may get a var binding of their name, with the scope that declares them.
    private readonly List<(FunctionDeclaration Function, int ScopeId)> _annexB = [];

    private ref Scope CurrentScope => ref _scopes[_scopeCount - 1];

    private void OpenScope(ScopeKind kind)
    {
        if (_scopeCount == _scopes.Length) Array.Resize(ref _scopes, _scopeCount * 2);
        _scopes[_scopeCount++] = new Scope { Id = _nextScopeId++, Kind = kind, FirstDeclaration = -1, AnnexBStart = _annexB.Count };
    }

    /// <summary>Closes the innermost scope; true if it had lexical declarations.</summary>
    private bool CloseScope()
    {
        ref Scope scope = ref CurrentScope;
        if (_annexB.Count > scope.AnnexBStart) ResolveAnnexB(ref scope);
        for (int i = scope.FirstDeclaration; i >= 0;)
        {
            ref Declaration declaration = ref _declarations[i];
            int next = declaration.NextInScope;
            ref int link = ref _declarationBuckets[Bucket(declaration.Hash, scope.Id)];
            if (link == i + 1)
            {
                link = declaration.NextInBucket + 1;
            }
            else
            {
                int previous = link - 1;
                while (_declarations[previous].NextInBucket != i) previous = _declarations[previous].NextInBucket;
                _declarations[previous].NextInBucket = declaration.NextInBucket;
            }
            declaration.Name = "";
            declaration.NextInScope = _freeDeclaration;
            _freeDeclaration = i;
            i = next;
        }
        _scopeCount--;
        return scope.HasLexical;
    }

    /// <summary>
    /// Annex B.3.2: a block-level function is hoisted as a var unless that would clash with a lexical declaration in a
    /// scope between the block and the function, or with a parameter.
    /// </summary>
    private void ResolveAnnexB(ref Scope scope)
    {
        bool isVarScope = scope.Kind != ScopeKind.Block;
        Declared clash = Declared.Lexical | Declared.SloppyBlockFunction | (isVarScope ? Declared.Parameter : 0);
        int kept = scope.AnnexBStart;
        for (int i = scope.AnnexBStart; i < _annexB.Count; i++)
        {
            (FunctionDeclaration function, int scopeId) = _annexB[i];
            if (scopeId != scope.Id && (Lookup(function.Id!.Name, scope.Id) & clash) != 0) continue;
            if (isVarScope) function.IsAnnexBHoisted = true;
            else _annexB[kept++] = _annexB[i];
        }
        _annexB.RemoveRange(kept, _annexB.Count - kept);
    }

    private int Bucket(uint hash, int scopeId)
    {
        uint mixed = hash ^ ((uint)scopeId * 0x9E3779B1);
        return (int)((mixed ^ (mixed >> 16)) & (uint)(_declarationBuckets.Length - 1));
    }

    private Declared Lookup(string name, int scopeId)
    {
        int index = Find(name, NameTable.Hash(name), scopeId);
        return index < 0 ? Declared.None : _declarations[index].Flags;
    }

    private int Find(string name, uint hash, int scopeId)
    {
        Declaration[] declarations = _declarations;
        int index = _declarationBuckets[Bucket(hash, scopeId)] - 1;
        while (index >= 0)
        {
            ref Declaration declaration = ref declarations[index];
            if (declaration.Hash == hash && declaration.ScopeId == scopeId && declaration.Name == name) return index;
            index = declaration.NextInBucket;
        }
        return -1;
    }

    private void AddDeclaration(string name, uint hash, ref Scope scope, Declared flags)
    {
        int index = _freeDeclaration;
        if (index >= 0)
        {
            _freeDeclaration = _declarations[index].NextInScope;
        }
        else
        {
            if (_declarationCount == _declarations.Length) GrowDeclarations();
            index = _declarationCount++;
        }
        ref int bucket = ref _declarationBuckets[Bucket(hash, scope.Id)];
        _declarations[index] = new Declaration
        {
            Name = name, Hash = hash, ScopeId = scope.Id, Flags = flags, NextInBucket = bucket - 1, NextInScope = scope.FirstDeclaration,
        };
        bucket = index + 1;
        scope.FirstDeclaration = index;
    }

    private void GrowDeclarations()
    {
        Array.Resize(ref _declarations, _declarations.Length * 2);
        _declarationBuckets = new int[_declarationBuckets.Length * 2];
        // Growing happens only when no entry is free, so every entry is live.
        for (int i = 0; i < _declarationCount; i++)
        {
            ref Declaration declaration = ref _declarations[i];
            ref int bucket = ref _declarationBuckets[Bucket(declaration.Hash, declaration.ScopeId)];
            declaration.NextInBucket = bucket - 1;
            bucket = i + 1;
        }
    }

    private KilnSyntaxError Redeclaration(Identifier identifier) => Error(Messages.VarRedeclaration(identifier.Name), identifier);

    private void DeclareVar(Identifier identifier)
    {
        string name = identifier.Name;
        uint hash = NameTable.Hash(name);
        for (int i = _scopeCount - 1; ; i--)
        {
            ref Scope scope = ref _scopes[i];
            int index = Find(name, hash, scope.Id);
            if (index < 0)
            {
                AddDeclaration(name, hash, ref scope, Declared.Var);
            }
            else
            {
                ref Declared flags = ref _declarations[index].Flags;
                if ((flags & (Declared.Lexical | Declared.SloppyBlockFunction)) != 0) throw Redeclaration(identifier);
                // A var seen here went through all the outer scopes before.
                if ((flags & Declared.Var) != 0) return;
                flags |= Declared.Var;
            }
            if (scope.Kind != ScopeKind.Block) return;
        }
    }

    private void DeclareLexical(Identifier identifier)
    {
        ref Scope scope = ref CurrentScope;
        scope.HasLexical = true;
        uint hash = NameTable.Hash(identifier.Name);
        if (Find(identifier.Name, hash, scope.Id) >= 0) throw Redeclaration(identifier);
        AddDeclaration(identifier.Name, hash, ref scope, Declared.Lexical);
    }

    /// <summary>A function declaration: var-like at the top of functions and scripts, else lexical.</summary>
    private void DeclareFunction(FunctionDeclaration function, Identifier identifier)
    {
        ref Scope scope = ref CurrentScope;
        if (scope.Kind is ScopeKind.Function or ScopeKind.ScriptTop)
        {
            DeclareVar(identifier);
            return;
        }
        if (scope.Kind == ScopeKind.ModuleTop || _strict)
        {
            DeclareLexical(identifier);
            return;
        }
        scope.HasLexical = true;
        bool plain = !function.IsAsync && !function.IsGenerator;
        uint hash = NameTable.Hash(identifier.Name);
        int index = Find(identifier.Name, hash, scope.Id);
        if (index < 0) AddDeclaration(identifier.Name, hash, ref scope, plain ? Declared.SloppyBlockFunction : Declared.Lexical);
        else if (!plain || _declarations[index].Flags != Declared.SloppyBlockFunction) throw Redeclaration(identifier);
        if (plain) _annexB.Add((function, scope.Id));
    }

    private void DeclareParameter(Identifier identifier)
    {
        ref Scope scope = ref CurrentScope;
        uint hash = NameTable.Hash(identifier.Name);
        if (Find(identifier.Name, hash, scope.Id) >= 0)
        {
            if (_function.DuplicateParameter == null) _function.DuplicateParameter = identifier;
            return;
        }
        AddDeclaration(identifier.Name, hash, ref scope, Declared.Parameter);
    }

    private void DeclareCatchParameter(Identifier identifier)
    {
        ref Scope scope = ref CurrentScope;
        AddDeclaration(identifier.Name, NameTable.Hash(identifier.Name), ref scope, Declared.SimpleCatchParameter);
    }

    private enum BindingKind : byte { Var, Lexical, Parameter, SimpleCatch, CatchPattern }

    private void Declare(Identifier identifier, BindingKind kind)
    {
        switch (kind)
        {
            case BindingKind.Var:
                DeclareVar(identifier);
                break;
            case BindingKind.Lexical:
                if (identifier.Name == "let") throw Error(Messages.LetInLexicalBinding, identifier);
                DeclareLexical(identifier);
                break;
            case BindingKind.CatchPattern:
                DeclareLexical(identifier);
                break;
            case BindingKind.Parameter:
                DeclareParameter(identifier);
                break;
            default:
                DeclareCatchParameter(identifier);
                break;
        }
    }
}
