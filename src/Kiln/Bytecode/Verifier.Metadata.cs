namespace Kiln.Bytecode;

internal static partial class Verifier
{
    private const int MaxParameters = MaxRegisters - 2;

    /// <summary>Verifies the header of a function, given as the numbers it is stored as.</summary>
    /// <exception cref="BytecodeException">The header is not valid.</exception>
    public static void VerifyHeader(
        UnitKind unit, ModuleFlags moduleFlags, bool hasMetadata, int index, byte kindNumber, ushort flagsNumber,
        int length, int sourceStart, int sourceEnd, int sourceLength)
    {
        var kind = (FunctionKind)kindNumber;
        var flags = (FunctionFlags)flagsNumber;
        const FunctionFlags All = (FunctionFlags)0x3FF;
        if (kind > FunctionKind.Eval) throw new BytecodeException($"function {index}: kind");
        if ((flags & ~All) != 0) throw new BytecodeException($"function {index}: flags");
        if ((uint)length > MaxParameters) throw new BytecodeException($"function {index}: length");
        if (sourceStart < 0 || sourceEnd < sourceStart || sourceEnd > sourceLength) throw new BytecodeException($"function {index}: source text");
        bool isTop = kind is FunctionKind.Script or FunctionKind.Module or FunctionKind.Eval;
        if (isTop && index != 0) throw new BytecodeException($"function {index}: top-level code");
        bool mayYield = kind is FunctionKind.Normal or FunctionKind.Method;
        if ((flags & FunctionFlags.Generator) != 0 && !mayYield) throw new BytecodeException($"function {index}: generator");
        if ((flags & FunctionFlags.Async) != 0 && !mayYield && kind is not (FunctionKind.Arrow or FunctionKind.Module))
            throw new BytecodeException($"function {index}: async");
        if (index != 0) return;
        bool right = unit switch
        {
            UnitKind.Script => kind == FunctionKind.Script,
            UnitKind.Module => kind == FunctionKind.Module && (flags & FunctionFlags.Strict) != 0,
            UnitKind.Eval => kind == FunctionKind.Eval,
            _ => kind is not FunctionKind.Module,
        };
        if (!right) throw new BytecodeException("function 0: kind of top-level code");
        if (hasMetadata && ((flags & FunctionFlags.Async) != 0) != ((moduleFlags & ModuleFlags.HasTopLevelAwait) != 0))
            throw new BytecodeException("function 0: top-level await without its flag, or the flag without it");
    }

    /// <summary>Verifies a module's environment against its functions.</summary>
    /// <exception cref="BytecodeException">It is not valid.</exception>
    public static void VerifyLayout(ModuleLayout layout, CodeUnit unit, long sourceLength)
    {
        // Every binding has a name in the source, but for "*default*"; so a small file cannot ask for a large environment.
        if (layout.SlotCount < 1 || layout.SlotCount > sourceLength + 16) throw new BytecodeException("module layout: slots");
        if (layout.VarCount < 0 || layout.VarCount >= layout.SlotCount) throw new BytecodeException("module layout: vars");
        if (layout.ScopeInfo < -1 || layout.ScopeInfo >= unit.ConstantCount) throw new BytecodeException("module layout: scope");
        foreach (HoistedFunction function in layout.Functions)
        {
            if (function.Slot < 1 || function.Slot >= layout.SlotCount) throw new BytecodeException("module layout: slot of a function");
            if ((uint)function.Function >= (uint)unit.FunctionCount || !IsClosureKind(unit.GetFunction(function.Function).Kind))
                throw new BytecodeException("module layout: index of a function");
        }
    }

    /// <summary>Verifies the names that direct eval sees in a module.</summary>
    /// <exception cref="BytecodeException">They are not valid.</exception>
    public static void VerifyModuleScopeInfo(ModuleLayout layout, in UnitLimits limits)
    {
        if (limits.Unit.GetConstant(layout.ScopeInfo) is not ScopeInfoConstant { Kind: ScopeInfoKind.Module } info) throw new BytecodeException("module layout: scope");
        foreach (ScopeInfoBinding binding in info.Bindings)
        {
            bool import = (binding.Flags & ScopeInfoFlags.Import) != 0;
            if (import ? (uint)binding.Slot >= (uint)limits.ImportCount : binding.Slot < 1 || binding.Slot >= layout.SlotCount)
                throw new BytecodeException("module layout: slot of a name");
        }
    }

    /// <summary>Verifies the declarations of a script or eval.</summary>
    /// <exception cref="BytecodeException">They are not valid.</exception>
    public static void VerifyDeclarations(TopLevelDeclarations declarations, CodeUnit unit)
    {
        VerifyNames(declarations.LexicalNames, unit);
        VerifyNames(declarations.VarNames, unit);
        VerifyNames(declarations.AnnexBNames, unit);
        VerifyDistinct(declarations.LexicalNames, static (unit, name) => unit.GetString(name), unit, "declarations: duplicate name");
        if (declarations.LexicalIsConstant.Length != declarations.LexicalNames.Length) throw new BytecodeException("declarations: const");
        foreach (DeclaredFunction function in declarations.Functions)
        {
            if ((uint)function.Name >= (uint)unit.StringCount || (uint)function.Function >= (uint)unit.FunctionCount
                || !IsClosureKind(unit.GetFunction(function.Function).Kind) || IsArrayIndex(unit, function.Name))
                throw new BytecodeException("declarations: function");
        }
    }

    /// <summary>Verifies a module's metadata against its code: request indices, slots of exports, names that are there.</summary>
    /// <exception cref="BytecodeException">It is not valid.</exception>
    public static void VerifyMetadata(ModuleMetadata metadata, CodeUnit unit)
    {
        int requests = metadata.Requests.Length, slots = unit.ModuleLayout?.SlotCount ?? 0;
        foreach (ModuleRequest request in metadata.Requests)
        {
            for (int i = 1; i < request.Attributes.Length; i++)
            {
                if (string.CompareOrdinal(request.Attributes[i - 1].Key, request.Attributes[i].Key) >= 0)
                    throw new BytecodeException("requests: order of attributes");
            }
        }
        foreach (ImportEntry entry in metadata.Imports)
        {
            if ((uint)entry.Request >= (uint)requests) throw new BytecodeException("imports: request");
        }
        foreach (ExportEntry entry in metadata.Exports)
        {
            bool valid = IsValidExport(entry.Kind, entry.LocalName is not null, entry.ImportName is not null, entry.Slot, entry.Request, slots, requests);
            if (!valid) throw new BytecodeException("exports: entry");
        }
        foreach (int request in metadata.StarExports)
        {
            if ((uint)request >= (uint)requests) throw new BytecodeException("star exports: request");
        }
        VerifyExportNames(metadata.Exports, unit);
    }

    /// <summary>What an export entry must say, and must not, by its kind.</summary>
    public static bool IsValidExport(ExportEntryKind kind, bool hasLocalName, bool hasImportName, int slot, int request, int slots, int requests) => kind switch
    {
        ExportEntryKind.Local => hasLocalName && !hasImportName && request == -1 && slot >= 1 && slot < slots,
        ExportEntryKind.Indirect => hasImportName && (uint)request < (uint)requests,
        _ => !hasImportName && (uint)request < (uint)requests,
    };

    /// <summary>Whether no two export entries have the same name.</summary>
    /// <exception cref="BytecodeException">Two have.</exception>
    public static void VerifyExportNames(ExportEntry[] exports, CodeUnit unit) =>
        VerifyDistinct(exports, static (_, entry) => entry.ExportName, unit, DuplicateExport);

    public const string DuplicateExport = "exports: duplicate name";

    /// <summary>Kinds that a closure can be made of without a class around it.</summary>
    private static bool IsClosureKind(FunctionKind kind) => kind is not (FunctionKind.Script or FunctionKind.Module or FunctionKind.Eval
        or FunctionKind.ClassConstructor or FunctionKind.DerivedConstructor);

    private static void VerifyNames(int[] names, CodeUnit unit)
    {
        foreach (int name in names)
        {
            if ((uint)name >= (uint)unit.StringCount || IsArrayIndex(unit, name)) throw new BytecodeException("declarations: name");
        }
    }

    private static void VerifyDistinct<T>(T[] rows, Func<CodeUnit, T, string> nameOf, CodeUnit unit, string message)
    {
        if (rows.Length <= 8)
        {
            for (int i = 1; i < rows.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (nameOf(unit, rows[i]) == nameOf(unit, rows[j])) throw new BytecodeException(message);
                }
            }
            return;
        }
        var names = new HashSet<string>(rows.Length, StringComparer.Ordinal);
        foreach (T row in rows)
        {
            if (!names.Add(nameOf(unit, row))) throw new BytecodeException(message);
        }
    }
}
